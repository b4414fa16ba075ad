import { TIPOS, TIPOS_OPERACION } from '@/domain/transaccion/tipo-operacion';
import type { Ref } from 'react';
import { CLASES, diferencia } from '@/engines/cotejo/cotejo';
import { formatDiaIso, formatFechaHora } from '@/lib/fecha';
import { centavos, formatCifra } from '@/lib/monto';
import { ActaFilas } from './acta-filas';
import type { Decisiones } from '@/features/conciliacion/result/decisiones-db';
import { mirar, type Resultado } from '@/features/conciliacion/result/resultado';
import { conSigno, contar, TEXTOS_CLASE, titular } from '@/features/conciliacion/textos-conciliacion';

interface ActaProps {
  resultado: Resultado;
  decisiones: Decisiones;
  tienda: string;
  usuario: string;
  /** ms since epoch */
  impresa: number;
  ref?: Ref<HTMLElement>;
}

/** The settlement as it leaves the printer: always black on white, on A4. */
export function Acta({ resultado, decisiones, tienda, usuario, impresa, ref }: ActaProps) {
  const { entidad, dia, extracto, respuesta } = resultado;
  const vista = mirar(resultado, decisiones, null);
  const { frase, diferencia: explicada } = titular({ ...respuesta.totales, porClase: vista.porClase });
  return (
    <article
      ref={ref}
      className="voucher is-A4 gap-2.5 text-[12px] [&_:is(tr,dl)]:break-inside-avoid [&_dl]:break-after-avoid"
      aria-label={`Acta de conciliación, ${entidad}, ${formatDiaIso(dia)}`}
    >
      <header>
        <strong>{tienda}</strong>
        <span>Acta de conciliación</span>
        <span>
          {entidad} · {formatDiaIso(dia)}
        </span>
      </header>
      <p>
        <b>{frase}</b> {explicada}
      </p>
      <TotalesDelActa resultado={resultado} />
      <ul
        className="flex flex-wrap gap-x-4 gap-y-0.5 border-t border-dashed border-[#000] pt-1.5"
        aria-label="Filas por clase"
      >
        {CLASES.filter((clase) => vista.porClase[clase] > 0).map((clase) => (
          <li key={clase}>
            {TEXTOS_CLASE[clase].nombre} <b>{contar(vista.porClase[clase])}</b>
          </li>
        ))}
      </ul>
      <ActaFilas resultado={resultado} vista={vista} decisiones={decisiones} />
      <dl>
        <div>
          <dt>Extracto</dt>
          <dd>{extracto.archivo.nombre}</dd>
        </div>
        <div>
          <dt>SHA-256</dt>
          <dd className="font-mono text-[11px]">{extracto.archivo.sha256}</dd>
        </div>
        <div>
          <dt>Impresa</dt>
          <dd>
            {formatFechaHora(impresa)} · {usuario}
          </dd>
        </div>
      </dl>
      <div className="v-firmas break-inside-avoid break-after-avoid">
        <span>Responsable</span>
        <span>Administrador</span>
      </div>
      <footer>Documento interno. El extracto se comparó en este equipo y no salió de él.</footer>
    </article>
  );
}

const TotalesDelActa = ({ resultado }: Pick<ActaProps, 'resultado'>) => (
  <table aria-label="Totales">
    <thead>
      <tr>
        <th scope="col">Tipo</th>
        <th scope="col">N.º sistema</th>
        <th scope="col">Sistema (Bs)</th>
        <th scope="col">N.º banco</th>
        <th scope="col">Banco (Bs)</th>
        <th scope="col">Diferencia</th>
      </tr>
    </thead>
    <tbody>
      {TIPOS.map((tipo) => {
        const total = resultado.respuesta.totales.porTipo[tipo];
        return (
          <tr key={tipo}>
            <th scope="row">{TIPOS_OPERACION[tipo].corto}</th>
            <td>{contar(total.sistema.cuenta)}</td>
            <td>{formatCifra(centavos(total.sistema.monto))}</td>
            <td>{contar(total.banco.cuenta)}</td>
            <td>{formatCifra(centavos(total.banco.monto))}</td>
            <td>{conSigno(diferencia(total))}</td>
          </tr>
        );
      })}
    </tbody>
  </table>
);

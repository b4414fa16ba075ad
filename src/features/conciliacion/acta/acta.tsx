import { TIPOS, TIPOS_OPERACION } from '@/domain/transaccion/tipo-operacion';
import type { Ref } from 'react';
import { CLASES, diferencia } from '@/engines/cotejo/cotejo';
import { formatDiaIso, formatFechaHora } from '@/lib/fecha';
import { centavos, formatCifra } from '@/lib/monto';
import { ActaFilas } from './acta-filas';
import type { ActaHecha } from './contenido-acta';
import type { Contenido } from '@/domain/conciliacion/acta-cerrada';
import { avanceDeFilas } from '@/features/conciliacion/result/avance';
import {
  conSigno,
  contar,
  progreso,
  TEXTOS_CLASE,
  titular,
} from '@/features/conciliacion/textos-conciliacion';

interface ActaProps extends ActaHecha {
  tienda: string;
  usuario: string;
  /** ms since epoch */
  impresa: number;
  ref?: Ref<HTMLElement>;
}

export function Acta({ entidad, dia, contenido, version, tienda, usuario, impresa, ref }: ActaProps) {
  const { extracto, porClase, filas } = contenido;
  const avance = avanceDeFilas(filas);
  const { frase, diferencia: cuanta } = titular(contenido, avance);
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
        <b>{frase}</b> {cuanta} {avance.necesitan > 0 && `${progreso(avance)}.`}
      </p>
      <TotalesDelActa porTipo={contenido.porTipo} />
      <ul
        className="flex flex-wrap gap-x-4 gap-y-0.5 border-t border-dashed border-[#000] pt-1.5"
        aria-label="Filas por clase"
      >
        {CLASES.filter((clase) => porClase[clase] > 0).map((clase) => (
          <li key={clase}>
            {TEXTOS_CLASE[clase].nombre} <b>{contar(porClase[clase])}</b>
          </li>
        ))}
      </ul>
      <ActaFilas filas={filas} />
      <dl>
        <div>
          <dt>Extracto</dt>
          <dd>{extracto.nombre}</dd>
        </div>
        <div>
          <dt>SHA-256</dt>
          <dd className="font-mono text-[11px]">{extracto.sha256}</dd>
        </div>
        <Cierre version={version} />
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

const Cierre = ({ version }: Pick<ActaProps, 'version'>) =>
  version ? (
    <>
      <div>
        <dt>Cerrada</dt>
        <dd>
          {formatFechaHora(version.cuando)} · {version.usuario} · versión {version.n}
          {version.motivo !== null && ` · reabierta por «${version.motivo}»`}
        </dd>
      </div>
      <div>
        <dt>Huella del acta</dt>
        <dd className="font-mono text-[11px]">{version.hash}</dd>
      </div>
    </>
  ) : (
    <div>
      <dt>Estado</dt>
      <dd>Abierta: todavía puede cambiar</dd>
    </div>
  );

const TotalesDelActa = ({ porTipo }: Pick<Contenido, 'porTipo'>) => (
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
        const total = porTipo[tipo];
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

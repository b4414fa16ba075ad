import { TIPOS_OPERACION, nombreDeSuma } from '@/domain/transaccion/tipo-operacion';
import type { Ref } from 'react';
import { formatFechaHora } from '@/lib/fecha';
import { clsx } from 'clsx';
import type { Papel } from '@/ui/dialog/papel';
import type { Calculado } from '@/features/resumen/calcular';
import { cifra, cifraConSigno } from '@/lib/text/cifras';
import type { Datos } from '@/features/resumen/use-datos';
import { GanadoImpreso } from './ganado-impreso';
import { gruposPorEntidad, gruposPorHora } from '@/features/resumen/charts/grupos';
import { Leyenda, PlotDePie, PlotEchado, type Grupo } from '@/features/resumen/charts/plot';
import { LineaImpresa } from '@/ui/text/linea-impresa';

export interface ResumenImpresoProps {
  tienda: string;
  periodo: string;
  quien: string;
  impreso: number;
  datos: Datos;
  papel: Papel;
  ref?: Ref<HTMLElement>;
}

/** Always black on white, as it leaves the printer. A roll has room for fewer columns. */
export function ResumenImpreso(props: ResumenImpresoProps) {
  const { tienda, periodo, quien, impreso, datos, papel, ref } = props;
  const { calculado, saldos } = datos;
  const ancha = papel === 'A4';
  return (
    <article ref={ref} className={clsx('voucher', `is-${papel}`)} aria-label="Resumen de operaciones">
      <header>
        <strong>{tienda}</strong>
        <span>Resumen de operaciones de agente</span>
        <span>{periodo}</span>
        <span>
          {quien} · {formatFechaHora(impreso)}
        </span>
      </header>
      <GanadoImpreso datos={datos} />
      <Totales calculado={calculado} />
      <Renglones calculado={calculado} ancha={ancha} />
      <Grafico titulo="Por hora" grupos={gruposPorHora(calculado)} papel={papel} Plot={PlotDePie} />
      <Grafico titulo="Por entidad" grupos={gruposPorEntidad(calculado)} papel={papel} Plot={PlotEchado} />
      {saldos && saldos.length > 0 && (
        <table aria-label="Saldo digital estimado">
          <thead>
            <tr>
              <th scope="col">Saldo digital</th>
              <th scope="col">Inicial</th>
              <th scope="col">Estimado</th>
            </tr>
          </thead>
          <tbody>
            {saldos.map(({ banco, inicial, estimado }) => (
              <tr key={banco}>
                <th scope="row">{banco}</th>
                <td>{inicial === null ? '—' : cifra(inicial)}</td>
                <td>{estimado === null ? '—' : cifra(estimado)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <footer>Documento interno, no válido como factura</footer>
    </article>
  );
}

const Totales = ({ calculado: { totales, anuladas } }: { calculado: Calculado }) => (
  <dl>
    <LineaImpresa nombre="Operaciones" valor={String(totales.cuenta)} />
    <LineaImpresa nombre={`+ ${nombreDeSuma('entra')}`} valor={cifra(totales.entra)} />
    <LineaImpresa nombre={`− ${nombreDeSuma('sale')}`} valor={cifra(totales.sale)} />
    <LineaImpresa nombre="Neto en gaveta" valor={`Bs ${cifraConSigno(totales.neto)}`} fuerte />
    <LineaImpresa nombre={nombreDeSuma('qr')} valor={cifra(totales.qr)} />
    <LineaImpresa nombre="Comisión cliente" valor={cifra(totales.comision_cliente)} />
    <LineaImpresa nombre="Comisión banco" valor={cifra(totales.comision_banco)} />
    {anuladas > 0 && <LineaImpresa nombre="Anuladas (no suman)" valor={String(anuladas)} />}
  </dl>
);

const Renglones = ({ calculado: { renglones }, ancha }: { calculado: Calculado; ancha: boolean }) => (
  <table aria-label="Por entidad y operación">
    <thead>
      <tr>
        <th scope="col">Entidad</th>
        <th scope="col">N.º</th>
        <th scope="col">Bs</th>
        <th scope="col">{ancha ? 'Com. cliente' : 'Com.'}</th>
        {ancha && (
          <>
            <th scope="col">Com. banco</th>
            <th scope="col">Neto en gaveta</th>
          </>
        )}
      </tr>
    </thead>
    <tbody>
      {renglones.map(({ banco, tipo_operacion, cuenta, monto, comision_cliente, comision_banco, neto }) => (
        <tr key={`${banco} ${tipo_operacion}`}>
          <th scope="row">
            {banco} · {TIPOS_OPERACION[tipo_operacion][ancha ? 'nombre' : 'cortos']}
          </th>
          <td>{cuenta}</td>
          <td>{cifra(monto)}</td>
          <td>{cifra(comision_cliente)}</td>
          {ancha && (
            <>
              <td>{cifra(comision_banco)}</td>
              <td>{cifraConSigno(neto)}</td>
            </>
          )}
        </tr>
      ))}
    </tbody>
  </table>
);

interface GraficoProps {
  titulo: string;
  grupos: readonly Grupo[];
  papel: Papel;
  Plot: typeof PlotDePie | typeof PlotEchado;
}

const paperColors = clsx(
  '[--in-line:#000] [--ink-2:#000] [--ink-3:#999] [--line:#bbb] [--out-line:#000] [--surface:#fff]',
);

const Grafico = ({ titulo, grupos, papel, Plot }: GraficoProps) => (
  <section
    className={clsx('grid break-inside-avoid gap-1 border-t border-dashed border-[#000] pt-1.5', paperColors)}
    aria-label={titulo}
  >
    <p className="v-op">{titulo}</p>
    <Leyenda en="papel" />
    <Plot grupos={grupos} en="papel" />
    <Cifras titulo={titulo} grupos={grupos} papel={papel} />
  </section>
);

const Cifras = ({ titulo, grupos, papel }: Omit<GraficoProps, 'Plot'>) => {
  const ancha = papel === 'A4';
  return (
    <div className={clsx(papel === 58 && 'text-[9px]')}>
      <table aria-label={titulo}>
        <thead>
          <tr>
            <th scope="col">
              <span className="sr-only">{titulo}</span>
            </th>
            {ancha && <th scope="col">N.º</th>}
            <th scope="col">Entra</th>
            <th scope="col">Sale</th>
            <th scope="col">QR</th>
          </tr>
        </thead>
        <tbody>
          {grupos.map(({ nombre, cuenta, entra, sale, qr }) => (
            <tr key={nombre}>
              <th scope="row">{nombre}</th>
              {ancha && <td>{cuenta}</td>}
              <td>{cifra(entra)}</td>
              <td>{cifra(sale)}</td>
              <td>{cifra(qr)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};

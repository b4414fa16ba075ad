import type { Ref } from 'react';
import { faltaBanco, type Ganado } from '@/engines/listado/listado';
import { formatDiaHora, formatDiaLargo, formatFechaHora, inicioDelDia } from '@/lib/fecha';
import { cifra, cifraConSigno } from '@/lib/text/cifras';
import { GRAVEDADES } from '@/features/hoy/attention/asuntos';
import type { CajaDelDia, DatosDelDia } from './datos-del-dia';

interface HoyImpresoProps {
  tienda: string;
  quien: string;
  /** ms */
  cuando: number;
  datos: DatosDelDia;
  ref?: Ref<HTMLElement>;
}

/** Always black on white, as it leaves the printer. */
export const HoyImpreso = ({ tienda, quien, cuando, datos, ref }: HoyImpresoProps) => (
  <article ref={ref} className="voucher is-A4" aria-label="El día">
    <header>
      <strong>{tienda}</strong>
      <span>{formatDiaLargo(inicioDelDia(datos.dia))}</span>
      <span>
        Impreso por {quien} · {formatFechaHora(cuando)}
      </span>
    </header>
    <GanadoDelDia datos={datos} />
    <Cajas datos={datos} />
    <PorCajero datos={datos} />
    <PorAtender datos={datos} />
    <footer>Documento interno, no válido como factura</footer>
  </article>
);

const delBanco = (ganado: Ganado): string => (faltaBanco(ganado) ? 'por confirmar' : cifra(ganado.banco));

const GanadoDelDia = ({ datos: { ganado, bancos, pendientes } }: { datos: DatosDelDia }) => (
  <>
    <dl>
      <div className="v-tot">
        <dt>Ganado</dt>
        <dd>Bs {cifra(ganado.total)}</dd>
      </div>
      <div>
        <dt>Comisión al cliente</dt>
        <dd>{cifra(ganado.cliente)}</dd>
      </div>
      <div>
        <dt>Comisión del banco</dt>
        <dd>{delBanco(ganado)}</dd>
      </div>
    </dl>
    {pendientes > 0 && (
      <p>Aún no cuenta {pendientes === 1 ? '1 pendiente' : `${pendientes} pendientes`} de este equipo.</p>
    )}
    <table aria-label="Ganado por entidad">
      <thead>
        <tr>
          <th scope="col">Entidad</th>
          <th scope="col">N.º</th>
          <th scope="col">Cliente</th>
          <th scope="col">Banco</th>
          <th scope="col">Ganado</th>
        </tr>
      </thead>
      <tbody>
        {bancos.map((banco) => (
          <tr key={banco.nombre}>
            <th scope="row">{banco.nombre}</th>
            <td>{banco.cuenta}</td>
            <td>{cifra(banco.cliente)}</td>
            <td>{delBanco(banco)}</td>
            <td>{cifra(banco.total)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </>
);

const siHay = (monto: number | null): string => (monto === null ? '—' : cifra(monto));

function ultimoCierre({ cierre, contado, diferencia }: CajaDelDia): string {
  if (cierre === null) return '—';
  const como =
    diferencia === null
      ? `contado ${siHay(contado)}`
      : diferencia === 0
        ? 'cuadró'
        : cifraConSigno(diferencia);
  return `${formatDiaHora(cierre)} · ${como}`;
}

const Cajas = ({ datos: { cajas, enGavetas } }: { datos: DatosDelDia }) =>
  cajas ? (
    <table aria-label="Cajas">
      <thead>
        <tr>
          <th scope="col">Caja</th>
          <th scope="col">Quién la tiene</th>
          <th scope="col">Desde</th>
          <th scope="col">Debe haber</th>
          <th scope="col">Último cierre</th>
        </tr>
      </thead>
      <tbody>
        {cajas.map((caja) => (
          <tr key={caja.nombre}>
            <th scope="row">{caja.nombre}</th>
            <td>{caja.quien}</td>
            <td>{caja.desde === null ? '—' : formatDiaHora(caja.desde)}</td>
            <td>{siHay(caja.debeHaber)}</td>
            <td>{ultimoCierre(caja)}</td>
          </tr>
        ))}
        <tr className="v-tot">
          <th scope="row">Total en gavetas</th>
          <td colSpan={3}>{siHay(enGavetas)}</td>
        </tr>
      </tbody>
    </table>
  ) : (
    <p>No pudimos traer las cajas.</p>
  );

const PorCajero = ({ datos: { personas, movimiento } }: { datos: DatosDelDia }) => (
  <table aria-label="Por cajero">
    <thead>
      <tr>
        <th scope="col">Cajero</th>
        <th scope="col">N.º</th>
        <th scope="col">Entra</th>
        <th scope="col">Sale</th>
        <th scope="col">Neto</th>
        <th scope="col">QR</th>
        <th scope="col">Ganado</th>
      </tr>
    </thead>
    <tbody>
      {[...personas, { ...movimiento, nombre: 'Total' }].map((fila, k) => (
        <tr key={k < personas.length ? fila.nombre : 'total'} className={k < personas.length ? '' : 'v-tot'}>
          <th scope="row">{fila.nombre}</th>
          <td>{fila.cuenta}</td>
          <td>{cifra(fila.entra)}</td>
          <td>{cifra(fila.sale)}</td>
          <td>{cifraConSigno(fila.neto)}</td>
          <td>{cifra(fila.qr)}</td>
          <td>{cifra(fila.ganado)}</td>
        </tr>
      ))}
    </tbody>
  </table>
);

const PorAtender = ({ datos: { asuntos } }: { datos: DatosDelDia }) => (
  <section aria-label="Por atender" className="grid gap-1 border-t border-dashed border-[#000] pt-1.5">
    <p className="v-op">Por atender</p>
    {asuntos.length === 0 && <p>Nada por atender.</p>}
    {asuntos.map(({ clave, gravedad, asunto, detalle }) => (
      <p key={clave}>
        <strong>
          {GRAVEDADES[gravedad]}: {asunto}.
        </strong>{' '}
        {detalle}
      </p>
    ))}
    <p>Pendientes, diferencias, anulaciones y referencias parecidas: las que conoce este equipo.</p>
  </section>
);

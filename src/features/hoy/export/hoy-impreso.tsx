import type { Ref } from 'react';
import { faltaBanco, type Ganado } from '@/engines/listado/listado';
import { formatDiaHora, formatDiaLargo, formatFechaHora, inicioDelDia } from '@/lib/fecha';
import { cifra, cifraConSigno } from '@/lib/text/cifras';
import { GanadoEnLineas } from '@/ui/text/linea-impresa';
import { GRAVEDADES } from '@/features/hoy/attention/asuntos';
import type { Movimiento } from '@/features/hoy/movement/movimiento';
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
      <GanadoEnLineas total={cifra(ganado.total)} cliente={cifra(ganado.cliente)} banco={delBanco(ganado)} />
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
        <tr>
          <th scope="row">
            <b>Total en gavetas</b>
          </th>
          <td colSpan={3}>
            <b>{siHay(enGavetas)}</b>
          </td>
        </tr>
      </tbody>
    </table>
  ) : (
    <p>No pudimos traer las cajas.</p>
  );

const COLUMNAS: readonly { nombre: string; de: (fila: Movimiento) => string }[] = [
  { nombre: 'N.º', de: ({ cuenta }) => String(cuenta) },
  { nombre: 'Entra', de: ({ entra }) => cifra(entra) },
  { nombre: 'Sale', de: ({ sale }) => cifra(sale) },
  { nombre: 'Neto', de: ({ neto }) => cifraConSigno(neto) },
  { nombre: 'QR', de: ({ qr }) => cifra(qr) },
  { nombre: 'Ganado', de: ({ ganado }) => cifra(ganado) },
];

const PorCajero = ({ datos: { personas, movimiento } }: { datos: DatosDelDia }) => (
  <table aria-label="Por cajero">
    <thead>
      <tr>
        <th scope="col">Cajero</th>
        {COLUMNAS.map(({ nombre }) => (
          <th key={nombre} scope="col">
            {nombre}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {personas.map((persona) => (
        <tr key={persona.id ?? 0}>
          <th scope="row">{persona.nombre}</th>
          {COLUMNAS.map(({ nombre, de }) => (
            <td key={nombre}>{de(persona)}</td>
          ))}
        </tr>
      ))}
      <tr>
        <th scope="row">
          <b>Total</b>
        </th>
        {COLUMNAS.map(({ nombre, de }) => (
          <td key={nombre}>
            <b>{de(movimiento)}</b>
          </td>
        ))}
      </tr>
    </tbody>
  </table>
);

const PorAtender = ({ datos: { asuntos, sinRevisar } }: { datos: DatosDelDia }) => (
  <>
    <table aria-label="Por atender">
      <thead>
        <tr>
          <th scope="col">Por atender</th>
        </tr>
      </thead>
      <tbody>
        {(asuntos.length === 0 || sinRevisar !== null) && (
          <tr>
            <td>{sinRevisar ?? 'Nada por atender.'}</td>
          </tr>
        )}
        {asuntos.map(({ clave, gravedad, asunto, detalle }) => (
          <tr key={clave}>
            <td>
              <b>
                {GRAVEDADES[gravedad]}: {asunto}.
              </b>{' '}
              {detalle}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
    <p>Pendientes, diferencias, anulaciones y referencias parecidas: las que conoce este equipo.</p>
  </>
);

import type { ReactNode } from 'react';
import { clsx } from 'clsx';
import { Link } from 'react-router-dom';
import { ESPECIALIDADES } from '@/domain/caja/caja';
import { Nombre } from '@/domain/usuario/nombres/nombre';
import type { Esperado } from '@/engines/operaciones/operaciones';
import { diaLaPaz, formatDiaHora, formatHora, hoy } from '@/lib/fecha';
import { cifra } from '@/lib/text/cifras';
import { Icon } from '@/ui/icon';
import { RowTh, Table, Tbody, Td, Th, Thead, Tr } from '@/ui/table/table';
import { Chip } from '@/ui/text/chip';
import { Barra, SinDatos, Tarjeta } from '@/features/hoy/piezas';
import { diferenciaDeCierre, totalEnGavetas, type Gaveta, type LecturaGavetas } from './use-gavetas';

/** Who holds which drawer, since when, and what it should hold. */
export function CajasCard({ lectura: { gavetas, error, releer } }: { lectura: LecturaGavetas }) {
  if (error)
    return (
      <Tarjeta titulo="Cajas">
        <SinDatos que="las cajas" error={error} onReintentar={releer} />
      </Tarjeta>
    );
  if (!gavetas) return <Espera />;
  if (gavetas.length === 0)
    return (
      <Tarjeta titulo="Cajas">
        <p className="p-4 text-sm text-ink-2">No hay cajas.</p>
      </Tarjeta>
    );
  return (
    <Tarjeta titulo="Cajas" fin={cuantas(gavetas)} className="grid-rows-[auto_1fr]">
      <Table
        cards="phone"
        aria-label="Cajas"
        className="h-full [--h-row:2.4375rem] sm:max-lg:[--h-row:3rem] sm:max-[85rem]:[&_:is(td,th)]:px-1.5 sm:max-[85rem]:[&_:is(td,th):first-child]:ps-3"
      >
        <Thead>
          <Tr>
            <Th>Caja</Th>
            <Th>Quién la tiene</Th>
            <Th>Desde</Th>
            <Th num>Debe haber (Bs)</Th>
            <Th>Último cierre</Th>
            <Th className="sm:max-md:hidden">Estado</Th>
          </Tr>
        </Thead>
        <Tbody>
          {gavetas.map((gaveta) => (
            <Fila key={gaveta.caja.id} gaveta={gaveta} />
          ))}
          <Tr className="*:border-t *:border-control *:font-strong max-sm:*:border-t-0">
            <RowTh>Total en gavetas</RowTh>
            <Td className="max-sm:hidden" />
            <Td className="max-sm:hidden" />
            <Td num>{enCifra(totalEnGavetas(gavetas))}</Td>
            <Td className="max-sm:hidden" />
            <Td className="max-md:hidden" />
          </Tr>
        </Tbody>
      </Table>
    </Tarjeta>
  );
}

function cuantas(gavetas: readonly Gaveta[]): ReactNode {
  if (gavetas.some(({ sesiones }) => sesiones === undefined)) return <Barra className="w-24" />;
  const abiertas = gavetas.filter(({ abierta }) => abierta !== null).length;
  if (abiertas > 0) return `${abiertas} ${abiertas === 1 ? 'abierta' : 'abiertas'} de ${gavetas.length}`;
  return gavetas.length === 1 ? '1 libre' : `${gavetas.length} libres`;
}

const enCifra = (monto: Esperado | number): ReactNode =>
  monto === undefined ? <Barra /> : monto === null ? '—' : cifra(monto);

/** «07:50» of today, «27/11 07:50» of another day. */
const desde = (ms: number): string => (diaLaPaz(ms) === hoy() ? formatHora(ms) : formatDiaHora(ms));

function Fila({ gaveta }: { gaveta: Gaveta }) {
  const { caja, abierta, sesiones, debeHaber } = gaveta;
  return (
    <Tr className="[&_small]:text-2xs [&_small]:text-ink-3">
      <RowTh className="max-sm:[grid-area:1/1]">
        <Link
          className="font-strong wrap-anywhere text-ink decoration-control hover:text-brand-ink hover:decoration-current max-sm:inline-flex max-sm:min-h-11 max-sm:items-center"
          to={`/cajas/${caja.id}`}
          aria-label={`Control de ${caja.nombre}`}
        >
          {caja.nombre}
        </Link>{' '}
        <small className="whitespace-nowrap">{ESPECIALIDADES[caja.especialidad]}</small>
      </RowTh>
      <Td className="max-sm:[grid-area:2/1]">
        {abierta ? (
          <span className="font-semibold wrap-anywhere">
            <Nombre id={abierta.id_usuario} />
          </span>
        ) : (
          <span className="text-ink-3">{sesiones ? 'Nadie' : sesiones === null ? '—' : <Barra />}</span>
        )}
        {abierta && (
          <small className="sm:hidden">
            {' · '}
            <span className="whitespace-nowrap">desde {desde(abierta.fecha_apertura)}</span>
          </small>
        )}
      </Td>
      <Td className="whitespace-nowrap max-sm:hidden">
        {abierta ? desde(abierta.fecha_apertura) : <span className="text-ink-3">—</span>}
      </Td>
      <Td num className="max-sm:self-center max-sm:text-base max-sm:[grid-area:1/2]">
        <strong className="font-strong">{enCifra(debeHaber)}</strong>
      </Td>
      <Td className="max-sm:pt-0.5 max-sm:[grid-area:3/1/4/3]">
        <span className="text-ink-3 sm:hidden">Último cierre: </span>
        <Cierre gaveta={gaveta} />
      </Td>
      <Td className={clsx('max-sm:text-right max-sm:[grid-area:2/2]', 'sm:max-md:hidden')}>
        <Estado gaveta={gaveta} />
      </Td>
    </Tr>
  );
}

/** From this much on, in centavos, what is too much is no matter of coins. */
const SOBRA_MUCHO = 100;

function Cierre({ gaveta: { sesiones, cierre } }: { gaveta: Gaveta }) {
  if (!sesiones) return sesiones === null ? '—' : <Barra className="w-24" />;
  if (!cierre?.sesion.fecha_cierre) return <span className="text-ink-3">Todavía no se cerró.</span>;
  const { sesion } = cierre;
  const ms = sesion.fecha_cierre ?? 0;
  const cuando = diaLaPaz(ms) === hoy() ? `hoy ${formatHora(ms)}` : formatDiaHora(ms).slice(0, 5);
  return (
    <span className="inline-flex flex-wrap items-center gap-x-1.5">
      <Diferencia diferencia={diferenciaDeCierre(cierre)} contado={sesion.monto_final_real ?? null} />
      <small>{cuando}</small>
    </span>
  );
}

/** Where this device does not know what was expected it says what was counted, and judges nothing. */
function Diferencia({ diferencia, contado }: { diferencia: number | null; contado: number | null }) {
  if (diferencia === null)
    return (
      <span className="text-xs text-ink-2">{contado === null ? 'Cerrada' : `Contado ${cifra(contado)}`}</span>
    );
  if (diferencia === 0)
    return (
      <Chip plain>
        <Icon name="check" size="s" />
        Cuadró
      </Chip>
    );
  const mucho = diferencia < 0 || diferencia >= SOBRA_MUCHO;
  return (
    <Chip plain={!mucho} tono={mucho ? 'caution' : 'qr'}>
      <Icon name={mucho ? 'warn' : 'plus'} size="s" />
      {diferencia < 0 ? 'Faltan' : 'Sobran'} {cifra(Math.abs(diferencia))}
    </Chip>
  );
}

function Estado({ gaveta: { abierta, sesiones } }: { gaveta: Gaveta }) {
  if (sesiones === undefined) return <Barra />;
  if (sesiones === null)
    return (
      <Chip tono="caution" plain wrap>
        No se pudo comprobar
      </Chip>
    );
  return abierta ? (
    <Chip>
      <Icon name="user" size="s" />
      Abierta
    </Chip>
  ) : (
    <Chip plain>Libre</Chip>
  );
}

const Espera = () => (
  <Tarjeta titulo="Cajas" aria-busy="true">
    <div className="grid gap-5 p-4">
      <Barra className="w-full" />
      <Barra className="w-full" />
      <Barra className="w-full" />
    </div>
  </Tarjeta>
);

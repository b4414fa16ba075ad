/** Sessions that are open and began today with another amount than there was, and nothing has put it right yet. */
import { useQueries, useQuery } from '@tanstack/react-query';
import {
  ajusteDe,
  conteoDeCierre,
  diferenciaDeApertura,
  motivoDeAjuste,
  ultimaCerrada,
  type Apertura,
} from '@/domain/caja/apertura/apertura';
import type { Caja, SesionCaja } from '@/domain/caja/caja';
import { movimientosQuery } from '@/domain/caja/movimiento/movimientos-queries';
import type { MovimientoCaja } from '@/domain/caja/movimiento/movimiento-caja';
import { aperturasAnotadasQuery, type Evento } from '@/engines/envios/envios';
import { diaLaPaz, type Dia } from '@/lib/fecha';
import { centavos, formatMonto, type Centavos } from '@/lib/monto';
import type { Gaveta } from '@/features/hoy/drawers/use-gavetas';
import type { Asunto } from './asunto';

export interface AperturaConDiferencia extends Apertura {
  caja: Caja;
  sesion: SesionCaja;
  /** What is left to be recorded, in centavos; else what the drawer lost or won between two counts. */
  diferencia: Centavos;
}

/** What the books still differ by; where they were given what was counted, what differs from the closing's count. */
const diferenciaEnPie = (apertura: Apertura): Centavos => {
  const { inicial, cierre } = apertura;
  return diferenciaDeApertura(apertura) || centavos(cierre ? inicial - cierre.contado : 0);
};

interface Abierta {
  gaveta: Pick<Gaveta, 'caja' | 'sesiones'>;
  sesion: SesionCaja;
  /** undefined: not read yet */
  movimientos: readonly MovimientoCaja[] | undefined;
}

/** Pure. `eventos`: the openings in this device's trail. */
function aperturaDe(
  { gaveta: { caja, sesiones }, sesion, movimientos }: Abierta,
  eventos: readonly Evento[],
): AperturaConDiferencia | null {
  if (!sesiones || !movimientos) return null;
  const cierre = conteoDeCierre(ultimaCerrada(sesiones, sesion.id));
  const anotada = eventos.findLast((evento) => evento.tipo === 'apertura' && evento.sesion === sesion.id);
  const contado = anotada?.tipo === 'apertura' ? anotada.datos.contado : null;
  const apertura = { inicial: sesion.monto_inicial, cierre, contado };
  const diferencia = diferenciaEnPie(apertura);
  return diferencia === 0 || ajusteDe(movimientos, motivoDeAjuste(sesion.id, cierre))
    ? null
    : { ...apertura, caja, sesion, diferencia };
}

export function useAperturas(gavetas: readonly Gaveta[] | null, dia: Dia): readonly AperturaConDiferencia[] {
  const { data: eventos, isPending } = useQuery(aperturasAnotadasQuery());
  const deHoy = (gavetas ?? []).flatMap((gaveta) => {
    const { abierta: sesion } = gaveta;
    return sesion && diaLaPaz(sesion.fecha_apertura) === dia ? [{ gaveta, sesion }] : [];
  });
  const movimientos = useQueries({
    queries: deHoy.map(({ sesion: { id } }) => movimientosQuery(id)),
    combine: (leidos) => leidos.map(({ data }) => data),
  });
  // What was counted on opening changes the figure: until the trail is read nothing is said.
  if (isPending) return [];
  return deHoy.flatMap(
    (abierta, k) => aperturaDe({ ...abierta, movimientos: movimientos[k] }, eventos ?? []) ?? [],
  );
}

/** @param nombreDe the name of a user's id */
export function asuntoDeApertura(
  { caja, sesion, inicial, cierre, contado, diferencia }: AperturaConDiferencia,
  nombreDe: (uid: number) => string,
): Asunto {
  const cuanto = formatMonto(centavos(Math.abs(diferencia)));
  const contra =
    contado !== null && contado !== inicial
      ? `al abrir se contaron ${formatMonto(contado)}`
      : cierre && `en el último cierre se contaron ${formatMonto(cierre.contado)} (${nombreDe(cierre.uid)})`;
  return {
    clave: `apertura-${sesion.id}`,
    gravedad: 'revisar',
    asunto: `${nombreDe(sesion.id_usuario)}, ${caja.nombre}: ${diferencia < 0 ? 'faltan' : 'sobran'} ${cuanto} al abrir`,
    detalle: [`Abrió con ${formatMonto(inicial)}`, contra].filter(Boolean).join('; '),
    verbo: 'Revisar',
    a: `/cajas/${caja.id}`,
  };
}

/** Four signs for the rules of the shop: the same on every device that would reckon the same with them. Pure. */
import type { Ajustes } from '@/domain/ajustes/ajustes';
import { porNovedad, TABLAS, tarifasDe, type Tarifa, type Vigencia } from '@/domain/tarifa/tarifario';
import { normalizarBusqueda } from '@/lib/text/texto-busqueda';

/** What the shop agrees on; the paper's width, the clock and the like are the device's own. */
export type Reglas = Pick<Ajustes, 'conteo_ciego' | 'comisiones_en_gaveta' | 'efecto_qr' | 'tarifas'>;

/** Neither 0 nor O, neither 1 nor I: it is read aloud, and typed. */
export const ALFABETO = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';
const LARGO = 4;

const enOrden = <T>(pares: Iterable<readonly [string, T]>): [string, T][] =>
  [...new Map(pares)].toSorted(([a], [b]) => (a < b ? -1 : 1));

const dice = (vigencia: Vigencia): boolean => TABLAS.some((tabla) => vigencia[tabla].length > 0);

/** Without the versions that say nothing: a second one of the same day, and empty ones before the first. */
export function vigentes(tarifa: Tarifa): Vigencia[] {
  const unaPorDia = porNovedad(tarifa).filter(({ desde }, i, todas) => todas[i - 1]?.desde !== desde);
  return unaPorDia.slice(0, unaPorDia.findLastIndex(dice) + 1);
}

function tarifaCanonica(tarifa: Tarifa): unknown[] {
  const { operacion, dia, mes, avisar } = tarifa.limites;
  return [
    vigentes(tarifa).map((vigencia) => [
      vigencia.desde,
      ...TABLAS.map((tabla) => vigencia[tabla].map(({ hasta, cliente, banco }) => [hasta, cliente, banco])),
    ]),
    [operacion, dia, mes, avisar],
  ];
}

const esNada = ([vigencias, limites]: unknown[]): boolean =>
  JSON.stringify([vigencias, limites]) === '[[],[null,null,null,null]]';

/** What is the same for every amount, bank and caja is the same text, however and in whatever order it was written. */
export function canonica(reglas: Reglas): string {
  const aparte = Object.entries(reglas.comisiones_en_gaveta).flatMap(([id, enGaveta]) =>
    enGaveta ? [] : [id],
  );
  // Of two names for one institution the first is asked, of two tariffs the last: as the till does.
  const efectos = enOrden(
    Object.entries(reglas.efecto_qr)
      .map(([banco, efecto]) => [normalizarBusqueda(banco), efecto] as const)
      .toReversed(),
  ).filter(([, efecto]) => efecto !== 'no-mueve');
  const tarifas = enOrden(
    [...tarifasDe(reglas)].map(([banco, tarifa]) => [banco, tarifaCanonica(tarifa)] as const),
  );
  return JSON.stringify([
    reglas.conteo_ciego,
    aparte.toSorted((a, b) => (a < b ? -1 : 1)),
    efectos,
    tarifas.filter(([, tarifa]) => !esNada(tarifa)),
  ]);
}

/** FNV-1a, stirred as murmur3 ends: for telling apart, not for keeping anybody out. */
function resumen(texto: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < texto.length; i += 1) h = Math.imul(h ^ texto.charCodeAt(i), 0x01000193);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** «7K2M»: kept with each closing and printed, so what it is made from may never change. */
export function codigoDe(reglas: Reglas): string {
  const h = resumen(canonica(reglas));
  return Array.from({ length: LARGO }, (_, i) => ALFABETO[(h >>> (27 - 5 * i)) & 31]).join('');
}

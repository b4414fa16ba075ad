/**
 * Generated shifts with one planted mistake, for the difference explainer.
 *
 * A shift has 20 to 60 operations (45 % deposits, 40 % withdrawals, 15 % QR) and 0 to 3 cash movements. Amounts: 60 %
 * are multiples of Bs 50 (50 to 3.000), the rest half multiples of 10, half whole bolivianos (10 to 2.000). Fees: 40 %
 * of operations carry one, Bs 1 to 8. The *drawer* is what really happened; the *books* are that with one mistake in
 * them. The explainer sees the books and the difference, never the drawer.
 *
 * A plant is *ambiguous* when another single mistake over the same books makes exactly the same difference. That is
 * decided here by brute force over all possible mistakes and not by asking the explainer.
 */
import type { Renglon, TipoRenglon } from '@/features/cajas/closing/explicar-diferencia';
import { centavos } from '@/lib/monto';

export type Azar = () => number;

/** mulberry32: the same seed gives the same shifts on every machine. */
export function crearAzar(semilla: number): Azar {
  let estado = semilla >>> 0;
  return () => {
    estado = (estado + 0x6d2b79f5) >>> 0;
    let t = Math.imul(estado ^ (estado >>> 15), estado | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const entre = (azar: Azar, desde: number, hasta: number) => desde + Math.floor(azar() * (hasta - desde + 1));

function montoRedondo(azar: Azar): number {
  if (azar() < 0.6) return entre(azar, 1, 60) * 5000;
  return azar() < 0.5 ? entre(azar, 1, 200) * 1000 : entre(azar, 10, 2000) * 100;
}

const SIGNOS: Record<TipoRenglon, 1 | -1 | 0> = {
  DEPOSITO: 1,
  RETIRO: -1,
  TRANSFERENCIA_QR: 0,
  INGRESO: 1,
  EGRESO: -1,
};

export const renglon = (id: number, tipo: TipoRenglon, monto: number, comision = 0): Renglon => ({
  id,
  tipo,
  signo: SIGNOS[tipo],
  monto: centavos(monto),
  comision: centavos(comision),
  detalle: `ref. ${id}`,
  fecha: id,
});

function tipoAlAzar(azar: Azar): TipoRenglon {
  const dado = azar();
  if (dado < 0.45) return 'DEPOSITO';
  return dado < 0.85 ? 'RETIRO' : 'TRANSFERENCIA_QR';
}

/** What really happened in one shift. */
export function generarTurno(azar: Azar): Renglon[] {
  const operaciones = Array.from({ length: entre(azar, 20, 60) }, (_, i) =>
    renglon(i, tipoAlAzar(azar), montoRedondo(azar), azar() < 0.4 ? entre(azar, 1, 8) * 100 : 0),
  );
  const movimientos = Array.from({ length: entre(azar, 0, 3) }, (_, i) =>
    renglon(1000 + i, azar() < 0.5 ? 'INGRESO' : 'EGRESO', montoRedondo(azar)),
  );
  return [...operaciones, ...movimientos];
}

export const MENTIRAS = ['omitida', 'doble', 'al-reves', 'cifras', 'comisiones'] as const;
export type Mentira = (typeof MENTIRAS)[number];

export interface Plantado {
  mentira: Mentira;
  libros: Renglon[];
  /** contado − esperado, centavos */
  diferencia: number;
  comisiones: number;
  /** The operation the mistake was made on; undefined for the fees. */
  sobre?: Renglon;
}

const suma = (renglones: readonly Renglon[]) =>
  renglones.reduce((total, { signo, monto, comision }) => total + signo * monto + comision, 0);
export const comisionesDe = (renglones: readonly Renglon[]) =>
  renglones.reduce((total, { comision }) => total + comision, 0);

/** All values of an amount with two neighbouring digits swapped, same length, different. */
function cambiosDeCifras(monto: number): number[] {
  const cifras = String(monto);
  return Array.from(
    { length: cifras.length - 1 },
    (_, i) => cifras.slice(0, i) + cifras[i + 1] + cifras[i] + cifras.slice(i + 2),
  )
    .filter((otra) => !otra.startsWith('0') && otra !== cifras)
    .map(Number);
}

/** Makes one mistake in the books of `turno`; null when this shift offers no place for it. */
export function plantar(azar: Azar, turno: readonly Renglon[], mentira: Mentira): Plantado | null {
  const comisiones = comisionesDe(turno);
  if (mentira === 'comisiones')
    return comisiones > 0 ? { mentira, libros: [...turno], diferencia: -comisiones, comisiones } : null;
  const conCaja = turno.filter(({ tipo }) => tipo === 'DEPOSITO' || tipo === 'RETIRO');
  const sobre = conCaja[entre(azar, 0, conCaja.length - 1)];
  if (!sobre) return null;
  const libros = turno.flatMap((cada) => {
    if (cada !== sobre) return [cada];
    switch (mentira) {
      case 'omitida':
        return [];
      case 'doble':
        return [cada, { ...cada, id: 2000 }];
      case 'al-reves':
        return [
          renglon(cada.id, cada.tipo === 'DEPOSITO' ? 'RETIRO' : 'DEPOSITO', cada.monto, cada.comision),
        ];
      case 'cifras': {
        const opciones = cambiosDeCifras(cada.monto).filter((monto) => monto >= 100);
        const monto = opciones[entre(azar, 0, opciones.length - 1)];
        return monto === undefined ? [cada] : [{ ...cada, monto: centavos(monto) }];
      }
    }
  });
  const diferencia = suma(turno) - suma(libros);
  return diferencia === 0 ? null : { mentira, libros, diferencia, comisiones: comisionesDe(libros), sobre };
}

/** How many different single mistakes over these books make the difference, an omission not counted. */
function otrasCausas({ libros, diferencia, comisiones }: Plantado): Set<string> {
  const causas = new Set<string>();
  if (-comisiones === diferencia) causas.add('comisiones');
  for (const { tipo, signo, monto, comision } of libros) {
    if (-(signo * monto + comision) === diferencia) causas.add(`doble ${tipo} ${monto}`);
    if (signo !== 0 && -2 * signo * monto === diferencia) causas.add(`al-reves ${tipo} ${monto}`);
    for (const debia of signo === 0 ? [] : cambiosDeCifras(monto))
      if (signo * (debia - monto) === diferencia) causas.add(`cifras ${tipo} ${monto}`);
  }
  return causas;
}

/** Whether the books allow another explanation that is just as true as the planted one. */
export function esAmbigua(plantado: Plantado): boolean {
  const causas = otrasCausas(plantado);
  // The planted cause is among them, except an omission, which leaves no line behind.
  return causas.size > (plantado.mentira === 'omitida' ? 0 : 1);
}

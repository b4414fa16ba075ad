import { decidirDecimal, type Decimal } from '@/lib/text/monto-extracto';
import type { Columnas } from '@/engines/extracto/columns/columnas-extracto';
import { leerFecha } from '@/engines/extracto/rows/fechas-extracto';
import { leerCelda, sinMarcas } from '@/engines/extracto/rows/importe';
import { signoDePalabras } from '@/engines/extracto/text/palabras';
import { textoDe, type Celda, type Registro } from '@/engines/extracto/file/raw-record';
import { deMonto } from './titulos';
import { juzgarSaldo, type Asiento, type Juicio } from './saldo';

export type Reparto = Pick<Columnas, 'monto' | 'debito' | 'credito' | 'saldo'>;

export interface Lectura {
  tipo: number | null;
  centavos: boolean;
  sinEfecto: (registro: Registro) => boolean;
}

const enColumna = (filas: readonly Registro[], columna: number): Celda[] =>
  filas.map(({ celdas }) => celdas[columna] ?? '');

export const decimalDe = (filas: readonly Registro[], columna: number): Decimal =>
  decidirDecimal(enColumna(filas, columna).filter((celda) => typeof celda === 'string'));

function lectorDe(filas: readonly Registro[], centavos: boolean) {
  const decimales = new Map<number, Decimal>();
  return (registro: Registro, columna: number | null, conCentavos = centavos): number | null => {
    if (columna === null) return null;
    let decimal = decimales.get(columna);
    if (decimal === undefined) decimales.set(columna, (decimal = decimalDe(filas, columna)));
    const celda = registro.celdas[columna] ?? '';
    if (textoDe(celda) === '') return null;
    const leido = leerCelda(celda, decimal, conCentavos);
    if (leido === null) return /\d/.test(textoDe(celda)) ? 0 : null;
    return leido.ok ? leido.centavos : null;
  };
}

export function asientosDe(
  filas: readonly Registro[],
  reparto: Reparto,
  { tipo, centavos, sinEfecto }: Lectura,
): Asiento[] {
  const leer = lectorDe(filas, centavos);
  const conMenos = filas.some((fila) => (leer(fila, reparto.monto) ?? 0) < 0);
  return filas.map((fila) => {
    const saldo = leer(fila, reparto.saldo);
    const nada: Asiento = { numero: fila.numero, saldo, monto: null, signo: 0 };
    if (sinEfecto(fila)) return nada;
    const [debito, credito] = [leer(fila, reparto.debito), leer(fila, reparto.credito)];
    const montos = [reparto.debito, reparto.credito, reparto.monto];
    const rota = montos.some((c) => c !== null && leer(fila, c) === null && textoDe(fila.celdas[c]) !== '');
    // Its balance may stand in another column too: nothing is judged by it.
    if ((debito && credito) || rota) return { ...nada, saldo: null, monto: 0 };
    const lado = debito ? -1 : 1;
    const valor = debito || credito || leer(fila, reparto.monto);
    if (valor === null || valor === 0) return nada;
    if (debito || credito) return { ...nada, monto: Math.abs(valor), signo: lado };
    const letra = tipo === null ? null : signoDePalabras(textoDe(fila.celdas[tipo]));
    const propio = valor < 0 ? -1 : conMenos ? 1 : 0;
    return { ...nada, monto: Math.abs(valor), signo: valor > 0 && letra !== null ? letra : propio };
  });
}

export const cuadra = ({ revisadas, cuadran }: Juicio): boolean => cuadran * 2 >= revisadas;

export function columnasDeCifras(filas: readonly Registro[]): number[] {
  const ancho = Math.min(
    60,
    filas.reduce((mayor, { celdas }) => Math.max(mayor, celdas.length), 0),
  );
  const hay: number[] = [];
  for (let columna = 0; columna < ancho; columna += 1) {
    const llenas = enColumna(filas, columna).filter((celda) => textoDe(celda) !== '');
    const decimal = decimalDe(filas, columna);
    const cifras = llenas.filter((celda) => leerCelda(celda, decimal)?.ok ?? true).length;
    // «48294,00» is a balance, and would be a day of Excel too.
    const dias = llenas.filter(
      (celda) => typeof celda === 'string' && !/[.,]\d\d$/.test(celda) && leerFecha(celda, 'dma') !== null,
    ).length;
    if (llenas.length > 0 && cifras * 10 >= llenas.length * 9 && dias * 2 < llenas.length) hay.push(columna);
  }
  return hay;
}

const CIFRAS_MAXIMAS = 8;

function* repartos(cifras: readonly number[], saldos: readonly number[]): Generator<Reparto> {
  for (const saldo of saldos)
    for (const una of cifras) {
      if (una === saldo) continue;
      yield { monto: una, debito: null, credito: null, saldo };
      for (const otra of cifras)
        if (otra !== una && otra !== saldo) yield { monto: null, debito: una, credito: otra, saldo };
    }
}

export function repartoQueCuadra(
  filas: readonly Registro[],
  lectura: Lectura,
  saldos: readonly number[] | null,
  sirve: (columna: number) => boolean = () => true,
): Reparto | null {
  const cifras = columnasDeCifras(filas).filter(sirve).slice(0, CIFRAS_MAXIMAS);
  let mejor: Reparto | null = null;
  let puntos = 0;
  for (const reparto of repartos(cifras, saldos ?? cifras)) {
    const asientos = asientosDe(filas, reparto, lectura);
    const juicio = juzgarSaldo(asientos);
    const conSaldo = asientos.filter(({ saldo }) => saldo !== null).length;
    const conMonto = asientos.filter(({ saldo, monto }) => saldo !== null && monto !== null).length;
    const sobra = reparto.debito !== null && new Set(asientos.map(({ signo }) => signo)).size < 2;
    if (juicio.cuadran * 10 < juicio.revisadas * 8 || conMonto * 10 < conSaldo * 7 || sobra) continue;
    if (juicio.opuesto && reparto.debito !== null) continue;
    const suyos = juicio.cuadran * 1000 + conMonto;
    if (juicio.cuadran > 0 && suyos > puntos) [mejor, puntos] = [reparto, suyos];
  }
  return mejor;
}

export function puedeSerConCentavos(celdas: readonly Celda[]): boolean {
  const llenas = celdas.filter((celda) => textoDe(celda) !== '' && /[1-9]/.test(textoDe(celda)));
  if (llenas.length === 0 || !llenas.every(sinMarcas)) return false;
  const digitos = llenas.map((celda) => textoDe(celda).replace(/\D/g, ''));
  if (digitos.every((cada) => cada.length >= 7) && digitos.some((cada) => cada.startsWith('0'))) return true;
  const menor = Math.min(...digitos.map(Number));
  return menor >= (llenas.length > 1 ? 1000 : 10_000);
}

/** The columns that may be the amount when more than one may: only a balance, a title «Monto» or a person can say. */
export function montosRivales(
  filas: readonly Registro[],
  { monto, saldo }: Columnas,
  titulos: readonly string[],
): number[] {
  if (monto === null || saldo !== null) return [];
  const suyo = deMonto(titulos[monto] ?? '');
  if (suyo === null) return [];
  const difiere = (columna: number): boolean =>
    filas.some(
      ({ celdas }) => textoDe(celdas[columna]) !== '' && textoDe(celdas[columna]) !== textoDe(celdas[monto]),
    );
  const rivales = columnasDeCifras(filas).filter((columna) => {
    const otro = columna === monto ? null : deMonto(titulos[columna] ?? '');
    return otro !== null && (otro === 'propio' || suyo === 'otro') && difiere(columna);
  });
  return rivales.length === 0 ? [] : [monto, ...rivales];
}

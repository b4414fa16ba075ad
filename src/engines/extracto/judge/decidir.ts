import type { Columnas } from '@/engines/extracto/columns/columnas-extracto';
import { efectoDeEstado } from './estados';
import { enColumna } from './juez-titulos';
import {
  asientosDe,
  cuadra,
  puedeSerConCentavos,
  repartoQueCuadra,
  type Lectura,
  type Reparto,
} from './montos';
import { columnaDePropias, type Propias } from './propias';
import { esDeCargo } from './titulos';
import { esRotulo } from '@/engines/extracto/text/palabras';
import type { Fijado, Perfil } from '@/engines/extracto/profile/perfil';
import { hallarEnTexto, porQueNo } from './referencias';
import { textoDe, type Registro } from '@/engines/extracto/file/raw-record';
import { juzgarSaldo, type Juicio } from './saldo';

interface Armado {
  columnas: Columnas;
  noCuadra: boolean;
}

const conReparto = (columnas: Columnas, reparto: Partial<Columnas>): Columnas => {
  const tomadas = new Set(Object.values(reparto));
  const libres = Object.fromEntries(
    Object.entries(columnas).map(([campo, columna]) => [
      campo,
      columna !== null && tomadas.has(columna) ? null : columna,
    ]),
  );
  return { ...columnas, ...libres, ...reparto };
};

export function repartirMontos(
  filas: readonly Registro[],
  dichas: Columnas,
  { fijado, titulos, decir }: { fijado: Fijado; titulos: readonly string[]; decir: (nota: string) => void },
): Armado {
  const columnas = { ...dichas, ...fijado.columnas };
  const sinEfecto = ({ celdas }: Registro) =>
    columnas.estado !== null && efectoDeEstado(textoDe(celdas[columnas.estado])) === 'nada';
  const lectura = { tipo: columnas.tipo, centavos: fijado.centavos ?? false, sinEfecto };
  const conMonto = columnas.monto !== null || columnas.debito !== null || columnas.credito !== null;
  const fijos = ['monto', 'debito', 'credito', 'saldo'].some((campo) => campo in (fijado.columnas ?? {}));
  if (fijos) return { columnas, noCuadra: false };
  if (conMonto && columnas.saldo === null) {
    const callado = saldoSinNombre(filas, columnas, { lectura, titulos, decir });
    return { columnas: callado ? conReparto(columnas, callado) : columnas, noCuadra: false };
  }
  if (conMonto) {
    const juicio = juzgarSaldo(asientosDe(filas, columnas, lectura));
    if (cuadra(juicio)) return { columnas, noCuadra: false };
    if (cuadra(juzgarSaldo(asientosDe(filas, columnas, { ...lectura, centavos: true }))))
      return { columnas, noCuadra: false };
  }
  const nuevo =
    repartoQueCuadra(filas, lectura, columnas.saldo === null ? null : [columnas.saldo]) ??
    (columnas.saldo === null
      ? repartoQueCuadra(filas, { ...lectura, centavos: true }, null)
      : repartoQueCuadra(filas, lectura, null));
  if (!nuevo) return { columnas, noCuadra: conMonto };
  if (conMonto) {
    const nombre = titulos[nuevo.monto ?? nuevo.credito ?? 0] ?? '';
    decir(`El monto sale de «${nombre}»: es la columna que cuadra con el saldo.`);
  }
  return { columnas: conReparto(columnas, nuevo), noCuadra: false };
}

const SALDOS_MINIMOS = 3;

/** A balance that no title names: where every row adds up to it, that is no chance. */
function saldoSinNombre(
  filas: readonly Registro[],
  columnas: Columnas,
  {
    lectura,
    titulos,
    decir,
  }: { lectura: Lectura; titulos: readonly string[]; decir: (nota: string) => void },
): Reparto | null {
  const elegidas = new Set([columnas.monto, columnas.debito, columnas.credito].filter((c) => c !== null));
  const deOtros = new Set(Object.values(columnas).filter((c) => c !== null && !elegidas.has(c)));
  const sirve = (c: number) => !deOtros.has(c) && !esDeCargo(titulos[c] ?? '');
  const nuevo = repartoQueCuadra(filas, lectura, null, sirve);
  if (!nuevo || nuevo.saldo === null) return null;
  const { revisadas, malas } = juzgarSaldo(asientosDe(filas, nuevo, lectura));
  if (revisadas < SALDOS_MINIMOS || malas.length > 0) return null;
  const montos = [nuevo.monto, nuevo.debito, nuevo.credito].filter((c) => c !== null);
  const mismos = montos.every((c) => elegidas.has(c));
  if (!mismos && !elegidas.has(nuevo.saldo)) return null;
  decir(`El saldo es «${titulos[nuevo.saldo] ?? ''}»: los montos de todas las filas cuadran con él.`);
  return nuevo;
}

/** Unmarked centavos: the balances say, else a person; null: nobody yet. */
export function decidirCentavos(
  filas: readonly Registro[],
  columnas: Columnas,
  fijado: Fijado,
  puede: boolean,
): boolean | null {
  if (fijado.centavos !== undefined && fijado.centavos !== null) return fijado.centavos;
  const propias = filas.filter(({ celdas: suyas }) => !suyas.some((celda) => esRotulo(textoDe(celda))));
  const celdas = [columnas.monto, columnas.debito, columnas.credito].flatMap((c) => enColumna(propias, c));
  if (!puede || !puedeSerConCentavos(celdas)) return false;
  const juzgar = (centavos: boolean): Juicio =>
    juzgarSaldo(asientosDe(filas, columnas, { tipo: columnas.tipo, centavos, sinEfecto: () => false }));
  const saldoConMarca = enColumna(filas, columnas.saldo).some((celda) => /[.,]\d\d\D*$/.test(textoDe(celda)));
  if (columnas.saldo !== null && saldoConMarca) {
    const [con, sin] = [juzgar(true), juzgar(false)];
    if (con.cuadran > sin.cuadran && cuadra(con)) return true;
    if (sin.cuadran > con.cuadran && cuadra(sin)) return false;
  }
  return null;
}

export function decidirReferencia(
  muestra: readonly Registro[],
  columnas: Columnas,
  fijado: Fijado,
): Pick<Perfil, 'enTexto'> {
  if (fijado.enTexto !== undefined) return { enTexto: fijado.enTexto };
  if (columnas.referencia !== null || columnas.descripcion === null) return { enTexto: null };
  const montos = [columnas.monto, columnas.debito, columnas.credito].filter((c) => c !== null);
  const conMonto = muestra.filter(
    ({ celdas }) => montos.length === 0 || montos.some((c) => /\d/.test(textoDe(celdas[c]))),
  );
  const textos = enColumna(conMonto, columnas.descripcion).map(textoDe);
  return { enTexto: hallarEnTexto(textos.filter((texto) => !esRotulo(texto))) };
}

/** null when more than one may, and the day's own references do not say. */
export function elegirReferencia(muestra: readonly Registro[], elegir: readonly number[], propias: Propias) {
  const textos = (columna: number) => muestra.map(({ celdas }) => textoDe(celdas[columna])).join('\n');
  const todas = elegir.filter(
    (columna, i) =>
      porQueNo(enColumna(muestra, columna)) === null &&
      !elegir.slice(0, i).some((otra) => textos(otra) === textos(columna)),
  );
  const propia = columnaDePropias(muestra, todas, propias);
  const vivas = propia === null ? todas : [propia];
  return { referencia: vivas.length === 1 ? (vivas[0] ?? null) : null, vivas };
}

export function referenciaPropia(
  muestra: readonly Registro[],
  columnas: Columnas,
  propias: Propias,
): number | null {
  if (propias.size === 0) return null;
  const { referencia, ...otras } = columnas;
  const tomadas = new Set(
    [otras.fecha, otras.hora, otras.monto, otras.debito, otras.credito, otras.saldo].filter(
      (c) => c !== null,
    ),
  );
  const ancho = muestra.reduce((mayor, { celdas }) => Math.max(mayor, celdas.length), 0);
  const libres = Array.from({ length: Math.min(ancho, 60) }, (_, columna) => columna).filter(
    (columna) => !tomadas.has(columna),
  );
  const propia = columnaDePropias(muestra, libres, propias);
  return propia === referencia ? null : propia;
}

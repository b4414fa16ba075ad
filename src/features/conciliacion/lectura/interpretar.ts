/** Records → operations of the bank, by a perfil. Every record ends in exactly one of the three heaps. */
import type { LineaExtracto, LineaIlegible } from '@/features/conciliacion/extracto';
import { leerFecha, type Momento } from './fechas';
import { esLinea, leerLinea } from './linea';
import { NOMBRE_CAMPO } from './columnas';
import type { Perfil } from './perfil';
import { comoTexto, enBlanco, textoDe, type Celda, type Registro } from './registro';
import { esPie, esTotal, pareceOperacion } from './renglones';

export interface Interpretado {
  lineas: LineaExtracto[];
  ilegibles: LineaIlegible[];
  /** Preamble, header, blank lines, totals, farewell. */
  ignoradas: Registro[];
}

const SOBRA = 'Tiene más columnas que el encabezado.';
const DUDOSA = 'Empieza como un total, pero tiene fecha y operación: revísela.';
const SOBRE_TITULOS = 'Está encima de los títulos de las columnas.';

/** A statement has few days and thousands of rows. */
function lectorDeFechas({ columnas, orden }: Perfil): (registro: Registro) => Momento | null {
  const leidas = new Map<Celda, Momento | null>();
  return ({ celdas }) => {
    const celda = columnas.fecha === null ? '' : (celdas[columnas.fecha] ?? '');
    const hay = leidas.get(celda);
    if (hay !== undefined) return hay;
    const fecha = leerFecha(celda, orden);
    if (leidas.size < 20_000) leidas.set(celda, fecha);
    return fecha;
  };
}

const ilegible = (registro: Registro, causa: string): LineaIlegible => ({
  numero: registro.numero,
  texto: comoTexto(registro),
  causa,
});

/** @param avance called now and then with the part done */
export function interpretar(
  registros: readonly Registro[],
  perfil: Perfil,
  avance: (parte: number) => void = () => undefined,
): Interpretado {
  const lineas: LineaExtracto[] = [];
  const ilegibles: LineaIlegible[] = [];
  const ignoradas: Registro[] = [];
  const titulos = perfil.conEncabezado ? registros[perfil.saltar - 1] : undefined;
  const encabezado = titulos && comoTexto(titulos);
  // In a text, a cell beyond the titles moved the others: a decimal comma where the comma separates. Not so in a sheet.
  const ancho = titulos && perfil.separador !== null ? titulos.celdas.length : Infinity;
  const fechaDe = lectorDeFechas(perfil);

  /** null: no operation. */
  function juzgar(registro: Registro, indice: number): LineaExtracto | LineaIlegible | null {
    if (enBlanco(registro) || comoTexto(registro) === encabezado) return null;
    const fecha = fechaDe(registro);
    const total = esTotal(registro, perfil, fecha);
    if (total === 'dudoso' && esLinea(leerLinea(registro, perfil, fecha))) return ilegible(registro, DUDOSA);
    if (total) return null;
    if (indice < perfil.saltar) {
      const operacion = pareceOperacion(registro) || esLinea(leerLinea(registro, perfil, fecha));
      return operacion ? ilegible(registro, SOBRE_TITULOS) : null;
    }
    return registro.celdas.slice(ancho).some((sobra) => textoDe(sobra) !== '')
      ? ilegible(registro, SOBRA)
      : leerLinea(registro, perfil, fecha);
  }

  /** Words alone: the farewell, unless an operation follows. */
  let pies: { registro: Registro; ilegible: LineaIlegible }[] = [];
  for (const [indice, registro] of registros.entries()) {
    if (indice % 4096 === 0) avance(indice / registros.length);
    const leida = juzgar(registro, indice);
    if (!leida) ignoradas.push(registro);
    else if (esLinea(leida)) {
      lineas.push(leida);
      ilegibles.push(...pies.map((pie) => pie.ilegible));
      pies = [];
    } else if (indice >= perfil.saltar && esPie(registro)) pies.push({ registro, ilegible: leida });
    else ilegibles.push(leida);
  }
  ignoradas.push(...pies.map(({ registro }) => registro));
  ilegibles.sort((a, b) => a.numero - b.numero);
  ignoradas.sort((a, b) => a.numero - b.numero);
  return { lineas, ilegibles, ignoradas };
}

/** Without the column everything hangs on, every row that holds something waits for it. */
export const sinLeer = (registros: readonly Registro[], columna: 'referencia' | 'monto'): Interpretado => ({
  lineas: [],
  ilegibles: registros
    .filter((registro) => !enBlanco(registro))
    .map((registro) => ilegible(registro, `Falta elegir la columna ${NOMBRE_CAMPO[columna]}.`)),
  ignoradas: registros.filter(enBlanco),
});

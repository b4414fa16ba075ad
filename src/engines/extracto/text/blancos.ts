/** Text whose columns only blanks keep apart: a printed report, or rows copied out of a PDF. */
import { leerFecha, leerHora } from '@/engines/extracto/rows/fechas-extracto';

const MARCA = /^(?:bs\.?|bob|\$b\.?|[+-]|cr|db|dr|[cdhs])$/i;
const MONTO = /^[-+(]?(?:bs\.?|\$b\.?)?[-+]?\d{1,3}(?:[.,' ]?\d{3})*[.,]\d{1,2}\)?(?:-|cr|db|dr|[cd])?$/i;
/** Any day: here it only matters that one is there. */
const ANCLA = '2026-01-01';
const esDia = (trozo: string): boolean =>
  leerFecha(trozo, 'dma', ANCLA) !== null || leerFecha(trozo, 'mda', ANCLA) !== null;
const esReferencia = (trozo: string): boolean =>
  /\d{4}/.test(trozo) && !MONTO.test(trozo) && /^[\w.\-/#'="]+$/.test(trozo);

const trozosDe = (linea: string): string[] => linea.trim().split(/\s+/);
const frasesDe = (linea: string): string[] => linea.trim().split(/\s{2,}|\t+/);

const puedeSerFila = (linea: string): boolean => {
  const trozos = trozosDe(linea);
  return (
    trozos.length >= 3 &&
    trozos.some((trozo) => MONTO.test(trozo)) &&
    trozos.some((trozo) => /\d{4}/.test(trozo) && !MONTO.test(trozo))
  );
};

function pareceFila(linea: string): boolean {
  const trozos = trozosDe(linea);
  const [primero = '', segundo = '', tercero = ''] = trozos;
  return (
    trozos.length >= 3 &&
    [primero, `${primero} ${segundo}`, `${primero} ${segundo} ${tercero}`].some(
      (comienzo) => esDia(comienzo) || esReferencia(comienzo),
    ) &&
    trozos.some((trozo) => MONTO.test(trozo) || /^\d+$/.test(trozo))
  );
}

type Tramo = readonly [desde: number, hasta: number];

function tramosDe(filas: readonly string[]): Tramo[] {
  const ancho = filas.reduce((mayor, fila) => Math.max(mayor, fila.length), 0);
  const lleno = new Uint8Array(ancho + 2);
  for (const fila of filas) for (let i = 0; i < fila.length; i += 1) if (fila[i] !== ' ') lleno[i] = 1;
  const tramos: Tramo[] = [];
  let desde = -1;
  for (let i = 0; i < ancho + 2; i += 1) {
    if (lleno[i] === 1 && desde < 0) desde = i;
    else if (desde >= 0 && lleno[i] !== 1 && lleno[i + 1] !== 1) {
      tramos.push([desde, i]);
      desde = -1;
    }
  }
  return tramos;
}

const cabe = (linea: string, tramos: readonly Tramo[]): boolean =>
  Array.from(linea).every(
    (letra, i) => letra === ' ' || tramos.some(([desde, hasta]) => i >= desde && i < hasta),
  );

function repartirTitulos(linea: string, tramos: readonly Tramo[]): string[] {
  const celdas = tramos.map(() => '');
  for (const { 0: frase, index } of linea.matchAll(/\S+(?: \S+)*/g)) {
    const medio = index + frase.length / 2;
    const lejos = tramos.map(([desde, hasta]) => Math.max(0, desde - medio, medio - hasta));
    const en = lejos.indexOf(Math.min(...lejos));
    celdas[en] = `${celdas[en] ?? ''} ${frase}`.trim();
  }
  return celdas;
}

function enColumnas(lineas: readonly string[], filas: readonly string[]): string[][] | null {
  const anchas = filas.filter((fila) => /\S\s{2,}\S/.test(fila)).length;
  if (anchas * 10 < filas.length * 6) return null;
  const tramos = tramosDe(filas);
  if (tramos.length < 3) return null;
  return lineas.map((linea) => {
    if (cabe(linea, tramos)) return tramos.map(([desde, hasta]) => linea.slice(desde, hasta).trim());
    return frasesDe(linea).length >= 3 ? repartirTitulos(linea, tramos) : [linea.trim()];
  });
}

function lados(trozos: readonly string[]): [izquierda: number, derecha: number] {
  let izquierda = 0;
  while (izquierda < trozos.length - 1) {
    const trozo = trozos[izquierda] ?? '';
    if (!esDia(trozo) && leerHora(trozo) === null && !esReferencia(trozo)) break;
    izquierda += 1;
  }
  let derecha = 0;
  while (derecha < trozos.length - izquierda) {
    const trozo = trozos[trozos.length - 1 - derecha] ?? '';
    if (!MONTO.test(trozo) && !MARCA.test(trozo) && !(derecha === 0 && /^\d+$/.test(trozo))) break;
    derecha += 1;
  }
  return [izquierda, derecha];
}

function porClase(lineas: readonly string[], filas: readonly string[]): string[][] {
  const veces = new Map<string, number>();
  for (const fila of filas) {
    const clave = lados(trozosDe(fila)).join(' ');
    veces.set(clave, (veces.get(clave) ?? 0) + 1);
  }
  const [usual] = [...veces].reduce((mayor, este) => (este[1] > mayor[1] ? este : mayor), ['', 0]);
  const [izquierda = 0, derecha = 0] = usual.split(' ').map(Number);
  if (izquierda + derecha < 2) return lineas.map((linea) => [linea]);
  const cortar = (trozos: readonly string[]): string[] => [
    ...trozos.slice(0, izquierda),
    trozos.slice(izquierda, trozos.length - derecha).join(' '),
    ...trozos.slice(trozos.length - derecha),
  ];
  const suyas = new Set(filas);
  return lineas.map((linea) => {
    const trozos = trozosDe(linea);
    const esTitulo = !/\d/.test(linea) && trozos.length >= izquierda + derecha;
    const deFila = suyas.has(linea) && lados(trozos).join(' ') === usual;
    return linea.trim() !== '' && (deFila || esTitulo) ? cortar(trozos) : [linea.trim()];
  });
}

export function partirEnBlancos(texto: string): string[][] {
  const lineas = texto.replaceAll('\t', '    ').split('\n');
  const claras = lineas.filter(pareceFila);
  const filas = claras.length > 0 ? claras : lineas.filter(puedeSerFila);
  if (filas.length === 0) return lineas.map((linea) => [linea]);
  return enColumnas(lineas, filas) ?? porClase(lineas, filas);
}

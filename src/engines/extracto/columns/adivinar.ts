/** Which column is what, by what stands in it: for statements without a header, or with words we don't know. */
import type { Dia } from '@/lib/fecha';
import { decidirDecimal, leerMontoExtracto } from '@/lib/text/monto-extracto';
import type { Campo, Columnas } from './columnas-extracto';
import { efectoDeEstado } from '@/engines/extracto/judge/estados';
import { leerFecha } from '@/engines/extracto/rows/fechas-extracto';
import { tipoDePalabras } from '@/engines/extracto/text/palabras';
import { porQueNo } from '@/engines/extracto/judge/referencias';
import { textoDe, type Celda, type Registro } from '@/engines/extracto/file/raw-record';

interface Rasgos {
  /** Parts of the filled cells, 0 to 1. */
  fecha: number;
  tipo: number;
  monto: number;
  referencia: number;
  letras: number;
  glosa: number;
  fija: boolean;
  propia: number;
  estado: number;
}

const parte = (celdas: readonly Celda[], es: (celda: Celda) => boolean): number =>
  celdas.length === 0 ? 0 : celdas.filter(es).length / celdas.length;

/** Six digits or more count operations, not offices, tills or kinds. */
const conDigitos = (celda: Celda): boolean => textoDe(celda).replace(/\D/g, '').length >= 6;

function propiaDe(textos: readonly string[]): number {
  const distintos = new Set(textos).size;
  if (textos.length === 0 || (textos.length > 1 && distintos === 1)) return 0;
  return (distintos / textos.length) * (0.5 + 0.5 * parte(textos, conDigitos));
}

function rasgosDe(celdas: readonly Celda[], ancla: Dia): Rasgos {
  const textos = celdas.map(textoDe);
  const decimal = decidirDecimal(textos);
  const conCentavos = (texto: string) =>
    /[.,]\d{1,2}\D*$/.test(texto) && leerMontoExtracto(texto, decimal).ok;
  const conMenos = textos.some((texto) => /^-\d+$/.test(texto));
  return {
    fecha: parte(
      celdas,
      (celda) =>
        !/^\d{5}[.,]\d\d$/.test(textoDe(celda)) &&
        (leerFecha(celda, 'dma', ancla) !== null || leerFecha(celda, 'mda', ancla) !== null),
    ),
    tipo: parte(textos, (texto) => tipoDePalabras(textoDe(texto)) !== null && !/\d/.test(textoDe(texto))),
    // Unmarked centavos have their minus at least: then the column beside them is not the only one of money.
    monto: parte(
      textos,
      (texto) => conCentavos(textoDe(texto)) || (conMenos && /^-?\d+$/.test(textoDe(texto))),
    ),
    referencia:
      parte(
        textos,
        (texto) => /^\D{0,15}\d[\w\s./:#-]{2,}$/.test(textoDe(texto)) && !conCentavos(textoDe(texto)),
      ) * (porQueNo(celdas) === null ? 1 : 0),
    glosa: parte(textos, (texto) => tipoDePalabras(textoDe(texto)) !== null && /\d/.test(textoDe(texto))),
    fija: textos.length >= 3 && new Set(textos).size === 1,
    propia: propiaDe(textos),
    letras: parte(textos, (texto) => /\p{L}{3}/u.test(textoDe(texto))),
    estado: parte(
      textos,
      (texto) => /\p{L}{2}/u.test(textoDe(texto)) && efectoDeEstado(textoDe(texto)) !== null,
    ),
  };
}

const seAlternan = (muestra: readonly Registro[], una: number, otra: number): boolean =>
  muestra.every(({ celdas }) => {
    const [a, b] = [celdas[una], celdas[otra]].map((celda) => /[1-9]/.test(textoDe(celda)));
    return !(a === true && b === true);
  });

interface Donde {
  libre: (columna: number) => boolean;
  ancla: Dia;
  puedeSerEstado: (columna: number) => boolean;
}

export function adivinar(
  todas: readonly Registro[],
  hay: Readonly<Columnas>,
  { libre, ancla, puedeSerEstado }: Donde,
): Columnas {
  const columnas = { ...hay };
  const llenas = todas.filter(({ celdas }) => celdas.filter((celda) => textoDe(celda) !== '').length >= 3);
  const muestra = llenas.length > 0 ? llenas : todas;
  const ancho = muestra.reduce((mayor, { celdas }) => Math.max(mayor, celdas.length), 0);
  const rasgos = Array.from({ length: Math.min(ancho, 60) }, (_, columna) =>
    rasgosDe(
      muestra.map(({ celdas }) => celdas[columna] ?? '').filter((celda) => textoDe(celda) !== ''),
      ancla,
    ),
  );
  const tomada = (columna: number) => Object.values(columnas).includes(columna) || !libre(columna);
  const tomar = (campo: Campo, puntos: (de: Rasgos, columna: number) => number, minimo = 0.6) => {
    if (columnas[campo] !== null) return;
    let mejor = minimo;
    for (const [columna, de] of rasgos.entries()) {
      if (tomada(columna) || puntos(de, columna) <= mejor) continue;
      mejor = puntos(de, columna);
      columnas[campo] = columna;
    }
  };
  tomar('fecha', ({ fecha }) => fecha);
  tomar('estado', ({ estado }, columna) => (puedeSerEstado(columna) ? estado : 0), 0.7);
  tomar('tipo', ({ tipo }) => tipo);
  tomar('descripcion', ({ glosa }) => glosa);
  const conMonto = columnas.monto !== null || columnas.debito !== null || columnas.credito !== null;
  const deDinero = rasgos.flatMap(({ monto, fija }, columna) =>
    monto > 0.6 && !fija && !tomada(columna) ? [columna] : [],
  );
  const [una, otra] = deDinero;
  if (!conMonto && deDinero.length === 1) tomar('monto', ({ monto, fija }) => (fija ? 0 : monto));
  else if (
    !conMonto &&
    deDinero.length === 2 &&
    una !== undefined &&
    otra !== undefined &&
    seAlternan(muestra, una, otra) &&
    rasgos.some(({ tipo, glosa }) => tipo > 0.6 || glosa > 0.6)
  )
    [columnas.debito, columnas.credito] = [una, otra];
  tomar('referencia', ({ referencia, fecha, propia }) =>
    referencia - fecha > 0.6 && propia > 0 ? (1 + propia) / 2 : 0,
  );
  // Whole bolivianos look like references: only what is left can be them.
  if (!conMonto && deDinero.length === 0)
    tomar('monto', ({ referencia, fecha, letras }) => (letras > 0 || fecha > 0.5 ? 0 : 0.61 + referencia));
  tomar('descripcion', ({ letras }) => letras);
  return columnas;
}

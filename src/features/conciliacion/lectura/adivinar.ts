/** Which column is what, by what stands in it: for statements without a header, or with words we don't know. */
import { decidirDecimal, leerMontoExtracto } from '@/lib/monto-extracto';
import type { Campo, Columnas } from './columnas';
import { leerFecha } from './fechas';
import { tipoDePalabras } from './palabras';
import { textoDe, type Celda, type Registro } from './registro';

interface Rasgos {
  /** Parts of the filled cells, 0 to 1. */
  fecha: number;
  tipo: number;
  /** Amounts with centavos. */
  monto: number;
  referencia: number;
  letras: number;
}

const parte = (celdas: readonly Celda[], es: (celda: Celda) => boolean): number =>
  celdas.length === 0 ? 0 : celdas.filter(es).length / celdas.length;

function rasgosDe(celdas: readonly Celda[]): Rasgos {
  const textos = celdas.map(textoDe);
  const decimal = decidirDecimal(textos);
  const distintos = new Set(textos).size / Math.max(1, textos.length);
  const conCentavos = (texto: string) =>
    /[.,]\d{1,2}\D*$/.test(texto) && leerMontoExtracto(texto, decimal).ok;
  return {
    fecha: parte(celdas, (celda) => leerFecha(celda, 'dma') !== null || leerFecha(celda, 'mda') !== null),
    tipo: parte(textos, (texto) => tipoDePalabras(textoDe(texto)) !== null),
    monto: parte(textos, (texto) => conCentavos(textoDe(texto))),
    referencia:
      parte(
        textos,
        (texto) => /^\D{0,15}\d[\w\s./:#-]{2,}$/.test(textoDe(texto)) && !conCentavos(textoDe(texto)),
      ) * (distintos > 0.5 ? 1 : 0),
    letras: parte(textos, (texto) => /\p{L}{3}/u.test(textoDe(texto))),
  };
}

/** Fills in what the header did not name. `libre`: may this column still be taken? */
export function adivinar(
  muestra: readonly Registro[],
  hay: Readonly<Columnas>,
  libre: (columna: number) => boolean,
): Columnas {
  const columnas = { ...hay };
  const ancho = muestra.reduce((mayor, { celdas }) => Math.max(mayor, celdas.length), 0);
  const rasgos = Array.from({ length: Math.min(ancho, 60) }, (_, columna) =>
    rasgosDe(muestra.map(({ celdas }) => celdas[columna] ?? '').filter((celda) => textoDe(celda) !== '')),
  );
  const tomada = (columna: number) => Object.values(columnas).includes(columna) || !libre(columna);
  const tomar = (campo: Campo, puntos: (de: Rasgos) => number) => {
    if (columnas[campo] !== null) return;
    let mejor = 0.6;
    for (const [columna, de] of rasgos.entries()) {
      if (tomada(columna) || puntos(de) <= mejor) continue;
      mejor = puntos(de);
      columnas[campo] = columna;
    }
  };
  tomar('fecha', ({ fecha }) => fecha);
  tomar('tipo', ({ tipo }) => tipo);
  const conMonto = columnas.monto !== null || columnas.debito !== null || columnas.credito !== null;
  if (!conMonto) tomar('monto', ({ monto }) => monto);
  tomar('referencia', ({ referencia, fecha }) => referencia - fecha);
  // Whole bolivianos look like references: only what is left can be them.
  if (!conMonto)
    tomar('monto', ({ referencia, fecha, letras }) => (letras > 0 || fecha > 0.5 ? 0 : 0.61 + referencia));
  tomar('descripcion', ({ letras }) => letras);
  return columnas;
}

/** The result as columns, of which a row becomes an object when somebody looks at it. */
import type { TransaccionAgente } from '@/domain/transaccion/transaccion-agente';
import type { Dia } from '@/lib/fecha';
import {
  CLASES,
  estaEnOrden,
  filaEn,
  huellaDeLinea,
  type Clase,
  type Fila,
  type Respuesta,
  type Totales,
} from '@/engines/cotejo/cotejo';
import type { Decisiones } from '@/domain/conciliacion/decisiones-db';
import type { Extracto, LineaExtracto, LineaIlegible } from '@/engines/extracto/extracto';
import { dichaDe } from './dicha';

export type OperacionDelDia = TransaccionAgente & { dia: Dia };

export interface Resultado {
  entidad: string;
  dia: Dia;
  nuestras: readonly OperacionDelDia[];
  extracto: Extracto;
  respuesta: Respuesta;
}

export interface Renglon {
  fila: Fila;
  nuestra: OperacionDelDia | undefined;
  linea: LineaExtracto | undefined;
  ilegible: LineaIlegible | undefined;
  /** its decision is found by this, also when the same file is read again */
  clave: string;
}

export function renglonEn({ nuestras, extracto, respuesta: { filas } }: Resultado, i: number): Renglon {
  const fila = filaEn(filas, i);
  const nuestra = nuestras[fila.nuestra];
  const linea = extracto.lineas[fila.linea];
  const ilegible = extracto.ilegibles[fila.linea - extracto.lineas.length];
  const delBanco = linea
    ? `b ${huellaDeLinea(linea)} ${filas.vez[i] ?? 0}`
    : `i ${ilegible?.numero ?? ''} ${ilegible?.texto ?? ''}`;
  return { fila, nuestra, linea, ilegible, clave: nuestra ? `s ${nuestra.id}` : delBanco };
}

/** A candidate is accepted together with its line: another file may offer another one. */
export const aceptacionDe = ({ linea }: Renglon): string | null => (linea ? huellaDeLinea(linea) : null);

const estaAceptada = (renglon: Renglon, decisiones: Decisiones): boolean => {
  const { aceptada } = dichaDe(renglon, decisiones.get(renglon.clave)).decision;
  return aceptada !== null && aceptada === aceptacionDe(renglon);
};

/** Rows without a partner that add up to one of the other side, with their places in the result. */
export interface Lote {
  /** what an acceptance of the batch says: its rows and no others */
  clave: string;
  nuestras: readonly OperacionDelDia[];
  lineas: readonly LineaExtracto[];
  filas: readonly number[];
}

const lotes = new WeakMap<Resultado, readonly Lote[]>();

/** Worked out once for each result. */
export function lotesDe(resultado: Resultado): readonly Lote[] {
  const hay = lotes.get(resultado);
  if (hay) return hay;
  const { nuestras, extracto, respuesta } = resultado;
  const deNuestra = new Map<number, number>();
  const deLinea = new Map<number, number>();
  if (respuesta.grupos.length > 0)
    for (let i = 0; i < respuesta.filas.n; i += 1) {
      const { nuestra, linea } = filaEn(respuesta.filas, i);
      deNuestra.set(nuestra, i);
      deLinea.set(linea, i);
    }
  const hechos = respuesta.grupos.map((grupo): Lote => {
    const suyas = grupo.nuestras.flatMap((i) => nuestras[i] ?? []).toSorted((a, b) => a.id - b.id);
    const otras = grupo.lineas.flatMap((i) => extracto.lineas[i] ?? []);
    return {
      clave: ['suma', ...suyas.map(({ id }) => id), ...otras.map(huellaDeLinea)].join(' '),
      nuestras: suyas,
      lineas: otras,
      // A line of a neighbouring day has no row of its own.
      filas: [
        ...grupo.nuestras.flatMap((i) => deNuestra.get(i) ?? []),
        ...grupo.lineas.flatMap((i) => deLinea.get(i) ?? []),
      ],
    };
  });
  lotes.set(resultado, hechos);
  return hechos;
}

export const loteAceptado = (resultado: Resultado, { clave, filas }: Lote, decisiones: Decisiones): boolean =>
  filas.every((i) => {
    const renglon = renglonEn(resultado, i);
    return dichaDe(renglon, decisiones.get(renglon.clave)).decision.aceptada === clave;
  });

export interface Vista {
  /** places in the result, in the order of the screen */
  filas: readonly number[];
  /** how many of them, from the first on, carry controls */
  conMandos: number;
  aceptadas: ReadonlySet<number>;
  porClase: Record<Clase, number>;
}

/** First place of each class: the result is sorted by class. */
function tramo({ porClase }: Totales, clase: Clase): [desde: number, hasta: number] {
  let desde = 0;
  for (const cada of CLASES) {
    if (cada === clase) break;
    desde += porClase[cada];
  }
  return [desde, desde + porClase[clase]];
}

/** What a filter shows (null: everything), with the candidates that a person has accepted among the conciliadas. */
export function mirar(resultado: Resultado, decisiones: Decisiones, filtro: Clase | null): Vista {
  const { totales } = resultado.respuesta;
  const [primera, despues] = tramo(totales, 'candidata');
  const aceptadas = new Set<number>();
  if ([...decisiones.values()].some(({ aceptada }) => aceptada !== null))
    for (let i = primera; i < despues; i += 1)
      if (estaAceptada(renglonEn(resultado, i), decisiones)) aceptadas.add(i);
  for (const lote of lotesDe(resultado))
    if (loteAceptado(resultado, lote, decisiones)) for (const i of lote.filas) aceptadas.add(i);
  const porClase = {
    ...totales.porClase,
    conciliada: totales.porClase.conciliada + aceptadas.size,
  };
  for (const i of aceptadas) porClase[filaEn(resultado.respuesta.filas, i).clase] -= 1;
  const clases: readonly Clase[] = filtro === null ? CLASES : [filtro];
  const filas: number[] = [];
  for (const clase of clases) {
    if (clase === 'conciliada') filas.push(...aceptadas);
    const [desde, hasta] = tramo(totales, clase);
    for (let i = desde; i < hasta; i += 1) if (!aceptadas.has(i)) filas.push(i);
  }
  const conMandos = clases.reduce(
    (suma, clase) =>
      suma + (clase === 'conciliada' ? aceptadas.size : estaEnOrden(clase) ? 0 : porClase[clase]),
    0,
  );
  return { filas, conMandos, aceptadas, porClase };
}

const enteras = new WeakMap<Resultado, { decisiones: Decisiones; vista: Vista }>();

/** Everything, as it was said last: worked out once for all who look at it. */
export function mirarTodo(resultado: Resultado, decisiones: Decisiones): Vista {
  const hay = enteras.get(resultado);
  if (hay?.decisiones === decisiones) return hay.vista;
  const vista = mirar(resultado, decisiones, null);
  enteras.set(resultado, { decisiones, vista });
  return vista;
}

export const claseDe = ({ fila }: Renglon, aceptada: boolean): Fila =>
  aceptada ? { ...fila, clase: 'conciliada', forma: 'aceptada' } : fila;

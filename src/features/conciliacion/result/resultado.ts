/** The result as the page holds it: columns, of which a row becomes an object when somebody looks at it. */
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
import type { Decisiones } from './decisiones-db';
import type { Extracto, LineaExtracto, LineaIlegible } from '@/engines/extracto/extracto';

/** An operation of ours with its business day. */
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
  /** By what its decision is found, also when the same file is read again. */
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
  const dicha = decisiones.get(renglon.clave)?.aceptada ?? null;
  return dicha !== null && dicha === aceptacionDe(renglon);
};

export interface Vista {
  /** Places in the result, in the order of the screen. */
  filas: readonly number[];
  /** How many of them, from the first on, carry controls. */
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
  const porClase = {
    ...totales.porClase,
    candidata: totales.porClase.candidata - aceptadas.size,
    conciliada: totales.porClase.conciliada + aceptadas.size,
  };
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

/** The class a row is shown in. */
export const claseDe = ({ fila }: Renglon, aceptada: boolean): Fila =>
  aceptada ? { ...fila, clase: 'conciliada', forma: 'aceptada' } : fila;

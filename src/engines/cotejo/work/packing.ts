/** Columns, not objects: a hundred thousand rows cost the page next to nothing to hand over. */
import type { Dia } from '@/lib/fecha';
import { CLASES, FORMAS } from '@/domain/conciliacion/clases';
import type { Entrada, Fila } from '@/engines/cotejo/conciliar';
import type { LineaCotejada, Nuestra } from '@/engines/cotejo/cotejo-side';
import { tipoDeCodigo, TIPOS } from '@/domain/transaccion/tipo-operacion';

interface Columnas {
  numero: Float64Array;
  tipo: Uint8Array;
  monto: Float64Array;
  dia: Int32Array;
  dias: Dia[];
  referencias: string[];
}

export interface Paquete {
  dia: Dia;
  nuestras: Columnas & { estado: Uint8Array };
  lineas: Columnas;
  ilegibles: number;
}

function crearColumnas(largo: number) {
  const lugares = new Map<Dia, number>();
  const columnas: Columnas = {
    numero: new Float64Array(largo),
    tipo: new Uint8Array(largo),
    monto: new Float64Array(largo),
    dia: new Int32Array(largo).fill(-1),
    dias: [],
    referencias: Array.from({ length: largo }, () => ''),
  };
  const poner = (
    i: number,
    fila: {
      numero: number;
      tipo: Nuestra['tipo_operacion'];
      monto: number;
      dia: Dia | null;
      referencia: string;
    },
  ): void => {
    columnas.numero[i] = fila.numero;
    columnas.tipo[i] = TIPOS.indexOf(fila.tipo);
    columnas.monto[i] = fila.monto;
    columnas.referencias[i] = fila.referencia;
    if (fila.dia === null) return;
    const lugar = lugares.get(fila.dia) ?? columnas.dias.push(fila.dia) - 1;
    lugares.set(fila.dia, lugar);
    columnas.dia[i] = lugar;
  };
  return { columnas, poner };
}

/** `recorrer` calls with every place; in slices, where there is a page to keep alive. */
export async function empacar(
  { nuestras, lineas, ilegibles }: Entrada,
  dia: Dia,
  recorrer: (largo: number, hacer: (i: number) => void) => Promise<void>,
): Promise<Paquete> {
  const suyas = crearColumnas(nuestras.length);
  const estado = new Uint8Array(nuestras.length);
  await recorrer(nuestras.length, (i) => {
    const fila = nuestras[i];
    if (!fila) return;
    estado[i] = Number(fila.estado);
    suyas.poner(i, {
      numero: fila.id,
      tipo: fila.tipo_operacion,
      monto: fila.monto,
      dia: fila.dia,
      referencia: fila.nro_referencia,
    });
  });
  const otras = crearColumnas(lineas.length);
  await recorrer(lineas.length, (i) => {
    const linea = lineas[i];
    if (linea) otras.poner(i, { ...linea, dia: linea.fecha });
  });
  return { dia, nuestras: { ...suyas.columnas, estado }, lineas: otras.columnas, ilegibles };
}

const desempacarFila = ({ numero, tipo, monto, dia, dias, referencias }: Columnas, i: number) => ({
  numero: numero[i] ?? 0,
  tipo: tipoDeCodigo(tipo[i]),
  monto: monto[i] ?? 0,
  fecha: dias[dia[i] ?? -1] ?? null,
  referencia: referencias[i] ?? '',
});

export const desempacar = ({ nuestras, lineas, ilegibles }: Paquete): Entrada => ({
  nuestras: Array.from(nuestras.numero, (id, i): Nuestra => {
    const { tipo, monto, fecha, referencia } = desempacarFila(nuestras, i);
    return {
      id,
      tipo_operacion: tipo,
      monto,
      nro_referencia: referencia,
      dia: fecha ?? '',
      estado: nuestras.estado[i] === 1,
    };
  }),
  lineas: Array.from(lineas.numero, (_, i): LineaCotejada => desempacarFila(lineas, i)),
  ilegibles,
});

export interface Filas {
  n: number;
  clase: Uint8Array<ArrayBuffer>;
  forma: Uint8Array<ArrayBuffer>;
  nuestra: Int32Array<ArrayBuffer>;
  linea: Int32Array<ArrayBuffer>;
  /** Of rows that only the bank has: how many rows before this one say the very same. */
  vez: Uint32Array<ArrayBuffer>;
}

export const huellaDeLinea = ({ tipo, monto, fecha, referencia }: Omit<LineaCotejada, 'numero'>): string =>
  `${tipo} ${monto} ${fecha ?? ''} ${referencia}`;

export function empacarFilas(filas: readonly Fila[], lineas: readonly LineaCotejada[]): Filas {
  const n = filas.length;
  const veces = new Map<string, number>();
  const columnas: Filas = {
    n,
    clase: new Uint8Array(n),
    forma: new Uint8Array(n),
    nuestra: new Int32Array(n),
    linea: new Int32Array(n),
    vez: new Uint32Array(n),
  };
  for (const [i, { clase, forma, nuestra, linea }] of filas.entries()) {
    columnas.clase[i] = CLASES.indexOf(clase);
    columnas.forma[i] = forma === null ? 0 : FORMAS.indexOf(forma) + 1;
    columnas.nuestra[i] = nuestra;
    columnas.linea[i] = linea;
    const sola = nuestra < 0 ? lineas[linea] : undefined;
    if (!sola) continue;
    const huella = huellaDeLinea(sola);
    const antes = veces.get(huella) ?? 0;
    columnas.vez[i] = antes;
    veces.set(huella, antes + 1);
  }
  return columnas;
}

export const filaEn = ({ clase, forma, nuestra, linea }: Filas, i: number): Fila => ({
  clase: CLASES[clase[i] ?? 0] ?? 'ilegible',
  forma: FORMAS[(forma[i] ?? 0) - 1] ?? null,
  nuestra: nuestra[i] ?? -1,
  linea: linea[i] ?? -1,
});

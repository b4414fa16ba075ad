/** What a row is found by: one lower-case string per row, and its reference without case, spaces, dots and dashes. */
import { refFiltro } from '@/lib/referencia';
import { normalizarBusqueda } from '@/lib/texto-busqueda';
import { referenciaEn, TIPOS } from './columnas';
import type { Tabla } from './tabla';

/** By position. Only ever appended to. */
export interface Indice {
  textos: string[];
  claves: string[];
}

/** The names of the operations as they are searched. */
const PALABRAS = { DEPOSITO: 'deposito', RETIRO: 'retiro', TRANSFERENCIA_QR: 'transferencia qr' };

/** Centavos as people write them: "1.234,50 1234,50 1234.50". By hand: Intl would need seconds for a long list. */
export function montoBuscable(centavos: number): string {
  const signo = centavos < 0 ? '-' : '';
  const cifras = String(Math.abs(centavos)).padStart(3, '0');
  const enteros = cifras.slice(0, -2);
  const decimales = cifras.slice(-2);
  const corrida = `${signo}${enteros},${decimales} ${signo}${enteros}.${decimales}`;
  if (enteros.length < 4) return corrida;
  return `${signo}${enteros.replace(/\B(?=(?:\d{3})+$)/g, '.')},${decimales} ${corrida}`;
}

const SIMPLE = /^[A-Z\d]*$/;

interface Buscable {
  /** Already normalised. */
  banco: string;
  operacion: string;
  monto: number;
  referencia: string;
  sesion: number;
  id: number;
}

function agregar({ textos, claves }: Indice, { banco, operacion, monto, referencia, sesion, id }: Buscable) {
  const simple = SIMPLE.test(referencia);
  const clave = simple ? referencia : refFiltro(referencia);
  const escrita = simple ? referencia.toLowerCase() : normalizarBusqueda(referencia);
  const junta = simple ? '' : ` ${clave.toLowerCase()}`;
  textos.push(`${escrita}${junta} ${banco} ${operacion} bs ${montoBuscable(monto)} #${sesion} ${id}`);
  claves.push(clave);
}

export const crearIndice = (): Indice => ({ textos: [], claves: [] });

/**
 * Goes on with the index of a table, at most to position `hasta`: a long one is built in slices, so that whoever asks
 * in the meantime does not wait for all of it.
 */
export function indexar(indice: Indice, { columnas, extras }: Tabla, hasta: number): void {
  const bancos = columnas.bancos.map(normalizarBusqueda);
  const tope = Math.min(hasta, columnas.n);
  for (let i = indice.textos.length; i < tope; i += 1) {
    agregar(indice, {
      banco: bancos[columnas.banco[i] ?? 0] ?? '',
      operacion: PALABRAS[TIPOS[columnas.tipo[i] ?? 0] ?? 'DEPOSITO'],
      monto: columnas.monto[i] ?? 0,
      referencia: referenciaEn(columnas, i),
      sesion: columnas.id_sesion_caja[i] ?? 0,
      id: columnas.id[i] ?? 0,
    });
  }
  if (hasta <= columnas.n) return;
  for (const fila of extras.slice(indice.textos.length - columnas.n, hasta - columnas.n)) {
    agregar(indice, {
      banco: normalizarBusqueda(fila.banco),
      operacion: PALABRAS[fila.tipo_operacion],
      monto: fila.monto,
      referencia: fila.nro_referencia,
      sesion: fila.id_sesion_caja,
      id: fila.id,
    });
  }
}

/** The rows a text was found in, one byte by position. */
export interface Coincidencias {
  texto: string;
  si: Uint8Array;
}

// Letters that join with their neighbours (accents, ligatures) could turn a longer text into one that is not narrower.
// oxlint-disable-next-line no-control-regex -- the range of ASCII begins with the control characters
const ASCII = /^[\u0000-\u007f]*$/;

/** A typed text, ready to be looked for. */
export function prepararBusqueda(texto: string) {
  const escrito = normalizarBusqueda(texto);
  return { palabras: escrito.split(' ').filter(Boolean), clave: refFiltro(texto) };
}

/**
 * Finds the rows that contain every word of `texto`, or the whole of it as a reference written another way. When
 * `previas` is of the beginning of the same text, only its rows are looked at.
 */
export function buscarTexto(indice: Indice, texto: string, previas: Coincidencias | null): Coincidencias {
  const { palabras, clave } = prepararBusqueda(texto);
  const { textos } = indice;
  const si = new Uint8Array(textos.length);
  const angosta =
    previas !== null &&
    ASCII.test(texto) &&
    texto.startsWith(previas.texto) &&
    // A beginning of nothing but dashes says nothing about the reference.
    refFiltro(previas.texto) !== '' &&
    previas.si.length === si.length;
  const junta = clave.toLowerCase();
  // One plain word says the same either way.
  const otra = palabras.length === 1 && palabras[0] === junta ? '' : junta;
  for (let i = 0; i < si.length; i += 1) {
    if (angosta && previas.si[i] === 0) continue;
    const donde = textos[i] ?? '';
    if (palabras.every((palabra) => donde.includes(palabra)) || (otra !== '' && donde.includes(otra)))
      si[i] = 1;
  }
  return { texto, si };
}

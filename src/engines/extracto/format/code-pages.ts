/** Tables of a web page that says it is a spreadsheet, and of the XML that spreadsheets of 2003 wrote → sheets. */
import type { Hoja } from '@/engines/extracto/file/raw-record';
import { crearTope, recorrer } from './marcado';
import { FILAS_MAXIMAS } from '@/engines/extracto/file-limits';
import type { Celda } from '@/engines/extracto/file/raw-record';
import { Rechazo } from '@/engines/extracto/tipo-archivo';

const SIN_TABLAS = 'Es una página web sin ninguna tabla. Descargue el extracto en Excel o CSV.';
const ANCHO_MAXIMO = 200;

interface Tabla {
  nombre: string;
  filas: Celda[][];
  celda: string | null;
  ancho: number;
  alto: number;
  cuelgan: Map<number, { valor: string; filas: number }>;
}

const tablaNueva = (nombre = ''): Tabla => ({
  nombre,
  filas: [],
  celda: null,
  ancho: 1,
  alto: 1,
  cuelgan: new Map(),
});

function colgar({ filas, cuelgan }: Tabla, contar: ReturnType<typeof crearTope>): void {
  const fila = filas.at(-1) ?? [];
  for (let suya = cuelgan.get(fila.length); suya; suya = cuelgan.get(fila.length)) {
    if (suya.filas <= 1) cuelgan.delete(fila.length);
    else suya.filas -= 1;
    contar(1, filas.length);
    fila.push(suya.valor);
  }
}

const entero = (texto: string | undefined, tope: number): number => {
  const valor = Number(texto ?? 1);
  return Number.isInteger(valor) && valor > 0 ? Math.min(valor, tope) : 1;
};

const aHojas = (tablas: readonly Tabla[]): Hoja[] =>
  tablas
    .filter(({ filas }) => filas.some((fila) => fila.some((celda) => celda !== '')))
    .map(({ nombre, filas }, i) => ({
      nombre: nombre || `Tabla ${i + 1}`,
      registros: filas.map((celdas, k) => ({ numero: k + 1, celdas })),
    }));

/** @throws Rechazo when there is no table, or one without end */
export function leerPagina(texto: string): Hoja[] {
  const tablas: Tabla[] = [];
  const abiertas: Tabla[] = [];
  const contar = crearTope();
  let muda = 0;
  const cerrarCelda = (tabla: Tabla | undefined) => {
    if (!tabla || tabla.celda === null) return;
    const valor = tabla.celda.replace(/\s+/g, ' ').trim();
    colgar(tabla, contar);
    const fila = tabla.filas.at(-1);
    contar(tabla.ancho, tabla.filas.length);
    if (fila && tabla.alto > 1) tabla.cuelgan.set(fila.length, { valor, filas: tabla.alto - 1 });
    fila?.push(valor, ...Array.from({ length: tabla.ancho - 1 }, () => ''));
    colgar(tabla, contar);
    tabla.celda = null;
  };
  recorrer(texto, false, {
    abre(nombre, atributos) {
      const tabla = abiertas.at(-1);
      if (nombre === 'script' || nombre === 'style') muda += 1;
      else if (nombre === 'table') {
        const nueva = tablaNueva();
        tablas.push(nueva);
        abiertas.push(nueva);
      } else if (nombre === 'tr' && tabla) {
        cerrarCelda(tabla);
        tabla.filas.push([]);
      } else if ((nombre === 'td' || nombre === 'th') && tabla) {
        cerrarCelda(tabla);
        if (tabla.filas.length === 0) tabla.filas.push([]);
        tabla.celda = '';
        tabla.ancho = entero(atributos['colspan'], ANCHO_MAXIMO);
        tabla.alto = entero(atributos['rowspan'], FILAS_MAXIMAS);
      } else if (nombre === 'br' && tabla && tabla.celda !== null) tabla.celda += ' ';
    },
    texto(parte) {
      const tabla = abiertas.at(-1);
      if (muda === 0 && tabla && tabla.celda !== null) tabla.celda += parte;
    },
    cierra(nombre) {
      if (nombre === 'script' || nombre === 'style') muda = Math.max(0, muda - 1);
      else if (nombre === 'td' || nombre === 'th' || nombre === 'tr') cerrarCelda(abiertas.at(-1));
      else if (nombre === 'table') cerrarCelda(abiertas.pop());
    },
  });
  const hojas = aHojas(tablas);
  if (hojas.length === 0) throw new Rechazo(SIN_TABLAS);
  return hojas;
}

export function leerExcel2003(texto: string): Hoja[] {
  const tablas: Tabla[] = [];
  const contar = crearTope();
  let columna = 0;
  let tipo = '';
  recorrer(texto, true, {
    abre(nombre, atributos) {
      const tabla = tablas.at(-1);
      const local = nombre.replace(/^ss:/, '');
      if (local === 'Worksheet') tablas.push(tablaNueva(atributos['ss:Name']));
      else if (local === 'Row' && tabla) {
        const hasta = entero(atributos['ss:Index'], 1_000_000) - 1;
        contar(Math.max(0, hasta - tabla.filas.length), hasta);
        while (tabla.filas.length < hasta) tabla.filas.push([]);
        tabla.filas.push([]);
        columna = 0;
      } else if (local === 'Cell' && tabla) {
        if (atributos['ss:Index'] !== undefined) columna = entero(atributos['ss:Index'], ANCHO_MAXIMO) - 1;
      } else if (local === 'Data' && tabla) {
        tabla.celda = '';
        tipo = atributos['ss:Type'] ?? '';
      }
    },
    texto(parte) {
      const tabla = tablas.at(-1);
      if (tabla && tabla.celda !== null) tabla.celda += parte;
    },
    cierra(nombre) {
      const tabla = tablas.at(-1);
      const local = nombre.replace(/^ss:/, '');
      if (!tabla) return;
      if (local === 'Data' && tabla.celda !== null) {
        const fila = tabla.filas.at(-1);
        contar(columna + 1 - (fila?.length ?? 0), tabla.filas.length);
        const numero = Number(tabla.celda);
        const valor =
          tipo === 'DateTime'
            ? tabla.celda
                .replace(/T00:00:00(?:\.0+)?(?:Z|[+-]\d\d:?\d\d)?$/, '')
                .replace('T', ' ')
                .replace(/\.\d+$/, '')
            : tabla.celda;
        if (fila) for (let i = fila.length; i < columna; i += 1) fila.push('');
        if (fila)
          fila[columna] =
            tipo === 'Number' && Number.isFinite(numero) && Math.abs(numero) < 1e15 ? numero : valor;
        tabla.celda = null;
      } else if (local === 'Cell') columna += 1;
    },
  });
  const hojas = aHojas(tablas);
  if (hojas.length === 0) throw new Rechazo(SIN_TABLAS);
  return hojas;
}

/** The reader fills every row and column before the farthest cell: its arithmetic is done first, keeping nothing but numbers. */
import { oirXml } from './eventos-xml';
import {
  CELDA_LARGA,
  CELDAS_MAXIMAS,
  DESEMPACADO_MAXIMO,
  FILAS_MAXIMAS,
  FORMATO_LARGO,
  FORMATOS_MAXIMOS,
  HOJAS_MAXIMAS,
  TEXTOS_MAXIMOS,
} from '@/engines/extracto/file-limits';
import { medirHoja, type Tamano } from './medir-hoja';
import { danado, demasiado } from './rechazos';

export type Partes = Record<string, Uint8Array>;

const TIPOS = [
  'http://schemas.openxmlformats.org/officeDocument/2006/',
  'http://purl.oclc.org/ooxml/officeDocument/',
];
const LIBRO = 'xl/workbook.xml';
const RELACIONES = 'xl/_rels/workbook.xml.rels';

const parteDe = (partes: Partes, ruta: string): Uint8Array => {
  const parte = Object.hasOwn(partes, ruta) ? partes[ruta] : undefined;
  if (!parte) throw danado();
  return parte;
};

function rutasDe(partes: Partes) {
  const hojas = new Map<string | undefined, string>();
  const rutas = { hojas, sharedStrings: 'xl/sharedStrings.xml', styles: 'xl/styles.xml' };
  oirXml(parteDe(partes, RELACIONES), {
    abrir(nombre, { Id, Type = '', Target = '' }) {
      if (nombre !== 'Relationship') return;
      if (hojas.size > HOJAS_MAXIMAS) throw demasiado();
      const ruta = Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`;
      const es = (que: string) => TIPOS.some((tipo) => Type === `${tipo}relationships/${que}`);
      if (es('worksheet')) hojas.set(Id, ruta);
      else if (es('sharedStrings')) rutas.sharedStrings = ruta;
      else if (es('styles')) rutas.styles = ruta;
    },
  });
  return rutas;
}

function hojasDe(partes: Partes): (string | undefined)[] {
  const ids: (string | undefined)[] = [];
  oirXml(parteDe(partes, LIBRO), {
    abrir: (nombre, atributos) => {
      if (nombre === 'sheet' && atributos['name']) ids.push(atributos['id']);
      if (ids.length > HOJAS_MAXIMAS) throw demasiado();
    },
  });
  return ids;
}

function medirTextos(parte: Uint8Array): number[] {
  const largos: number[] = [];
  let largo = 0;
  oirXml(parte, {
    abrir: (nombre) => {
      if (nombre === 'si') largo = 0;
    },
    texto: (texto) => {
      largo += texto.length;
      if (largo > CELDA_LARGA) throw demasiado();
    },
    cerrar: (nombre) => {
      if (nombre !== 'si') return;
      largos.push(largo);
      if (largos.length > TEXTOS_MAXIMOS) throw demasiado();
    },
  });
  return largos;
}

/** A format's text decides whether a number is a date: the reader looks at it with expressions that long ones slow down. */
function medirFormatos(parte: Uint8Array): void {
  let formatos = 0;
  oirXml(parte, {
    abrir: (nombre, { formatCode = '' }) => {
      if (nombre !== 'xf' && nombre !== 'numFmt') return;
      formatos += 1;
      if (formatos > FORMATOS_MAXIMOS || formatCode.length > FORMATO_LARGO) throw demasiado();
    },
  });
}

const celdasDe = ({ filas, ancho }: Tamano): number => Math.max(1, filas) * Math.max(1, ancho);

export interface Medida {
  partes: Partes;
  filas: number;
  celdas: number;
  letras: number;
}

/** @throws Rechazo when the workbook is too much, or when the reader could not read it */
export function medir(partes: Partes): Medida {
  const { hojas, sharedStrings, styles } = rutasDe(partes);
  const rutas = hojasDe(partes).map((id) => hojas.get(id) ?? '');
  const textos = Object.hasOwn(partes, sharedStrings) ? medirTextos(parteDe(partes, sharedStrings)) : [];
  if (Object.hasOwn(partes, styles)) medirFormatos(parteDe(partes, styles));
  const medidas = new Map<string, Tamano>();
  let [filas, celdas, letras] = [0, 0, 0];
  const cabe = (tamano: Tamano) => {
    if (
      filas + tamano.filas > FILAS_MAXIMAS ||
      celdas + celdasDe(tamano) > CELDAS_MAXIMAS ||
      letras + tamano.letras > DESEMPACADO_MAXIMO
    )
      throw demasiado();
  };
  for (const ruta of rutas) {
    const tamano = medidas.get(ruta) ?? medirHoja(parteDe(partes, ruta), textos, cabe);
    cabe(tamano);
    medidas.set(ruta, tamano);
    filas += tamano.filas;
    celdas += celdasDe(tamano);
    letras += tamano.letras;
  }
  const sirven = new Set([LIBRO, RELACIONES, sharedStrings, styles, ...rutas]);
  const leidas = Object.fromEntries(Object.entries(partes).filter(([ruta]) => sirven.has(ruta)));
  return { partes: leidas, filas, celdas, letras };
}

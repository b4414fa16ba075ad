/** The rules of the shop as a file and as a text to be pasted, and back. Read back as untrusted. */
import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate';
import { efectoQrSchema } from '@/domain/ajustes/ajustes';
import {
  tarifaSchema,
  tarifasDe,
  tramoFueraDeOrden,
  tramoSchema,
  vigenciaSchema,
} from '@/domain/tarifa/tarifario';
import { limpia } from '@/lib/referencia';
import { z } from '@/lib/zod';
import { codigoDe, type Reglas } from './codigo-reglas';
import { deBase32, enBase32 } from './base32';
import type { EstadoReglas } from './reglas';

const FORMATO = 1;
/** Letters of a file; bytes too, for all it needs to be opened. */
const PESO_MAXIMO = 1e6;
/** Signs of a text to be pasted: what they unfold to stays small, whatever they are. */
export const TEXTO_MAXIMO = 20_000;
const ENTIDADES_MAXIMAS = 200;

const bancoSchema = z.string().check(
  z.maxLength(120),
  z.refine((banco) => limpia(banco) !== ''),
);
const aLoSumo = (cuantas: number) =>
  z.refine<Record<string, unknown>>((registro) => Object.keys(registro).length <= cuantas);

const tablaSchema = z.array(z.strictObject(tramoSchema.shape)).check(
  z.maxLength(100),
  z.refine((tramos) => tramoFueraDeOrden(tramos) === -1),
);
const vigenciasSchema = z
  .array(z.strictObject({ ...vigenciaSchema.shape, efectivo: tablaSchema, convenio: tablaSchema }))
  .check(
    z.maxLength(500),
    z.refine((vigencias) => new Set(vigencias.map(({ desde }) => desde)).size === vigencias.length),
  );
const tarifaEstrictaSchema = z.strictObject({
  vigencias: vigenciasSchema,
  limites: z.strictObject(tarifaSchema.shape.limites.shape),
});

const archivoSchema = z.strictObject({
  kantuta: z.literal('reglas'),
  formato: z.literal(FORMATO),
  version: z.int().check(z.minimum(1), z.maximum(1e6)),
  codigo: z.string(),
  desde: z.nullable(z.int().check(z.minimum(0))),
  tienda: z.string().check(z.maxLength(60)),
  reglas: z.strictObject({
    conteo_ciego: z.boolean(),
    comisiones_en_gaveta: z
      .record(z.string().check(z.regex(/^[1-9]\d{0,8}$/)), z.boolean())
      .check(aLoSumo(1000)),
    efecto_qr: z.record(bancoSchema, efectoQrSchema).check(aLoSumo(ENTIDADES_MAXIMAS)),
    tarifas: z.record(bancoSchema, tarifaEstrictaSchema).check(aLoSumo(ENTIDADES_MAXIMAS)),
  }),
});

export interface Traidas extends Omit<z.output<typeof archivoSchema>, 'kantuta' | 'formato' | 'reglas'> {
  reglas: Reglas;
}
export type LecturaReglas = { ok: true; traidas: Traidas } | { ok: false; mensaje: string };

function contenido({ reglas, codigo, version, desde }: EstadoReglas, tienda: string) {
  const tarifas = [...tarifasDe(reglas).values()].map(({ banco, ...tarifa }) => [banco, tarifa] as const);
  return {
    kantuta: 'reglas',
    formato: FORMATO,
    version,
    codigo,
    desde,
    tienda,
    reglas: { ...reglas, tarifas: Object.fromEntries(tarifas) },
  };
}

export const escribirArchivo = (estado: EstadoReglas, tienda: string): string =>
  JSON.stringify(contenido(estado, tienda), null, 2);

/** One line of capitals and figures, which a QR code holds best. null: more than may be pasted, the file has to do. */
export function escribirTexto(estado: EstadoReglas, tienda: string): string | null {
  const bytes = deflateSync(strToU8(JSON.stringify(contenido(estado, tienda))), { level: 9 });
  const texto = `KANTUTA:${estado.codigo}:${enBase32(bytes)}:FIN`;
  return texto.length > TEXTO_MAXIMO ? null : texto;
}

const no = (mensaje: string): LecturaReglas => ({ ok: false, mensaje });

const MAS_NUEVA =
  'Son reglas de una versión más nueva de la aplicación. Recargue esta página para actualizarla y vuelva a tomarlas.';
const INCOMPLETO = 'A estas reglas les falta una parte. Pídalas de nuevo y tráigalas enteras.';
const OTRO_ARCHIVO = 'Es un archivo de datos de otra cosa, no las reglas de la tienda.';
const DE_AJUSTES = 'Es el archivo de ajustes y recetas: se carga más abajo, en «Recetas de los bancos».';

function dondeFalla(path: readonly PropertyKey[]): string {
  const [, parte, nombre] = path;
  if (parte === 'tarifas' && typeof nombre === 'string') return `la tarifa de ${limpia(nombre).slice(0, 60)}`;
  if (parte === 'tarifas') return 'las tarifas';
  if (parte === 'efecto_qr') return 'el efecto de las transferencias QR';
  if (parte === 'comisiones_en_gaveta') return 'las comisiones en la gaveta';
  return 'el conteo ciego, la versión o la fecha';
}

const marcaSchema = z.object({ kantuta: z.optional(z.unknown()), formato: z.optional(z.unknown()) });

function juzgar(datos: unknown): LecturaReglas {
  const { data: marca } = z.safeParse(marcaSchema, datos);
  if (marca?.kantuta === 'ajustes') return no(DE_AJUSTES);
  if (marca?.kantuta !== 'reglas') return no(OTRO_ARCHIVO);
  if (typeof marca.formato === 'number' && marca.formato > FORMATO) return no(MAS_NUEVA);
  const { data, error } = z.safeParse(archivoSchema, datos);
  if (error) {
    if (error.issues.some(({ code }) => code === 'unrecognized_keys')) return no(MAS_NUEVA);
    return no(
      `Estas reglas tienen un dato que no vale en ${dondeFalla(error.issues[0]?.path ?? [])}. Pídalas de nuevo.`,
    );
  }
  const { kantuta: _, formato: __, ...traidas } = data;
  return codigoDe(traidas.reglas) === traidas.codigo
    ? { ok: true, traidas }
    : no(
        `Estas reglas no coinciden con su código ${limpia(data.codigo).slice(0, 8)}: alguien las cambió. Pídalas de nuevo.`,
      );
}

function juzgarJson(texto: string): LecturaReglas {
  try {
    return juzgar(JSON.parse(texto));
  } catch {
    return no(INCOMPLETO);
  }
}

/** Blanks, line ends and invisible signs come in on the way; so does the rest of a message. */
function juzgarPegado(texto: string): LecturaReglas {
  const junto = texto.replace(/[\s\p{Cf}]+/gu, '').toUpperCase();
  const carga = /KANTUTA:[A-Z2-9]{4}:([A-Z2-9]+):FIN/.exec(junto)?.[1];
  const bytes = carga && junto.length <= TEXTO_MAXIMO * 2 ? deBase32(carga) : null;
  if (!bytes) return no(INCOMPLETO);
  try {
    return juzgarJson(strFromU8(inflateSync(bytes)));
  } catch {
    return no(INCOMPLETO);
  }
}

export function leerTraidas(texto: string): LecturaReglas {
  const limpio = texto.replace(/^\uFEFF/, '').trim();
  if (limpio === '') return no('Está vacío: no tiene reglas.');
  if (limpio.length > PESO_MAXIMO) return no('Es demasiado largo: no son las reglas de la tienda.');
  if (/^[[{]/.test(limpio)) return juzgarJson(limpio);
  if (/KANTUTA\s*:/i.test(limpio)) return juzgarPegado(limpio);
  return no('Es un texto de otra cosa, no las reglas de la tienda.');
}

const OTRO = 'no las reglas de la tienda.';
const SENAS: readonly [es: (texto: string) => boolean, que: string][] = [
  [(texto) => texto.startsWith('PK\u0003\u0004'), 'un libro de Excel o un archivo comprimido'],
  [(texto) => texto.startsWith('%PDF'), 'un PDF'],
  [
    (texto) => texto.includes('\0') || texto.includes('\uFFFD'),
    'una imagen u otro archivo que no es de texto',
  ],
];

/** What it holds, or in one sentence what it is. Too large a file is not even opened. */
export async function leerArchivo(archivo: File): Promise<LecturaReglas> {
  if (archivo.size === 0) return no('El archivo está vacío: no tiene reglas.');
  if (archivo.size > PESO_MAXIMO)
    return no(
      `El archivo pesa ${(archivo.size / 1e6).toFixed(1).replace('.', ',')} MB: las reglas de la tienda pesan menos de 1 MB.`,
    );
  try {
    const texto = await archivo.text();
    const sena = SENAS.find(([es]) => es(texto));
    return sena ? no(`Es ${sena[1]}, ${OTRO}`) : leerTraidas(texto);
  } catch {
    return no('El archivo no se pudo leer. Elíjalo de nuevo.');
  }
}

/** All settlements of this device as one file, and back. Read back as untrusted: every version has to be what its hash says. */
import { claveDeEntidad } from '@/domain/ajustes/entidad';
import { formatDiaIso } from '@/lib/fecha';
import { limpia } from '@/lib/referencia';
import { z } from '@/lib/zod';
import { contenidoSchema, sellar } from '@/domain/conciliacion/acta-cerrada';
import { conSobres } from '@/domain/conciliacion/decisiones-db';
import { decisionSchema } from '@/domain/conciliacion/decision';
import {
  cierreVigente,
  diaBancarioSchema,
  diaSchema,
  ultimaVersion,
} from '@/domain/conciliacion/dia-bancario';
import { TIPOS } from '@/domain/transaccion/tipo-operacion';
import { sha256 } from '@/lib/text/sha256';
import { diaCuadra, segunVersion, ultimaActa } from './cuadra';
import type { DiaConTodo } from './juntar-dias';

const FORMATO = 2;
/** Of files that say nothing of themselves as a whole: of those only what their actas prove is taken. */
const SIN_HUELLA = 1;
const PESO_MAXIMO = 60e6;

const entradaSchema = z.object({
  entidad: z.string().check(z.minLength(1), z.maxLength(120)),
  dia: diaSchema,
  registro: z.nullable(diaBancarioSchema),
  decisiones: z.array(z.object({ clave: z.string(), decision: decisionSchema })),
  actas: z.array(z.object({ n: z.int(), contenido: contenidoSchema })),
});
const archivoSchema = z.object({
  kantuta: z.literal('conciliaciones'),
  formato: z.literal([SIN_HUELLA, FORMATO]),
  huella: z.prefault(z.string(), ''),
  tienda: z.string().check(z.maxLength(60)),
  codigo: z.prefault(z.string().check(z.maxLength(8)), ''),
  /** ms */
  cuando: z.number(),
  dias: z.array(entradaSchema),
});
const dichoSchema = z.object({
  tienda: z.unknown(),
  codigo: z.unknown(),
  cuando: z.unknown(),
  dias: z.unknown(),
});
const marcaSchema = z.object({ kantuta: z.optional(z.unknown()), formato: z.optional(z.unknown()) });

const huellaDe = async ({
  tienda,
  codigo,
  cuando,
  dias,
}: Record<'tienda' | 'codigo' | 'cuando' | 'dias', unknown>) =>
  sha256(JSON.stringify([tienda, codigo, cuando, dias]));

/** Of which shop a file is: what it calls itself, and the code of its rules. */
export interface Tienda {
  tienda: string;
  codigo: string;
}

/** @param cuando ms since epoch */
export async function escribirConciliaciones(
  dias: readonly DiaConTodo[],
  de: Tienda,
  cuando: number,
): Promise<string> {
  const dice = {
    ...de,
    cuando: Math.round(cuando),
    dias: dias.map(({ decisiones, actas, ...resto }) => ({
      ...resto,
      decisiones: Array.from(decisiones, ([clave, decision]) => ({ clave, decision })),
      actas: Array.from(actas, ([n, contenido]) => ({ n, contenido })),
    })),
  };
  const huella = await huellaDe(dice);
  return JSON.stringify({ kantuta: 'conciliaciones', formato: FORMATO, huella, ...dice });
}

export interface ConciliacionesTraidas extends Tienda {
  cuando: number;
  /** by the hash of the whole; without it only what its actas say is proven */
  comprobado: boolean;
  dias: readonly DiaConTodo[];
}
export type LecturaDeConciliaciones =
  { ok: true; traidas: ConciliacionesTraidas } | { ok: false; mensaje: string };

const no = (mensaje: string): LecturaDeConciliaciones => ({ ok: false, mensaje });

const OTRO_ARCHIVO =
  'Ese archivo no es de conciliaciones: elija el que se hizo con «Exportar conciliaciones».';
const ROTO =
  'A ese archivo le falta una parte o tiene un dato que no vale. Expórtelo de nuevo en el otro equipo.';
const MAS_NUEVO =
  'Ese archivo es de una versión más nueva de la aplicación. Recargue esta página para actualizarla e impórtelo de nuevo.';

const TIPO_AJENO =
  'Ese archivo tiene operaciones de un tipo que esta versión de la aplicación no conoce. Recargue esta página para actualizarla e impórtelo de nuevo.';

const esAjeno = (tipo: unknown): boolean => typeof tipo === 'string' && !TIPOS.some((cada) => cada === tipo);

/** Its shape is the same with more types than are known here: without this, they would pass for damage, or for nothing said. */
function nombraTipoAjeno(dato: unknown): boolean {
  if (typeof dato !== 'object' || dato === null) return false;
  if (Array.isArray(dato)) return dato.some(nombraTipoAjeno);
  return Object.entries(dato).some(([campo, valor]: [string, unknown]) => {
    if (campo === 'tipo' || campo === 'tipo_operacion') return esAjeno(valor);
    if (campo === 'porTipo' && Object.keys(valor ?? {}).some(esAjeno)) return true;
    return nombraTipoAjeno(valor);
  });
}

/** The first version that is not what its hash says, by its number; null: all are. */
async function versionAlterada({ entidad, dia, registro, actas }: DiaConTodo): Promise<number | null> {
  const versiones = registro?.versiones ?? [];
  const buenas = await Promise.all(
    versiones.map(async ({ hash, ...version }, k) => {
      const contenido = actas.get(version.n);
      if (!contenido || version.n !== k + 1) return false;
      const suya = await sellar({ ...version, entidad, dia }, contenido, versiones[k - 1]?.hash ?? null);
      return suya.hash === hash;
    }),
  );
  const mala = buenas.indexOf(false);
  return mala < 0 ? null : mala + 1;
}

const CAMBIADO =
  'El archivo no coincide con su huella: alguien lo cambió. Expórtelo de nuevo en el otro equipo.';

/** Of an open day nothing proves the figures: they are reckoned again when its statement is read. */
function soloLoProbado(dia: DiaConTodo): DiaConTodo {
  const { registro } = dia;
  const [version, acta] = [ultimaVersion(registro), ultimaActa(dia)];
  if (!registro || cierreVigente(registro)) return dia;
  return {
    ...dia,
    registro: version && acta ? { ...registro, ...segunVersion(dia.dia, version, acta) } : null,
  };
}

const esSuyo = ({ entidad, dia, registro }: Omit<DiaConTodo, 'decisiones' | 'actas'>): boolean =>
  registro === null || (registro.dia === dia && claveDeEntidad(registro.entidad) === claveDeEntidad(entidad));

async function juzgar(datos: unknown): Promise<LecturaDeConciliaciones> {
  const { data: marca } = z.safeParse(marcaSchema, datos);
  if (marca?.kantuta !== 'conciliaciones') return no(OTRO_ARCHIVO);
  if (typeof marca.formato === 'number' && marca.formato > FORMATO) return no(MAS_NUEVO);
  if (nombraTipoAjeno(datos)) return no(TIPO_AJENO);
  const { data } = z.safeParse(archivoSchema, datos);
  if (!data?.dias.every(esSuyo)) return no(ROTO);
  const dias = data.dias.map(({ decisiones, actas, ...resto }): DiaConTodo => ({
    ...resto,
    decisiones: conSobres(
      new Map(decisiones.map(({ clave, decision }) => [clave, decision])),
      actas.find(({ n }) => n === resto.registro?.versiones.length)?.contenido,
    ),
    actas: new Map(actas.map(({ n, contenido }) => [n, contenido])),
  }));
  const alteradas = await Promise.all(dias.map(versionAlterada));
  const cual = alteradas.findIndex((n) => n !== null);
  const suyo = dias[cual];
  if (suyo)
    return no(
      `La versión ${alteradas[cual]} de ${limpia(suyo.entidad).slice(0, 60)} ${formatDiaIso(suyo.dia)} no coincide con su huella: alguien cambió el archivo.`,
    );
  const malo = dias.find((dia) => !diaCuadra(dia));
  if (malo)
    return no(
      `Las cifras de ${limpia(malo.entidad).slice(0, 60)} ${formatDiaIso(malo.dia)} no salen de sus filas: alguien cambió el archivo.`,
    );
  const { tienda, codigo, cuando, formato, huella } = data;
  if (formato === SIN_HUELLA)
    return {
      ok: true,
      traidas: { tienda, codigo, cuando, comprobado: false, dias: dias.map(soloLoProbado) },
    };
  const entero = z.safeParse(dichoSchema, datos).data;
  if (!entero || (await huellaDe(entero)) !== huella) return no(CAMBIADO);
  return { ok: true, traidas: { tienda, codigo, cuando, comprobado: true, dias } };
}

/** What it holds, or in one sentence why nothing of it is taken. Too large a file is not even opened. */
export async function leerConciliaciones(archivo: File): Promise<LecturaDeConciliaciones> {
  if (archivo.size === 0) return no('El archivo está vacío.');
  if (archivo.size > PESO_MAXIMO) return no('El archivo es demasiado grande: no es de conciliaciones.');
  let texto: string;
  try {
    texto = await archivo.text();
  } catch {
    return no('El archivo no se pudo leer. Elíjalo de nuevo.');
  }
  try {
    return await juzgar(JSON.parse(texto));
  } catch {
    return no(texto.trimStart().startsWith('{"kantuta":"conciliaciones"') ? ROTO : OTRO_ARCHIVO);
  }
}

/** The remembered perfiles, by institution. On this device, without a line of any statement; read back as untrusted. */
import { TIPOS } from '@/domain/transaccion/tipo-operacion';
import { claveDeEntidad } from '@/domain/ajustes/entidad';
import { DECIMALES } from '@/lib/text/monto-extracto';
import { z } from '@/lib/zod';
import { AFIJO_LARGO, AFIJOS_MAXIMOS } from '@/engines/extracto/rows/afijos';
import { OMISION_LARGA, OMISIONES_MAXIMAS } from '@/engines/extracto/rows/omisiones';
import { ORDENES } from '@/engines/extracto/rows/fechas-extracto';
import type { PerfilGuardado } from './perfil-guardado';
import { SIGNIFICADOS, SIGNOS } from './perfil';
import { esSeparador } from '@/engines/extracto/file/separadores';

const CLAVE = 'kantuta.extractos';

const columnaSchema = z.nullable(z.int().check(z.minimum(0), z.maximum(59)));
const decimalSchema = z.enum(DECIMALES);
const palabraSchema = z.string().check(z.maxLength(40));
const afijoSchema = z.string().check(z.maxLength(AFIJO_LARGO));
const perfilSchema = z.object({
  titulos: z.array(z.string().check(z.maxLength(200))).check(z.maxLength(200)),
  ancho: z.int(),
  separador: z.nullable(z.string().check(z.refine(esSeparador))),
  columnas: z.object({
    referencia: columnaSchema,
    monto: columnaSchema,
    debito: columnaSchema,
    credito: columnaSchema,
    tipo: columnaSchema,
    fecha: columnaSchema,
    hora: columnaSchema,
    descripcion: columnaSchema,
    estado: z.optional(columnaSchema),
    moneda: z.optional(columnaSchema),
    saldo: z.optional(columnaSchema),
  }),
  decimal: z.object({ monto: decimalSchema, debito: decimalSchema, credito: decimalSchema }),
  orden: z.enum(ORDENES),
  signo: z.enum(SIGNOS),
  tipoEsSigno: z.boolean(),
  sinTipo: z.nullable(z.enum(TIPOS)),
  letras: z.optional(z.record(palabraSchema, z.enum(SIGNIFICADOS))),
  estados: z.optional(z.record(palabraSchema, z.boolean())),
  centavos: z.optional(z.nullable(z.boolean())),
  enTexto: z.optional(z.nullable(z.string().check(z.maxLength(40)))),
  unida: z.optional(columnaSchema),
  afijos: z.optional(
    z.array(z.object({ antes: afijoSchema, despues: afijoSchema })).check(z.maxLength(AFIJOS_MAXIMOS)),
  ),
  omitir: z.optional(
    z
      .array(
        z.object({
          columna: z.int().check(z.minimum(0), z.maximum(59)),
          dice: z.string().check(z.maxLength(OMISION_LARGA)),
        }),
      )
      .check(z.maxLength(OMISIONES_MAXIMAS)),
  ),
});

function todos(): Record<string, unknown> {
  try {
    const leido: unknown = JSON.parse(localStorage.getItem(CLAVE) ?? '{}');
    return z.safeParse(z.record(z.string(), z.unknown()), leido).data ?? {};
  } catch {
    return {};
  }
}

export const perfilDe = (entidad: string): PerfilGuardado | null =>
  z.safeParse(perfilSchema, todos()[claveDeEntidad(entidad)]).data ?? null;

function escribir(perfiles: Record<string, unknown>): void {
  try {
    localStorage.setItem(CLAVE, JSON.stringify(perfiles));
  } catch {
    // Storage refused: detected again next time.
  }
}

export const recordarPerfil = (entidad: string, perfil: PerfilGuardado): void =>
  escribir({ ...todos(), [claveDeEntidad(entidad)]: perfil });

export interface Receta {
  entidad: string;
  perfil: PerfilGuardado;
}

export const recetas = (): Receta[] =>
  Object.entries(todos())
    .flatMap(([entidad, crudo]): Receta[] => {
      const { data } = z.safeParse(perfilSchema, crudo);
      return data ? [{ entidad, perfil: data }] : [];
    })
    .toSorted((a, b) => (a.entidad < b.entidad ? -1 : 1));

export const olvidarReceta = (entidad: string): void =>
  escribir(Object.fromEntries(Object.entries(todos()).filter(([otra]) => otra !== entidad)));

const RECETAS_MAXIMAS = 200;

/** One of the same institution takes its place. @returns how many could be read */
export function cargarRecetas(crudas: Record<string, unknown>): number {
  const leidas = Object.entries(crudas)
    .slice(0, RECETAS_MAXIMAS)
    .flatMap(([entidad, crudo]) => {
      const { data } = z.safeParse(perfilSchema, crudo);
      return data ? [[claveDeEntidad(entidad).slice(0, 60), data] as const] : [];
    });
  if (leidas.length > 0) escribir({ ...todos(), ...Object.fromEntries(leidas) });
  return leidas.length;
}

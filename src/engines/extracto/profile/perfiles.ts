/** The remembered perfiles, by institution. On this device, without a line of any statement; read back as untrusted. */
import { TIPOS } from '@/domain/transaccion/tipo-operacion';
import { normalizarBusqueda } from '@/lib/text/texto-busqueda';
import { DECIMALES } from '@/lib/text/monto-extracto';
import { z } from '@/lib/zod';
import { ORDENES } from '@/engines/extracto/rows/fechas-extracto';
import type { PerfilGuardado } from './perfil-guardado';
import { SIGNIFICADOS, SIGNOS } from './perfil';
import { esSeparador } from '@/engines/extracto/file/separadores';

const CLAVE = 'kantuta.extractos';

const columnaSchema = z.nullable(z.int().check(z.minimum(0), z.maximum(59)));
const decimalSchema = z.enum(DECIMALES);
const palabraSchema = z.string().check(z.maxLength(40));
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
    // Not in what was remembered by older versions: found out.
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
});

function todos(): Record<string, unknown> {
  try {
    const leido: unknown = JSON.parse(localStorage.getItem(CLAVE) ?? '{}');
    return z.safeParse(z.record(z.string(), z.unknown()), leido).data ?? {};
  } catch {
    return {};
  }
}

/** null when there is none, or what is there can't be one. */
export const perfilDe = (entidad: string): PerfilGuardado | null =>
  z.safeParse(perfilSchema, todos()[normalizarBusqueda(entidad)]).data ?? null;

function escribir(perfiles: Record<string, unknown>): void {
  try {
    localStorage.setItem(CLAVE, JSON.stringify(perfiles));
  } catch {
    // Storage refused: detected again next time.
  }
}

export const recordarPerfil = (entidad: string, perfil: PerfilGuardado): void =>
  escribir({ ...todos(), [normalizarBusqueda(entidad)]: perfil });

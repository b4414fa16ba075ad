/** A bank-day: the settlement of one institution's business day as this device knows it. Centavos, and ms since epoch. */
import { msSchema } from '@/domain/transaccion/solicitud';
import { porCadaTipo, TIPOS } from '@/domain/transaccion/tipo-operacion';
import { z } from '@/lib/zod';
import { CLASES } from './clases';

export const diaSchema = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));
const sha256Schema = z.string().check(z.regex(/^[0-9a-f]{64}$/));
const cuentaSchema = z.int().check(z.minimum(0));

const ladoSchema = z.object({ cuenta: cuentaSchema, monto: z.int() });

export const extractoDelDiaSchema = z.object({ nombre: z.string(), sha256: sha256Schema });

const deTipoSchema = z.object({ sistema: ladoSchema, banco: ladoSchema, explicado: z.int() });
const NADA = { cuenta: 0, monto: 0 };

/** Kept before a type was in the table, it says nothing of that type: there was none of it. */
export const porTipoSchema = z.pipe(
  z.partialRecord(z.enum(TIPOS), deTipoSchema),
  z.transform((kept) =>
    porCadaTipo((tipo) => kept[tipo] ?? { sistema: { ...NADA }, banco: { ...NADA }, explicado: 0 }),
  ),
);
export const porClaseSchema = z.record(z.enum(CLASES), cuentaSchema);

/** The active operations of the day at the till. A row never changes and ids only grow: with any annulled or new one either figure is another. */
const selloSchema = z.object({ cuenta: cuentaSchema, ids: cuentaSchema });
export type Sello = z.output<typeof selloSchema>;

/** What the till has of a day now: its seal, and whether an operation of any day still counts. */
export interface DelSistema extends Sello {
  estaActiva: (id: number) => boolean;
}

const quienSchema = z.object({ cuando: msSchema, uid: z.int(), usuario: z.string() });
export type Quien = z.output<typeof quienSchema>;

export const versionSchema = z.extend(quienSchema, {
  n: z.int().check(z.minimum(1)),
  /** why the day was reopened before; null: it never was */
  motivo: z.nullable(z.string()),
  sistema: selloSchema,
  hash: sha256Schema,
});
export type Version = z.output<typeof versionSchema>;

export const diaBancarioSchema = z.object({
  entidad: z.string(),
  dia: diaSchema,
  extracto: extractoDelDiaSchema,
  porTipo: porTipoSchema,
  porClase: porClaseSchema,
  sistema: selloSchema,
  /** ids of the active operations of other days on which it leans; null: kept before they were */
  vecinas: z.prefault(z.nullable(z.array(z.int())), null),
  /** rows that a person has to say something about, and those about which it was said */
  necesitan: cuentaSchema,
  resueltas: cuentaSchema,
  concilio: quienSchema,
  /** in the order of `n`; none is ever changed or taken away */
  versiones: z.array(versionSchema),
  /** since the last version it is open again; null: it is as that version says, or was never closed */
  reabierto: z.nullable(z.extend(quienSchema, { motivo: z.string() })),
});
export type DiaBancario = z.output<typeof diaBancarioSchema>;

/** What is told of a day each time it is settled; its versions are not. */
export type Conciliacion = Omit<DiaBancario, 'versiones' | 'reabierto'>;

export const ultimaVersion = (dia: Pick<DiaBancario, 'versiones'> | null | undefined): Version | null =>
  dia?.versiones.at(-1) ?? null;

/** The version by which a day is closed; null: it is open. */
export const cierreVigente = (dia: DiaBancario | null | undefined): Version | null =>
  dia && dia.reabierto === null ? ultimaVersion(dia) : null;

const ESTADOS_DE_DIA = [
  'sin-operaciones',
  'sin-extracto',
  'con-filas-abiertas',
  'conciliado',
  'cerrado',
  'cambiado',
] as const;
export type EstadoDeDia = (typeof ESTADOS_DE_DIA)[number];

type Operacion = Readonly<{ id: number; dia: string; estado: boolean }>;

/** A bank books a late operation on the next day: annulled, it changes that one's settlement, and no seal of its own day tells. */
export const vecinasDe = (filas: readonly Operacion[], dia: string): number[] =>
  filas
    .filter((fila) => fila.estado && fila.dia !== dia)
    .map(({ id }) => id)
    .toSorted((a, b) => a - b);

const mismoSello = (a: Sello, b: Sello): boolean => a.cuenta === b.cuenta && a.ids === b.ids;

/** @param sistema what the till has of that day now */
export function estadoDeDia(dia: DiaBancario | null | undefined, sistema: DelSistema): EstadoDeDia {
  if (!dia) return sistema.cuenta === 0 ? 'sin-operaciones' : 'sin-extracto';
  const cierre = cierreVigente(dia);
  const alDia = mismoSello((cierre ?? dia).sistema, sistema) && (dia.vecinas ?? []).every(sistema.estaActiva);
  if (cierre) return alDia ? 'cerrado' : 'cambiado';
  return alDia && dia.reabierto === null && dia.resueltas === dia.necesitan
    ? 'conciliado'
    : 'con-filas-abiertas';
}

/** Why a day of `con-filas-abiertas` is open, within a sentence. */
export function porQueAbierto({
  reabierto,
  resueltas,
  necesitan,
}: Pick<DiaBancario, 'reabierto' | 'resueltas' | 'necesitan'>): string {
  if (reabierto !== null) return 'reabierto, sin cerrar';
  return resueltas < necesitan ? 'con filas abiertas' : 'cambió tras conciliarlo';
}

export const esperaConciliacion = (estado: EstadoDeDia): boolean =>
  estado === 'sin-extracto' || estado === 'con-filas-abiertas' || estado === 'cambiado';

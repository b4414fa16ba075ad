/** What an institution's operations cost, by amount and from a day on, and how much of them it takes. Pure but for keeping. */
import { guardarAjustes, leerAjustes, type Ajustes } from '@/domain/ajustes/ajustes';
import { TIPOS_OPERACION, type TablaDeTarifa } from '@/domain/transaccion/tipo-operacion';
import { MONTO_MAX, MONTO_MIN, type TransaccionLeida } from '@/domain/transaccion/transaccion-agente';
import { parseDiaTecleado, type Dia } from '@/lib/fecha';
import { centavos, formatCifra, type Centavos } from '@/lib/monto';
import { claveDeEntidad } from '@/domain/ajustes/entidad';
import { z } from '@/lib/zod';

const entre = (minimo: number) =>
  z.pipe(
    z.int().check(z.minimum(minimo), z.maximum(MONTO_MAX)),
    z.transform((valor): Centavos => centavos(valor)),
  );

/** Up to `hasta` (centavos, included), from one centavo above the range before. `banco` is an estimate and is never sent. */
export const tramoSchema = z.object({ hasta: entre(MONTO_MIN), cliente: entre(0), banco: entre(0) });
export type Tramo = z.output<typeof tramoSchema>;

/** The first range that does not end above the one before it; −1 when all do. */
export const tramoFueraDeOrden = (tramos: readonly Pick<Tramo, 'hasta'>[]): number =>
  tramos.findIndex(({ hasta }, i) => hasta <= (tramos[i - 1]?.hasta ?? MONTO_MIN - 1));

const tablaSchema = z.array(tramoSchema).check(z.refine((tramos) => tramoFueraDeOrden(tramos) === -1));

export const TABLAS = ['efectivo', 'convenio'] as const satisfies TablaDeTarifa[];

export const vigenciaSchema = z.object({
  desde: z.string().check(z.refine((dia) => parseDiaTecleado(dia) === dia)),
  efectivo: tablaSchema,
  convenio: tablaSchema,
});
export type Vigencia = z.output<typeof vigenciaSchema>;

const limiteSchema = z.prefault(z.nullable(entre(MONTO_MIN)), null);
/** Centavos; null: none. `avisar`: from how little is left on it is said. */
const limitesSchema = z.object({
  operacion: limiteSchema,
  dia: limiteSchema,
  mes: limiteSchema,
  avisar: limiteSchema,
});
export type Limites = z.output<typeof limitesSchema>;

export const tarifaSchema = z.object({
  vigencias: z.array(vigenciaSchema),
  limites: limitesSchema,
});
export type Tarifa = z.output<typeof tarifaSchema>;

interface TarifaDeBanco extends Tarifa {
  /** As the Administrador wrote it. */
  banco: string;
}

const leidas = new WeakMap<object, ReadonlyMap<string, TarifaDeBanco>>();

/** By the name as it is searched. What cannot be read has no tariff: the others keep theirs. */
export function tarifasDe({ tarifas }: Pick<Ajustes, 'tarifas'>): ReadonlyMap<string, TarifaDeBanco> {
  const ya = leidas.get(tarifas);
  if (ya) return ya;
  const porBanco = new Map<string, TarifaDeBanco>();
  for (const [banco, guardada] of Object.entries(tarifas)) {
    const { data } = z.safeParse(tarifaSchema, guardada);
    if (data) porBanco.set(claveDeEntidad(banco), { banco, ...data });
  }
  leidas.set(tarifas, porBanco);
  return porBanco;
}

export const tarifaDe = (ajustes: Ajustes, banco: string): TarifaDeBanco | undefined =>
  tarifasDe(ajustes).get(claveDeEntidad(banco));

/** In the place of the one this institution had, however it was written; null takes it away. @throws what the storage throws */
export function guardarTarifa(banco: string, tarifa: Tarifa | null): void {
  const otras = Object.entries(leerAjustes().tarifas).filter(
    ([nombre]) => claveDeEntidad(nombre) !== claveDeEntidad(banco),
  );
  guardarAjustes({ tarifas: Object.fromEntries([...otras, ...(tarifa ? [[banco, tarifa]] : [])]) });
}

/** The newest first. */
export const porNovedad = ({ vigencias }: Tarifa): Vigencia[] =>
  vigencias.toSorted((a, b) => (a.desde < b.desde ? 1 : -1));

/** The one in force on that day: the last that had begun. */
export const vigenciaEn = (tarifa: Tarifa, dia: Dia): Vigencia | undefined =>
  porNovedad(tarifa).find(({ desde }) => desde <= dia);

export const tramosPara = (vigencia: Vigencia, tipo: TransaccionLeida['tipo_operacion']): readonly Tramo[] =>
  vigencia[TIPOS_OPERACION[tipo].tarifa];

/** The range that holds the amount (centavos). Below the first or above the last there is none. */
export const tramoDe = (tramos: readonly Tramo[], monto: Centavos): Tramo | undefined =>
  monto < MONTO_MIN ? undefined : tramos.find(({ hasta }) => monto <= hasta);

export const fraseSugerida = (cliente: Centavos, banco: string): string =>
  `Comisión sugerida ${formatCifra(cliente)} · tarifa ${banco}`;

/** What the tariff in force that day says of the operation, in centavos; undefined: nothing. */
export function tramoSugerido(
  tarifa: Tarifa | undefined,
  { tipo_operacion, monto }: Pick<TransaccionLeida, 'tipo_operacion' | 'monto'>,
  dia: Dia,
): Tramo | undefined {
  const vigencia = tarifa && vigenciaEn(tarifa, dia);
  return vigencia && tramoDe(tramosPara(vigencia, tipo_operacion), monto);
}

import { inicioDeMes, parseDiaTecleado, type Dia } from '@/lib/fecha';
import { z } from '@/lib/zod';

export type Filtros = { comparar: boolean } & (
  | { modo: 'dia'; dia: Dia }
  /** the one that this day is in */
  | { modo: 'semana'; dia: Dia }
  | { modo: 'mes'; dia: Dia }
  | { modo: 'rango'; desde: Dia; hasta: Dia }
  /** null: not chosen yet; the page proposes one */
  | { modo: 'sesion'; caja: number | null; sesion: number | null }
);
export type Modo = Filtros['modo'];
export type FiltrosDe<M extends Modo> = Extract<Filtros, { modo: M }>;
export type ModoDeFecha = 'dia' | 'semana' | 'mes';

export const porFecha = (filtros: Filtros): filtros is FiltrosDe<ModoDeFecha> =>
  filtros.modo === 'dia' || filtros.modo === 'semana' || filtros.modo === 'mes';

export interface CamposProps<M extends Modo> {
  filtros: FiltrosDe<M>;
  dia: Dia;
  elegir: (filtros: Filtros) => void;
}

const diaSchema = z.string().check(z.refine((texto) => parseDiaTecleado(texto) === texto));
const idSchema = z.pipe(z.string().check(z.regex(/^[1-9]\d{0,9}$/)), z.transform(Number));

/* oxlint-disable promise/valid-params -- zod's catch, not a promise's */
const parametrosSchema = z.object({
  por: z.catch(z.nullable(z.enum(['semana', 'mes', 'rango', 'sesion'])), null),
  dia: z.catch(z.nullable(diaSchema), null),
  desde: z.catch(z.nullable(diaSchema), null),
  hasta: z.catch(z.nullable(diaSchema), null),
  caja: z.catch(z.nullable(idSchema), null),
  sesion: z.catch(z.nullable(idSchema), null),
  comparar: z.catch(z.nullable(z.literal('1')), null),
});
/* oxlint-enable promise/valid-params */

/** Reads the address, defaults for what makes no sense in it: today, and for a range this month until today. */
export function leerFiltros(params: URLSearchParams, hoy: Dia): Filtros {
  const { por, dia, desde, hasta, caja, sesion, comparar } = parametrosSchema.parse({
    ...VACIOS,
    ...Object.fromEntries(params),
  });
  const comun = { comparar: comparar !== null };
  if (por === 'sesion') return { ...comun, modo: 'sesion', caja, sesion };
  if (por === 'rango')
    return { ...comun, modo: 'rango', desde: desde ?? inicioDeMes(hoy), hasta: hasta ?? hoy };
  return { ...comun, modo: por ?? 'dia', dia: dia ?? hoy };
}

const VACIOS = { por: null, dia: null, desde: null, hasta: null, caja: null, sesion: null, comparar: null };

export function escribirFiltros(filtros: Filtros, hoy: Dia): URLSearchParams {
  const valores: Record<string, string | number | null> = {
    por: filtros.modo === 'dia' ? null : filtros.modo,
    ...(porFecha(filtros) ? { dia: filtros.dia === hoy ? null : filtros.dia } : {}),
    ...(filtros.modo === 'rango' ? { desde: filtros.desde, hasta: filtros.hasta } : {}),
    ...(filtros.modo === 'sesion' ? { caja: filtros.caja, sesion: filtros.sesion } : {}),
    comparar: filtros.comparar ? '1' : null,
  };
  const params = new URLSearchParams();
  for (const [nombre, valor] of Object.entries(valores))
    if (valor !== null) params.set(nombre, String(valor));
  return params;
}

import { COLUMNAS_ORDENABLES, type Orden } from '@/engines/listado/listado';
import { inicioDeMes, parseDiaTecleado, sumarDias, type Dia } from '@/lib/fecha';
import { z } from '@/lib/zod';
import { tipoOperacionSchema } from '@/domain/transaccion/transaccion-agente';
import type { TipoOperacion } from '@/domain/transaccion/tipo-operacion';

/** Days included, null: open. `cajero`: an id; `sesion`: only the own open one; `anuladas`: those too. */
export interface Filtros {
  q: string;
  banco: string | null;
  tipo: TipoOperacion | null;
  cajero: number | null;
  desde: Dia | null;
  hasta: Dia | null;
  sesion: boolean;
  anuladas: boolean;
  orden: Orden;
}

const RECIENTES: Orden = { columna: 'fecha', sentido: 'desc' };

const diaSchema = z.string().check(z.refine((texto) => parseDiaTecleado(texto) === texto));
const idSchema = z.pipe(z.string().check(z.regex(/^[1-9]\d{0,8}$/)), z.transform(Number));
const ordenSchema = z.pipe(
  z.string(),
  z.transform((texto): Orden => {
    const columna = COLUMNAS_ORDENABLES.find((cada) => cada === texto.replace(/^-/, ''));
    return columna ? { columna, sentido: texto.startsWith('-') ? 'desc' : 'asc' } : RECIENTES;
  }),
);

/* oxlint-disable promise/valid-params -- zod's catch, not a promise's */
const parametrosSchema = z.object({
  q: z.catch(z.string().check(z.maxLength(200)), ''),
  banco: z.catch(z.nullable(z.string().check(z.minLength(1), z.maxLength(300))), null),
  tipo: z.catch(z.nullable(tipoOperacionSchema), null),
  cajero: z.catch(z.nullable(idSchema), null),
  desde: z.catch(z.nullable(diaSchema), null),
  hasta: z.catch(z.nullable(diaSchema), null),
  fechas: z.catch(z.nullable(z.literal('todo')), null),
  sesion: z.catch(z.nullable(z.literal('1')), null),
  anuladas: z.catch(z.nullable(z.literal('1')), null),
  orden: z.catch(ordenSchema, RECIENTES),
});
/* oxlint-enable promise/valid-params */

/** Reads the address, defaults for what makes no sense in it; without dates the list is today's. */
export function leerFiltros(params: URLSearchParams, hoy: Dia): Filtros {
  const { fechas, sesion, anuladas, ...leidos } = parametrosSchema.parse(Object.fromEntries(params));
  const sinFechas = leidos.desde === null && leidos.hasta === null;
  const dias = fechas === 'todo' ? { desde: null, hasta: null } : sinFechas ? { desde: hoy, hasta: hoy } : {};
  return { ...leidos, ...dias, sesion: sesion !== null, anuladas: anuladas !== null };
}

const textoDeOrden = ({ columna, sentido }: Orden): string => (sentido === 'desc' ? `-${columna}` : columna);

/** The shortest address that says the same; parameters of others are left alone. */
export function escribirFiltros(filtros: Filtros, hoy: Dia, antes: URLSearchParams): URLSearchParams {
  const { q, banco, tipo, cajero, desde, hasta, sesion, anuladas, orden } = filtros;
  const esHoy = desde === hoy && hasta === hoy;
  const valores: Record<string, string | null> = {
    q: q.trim() || null,
    banco,
    tipo,
    cajero: cajero === null ? null : String(cajero),
    desde: esHoy ? null : desde,
    hasta: esHoy ? null : hasta,
    fechas: desde === null && hasta === null ? 'todo' : null,
    sesion: sesion ? '1' : null,
    anuladas: anuladas ? '1' : null,
    orden: textoDeOrden(orden) === textoDeOrden(RECIENTES) ? null : textoDeOrden(orden),
  };
  const params = new URLSearchParams(antes);
  for (const [nombre, valor] of Object.entries(valores)) {
    if (valor === null) params.delete(nombre);
    else params.set(nombre, valor);
  }
  return params;
}

export type Rango = Pick<Filtros, 'desde' | 'hasta'>;

export const rangosRapidos = (hoy: Dia): { nombre: string; rango: Rango }[] => {
  const ayer = sumarDias(hoy, -1);
  return [
    { nombre: 'Hoy', rango: { desde: hoy, hasta: hoy } },
    { nombre: 'Ayer', rango: { desde: ayer, hasta: ayer } },
    { nombre: 'Este mes', rango: { desde: inicioDeMes(hoy), hasta: hoy } },
    { nombre: 'Todo', rango: { desde: null, hasta: null } },
  ];
};

/** Is anything hidden that another day's plain list would show? */
export const hayFiltros = ({ q, banco, tipo, cajero, sesion }: Filtros): boolean =>
  q.trim() !== '' || banco !== null || tipo !== null || cajero !== null || sesion;

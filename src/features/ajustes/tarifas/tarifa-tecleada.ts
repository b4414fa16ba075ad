/** A tariff as the form holds it: money and day as text. */
import {
  porNovedad,
  TABLAS,
  tramoFueraDeOrden,
  type Limites,
  type Tarifa,
  type Tramo,
  type Vigencia,
} from '@/domain/tarifa/tarifario';
import { MONTO_MIN } from '@/domain/transaccion/transaccion-agente';
import { formatDiaIso, inicioDeMes, parseDiaTecleado, type Dia } from '@/lib/fecha';
import {
  centavos,
  comisionTecleadaSchema,
  formatCifra,
  montoTecleadoSchema,
  parseMonto,
  tecleado,
  type Centavos,
} from '@/lib/monto';
import { z } from '@/lib/zod';

const desdeElMinimo = z.refine<Centavos>((monto) => monto >= MONTO_MIN, 'Va desde Bs 1,00');

/** 0 stands for «none»: a limit begins at Bs 1,00. */
const limiteTecleado = z.pipe(
  tecleado((texto) => (texto.trim() === '' ? { ok: true, centavos: centavos(0) } : parseMonto(texto))).check(
    z.refine((monto) => monto === 0 || monto >= MONTO_MIN, 'Va desde Bs 1,00'),
  ),
  z.transform((monto): Centavos | null => (monto === 0 ? null : monto)),
);

const tramoTecleado = z.object({
  hasta: montoTecleadoSchema.check(desdeElMinimo),
  cliente: comisionTecleadaSchema,
  banco: comisionTecleadaSchema,
});

/** One range begins where the one before it ends: there can be neither a gap nor a crossing, only a wrong order. */
const tablaTecleada = z.pipe(
  z.array(tramoTecleado),
  z.transform((tramos, ctx): Tramo[] => {
    const i = tramoFueraDeOrden(tramos);
    const anterior = tramos[i - 1];
    if (!anterior) return tramos;
    ctx.issues.push({
      code: 'custom',
      path: [i, 'hasta'],
      message: `Escriba más de ${formatCifra(anterior.hasta)}, donde termina el tramo ${i}`,
      input: tramos,
    });
    return z.NEVER;
  }),
);

export const tarifaTecleadaSchema = z.object({
  desde: z.pipe(
    z.string(),
    z.transform((texto, ctx): Dia => {
      const dia = parseDiaTecleado(texto);
      if (dia !== null) return dia;
      ctx.issues.push({ code: 'custom', message: 'Escriba el día como 23/11/2026', input: texto });
      return z.NEVER;
    }),
  ),
  efectivo: tablaTecleada,
  convenio: tablaTecleada,
  limites: z.object({
    operacion: limiteTecleado,
    dia: limiteTecleado,
    mes: limiteTecleado,
    avisar: limiteTecleado,
  }),
});
export type TarifaTecleada = z.input<typeof tarifaTecleadaSchema>;
export type TarifaLeida = z.output<typeof tarifaTecleadaSchema>;
export type TramoTecleado = TarifaTecleada['efectivo'][number];

/** Something to begin with: figures to be changed, of no institution in particular. */
export const EJEMPLO: Pick<TarifaTecleada, 'efectivo' | 'convenio'> = {
  efectivo: [
    { hasta: '300,00', cliente: '3,00', banco: '0,90' },
    { hasta: '1.500,00', cliente: '5,00', banco: '1,80' },
    { hasta: '5.000,00', cliente: '8,00', banco: '4,50' },
    { hasta: '20.000,00', cliente: '12,00', banco: '7,50' },
  ],
  convenio: [{ hasta: '20.000,00', cliente: '1,00', banco: '0,45' }],
};

export const TRAMO_VACIO: TramoTecleado = { hasta: '', cliente: '', banco: '' };

const enCifra = (monto: Centavos | null | undefined): string => (monto ? formatCifra(monto) : '');
const enCifras = ({ hasta, cliente, banco }: Tramo): TramoTecleado => ({
  hasta: formatCifra(hasta),
  cliente: formatCifra(cliente),
  banco: formatCifra(banco),
});

const ultimaVigencia = (tarifa: Tarifa | undefined): Vigencia | undefined => tarifa && porNovedad(tarifa)[0];

/** As it would have been typed. A first one is in force from the beginning of this month. */
export function alForm(tarifa: Tarifa | undefined, hoy: Dia): TarifaTecleada {
  const vigencia = ultimaVigencia(tarifa);
  const limites: Partial<Limites> = tarifa?.limites ?? {};
  return {
    desde: formatDiaIso(vigencia?.desde ?? inicioDeMes(hoy)),
    efectivo: vigencia?.efectivo.map(enCifras) ?? [],
    convenio: vigencia?.convenio.map(enCifras) ?? [],
    limites: {
      operacion: enCifra(limites.operacion),
      dia: enCifra(limites.dia),
      mes: enCifra(limites.mes),
      avisar: enCifra(limites.avisar),
    },
  };
}

/** Another day makes another version, the days before keep theirs. null: nothing is left of the tariff. */
export function delForm({ limites, ...vigencia }: TarifaLeida, antes: Tarifa | undefined): Tarifa | null {
  const otras = (antes?.vigencias ?? []).filter(({ desde }) => desde !== vigencia.desde);
  const vacia = TABLAS.every((tabla) => vigencia[tabla].length === 0);
  // An empty version says «from that day on none»; with nothing before it, it says nothing.
  const vigencias = vacia && otras.length === 0 ? [] : [...otras, vigencia];
  const sinLimites = Object.values(limites).every((limite) => limite === null);
  return vigencias.length === 0 && sinLimites ? null : { vigencias, limites };
}

/** Where a range begins, given how the one before it was typed; null while that can't be read. */
export function desdeDe(anterior: string | undefined): Centavos | null {
  if (anterior === undefined) return MONTO_MIN;
  const leido = parseMonto(anterior);
  return leido.ok ? centavos(leido.centavos + 1) : null;
}

/** What a closed day says, row by row, and the hash that it is signed with. Centavos, and ms since epoch. */
import { centavosSchema, msSchema } from '@/domain/transaccion/solicitud';
import { TIPOS } from '@/domain/transaccion/tipo-operacion';
import type { Dia } from '@/lib/fecha';
import { sha256 } from '@/lib/text/sha256';
import { normalizarBusqueda } from '@/lib/text/texto-busqueda';
import { z } from '@/lib/zod';
import { CLASES, estaEnOrden, FORMAS } from './clases';
import { decisionSchema } from './decision';
import { diaSchema, extractoDelDiaSchema, porClaseSchema, porTipoSchema, type Version } from './dia-bancario';

const sistemaSchema = z.object({
  id: z.int(),
  tipo_operacion: z.enum(TIPOS),
  monto: centavosSchema,
  comision_cliente: centavosSchema,
  comision_banco: centavosSchema,
  nro_referencia: z.string(),
  fecha: msSchema,
  dia: diaSchema,
  estado: z.boolean(),
});
const bancoSchema = z.object({
  numero: z.int(),
  fecha: z.nullable(diaSchema),
  hora: z.nullable(z.string()),
  tipo: z.enum(TIPOS),
  monto: centavosSchema,
  referencia: z.string(),
  texto: z.string(),
});

const filaDeActaSchema = z.object({
  clave: z.string(),
  /** with what a person accepted counted as `conciliada` */
  clase: z.enum(CLASES),
  forma: z.nullable(z.enum(FORMAS)),
  sistema: z.nullable(sistemaSchema),
  banco: z.nullable(bancoSchema),
  ilegible: z.nullable(z.object({ numero: z.int(), texto: z.string(), causa: z.string() })),
  estado: decisionSchema.shape.estado,
  nota: decisionSchema.shape.nota,
});
export type FilaDeActa = z.output<typeof filaDeActaSchema>;

export const contenidoSchema = z.object({
  extracto: extractoDelDiaSchema,
  porTipo: porTipoSchema,
  porClase: porClaseSchema,
  filas: z.array(filaDeActaSchema),
});
export type Contenido = z.output<typeof contenidoSchema>;

export interface Cabeza extends Omit<Version, 'hash'> {
  entidad: string;
  dia: Dia;
}

const FORMA = 'kantuta acta 1';
/** So many types stand in each text of this form; one that came later only where there is any of it. */
const DE_LA_FORMA = 3;

const deFila = ({ clave, clase, forma, sistema: s, banco: b, ilegible: i, estado, nota }: FilaDeActa) =>
  JSON.stringify([
    clave,
    clase,
    forma,
    s && [
      s.id,
      s.tipo_operacion,
      s.monto,
      s.comision_cliente,
      s.comision_banco,
      s.nro_referencia,
      s.fecha,
      s.dia,
      s.estado,
    ],
    b && [b.numero, b.fecha, b.hora, b.tipo, b.monto, b.referencia, b.texto],
    i && [i.numero, i.texto, i.causa],
    estado,
    nota,
  ]);

/** One text for one content, whatever the order of its rows. Papers quote its hash: it may never be written otherwise. */
export function textoCanonico(
  { entidad, dia, n, cuando, uid, usuario, motivo, sistema }: Cabeza,
  { extracto, porTipo, porClase, filas }: Contenido,
  anterior: string | null,
): string {
  return JSON.stringify([
    FORMA,
    [normalizarBusqueda(entidad), dia, n, cuando, uid, usuario, motivo, sistema.cuenta, sistema.ids],
    [extracto.nombre, extracto.sha256],
    TIPOS.flatMap((tipo, lugar) => {
      const { sistema: s, banco: b, explicado } = porTipo[tipo];
      const cifras = [s.cuenta, s.monto, b.cuenta, b.monto, explicado];
      return lugar < DE_LA_FORMA || cifras.some((cifra) => cifra !== 0) ? [[tipo, ...cifras]] : [];
    }),
    CLASES.map((clase) => [clase, porClase[clase]]),
    filas.map(deFila).toSorted(),
    anterior,
  ]);
}

/** The version with its hash, which holds that of the version before (null: there is none). */
export async function sellar(
  cabeza: Cabeza,
  contenido: Contenido,
  anterior: string | null,
): Promise<Version> {
  const { entidad: _, dia: __, ...version } = cabeza;
  return { ...version, hash: await sha256(textoCanonico(cabeza, contenido, anterior)) };
}

const DE_A_CUATRO = /.{4}/g;

const fueAceptada = ({ forma }: Pick<FilaDeActa, 'forma'>): boolean => forma === 'aceptada';

export const necesitaDecision = (fila: Pick<FilaDeActa, 'clase' | 'forma'>): boolean =>
  fueAceptada(fila) || !estaEnOrden(fila.clase);

export const estaResuelta = (fila: Pick<FilaDeActa, 'forma' | 'estado'>): boolean =>
  fueAceptada(fila) || fila.estado !== 'pendiente';

/** Its first sixteen signs, as they are read aloud: «a1b2 c3d4 e5f6 0718». */
export const hashCorto = (hash: string): string => (hash.slice(0, 16).match(DE_A_CUATRO) ?? []).join(' ');

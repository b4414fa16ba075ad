/** What this device remembers of a session against what the server has, before the drawer is closed (reliability R9). */
import { dentroDeFrase } from '@/domain/transaccion/tipo-operacion';
import type { Evento } from '@/engines/envios/envios';
import type { OperacionDeSesion } from '@/engines/operaciones/operaciones';
import { centavos, formatMonto, type Centavos } from '@/lib/monto';
import { limpia, refKey } from '@/lib/referencia';

export interface Discordancia {
  /** `falta`: not at the server, nor annulled here. `sigue`: annulled here, still there. `sobra`: of another device. */
  tipo: 'falta' | 'incierta' | 'distinta' | 'sigue' | 'sobra';
  texto: string;
}

type Registro = Extract<Evento, { tipo: 'registro' }>;

const REGISTRADA = new Set<Registro['resultado']>(['registrada', 'ya-registrada', 'distinta']);
/** Only proof takes these results back. */
const PENDEN = new Set<Registro['resultado']>([...REGISTRADA, 'desconocida']);
const PRUEBAN = new Set<Registro['resultado']>([
  ...REGISTRADA,
  'otra-operacion',
  'otra-persona',
  'oculta',
  // a person has settled it
  'corregida',
  'cerrada',
]);
const ANULADA = new Set<Extract<Evento, { tipo: 'anulacion' }>['resultado']>(['anulada', 'ya-anulada']);

const frase = (datos: Pick<OperacionDeSesion, 'tipo_operacion' | 'monto' | 'nro_referencia'>): string =>
  `${dentroDeFrase(datos.tipo_operacion)} de ${formatMonto(datos.monto)}, ref. ${datos.nro_referencia}`;

/** @param eventos of one session, in the order of writing */
export function contrastar(
  eventos: readonly Evento[],
  operaciones: readonly OperacionDeSesion[],
): Discordancia[] {
  // Some banks tell `a` from `A`: the very letters go before.
  const exactas = new Map(operaciones.map((fila) => [limpia(fila.nro_referencia), fila]));
  const plegadas = new Map(operaciones.map((fila) => [refKey(fila.nro_referencia), fila]));
  // Of attempts with one reference the last counts, unless it proves nothing about a row or doubt of before.
  const ultimos = new Map<string, Registro>();
  const conocidas = new Set<string>();
  const anuladas = new Set<string>();
  for (const evento of eventos) {
    conocidas.add(evento.refKey);
    // What was annulled should be gone; registered anew after that, it counts again.
    if (evento.tipo === 'anulacion' && ANULADA.has(evento.resultado)) {
      ultimos.delete(evento.refKey);
      anuladas.add(evento.refKey);
    }
    if (evento.tipo !== 'registro') continue;
    if (PENDEN.has(evento.resultado)) anuladas.delete(evento.refKey);
    const antes = ultimos.get(evento.refKey)?.resultado;
    if (!antes || !PENDEN.has(antes) || PRUEBAN.has(evento.resultado)) ultimos.set(evento.refKey, evento);
  }
  const siguen = [...anuladas].flatMap((ref) => exactas.get(ref) ?? plegadas.get(ref) ?? []);
  const sobran = operaciones.filter(
    ({ nro_referencia: ref }) => !conocidas.has(refKey(ref)) && !conocidas.has(limpia(ref)),
  );
  const propias = [...ultimos.values()].flatMap((evento): Discordancia[] => {
    const fila = exactas.get(limpia(evento.datos.nro_referencia)) ?? plegadas.get(evento.refKey);
    if (fila) return igual(evento, fila) ? [] : [distinta(evento, fila.monto)];
    if (REGISTRADA.has(evento.resultado))
      return [{ tipo: 'falta', texto: `Se registró aquí y no está en el sistema: ${frase(evento.datos)}.` }];
    if (evento.resultado === 'desconocida')
      return [{ tipo: 'incierta', texto: `No sabemos si se guardó: ${frase(evento.datos)}.` }];
    return [];
  });
  return [
    ...propias,
    ...siguen.map((fila): Discordancia => ({
      tipo: 'sigue',
      texto: `Se anuló aquí y sigue activa en el sistema: ${frase(fila)}.`,
    })),
    ...deMas(sobran),
  ];
}

/** One line for all of them: another device may have done a whole morning of this session. */
function deMas(filas: readonly OperacionDeSesion[]): Discordancia[] {
  const [primera] = filas;
  if (!primera) return [];
  const total = centavos(filas.reduce((suma, { monto }) => suma + monto, 0));
  const cuales =
    filas.length === 1
      ? `una operación de esta sesión que este equipo no registró: ${frase(primera)}.`
      : `${filas.length} operaciones de esta sesión que este equipo no registró, por ${formatMonto(total)}.`;
  return [{ tipo: 'sobra', texto: `En el sistema hay ${cuales}` }];
}

const igual = ({ datos, resultado }: Registro, fila: OperacionDeSesion): boolean =>
  !REGISTRADA.has(resultado) ||
  (fila.tipo_operacion === datos.tipo_operacion &&
    fila.monto === datos.monto &&
    fila.comision_cliente === datos.comision_cliente);

const distinta = (evento: Registro, monto: Centavos): Discordancia => ({
  tipo: 'distinta',
  texto: `En el sistema está por ${formatMonto(monto)} o con otros datos: ${frase(evento.datos)}.`,
});

/** How far the rows of a settlement are resolved, and how much of the difference a person has explained. Pure; centavos. */
import { estaResuelta, necesitaDecision, type FilaDeActa } from '@/domain/conciliacion/acta-cerrada';
import { CLASES, estaEnOrden } from '@/domain/conciliacion/clases';
import type { Decisiones } from '@/domain/conciliacion/decisiones-db';
import { porCadaTipo, TIPOS, type TipoOperacion } from '@/domain/transaccion/tipo-operacion';
import { dichaDe } from './dicha';
import { renglonEn, type Resultado, type Vista } from './resultado';

export interface Avance {
  /** rows that are not simply in order, and those of them about which a person said something */
  necesitan: number;
  resueltas: number;
  explicada: number;
  /** rows of which something was said while they were others: they wait again */
  vencidas: number;
}

interface Pesada {
  resuelta: boolean;
  vencida?: boolean;
  sistema: { tipo_operacion: TipoOperacion; monto: number; estado: boolean } | null | undefined;
  banco: { tipo: TipoOperacion; monto: number } | null | undefined;
}

function avanceDe(filas: Iterable<Pesada>): Avance {
  const porTipo = porCadaTipo(() => 0);
  let [necesitan, resueltas, vencidas] = [0, 0, 0];
  for (const { resuelta, vencida = false, sistema, banco } of filas) {
    necesitan += 1;
    if (vencida) vencidas += 1;
    if (!resuelta) continue;
    resueltas += 1;
    if (sistema?.estado) porTipo[sistema.tipo_operacion] -= sistema.monto;
    if (banco) porTipo[banco.tipo] += banco.monto;
  }
  const explicada = TIPOS.reduce((suma, tipo) => suma + Math.abs(porTipo[tipo]), 0);
  return { necesitan, resueltas, explicada, vencidas };
}

/** Severe ones come first, so that those in order are never looked at. */
function* porDecidir(
  resultado: Resultado,
  { aceptadas }: Pick<Vista, 'aceptadas'>,
  decisiones: Decisiones,
): Generator<Pesada> {
  const { porClase } = resultado.respuesta.totales;
  const cuantas = CLASES.reduce((suma, clase) => suma + (estaEnOrden(clase) ? 0 : porClase[clase]), 0);
  for (let i = 0; i < cuantas; i += 1) {
    const renglon = renglonEn(resultado, i);
    const { nuestra: sistema, linea: banco, clave } = renglon;
    const { decision, vencida } = dichaDe(renglon, decisiones.get(clave));
    const resuelta = aceptadas.has(i) || decision.estado !== 'pendiente';
    yield { resuelta, vencida: vencida !== null && vencida.estado !== 'pendiente', sistema, banco };
  }
}

export const avanceDeResultado = (
  resultado: Resultado,
  vista: Pick<Vista, 'aceptadas'>,
  decisiones: Decisiones,
): Avance => avanceDe(porDecidir(resultado, vista, decisiones));

export const avanceDeFilas = (filas: readonly FilaDeActa[]): Avance =>
  avanceDe(filas.filter(necesitaDecision).map((fila) => ({ ...fila, resuelta: estaResuelta(fila) })));

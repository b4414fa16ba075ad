/** Whether what a file says of a bank-day adds up: each figure is reckoned again from the rows of its acta. Pure; centavos. */
import { estaResuelta, necesitaDecision, type Contenido } from '@/domain/conciliacion/acta-cerrada';
import { CLASES } from '@/domain/conciliacion/clases';
import {
  cierreVigente,
  ultimaVersion,
  vecinasDe,
  type Conciliacion,
  type Version,
} from '@/domain/conciliacion/dia-bancario';
import { porCadaTipo, TIPOS } from '@/domain/transaccion/tipo-operacion';
import type { DiaConTodo } from './juntar-dias';

function actaCuadra({ porTipo, porClase, filas }: Contenido): boolean {
  const sumas = porCadaTipo(() => ({ sistema: [0, 0], banco: [0, 0], explicado: 0 }));
  const cuentas = new Map<string, number>();
  for (const { clase, forma, sistema, banco } of filas) {
    cuentas.set(clase, (cuentas.get(clase) ?? 0) + 1);
    // What a person accepted is in order, and is explained by that only.
    const explica = clase !== 'conciliada' || forma === 'aceptada';
    for (const [lado, tipo, monto, signo] of [
      ['sistema', sistema?.estado ? sistema.tipo_operacion : undefined, sistema?.monto ?? 0, -1],
      ['banco', banco?.tipo, banco?.monto ?? 0, 1],
    ] as const) {
      if (!tipo) continue;
      const [cuenta = 0, suma = 0] = sumas[tipo][lado];
      sumas[tipo][lado] = [cuenta + 1, suma + monto];
      if (explica) sumas[tipo].explicado += signo * monto;
    }
  }
  return (
    CLASES.every((clase) => porClase[clase] === (cuentas.get(clase) ?? 0)) &&
    TIPOS.every((tipo) => {
      const { sistema, banco, explicado } = porTipo[tipo];
      const dice = [[sistema.cuenta, sistema.monto], [banco.cuenta, banco.monto], explicado];
      const { sistema: s, banco: b, explicado: e } = sumas[tipo];
      return JSON.stringify(dice) === JSON.stringify([s, b, e]);
    })
  );
}

export function segunVersion(
  dia: string,
  { sistema, cuando, uid, usuario }: Version,
  { extracto, porTipo, porClase, filas }: Contenido,
): Omit<Conciliacion, 'entidad' | 'dia'> {
  const suyas = filas.filter(necesitaDecision);
  return {
    extracto,
    porTipo,
    porClase,
    sistema,
    vecinas: vecinasDe(
      filas.flatMap((fila) => fila.sistema ?? []),
      dia,
    ),
    necesitan: suyas.length,
    resueltas: suyas.filter(estaResuelta).length,
    concilio: { cuando, uid, usuario },
  };
}

const cifras = ({
  extracto,
  porTipo,
  porClase,
  sistema,
  necesitan,
  resueltas,
  concilio,
}: Omit<Conciliacion, 'entidad' | 'dia'>): string =>
  JSON.stringify([
    [extracto.nombre, extracto.sha256, sistema.cuenta, sistema.ids, necesitan, resueltas],
    [concilio.cuando, concilio.uid, concilio.usuario],
    TIPOS.map((tipo) => {
      const { sistema: s, banco: b, explicado } = porTipo[tipo];
      return [s.cuenta, s.monto, b.cuenta, b.monto, explicado];
    }),
    CLASES.map((clase) => porClase[clase]),
  ]);

/** The acta of the last version; undefined: there is none. */
export const ultimaActa = ({
  registro,
  actas,
}: Pick<DiaConTodo, 'registro' | 'actas'>): Contenido | undefined =>
  actas.get(ultimaVersion(registro)?.n ?? 0);

/** Is what stands beside the actas what they say? Of an open day only what can't be is found. */
export function diaCuadra(dia: DiaConTodo): boolean {
  const { registro, actas } = dia;
  const versiones = registro?.versiones ?? [];
  if (actas.size !== versiones.length || (registro?.reabierto && versiones.length === 0)) return false;
  if (![...actas.values()].every(actaCuadra)) return false;
  if (registro && registro.resueltas > registro.necesitan) return false;
  const [cierre, acta] = [cierreVigente(registro), ultimaActa(dia)];
  if (!registro || !cierre || !acta) return true;
  const segun = segunVersion(dia.dia, cierre, acta);
  const { vecinas } = registro;
  return (
    cifras(registro) === cifras(segun) && (vecinas === null || String(vecinas) === String(segun.vecinas))
  );
}

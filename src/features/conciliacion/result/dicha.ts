/** What a person said of a row counts as long as the row is what it was said of. Pure. */
import { ESTADOS, SIN_DECISION, type Decision } from '@/domain/conciliacion/decision';
import { mismoSobre, sobreDe, type Sobre } from '@/domain/conciliacion/sobre';
import type { LineaExtracto, LineaIlegible } from '@/engines/extracto/extracto';
import type { TransaccionAgente } from '@/domain/transaccion/transaccion-agente';
import type { Dia } from '@/lib/fecha';
import { formatCifra } from '@/lib/monto';

/** The part of a row of the result of which something is said. */
interface Renglon {
  fila: Pick<Sobre, 'clase'>;
  nuestra: (TransaccionAgente & { dia: Dia }) | undefined;
  linea: LineaExtracto | undefined;
  ilegible: LineaIlegible | undefined;
}

export const sobreDeRenglon = ({
  fila: { clase },
  nuestra: sistema,
  linea: banco,
  ilegible,
}: Renglon): Sobre => sobreDe({ clase, sistema, banco, ilegible });

export interface Dicha {
  /** what counts now; the nota stays at hand */
  decision: Decision;
  /** what was said of the row when it was another; null: nothing */
  vencida: Decision | null;
}

const NADA: Dicha = { decision: SIN_DECISION, vencida: null };

/** Without knowing of what it was said only the acceptance holds, as that names its line and one amount. */
function sinSaberDeQue(dicha: Decision): Dicha {
  return dicha.estado === 'pendiente'
    ? { decision: dicha, vencida: null }
    : { decision: { ...dicha, estado: 'pendiente' }, vencida: dicha };
}

export function dichaDe(renglon: Renglon, guardada: Decision | undefined): Dicha {
  if (!guardada) return NADA;
  if (guardada.sobre === null) return sinSaberDeQue(guardada);
  if (mismoSobre(guardada.sobre, sobreDeRenglon(renglon))) return { decision: guardada, vencida: null };
  const dijoAlgo = guardada.estado !== 'pendiente' || guardada.nota !== '' || guardada.aceptada !== null;
  return {
    decision: { ...guardada, estado: 'pendiente', aceptada: null },
    vencida: dijoAlgo ? guardada : null,
  };
}

/** What is kept when more is said. A nota alone does not say again what was said of another amount. */
export function alDecir(
  renglon: Renglon,
  guardada: Decision | undefined,
  cambios: Partial<Omit<Decision, 'sobre'>>,
): Decision {
  const { decision, vencida } = dichaDe(renglon, guardada);
  const soloNota = cambios.estado === undefined && cambios.aceptada === undefined;
  if (vencida && vencida.estado !== 'pendiente' && soloNota) return { ...vencida, ...cambios };
  return { ...decision, ...cambios, sobre: sobreDeRenglon(renglon) };
}

function conQue(antes: Sobre, ahora: Sobre): string {
  if (!antes.banco && ahora.banco) return 'cuando el banco no la tenía';
  if (antes.banco && !ahora.banco) return 'cuando el banco la tenía';
  if (antes.banco && antes.banco.monto !== ahora.banco?.monto)
    return `con ${formatCifra(antes.banco.monto)} en banco`;
  if (antes.sistema && antes.sistema.monto !== ahora.sistema?.monto)
    return `con ${formatCifra(antes.sistema.monto)} en sistema`;
  if (antes.sistema && antes.sistema.estado !== ahora.sistema?.estado)
    return antes.sistema.estado ? 'antes de anularse' : 'cuando estaba anulada';
  return 'con otros datos';
}

/** «Estaba «Explicada» con 540,00 en banco.» */
export function fraseDeVencida({ estado, aceptada, sobre }: Decision, renglon: Renglon): string {
  const dicho =
    estado !== 'pendiente'
      ? `Estaba «${ESTADOS[estado]}»`
      : aceptada !== null
        ? 'Estaba aceptada'
        : 'La nota se escribió';
  const cuando = sobre ? conQue(sobre, sobreDeRenglon(renglon)) : 'sin constancia de su monto';
  return `${dicho} ${cuando}.`;
}

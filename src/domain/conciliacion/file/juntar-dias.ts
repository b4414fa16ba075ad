/** A bank-day as another device knows it, beside this one's: what of it is taken, and that nothing kept here is lost. Pure. */
import type { Dia } from '@/lib/fecha';
import type { Contenido } from '@/domain/conciliacion/acta-cerrada';
import type { Decision } from '@/domain/conciliacion/decision';
import type { Decisiones } from '@/domain/conciliacion/decisiones-db';
import { cierreVigente, type DiaBancario } from '@/domain/conciliacion/dia-bancario';
import { mismoSobre } from '@/domain/conciliacion/sobre';

export interface DiaConTodo {
  entidad: string;
  dia: Dia;
  /** null: something was said of rows before days were kept */
  registro: DiaBancario | null;
  decisiones: Decisiones;
  actas: ReadonlyMap<number, Contenido>;
}

/** `versiones`: closed there once more. `avance`: more was said of an open day. `atras`: this device is further. `distinto`: each closed it its own way. */
export type QueCambia = 'nuevo' | 'versiones' | 'avance' | 'igual' | 'atras' | 'distinto';

interface Junto {
  junto: DiaConTodo;
  que: QueCambia;
  /** rows about which this device had said something else than what is taken */
  pisadas: number;
}

const mismoDe = ({ sobre: a }: Decision, { sobre: b }: Decision): boolean =>
  a === null || b === null ? a === b : mismoSobre(a, b);

const mismaDecision = (a: Decision, b: Decision): boolean =>
  a.estado === b.estado && a.nota === b.nota && a.aceptada === b.aceptada && mismoDe(a, b);

const enDesacuerdo = (a: Decisiones, b: Decisiones): number =>
  [...b].filter(([clave, suya]) => {
    const otra = a.get(clave);
    return otra !== undefined && !mismaDecision(otra, suya);
  }).length;

const versionesDe = ({ registro }: DiaConTodo) => registro?.versiones ?? [];

const cuando = (registro: DiaBancario | null): number => registro?.concilio.cuando ?? -1;

/** Both are open: what was said here stays, and what was not is filled in. */
function completar(aqui: DiaConTodo, traido: DiaConTodo): Junto {
  const nuevas = [...traido.decisiones].filter(([clave]) => !aqui.decisiones.has(clave));
  const otro =
    enDesacuerdo(aqui.decisiones, traido.decisiones) === 0
      ? cuando(traido.registro) > cuando(aqui.registro)
      : aqui.registro === null && traido.registro !== null;
  if (!otro && nuevas.length === 0) return { junto: aqui, que: 'igual', pisadas: 0 };
  const junto = {
    ...aqui,
    registro: otro ? traido.registro : aqui.registro,
    decisiones: new Map([...aqui.decisiones, ...nuevas]),
  };
  return { junto, que: 'avance', pisadas: 0 };
}

/** @param aqui null: this device knows nothing of it */
export function juntarDia(aqui: DiaConTodo | null, traido: DiaConTodo): Junto {
  if (!aqui) return { junto: traido, que: 'nuevo', pisadas: 0 };
  const [suyas, otras] = [versionesDe(aqui), versionesDe(traido)];
  const nada = (que: QueCambia): Junto => ({ junto: aqui, que, pisadas: 0 });
  if (suyas.some(({ hash }, k) => otras[k] !== undefined && otras[k].hash !== hash)) return nada('distinto');
  if (otras.length < suyas.length) return nada('atras');
  if (otras.length > suyas.length) {
    const junto = {
      ...traido,
      decisiones: new Map([...aqui.decisiones, ...traido.decisiones]),
      actas: new Map([...traido.actas, ...aqui.actas]),
    };
    return { junto, que: 'versiones', pisadas: enDesacuerdo(aqui.decisiones, traido.decisiones) };
  }
  // What is closed here is opened by a person, not by a file; what was reopened here is further than what is closed there.
  if (cierreVigente(aqui.registro)) return nada('igual');
  if (cierreVigente(traido.registro)) return nada('atras');
  return completar(aqui, traido);
}

/** Only numbers here: ./merge-sums names them. */
import type { HoraPeriodo, Periodo } from './period';
import { tipoDeCodigo, TIPOS, TIPOS_OPERACION } from '@/domain/transaccion/tipo-operacion';
import { ACTIVA } from '@/engines/listado/columns/columns';
import { MONTOS } from '@/engines/listado/columns/fields';
import type { Tabla } from '@/engines/listado/columns/column-table';

/** `medianoche` is one midnight of La Paz, whichever; all by the server’s clock. */
export type PeriodoServidor = Periodo & { medianoche: number };

const HORA_MS = 3_600_000;
const HORAS = 24;

const horaDe = (ms: number, medianoche: number): number => {
  const hora = Math.floor((ms - medianoche) / HORA_MS) % HORAS;
  return hora < 0 ? hora + HORAS : hora;
};

export const CAMPOS = 1 + MONTOS.length;

export interface SumasPeriodo {
  bancos: string[];
  sumas: Float64Array;
  horas: HoraPeriodo[];
  anuladas: number;
  /** The same sums by who registered; null as nobody asked. 0: no row says who. */
  personas: Map<number, Float64Array> | null;
}

export function sumar(
  tabla: Tabla,
  { desde, hasta, id_sesion_caja: suya, medianoche, por_persona }: PeriodoServidor,
): SumasPeriodo {
  const { columnas, extras, anuladas } = tabla;
  const {
    n,
    fecha,
    id_sesion_caja: sesion,
    banderas,
    id,
    banco,
    tipo,
    monto,
    id_user_create: creador,
  } = columnas;
  const bancos = [...columnas.bancos];
  const nuevas = () => new Float64Array((columnas.bancos.length + extras.length) * TIPOS.length * CAMPOS);
  const sumas = nuevas();
  const personas: SumasPeriodo['personas'] = por_persona ? new Map() : null;
  const horas: HoraPeriodo[] = Array.from({ length: HORAS }, () => ({ cuenta: 0, entra: 0, sale: 0, qr: 0 }));
  const [primero, despues] = [desde ?? -Infinity, hasta ?? Infinity];
  let muertas = 0;

  /** The sums that a row of this person counts in: everybody's, and theirs. */
  const sumasDe = (quien: number): readonly Float64Array[] => {
    if (!personas) return [sumas];
    const suyas = personas.get(quien) ?? nuevas();
    personas.set(quien, suyas);
    return [sumas, suyas];
  };
  /** Counts a row. Returns where its amounts add up, one after the other. */
  const contar = (
    donde: readonly Float64Array[],
    ms: number,
    [deBanco, deTipo, deMonto]: readonly [number, number, number],
  ): number => {
    const en = (deBanco * TIPOS.length + deTipo) * CAMPOS;
    for (const cada of donde) cada[en] = (cada[en] ?? 0) + 1;
    const hora = horas[horaDe(ms, medianoche)];
    if (hora) {
      hora.cuenta += 1;
      hora[TIPOS_OPERACION[tipoDeCodigo(deTipo)].suma] += deMonto;
    }
    return en + 1;
  };
  const deTodos = [sumas];
  const montos = MONTOS.map((campo) => columnas[campo]);

  for (let i = 0; i < n; i += 1) {
    const ms = fecha[i] ?? 0;
    if (ms < primero || ms >= despues || (suya !== null && sesion[i] !== suya)) continue;
    if (((banderas[i] ?? 0) & ACTIVA) === 0 || (anuladas.size > 0 && anuladas.has(id[i] ?? 0))) muertas += 1;
    else {
      const donde = personas ? sumasDe(creador[i] ?? 0) : deTodos;
      const en = contar(donde, ms, [banco[i] ?? 0, tipo[i] ?? -1, monto[i] ?? 0]);
      for (const cada of donde)
        for (let c = 0; c < montos.length; c += 1) cada[en + c] = (cada[en + c] ?? 0) + (montos[c]?.[i] ?? 0);
    }
  }
  for (const fila of extras) {
    const fuera = fila.fecha < primero || fila.fecha >= despues;
    if (fuera || (suya !== null && fila.id_sesion_caja !== suya)) continue;
    if (!fila.estado || anuladas.has(fila.id)) muertas += 1;
    else {
      bancos.push(fila.banco);
      const donde = sumasDe(fila.id_user_create ?? 0);
      const tipoSuyo = TIPOS.indexOf(fila.tipo_operacion);
      const en = contar(donde, fila.fecha, [bancos.length - 1, tipoSuyo, fila.monto]);
      for (const cada of donde)
        for (const [c, campo] of MONTOS.entries()) cada[en + c] = (cada[en + c] ?? 0) + fila[campo];
    }
  }
  return { bancos, sumas, horas, anuladas: muertas, personas };
}

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
}

export function sumar(
  tabla: Tabla,
  { desde, hasta, id_sesion_caja: suya, medianoche }: PeriodoServidor,
): SumasPeriodo {
  const { columnas, extras, anuladas } = tabla;
  const { n, fecha, id_sesion_caja: sesion, banderas, id, banco, tipo, monto } = columnas;
  const bancos = [...columnas.bancos];
  const sumas = new Float64Array((bancos.length + extras.length) * TIPOS.length * CAMPOS);
  const horas: HoraPeriodo[] = Array.from({ length: HORAS }, () => ({ cuenta: 0, entra: 0, sale: 0, qr: 0 }));
  const [primero, despues] = [desde ?? -Infinity, hasta ?? Infinity];
  let muertas = 0;

  const contar = (ms: number, deBanco: number, deTipo: number, deMonto: number): number => {
    const en = (deBanco * TIPOS.length + deTipo) * CAMPOS;
    sumas[en] = (sumas[en] ?? 0) + 1;
    const hora = horas[horaDe(ms, medianoche)];
    if (hora) {
      hora.cuenta += 1;
      hora[TIPOS_OPERACION[tipoDeCodigo(deTipo)].suma] += deMonto;
    }
    return en + 1;
  };
  const montos = MONTOS.map((campo) => columnas[campo]);

  for (let i = 0; i < n; i += 1) {
    const ms = fecha[i] ?? 0;
    if (ms < primero || ms >= despues || (suya !== null && sesion[i] !== suya)) continue;
    if (((banderas[i] ?? 0) & ACTIVA) === 0 || (anuladas.size > 0 && anuladas.has(id[i] ?? 0))) muertas += 1;
    else {
      const en = contar(ms, banco[i] ?? 0, tipo[i] ?? -1, monto[i] ?? 0);
      for (let c = 0; c < montos.length; c += 1) sumas[en + c] = (sumas[en + c] ?? 0) + (montos[c]?.[i] ?? 0);
    }
  }
  for (const fila of extras) {
    const fuera = fila.fecha < primero || fila.fecha >= despues;
    if (fuera || (suya !== null && fila.id_sesion_caja !== suya)) continue;
    if (!fila.estado || anuladas.has(fila.id)) muertas += 1;
    else {
      bancos.push(fila.banco);
      const en = contar(fila.fecha, bancos.length - 1, TIPOS.indexOf(fila.tipo_operacion), fila.monto);
      for (const [c, campo] of MONTOS.entries()) sumas[en + c] = (sumas[en + c] ?? 0) + fila[campo];
    }
  }
  return { bancos, sumas, horas, anuladas: muertas };
}

/** What the rows of a period add up to. Pure; runs in the worker, so only numbers here: ./juntar-sumas names them. */
import type { HoraPeriodo, Periodo } from './period';
import { tipoDeCodigo, TIPOS, TIPOS_OPERACION } from '@/domain/transaccion/tipo-operacion';
import { ACTIVA, type FilaCruda } from '@/engines/listado/columns/columns';
import type { Tabla } from '@/engines/listado/columns/column-table';

/** `desde`, `hasta` and `medianoche` (any midnight of La Paz) by the server's clock. */
export type PeriodoServidor = Periodo & { medianoche: number };

const HORA_MS = 3_600_000;
const HORAS = 24;

const horaDe = (ms: number, medianoche: number): number => {
  const hora = Math.floor((ms - medianoche) / HORA_MS) % HORAS;
  return hora < 0 ? hora + HORAS : hora;
};

/** Count, amount and fees of one institution's spelling and operation, side by side. */
export const CAMPOS = 4;

type Importes = Pick<FilaCruda, 'monto' | 'comision_cliente' | 'comision_banco'>;

export interface SumasPeriodo {
  /** Spellings; one may be there more than once. */
  bancos: string[];
  /** CAMPOS for each operation of each of `bancos`. */
  sumas: Float64Array;
  horas: HoraPeriodo[];
  anuladas: number;
}

export function sumar(
  tabla: Tabla,
  { desde, hasta, id_sesion_caja: suya, medianoche }: PeriodoServidor,
): SumasPeriodo {
  const { columnas, extras, anuladas } = tabla;
  const { n, fecha, id_sesion_caja: sesion, banderas, id, banco, tipo } = columnas;
  const bancos = [...columnas.bancos];
  const sumas = new Float64Array((bancos.length + extras.length) * TIPOS.length * CAMPOS);
  const horas: HoraPeriodo[] = Array.from({ length: HORAS }, () => ({ cuenta: 0, entra: 0, sale: 0, qr: 0 }));
  const [primero, despues] = [desde ?? -Infinity, hasta ?? Infinity];
  let muertas = 0;

  const poner = (ms: number, deBanco: number, deTipo: number, fila: Importes) => {
    const en = (deBanco * TIPOS.length + deTipo) * CAMPOS;
    sumas[en] = (sumas[en] ?? 0) + 1;
    sumas[en + 1] = (sumas[en + 1] ?? 0) + fila.monto;
    sumas[en + 2] = (sumas[en + 2] ?? 0) + fila.comision_cliente;
    sumas[en + 3] = (sumas[en + 3] ?? 0) + fila.comision_banco;
    const hora = horas[horaDe(ms, medianoche)];
    if (!hora) return;
    hora.cuenta += 1;
    hora[TIPOS_OPERACION[tipoDeCodigo(deTipo)].suma] += fila.monto;
  };
  const importes: Importes = { monto: 0, comision_cliente: 0, comision_banco: 0 };

  for (let i = 0; i < n; i += 1) {
    const ms = fecha[i] ?? 0;
    if (ms < primero || ms >= despues || (suya !== null && sesion[i] !== suya)) continue;
    if (((banderas[i] ?? 0) & ACTIVA) === 0 || (anuladas.size > 0 && anuladas.has(id[i] ?? 0))) muertas += 1;
    else {
      importes.monto = columnas.monto[i] ?? 0;
      importes.comision_cliente = columnas.comision_cliente[i] ?? 0;
      importes.comision_banco = columnas.comision_banco[i] ?? 0;
      poner(ms, banco[i] ?? 0, tipo[i] ?? -1, importes);
    }
  }
  for (const fila of extras) {
    const fuera = fila.fecha < primero || fila.fecha >= despues;
    if (fuera || (suya !== null && fila.id_sesion_caja !== suya)) continue;
    if (!fila.estado || anuladas.has(fila.id)) muertas += 1;
    else {
      bancos.push(fila.banco);
      poner(fila.fecha, bancos.length - 1, TIPOS.indexOf(fila.tipo_operacion), fila);
    }
  }
  return { bancos, sumas, horas, anuladas: muertas };
}

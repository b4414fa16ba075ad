/** Only numbers here: ./merge-sums names them. */
import { crearEstimador } from './estimate';
import type { HoraPeriodo, Periodo } from './period';
import { tipoDeCodigo, TIPOS, TIPOS_OPERACION } from '@/domain/transaccion/tipo-operacion';
import { ACTIVA } from '@/engines/listado/columns/columns';
import { COMISIONES, MONTOS, type Monto } from '@/engines/listado/columns/fields';
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
  /** By spelling and type (./estimate); null as there are no tariffs. */
  estimados: Float64Array | null;
}

const sinNada = (): HoraPeriodo => ({
  cuenta: 0,
  entra: 0,
  sale: 0,
  qr: 0,
  comision_cliente: 0,
  comision_banco: 0,
});

export function sumar(
  tabla: Tabla,
  { desde, hasta, id_sesion_caja: suya, medianoche, por_persona, tarifas }: PeriodoServidor,
): SumasPeriodo {
  const { columnas, extras, anuladas } = tabla;
  const { n, fecha, id_sesion_caja: sesion, banderas, id, banco, tipo, id_user_create: creador } = columnas;
  const bancos = [...columnas.bancos, ...extras.map((fila) => fila.banco)];
  const nuevas = () => new Float64Array(bancos.length * TIPOS.length * CAMPOS);
  const sumas = nuevas();
  const deTodos = [sumas];
  const personas: SumasPeriodo['personas'] = por_persona ? new Map() : null;
  const estimador = tarifas ? crearEstimador(bancos, tarifas) : null;
  const horas = Array.from({ length: HORAS }, sinNada);
  const [primero, despues] = [desde ?? -Infinity, hasta ?? Infinity];
  const columnasDeMontos = MONTOS.map((campo) => columnas[campo]);
  const montos = new Float64Array(MONTOS.length);
  const montoDe = (campo: Monto): number => montos[MONTOS.indexOf(campo)] ?? 0;
  let muertas = 0;

  /** The sums that a row of this person counts in: everybody's, and theirs. */
  const sumasDe = (quien: number): readonly Float64Array[] => {
    if (!personas) return deTodos;
    const suyas = personas.get(quien) ?? nuevas();
    personas.set(quien, suyas);
    return [sumas, suyas];
  };
  /** @throws for a type that is none, before anything is counted */
  const contar = (deBanco: number, deTipo: number, ms: number, quien: number): void => {
    const { suma } = TIPOS_OPERACION[tipoDeCodigo(deTipo)];
    const en = (deBanco * TIPOS.length + deTipo) * CAMPOS;
    for (const cada of sumasDe(quien)) {
      cada[en] = (cada[en] ?? 0) + 1;
      for (let c = 0; c < montos.length; c += 1)
        cada[en + 1 + c] = (cada[en + 1 + c] ?? 0) + (montos[c] ?? 0);
    }
    estimador?.contar(deBanco, deTipo, ms, montoDe('monto'), montoDe('comision_banco'));
    const hora = horas[horaDe(ms, medianoche)];
    if (!hora) return;
    hora.cuenta += 1;
    hora[suma] += montoDe('monto');
    for (const campo of COMISIONES) hora[campo] += montoDe(campo);
  };

  for (let i = 0; i < n; i += 1) {
    const ms = fecha[i] ?? 0;
    if (ms < primero || ms >= despues || (suya !== null && sesion[i] !== suya)) continue;
    if (((banderas[i] ?? 0) & ACTIVA) === 0 || (anuladas.size > 0 && anuladas.has(id[i] ?? 0))) muertas += 1;
    else {
      for (let c = 0; c < montos.length; c += 1) montos[c] = columnasDeMontos[c]?.[i] ?? 0;
      contar(banco[i] ?? 0, tipo[i] ?? -1, ms, creador[i] ?? 0);
    }
  }
  for (const [k, fila] of extras.entries()) {
    const fuera = fila.fecha < primero || fila.fecha >= despues;
    if (fuera || (suya !== null && fila.id_sesion_caja !== suya)) continue;
    if (!fila.estado || anuladas.has(fila.id)) muertas += 1;
    else {
      for (const [c, campo] of MONTOS.entries()) montos[c] = fila[campo];
      contar(
        columnas.bancos.length + k,
        TIPOS.indexOf(fila.tipo_operacion),
        fila.fecha,
        fila.id_user_create ?? 0,
      );
    }
  }
  return { bancos, sumas, horas, anuladas: muertas, personas, estimados: estimador?.sumas ?? null };
}

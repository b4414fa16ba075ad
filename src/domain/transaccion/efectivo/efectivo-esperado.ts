/** In centavos; right for a server that records a movement per transaction and for one that does not. */
import { centavos, type Centavos } from '@/lib/monto';
import { refKey } from '@/lib/referencia';
import type { EfectoQr } from '@/domain/ajustes/ajustes';
import { signoEnEfectivo, TIPOS_OPERACION, type Suma } from '@/domain/transaccion/tipo-operacion';
import type { TransaccionAgente } from '@/domain/transaccion/transaccion-agente';
import { separarPropios, type Huella, type Movimiento } from './movimientos-propios';

export type OperacionDeCaja = Pick<
  TransaccionAgente,
  | 'id'
  | 'tipo_operacion'
  | 'monto'
  | 'comision_cliente'
  | 'nro_referencia'
  | 'banco'
  | 'estado'
  | 'id_sesion_caja'
>;

export interface AjustesEfectivo {
  comisiones: boolean;
  qr: (banco: string) => EfectoQr;
}

export interface EfectivoEsperado<M extends Movimiento = Movimiento> {
  inicial: Centavos;
  depositos: Centavos;
  retiros: Centavos;
  qr: Centavos;
  comisiones: Centavos;
  otrosIngresos: Centavos;
  otrosEgresos: Centavos;
  base: Centavos;
  esperado: Centavos;
  otros: M[];
  plegados: M[];
}

const signoDe = ({ tipo_operacion, banco }: OperacionDeCaja, { qr }: AjustesEfectivo): 1 | -1 | 0 =>
  signoEnEfectivo(tipo_operacion, qr(banco));

const sumar = (valores: readonly number[]): Centavos =>
  centavos(valores.reduce((suma, valor) => suma + valor, 0));

/** Only active `transacciones` of this session count. */
export function efectivoEsperado<M extends Movimiento>(
  sesion: { id: number; monto_inicial: Centavos },
  movimientos: readonly M[],
  transacciones: readonly OperacionDeCaja[],
  ajustes: AjustesEfectivo,
): EfectivoEsperado<M> {
  const propias = transacciones
    .filter(({ id_sesion_caja }) => id_sesion_caja === sesion.id)
    .toSorted((a, b) => a.id - b.id);
  const activas = propias.filter(({ estado }) => estado);
  const huellas = (operaciones: readonly OperacionDeCaja[]): Huella[] =>
    operaciones.map((op) => ({ clave: refKey(op.nro_referencia), monto: signoDe(op, ajustes) * op.monto }));
  const { otros, plegados } = separarPropios(
    movimientos.filter(({ id_sesion_caja = sesion.id }) => id_sesion_caja === sesion.id),
    huellas(activas),
    huellas(propias.filter(({ estado }) => !estado)),
  );
  const deSuma = (suma: Suma) =>
    activas.filter(({ tipo_operacion }) => TIPOS_OPERACION[tipo_operacion].suma === suma);
  const depositos = sumar(deSuma('entra').map(({ monto }) => monto));
  const retiros = sumar(deSuma('sale').map(({ monto }) => monto));
  const qr = sumar(deSuma('qr').map((op) => signoDe(op, ajustes) * op.monto));
  const comisiones = sumar(ajustes.comisiones ? activas.map((op) => op.comision_cliente) : []);
  const otrosIngresos = sumar(otros.filter(({ tipo }) => tipo === 'INGRESO').map(({ monto }) => monto));
  const otrosEgresos = sumar(otros.filter(({ tipo }) => tipo === 'EGRESO').map(({ monto }) => monto));
  const base = sumar([sesion.monto_inicial, depositos, 0 - retiros, qr, otrosIngresos, 0 - otrosEgresos]);
  return {
    inicial: sesion.monto_inicial,
    depositos,
    retiros,
    qr,
    comisiones,
    otrosIngresos,
    otrosEgresos,
    base,
    esperado: sumar([base, comisiones]),
    otros,
    plegados,
  };
}

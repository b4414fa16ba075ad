import { signoEnEfectivo, TIPOS_OPERACION, type Suma } from '@/domain/transaccion/tipo-operacion';
import { efectosEnGaveta, type Ajustes, type EfectoQr } from '@/domain/ajustes/ajustes';
import type { SesionCaja } from '@/domain/caja/caja';
import { efectivoEsperado, type EfectivoEsperado } from '@/domain/transaccion/efectivo/efectivo-esperado';
import type { MovimientoCaja } from '@/domain/caja/movimiento/movimiento-caja';
import type { OperacionDeSesion } from '@/engines/operaciones/operaciones';
import { centavos, type Centavos } from '@/lib/monto';
import type { Renglon } from '@/features/cajas/closing/explicar-diferencia';

/** What must be in a drawer, centavos; `servidor`: the saldo it keeps; `comisiones`: all, wherever kept. */
export interface Arqueo {
  efectivo: EfectivoEsperado<MovimientoCaja>;
  servidor: Centavos;
  comisiones: Centavos;
  comisionesEnGaveta: boolean;
  cuenta: { depositos: number; retiros: number; qr: number };
  renglones: Renglon[];
  /** why the server's figure is another one; null when both agree */
  porQueDifiere: string | null;
}

interface Datos {
  sesion: Pick<SesionCaja, 'id' | 'id_caja' | 'monto_inicial'>;
  movimientos: readonly MovimientoCaja[];
  operaciones: readonly OperacionDeSesion[];
  servidor: Centavos;
  ajustes: Ajustes;
}

export function calcularArqueo({ sesion, movimientos, operaciones, servidor, ajustes }: Datos): Arqueo {
  const efectos = efectosEnGaveta(ajustes, sesion.id_caja);
  const { comisiones: enGaveta, qr } = efectos;
  const efectivo = efectivoEsperado(sesion, movimientos, operaciones, efectos);
  const comisiones = sumar(operaciones.map(({ comision_cliente }) => comision_cliente));
  const de = (suma: Suma) =>
    operaciones.filter(({ tipo_operacion }) => TIPOS_OPERACION[tipo_operacion].suma === suma).length;
  const soloMovimientos = sumar([
    sesion.monto_inicial,
    ...movimientos.map(({ tipo, monto }) => (tipo === 'INGRESO' ? monto : 0 - monto)),
  ]);
  return {
    efectivo,
    servidor,
    comisiones,
    comisionesEnGaveta: enGaveta,
    cuenta: { depositos: de('entra'), retiros: de('sale'), qr: de('qr') },
    renglones: [
      ...operaciones.map((operacion) => renglonDeOperacion(operacion, enGaveta, qr(operacion.banco))),
      ...efectivo.otros.map(renglonDeMovimiento),
    ],
    porQueDifiere: porQue(servidor, efectivo, {
      saldo: soloMovimientos,
      conOperaciones: efectivo.otros.length + efectivo.plegados.length < movimientos.length,
    }),
  };
}

interface SegunMovimientos {
  saldo: Centavos;
  /** this server books some agent operations as movements, without their fees */
  conOperaciones: boolean;
}

function porQue(
  servidor: Centavos,
  { base, esperado, qr }: EfectivoEsperado,
  { saldo, conOperaciones }: SegunMovimientos,
) {
  if (servidor === esperado) return null;
  if (servidor === base) return 'sin comisiones';
  if (servidor === base - qr) return 'sin comisiones ni efecto QR';
  if (servidor === saldo)
    return conOperaciones ? 'sin comisiones ni lo pendiente' : 'sin las operaciones de agente';
  return 'lleva otra cuenta: el saldo pudo cambiar por fuera de este turno';
}

const renglonDeOperacion = (
  { id, tipo_operacion, monto, comision_cliente, banco, nro_referencia, fecha }: OperacionDeSesion,
  enGaveta: boolean,
  qr: EfectoQr,
): Renglon => ({
  id,
  tipo: tipo_operacion,
  signo: signoEnEfectivo(tipo_operacion, qr),
  monto,
  comision: enGaveta ? comision_cliente : centavos(0),
  detalle: `${banco} · ref. ${nro_referencia}`,
  fecha,
});

const renglonDeMovimiento = ({ id, tipo, monto, motivo, fecha }: MovimientoCaja): Renglon => ({
  id,
  tipo,
  signo: tipo === 'INGRESO' ? 1 : -1,
  monto,
  comision: centavos(0),
  detalle: motivo,
  fecha,
});

const sumar = (montos: readonly number[]): Centavos =>
  centavos(montos.reduce((suma, monto) => suma + monto, 0));

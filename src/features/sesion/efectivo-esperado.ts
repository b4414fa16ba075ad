/**
 * Expected cash of a drawer: one pure function over the session, the server's movements and the agent transactions, in
 * centavos. Right for a server that records a movement per transaction and for one that does not.
 */
import { centavos, type Centavos } from '@/lib/monto';
import { refKey } from '@/lib/referencia';
import type { EfectoQr } from './ajustes';
import type { TipoMovimiento } from './movimiento-caja';

export interface Movimiento {
  id: number;
  tipo: TipoMovimiento;
  monto: Centavos;
  motivo: string;
}

/** A TransaccionAgente as far as cash is concerned. */
export interface OperacionDeCaja {
  id: number;
  tipo_operacion: 'DEPOSITO' | 'RETIRO' | 'TRANSFERENCIA_QR';
  monto: Centavos;
  comision_cliente: Centavos;
  nro_referencia: string;
  banco: string;
  estado: boolean;
  id_sesion_caja: number;
}

export interface AjustesEfectivo {
  /** Do the fees stay in this drawer? */
  comisiones: boolean;
  qr: (banco: string) => EfectoQr;
}

export interface EfectivoEsperado<M extends Movimiento = Movimiento> {
  inicial: Centavos;
  depositos: Centavos;
  retiros: Centavos;
  /** Signed: what QR transfers did to the drawer. */
  qr: Centavos;
  /** Fees of the customers, counted only when they stay in this drawer. */
  comisiones: Centavos;
  otrosIngresos: Centavos;
  otrosEgresos: Centavos;
  /** Without fees. */
  base: Centavos;
  esperado: Centavos;
  /** Movements that are nobody's record: the other income and expense. */
  otros: M[];
  /** Movement and opposite movement of an annulled transaction: together zero. */
  plegados: M[];
}

const SIGNO_QR: Record<EfectoQr, 1 | -1 | 0> = { 'no-mueve': 0, entra: 1, sale: -1 };
const ANULACION = /^ANULACION agente ref\. (?<ref>.+)$/;
const REGISTRO = /^(?:DEPOSITO|RETIRO|TRANSFERENCIA_QR) agente ref\. (?<ref>.+)$/;

/** Does the motivo name the reference as one whole token (a reference may hold spaces)? */
const nombra = (motivo: string, clave: string): boolean => ` ${refKey(motivo)} `.includes(` ${clave} `);

const signo = ({ tipo }: Movimiento): 1 | -1 => (tipo === 'INGRESO' ? 1 : -1);
const sumar = (valores: number[]): Centavos => centavos(valores.reduce((suma, valor) => suma + valor, 0));

/** Takes one element that fits out of the list. */
function sacar<T>(lista: T[], vale: (elemento: T) => boolean): T | undefined {
  const en = lista.findIndex(vale);
  return en < 0 ? undefined : lista.splice(en, 1)[0];
}

/** Annulments with the movement they undo: same reference and amount, opposite sign. */
function plegar<M extends Movimiento>(libres: M[]): M[] {
  const plegados: M[] = [];
  for (const anulacion of libres.filter(({ motivo }) => ANULACION.test(motivo))) {
    const clave = refKey(ANULACION.exec(anulacion.motivo)?.groups?.['ref'] ?? '');
    const registro = sacar(
      libres,
      (otro) =>
        refKey(REGISTRO.exec(otro.motivo)?.groups?.['ref'] ?? '') === clave &&
        otro.monto === anulacion.monto &&
        otro.tipo !== anulacion.tipo,
    );
    if (!registro) continue;
    sacar(libres, (otro) => otro === anulacion);
    plegados.push(registro, anulacion);
  }
  return plegados;
}

/**
 * @param movimientos of this session, in any order
 * @param transacciones of any session, annulled ones too; only active ones of this session count
 */
export function efectivoEsperado<M extends Movimiento>(
  sesion: { id: number; monto_inicial: Centavos },
  movimientos: readonly M[],
  transacciones: readonly OperacionDeCaja[],
  ajustes: AjustesEfectivo,
): EfectivoEsperado<M> {
  const activas = transacciones.filter(
    ({ estado, id_sesion_caja }) => estado && id_sesion_caja === sesion.id,
  );
  const conSigno = activas.map((op) => ({
    op,
    signo:
      op.tipo_operacion === 'DEPOSITO'
        ? 1
        : op.tipo_operacion === 'RETIRO'
          ? -1
          : SIGNO_QR[ajustes.qr(op.banco)],
  }));
  // Which of two equal movements is taken makes no difference to any sum; the order by id makes the lists stable too.
  const libres = [...movimientos].sort((a, b) => a.id - b.id);
  const plegados = plegar(libres);
  for (const { op, signo: sentido } of conSigno) {
    if (sentido === 0) continue;
    const clave = refKey(op.nro_referencia);
    sacar(libres, (mov) => mov.monto === op.monto && signo(mov) === sentido && nombra(mov.motivo, clave));
  }
  const deTipo = (tipo: OperacionDeCaja['tipo_operacion']) =>
    sumar(activas.filter((op) => op.tipo_operacion === tipo).map(({ monto }) => monto));
  const depositos = deTipo('DEPOSITO');
  const retiros = deTipo('RETIRO');
  const qr = sumar(
    conSigno
      .filter(({ op }) => op.tipo_operacion === 'TRANSFERENCIA_QR')
      .map(({ op, signo: s }) => s * op.monto),
  );
  const comisiones = sumar(ajustes.comisiones ? activas.map((op) => op.comision_cliente) : []);
  const otrosIngresos = sumar(libres.filter((mov) => mov.tipo === 'INGRESO').map(({ monto }) => monto));
  const otrosEgresos = sumar(libres.filter((mov) => mov.tipo === 'EGRESO').map(({ monto }) => monto));
  const base = sumar([sesion.monto_inicial, depositos, -retiros, qr, otrosIngresos, -otrosEgresos]);
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
    otros: libres,
    plegados,
  };
}

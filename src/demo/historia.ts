/** Three weeks of a shop's life, played through the same functions that serve requests. */
import { anularTransaccion, registrarTransaccion } from './agentes.ts';
import { crearAzar, type Azar } from './azar.ts';
import type { Sesion } from './modelo.ts';
import { agregarMovimiento } from './movimientos.ts';
import { abrirSesion, cerrarSesion } from './sesiones.ts';
import { cajaDe, type Store } from './store.ts';

const MIN_MS = 60_000;
const HORA_MS = 60 * MIN_MS;
const DIA_MS = 24 * HORA_MS;
/** America/La_Paz is UTC−4 all year. */
const LA_PAZ_MS = -4 * HORA_MS;
const DIAS = 21;
/** Above this, the day ends with a delivery to the vault; centavos. */
const TOPE_GAVETA = 600_000;

const TURNOS = [
  { idCaja: 1, idUsuario: 1, probabilidad: 0.4, operaciones: [0, 0] },
  { idCaja: 2, idUsuario: 2, probabilidad: 1, operaciones: [9, 20] },
  { idCaja: 3, idUsuario: 3, probabilidad: 0.85, operaciones: [5, 13] },
] as const;

const elegirBanco = (azar: Azar) =>
  azar.uno(
    'BCP',
    'BCP',
    'BCP',
    'Tigo Money',
    'Tigo Money',
    'Banco Unión',
    'Banco Unión',
    'SOLI',
    'Mercantil Santa Cruz',
  );
const elegirTipo = (azar: Azar) =>
  azar.uno(
    'DEPOSITO' as const,
    'DEPOSITO' as const,
    'RETIRO' as const,
    'RETIRO' as const,
    'TRANSFERENCIA_QR' as const,
  );

/** Round amounts most of the time, as people withdraw; some with centavos, as they pay bills. Bolivianos. */
const elegirMonto = (azar: Azar): number =>
  azar.probable(0.8)
    ? azar.uno(20, 50, 50, 100, 100, 150, 200, 300, 350, 500, 700)
    : azar.entre(2_010, 48_990) / 100;

function elegirComision(azar: Azar, banco: string, monto: number): number {
  if (banco === 'Tigo Money') return monto < 100 ? 1 : 2.5;
  return azar.probable(0.45) ? azar.uno(1, 2, 3, 5) : 0;
}

/** References look like each bank's own, and never repeat. */
function crearReferencias(azar: Azar) {
  let ultima = 8_815_000;
  return (banco: string): string => {
    ultima += azar.entre(3, 97);
    if (banco === 'Tigo Money') return `TM${ultima}`;
    if (banco === 'SOLI') return `S-${ultima}`;
    return String(ultima);
  };
}

/** Plays the weeks before `ahora` (ms). `ponerReloj` sets the store's clock. */
export function sembrarHistoria(store: Store, ahora: number, ponerReloj: (ms: number) => void): void {
  const azar = crearAzar(20_261_123);
  const referencia = crearReferencias(azar);
  const hoy = Math.floor((ahora + LA_PAZ_MS) / DIA_MS) * DIA_MS - LA_PAZ_MS;

  const operar = (sesion: Sesion): void => {
    const banco = elegirBanco(azar);
    const saldo = cajaDe(store, sesion)?.saldo ?? 0;
    const monto = elegirMonto(azar);
    const tipo = elegirTipo(azar);
    // Nobody pays out more than the drawer holds.
    const posible = tipo === 'RETIRO' && monto * 100 > saldo - 20_000 ? 'DEPOSITO' : tipo;
    const fila = registrarTransaccion(store, {
      banco,
      tipo_operacion: posible,
      monto,
      comision_cliente: elegirComision(azar, banco, monto),
      nro_referencia: referencia(banco),
      id_sesion_caja: sesion.id,
      id_user_create: sesion.id_usuario,
    });
    if (azar.probable(0.025)) anularTransaccion(store, fila.id);
    // Refused inserts consume ids.
    if (azar.probable(0.04)) store.datos.secuencias.transaccion += 1;
  };

  const mover = (sesion: Sesion, tipo: 'INGRESO' | 'EGRESO', monto: number, motivo: string): void => {
    agregarMovimiento(store, sesion, { tipo, monto, motivo, idUsuario: sesion.id_usuario });
  };

  for (let dia = hoy - DIAS * DIA_MS; dia < hoy; dia += DIA_MS) {
    const domingo = new Date(dia + LA_PAZ_MS).getUTCDay() === 0;
    const turnos = domingo ? [] : TURNOS.filter(({ probabilidad }) => azar.probable(probabilidad));
    for (const { idCaja, idUsuario, operaciones } of turnos) {
      let reloj = dia + 8 * HORA_MS + azar.entre(0, 20 * 60) * 1000;
      const avanzar = (minutos: number): void => {
        reloj += minutos * MIN_MS + azar.entre(0, 59_999);
        ponerReloj(reloj);
      };
      ponerReloj(reloj);
      const rol = idUsuario === 1 ? 'Administrador' : 'Operador';
      const { sesion } = abrirSesion(store, { idCaja, idUsuario, idCreador: idUsuario, rol }, null);
      const cuantas = azar.entre(operaciones[0], operaciones[1]);
      for (let i = 0; i < cuantas; i += 1) {
        avanzar(azar.entre(5, Math.floor(1_000 / cuantas)) * 0.6);
        operar(sesion);
      }
      if (idCaja !== 2) {
        avanzar(20);
        mover(sesion, 'INGRESO', azar.entre(800, 9_500) * 10, 'Ventas del día');
      }
      if (azar.probable(0.25)) {
        avanzar(10);
        mover(
          sesion,
          'EGRESO',
          azar.entre(10, 45) * 100,
          azar.uno('Compra de bolsas', 'Pago de taxi', 'Refrigerio'),
        );
      }
      const saldo = cajaDe(store, sesion)?.saldo ?? 0;
      if (saldo > TOPE_GAVETA) {
        avanzar(8);
        mover(
          sesion,
          'EGRESO',
          Math.floor((saldo - 200_000) / 10_000) * 10_000,
          'Entrega de efectivo a bóveda',
        );
      }
      avanzar(12);
      // Now and then the drawer is a few bolivianos off.
      const error = azar.probable(0.2) ? azar.uno(-1_000, -500, -250, 50, 200, 1_000) : 0;
      cerrarSesion(store, sesion, error, sesion.id_usuario);
    }
  }
}

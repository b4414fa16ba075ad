import { anularTransaccion, registrarTransaccion } from '../model/agentes.ts';
import { crearAzar, type Azar } from './azar.ts';
import type { Sesion, Transaccion } from '../model/modelo.ts';
import { agregarMovimiento } from '../model/movimientos.ts';
import { abrirSesion, cerrarSesion } from '../model/sesiones.ts';
import { cajaDe, type Store } from '../model/store.ts';
import { comisionDelBanco } from './tarifa.ts';

const HORA_MS = 3_600_000;
const DIA_MS = 24 * HORA_MS;
const LA_PAZ_MS = -4 * HORA_MS;
const DIAS = 21;
/** Above this, the day ends with a delivery to the vault; centavos. */
const TOPE_GAVETA = 600_000;
const RESERVA = 20_000;

const TURNOS = [
  { idCaja: 1, idUsuario: 1, probabilidad: 0.4, operaciones: [0, 0] },
  { idCaja: 2, idUsuario: 2, probabilidad: 1, operaciones: [9, 20] },
  { idCaja: 3, idUsuario: 3, probabilidad: 0.85, operaciones: [5, 13] },
] as const;
type Turno = (typeof TURNOS)[number];

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

/** Bolivianos: round most of the time, cash in what coins make, the smallest of 0,10. */
function elegirMonto(azar: Azar, tipo: Transaccion['tipo_operacion']): number {
  if (azar.probable(0.8)) return azar.uno(20, 50, 50, 100, 100, 150, 200, 300, 350, 500, 700);
  return tipo === 'TRANSFERENCIA_QR' ? azar.entre(2_001, 48_999) / 100 : azar.entre(201, 4_899) / 10;
}

function elegirComision(azar: Azar, banco: string, monto: number): number {
  if (banco === 'Tigo Money') return monto < 100 ? 1 : 2.5;
  return azar.probable(0.45) ? azar.uno(1, 2, 3, 5) : 0;
}

function crearReferencias(azar: Azar) {
  let ultima = 8_815_000;
  return (banco: string): string => {
    ultima += azar.entre(3, 97);
    if (banco === 'Tigo Money') return `TM${ultima}`;
    if (banco === 'SOLI') return `S-${ultima}`;
    return String(ultima);
  };
}

/** The banks tell their fees when the day is over; the backend as recorded never had them. */
function cobrarAlBanco({ datos, comportamiento }: Store, { id }: Sesion): void {
  if (comportamiento !== 'documentado') return;
  for (const fila of datos.transacciones) {
    if (fila.id_sesion_caja === id && fila.estado) fila.comision_banco = comisionDelBanco(fila);
  }
}

interface Evento {
  en: number;
  hacer: () => void;
}

function turno(
  store: Store,
  azar: Azar,
  referencia: (banco: string) => string,
  dia: number,
  plan: Turno,
): Evento[] {
  const { idCaja, idUsuario, operaciones } = plan;
  const a = (desde: number, hasta: number): number => dia + azar.entre(desde * HORA_MS, hasta * HORA_MS);
  let sesion: Sesion | undefined;
  const conSesion = (hacer: (abierta: Sesion) => void) => () => sesion && hacer(sesion);

  const operar = (abierta: Sesion): void => {
    const banco = elegirBanco(azar);
    const tipo = elegirTipo(azar);
    const monto = elegirMonto(azar, tipo);
    // Nobody pays out more than the drawer holds.
    const alcanza = monto * 100 <= (cajaDe(store, abierta)?.saldo ?? 0) - RESERVA;
    const fila = registrarTransaccion(store, {
      banco,
      tipo_operacion: tipo === 'RETIRO' && !alcanza ? 'DEPOSITO' : tipo,
      monto,
      comision_cliente: elegirComision(azar, banco, monto),
      nro_referencia: referencia(banco),
      id_sesion_caja: abierta.id,
      id_user_create: abierta.id_usuario,
    });
    if (azar.probable(0.025)) anularTransaccion(store, fila.id);
    // Refused inserts consume ids.
    if (azar.probable(0.04)) store.datos.secuencias.transaccion += 1;
  };
  const mover = (tipo: 'INGRESO' | 'EGRESO', monto: number, motivo: string) => (abierta: Sesion) => {
    agregarMovimiento(store, abierta, { tipo, monto, motivo, idUsuario: abierta.id_usuario });
  };
  const entregar = (abierta: Sesion): void => {
    const saldo = cajaDe(store, abierta)?.saldo ?? 0;
    if (saldo <= TOPE_GAVETA) return;
    mover('EGRESO', Math.floor((saldo - 200_000) / 10_000) * 10_000, 'Entrega de efectivo a bóveda')(abierta);
  };
  const cerrar = (abierta: Sesion): void => {
    // One drawer in three is a few bolivianos off, by what coins and notes can make.
    const error = azar.probable(0.33) ? azar.uno(-1_000, -500, -250, 50, 200, 1_000) : 0;
    cerrarSesion(store, abierta, error, abierta.id_usuario);
    cobrarAlBanco(store, abierta);
  };

  const eventos: Evento[] = [
    {
      en: a(8, 8.3),
      hacer: () => {
        const rol = idUsuario === 1 ? 'Administrador' : 'Operador';
        sesion = abrirSesion(store, { idCaja, idUsuario, idCreador: idUsuario, rol }, null).sesion;
      },
    },
    { en: a(18.5, 18.6), hacer: conSesion(entregar) },
    { en: a(18.7, 19), hacer: conSesion(cerrar) },
  ];
  for (let quedan = azar.entre(operaciones[0], operaciones[1]); quedan > 0; quedan -= 1) {
    eventos.push({ en: a(8.4, 18.4), hacer: conSesion(operar) });
  }
  if (idCaja !== 2) {
    eventos.push({
      en: a(17, 18),
      hacer: conSesion(mover('INGRESO', azar.entre(800, 9_500) * 10, 'Ventas del día')),
    });
  }
  if (azar.probable(0.25)) {
    const motivo = azar.uno('Compra de bolsas', 'Pago de taxi', 'Refrigerio');
    eventos.push({ en: a(9, 17), hacer: conSesion(mover('EGRESO', azar.entre(10, 45) * 100, motivo)) });
  }
  return eventos;
}

/** `ahora` in ms. */
export function sembrarHistoria(store: Store, ahora: number, ponerReloj: (ms: number) => void): void {
  const azar = crearAzar(20_261_123);
  const referencia = crearReferencias(azar);
  const hoy = Math.floor((ahora + LA_PAZ_MS) / DIA_MS) * DIA_MS - LA_PAZ_MS;
  for (let dia = hoy - DIAS * DIA_MS; dia < hoy; dia += DIA_MS) {
    const domingo = new Date(dia + LA_PAZ_MS).getUTCDay() === 0;
    const turnos = domingo ? [] : TURNOS.filter(({ probabilidad }) => azar.probable(probabilidad));
    const eventos = turnos.flatMap((plan) => turno(store, azar, referencia, dia, plan));
    for (const { en, hacer } of eventos.toSorted((x, y) => x.en - y.en)) {
      ponerReloj(en);
      hacer();
    }
  }
}

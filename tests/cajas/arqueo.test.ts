/** What must be in the drawer against the server's own figure, and why they differ. Amounts in centavos. */
import { expect, test } from 'vitest';
import { calcularArqueo } from '@/features/cajas/count/arqueo';
import { AJUSTES_POR_DEFECTO, type EfectoQr } from '@/domain/ajustes/ajustes';
import type { OperacionDeSesion } from '@/engines/operaciones/operaciones-sesion';
import { centavos } from '@/lib/monto';

let id = 0;
const operacion = (
  tipo_operacion: OperacionDeSesion['tipo_operacion'],
  monto: number,
  comision: number,
): OperacionDeSesion => ({
  id: (id += 1),
  tipo_operacion,
  monto: centavos(monto),
  comision_cliente: centavos(comision),
  nro_referencia: `R-${id}`,
  banco: 'BCP',
  estado: true,
  id_sesion_caja: 101,
  fecha: 0,
});

/** The example of the documents: 2.100,00 without fees, 2.114,00 with them, 2.194,00 when the QR brings cash. */
const EJEMPLO = [
  operacion('DEPOSITO', 50_000, 500),
  operacion('DEPOSITO', 120_000, 300),
  operacion('DEPOSITO', 45_000, 200),
  operacion('RETIRO', 30_000, 300),
  operacion('RETIRO', 25_000, 0),
  operacion('TRANSFERENCIA_QR', 8_000, 100),
];

const arqueo = (servidor: number, qr: EfectoQr = 'no-mueve', comisiones = true) =>
  calcularArqueo({
    sesion: { id: 101, id_caja: 3, monto_inicial: centavos(50_000) },
    movimientos: [],
    operaciones: EJEMPLO,
    servidor: centavos(servidor),
    ajustes: { ...AJUSTES_POR_DEFECTO, efecto_qr: { bcp: qr }, comisiones_en_gaveta: { '3': comisiones } },
  });

test('a server that books the operations as movements lacks what waits here and the fees, and is not said to lack them all', () => {
  const [primera, ...otras] = EJEMPLO;
  if (!primera) throw new Error('no operation');
  const movimiento = {
    id: 1,
    tipo: 'INGRESO' as const,
    monto: primera.monto,
    motivo: `DEPOSITO AGENTE REF. ${primera.nro_referencia}`,
    fecha: 0,
    id_sesion_caja: 101,
  };
  const { porQueDifiere } = calcularArqueo({
    sesion: { id: 101, id_caja: 3, monto_inicial: centavos(50_000) },
    movimientos: [movimiento],
    operaciones: [primera, ...otras],
    servidor: centavos(100_000),
    ajustes: AJUSTES_POR_DEFECTO,
  });
  expect(porQueDifiere).toBe('sin comisiones ni lo pendiente');
});

test.each<[number, EfectoQr, boolean, number, string | null]>([
  [211_400, 'no-mueve', true, 211_400, null],
  [210_000, 'no-mueve', false, 210_000, null],
  [210_000, 'no-mueve', true, 211_400, 'sin comisiones'],
  [218_000, 'entra', true, 219_400, 'sin comisiones'],
  [210_000, 'entra', true, 219_400, 'sin comisiones ni efecto QR'],
  [50_000, 'no-mueve', true, 211_400, 'sin las operaciones de agente'],
  [99_900, 'no-mueve', true, 211_400, 'lleva otra cuenta: el saldo pudo cambiar por fuera de este turno'],
])('the server says %i, QR %s, fees in the drawer %s', (servidor, qr, comisiones, esperado, porque) => {
  const leido = arqueo(servidor, qr, comisiones);
  expect(leido.efectivo.esperado).toBe(esperado);
  expect(leido.porQueDifiere).toBe(porque);
});

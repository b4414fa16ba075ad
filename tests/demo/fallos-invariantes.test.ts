/** The judge of the fault specs: silent when all is well, and one word for each thing that must never be. */
import { expect, test } from 'vitest';
import { gaveta, violaciones, type Disco, type Testimonio } from '../e2e/support/invariantes';
import type { FilaGuardada } from '../e2e/support/servidor';
import type { Pedido } from '../support/fallos/pedido';

const fila = (cambios: Partial<FilaGuardada> = {}): FilaGuardada => ({
  id: 7,
  estado: true,
  banco: 'BCP',
  tipo_operacion: 'DEPOSITO',
  monto: 50_000,
  comision_cliente: 500,
  nro_referencia: 'J-1',
  id_sesion_caja: 101,
  id_user_create: 2,
  ...cambios,
});
const post = (cambios: object = {}, sub = 2): Pedido => ({
  metodo: 'POST',
  ruta: '/api/agentes',
  cuerpo: JSON.stringify({ nro_referencia: 'J-1', monto: 500, id_user_create: 2, ...cambios }),
  headers: { authorization: `Bearer x.${Buffer.from(JSON.stringify({ sub })).toString('base64url')}.x` },
  conexion: 1,
  reusada: false,
  inicio: 0,
  fin: 1,
  fallo: null,
  entregas: [],
});
const espera = (estado: string, cambios: Partial<FilaGuardada> = {}): Disco['ops'][number] => ({
  estado,
  datos: fila(cambios),
});
const BIEN: Testimonio = {
  usuario: 2,
  sesion: 101,
  filas: [fila()],
  ops: [],
  registros: [{ resultado: 'registrada', serverId: 7, refKey: 'J-1' }],
  pedidos: [post(), post()],
  confirmadas: [{ tipo: 'Depósito', banco: 'BCP', monto: '500', comision: '5', referencia: 'J-1' }],
  abiertas: {},
};

test('says nothing of one row for one operation, nor of one that waits', () => {
  expect(violaciones(BIEN)).toEqual([]);
  const abiertas = { 'J-1': 'INCIERTA' };
  const ops = [espera('INCIERTA')];
  expect(violaciones({ ...BIEN, ops, abiertas, filas: [], registros: [] })).toEqual([]);
  expect(violaciones({ ...BIEN, ops, abiertas, registros: [] })).toEqual([]);
});

test.each<[string, Partial<Testimonio>, string]>([
  ['two rows', { filas: [fila(), fila({ id: 8 })] }, '2 rows of J-1'],
  [
    'two rows of one that waits',
    { filas: [fila(), fila({ id: 8 })], abiertas: { 'J-1': 'X' } },
    '2 rows of J-1',
  ],
  ['no row', { filas: [], registros: [{ resultado: 'rechazada', refKey: 'J-1' }] }, '0 rows of J-1'],
  ['another amount', { filas: [fila({ monto: 50_001 })] }, 'the row of J-1 is not what was confirmed'],
  [
    'another kind',
    { filas: [fila({ tipo_operacion: 'RETIRO' })] },
    'the row of J-1 is not what was confirmed',
  ],
  ['a foreign person', { filas: [fila({ id_user_create: 3 })] }, 'the row of J-1 is not what was confirmed'],
  ['a foreign session', { filas: [fila({ id_sesion_caja: 9 })] }, 'the row of J-1 is not what was confirmed'],
  ['an invented row', { filas: [fila(), fila({ id: 8, nro_referencia: 'J-2' })] }, 'nobody confirmed J-2'],
  ['a lost operation', { registros: [] }, 'J-1 is gone from the device'],
  ['other bytes', { pedidos: [post(), post({ monto: 501 })] }, 'the attempts of J-1 differ in their bytes'],
  ['a foreign token', { pedidos: [post({}, 3)] }, `sent under another token: ${post().cuerpo}`],
  [
    'a row that is not there',
    { registros: [{ resultado: 'registrada', serverId: 9, refKey: 'J-1' }] },
    'J-1 has no row',
  ],
])('%s', (_caso, cambios, dicho) => {
  expect(violaciones({ ...BIEN, ...cambios })).toEqual([dicho]);
});

test('the drawer: rows and what waits, never both, nothing annulled, refused or of another session', () => {
  const filas = [
    fila(),
    fila({ id: 8, nro_referencia: 'J-2', tipo_operacion: 'RETIRO', monto: 20_000, comision_cliente: 0 }),
    fila({ id: 9, nro_referencia: 'J-3', tipo_operacion: 'TRANSFERENCIA_QR', monto: 9_900 }),
    fila({ id: 10, nro_referencia: 'J-4', estado: false }),
    fila({ id: 11, nro_referencia: 'J-5', id_sesion_caja: 9 }),
  ];
  expect(gaveta(100_000, 101, filas, [])).toBe(100_000 + 50_500 - 20_000 + 500);
  const ops = [
    espera('INCIERTA', { nro_referencia: 'j-1' }),
    espera('PENDIENTE', { nro_referencia: 'J-4' }),
    espera('RECHAZADA', { nro_referencia: 'J-6' }),
    espera('PENDIENTE', { nro_referencia: 'J-7', monto: 1_000, comision_cliente: 0 }),
  ];
  expect(gaveta(100_000, 101, filas, ops)).toBe(100_000 + 50_500 - 20_000 + 500 + 1_000);
});

import { expect, test } from 'vitest';
import type { OperacionDeSesion } from '@/engines/operaciones/operaciones';
import { porEntidad } from '@/features/cajas/z-report/por-entidad';
import { centavos } from '@/lib/monto';
import type { TipoOperacion } from '@/domain/transaccion/tipo-operacion';

const operacion = (banco: string, tipo_operacion: TipoOperacion, monto: number): OperacionDeSesion => ({
  id: 1,
  banco,
  tipo_operacion,
  monto: centavos(monto),
  comision_cliente: centavos(100),
  nro_referencia: 'R-1',
  id_sesion_caja: 1,
  estado: true,
  fecha: 0,
});

test('one institution is one line of the Z, however it was written; its operations as in the form', () => {
  const renglones = porEntidad([
    operacion('BANCO UNION', 'RETIRO', 300),
    operacion('Banco Unión', 'TRANSFERENCIA_QR', 700),
    operacion('banco  unión ', 'RETIRO', 200),
    operacion('BCP', 'RETIRO', 50),
    operacion('Banco Unión', 'DEPOSITO', 900),
  ]);
  expect(
    renglones.map(({ banco, tipo, cantidad, monto, comision }) => [banco, tipo, cantidad, monto, comision]),
  ).toEqual([
    ['Banco Unión', 'DEPOSITO', 1, 900, 100],
    ['Banco Unión', 'RETIRO', 2, 500, 200],
    ['Banco Unión', 'TRANSFERENCIA_QR', 1, 700, 100],
    ['BCP', 'RETIRO', 1, 50, 100],
  ]);
});

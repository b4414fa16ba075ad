// @vitest-environment node
/** The bytes of POST /agentes. Operations that older builds stored are compared with them, so they are spelled out here. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cuerpoDe, esIntegra, huella } from '@/engines/envios/operation/integridad';
import { TIPOS } from '@/domain/transaccion/tipo-operacion';
import type { CrearTransaccionAgenteRequest } from '@/domain/transaccion/transaccion-agente';
import { centavos } from '@/lib/monto';
import { limpia } from '@/lib/referencia';
import { crearOperacion } from '../support/operacion';

const DATOS: CrearTransaccionAgenteRequest = {
  banco: 'Banco Unión',
  tipo_operacion: 'RETIRO',
  monto: centavos(123_450),
  comision_cliente: centavos(305),
  nro_referencia: 'TM-7742 "0913"',
  id_sesion_caja: 101,
  id_user_create: 2,
};
const CUERPO =
  '{"banco":"Banco Unión","tipo_operacion":"RETIRO","monto":1234.5,"comision_cliente":3.05,"nro_referencia":"TM-7742 \\"0913\\"","id_sesion_caja":101,"id_user_create":2}';
const HUELLA = '3fb53909e58285757a7de6f5f1a5f7d0d32c6fb716925c4a0c9d0a7ead26d8b6';

test('the very bytes, and their fingerprint', async () => {
  expect(cuerpoDe(DATOS)).toBe(CUERPO);
  expect(await huella(CUERPO)).toBe(HUELLA);
});

test('an operation stored with these bytes is what was confirmed', async () => {
  const op = crearOperacion({ datos: DATOS, body: CUERPO, fp: HUELLA });
  expect(await esIntegra(op)).toBe(true);
  expect(await esIntegra({ ...op, datos: { ...DATOS, monto: centavos(123_451) } })).toBe(false);
});

test('the order in which a caller names the fields changes nothing', () => {
  const { banco, tipo_operacion, monto, ...resto } = DATOS;
  expect(cuerpoDe({ ...resto, monto, tipo_operacion, banco })).toBe(CUERPO);
});

/** As a person's text is once it is cleaned; its letters are counted, of which one may take two places. */
const texto = (desde: number, hasta: number) =>
  fc
    .string({ unit: 'grapheme', minLength: desde, maxLength: hasta })
    .map(limpia)
    .filter((escrito) => {
      const { length } = Array.from(escrito);
      return length >= desde && length <= hasta;
    });

test('every operation is written as it has always been', () => {
  const datos = fc.record({
    banco: texto(2, 60),
    tipo_operacion: fc.constantFrom(...TIPOS),
    monto: fc.integer({ min: 100, max: 9_999_999_999 }).map(centavos),
    comision_cliente: fc.integer({ min: 0, max: 9_999_999_999 }).map(centavos),
    nro_referencia: texto(1, 64),
    id_sesion_caja: fc.nat(),
    id_user_create: fc.nat(),
  });
  fc.assert(
    fc.property(datos, (dado) => {
      expect(cuerpoDe(dado)).toBe(
        `{"banco":${JSON.stringify(dado.banco)},"tipo_operacion":"${dado.tipo_operacion}",` +
          `"monto":${dado.monto / 100},"comision_cliente":${dado.comision_cliente / 100},` +
          `"nro_referencia":${JSON.stringify(dado.nro_referencia)},` +
          `"id_sesion_caja":${dado.id_sesion_caja},"id_user_create":${dado.id_user_create}}`,
      );
    }),
  );
});

describe('what the server would refuse is never frozen', () => {
  test.each<[string, object]>([
    ['a stray property', { estado: true }],
    ['an amount below the least', { monto: centavos(99) }],
    ['a negative fee', { comision_cliente: centavos(-1) }],
    ['no institution', { banco: '' }],
    ['a reference with spaces around it', { nro_referencia: ' 8827334 ' }],
    ['a type of another program', { tipo_operacion: 'GIRO' }],
    ['half a session', { id_sesion_caja: 1.5 }],
  ])('%s', (_caso, cambio) => {
    const [campo = ''] = Object.keys(cambio);
    expect(() => cuerpoDe(Object.assign({}, DATOS, cambio))).toThrow(`"${campo}"`);
  });
});

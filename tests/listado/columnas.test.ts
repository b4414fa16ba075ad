// @vitest-environment node
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { filaCrudaEn, posicionDeId, posicionesDeClave, copiar } from '@/engines/listado/columns/columns';
import { MONTOS } from '@/engines/listado/columns/fields';
import { montoSchema } from '@/lib/monto';
import { construir } from '@/engines/listado/columns/build-columns';
import { aplicar, crearTabla, filaEnTabla, posicionDeRef } from '@/engines/listado/columns/column-table';
import { transaccionAgenteSchema } from '@/domain/transaccion/transaccion-agente';
import { refKey } from '@/lib/referencia';
import { filaBuena, filaDelServidor, filaMala } from './filas-generadas';

const CORRIDAS = { numRuns: 2_000 };

test('the fast check and the schema say the same of every row, and give the same', () => {
  let aceptadas = 0;
  let rechazadas = 0;
  fc.assert(
    fc.property(fc.oneof(filaBuena, filaMala), (fila) => {
      const { columnas, ilegibles } = construir([fila]);
      const { success, data } = transaccionAgenteSchema.safeParse(fila);
      if (success) aceptadas += 1;
      else rechazadas += 1;
      expect({ n: columnas.n, malas: ilegibles.total }).toEqual({
        n: Number(success),
        malas: Number(!success),
      });
      if (success) expect(filaCrudaEn(columnas, 0)).toStrictEqual(data);
    }),
    CORRIDAS,
  );
  // Both sides must really have been tried.
  expect(aceptadas).toBeGreaterThan(500);
  expect(rechazadas).toBeGreaterThan(500);
});

test('every amount of a row is a column that is summed', () => {
  const campos = Object.entries(transaccionAgenteSchema.shape);
  expect(campos.flatMap(([campo, schema]) => (schema === montoSchema ? campo : []))).toEqual([...MONTOS]);
});

test('a list keeps every readable row, newest first, and counts the others', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof({ weight: 3, arbitrary: filaBuena }, filaMala), { maxLength: 30 }),
      (filas) => {
        const { columnas, ilegibles } = construir(filas);
        const buenas = filas.flatMap((fila) => {
          const { data } = transaccionAgenteSchema.safeParse(fila);
          return data ? [data] : [];
        });
        expect(columnas.n).toBe(buenas.length);
        expect(ilegibles.total).toBe(filas.length - buenas.length);
        const leidas = Array.from({ length: columnas.n }, (_, i) => filaCrudaEn(copiar(columnas), i));
        const esperadas = buenas.toSorted((a, b) => b.fecha - a.fecha || b.id - a.id);
        expect(leidas).toEqual(esperadas);
        for (const { id, nro_referencia } of leidas) {
          expect(columnas.id[posicionDeId(columnas, id)]).toBe(id);
          const clave = refKey(nro_referencia);
          const posicion = posicionesDeClave(columnas, clave)[0] ?? -1;
          expect(refKey(filaCrudaEn(columnas, posicion).nro_referencia)).toBe(clave);
        }
        expect(posicionDeId(columnas, 0.5)).toBe(-1);
      },
    ),
    { numRuns: 300 },
  );
});

test('an unreadable row is told by place, id and field', () => {
  const { ilegibles } = construir([
    filaDelServidor(),
    filaDelServidor({ id: 7, monto: null }),
    filaDelServidor({ id: 'siete' }),
    null,
  ]);
  expect(ilegibles).toEqual({
    total: 3,
    ajenas: null,
    primeras: [
      { lugar: 2, id: 7, campo: 'monto' },
      { lugar: 3, id: null, campo: 'id' },
      { lugar: 4, id: null, campo: 'fila' },
    ],
  });
});

test('a voucher stays with its row, also past one that could not be read', () => {
  const { columnas } = construir([
    filaDelServidor({ id: 1, url_comprobante: 'https://a.bo/1' }),
    filaDelServidor({ id: 2, url_comprobante: 'https://a.bo/2', nro_referencia: null }),
    filaDelServidor({ id: 3 }),
  ]);
  const porId = Array.from({ length: columnas.n }, (_, i) => filaCrudaEn(columnas, i));
  expect(porId.map(({ id, url_comprobante }) => [id, url_comprobante])).toEqual([
    [3, null],
    [1, 'https://a.bo/1'],
  ]);
});

test.each([
  ['oldest first', [1, 2, 3]],
  ['newest first', [3, 2, 1]],
  ['in no order', [2, 3, 1]],
])('rows that come %s end newest first', (_, ids) => {
  const filas = ids.map((id) => filaDelServidor({ id, fecha: `2026-11-2${id}T10:00:00.000Z` }));
  expect([...construir(filas).columnas.id]).toEqual([3, 2, 1]);
});

test('a reference is found by its very letters before a newer row in other letter case', () => {
  const base = {
    estado: true,
    banco: 'BCP',
    tipo_operacion: 'DEPOSITO',
    monto: '500.00',
    comision_cliente: '5.00',
    comision_banco: '0.00',
    url_comprobante: null,
    id_sesion_caja: 101,
    created_at: '2026-11-23T13:00:00.000Z',
    updated_at: '2026-11-23T13:00:00.000Z',
  };
  const filas = [
    { ...base, id: 3, fecha: '2026-11-23T15:00:00.000Z', nro_referencia: 'qr-77a' },
    { ...base, id: 2, fecha: '2026-11-23T14:00:00.000Z', nro_referencia: '123' },
    { ...base, id: 1, fecha: '2026-11-23T13:00:00.000Z', nro_referencia: ' QR-77A ' },
  ];
  const tabla = crearTabla(construir(filas).columnas);
  const idDe = (ref: string, en = tabla) => filaEnTabla(en, posicionDeRef(en, ref)).id;
  expect([idDe('QR-77A'), idDe('qr-77a'), idDe('Qr-77a'), idDe('123')]).toEqual([1, 3, 3, 2]);
  expect(posicionDeRef(tabla, '124')).toBe(-1);
  const nueva = { ...filaEnTabla(tabla, 0), id: 4, nro_referencia: 'Qr-77A' };
  const con = aplicar(tabla, { tipo: 'agregar', fila: nueva });
  expect([idDe('QR-77A', con), idDe('Qr-77A', con), idDe('qR-77A', con)]).toEqual([1, 4, 4]);
});

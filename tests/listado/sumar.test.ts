// @vitest-environment node
import { TIPOS } from '@/domain/transaccion/tipo-operacion';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { construir } from '@/engines/listado/columns/build-columns';
import { juntarSumas } from '@/engines/listado/sums/merge-sums';
import { sumar, type PeriodoServidor } from '@/engines/listado/sums/sums';
import {
  aplicar,
  crearTabla,
  filaEnTabla,
  largo,
  type Cambio,
  type Tabla,
} from '@/engines/listado/columns/column-table';
import { filaDelServidor } from './filas-generadas';

const MEDIANOCHE = Date.parse('2026-01-01T04:00:00Z');
const TODO: PeriodoServidor = { desde: null, hasta: null, id_sesion_caja: null, medianoche: MEDIANOCHE };

const resumir = (tabla: Tabla, periodo: PeriodoServidor) => juntarSumas(sumar(tabla, periodo));
const aFila = (tabla: Tabla) => filaEnTabla(tabla, 0);
const tablaDe = (filas: unknown[], cambios: Cambio[] = []) =>
  cambios.reduce(aplicar, crearTabla(construir(filas).columnas));

const DIA = [
  filaDelServidor({ id: 1, monto: '500.00', comision_cliente: '5.00', fecha: '2026-11-23T12:10:00.000Z' }),
  filaDelServidor({ id: 2, monto: '0.10', banco: 'bcp', fecha: '2026-11-23T12:50:00.000Z' }),
  filaDelServidor({ id: 3, monto: '0.20', fecha: '2026-11-24T03:59:59.999Z' }),
  filaDelServidor({
    id: 4,
    banco: 'Tigo Money',
    tipo_operacion: 'RETIRO',
    monto: '300.00',
    comision_banco: '0.90',
    fecha: '2026-11-23T13:00:00.000Z',
    id_sesion_caja: 102,
  }),
  filaDelServidor({
    id: 5,
    banco: 'Banco Unión',
    tipo_operacion: 'TRANSFERENCIA_QR',
    monto: '80.00',
    fecha: '2026-11-24T04:00:00.000Z',
  }),
  filaDelServidor({ id: 6, estado: false, monto: '999.00', fecha: '2026-11-23T12:00:00.000Z' }),
];
const DEL_23 = {
  ...TODO,
  desde: Date.parse('2026-11-23T04:00:00Z'),
  hasta: Date.parse('2026-11-24T04:00:00Z'),
};

test('a day by institution and operation, to the centavo', () => {
  const { renglones, horas, anuladas } = resumir(tablaDe(DIA), DEL_23);
  expect(renglones).toEqual([
    {
      banco: 'BCP',
      tipo_operacion: 'DEPOSITO',
      cuenta: 3,
      monto: 50_030,
      comision_cliente: 1_000,
      comision_banco: 0,
    },
    {
      banco: 'Tigo Money',
      tipo_operacion: 'RETIRO',
      cuenta: 1,
      monto: 30_000,
      comision_cliente: 250,
      comision_banco: 90,
    },
  ]);
  expect(horas.flatMap((hora, h) => (hora.cuenta > 0 ? [[h, hora]] : []))).toEqual([
    [8, { cuenta: 2, entra: 50_010, sale: 0, qr: 0, comision_cliente: 750, comision_banco: 0 }],
    [9, { cuenta: 1, entra: 0, sale: 30_000, qr: 0, comision_cliente: 250, comision_banco: 90 }],
    [23, { cuenta: 1, entra: 20, sale: 0, qr: 0, comision_cliente: 250, comision_banco: 0 }],
  ]);
  expect(anuladas).toBe(1);
});

test('a session, whatever the day', () => {
  const { renglones } = resumir(tablaDe(DIA), { ...TODO, id_sesion_caja: 102 });
  expect(renglones.map(({ banco }) => banco)).toEqual(['Tigo Money']);
});

test('what happened here since the download counts, and what was annulled here does not', () => {
  const nueva = aFila(tablaDe([filaDelServidor({ id: 9, banco: 'BCP ', monto: '7.00' })]));
  const tabla = tablaDe(DIA, [
    { tipo: 'agregar', fila: nueva },
    { tipo: 'anular', id: 1 },
  ]);
  const { renglones, anuladas } = resumir(tabla, DEL_23);
  expect(renglones[0]).toMatchObject({ banco: 'BCP', cuenta: 3, monto: 730 });
  expect(anuladas).toBe(2);
});

test.each([
  ['as most of its rows name it', ['FASSIL', 'Fassil', 'Fassil', 'fássil'], 'Fassil'],
  ['by its own name where the shop knows it', ['SOLI', 'Soli', 'Soli', 'sóli'], 'SOLI'],
])('an institution is named %s', (_como, escritos, banco) => {
  const tabla = tablaDe(escritos.map((cada, k) => filaDelServidor({ id: k + 1, banco: cada })));
  expect(resumir(tabla, TODO).renglones).toMatchObject([{ banco, cuenta: 4 }]);
});

test('nothing is nothing', () => {
  const { renglones, horas } = resumir(tablaDe([]), TODO);
  expect(renglones).toEqual([]);
  expect(horas).toHaveLength(24);
});

/** By another road: row objects, one at a time, amounts as BigInt, hours by Intl. */
function aMano(tabla: Tabla, { desde, hasta, id_sesion_caja }: PeriodoServidor) {
  const hora = new Intl.DateTimeFormat('es-BO', {
    timeZone: 'America/La_Paz',
    hour: '2-digit',
    hourCycle: 'h23',
  });
  const grupos: Record<string, { n: number; monto: bigint; cliente: bigint; banco: bigint }> = {};
  const porHora: Record<number, bigint[]> = {};
  let muertas = 0;
  for (let i = 0; i < largo(tabla); i += 1) {
    const fila = filaEnTabla(tabla, i);
    if ((desde !== null && fila.fecha < desde) || (hasta !== null && fila.fecha >= hasta)) continue;
    if (id_sesion_caja !== null && fila.id_sesion_caja !== id_sesion_caja) continue;
    if (!fila.estado) {
      muertas += 1;
      continue;
    }
    const clave = `${fila.banco.trim().toUpperCase().replace('UNIÓN', 'UNION')} ${fila.tipo_operacion}`;
    const grupo = (grupos[clave] ??= { n: 0, monto: 0n, cliente: 0n, banco: 0n });
    grupo.n += 1;
    grupo.monto += BigInt(fila.monto);
    grupo.cliente += BigInt(fila.comision_cliente);
    grupo.banco += BigInt(fila.comision_banco);
    const h = Number(hora.format(fila.fecha));
    const [monto = 0n, cliente = 0n, banco = 0n] = porHora[h] ?? [];
    porHora[h] = [
      monto + BigInt(fila.monto),
      cliente + BigInt(fila.comision_cliente),
      banco + BigInt(fila.comision_banco),
    ];
  }
  return { grupos, porHora, muertas };
}

describe('any rows, any period', () => {
  const FILA = fc.record({
    id: fc.integer({ min: 1, max: 500 }),
    estado: fc.boolean(),
    banco: fc.constantFrom('BCP', 'bcp', 'Bcp ', 'Banco Unión', 'banco union', 'SOLI', ''),
    tipo_operacion: fc.constantFrom(...TIPOS),
    monto: fc.integer({ min: 0, max: 9_999_999_999 }).map((m) => (m / 100).toFixed(2)),
    comision_cliente: fc.integer({ min: 0, max: 10_000 }).map((m) => (m / 100).toFixed(2)),
    comision_banco: fc.integer({ min: 0, max: 10_000 }).map((m) => (m / 100).toFixed(2)),
    fecha: fc
      .date({ min: new Date('2026-11-20'), max: new Date('2026-11-26'), noInvalidDate: true })
      .map((d) => d.toISOString()),
    id_sesion_caja: fc.integer({ min: 1, max: 3 }),
  });
  const FILAS = fc.uniqueArray(FILA, { selector: ({ id }) => id, maxLength: 40 });
  const INSTANTE = fc.option(
    fc.date({ min: new Date('2026-11-20'), max: new Date('2026-11-26'), noInvalidDate: true }).map(Number),
  );

  test('adds up as by hand', () => {
    fc.assert(
      fc.property(
        FILAS,
        FILAS,
        INSTANTE,
        INSTANTE,
        fc.option(fc.integer({ min: 1, max: 3 })),
        (bajadas, nuevas, desde, hasta, id_sesion_caja) => {
          const cambios: Cambio[] = nuevas.map((fila) => ({
            tipo: 'agregar',
            fila: aFila(tablaDe([filaDelServidor(fila)])),
          }));
          const tabla = tablaDe(bajadas.map(filaDelServidor), cambios);
          const periodo = { ...TODO, desde, hasta, id_sesion_caja };
          const { renglones, horas, anuladas } = resumir(tabla, periodo);
          const esperado = aMano(tabla, periodo);
          const obtenido = Object.fromEntries(
            renglones.map((r) => [
              `${r.banco.trim().toUpperCase().replace('UNIÓN', 'UNION')} ${r.tipo_operacion}`,
              {
                n: r.cuenta,
                monto: BigInt(r.monto),
                cliente: BigInt(r.comision_cliente),
                banco: BigInt(r.comision_banco),
              },
            ]),
          );
          expect(obtenido).toEqual(esperado.grupos);
          expect(renglones).toHaveLength(Object.keys(esperado.grupos).length);
          for (const [h, { entra, sale, qr, comision_cliente, comision_banco }] of horas.entries())
            expect([entra + sale + qr, comision_cliente, comision_banco].map(BigInt)).toEqual(
              esperado.porHora[h] ?? [0n, 0n, 0n],
            );
          expect(anuladas).toBe(esperado.muertas);
        },
      ),
      { numRuns: 300 },
    );
  });

  test('each person’s part is theirs, and the parts are the whole to the centavo', () => {
    const quien = fc.option(fc.constantFrom(2, 3, 17));
    const conQuien = FILAS.chain((filas) =>
      fc
        .array(quien, { minLength: filas.length, maxLength: filas.length })
        .map((ids) => filas.map((fila, k) => ({ ...fila, id_user_create: ids[k] ?? null }))),
    );
    fc.assert(
      fc.property(conQuien, conQuien, INSTANTE, INSTANTE, (bajadas, nuevas, desde, hasta) => {
        const cambios: Cambio[] = nuevas.map((fila) => ({
          tipo: 'agregar',
          fila: aFila(tablaDe([filaDelServidor(fila)])),
        }));
        const tabla = tablaDe(bajadas.map(filaDelServidor), cambios);
        const periodo = { ...TODO, desde, hasta };
        const { renglones, personas = [] } = resumir(tabla, { ...periodo, por_persona: true });
        expect(resumir(tabla, periodo)).toEqual({
          renglones,
          horas: expect.anything(),
          anuladas: expect.anything(),
        });
        const clave = ({ banco, tipo_operacion }: (typeof renglones)[number]) =>
          `${banco}\n${tipo_operacion}`;
        const juntas = new Map<string, bigint[]>();
        for (const renglon of personas.flatMap((persona) => persona.renglones)) {
          const { cuenta, monto, comision_cliente, comision_banco } = renglon;
          const suyos = [cuenta, monto, comision_cliente, comision_banco].map(BigInt);
          const antes = juntas.get(clave(renglon)) ?? [0n, 0n, 0n, 0n];
          juntas.set(
            clave(renglon),
            antes.map((valor, k) => valor + (suyos[k] ?? 0n)),
          );
        }
        expect(juntas).toEqual(
          new Map(
            renglones.map((r) => [
              clave(r),
              [r.cuenta, r.monto, r.comision_cliente, r.comision_banco].map(BigInt),
            ]),
          ),
        );
        const vivas = new Map<number | null, number>();
        for (let i = 0; i < largo(tabla); i += 1) {
          const { fecha, estado, id_user_create = null } = filaEnTabla(tabla, i);
          if (!estado || fecha < (desde ?? -Infinity) || fecha >= (hasta ?? Infinity)) continue;
          vivas.set(id_user_create, (vivas.get(id_user_create) ?? 0) + 1);
        }
        expect(
          new Map(
            personas.map((persona) => [
              persona.id,
              persona.renglones.reduce((suma, { cuenta }) => suma + cuenta, 0),
            ]),
          ),
        ).toEqual(vivas);
      }),
      { numRuns: 300 },
    );
  });
});

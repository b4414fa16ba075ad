/** The summary is the list, added up: whatever the rows, its figures are the list's to the centavo, however they are cut. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { TIPOS } from '@/domain/transaccion/tipo-operacion';
import { construir } from '@/engines/listado/columns/build-columns';
import {
  aplicar,
  crearTabla,
  filaEnTabla,
  type Cambio,
  type Tabla,
} from '@/engines/listado/columns/column-table';
import { filtrar } from '@/engines/listado/query/filter';
import { ordenar } from '@/engines/listado/query/listado-order';
import { ganadoDe } from '@/engines/listado/sums/ganado';
import { juntarSumas } from '@/engines/listado/sums/merge-sums';
import type { Periodo } from '@/engines/listado/sums/period';
import { sumar } from '@/engines/listado/sums/sums';
import { calcular, ganado, movido } from '@/features/resumen/calcular';
import { aLaVista } from '@/features/resumen/earned/partes-ganadas';
import { lugaresDeCubos, lugaresDeHoras } from '@/features/resumen/earned/lugares';
import { cubosDe } from '@/features/resumen/period/cubos';
import { compararDia, compararDias, compararMes, compararSemana } from '@/features/resumen/period/periodo';
import type { Modo } from '@/features/resumen/period/filtros-resumen';
import { inicioDelDia, sumarDias } from '@/lib/fecha';
import { filaDelServidor } from '../listado/filas-generadas';
import { TODO } from '../listado/todo';

const MEDIANOCHE = inicioDelDia('2026-01-01');
const resumir = (tabla: Tabla, periodo: Periodo) =>
  juntarSumas(sumar(tabla, { ...periodo, por_persona: true, medianoche: MEDIANOCHE }));

/** What the list says at /agentes for the same days, annulled rows hidden. */
const deLaLista = (tabla: Tabla, { desde, hasta, id_sesion_caja }: Periodo) =>
  filtrar(
    tabla,
    ordenar(tabla, TODO.orden, null).filas,
    { ...TODO, desde, hasta, id_sesion_caja, anuladas: false },
    null,
  ).totales;

const MONTO = fc.integer({ min: 0, max: 9_999_999_999 }).map((m) => (m / 100).toFixed(2));
const FEE = fc.integer({ min: 0, max: 99_999 }).map((m) => (m / 100).toFixed(2));
const FILAS = fc.uniqueArray(
  fc.record({
    id: fc.integer({ min: 1, max: 400 }),
    estado: fc.boolean(),
    banco: fc.constantFrom('BCP', 'bcp', 'Bcp ', 'Banco Unión', 'banco union', 'SOLI', 'Tigo Money', ''),
    tipo_operacion: fc.constantFrom(...TIPOS),
    monto: MONTO,
    comision_cliente: FEE,
    comision_banco: FEE,
    fecha: fc
      .date({ min: new Date('2026-09-20'), max: new Date('2026-12-10'), noInvalidDate: true })
      .map((d) => d.toISOString()),
    id_sesion_caja: fc.integer({ min: 1, max: 3 }),
    id_user_create: fc.option(fc.constantFrom(2, 3, 17)),
  }),
  { selector: ({ id }) => id, maxLength: 60 },
);
const DIA = fc.integer({ min: 0, max: 70 }).map((n) => sumarDias('2026-09-25', n));
const EFECTO = fc.constantFrom('no-mueve' as const, 'entra' as const, 'sale' as const);
const PERIODO = fc.oneof(
  fc.record({ modo: fc.constant<Modo>('dia'), de: DIA.map((dia) => compararDia(dia).actual) }),
  fc.record({ modo: fc.constant<Modo>('semana'), de: DIA.map((dia) => compararSemana(dia).actual) }),
  fc.record({ modo: fc.constant<Modo>('mes'), de: DIA.map((dia) => compararMes(dia).actual) }),
  fc.record({
    modo: fc.constant<Modo>('rango'),
    de: fc
      .tuple(DIA, fc.integer({ min: 0, max: 400 }))
      .map(([dia, dias]) => compararDias(dia, sumarDias(dia, dias)).actual),
  }),
);

const suma = <F>(filas: readonly F[], de: (fila: F) => number): bigint =>
  filas.reduce((total, fila) => total + BigInt(de(fila)), 0n);

describe('any rows, any period', () => {
  test('the figures are the list’s, by institution, cashier, operation, hour and day', () => {
    fc.assert(
      fc.property(FILAS, FILAS, PERIODO, EFECTO, (bajadas, nuevas, { modo, de }, efecto) => {
        const cambios: Cambio[] = [
          ...nuevas.map((fila): Cambio => ({
            tipo: 'agregar',
            fila: filaEnTabla(crearTabla(construir([filaDelServidor(fila)]).columnas), 0),
          })),
          ...nuevas.slice(0, 3).map(({ id }): Cambio => ({ tipo: 'anular', id })),
        ];
        const tabla = cambios.reduce(aplicar, crearTabla(construir(bajadas.map(filaDelServidor)).columnas));
        const lista = deLaLista(tabla, de);
        const resumen = resumir(tabla, de);
        const { totales, entidades, cajeros, operaciones, renglones, horas } = calcular(
          resumen,
          () => efecto,
        );

        for (const campo of [
          'entra',
          'sale',
          'qr',
          'comision_cliente',
          'comision_banco',
          'cuenta',
        ] as const) {
          expect(totales[campo]).toBe(lista[campo]);
          for (const partes of [entidades, cajeros, operaciones, horas])
            expect(suma<Record<typeof campo, number>>(partes, (parte) => parte[campo])).toBe(
              BigInt(lista[campo]),
            );
        }
        expect(ganado(totales)).toBe(lista.comision_cliente + lista.comision_banco);
        expect(movido(totales)).toBe(lista.entra + lista.sale + lista.qr);
        for (const partes of [entidades, cajeros, operaciones])
          expect(suma<{ neto: number }>(partes, ({ neto }) => neto)).toBe(BigInt(totales.neto));
        for (const { banco, ...entidad } of entidades) {
          const suyos = renglones.filter((renglon) => renglon.banco === banco);
          expect(suma(suyos, ganado)).toBe(BigInt(ganado(entidad)));
          expect(suma(suyos, ({ monto }) => monto)).toBe(BigInt(movido(entidad)));
        }
        expect(suma(lugaresDeHoras(calcular(resumen, () => efecto)), ({ total }) => total)).toBe(
          BigInt(ganado(totales)),
        );

        const cubos = cubosDe(modo, de);
        if (!cubos) throw new Error('no places for the chart');
        const lugares = lugaresDeCubos(
          cubos,
          cubos.cubos.map((cubo) => resumir(tabla, cubo)),
          false,
        );
        expect(new Set(lugares.map(({ clave }) => clave)).size).toBe(lugares.length);
        if (cubos.enteros) expect(suma(lugares, ({ total }) => total)).toBe(BigInt(ganado(totales)));
        else expect(lugares.at(-1)?.total).toBe(ganado(totales));
      }),
      { numRuns: 200 },
    );
  });

  test('the bars that have room add up to the whole', () => {
    const PARTE = fc.record({
      comision_cliente: fc.nat(1e9),
      comision_banco: fc.nat(1e9),
      cuenta: fc.nat(1e4),
      antes: fc.option(fc.nat(1e9)),
    });
    fc.assert(
      fc.property(fc.array(PARTE, { maxLength: 20 }), (filas) => {
        const partes = filas.map(({ antes, ...fees }, k) => ({
          ...ganadoDe([fees]),
          antes,
          clave: String(k),
          nombre: String(k),
        }));
        const vistas = aLaVista(partes, 'Otras');
        expect(vistas.length).toBeLessThanOrEqual(8);
        for (const campo of ['cliente', 'banco', 'total', 'cuenta'] as const)
          expect(suma(vistas, (vista) => vista[campo])).toBe(suma(partes, (parte) => parte[campo]));
      }),
    );
  });
});

test('a row of a type that is none is never counted as another: nothing is summed at all', () => {
  const tabla = crearTabla(construir([filaDelServidor({ id: 1 }), filaDelServidor({ id: 2 })]).columnas);
  tabla.columnas.tipo[1] = 200;
  expect(() => resumir(tabla, { desde: null, hasta: null, id_sesion_caja: null })).toThrow(/type/);
});

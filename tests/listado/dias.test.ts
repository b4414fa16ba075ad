// @vitest-environment node
/** The bank-days of the list, in one pass: counts, amounts and sums of ids, against an oracle that goes row by row. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { construir } from '@/engines/listado/columns/build-columns';
import { aplicar, crearTabla, filaEnTabla, largo, type Cambio } from '@/engines/listado/columns/column-table';
import { contarDias } from '@/engines/listado/sums/count-days';
import { juntarDias } from '@/engines/listado/sums/days';
import { diaLaPaz, inicioDelDia, sumarDias } from '@/lib/fecha';
import { normalizarBusqueda } from '@/lib/text/texto-busqueda';
import { filaDelServidor } from './filas-generadas';

const DESDE = '2026-11-23';
const DIAS = 3;
const contar = (filas: unknown[], cambios: Cambio[] = []) => {
  const tabla = cambios.reduce(aplicar, crearTabla(construir(filas).columnas));
  const cuentas = contarDias(tabla, { desde: inicioDelDia(DESDE), dias: DIAS });
  return { tabla, dias: juntarDias(cuentas, DESDE, DIAS) };
};

test('by institution and day of La Paz, active rows only, however the institution is written', () => {
  const { dias } = contar([
    filaDelServidor({ id: 1, monto: '500.00', fecha: '2026-11-23T04:00:00.000Z' }),
    filaDelServidor({ id: 2, monto: '0.10', banco: 'bcp', fecha: '2026-11-24T03:59:59.999Z' }),
    filaDelServidor({ id: 3, monto: '1.00', fecha: '2026-11-24T04:00:00.000Z' }),
    filaDelServidor({ id: 4, monto: '9.00', fecha: '2026-11-23T03:59:59.999Z' }),
    filaDelServidor({ id: 5, monto: '9.00', fecha: '2026-11-26T04:00:00.000Z' }),
    filaDelServidor({ id: 6, monto: '9.00', estado: false, fecha: '2026-11-23T12:00:00.000Z' }),
  ]);
  expect(dias).toEqual([
    { banco: 'BCP', dia: '2026-11-23', cuenta: 2, monto: 50_010, ids: 3 },
    { banco: 'BCP', dia: '2026-11-24', cuenta: 1, monto: 100, ids: 3 },
  ]);
  expect(contar([]).dias).toEqual([]);
});

test('what was registered or annulled here counts as it is now', () => {
  const filas = fc.array(
    fc.record({
      banco: fc.constantFrom('BCP', 'bcp', 'SOLI'),
      hora: fc.integer({ min: -30, max: 100 }),
      estado: fc.boolean(),
    }),
    { maxLength: 12 },
  );
  fc.assert(
    fc.property(
      filas,
      fc.nat(),
      fc.array(fc.integer({ min: 1, max: 14 }), { maxLength: 4 }),
      (suyas, corte, anuladas) => {
        const todas = suyas.map(({ banco, hora, estado }, k) =>
          filaDelServidor({
            id: k + 1,
            banco,
            estado,
            monto: `${k + 1}.00`,
            fecha: new Date(inicioDelDia(DESDE) + hora * 3_600_000).toISOString(),
          }),
        );
        const bajadas = todas.slice(0, todas.length === 0 ? 0 : corte % todas.length);
        const entera = crearTabla(construir(todas).columnas);
        const nuevas = Array.from({ length: largo(entera) }, (_, i) => filaEnTabla(entera, i)).filter(
          ({ id }) => id > bajadas.length,
        );
        const { tabla, dias } = contar(bajadas, [
          ...nuevas.map((fila): Cambio => ({ tipo: 'agregar', fila })),
          ...anuladas.map((id): Cambio => ({ tipo: 'anular', id })),
        ]);
        const esperado = new Map<string, { cuenta: number; monto: number; ids: number }>();
        for (let i = 0; i < largo(tabla); i += 1) {
          const { banco, fecha, estado, monto, id } = filaEnTabla(tabla, i);
          const dia = diaLaPaz(fecha);
          if (!estado || dia < DESDE || dia >= sumarDias(DESDE, DIAS)) continue;
          const clave = `${normalizarBusqueda(banco)} ${dia}`;
          const antes = esperado.get(clave) ?? { cuenta: 0, monto: 0, ids: 0 };
          esperado.set(clave, { cuenta: antes.cuenta + 1, monto: antes.monto + monto, ids: antes.ids + id });
        }
        const contado = dias.map(
          ({ banco, dia, ...cifras }) => [`${normalizarBusqueda(banco)} ${dia}`, cifras] as const,
        );
        expect(new Map(contado)).toEqual(esperado);
        expect(contado).toHaveLength(esperado.size);
      },
    ),
  );
});

// @vitest-environment node
import { TIPOS } from '@/domain/transaccion/tipo-operacion';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { crearAzar } from '@/demo/seed/azar';
import { conciliar, type Fila } from '@/engines/cotejo/conciliar';
import { diferencia, totalizar } from '@/engines/cotejo/work/cotejo-totals';
import type { LineaExtracto } from '@/engines/extracto/linea-extracto';
import { sumarDias } from '@/lib/fecha';
import { centavos } from '@/lib/monto';
import { DIA, type Operacion } from './ejemplo';
import { barajar, generarDia } from './generar-dia';

const cotejar = (nuestras: readonly Operacion[], lineas: readonly LineaExtracto[], ilegibles = 0) =>
  conciliar({ nuestras, lineas, ilegibles }, DIA);

describe('planted mistakes', () => {
  test('each gets its class, in all of a thousand days of two hundred operations', () => {
    const azar = crearAzar(20_261_121);
    let redibujados = 0;
    const plantadas = new Map<string, number>();
    for (let k = 0; k < 1_000; k += 1) {
      const generado = generarDia(azar);
      redibujados += generado.redibujados;
      const { nuestras, lineas, esperadas } = generado.dia;
      const vistas: typeof esperadas = { nuestras: new Map(), lineas: new Map() };
      for (const { clase, nuestra, linea } of cotejar(nuestras, lineas).filas) {
        if (nuestras[nuestra]) vistas.nuestras.set(nuestras[nuestra].id, clase);
        if (lineas[linea]) vistas.lineas.set(lineas[linea].numero, clase);
      }
      const faltan = (que: 'nuestras' | 'lineas') =>
        [...esperadas[que]].filter(([clave, clase]) => vistas[que].get(clave) !== clase);
      expect([k, faltan('nuestras'), faltan('lineas')]).toEqual([k, [], []]);
      expect([vistas.nuestras.size, vistas.lineas.size]).toEqual([
        esperadas.nuestras.size,
        esperadas.lineas.size,
      ]);
      for (const clase of [...esperadas.nuestras.values(), ...esperadas.lineas.values()])
        plantadas.set(clase, (plantadas.get(clase) ?? 0) + 1);
    }
    // Enough of each class, ours and the bank's together, for the hundred per cent to mean something.
    expect(plantadas.size).toBe(11);
    expect(Math.min(...plantadas.values())).toBeGreaterThan(900);
    expect(redibujados).toBe(762);
  });
});

const REFS = [
  '1',
  '01',
  '001',
  'REF 1',
  '1-',
  '1.0',
  'A1',
  'a-1',
  'B1',
  'A12',
  '12',
  '21',
  '1,5E+9',
  '',
  '8827334',
  '8827343',
  '08827334',
];
const tipo = fc.constantFrom(...TIPOS);
const monto = fc.constantFrom(100, 1_000);
const dias = [-1, 0, 0, 0, 1].map((n) => sumarDias(DIA, n));
const operacion = fc.record({
  tipo_operacion: tipo,
  monto,
  nro_referencia: fc.constantFrom(...REFS),
  dia: fc.constantFrom(...dias),
  estado: fc.boolean(),
});
const lineaBanco = fc.record({
  tipo,
  monto: monto.map(centavos),
  referencia: fc.constantFrom(...REFS),
  fecha: fc.constantFrom(...dias, sumarDias(DIA, 5), null),
});
/** References that clash as often as they can. */
const caos = fc
  .tuple(fc.array(operacion, { maxLength: 25 }), fc.array(lineaBanco, { maxLength: 25 }), fc.nat(3))
  .map(([nuestras, lineas, ilegibles]) => ({
    nuestras: nuestras.map((cada, k): Operacion => ({
      ...cada,
      id: k + 1,
      comision_cliente: 0,
      comision_banco: 0,
    })),
    lineas: lineas.map((cada, k): LineaExtracto => ({ ...cada, numero: k + 1, hora: null, texto: '' })),
    ilegibles,
  }));

const veces = (filas: readonly Fila[], lado: 'nuestra' | 'linea', i: number) =>
  filas.filter((fila) => fila[lado] === i).length;

const suma = (montos: readonly number[]) => montos.reduce((a, b) => a + b, 0);

const dicho = (nuestras: readonly Operacion[], lineas: readonly LineaExtracto[]) =>
  cotejar(nuestras, lineas).filas.map(({ clase, forma, nuestra, linea }) => [
    clase,
    forma,
    nuestras[nuestra]?.id,
    lineas[linea]?.numero,
  ]);

describe('whatever comes in', () => {
  test('every row of the day is in exactly one row of the result, and nothing else is but partners', () => {
    fc.assert(
      fc.property(caos, ({ nuestras, lineas, ilegibles }) => {
        const { filas, deOtrosDias } = cotejar(nuestras, lineas, ilegibles);
        nuestras.forEach(({ dia }, i) => {
          const suyas = veces(filas, 'nuestra', i);
          expect(suyas).toBe(dia === DIA ? 1 : Math.min(suyas, 1));
        });
        let sobran = 0;
        lineas.forEach(({ fecha }, i) => {
          const suyas = veces(filas, 'linea', i);
          expect(suyas).toBe(fecha === null || fecha === DIA ? 1 : Math.min(suyas, 1));
          if (suyas === 0) sobran += 1;
        });
        expect(deOtrosDias).toBe(sobran);
        expect(filas.filter(({ clase }) => clase === 'ilegible')).toHaveLength(ilegibles);
        for (const { nuestra, linea } of filas) {
          const lejos = [nuestras[nuestra]?.dia, lineas[linea] && (lineas[linea].fecha ?? DIA)];
          expect(linea >= lineas.length || lejos.includes(DIA) || nuestra < 0).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('the classes add up to both sides, and the explained difference closes', () => {
    fc.assert(
      fc.property(caos, ({ nuestras, lineas }) => {
        const { filas } = cotejar(nuestras, lineas);
        const totales = totalizar(filas, nuestras, lineas);
        const activas = filas.flatMap(({ nuestra }) => {
          const suya = nuestras[nuestra];
          return suya?.estado ? [suya.monto] : [];
        });
        const tipos = Object.values(totales.porTipo);
        expect(suma(tipos.map(({ sistema }) => sistema.monto))).toBe(suma(activas));
        expect(suma(tipos.map(({ banco }) => banco.monto))).toBe(
          suma(filas.flatMap(({ linea }) => lineas[linea]?.monto ?? [])),
        );
        expect(suma(Object.values(totales.porClase))).toBe(filas.length);
        for (const total of tipos) expect(total.explicado).toBe(diferencia(total));
      }),
      { numRuns: 500 },
    );
  });

  test('the order it comes in changes nothing, and neither does asking twice', () => {
    fc.assert(
      fc.property(caos, fc.nat(), ({ nuestras, lineas }, semilla) => {
        const azar = crearAzar(semilla);
        const esto = dicho(nuestras, lineas);
        expect(dicho(nuestras, lineas)).toEqual(esto);
        expect(dicho(barajar(azar, nuestras), barajar(azar, lineas))).toEqual(esto);
      }),
      { numRuns: 500 },
    );
  });
});

/** Rules of a shop, as a device may keep them. */
import fc from 'fast-check';
import type { Reglas } from '@/domain/reglas/codigo-reglas';
import type { Tarifa } from '@/domain/tarifa/tarifario';
import { centavos } from '@/lib/monto';

const BANCOS = [
  'BCP',
  'bcp',
  'Banco Unión',
  'banco union',
  'Tigo Money',
  'SOLI',
  'Prodem',
  'Ñandú & Cía. «2»',
];
const DIAS = ['2026-01-01', '2026-05-31', '2026-11-01', '2026-12-01'];

const tramos = fc
  .uniqueArray(
    fc.record({
      hasta: fc.integer({ min: 100, max: 9_000_000 }).map(centavos),
      cliente: fc.integer({ min: 0, max: 5_000 }).map(centavos),
      banco: fc.integer({ min: 0, max: 5_000 }).map(centavos),
    }),
    { selector: ({ hasta }) => hasta, maxLength: 4 },
  )
  .map((lista) => lista.toSorted((a, b) => a.hasta - b.hasta));
const limite = fc.option(fc.integer({ min: 100, max: 9_000_000 }).map(centavos));

const tarifaArb: fc.Arbitrary<Tarifa> = fc.record({
  vigencias: fc.uniqueArray(
    fc.record({ desde: fc.constantFrom(...DIAS), efectivo: tramos, convenio: tramos }),
    { selector: ({ desde }) => desde, maxLength: 3 },
  ),
  limites: fc.record({ operacion: limite, dia: limite, mes: limite, avisar: limite }),
});

export const reglasArb: fc.Arbitrary<Reglas> = fc.record({
  conteo_ciego: fc.boolean(),
  comisiones_en_gaveta: fc.dictionary(fc.integer({ min: 1, max: 6 }).map(String), fc.boolean(), {
    noNullPrototype: true,
  }),
  efecto_qr: fc.dictionary(fc.constantFrom(...BANCOS), fc.constantFrom('no-mueve', 'entra', 'sale'), {
    noNullPrototype: true,
  }),
  tarifas: fc.dictionary(fc.constantFrom(...BANCOS), tarifaArb, { maxKeys: 3, noNullPrototype: true }),
});

export const SIN_REGLAS: Reglas = {
  conteo_ciego: true,
  comisiones_en_gaveta: {},
  efecto_qr: {},
  tarifas: {},
};

const tramo = (hasta: number, cliente: number, banco: number) => ({ hasta, cliente, banco });

/** What a shop of three cajas and four institutions may have agreed on. */
export const REGLAS: Reglas = {
  conteo_ciego: false,
  comisiones_en_gaveta: { 1: true, 3: false },
  efecto_qr: { BCP: 'no-mueve', 'Tigo Money': 'entra' },
  tarifas: {
    BCP: {
      vigencias: [
        {
          desde: '2026-11-01',
          efectivo: [tramo(30_000, 300, 90), tramo(150_000, 500, 180), tramo(500_000, 800, 450)],
          convenio: [tramo(2_000_000, 100, 45)],
        },
      ],
      limites: { operacion: null, dia: 5_000_000, mes: null, avisar: 500_000 },
    },
  },
};

/** Rows as a server could send them, good and bad, for fast-check; and good ones by hand. */
import { TIPOS } from '@/domain/transaccion/tipo-operacion';
import fc from 'fast-check';

const fecha = fc.oneof(
  fc
    .date({ min: new Date('2020-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
    .map((dia) => dia.toISOString()),
  fc.constantFrom(
    '2026-11-23T15:25:13Z',
    '2026-11-23T15:25:13.8Z',
    '2026-11-23T15:25:13.846-04:00',
    '2026-11-23T24:00:00.000Z',
    '2026-02-30T10:00:00.000Z',
    '2024-02-29T23:59:59.999Z',
    '9999-12-31T23:59:59.999Z',
    '0000-01-01T00:00:00.000Z',
  ),
);
const fechaMala = fc.constantFrom<unknown>(
  '',
  '2026-11-23',
  '23/11/2026 10:00',
  '2026-13-01T00:00:00.000Z',
  '2026-11-23T25:00:00.000Z',
  '2026-11-23T10:61:00.000Z',
  '2026-11-23T10:00:61.000Z',
  '2026-11-23Thola',
  '2026-11-23T1a:00:00.000Z',
  ' 2026-11-23T15:25:13.846Z',
  null,
  0,
  1_700_000_000_000,
  {},
);

const monto = fc.oneof(
  fc.integer({ min: 0, max: 9_999_999_999 }).map((valor) => (valor / 100).toFixed(2)),
  fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 }),
  fc.constantFrom<unknown>(
    '0.00',
    '-0.00',
    '500',
    '500.5',
    '-3.049999999999997',
    '007.10',
    '9999999999.99',
    '12345678901234.56',
    0,
    -3.05,
    1e13,
  ),
);
const montoMalo = fc.constantFrom<unknown>(
  '',
  '1,50',
  '1.',
  '.50',
  '+5.00',
  '1e3',
  ' 1.00',
  '1.00\n',
  '٣.٠٠',
  '99999999999999999999.99',
  '1'.repeat(400),
  'Infinity',
  1e300,
  9e15,
  null,
  true,
  [],
);

const entero = fc.oneof(fc.integer({ min: 0, max: 2_147_483_647 }), fc.maxSafeInteger());
const enteroMalo = fc.constantFrom<unknown>(1.5, 1e300, '7', true, {}, 2 ** 53);
const texto = fc.oneof(
  fc.constantFrom('BCP', 'Tigo Money', 'Banco Unión', '', 'línea\nrota', '\u0000', '💥', '\ud800', 'ªß'),
  fc.string({ unit: 'binary', maxLength: 12 }),
);
const textoMalo = fc.constantFrom<unknown>(null, 7, true, [], {});

interface Partes {
  fecha: fc.Arbitrary<unknown>;
  monto: fc.Arbitrary<unknown>;
  entero: fc.Arbitrary<unknown>;
  texto: fc.Arbitrary<unknown>;
  estado: fc.Arbitrary<unknown>;
  tipo: fc.Arbitrary<unknown>;
}

const filaDe = (parte: Partes) =>
  fc.record(
    {
      id: parte.entero,
      estado: parte.estado,
      id_user_create: fc.option(parte.entero),
      id_user_update: fc.option(parte.entero),
      created_at: parte.fecha,
      updated_at: parte.fecha,
      banco: parte.texto,
      tipo_operacion: parte.tipo,
      monto: parte.monto,
      comision_cliente: parte.monto,
      comision_banco: parte.monto,
      nro_referencia: parte.texto,
      url_comprobante: fc.option(parte.texto),
      fecha: parte.fecha,
      id_sesion_caja: parte.entero,
      sobra: fc.anything(),
    },
    {
      requiredKeys: [
        'id',
        'estado',
        'created_at',
        'updated_at',
        'banco',
        'tipo_operacion',
        'monto',
        'comision_cliente',
        'comision_banco',
        'nro_referencia',
        'fecha',
        'id_sesion_caja',
      ],
    },
  );

const tipo = fc.constantFrom(...TIPOS);
const buena: Partes = { fecha, monto, entero, texto, estado: fc.boolean(), tipo };
/** What JSON can carry: no undefined, NaN, Infinity, −0 or lone objects of a class. */
const porElCable = <T>(arbitraria: fc.Arbitrary<T>) =>
  arbitraria.map((valor): unknown => JSON.parse(JSON.stringify(valor)));

export const filaBuena = porElCable(filaDe(buena));

/** A good row with one thing wrong: a bad value, a key that is missing, or no row at all. */
export const filaMala: fc.Arbitrary<unknown> = porElCable(
  fc.oneof(
    filaDe({ ...buena, fecha: fechaMala }),
    filaDe({ ...buena, monto: montoMalo }),
    filaDe({ ...buena, entero: enteroMalo }),
    filaDe({ ...buena, texto: textoMalo }),
    filaDe({ ...buena, estado: fc.constantFrom<unknown>(1, 'true', null) }),
    filaDe({ ...buena, tipo: fc.constantFrom<unknown>('deposito', '', 'GIRO', null, 0, '__proto__') }),
    fc
      .tuple(filaDe(buena), fc.nat())
      .map(([fila, cual]) =>
        Object.fromEntries(Object.entries(fila).filter((_, k, todas) => k !== cual % todas.length)),
      ),
    fc.constantFrom<unknown>(null, 7, 'fila', true, [], [[]], {}),
  ),
);

/** A good row as the real server writes them. */
export const filaDelServidor = (cambios: Record<string, unknown> = {}): Record<string, unknown> => ({
  estado: true,
  id_user_create: 2,
  id_user_update: null,
  created_at: '2026-11-23T15:25:13.846Z',
  updated_at: '2026-11-23T15:25:13.846Z',
  id: 1,
  banco: 'BCP',
  tipo_operacion: 'DEPOSITO',
  monto: '100.00',
  comision_cliente: '2.50',
  comision_banco: '0.00',
  nro_referencia: 'BCP-0001',
  url_comprobante: null,
  fecha: '2026-11-23T15:25:13.846Z',
  id_sesion_caja: 101,
  ...cambios,
});

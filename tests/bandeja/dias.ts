/** Days of a shop as they are: some banks, each with references of its own style, and the same round amounts again and again. */
import fc from 'fast-check';
import type { Cercana } from '@/engines/envios/operation/envio-parecido';
import { centavos } from '@/lib/monto';

export interface Registrada {
  datos: Cercana['datos'];
  /** Minutes after opening. */
  minuto: number;
}

/** The next reference of a bank, from two random parts between 0 and 1. */
type Estilo = (uno: number, otro: number) => string;

/** Customers of other shops come in between: steps of this mean, never none. */
const paso = (azar: number, media: number): number => Math.max(1, Math.round(-media * Math.log(1 - azar)));
const BASE_36 = 36;

const contador = (
  desde: number,
  siguiente: (azar: number) => number,
  escribir: (n: number) => string,
): Estilo => {
  let n = desde;
  return (azar) => {
    n += siguiente(azar);
    return escribir(n);
  };
};

/** Each with a beginning of its own. */
const ESTILOS: Record<string, (comienzo: number) => Estilo> = {
  'counts the shop’s own': (c) => contador(8_831_000 + c, () => 1, String),
  'counts, and some are lost': (c) =>
    contador(8_831_000 + c, (azar) => (azar < 0.1 ? 1 + Math.floor(azar * 50) : 1), String),
  'counts all shops, few': (c) => contador(8_831_000 + c, (azar) => paso(azar, 3), String),
  'counts all shops, some': (c) => contador(8_831_000 + c, (azar) => paso(azar, 10), String),
  'counts all shops, many': (c) => contador(8_831_000 + c, (azar) => 3 + Math.floor(azar * 95), String),
  'counts the whole country': (c) => contador(77_501_000 + c, (azar) => paso(azar, 1_000), String),
  'a prefix and a count': (c) =>
    contador(
      c,
      (azar) => paso(azar, 2),
      (n) => `S-${n}`,
    ),
  'the day and a count': () =>
    contador(
      0,
      () => 1,
      (n) => `20261129-${n}`,
    ),
  'the day and a padded count': () =>
    contador(
      0,
      () => 1,
      (n) => `20261129${String(n).padStart(4, '0')}`,
    ),
  'six random digits': () => (azar) => String(Math.floor(azar * 1e6)).padStart(6, '0'),
  'eight random digits': () => (azar) => String(Math.floor(azar * 1e8)).padStart(8, '0'),
  'twelve random digits': () => (azar, otro) =>
    `${Math.floor(azar * 1e6)}${String(Math.floor(otro * 1e6)).padStart(6, '0')}`,
  'letters and digits': () => (azar, otro) =>
    [azar, otro]
      .map((parte) =>
        Math.floor(parte * BASE_36 ** 4)
          .toString(BASE_36)
          .padStart(4, '0'),
      )
      .join('')
      .toUpperCase(),
  hexadecimal: () => (azar, otro) =>
    [azar, otro]
      .map((parte) =>
        Math.floor(parte * 16 ** 5)
          .toString(16)
          .padStart(5, '0'),
      )
      .join(''),
};

const MONTOS = [20, 50, 50, 100, 100, 150, 200, 300, 350, 500, 700];
const TIPOS = ['DEPOSITO', 'DEPOSITO', 'DEPOSITO', 'RETIRO', 'TRANSFERENCIA_QR'] as const;
const BANCOS = ['BCP', 'Tigo Money', 'Banco Unión'];
// Even, and not near the edges as fast-check likes it: a rate is measured.
const azar = fc.noBias(fc.integer({ min: 0, max: 2 ** 31 - 1 })).map((n) => n / 2 ** 31);

const voucher = fc.record({
  banco: fc.nat(BANCOS.length - 1),
  azar: fc.tuple(azar, azar),
  monto: fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...MONTOS) },
    { weight: 1, arbitrary: fc.integer({ min: 2_010, max: 48_990 }).map((n) => n / 100) },
  ),
  tipo: fc.constantFrom(...TIPOS),
  /** One in twenty is typed after up to three later ones. */
  tarde: fc.oneof(
    { weight: 19, arbitrary: fc.constant(0) },
    { weight: 1, arbitrary: fc.integer({ min: 1, max: 3 }) },
  ),
});

/** What a shop registers in a day, in the order in which it is typed. */
export const dia = ({ operaciones = 300, estilos = Object.keys(ESTILOS) } = {}): fc.Arbitrary<Registrada[]> =>
  fc
    .noShrink(
      fc.noBias(
        fc.record({
          estilos: fc.tuple(...BANCOS.map(() => fc.constantFrom(...estilos))),
          comienzos: fc.tuple(...BANCOS.map(() => fc.nat(100_000))),
          vouchers: fc.array(voucher, { minLength: operaciones, maxLength: operaciones }),
        }),
      ),
    )
    .map((plan) => {
      const bancos = BANCOS.map((nombre, i) => ({
        nombre,
        siguiente: (ESTILOS[plan.estilos[i] ?? ''] ?? (() => String))(plan.comienzos[i] ?? 0),
      }));
      const vistas = new Set<string>();
      const dados = plan.vouchers.flatMap(({ banco: cual, azar: [uno, otro], monto, tipo, tarde }, i) => {
        const { nombre: banco, siguiente } = bancos[cual] ?? { nombre: 'BCP', siguiente: String };
        const nro_referencia = siguiente(uno, otro);
        // A bank gives none out twice.
        if (vistas.has(nro_referencia.toUpperCase())) return [];
        vistas.add(nro_referencia.toUpperCase());
        return {
          turno: i + tarde,
          datos: { banco, tipo_operacion: tipo, monto: centavos(Math.round(monto * 100)), nro_referencia },
        };
      });
      return dados
        .toSorted((a, b) => a.turno - b.turno)
        .map(({ datos }, i) => ({ datos, minuto: (i * 660) / operaciones }));
    });

/** What is known when another one is typed at that minute. */
export const hasta = (registradas: readonly Registrada[], minuto: number): Cercana[] =>
  registradas.map(({ datos, minuto: suyo }) => ({ datos, hace: (minuto - suyo) * 60_000 }));

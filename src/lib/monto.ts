/** Money: integer centavos inside, decimal bolivianos on the wire. Every conversion in the app is here and in ./formato-servidor. */
import { centavosDe, DECIMAL } from './formato-servidor';
import { z } from './zod';

const centavosSchema = z.int().brand<'Centavos'>();
/** An amount in centavos of boliviano; the brand carries the unit. */
export type Centavos = z.output<typeof centavosSchema>;

/** Brands a whole number of centavos (sums, differences). Throws a ZodError when it is not a safe integer. */
export const centavos = (valor: number): Centavos => centavosSchema.parse(valor);

/**
 * Wire → centavos and back. Lists send "500.00", a POST echoes 500, a close echoes -3.0499999999: rounded in, exact out.
 */
export const montoSchema = z.codec(
  z.union([z.number(), z.string().check(z.regex(DECIMAL))]),
  centavosSchema,
  {
    decode: centavosDe,
    encode: (monto) => monto / 100,
  },
);

const conSigno = new Intl.NumberFormat('es-BO', { style: 'currency', currency: 'BOB' });
const sinSigno = new Intl.NumberFormat('es-BO', { minimumFractionDigits: 2, maximumFractionDigits: 2 });

/** Centavos → "Bs 1.234,50" (no-break space). */
export const formatMonto = (monto: Centavos): string => conSigno.format(monto / 100);
/** Centavos → "1.234,50", for table cells, where the column says Bs. */
export const formatCifra = (monto: Centavos): string => sinSigno.format(monto / 100);

/** What a person typed, read: centavos, or the one sentence that says what to change. */
export type MontoTecleado = { ok: true; centavos: Centavos } | { ok: false; mensaje: string };

const FORMA = 'Escriba el monto como 1.500,00 o 1500';
const DECIMALES = 'Máximo dos decimales';
const AGRUPACION = 'Revise los puntos y comas del monto';
const PEGO = '¿Pegó la referencia?';
const MAXIMO = 'El máximo es Bs 99.999.999,99';

const mal = (mensaje: string): MontoTecleado => ({ ok: false, mensaje });

/** Exact groups of three, all by the same separator: "1.234.567". */
const agrupado = (texto: string, separador: string): boolean => {
  const [cabeza = '', ...resto] = texto.split(separador);
  return /^\d{1,3}$/.test(cabeza) && resto.length > 0 && resto.every((grupo) => /^\d{3}$/.test(grupo));
};

function componer(enteros: string, decimales: string): MontoTecleado {
  if (decimales.length > 2) return mal(DECIMALES);
  if (/^0\d/.test(enteros)) return mal(enteros.length > 8 ? PEGO : 'Quite los ceros de adelante');
  if (enteros.length > 9) return mal(PEGO);
  if (enteros.length > 8) return mal(MAXIMO);
  return { ok: true, centavos: centavos(Number(enteros || '0') * 100 + Number(decimales.padEnd(2, '0'))) };
}

/** One kind of separator only: decimal, thousands, or a question. */
function conUno(texto: string, separador: '.' | ','): MontoTecleado {
  const partes = texto.split(separador);
  const [cabeza = '', cola = ''] = partes;
  if (partes.length > 2) return agrupado(texto, separador) ? componer(partes.join(''), '') : mal(AGRUPACION);
  if (cabeza === '' && cola === '') return mal(FORMA);
  if (cola.length !== 3) return componer(cabeza, cola);
  if (cabeza === '' || cabeza === '0') return mal(DECIMALES);
  if (cabeza.length > 3) return mal(DECIMALES);
  if (/^0/.test(cabeza)) return mal('Quite los ceros de adelante');
  if (separador === '.') return componer(cabeza + cola, '');
  return mal(`¿Quiso decir ${cabeza}.${cola},00 o ${cabeza},${cola.slice(0, 2)}?`);
}

/** Both separators: the last one is the decimal one, the other must form exact groups of three. */
function conDos(texto: string): MontoTecleado {
  const decimal = texto.lastIndexOf('.') > texto.lastIndexOf(',') ? '.' : ',';
  const corte = texto.lastIndexOf(decimal);
  const cabeza = texto.slice(0, corte);
  if (cabeza.includes(decimal) || !agrupado(cabeza, decimal === '.' ? ',' : '.')) return mal(AGRUPACION);
  return componer(cabeza.replace(/[.,]/g, ''), texto.slice(corte + 1));
}

/**
 * Reads an amount as typed: never rounds, never guesses; a comma before exactly three digits is asked about.
 * Source of the rules: docs/decisions on money as text.
 */
export function parseMonto(tecleado: string): MontoTecleado {
  if (tecleado.length > 64) return mal(PEGO);
  const texto = tecleado
    .normalize('NFKC')
    .trim()
    .replace(/^(?:bs\.?|bob)\s*(?=[\d.,])/i, '')
    .replace(/(?<=[\d.,])\s*(?:bs\.?|bob)$/i, '')
    .trim();
  if (texto === '') return mal(FORMA);
  if (/\$|€|usd|eur|sus\b/i.test(texto)) return mal('El monto va en bolivianos');
  if (/^[-+−(]|[-−]$/.test(texto) && /^[-+−(]?[\d.,\s]+[)\-−]?$/.test(texto))
    return mal('El monto no lleva signo');
  // A thousands space or apostrophe stands where a dot would.
  const junto = texto.replace(/(?<=\d)['’\s](?=\d{3}(?!\d))/g, '\u0001');
  if (/[^\d.,\u0001\s]/.test(junto)) return mal('Solo números, punto y coma');
  if (/\s/.test(junto)) return mal(AGRUPACION);
  if (junto.includes('\u0001')) {
    const [cabeza = '', decimales = '', ...sobra] = junto.split(/[.,]/);
    if (sobra.length > 0 || decimales.includes('\u0001') || !agrupado(cabeza, '\u0001'))
      return mal(AGRUPACION);
    return componer(cabeza.replaceAll('\u0001', ''), decimales);
  }
  const puntos = junto.includes('.');
  const comas = junto.includes(',');
  if (puntos && comas) return conDos(junto);
  if (puntos || comas) return conUno(junto, puntos ? '.' : ',');
  return componer(junto, '');
}

const tecleado = (leer: (texto: string) => MontoTecleado) =>
  z.pipe(
    z.string(),
    z.transform((texto, ctx): Centavos => {
      const leido = leer(texto);
      if (leido.ok) return leido.centavos;
      ctx.issues.push({ code: 'custom', message: leido.mensaje, input: texto });
      return z.NEVER;
    }),
  );

/** Form field: text → centavos, with the sentence of `parseMonto` when it can't be read. */
export const montoTecleadoSchema = tecleado(parseMonto);
/** The same for the fee: left empty it is 0. */
export const comisionTecleadaSchema = tecleado((texto) =>
  texto.trim() === '' ? { ok: true, centavos: centavos(0) } : parseMonto(texto),
);

/** Integer centavos inside, decimal bolivianos on the wire; every conversion is here and in ./formato-servidor. */
import { bolivianosDe, centavosDe, DECIMAL } from '@/lib/format/formato-servidor';
import { z } from './zod';

const centavosSchema = z.int().brand<'Centavos'>();
export type Centavos = z.output<typeof centavosSchema>;

export const centavos = (valor: number): Centavos => centavosSchema.parse(valor + 0); // −0 would read "-Bs 0,00"

/** Lists send "500.00", a POST echoes 500, a close -3.0499999999: rounded in, exact out. */
export const montoSchema = z.codec(
  z.union([z.number(), z.string().check(z.regex(DECIMAL))]),
  centavosSchema,
  {
    decode: centavosDe,
    encode: bolivianosDe,
  },
);

const conSigno = new Intl.NumberFormat('es-BO', { style: 'currency', currency: 'BOB' });
const sinSigno = new Intl.NumberFormat('es-BO', { minimumFractionDigits: 2, maximumFractionDigits: 2 });

export const formatMonto = (monto: Centavos): string => conSigno.format(monto / 100);
export const formatCifra = (monto: Centavos): string => sinSigno.format(monto / 100);

/** "1234,50", digit by digit: a division would write large sums with an exponent. */
export function formatDecimal(monto: number, separador: ',' | '.'): string {
  const cifras = String(Math.abs(monto)).padStart(3, '0');
  return `${monto < 0 ? '-' : ''}${cifras.slice(0, -2)}${separador}${cifras.slice(-2)}`;
}

export type MontoTecleado = { ok: true; centavos: Centavos } | { ok: false; mensaje: string };

const FORMA = 'Escriba el monto como 1.500,00 o 1500';
const DECIMALES = 'Máximo dos decimales';
const AGRUPACION = 'Revise los puntos y comas del monto';
const CEROS = 'Quite los ceros de adelante';
const PEGO = '¿Pegó la referencia?';
const MAXIMO = 'El máximo es Bs 99.999.999,99';

const mal = (mensaje: string): MontoTecleado => ({ ok: false, mensaje });

const agrupado = (texto: string, separador: string): boolean => {
  const [cabeza = '', ...resto] = texto.split(separador);
  return /^\d{1,3}$/.test(cabeza) && resto.length > 0 && resto.every((grupo) => /^\d{3}$/.test(grupo));
};

function componer(enteros: string, decimales: string): MontoTecleado {
  if (decimales.length > 2) return mal(DECIMALES);
  if (/^0\d/.test(enteros)) return mal(enteros.length > 8 ? PEGO : CEROS);
  if (enteros.length > 9) return mal(PEGO);
  if (enteros.length > 8) return mal(MAXIMO);
  return { ok: true, centavos: centavos(Number(enteros || '0') * 100 + Number(decimales.padEnd(2, '0'))) };
}

function conUno(texto: string, separador: '.' | ','): MontoTecleado {
  const partes = texto.split(separador);
  const [cabeza = '', cola = ''] = partes;
  if (partes.length > 2) return agrupado(texto, separador) ? componer(partes.join(''), '') : mal(AGRUPACION);
  if (cabeza === '' && cola === '') return mal(FORMA);
  if (cola.length !== 3) return componer(cabeza, cola);
  if (cabeza === '' || cabeza === '0') return mal(DECIMALES);
  if (cabeza.length > 3) return mal(DECIMALES);
  if (cabeza.startsWith('0')) return mal(CEROS);
  if (separador === '.') return componer(cabeza + cola, '');
  return mal(`¿Quiso decir ${cabeza}.${cola},00 o ${cabeza},${cola.slice(0, 2)}?`);
}

function conDos(texto: string): MontoTecleado {
  const decimal = texto.lastIndexOf('.') > texto.lastIndexOf(',') ? '.' : ',';
  const corte = texto.lastIndexOf(decimal);
  const cabeza = texto.slice(0, corte);
  if (!agrupado(cabeza, decimal === '.' ? ',' : '.')) return mal(AGRUPACION);
  return componer(cabeza.replace(/[.,]/g, ''), texto.slice(corte + 1));
}

const desnudar = (tecleado: string): string =>
  tecleado
    .replace(/[\uff01-\uff5e]/g, (ancho) => String.fromCharCode(ancho.charCodeAt(0) - 0xfee0))
    .replace(/[\u00a0\u2009\u202f\u3000]/g, ' ')
    .replaceAll('’', "'")
    .trim()
    .replace(/^(?:bs\.?|bob)/i, '')
    .replace(/(?:bs\.?|bob)$/i, '')
    .trim();

/** Never rounds, never guesses: a comma before exactly three digits is asked about. The least amount is the schema's matter. */
export function parseMonto(tecleado: string): MontoTecleado {
  if (tecleado.length > 64) return mal(PEGO);
  const texto = desnudar(tecleado);
  if (texto === '') return mal(FORMA);
  if (/\p{Sc}|usd|eur|\bsus\b/iu.test(texto)) return mal('El monto va en bolivianos');
  const cuerpo = texto.replace(/^[+(\p{Pd}−]/u, '').replace(/[)\p{Pd}−]$/u, '');
  if (cuerpo !== texto && /^[\d., ]+$/.test(cuerpo)) return mal('El monto no lleva signo');
  if (/[^\d.,' ]/.test(texto)) return mal('Solo números, punto y coma');
  const separador = /[' ]/.exec(texto)?.[0];
  if (separador !== undefined) {
    const [cabeza = '', decimales = '', ...sobra] = texto.split(/[.,]/);
    return sobra.length === 0 && agrupado(cabeza, separador) && /^\d*$/.test(decimales)
      ? componer(cabeza.replaceAll(separador, ''), decimales)
      : mal(AGRUPACION);
  }
  const puntos = texto.includes('.');
  const comas = texto.includes(',');
  if (puntos && comas) return conDos(texto);
  if (puntos || comas) return conUno(texto, puntos ? '.' : ',');
  return componer(texto, '');
}

export const tecleado = (leer: (texto: string) => MontoTecleado) =>
  z.pipe(
    z.string(),
    z.transform((texto, ctx): Centavos => {
      const leido = leer(texto);
      if (leido.ok) return leido.centavos;
      ctx.issues.push({ code: 'custom', message: leido.mensaje, input: texto });
      return z.NEVER;
    }),
  );

export const montoTecleadoSchema = tecleado(parseMonto);
export const comisionTecleadaSchema = tecleado((texto) =>
  texto.trim() === '' ? { ok: true, centavos: centavos(0) } : parseMonto(texto),
);

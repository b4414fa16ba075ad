import type { Centavos } from '@/lib/monto';

const HASTA_29 =
  'cero un dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve veinte veintiún veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete veintiocho veintinueve'.split(
    ' ',
  );
const DECENAS = '- - - treinta cuarenta cincuenta sesenta setenta ochenta noventa'.split(' ');
const CENTENAS =
  '- ciento doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos novecientos'.split(
    ' ',
  );

function decenas(n: number): string {
  if (n < 30) return HASTA_29[n] ?? '';
  const resto = n % 10;
  return `${DECENAS[Math.floor(n / 10)]}${resto ? ` y ${HASTA_29[resto]}` : ''}`;
}

function centenas(n: number): string {
  if (n === 100) return 'cien';
  if (n < 100) return decenas(n);
  const resto = n % 100;
  return `${CENTENAS[Math.floor(n / 100)]}${resto ? ` ${decenas(resto)}` : ''}`;
}

function miles(n: number): string {
  const cabeza = Math.floor(n / 1000);
  const resto = n % 1000;
  const mil = cabeza === 0 ? '' : cabeza === 1 ? 'mil' : `${centenas(cabeza)} mil`;
  return [mil, resto ? centenas(resto) : ''].filter(Boolean).join(' ');
}

function enteros(n: number): string {
  if (n === 0) return 'cero';
  const cabeza = Math.floor(n / 1_000_000);
  const resto = n % 1_000_000;
  const millones = cabeza === 0 ? '' : cabeza === 1 ? 'un millón' : `${miles(cabeza)} millones`;
  return [millones, resto ? miles(resto) : cabeza ? 'de' : ''].filter(Boolean).join(' ');
}

/** `monto` in centavos, not negative: «mil doscientos treinta y cuatro 50/100 bolivianos». */
export function montoEnLetras(monto: Centavos): string {
  const entero = Math.floor(monto / 100);
  const texto = enteros(entero);
  const fraccion = `${String(monto % 100).padStart(2, '0')}/100`;
  const moneda = entero === 1 ? 'boliviano' : 'bolivianos';
  return texto.endsWith(' de')
    ? `${texto.slice(0, -3)} ${fraccion} de ${moneda}`
    : `${texto} ${fraccion} ${moneda}`;
}

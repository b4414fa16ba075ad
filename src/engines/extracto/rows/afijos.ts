/** What a network writes around the voucher's number: «AG12-9100074-01»; «#» is any digit, one side may be empty. */

export interface Afijo {
  antes: string;
  despues: string;
}

export const AFIJOS_MAXIMOS = 10;
export const AFIJO_LARGO = 24;
const RESTO_MINIMO = 4;

const calza = (texto: string, forma: string): boolean =>
  texto.length === forma.length &&
  Array.from(forma).every((letra, i) =>
    letra === '#' ? /\d/.test(texto.charAt(i)) : letra === texto.charAt(i),
  );

export function sinAfijos(referencia: string, afijos: readonly Afijo[]): string {
  const texto = referencia.toUpperCase();
  for (const { antes, despues } of afijos) {
    const hasta = texto.length - despues.length;
    if (antes === '' && despues === '') continue;
    if (hasta - antes.length < RESTO_MINIMO) continue;
    if (calza(texto.slice(0, antes.length), antes) && calza(texto.slice(hasta), despues))
      return referencia.slice(antes.length, hasta);
  }
  return referencia;
}

export const nombreDeAfijo = ({ antes, despues }: Afijo): string =>
  [antes === '' ? '' : `«${antes}» delante`, despues === '' ? '' : `«${despues}» detrás`]
    .filter((parte) => parte !== '')
    .join(' y ');

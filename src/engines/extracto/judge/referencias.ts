import { leerFecha, leerHora } from '@/engines/extracto/rows/fechas-extracto';
import { segunConvenio } from '@/domain/transaccion/tipo-operacion';
import { tipoDePalabras } from '@/engines/extracto/text/palabras';
import { textoDe, type Celda } from '@/engines/extracto/file/raw-record';

const esFecha = (texto: string): boolean =>
  /[/\-. ]/.test(texto) && (leerFecha(texto, 'dma') !== null || leerFecha(texto, 'mda') !== null);
const esHora = (texto: string): boolean => /[:h]/.test(texto) && leerHora(texto) !== null;
const esMonto = (texto: string): boolean => /^[-+(]?\s*(?:bs\.?\s*)?\d[\d.,' ]*[.,]\d\d\)?-?$/i.test(texto);

/** «DEP EN EFECTIVO 9100332» and «Ret. 9100333» describe an operation, «REF 9100332» is its number. */
const esFrase = (texto: string): boolean => {
  if (!/\s/.test(texto)) return false;
  const tipo = tipoDePalabras(texto);
  return (texto.match(/\p{L}{2,}/gu)?.length ?? 0) >= 2 || (tipo !== null && !segunConvenio(tipo));
};

/** Why these values are no references, to complete «la columna … no es la referencia: …»; null: they may be. */
export function porQueNo(valores: readonly Celda[]): string | null {
  const textos = valores.map(textoDe).filter((texto) => texto !== '');
  if (textos.length === 0) return 'está vacía';
  const casi = (es: (texto: string) => boolean) => textos.filter(es).length * 10 >= textos.length * 8;
  if (casi(esHora)) return 'son horas';
  if (casi(esFecha)) return 'son fechas';
  if (casi(esMonto)) return 'son montos';
  if (casi((texto) => !/\d/.test(texto))) return 'no tiene números';
  if (casi(esFrase)) return 'son descripciones';
  const distintos = new Set(textos).size;
  if (textos.length >= 3 && distintos === 1) return 'siempre dice lo mismo';
  const cortos = casi((texto) => texto.length <= 5);
  if (textos.length >= 4 && distintos * 2 < textos.length) return 'se repite';
  return cortos && textos.length >= 3 && distintos < textos.length ? 'son códigos que se repiten' : null;
}

const AJENO =
  /(?:\b(?:CEL|CELULAR|TEL|TELEFONO|CI|NIT|CTA|CUENTA|AGENTE|AG|SUC|CAJA|TERMINAL|CARNET)[ .:#-]*)$/i;

function numerosDe(texto: string): string[] {
  const numeros: string[] = [];
  for (const { 0: numero, index } of texto.matchAll(/(?<![\w.,/:-])[A-Z]{0,4}-?\d{5,20}(?![\w,/:-]|\.\d)/gi))
    if (!AJENO.test(texto.slice(0, index))) numeros.push(numero);
  return numeros;
}

const esLetra = (letra: string | undefined): boolean => letra !== undefined && /[\p{L}\d]/u.test(letra);

function dondeEsta(texto: string, palabra: string): number {
  for (let en = texto.indexOf(palabra); en >= 0; en = texto.indexOf(palabra, en + 1))
    if (!esLetra(texto[en - 1]) && !/\p{L}/u.test(texto[en + palabra.length] ?? '')) return en;
  return -1;
}

function trasPalabra(texto: string, palabra: string): string | null {
  const en = dondeEsta(texto.toUpperCase(), palabra.toUpperCase());
  if (en < 0) return null;
  const resto = texto.slice(en + palabra.length).replace(/^[\s.:#°º-]*(?:N[°º.]+[\s:]*)?/, '');
  const valor = /^[\w/-]*\d[\w/-]*/.exec(resto)?.[0];
  return valor !== undefined && valor.length >= 3 ? valor : null;
}

const ES_CIFRA = /\d/;

/** «OP-#######», «#» any digit: what stands from the first «#» to the last, no digit beside it. */
function segunForma(texto: string, forma: string): string {
  const [desde, hasta] = [forma.indexOf('#'), forma.lastIndexOf('#') + 1];
  const [mayor, molde] = [texto.toUpperCase(), forma.toUpperCase()];
  for (let en = 0; en + molde.length <= mayor.length; en += 1) {
    const calza = Array.from(molde).every((letra, i) => {
      const suya = mayor.charAt(en + i);
      return letra === '#' ? ES_CIFRA.test(suya) : letra === suya;
    });
    const sola = !ES_CIFRA.test(mayor.charAt(en + desde - 1)) && !ES_CIFRA.test(mayor.charAt(en + hasta));
    if (calza && sola) return texto.slice(en + desde, en + hasta);
  }
  return '';
}

/** The reference that a description holds; '' when it has none, or two that could be it. */
export function referenciaEnTexto(texto: string, palabra: string): string {
  if (palabra.includes('#')) return segunForma(texto, palabra);
  if (palabra !== '') return trasPalabra(texto, palabra) ?? '';
  const numeros = numerosDe(texto);
  return numeros.length === 1 ? (numeros[0] ?? '') : '';
}

const PALABRAS = [
  'REFERENCIA',
  'REF',
  'REFERENCE',
  'COMPROBANTE',
  'COMP',
  'TRX',
  'TXN',
  'OPERACION',
  'OPER',
  'OP',
  'NRO',
  'NUMERO',
  'DOC',
  'COD',
] as const;

export function hallarEnTexto(textos: readonly string[]): string | null {
  const llenos = textos.filter((texto) => texto !== '');
  if (llenos.length === 0) return null;
  const sirve = (palabra: string): boolean => {
    const halladas = llenos.map((texto) => referenciaEnTexto(texto, palabra)).filter((cada) => cada !== '');
    return halladas.length * 10 >= llenos.length * 9 && porQueNo(halladas) === null;
  };
  return PALABRAS.find(sirve) ?? (sirve('') ? '' : null);
}

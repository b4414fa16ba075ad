/** What the words of a bank's row say about it. */
import type { TipoOperacion } from '@/features/conciliacion/extracto';

const normalizar = (texto: string): string =>
  texto
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toUpperCase()
    .replace(/[^A-Z0-9+-]+/g, ' ')
    .trim();

const TIPOS: readonly [TipoOperacion, RegExp][] = [
  ['TRANSFERENCIA_QR', /\bQR\b|^Q$/],
  ['DEPOSITO', /\bDEP(?:OSITOS?|OSIT|OS)?\b|\bCASH ?IN\b|\bCONSIGNACION|\bRECARGA\b|^D$/],
  ['RETIRO', /\bRET(?:IROS?|IR)?\b|\bCASH ?OUT\b|\bEXTRACCION|\bPAGO DE GIRO\b|^R$/],
  ['TRANSFERENCIA_QR', /\bTRANSF(?:ERENCIAS?)?\b|\bTRF\b/],
];

/** DEPOSITO of «DEP. EN EFECTIVO»; null when the words do not say. */
export const tipoDePalabras = (texto: string): TipoOperacion | null => {
  const limpio = normalizar(texto);
  return TIPOS.find(([, forma]) => forma.test(limpio))?.[0] ?? null;
};

/** −1 of «D», «DB», «CARGO», «-»; 1 of «C», «CR», «ABONO», «+»; null of anything else. */
export const signoDePalabras = (texto: string): 1 | -1 | null => {
  const limpio = normalizar(texto);
  if (/^(?:D|DB|DR|DEB|DEBITOS?|DEBE|CARGOS?|EGRESOS?|SALIDAS?|-)$/.test(limpio)) return -1;
  return /^(?:C|CR|CRED|CREDITOS?|HABER|ABONOS?|H|INGRESOS?|ENTRADAS?|\+)$/.test(limpio) ? 1 : null;
};

/** A reversal takes an operation back: neither a deposit nor a withdrawal of its own. */
export const esReversion = (texto: string): boolean =>
  /\b(?:REVERS|EXTORN|ANULA|DEVOLU)/.test(normalizar(texto));

/** The bank's own business with the shop, which the sign alone would make a deposit or a withdrawal. */
export const esDelBanco = (texto: string): boolean =>
  /\b(?:COMISION(?:ES)?|ITF|MANTENIMIENTO|INTERES(?:ES)?|IMPUESTO|PORTES)\b/.test(normalizar(texto));

/** «COMISION DEPOSITO AGENTE» is no deposit, «DEPOSITO, COMISION INCLUIDA» is one: it is told by how it begins. */
const esComision = (texto: string): boolean => {
  const limpio = normalizar(texto);
  const en = limpio.search(/\b(?:COMISION(?:ES)?|ITF)\b/);
  return (
    en >= 0 &&
    /^(?:(?:COBRO|CARGOS?|DEB|DEBITO|PAGO|NOTA|AUTOMATICO|AUTOM|N D|POR|DE|DEL|LA)(?: |$))*$/.test(
      limpio.slice(0, en),
    )
  );
};

/**
 * What the bank charges for an operation, and names it with. Where the row has a column of the operation that says one,
 * the description is the customer's.
 */
export const esCargo = (rotulo: string, glosa: string): boolean =>
  esComision(rotulo) || (tipoDePalabras(rotulo) === null && esComision(glosa));

/** «FALLIDA», «Transacción rechazada», «Pendiente»: a row that moved no money, or has not yet. */
export const esSinEfecto = (estado: string): boolean =>
  /^(?:(?:OPERACION|TRANSACCION|TRX|MOVIMIENTO) )?(?:(?:CON )?ERROR|NO (?:PROCESAD|REALIZAD|EXITOS|EFECTUAD|COMPLET|APROBAD|AUTORIZAD)|PENDIENTE(?! DE (?:CONCILI|LIQUID|FACTUR))|EN PROCESO|FALLID|FRACAS|RECHAZ|ANULAD|REVERS|REVERT|EXTORN|DENEGAD|NEGAD|DECLIN|ABORT|EXPIRAD|INCOMPLET|DEVUELT)/.test(
    normalizar(estado),
  );

/** «USD», «Dólares», «M/E»: not bolivianos. */
export const esOtraMoneda = (moneda: string): boolean =>
  !/\b(?:bs|bob|bolivianos?)\b|\$\.? ?b\b/i.test(moneda) &&
  (/[$€]/.test(moneda) ||
    /\b(?:USD|US|SUS|DOLAR(?:ES)?|EUR|EUROS?|UFV|ME|M E|BRL|PEN|CLP|ARS|840|978)\b/.test(normalizar(moneda)));

/** «TOTAL DEPOSITOS», «SALDO», «SUBTOTAL DE RETIROS Y QR»: nothing but a label. */
export const esSoloRotulo = (texto: string): boolean =>
  /^(?:SUB ?)?(?:TOTAL(?:ES)?|SUMAS?|CANTIDAD|SALDO)\b(?: (?:DE|DEL|LAS?|LOS|EN|Y|POR|AL|DIA|GENERAL|FINAL|INICIAL|ANTERIOR|ACTUAL|DISPONIBLE|CONTABLE|DEPOSITOS|RETIROS|QR|TRANSFERENCIAS?|DEBITOS|CREDITOS|CARGOS|ABONOS|OPERACIONES|TRANSACCIONES|MOVIMIENTOS|MES|PERIODO|CAJA|CUENTA|BS|[0-9+-]+))*$/.test(
    normalizar(texto),
  );

const TOTAL =
  /^(?:SUB ?)?TOTAL(?:ES)?\b|^SALDO\b|^SUMAS?\b|^CANTIDAD\b|^RESUMEN\b|^PAGINA \d|^HOJA \d|^FIN (?:DE|DEL)\b|^(?:NRO|NUMERO) DE (?:REGISTROS|TRANSACCIONES|OPERACIONES|MOVIMIENTOS)\b/;
/** «TOTAL», «Saldo final», «Página 1 de 3». */
export const esRotulo = (texto: string): boolean => TOTAL.test(normalizar(texto));

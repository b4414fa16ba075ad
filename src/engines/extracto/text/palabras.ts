import { TIPOS, type TipoOperacion } from '@/domain/transaccion/tipo-operacion';
import { normalizar } from './normalizar';

const GRADOS = ['siempre', 'primera', 'sola'] as const;

/** `siempre` say it whatever stands beside them; of `primera` the one named first; `sola` when no other word does. */
type Palabras = Partial<Record<(typeof GRADOS)[number], RegExp>>;

const PALABRAS: Record<TipoOperacion, Palabras> = {
  DEPOSITO: {
    primera:
      /\bDEP(?:OSITOS?|OSIT|OS)?\b|\bDEPOSITS?\b|\bCASH[ -]?IN\b|\bCONSIGNACION|\bRECARGA\b|\bCARGA (?:DE |A |EN )?(?:LA |SU |MI )?(?:BILLETERA|SALDO|DINERO|MONEDERO|WALLET|CUENTA)\b|\bABONO (?:A|EN|DE) (?:LA |SU )?(?:BILLETERA|WALLET|MONEDERO)\b|^D$/,
  },
  RETIRO: {
    primera:
      /\bRET(?:IROS?|IR)?\b|\bCASH[ -]?OUT\b|\bEXTRACCION|\bPAGO DE GIRO\b|\bWITHDRAW(?:ALS?|N|S)?\b|\bSAQUES?\b|\bDESCARGA (?:DE |A )?(?:LA |SU )?(?:BILLETERA|SALDO|WALLET)\b|^R$/,
  },
  TRANSFERENCIA_QR: {
    siempre: /\bQR\b|^Q$/,
    sola: /\bTRANSF(?:ERENCIAS?)?\b|\bTRF\b/,
  },
};

const POR_GRADO = GRADOS.map((grado) =>
  TIPOS.flatMap((tipo) => {
    const patron = PALABRAS[tipo][grado];
    return patron ? [{ tipo, patron }] : [];
  }),
);

export function tipoDePalabras(texto: string): TipoOperacion | null {
  const limpio = normalizar(texto);
  for (const grado of POR_GRADO) {
    let dicho: TipoOperacion | null = null;
    let primero = Infinity;
    for (const { tipo, patron } of grado) {
      const lugar = limpio.search(patron);
      if (lugar >= 0 && lugar < primero) [dicho, primero] = [tipo, lugar];
    }
    if (dicho !== null) return dicho;
  }
  return null;
}

/** −1 of «D», «DB», «CARGO», «-»; 1 of «C», «CR», «ABONO», «+»; null of anything else. */
export const signoDePalabras = (texto: string): 1 | -1 | null => {
  const limpio = normalizar(texto);
  if (/^(?:D|DB|DR|DEB|DEBITOS?|DEBITS?|DEBE|CARGOS?|EGRESOS?|SALIDAS?|SAIDAS?|DBIT|-)$/.test(limpio))
    return -1;
  return /^(?:C|CR|CRED|CREDITOS?|CREDITS?|CRDT|HABER|ABONOS?|H|INGRESOS?|ENTRADAS?|\+)$/.test(limpio)
    ? 1
    : null;
};

export const esReversion = (texto: string): boolean =>
  /\b(?:REVERS|EXTORN|ANULA|DEVOLU|ESTORN|REFUND|CHARGEBACK|RECHAZAD|FALLID|DECLINED|FAILED)/.test(
    normalizar(texto),
  );

/** The bank's own business with the shop, which the sign alone would make a deposit or a withdrawal. */
export const esDelBanco = (texto: string): boolean =>
  /\b(?:COMISION(?:ES)?|ITF|MANTENIMIENTO|INTERES(?:ES)?|IMPUESTO|PORTES|FEES?|SERVICE CHARGE|INTEREST|TARIFAS?|JUROS)\b/.test(
    normalizar(texto),
  );

/** «COMISION DEPOSITO AGENTE» is no deposit, «DEPOSITO, COMISION INCLUIDA» is one: it is told by how it begins. */
const esComision = (texto: string): boolean => {
  const limpio = normalizar(texto);
  const en = limpio.search(/\b(?:COMISION(?:ES)?|ITF|FEES?|COMISSAO|TARIFA)\b/);
  return (
    en >= 0 &&
    /^(?:(?:COBRO|CARGOS?|AGENT|TRANSACTION|SERVICE|DEB|DEBITO|PAGO|NOTA|AUTOMATICO|AUTOM|N D|POR|DE|DEL|LA)(?: |$))*$/.test(
      limpio.slice(0, en),
    )
  );
};

/** What the bank charges for an operation; where the row's own column says an operation, the description is the customer's. */
export const esCargo = (rotulo: string, glosa: string): boolean =>
  esComision(rotulo) || (tipoDePalabras(rotulo) === null && esComision(glosa));

export const esOtraMoneda = (moneda: string): boolean =>
  !/\b(?:bs|bob|bolivianos?)\b|\$\.? ?b\b/i.test(moneda) &&
  (/[$€]/.test(moneda) ||
    /\b(?:USD|US|SUS|DOLAR(?:ES)?|EUR|EUROS?|UFV|ME|M E|BRL|PEN|CLP|ARS|840|978)\b/.test(normalizar(moneda)));

export const esSoloRotulo = (texto: string): boolean =>
  /^(?:SUB ?)?(?:TOTAL(?:ES|S)?|SUMAS?|CANTIDAD|SALDO|(?:OPENING|CLOSING|PREVIOUS) BALANCE|BALANCE)\b(?: (?:DE|DEL|LAS?|LOS|EN|Y|POR|AL|DIA|GENERAL|FINAL|INICIAL|ANTERIOR|ACTUAL|DISPONIBLE|CONTABLE|DEPOSITOS|RETIROS|QR|TRANSFERENCIAS?|DEPOSITS|WITHDRAWALS|BALANCE|OPENING|CLOSING|DEBITOS|CREDITOS|CARGOS|ABONOS|OPERACIONES|TRANSACCIONES|MOVIMIENTOS|MES|PERIODO|CAJA|CUENTA|BS|[0-9+-]+))*$/.test(
    normalizar(texto),
  );

const TOTAL =
  /^(?:SUB ?)?TOTAL(?:ES|S)?\b|^SALDO\b|^(?:OPENING|CLOSING|PREVIOUS|ENDING|STARTING) BALANCE\b|^BALANCE (?:BROUGHT|CARRIED|FORWARD|B F|C F)\b|^SUMAS?\b|^CANTIDAD\b|^RESUMEN\b|^PAGINA \d|^HOJA \d|^FIN (?:DE|DEL)\b|^(?:NRO|NUMERO) DE (?:REGISTROS|TRANSACCIONES|OPERACIONES|MOVIMIENTOS)\b/;
export const esRotulo = (texto: string): boolean => TOTAL.test(normalizar(texto));

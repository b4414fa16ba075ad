import type { Campo } from '@/engines/extracto/columns/campos';

const CON_TILDE = [
  'débito débitos crédito créditos operación operaciones transacción transacciones descripción número código',
  'depósito depósitos día días comisión autorización observación observaciones situación identificación',
  'histórico descrição operação transação situação lançamento número saída saídas data código autenticação',
  'importación conciliación línea teléfono dirección período',
]
  .join(' ')
  .split(' ');
const sinTilde = (texto: string): string => texto.normalize('NFKD').replace(/\p{M}/gu, '');
const POR_RESTO = new Map<string, string>();
for (const palabra of CON_TILDE) {
  const llana = sinTilde(palabra);
  POR_RESTO.set(palabra.replace(/[^a-z]+/g, '?'), llana);
  const corta = palabra.replace(/[^a-z]+/g, '');
  if (corta.length >= 4 && corta !== llana) POR_RESTO.set(corta, llana);
}

/** «D�bito», «D?bito», «Operacin» → «debito», «operacion». */
const reparar = (titulo: string): string =>
  titulo
    .toLowerCase()
    .replace(/[\p{L}\ufffd?]+/gu, (palabra) => POR_RESTO.get(palabra.replace(/[\ufffd?]+/g, '?')) ?? palabra);

export const normalizarTitulo = (titulo: string): string =>
  sinTilde(reparar(titulo.normalize('NFC')).normalize('NFKD'))
    .replace(/[^a-z0-9]+/g, ' ')
    .replace(/\b(?:bs|bob|bolivianos|en)\b/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

const SALE =
  /\b(?:debitos?|debits?|debe|cargos?|retiros?|egresos?|salidas?|saidas?|withdrawals?|withdrawn)\b/;
const ENTRA = /\b(?:creditos?|credits?|haber|abonos?|depositos?|deposits?|ingresos?|entradas?)\b/;
export const nombraAmbos = (limpio: string): boolean => SALE.test(limpio) && ENTRA.test(limpio);
/** «Depósito/Retiro» says the operation, not a sign. */
const DE_TIPO = /\b(?:deposito|retiro)s?\b/;
const DE_SIGNO =
  /^(?:d c|c d|d h|h d|s h|h s|d k|k d|dr cr|cr dr|db cr|cr db|cd|dc|signo|naturaleza|natureza|sign|debit credit indicator|credit debit indicator|indicador)$/;

type Pista = readonly [de: Campo | null, forma: RegExp, y?: RegExp];

export const calza = ([, forma, y]: Pista, limpio: string): boolean =>
  forma.test(limpio) && (y?.test(limpio) ?? true);

/** In this order: the first that fits names the column, and the one higher up wins between two columns. */
export const PISTAS: readonly Pista[] = [
  ['moneda', /^(?:moneda|mon|divisa|currency|ccy|moeda)$/],
  [null, /\b(?:usd|us|sus|dolares|dolar|extranjera|m e)$/],
  ['saldo', /^(?:saldos?|(?:running |account |available |ledger |closing |book )?balance)\b/],
  ['saldo', /\bsaldo (?:final|posterior|resultante|despues)\b|^nuevo saldo$/],
  [
    null,
    /\b(?:saldo|balance|comision|comissao|fees?|charges?|itf|impuesto|tasa|cuenta|account|conta|moneda|agencia|branch|sucursal|cliente|customer|identidad|nombre|name|usuario|user|utc|canal|channel|terminal|cajero|telefono|celular|phone|msisdn|nit)\b/,
  ],
  [
    'fecha',
    /^(?:fecha|fec)(?: y hora| hora)?(?: (?:de )?(?:la )?(?:operacion|transaccion|movimiento|mov|oper))?$/,
  ],
  [
    'fecha',
    /^(?:date|data|transaction date|transaction time|transaction date time|date (?:and )?time|tran date|trans date|txn date|operation date|completion time|completion date|completed|data e? ?hora|data (?:da )?(?:operacao|transacao|movimento))$/,
  ],
  [
    'fecha',
    /^(?:fecha|fec|date|dia|data|day|booking date|posting date|posted date|post date|initiation time|created)\b/,
  ],
  ['fecha', /^(?:value date|valuta|f valor|f operacion|f oper|f mov)$/],
  ['hora', /^(?:hora|time|hr|horario|hour)\b|\b(?:hora|time)$/],
  [
    'tipo',
    /^(?:tipo|clase|type)\b|\btype$|^(?:operacion|transaccion|movimiento|mov|d c|c d|d h|h d|s h|h s|d k|k d|dr cr|cr dr|db cr|cr db|dc|cd|signo|naturaleza|natureza|servicio|service|operation|transaction|operacao|transacao|sign|indicador|(?:debit credit|credit debit) indicator)$/,
  ],
  ['referencia', /\b(?:referencias?|reference)\b|^(?:nro |num |no |n )?ref\b|^receipt\b|^recibo\b/],
  [
    'referencia',
    /\b(?:comprobante|trx|secuencia|autorizacion|voucher|autenticacao|autorizacao|trace|rrn|nsu|fitid)\b/,
  ],
  [
    'referencia',
    /^(?:nro|num|numero|no|n|nr|id|codigo|cod)\b/,
    /\b(?:operacion|transaccion|oper|mov|movimiento|op|tx|transaction|operacao|transacao)\b/,
  ],
  [
    'referencia',
    /^(?:operacion|transaccion|movimiento|operacao|transacao|transaction|operation|txn|tran|tx)\b/,
    /\b(?:numero|nro|num|no|id|code|codigo|number)$/,
  ],
  [
    'referencia',
    /^(?:nro|num|numero|no|n|nr|id)?(?: d[eo])? ?(?:documento|doc|document)$|^(?:codigo|cod|numero|nro|id|number|identificador|checknum|refnum|document number)$/,
  ],
  [
    'debito',
    /^(?:debitos?|debits?|debe|cargos?|retiros?|egresos?|salidas?|saidas?|withdrawals?|withdrawn|withdraw|paid out|money out|cash out)\b|^(?:monto|importe|valor|amount) (?:del? )?(?:debitos?|debit|debe|cargo|retiro)$/,
  ],
  [
    'credito',
    /^(?:creditos?|credits?|haber|abonos?|depositos?|deposits?|ingresos?|entradas?|paid in|money in|cash in)\b|^(?:monto|importe|valor|amount) (?:del? )?(?:creditos?|credit|haber|abono|deposito)$/,
  ],
  ['monto', /^(?:monto|importe|amount|quantia)\b|^(?:transaction|txn) amount$/],
  ['monto', /^(?:valor|value|total)(?: r)?$/],
  [
    'estado',
    /^(?:estado|status|situacion|situacao|state)(?: (?:de )?(?:la |el |da )?(?:operacion|transaccion|movimiento|trx|operacao|transacao))?$|^(?:transaction|txn|payment) (?:status|state)$/,
  ],
  [
    'descripcion',
    /^(?:descripcion|descripciones|glosa|detalles?|conceptos?|observacion(?:es)?|motivo|description|details?|narration|narrative|particulars|memo|remarks|descricao|historico|lancamento)\b|^(?:transaction|txn) (?:details|description|particulars)$/,
  ],
];

export const esAjena = (titulo: string): boolean => {
  const limpio = normalizarTitulo(titulo);
  return PISTAS.find((pista) => calza(pista, limpio))?.[0] === null;
};

export const diceSigno = (titulo: string): boolean => {
  const limpio = normalizarTitulo(titulo);
  return DE_SIGNO.test(limpio) || (nombraAmbos(limpio) && !DE_TIPO.test(limpio));
};

export const esDeCargo = (titulo: string): boolean =>
  /\b(?:comision|comissao|fees?|charges?|itf|impuesto|tasa|tarifa)\b/.test(normalizarTitulo(titulo));

/** `propio`: nothing but the word for an amount; `otro`: an amount of some kind, as «Monto enviado» is. */
export const deMonto = (titulo: string): 'propio' | 'otro' | null => {
  const limpio = normalizarTitulo(titulo);
  if (/^(?:monto|importe|amount|valor|value|quantia)$/.test(limpio)) return 'propio';
  const otraMoneda = /\b(?:usd|us|sus|dolar(?:es)?|eur|euros?|ufv)\b/.test(limpio);
  return /^(?:monto|importe|amount|quantia)\b|^valor (?!cuota)/.test(limpio) &&
    !otraMoneda &&
    !esDeCargo(titulo)
    ? 'otro'
    : null;
};

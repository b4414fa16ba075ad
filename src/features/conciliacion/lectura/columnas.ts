/** Which column is what, by the words of the header. */
import { enBlanco, textoDe, type Registro } from './registro';

export const CAMPOS = [
  'referencia',
  'monto',
  'debito',
  'credito',
  'tipo',
  'fecha',
  'hora',
  'descripcion',
  'estado',
  'moneda',
] as const;
export type Campo = (typeof CAMPOS)[number];
/** Index of the column, or null. */
export type Columnas = Record<Campo, number | null>;

/** Completes «Columna …». */
export const NOMBRE_CAMPO: Record<Campo, string> = {
  referencia: 'de la referencia',
  monto: 'del monto',
  debito: 'del débito',
  credito: 'del crédito',
  tipo: 'de la operación',
  fecha: 'del día',
  hora: 'de la hora',
  descripcion: 'de la descripción',
  estado: 'del estado',
  moneda: 'de la moneda',
};

export const sinColumnas = (): Columnas => ({
  referencia: null,
  monto: null,
  debito: null,
  credito: null,
  tipo: null,
  fecha: null,
  hora: null,
  descripcion: null,
  estado: null,
  moneda: null,
});

/** «N.º de Operación (Bs)» → «n de operacion» */
export const normalizarTitulo = (titulo: string): string =>
  titulo
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .replace(/\b(?:bs|bob|bolivianos|en)\b/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

const SALE = /\b(?:debitos?|debe|cargos?|retiros?|egresos?|salidas?)\b/;
const ENTRA = /\b(?:creditos?|haber|abonos?|depositos?|ingresos?|entradas?)\b/;
/** «Débito/Crédito»: both directions in one column, of figures with a sign or of letters. */
const nombraAmbos = (limpio: string): boolean => SALE.test(limpio) && ENTRA.test(limpio);
/** «Depósito/Retiro» says the operation, not a sign. */
const DE_TIPO = /\b(?:deposito|retiro)s?\b/;
const DE_SIGNO = /^(?:d c|c d|d h|signo|naturaleza)$/;

/** In this order: the first that fits names the column, and the one higher up wins between two columns. */
const PISTAS: readonly [Campo | null, RegExp][] = [
  ['moneda', /^(?:moneda|mon|divisa)$/],
  [
    null,
    /\b(?:saldo|balance|comision|itf|cuenta|moneda|agencia|sucursal|cliente|identidad|nombre|usuario)\b/,
  ],
  [
    'fecha',
    /^(?:fecha|fec)(?: y hora| hora)?(?: (?:de )?(?:la )?(?:operacion|transaccion|movimiento|mov|oper))?$/,
  ],
  ['fecha', /^(?:fecha|fec|date|dia)\b/],
  ['hora', /^(?:hora|time|hr)\b/],
  [
    'tipo',
    /^(?:tipo|clase)\b|^(?:operacion|transaccion|movimiento|mov|d c|c d|d h|signo|naturaleza|servicio)$/,
  ],
  ['referencia', /\b(?:referencia|referencias)\b|^(?:nro |num |no |n )?ref\b/],
  ['referencia', /\b(?:comprobante|trx|secuencia|autorizacion|voucher)\b/],
  [
    'referencia',
    /^(?:nro|num|numero|no|n|nr|id|codigo|cod)\b.*\b(?:operacion|transaccion|oper|mov|movimiento|op|tx)\b/,
  ],
  [
    'referencia',
    /^(?:nro|num|numero|no|n|nr|id)?(?: de)? ?(?:documento|doc)$|^(?:codigo|cod|numero|nro|id)$/,
  ],
  ['debito', /^(?:debitos?|debe|cargos?|retiros?|egresos?|salidas?)\b/],
  ['credito', /^(?:creditos?|haber|abonos?|depositos?|ingresos?|entradas?)\b/],
  ['monto', /^(?:monto|importe|amount)\b/],
  ['monto', /^(?:valor|total)$/],
  [
    'estado',
    /^(?:estado|status|situacion)(?: (?:de )?(?:la |el )?(?:operacion|transaccion|movimiento|trx))?$/,
  ],
  ['descripcion', /^(?:descripcion|glosa|detalle|concepto|observacion(?:es)?|motivo)\b/],
];

/** Named, and none of ours: a balance, a fee, an account. */
export const esAjena = (titulo: string): boolean => {
  const limpio = normalizarTitulo(titulo);
  return PISTAS.find(([, forma]) => forma.test(limpio))?.[0] === null;
};

/** Does the title say that the column holds debits and credits, not operations? */
export const diceSigno = (titulo: string): boolean => {
  const limpio = normalizarTitulo(titulo);
  return DE_SIGNO.test(limpio) || (nombraAmbos(limpio) && !DE_TIPO.test(limpio));
};

/** A figure or a date: a row with one is no header. */
const esDato = (texto: string): boolean => /^\W*\d[\d\s.,:/-]*$/.test(texto);

/** What the cells of a row say as titles; empty when it is no header. */
export function columnasDelTitulo(titulos: readonly string[]): Partial<Columnas> {
  if (titulos.some(esDato)) return {};
  const mejor: Partial<Record<Campo, { columna: number; pista: number }>> = {};
  const limpios = titulos.map(normalizarTitulo);
  // Two of them are the two directions after all: «Egreso (depósitos)», «Ingreso (retiros)».
  const unoSolo = limpios.filter(nombraAmbos).length === 1;
  let deAmbos: number | undefined;
  titulos.forEach((titulo, columna) => {
    if (titulo === '' || titulo.length > 50) return;
    const limpio = limpios[columna] ?? '';
    const ambos = unoSolo && nombraAmbos(limpio);
    const pista = PISTAS.findIndex(
      ([de, forma]) => forma.test(limpio) && !(ambos && (de === 'debito' || de === 'credito')),
    );
    if (pista < 0 && ambos) deAmbos = columna;
    const campo = PISTAS[pista]?.[0];
    if (!campo) return;
    const hay = mejor[campo];
    if (!hay || pista < hay.pista) mejor[campo] = { columna, pista };
  });
  // Amounts with their sign; beside a column of amounts, letters.
  if (deAmbos !== undefined)
    mejor[mejor.monto ? 'tipo' : 'monto'] ??= { columna: deAmbos, pista: PISTAS.length };
  return Object.fromEntries(
    CAMPOS.flatMap((campo) => {
      const hay = mejor[campo];
      return hay ? [[campo, hay.columna]] : [];
    }),
  );
}

export interface Encabezado {
  /** Index of the record. */
  indice: number;
  columnas: Partial<Columnas>;
}

export const titulosDe = ({ celdas }: Registro): string[] => celdas.map(textoDe);

/** The row among the first ones whose words name most columns; at least two, and one a bank's row cannot do without. */
export function buscarEncabezado(registros: readonly Registro[]): Encabezado | null {
  let mejor: Encabezado | null = null;
  let puntos = 1;
  for (const [indice, registro] of registros.slice(0, 60).entries()) {
    if (enBlanco(registro)) continue;
    const columnas = columnasDelTitulo(titulosDe(registro));
    const esencial = ['referencia', 'monto', 'debito', 'credito'].some((campo) => campo in columnas);
    const cuenta = Object.keys(columnas).length;
    if (esencial && cuenta > puntos) {
      mejor = { indice, columnas };
      puntos = cuenta;
    }
  }
  return mejor;
}

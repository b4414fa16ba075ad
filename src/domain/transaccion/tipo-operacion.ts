/** The one table of the operation types: a new type is one more entry here (and its words in the statement's word list). */
import type { EfectoQr } from '@/domain/ajustes/ajustes';
import type { IconName } from '@/ui/icon';

/** What the amount does to the drawer's cash (`convenio`: what the setting of its institution says), and the sum it belongs to. */
type Movimiento =
  { efectivo: 1; suma: 'entra' } | { efectivo: -1; suma: 'sale' } | { efectivo: 'convenio'; suma: 'qr' };

export type Suma = Movimiento['suma'];

/** The tables of an institution's tariff: what moves cash by its own kind, and what by the institution's agreement. */
export type TablaDeTarifa = 'efectivo' | 'convenio';

interface Palabras {
  nombre: string;
  corto: string;
  cortos: string;
  un: string;
  contrario: string;
  registrada: string;
  anulada: string;
  anulado: string;
  icono: IconName;
  tono: 'in' | 'out' | 'qr';
  signo: '+ ' | '− ' | '';
  tecla: string;
  nota: string | null;
  total: string;
  tarifa: TablaDeTarifa;
}

type Operacion = Palabras & Movimiento;

const TABLA = {
  DEPOSITO: {
    nombre: 'Depósito',
    corto: 'Depósito',
    cortos: 'Depósitos',
    un: 'Un depósito',
    contrario: 'un retiro',
    registrada: 'Depósito registrado',
    anulada: 'Depósito anulado',
    anulado: 'Depósito anulado',
    icono: 'deposito',
    tono: 'in',
    signo: '+ ',
    tecla: 'F2',
    nota: '+ entra',
    efectivo: 1,
    suma: 'entra',
    tarifa: 'efectivo',
    total: 'Total recibido',
  },
  RETIRO: {
    nombre: 'Retiro',
    corto: 'Retiro',
    cortos: 'Retiros',
    un: 'Un retiro',
    contrario: 'un depósito',
    registrada: 'Retiro registrado',
    anulada: 'Retiro anulado',
    anulado: 'Retiro anulado',
    icono: 'retiro',
    tono: 'out',
    signo: '− ',
    tecla: 'F4',
    nota: '− sale',
    efectivo: -1,
    suma: 'sale',
    tarifa: 'efectivo',
    total: 'Total entregado',
  },
  TRANSFERENCIA_QR: {
    nombre: 'Transferencia QR',
    corto: 'QR',
    cortos: 'QR',
    un: 'Una transferencia QR',
    contrario: 'lo contrario',
    registrada: 'Transferencia QR registrada',
    anulada: 'Transferencia QR anulada',
    anulado: 'QR anulado',
    icono: 'qr',
    tono: 'qr',
    signo: '',
    tecla: 'F8',
    nota: null,
    efectivo: 'convenio',
    suma: 'qr',
    tarifa: 'convenio',
    total: 'Efectivo recibido',
  },
} as const satisfies Record<string, Operacion>;

export type TipoOperacion = keyof typeof TABLA;

export const TIPOS_OPERACION: Readonly<Record<TipoOperacion, Operacion>> = TABLA;

const esTipo = (nombre: string): nombre is TipoOperacion => Object.hasOwn(TABLA, nombre);

/** In the order of the form; a type's place here is its code in the columns of the list. */
export const TIPOS: readonly TipoOperacion[] = Object.keys(TABLA).filter(esTipo);

export const TIPO_INICIAL: TipoOperacion = 'DEPOSITO';

/** @throws for a code that no type has: a wrong type must never pass for another one */
export function tipoDeCodigo(codigo: number | undefined): TipoOperacion {
  const tipo = codigo === undefined ? undefined : TIPOS[codigo];
  if (tipo === undefined) throw new Error(`no operation type has the code ${codigo}`);
  return tipo;
}

const SIGNO_QR: Record<EfectoQr, 1 | -1 | 0> = { 'no-mueve': 0, entra: 1, sale: -1 };

export function signoEnEfectivo(tipo: TipoOperacion, qr: EfectoQr): 1 | -1 | 0 {
  const { efectivo } = TIPOS_OPERACION[tipo];
  return efectivo === 'convenio' ? SIGNO_QR[qr] : efectivo;
}

export const porCadaTipo = <T>(hacer: (tipo: TipoOperacion) => T): Record<TipoOperacion, T> => ({
  DEPOSITO: hacer('DEPOSITO'),
  RETIRO: hacer('RETIRO'),
  TRANSFERENCIA_QR: hacer('TRANSFERENCIA_QR'),
});

const conMinuscula = (texto: string): string => texto.charAt(0).toLowerCase() + texto.slice(1);

export const dentroDeFrase = (tipo: TipoOperacion): string => conMinuscula(TIPOS_OPERACION[tipo].nombre);

const enFrase = (palabra: string): string =>
  palabra === palabra.toUpperCase() ? palabra : palabra.toLowerCase();

export const cortoEnFrase = (tipo: TipoOperacion): string => enFrase(TIPOS_OPERACION[tipo].corto);

/** Only the agreement of its institution says whether its cash goes in or out: a sign contradicts nothing. */
export const segunConvenio = (tipo: TipoOperacion): boolean => TIPOS_OPERACION[tipo].efectivo === 'convenio';

const Y = new Intl.ListFormat('es', { type: 'conjunction' });
const O = new Intl.ListFormat('es', { type: 'disjunction' });

const cortosDe = (suma: Suma): string[] =>
  TIPOS.filter((tipo) => TIPOS_OPERACION[tipo].suma === suma).map((tipo) => TIPOS_OPERACION[tipo].cortos);

/** «Depósitos», «Retiros», «QR»: what the sum is called wherever it stands, by the types that it holds. */
export function nombreDeSuma(suma: Suma): string {
  const [primero = '', ...otros] = cortosDe(suma);
  return Y.format([primero, ...otros.map(enFrase)]);
}

/** «depósitos», «retiros», «QR» */
export const sumaEnFrase = (suma: Suma): string => Y.format(cortosDe(suma).map(enFrase));

/** «depósitos, retiros y QR» */
export const todosEnFrase = (): string =>
  Y.format(TIPOS.map((tipo) => enFrase(TIPOS_OPERACION[tipo].cortos)));

/** «El retiro» */
export const elDe = (tipo: TipoOperacion): string =>
  TIPOS_OPERACION[tipo].un.replace(/^Una /, 'La ').replace(/^Un /, 'El ');

/** «Depósito y retiro», «Transferencia QR»: the operations whose fees one table of a tariff gives. */
export function nombreDeTabla(tabla: TablaDeTarifa): string {
  const [primero, ...otros] = TIPOS.filter((tipo) => TIPOS_OPERACION[tipo].tarifa === tabla);
  return primero ? Y.format([TIPOS_OPERACION[primero].nombre, ...otros.map(dentroDeFrase)]) : '';
}

/** «un depósito»; of several «un depósito o …». */
export const unaDe = (tipos: readonly TipoOperacion[]): string =>
  O.format(tipos.map((tipo) => conMinuscula(TIPOS_OPERACION[tipo].un)));

/** «depósito»; of several «depósito o …». */
export const unoDe = (tipos: readonly TipoOperacion[]): string => O.format(tipos.map(cortoEnFrase));

/** «depósito, retiro o QR» */
export const unoDeTodos = (): string => unoDe(TIPOS);

/** «depósito o retiro»: what a sign may say. */
export const unoPorSigno = (): string => unoDe(TIPOS.filter((tipo) => !segunConvenio(tipo)));

export const tiposQueMueven = (sentido: 1 | -1): readonly TipoOperacion[] =>
  TIPOS.filter((tipo) => TIPOS_OPERACION[tipo].efectivo === sentido);

/** What a sign alone is read as in a statement; null: several types go that way, so it says none of them. */
export function tipoQueMueve(sentido: 1 | -1): TipoOperacion | null {
  const [unico = null, ...otros] = tiposQueMueven(sentido);
  return otros.length === 0 ? unico : null;
}

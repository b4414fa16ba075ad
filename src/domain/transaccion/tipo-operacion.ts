/** The one table of the operation types: a new type is one more entry here (and its words in the statement's word list). */
import type { EfectoQr } from '@/domain/ajustes/ajustes';
import type { IconName } from '@/ui/icon';

export type Suma = 'entra' | 'sale' | 'qr';

interface Operacion {
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
  /** What the amount does to the cash of the drawer; `convenio`: what the setting of its institution says. */
  efectivo: 1 | -1 | 'convenio';
  suma: Suma;
  total: string;
}

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

export const porCadaTipo = <T>(hacer: () => T): Record<TipoOperacion, T> => ({
  DEPOSITO: hacer(),
  RETIRO: hacer(),
  TRANSFERENCIA_QR: hacer(),
});

export const dentroDeFrase = (tipo: TipoOperacion): string => {
  const { nombre } = TIPOS_OPERACION[tipo];
  return nombre.charAt(0).toLowerCase() + nombre.slice(1);
};

export const cortoEnFrase = (tipo: TipoOperacion): string => {
  const { corto } = TIPOS_OPERACION[tipo];
  return corto === corto.toUpperCase() ? corto : corto.toLowerCase();
};

/** Only the agreement of its institution says whether its cash goes in or out: a sign contradicts nothing. */
export const segunConvenio = (tipo: TipoOperacion): boolean => TIPOS_OPERACION[tipo].efectivo === 'convenio';

export const tipoQueMueve = (sentido: 1 | -1): TipoOperacion => (sentido === 1 ? 'DEPOSITO' : 'RETIRO');

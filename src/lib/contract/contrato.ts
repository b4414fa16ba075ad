/**
 * Does the server speak this product's contract? Told by the shape of its answers, never by a version number, which it does
 * not give. Each part is judged by its last answer; one that is not understood is enough to keep nothing new. No schema, no
 * network: the shell shows it.
 */
import { createStore } from 'zustand/vanilla';

export type ParteDelContrato = 'lista' | 'sesion' | 'cajas' | 'registro' | 'cierre';

export interface Discrepancia {
  parte: ParteDelContrato;
  /** What was asked, e.g. `GET /agentes`. */
  pedido: string;
  /** For an Administrador: what this product needs in the answer, and what came. */
  esperado: string;
  visto: string;
}

/** What has been found to be otherwise, one of each part. */
export const contratoStore = createStore<readonly Discrepancia[]>(() => []);

/** The same array as long as nothing changed. */
export const leerDiscrepancias = contratoStore.getState;
const poner = (nuevas: readonly Discrepancia[]): void => contratoStore.setState(nuevas, true);

export const anotarDiscrepancia = (nueva: Discrepancia): void => {
  const discrepancias = leerDiscrepancias();
  const previa = discrepancias.find(({ parte }) => parte === nueva.parte);
  if (previa?.visto === nueva.visto) return;
  poner([...discrepancias.filter(({ parte }) => parte !== nueva.parte), nueva]);
};

/** This part has just answered as the contract says. */
export const cumple = (parte: ParteDelContrato): void => {
  const discrepancias = leerDiscrepancias();
  if (discrepancias.some((cada) => cada.parte === parte))
    poner(discrepancias.filter((cada) => cada.parte !== parte));
};

export const esOtroContrato = (discrepancias: readonly Discrepancia[]): boolean => discrepancias.length > 0;
/** Another sign-in may be at another server. */
export const olvidarContrato = (): void => {
  if (esOtroContrato(leerDiscrepancias())) poner([]);
};

/** Fields that an answer of this product's contract always has. */
export const PROPIOS = {
  lista: ['nro_referencia', 'tipo_operacion', 'monto', 'id_sesion_caja'],
  sesion: ['id_caja', 'id_usuario', 'estado_sesion', 'monto_inicial'],
  cajas: ['nombre', 'especialidad', 'saldo'],
} as const;

const VISTAS = 8;

/** The names of an answer's fields, for a person to read; never their values. */
export function camposDe(valor: unknown): string {
  if (Array.isArray(valor))
    return valor.length === 0 ? 'una lista vacía' : `una lista de {${camposDe(valor[0])}}`;
  if (typeof valor !== 'object' || valor === null) return valor === null ? 'null' : typeof valor;
  const nombres = Object.keys(valor);
  return [...nombres.slice(0, VISTAS), ...(nombres.length > VISTAS ? ['…'] : [])].join(', ');
}

/**
 * Is this an object of another contract? A field with a wrong value, or one that is missing, is a broken answer of ours;
 * where most of what we need has no place at all, somebody else's.
 * @param propios fields that an answer of ours always has
 */
export function esAjeno(valor: unknown, propios: readonly string[]): boolean {
  if (typeof valor !== 'object' || valor === null || Array.isArray(valor)) return false;
  const faltan = propios.filter((campo) => !Object.hasOwn(valor, campo)).length;
  return faltan * 2 > propios.length;
}

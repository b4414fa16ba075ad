/** Judged by the shape of the last answer of each part: the server gives no version. One that differs keeps nothing new. */
import { createStore } from 'zustand/vanilla';

export type ParteDelContrato = 'lista' | 'sesion' | 'cajas' | 'registro' | 'cierre';

export interface Discrepancia {
  parte: ParteDelContrato;
  pedido: string;
  esperado: string;
  visto: string;
}

export const contratoStore = createStore<readonly Discrepancia[]>(() => []);

export const leerDiscrepancias = contratoStore.getState;
const poner = (nuevas: readonly Discrepancia[]): void => contratoStore.setState(nuevas, true);

export const anotarDiscrepancia = (nueva: Discrepancia): void => {
  const discrepancias = leerDiscrepancias();
  const previa = discrepancias.find(({ parte }) => parte === nueva.parte);
  if (previa?.visto === nueva.visto) return;
  poner([...discrepancias.filter(({ parte }) => parte !== nueva.parte), nueva]);
};

export const cumple = (parte: ParteDelContrato): void => {
  const discrepancias = leerDiscrepancias();
  if (discrepancias.some((cada) => cada.parte === parte))
    poner(discrepancias.filter((cada) => cada.parte !== parte));
};

export const esOtroContrato = (discrepancias: readonly Discrepancia[]): boolean => discrepancias.length > 0;
export const olvidarContrato = (): void => {
  if (esOtroContrato(leerDiscrepancias())) poner([]);
};

export const PROPIOS = {
  lista: ['nro_referencia', 'tipo_operacion', 'monto', 'id_sesion_caja'],
  sesion: ['id_caja', 'id_usuario', 'estado_sesion', 'monto_inicial'],
  cajas: ['nombre', 'especialidad', 'saldo'],
} as const;

const VISTAS = 8;

export function camposDe(valor: unknown): string {
  if (Array.isArray(valor))
    return valor.length === 0 ? 'una lista vacía' : `una lista de {${camposDe(valor[0])}}`;
  if (typeof valor !== 'object' || valor === null) return valor === null ? 'null' : typeof valor;
  const nombres = Object.keys(valor);
  return [...nombres.slice(0, VISTAS), ...(nombres.length > VISTAS ? ['…'] : [])].join(', ');
}

/** A missing field is a broken answer of ours; where most have no place at all, somebody else's. */
export function esAjeno(valor: unknown, propios: readonly string[]): boolean {
  if (typeof valor !== 'object' || valor === null || Array.isArray(valor)) return false;
  const faltan = propios.filter((campo) => !Object.hasOwn(valor, campo)).length;
  return faltan * 2 > propios.length;
}

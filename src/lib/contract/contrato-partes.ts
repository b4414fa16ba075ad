import { ApiError } from '@/lib/api-error';
import {
  anotarDiscrepancia,
  camposDe,
  cumple,
  esAjeno,
  PROPIOS,
  type Discrepancia,
  type ParteDelContrato,
} from './contrato';

const NO_EXISTE = 'no existe (404)';

const PEDIDOS: Record<ParteDelContrato, string> = {
  lista: 'GET /agentes',
  sesion: 'GET /cajas/sesion-activa',
  cajas: 'GET /cajas',
  registro: 'POST /agentes',
  cierre: 'PATCH /cajas/sesion/…/cerrar',
};

function otro(discrepancia: Omit<Discrepancia, 'pedido'>): ApiError {
  anotarDiscrepancia({ ...discrepancia, pedido: PEDIDOS[discrepancia.parte] });
  return new ApiError('otra-version');
}

const sinRuta = (error: unknown): boolean =>
  error instanceof ApiError && error.motivo === 'ruta' && error.status === 404;

export const juez =
  (parte: keyof typeof PROPIOS) =>
  (cuerpo: unknown): void => {
    const muestra: unknown = Array.isArray(cuerpo) ? cuerpo[0] : cuerpo;
    if (esAjeno(muestra, PROPIOS[parte])) throw ajena(parte, camposDe(cuerpo));
  };

export const ajena = (parte: keyof typeof PROPIOS, visto: string): ApiError =>
  otro({ parte, esperado: PROPIOS[parte].join(', '), visto });

export async function segunContrato<T>(parte: keyof typeof PROPIOS, llamada: () => Promise<T>): Promise<T> {
  try {
    const valor = await llamada();
    cumple(parte);
    return valor;
  } catch (error) {
    throw sinRuta(error) ? ajena(parte, NO_EXISTE) : error;
  }
}

const noConoce = (error: ApiError, campos: readonly string[]): string | undefined =>
  campos.find((campo) => error.mensajes.some((mensaje) => mensaje === `property ${campo} should not exist`));

/** A write whose path or field the server does not know was not written. @returns the error to go on with */
export function segunEscritura(
  parte: 'registro' | 'cierre',
  error: ApiError,
  campos: readonly string[],
): ApiError {
  if (sinRuta(error)) return otro({ parte, esperado: campos.join(', '), visto: NO_EXISTE });
  const campo = error.motivo === 'validacion' ? noConoce(error, campos) : undefined;
  return campo === undefined
    ? error
    : otro({ parte, esperado: campos.join(', '), visto: `no admite ${campo}` });
}

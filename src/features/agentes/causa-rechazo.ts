/** Why the server refused, in our words: its own text only tells the cases apart and is never shown. */
import type { ApiError } from '@/lib/api-error';

const CAMPOS = {
  tipo_operacion: 'revise el tipo de operación',
  banco: 'revise el banco',
  monto: 'revise el monto',
  comision_cliente: 'revise la comisión',
  nro_referencia: 'revise el número de referencia',
} as const;
export type Campo = keyof typeof CAMPOS;

export interface Causa {
  /** The field it is about; null when it is about none of the form's. */
  campo: Campo | null;
  /** Completes «El servidor no la aceptó: …». */
  causa: string;
  /** It is about the session or the caja: the gate must look again. */
  releerCaja: boolean;
}

const REGLAS: readonly [RegExp, string][] = [
  [/sesi[oó]n.*cerrada|cerrada.*sesi[oó]n/i, 'la sesión de su caja está cerrada'],
  [/solo.?ventas|no admite/i, 'su caja no admite operaciones de agente'],
  [/fondos|saldo|insuficiente/i, 'el saldo de su caja no alcanza'],
];

const sobreElFormulario = (causa: string, campo: Campo | null = null): Causa => ({
  campo,
  causa,
  releerCaja: false,
});
const sobreLaCaja = (causa: string): Causa => ({ campo: null, causa, releerCaja: true });

const esCampo = (palabra: string): palabra is Campo => Object.hasOwn(CAMPOS, palabra);

/** class-validator names the property first: "monto must not be less than 1". */
function deValidacion(mensajes: readonly string[]): Causa {
  const palabras = mensajes.map((mensaje) => /^\w+/.exec(mensaje)?.[0] ?? '');
  const campo = palabras.find(esCampo);
  if (campo) return sobreElFormulario(CAMPOS[campo], campo);
  if (palabras.includes('id_sesion_caja')) return sobreLaCaja('la sesión de su caja no es válida');
  return sobreElFormulario('hay datos que no reconoce. Avise al administrador');
}

/** @param error one that proves that nothing was written */
export function causaDe(error: ApiError): Causa {
  switch (error.motivo) {
    case 'validacion':
      return deValidacion(error.mensajes);
    case 'regla': {
      const regla = REGLAS.find(([patron]) => error.mensajes.some((mensaje) => patron.test(mensaje)));
      return sobreLaCaja(regla?.[1] ?? 'no permite esta operación en este momento');
    }
    case 'conflicto':
      return sobreLaCaja('la sesión de su caja ya no existe');
    case 'no-autorizado':
      return sobreElFormulario('su sesión venció');
    case 'prohibido':
      return sobreElFormulario('no tiene permiso para registrar');
    case 'demasiadas':
      return sobreElFormulario('hay demasiadas solicitudes; espere un momento');
    default:
      return sobreElFormulario('no reconoce esta operación. Avise al administrador');
  }
}

/** Why the server refused, in our words: its own text only tells the cases apart and is never shown. */
import type { Operacion } from '@/engines/envios/envios';

const CAMPOS = {
  tipo_operacion: 'revise el tipo de operación',
  banco: 'revise el banco',
  monto: 'revise el monto',
  comision_cliente: 'revise la comisión',
  nro_referencia: 'revise el número de referencia',
} as const;
export type Campo = keyof typeof CAMPOS;

const OTRAS: Record<string, string> = {
  id_sesion_caja: 'la sesión de su caja no es válida',
  saldo: 'el saldo de su caja no alcanza',
  regla: 'no permite esta operación en este momento',
};

const esCampo = (palabra: string): palabra is Campo => Object.hasOwn(CAMPOS, palabra);

/** @returns what completes «El servidor no la aceptó: …», and the form's field it is about */
export function causaDe({ campos }: Pick<Operacion, 'campos'>): { causa: string; campo: Campo | null } {
  const campo = campos.find(esCampo) ?? null;
  if (campo) return { campo, causa: CAMPOS[campo] };
  const otra = campos.find((palabra) => Object.hasOwn(OTRAS, palabra));
  const causa = (otra && OTRAS[otra]) ?? 'hay datos que no reconoce. Avise al administrador';
  return { campo: null, causa };
}

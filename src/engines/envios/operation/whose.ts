import { sesionStore } from '@/domain/usuario/ingreso-store';
import type { Operacion } from './operacion';

export const mia = ({ uid }: Operacion): boolean => {
  const sesion = sesionStore.get();
  return sesion.estado !== 'anonima' && sesion.usuario.id === uid;
};

const DECIDE_ALGUIEN: ReadonlySet<Operacion['estado']> = new Set([
  'DUPLICADA_AJENA',
  'CONFLICTO_OCULTO',
  'RECHAZADA',
  'DIFERENTE',
]);
const RETIENE_ALGO: ReadonlySet<Operacion['retencion']> = new Set(['caja', 'parecida', 'cambiada', 'datos']);
export const decideAlguien = ({ estado: cual, retencion }: Operacion): boolean =>
  DECIDE_ALGUIEN.has(cual) || (cual === 'RETENIDA' && RETIENE_ALGO.has(retencion));

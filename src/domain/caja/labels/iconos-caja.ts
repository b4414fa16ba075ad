import type { IconName } from '@/ui/icon';
import type { Especialidad } from '@/domain/caja/caja';

export const ICONOS_ESPECIALIDAD: Record<Especialidad, IconName> = {
  SOLO_VENTAS: 'bag',
  SOLO_AGENTES: 'bank',
  MIXTA: 'merge',
};

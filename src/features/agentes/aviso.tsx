import type { ReactNode, Ref } from 'react';
import { clsx } from 'clsx';
import { Icon, type IconName } from '@/ui/icon';

interface AvisoProps {
  tono: 'in' | 'caution' | 'danger' | 'qr';
  icono: IconName;
  girando?: boolean;
  acciones?: ReactNode;
  children: ReactNode;
  ref?: Ref<HTMLDivElement>;
}

/** One message with its acts, in the strip's look. */
export const Aviso = ({ tono, icono, girando, acciones, children, ref }: AvisoProps) => (
  <div ref={ref} className={clsx('notice', `tone-${tono}`)}>
    <Icon name={icono} {...(girando ? { className: 'spin' } : {})} />
    <div>{children}</div>
    {acciones && <div className="acts">{acciones}</div>}
  </div>
);

import type { ComponentProps, ReactNode } from 'react';
import type { IconName } from '@/ui/icon';
import { Notice, NoticeActs } from '@/ui/notice/notice';

interface AvisoProps {
  tono: 'in' | 'caution' | 'danger' | 'qr';
  icono: IconName;
  girando?: boolean;
  acciones?: ReactNode;
  children: ReactNode;
  ref?: ComponentProps<typeof Notice>['ref'];
}

export const Aviso = ({ tono, icono, girando, acciones, children, ref }: AvisoProps) => (
  <Notice ref={ref} tono={tono} icono={icono} girando={girando}>
    <div>{children}</div>
    {acciones && <NoticeActs>{acciones}</NoticeActs>}
  </Notice>
);

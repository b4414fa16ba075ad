import { clsx } from 'clsx';
import { Icon } from '@/ui/icon';
import type { AvisoExportar } from './use-exportar';

export const AvisoDeExportar = ({ aviso }: { aviso: AvisoExportar | null }) => {
  const mal = aviso?.bien === false;
  return (
    <p
      data-error={mal || undefined}
      className={clsx(
        'basis-full text-xs empty:absolute print:hidden',
        mal ? 'flex gap-2 leading-snug font-semibold text-danger' : 'text-ink-2',
      )}
      role={mal ? 'alert' : 'status'}
    >
      {mal && <Icon name="err" size="s" />}
      {aviso?.texto}
    </p>
  );
};

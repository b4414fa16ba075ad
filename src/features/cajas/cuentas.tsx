import type { ComponentProps, ReactNode } from 'react';
import { cva, type VariantProps } from 'class-variance-authority';
import { clsx } from 'clsx';
import { Icon, type IconName } from '@/ui/icon';

export const Cuentas = ({ className, ...dl }: ComponentProps<'dl'>) => (
  <dl className={clsx('grid', className)} {...dl} />
);

const lineVariants = cva('flex flex-wrap items-center justify-between gap-x-3 text-sm', {
  variants: {
    parte: {
      sumando: 'border-line py-1.75 not-last:border-b',
      total: '-mt-px border-t-2 border-ink pt-3 pb-1.75',
      /** after the total, and no part of it */
      aparte: 'border-t border-line py-1.75',
    },
  },
  defaultVariants: { parte: 'sumando' },
});

interface CuentaProps extends VariantProps<typeof lineVariants> {
  nombre: ReactNode;
  nota?: string | undefined;
  icono?: IconName;
  valor: string;
}

export const Cuenta = ({ parte, nombre, nota, icono, valor }: CuentaProps) => (
  <div className={lineVariants({ parte })}>
    <dt
      className={clsx('flex items-center gap-2', parte === 'total' ? 'font-strong text-ink' : 'text-ink-2')}
    >
      {icono && <Icon name={icono} size="s" />}
      {nota ? (
        <span className="grid">
          {nombre}
          <small className="text-2xs font-normal text-ink-3">{nota}</small>
        </span>
      ) : (
        nombre
      )}
    </dt>
    <dd
      className={clsx(
        'ms-auto whitespace-nowrap',
        parte === 'total' ? 'text-[1.375rem] font-strong' : 'font-semibold',
      )}
    >
      {valor}
    </dd>
  </div>
);

import type { ReactNode } from 'react';
import { Icon, type IconName } from '@/ui/icon';
import { Clave } from './trama';

export const CifraGanado = ({ children }: { children: ReactNode }) => (
  <p className="flex flex-wrap items-baseline gap-x-2 text-[3.25rem] leading-[1.15] font-strong tracking-[-0.035em] whitespace-nowrap max-[23rem]:text-[2.5rem]">
    <span className="text-[1.25rem] font-semibold tracking-[0] text-ink-3">Bs </span>
    {children}
  </p>
);

export const Linea = ({ icono, children }: { icono: IconName; children: ReactNode }) => (
  <p className="flex gap-1.5">
    <Icon name={icono} size="s" className="mt-[0.1rem]" />
    <span>{children}</span>
  </p>
);

const ICONOS = { mas: 'up', menos: 'sort', igual: 'check', primero: 'info' } as const;

interface ContraProps {
  comparada: { sentido: keyof typeof ICONOS; fuerte: string; resto: string };
}

export const Contra = ({ comparada: { sentido, fuerte, resto } }: ContraProps) => (
  <Linea icono={ICONOS[sentido]}>
    {fuerte && <strong className="font-strong text-ink">{fuerte}</strong>}
    {resto}
  </Linea>
);

interface PartesProps {
  cliente: ReactNode;
  banco: ReactNode;
  children?: ReactNode;
}

/** Both fees apart, which is the chart's legend too. */
export const PartesGanado = ({ cliente, banco, children }: PartesProps) => (
  <dl className="mt-4 self-end border-t border-line">
    <Parte nombre="Comisión al cliente" clave={<Clave de="cliente" />}>
      {cliente}
    </Parte>
    <Parte nombre="Comisión del banco" clave={<Clave de="banco" />}>
      {banco}
    </Parte>
    {children}
  </dl>
);

interface ParteProps {
  nombre: ReactNode;
  clave?: ReactNode;
  children: ReactNode;
}

export const Parte = ({ nombre, clave, children }: ParteProps) => (
  <div className="flex min-h-9 items-center justify-between gap-3 border-b border-line text-sm last:border-b-0">
    <dt className="flex items-center gap-2 text-ink-2">
      {clave}
      {nombre}
    </dt>
    <dd className="font-strong">{children}</dd>
  </div>
);

export const PorConfirmar = () => <span className="font-normal text-ink-3">por confirmar</span>;

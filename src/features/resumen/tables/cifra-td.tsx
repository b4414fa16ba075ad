import type { ReactNode } from 'react';
import { clsx } from 'clsx';
import { Td } from '@/ui/table/table';

interface CifraTdProps {
  nombre: string;
  larga?: boolean;
  children: ReactNode;
}

export const CifraTd = ({ nombre, larga = false, children }: CifraTdProps) => (
  <Td
    num
    className={clsx(
      'max-table:flex max-table:flex-wrap max-table:justify-between max-table:gap-x-1 max-table:whitespace-normal table:ps-3',
      larga && 'max-table:basis-full',
    )}
  >
    <span className="text-ink-3 table:hidden">{nombre}</span>
    {children}
  </Td>
);

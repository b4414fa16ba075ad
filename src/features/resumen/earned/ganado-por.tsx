import type { ReactNode } from 'react';
import { cifra, operaciones } from '@/lib/text/cifras';
import { BarraGanado } from '@/ui/chart/barra-ganado';
import { Clave } from '@/ui/chart/trama';
import { Card } from '@/ui/page/card';
import { entreParentesis } from '@/features/resumen/cifras-resumen';
import { variacion } from '@/features/resumen/calcular';
import { aLaVista, type ParteGanada } from './partes-ganadas';

interface GanadoPorProps {
  titulo: string;
  partes: readonly ParteGanada[];
  otras: string;
  children?: ReactNode;
}

const PORCIENTO = new Intl.NumberFormat('es-BO', { minimumFractionDigits: 1, maximumFractionDigits: 1 });

export function GanadoPor({ titulo, partes, otras, children }: GanadoPorProps) {
  const vistas = aLaVista(partes, otras);
  const suma = partes.reduce((total, parte) => total + parte.total, 0);
  // An institution may pay nothing; all of them together do not.
  const sinBanco = partes.every(({ banco }) => banco === 0);
  const mayor = Math.max(1, ...vistas.map(({ total }) => total));
  return (
    <Card
      as="section"
      aria-label={titulo}
      className="grid min-w-0 grid-cols-[minmax(0,1fr)] grid-rows-[auto_1fr_auto] print:break-inside-avoid"
    >
      <div className="flex flex-wrap items-center justify-between gap-x-3 px-4 pt-3">
        <h2 className="text-sm">{titulo}</h2>
        <LeyendaGanado />
      </div>
      <ul className="grid content-start gap-2 px-4 pt-2 pb-3">
        {vistas.map((parte) => (
          <li key={parte.clave}>
            <p className="flex items-baseline gap-2 text-sm">
              <span className="font-semibold wrap-anywhere">{parte.nombre}</span>{' '}
              {suma > 0 && (
                <span className="text-2xs whitespace-nowrap text-ink-3">
                  {PORCIENTO.format((parte.total / suma) * 100)} %
                </span>
              )}{' '}
              <span className="ms-auto font-strong whitespace-nowrap">{cifra(parte.total)}</span>
            </p>
            <BarraGanado cliente={parte.cliente} banco={parte.banco} mayor={mayor} />
            <p className="flex flex-wrap gap-x-4 text-2xs text-ink-3">
              <span>Cliente {cifra(parte.cliente)}</span>{' '}
              <span>Banco {sinBanco ? 'por confirmar' : cifra(parte.banco)}</span>{' '}
              <span>{operaciones(parte.cuenta)}</span>{' '}
              {parte.antes !== null && (
                <span>
                  antes {cifra(parte.antes)}
                  {entreParentesis(variacion(parte.total, parte.antes))}
                </span>
              )}
            </p>
          </li>
        ))}
      </ul>
      {children}
    </Card>
  );
}

export const LeyendaGanado = () => (
  <p className="flex gap-4 text-2xs text-ink-2" aria-hidden="true">
    <span className="inline-flex items-center gap-1.5">
      <Clave de="cliente" />
      Cliente
    </span>
    <span className="inline-flex items-center gap-1.5">
      <Clave de="banco" />
      Banco
    </span>
  </p>
);

import type { ComponentProps } from 'react';
import { clsx } from 'clsx';

const solida = clsx('fill-earn forced-colors:fill-[CanvasText]');
const tramada = clsx('stroke-earn forced-colors:fill-[Canvas] forced-colors:stroke-[CanvasText]');
const ID = 'trama-ganado';

/** The customer's fee is solid, the bank's hatched with an edge: they differ without their colour. */
export const Tramo = ({ de, ...rect }: ComponentProps<'rect'> & { de: 'cliente' | 'banco' }) =>
  de === 'cliente' ? (
    <rect className={solida} {...rect} />
  ) : (
    <rect className={tramada} fill={`url(#${ID})`} {...rect} />
  );

/** The hatch, once on the page. */
export const Trama = () => (
  <svg className="absolute size-0" aria-hidden="true">
    <pattern id={ID} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <rect className="fill-earn-2" width="5" height="5" />
      <path className="stroke-earn stroke-[1.6px]" d="M0 0v5" />
    </pattern>
  </svg>
);

export const Clave = ({ de }: { de: 'cliente' | 'banco' }) => (
  <svg className="size-3 flex-none" aria-hidden="true">
    <Tramo de={de} x="0.5" y="0.5" width="11" height="11" rx="2" />
  </svg>
);

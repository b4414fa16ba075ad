import { Chip } from '@/ui/text/chip';
import { Disclosure } from '@/ui/text/disclosure';
import type { Cambio, GrupoDeCambios } from './diferencias-de-reglas';

const A_LA_VISTA = 8;

const TONO = { Cambia: 'caution', Nueva: 'in', 'Se quita': 'danger' } as const;

export const CambiosDeReglas = ({ grupos }: { grupos: readonly GrupoDeCambios[] }) =>
  grupos.map(({ titulo, marca, cambios }) => (
    <section key={titulo} className="border-t border-line pt-3 text-sm" aria-label={titulo}>
      <div className="flex flex-wrap items-center gap-2 pb-1">
        <h3 className="wrap-anywhere">{titulo}</h3>
        <Chip tono={TONO[marca]}>{marca}</Chip>
      </div>
      <Lineas cambios={cambios.slice(0, A_LA_VISTA)} />
      {cambios.length > A_LA_VISTA && (
        <Disclosure titulo={`Y ${cambios.length - A_LA_VISTA} más`}>
          <Lineas cambios={cambios.slice(A_LA_VISTA)} />
        </Disclosure>
      )}
    </section>
  ));

const Lineas = ({ cambios }: { cambios: readonly Cambio[] }) => (
  <ul className="grid">
    {cambios.map(({ que, de, a }) => (
      <li
        key={que}
        className="flex flex-wrap justify-between gap-x-4 border-b border-line py-1.5 wrap-anywhere last:border-b-0"
      >
        <span className="text-ink-2">{que}:</span>{' '}
        <span className="ms-auto">
          {de} → <b>{a}</b>
        </span>
      </li>
    ))}
  </ul>
);

import { useState, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { clsx } from 'clsx';
import { Icon } from '@/ui/icon';
import { useAlOir } from '@/ui/use-al-oir';

interface PlegadaProps {
  titulo: string;
  nota?: ReactNode;
  /** Alone in its card, or at the foot of a chart's. */
  sola?: boolean;
  children: ReactNode;
}

/** What is opened to be read whole; on paper, which nobody can press, it is open. */
export function Plegada({ titulo, nota, sola = false, children }: PlegadaProps) {
  const [abierta, setAbierta] = useState(false);
  const [enPapel, setEnPapel] = useState(false);
  // Before the page is drawn for the printer, not after.
  useAlOir('beforeprint', () => flushSync(() => setEnPapel(true)));
  useAlOir('afterprint', () => setEnPapel(false));
  return (
    <details
      className={clsx('group/fold min-w-0', !sola && 'border-t border-line')}
      open={abierta || enPapel}
      onToggle={({ currentTarget }) => {
        if (!enPapel) setAbierta(currentTarget.open);
      }}
    >
      <summary
        className={clsx(
          'flex min-h-11 cursor-pointer list-none items-center gap-2 rounded-[inherit] px-4 font-semibold [&::-webkit-details-marker]:hidden',
          sola ? 'text-sm' : 'text-xs text-ink-2 hover:text-ink',
        )}
      >
        <Icon
          name="down"
          size="s"
          className="-rotate-90 text-ink-3 transition-[rotate] group-open/fold:rotate-0"
        />
        {titulo}
        {nota && <small className="ms-auto text-xs font-normal text-ink-3 max-sm:hidden">{nota}</small>}
      </summary>
      <div className="border-t border-line [&_thead_th]:rounded-none">{children}</div>
    </details>
  );
}

import { clsx } from 'clsx';
import { useRef, useState, type ComponentProps, type KeyboardEvent } from 'react';
import { Icon, type IconName } from '@/ui/icon';
import { TONO, type Tono } from '@/ui/tone';

/** `dia`: `YYYY-MM-DD`, tells it apart; `estado` null: nothing is to be said of this day. */
export interface DayCell {
  dia: string;
  numero: string;
  nombre: string;
  estado: { icono: IconName; tono: Tono; palabra: string } | null;
}

/** `semanas`: seven places from Monday on, null: no day; `conPalabra`: a word in each cell, else a legend. */
interface DayGridProps {
  titulo: string;
  semanas: readonly (readonly (DayCell | null)[])[];
  elegido: string | null;
  onElegir: (dia: string) => void;
  conPalabra?: boolean;
}

const DIAS = ['lunes', 'martes', 'miércoles', 'jueves', 'viernes', 'sábado', 'domingo'];

const PASOS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

/** Where a key leads to among all places of the grid; undefined: it leads nowhere. */
function destino(tecla: string, en: number): number | undefined {
  if (tecla === 'Home') return en - (en % 7);
  if (tecla === 'End') return en - (en % 7) + 6;
  const paso = PASOS[tecla];
  return paso === undefined ? undefined : en + paso;
}

/** Weeks of days, one stop of the Tab key: the arrows go from day to day, Enter chooses. */
export function DayGrid({ titulo, semanas, elegido, onElegir, conPalabra = false }: DayGridProps) {
  const grilla = useRef<HTMLDivElement>(null);
  const [visitado, setVisitado] = useState<string | null>(null);
  const lugares = semanas.flat();
  const dias = lugares.flatMap((celda) => celda?.dia ?? []);
  const parada = [visitado, elegido].find((dia) => dia !== null && dias.includes(dia)) ?? dias.at(-1);
  const mover = (event: KeyboardEvent) => {
    const en = lugares.findIndex((celda) => celda?.dia === parada);
    const a = destino(event.key, en);
    if (a === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    // The last week ends with the last day that there is.
    const celda = event.key === 'End' ? lugares.slice(en, a + 1).findLast(Boolean) : lugares[a];
    if (!celda) return;
    setVisitado(celda.dia);
    grilla.current?.querySelector<HTMLElement>(`[data-dia="${celda.dia}"]`)?.focus();
  };
  return (
    <div ref={grilla} role="grid" aria-label={titulo} className="grid gap-1">
      <div role="row" className="flex gap-1">
        {DIAS.map((nombre) => (
          <div
            key={nombre}
            role="columnheader"
            aria-label={nombre}
            className="flex-1 text-center text-2xs text-ink-3"
          >
            {nombre === 'miércoles' ? 'X' : nombre.charAt(0).toUpperCase()}
          </div>
        ))}
      </div>
      {semanas.map((semana, k) => (
        <div key={semana.find(Boolean)?.dia ?? k} role="row" className="flex gap-1">
          {semana.map((celda, j) => (
            <div key={celda?.dia ?? DIAS[j]} role="gridcell" className="min-w-0 flex-1">
              {celda && (
                <Dia
                  {...celda}
                  conPalabra={conPalabra}
                  aria-pressed={celda.dia === elegido}
                  tabIndex={celda.dia === parada ? 0 : -1}
                  onKeyDown={mover}
                  onClick={() => {
                    setVisitado(celda.dia);
                    onElegir(celda.dia);
                  }}
                />
              )}
            </div>
          ))}
        </div>
      ))}
    </div>
  );
}

type DiaProps = DayCell & ComponentProps<'button'> & { conPalabra: boolean };

const Dia = ({ dia, numero, nombre, estado, conPalabra, ...button }: DiaProps) => (
  <button
    type="button"
    data-dia={dia}
    aria-label={nombre}
    title={nombre}
    className={clsx(
      'grid h-full min-h-11 w-full cursor-pointer content-center justify-items-center rounded-chip border border-line p-0.5 text-2xs aria-pressed:border-ink aria-pressed:shadow-[inset_0_0_0_1px_var(--ink)]',
      estado ? 'bg-tone-soft text-tone' : 'bg-surface text-ink-3',
      estado && TONO[estado.tono],
    )}
    {...button}
  >
    <span className="flex items-center gap-1 font-semibold">
      {estado && <Icon name={estado.icono} size="xs" />}
      {numero}
    </span>
    {estado && conPalabra && <span className="max-sm:hidden">{estado.palabra}</span>}
  </button>
);

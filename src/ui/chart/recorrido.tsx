import { useState, type KeyboardEvent, type ReactNode } from 'react';

/** `inicial`: stands there until somebody walks; `children`: what has `data-lugar={k}` can be pointed at. */
interface RecorridoProps {
  titulo: string;
  frases: readonly string[];
  inicial?: number;
  children: (elegido: number) => ReactNode;
}

const destino = (tecla: string, en: number, ultimo: number): number | undefined =>
  ({
    ArrowRight: en + 1,
    ArrowDown: en + 1,
    ArrowLeft: en - 1,
    ArrowUp: en - 1,
    Home: 0,
    End: ultimo,
  })[tecla];

/** A chart walked with the arrow keys or pointed at: the line under it says that place's figures. */
export function Recorrido({ titulo, frases, inicial = 0, children }: RecorridoProps) {
  const [elegido, setElegido] = useState<number | null>(null);
  const ultimo = frases.length - 1;
  const en = Math.min(elegido ?? inicial, ultimo);
  const dicho = frases[en] ?? '';
  const mover = (event: KeyboardEvent) => {
    const a = destino(event.key, en, ultimo);
    if (a === undefined) return;
    event.preventDefault();
    setElegido(Math.max(0, Math.min(ultimo, a)));
  };
  return (
    <>
      <div
        className="rounded-chip"
        role="slider"
        tabIndex={0}
        aria-label={titulo}
        aria-valuemin={0}
        aria-valuemax={Math.max(0, ultimo)}
        aria-valuenow={Math.max(0, en)}
        aria-valuetext={dicho}
        onKeyDown={mover}
        onPointerMove={(event) => {
          const donde = event.target instanceof Element ? event.target.closest('[data-lugar]') : null;
          if (donde) setElegido(Number(donde.getAttribute('data-lugar')));
        }}
      >
        {children(en)}
      </div>
      <p className="min-h-[2.6em] text-xs text-ink-2 print:hidden" aria-hidden="true">
        {dicho}
      </p>
    </>
  );
}

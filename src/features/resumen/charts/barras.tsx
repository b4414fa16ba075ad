import { useState, type KeyboardEvent } from 'react';
import { cifra, operaciones } from '@/lib/text/cifras';
import { Leyenda, PlotDePie, PlotEchado, type Grupo } from './plot';

const frase = ({ nombre, entra, sale, qr, cuenta }: Grupo): string =>
  `${nombre}: ${operaciones(cuenta)}, depósitos Bs ${cifra(entra)}, retiros Bs ${cifra(sale)}, QR Bs ${cifra(qr)}`;

interface BarrasProps {
  grupos: readonly Grupo[];
  titulo: string;
  echadas?: boolean;
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
export function Barras({ grupos, titulo, echadas = false }: BarrasProps) {
  const [elegido, setElegido] = useState(0);
  const ultimo = grupos.length - 1;
  const en = Math.min(elegido, ultimo);
  const dicho = grupos[en] ? frase(grupos[en]) : '';
  const Plot = echadas ? PlotEchado : PlotDePie;
  const mover = (event: KeyboardEvent) => {
    const a = destino(event.key, en, ultimo);
    if (a === undefined) return;
    event.preventDefault();
    setElegido(Math.max(0, Math.min(ultimo, a)));
  };
  return (
    <div className="grid break-inside-avoid gap-2 px-4 py-3">
      <Leyenda en="pantalla" />
      <div
        className="rounded-chip"
        role="slider"
        tabIndex={0}
        aria-label={titulo}
        aria-valuemin={0}
        aria-valuemax={Math.max(0, ultimo)}
        aria-valuenow={en}
        aria-valuetext={dicho}
        onKeyDown={mover}
        onPointerMove={(event) => {
          const donde = event.target instanceof Element ? event.target.closest('[data-lugar]') : null;
          if (donde) setElegido(Number(donde.getAttribute('data-lugar')));
        }}
      >
        <Plot grupos={grupos} elegido={en} en="pantalla" />
      </div>
      <p className="min-h-[2.6em] text-xs text-ink-2 print:hidden" aria-hidden="true">
        {dicho}
      </p>
    </div>
  );
}

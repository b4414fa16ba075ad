import { useTimeoutEffect } from '@react-hookz/web';
import { Suspense, useRef, useState, type ReactNode } from 'react';
import { dialogo } from '@/ui/dialog/dialogo-diferido';
import { loadCode } from '@/ui/lazy/load-code';
import { useAlOir } from '@/ui/use-al-oir';

const cargar = () => loadCode(() => import('./paleta-dialog'));
const PaletaDialog = dialogo(async () => (await cargar()).PaletaDialog);

/** Sooner than this after a character it is a scanner's, ms: no hand is as quick. */
const A_MANO_MS = 50;

const esSuTecla = ({ key, ctrlKey, metaKey, altKey, shiftKey, isComposing }: KeyboardEvent): boolean =>
  key.toLowerCase() === 'k' && ctrlKey !== metaKey && !altKey && !shiftKey && !isComposing;

interface Marco {
  onAyuda: () => void;
  onSalir: () => void;
}

/** The palette, by Ctrl+K, Cmd+K or whoever calls `abrir`; `dialog` is where it is drawn. */
export function usePaleta(marco: Marco): { abrir: () => void; dialog: ReactNode } {
  const [abierta, setAbierta] = useState(false);
  const ultima = useRef(-Infinity);
  const abrir = () => setAbierta(true);
  useTimeoutEffect(() => void cargar().catch(() => undefined), 2_000);
  useAlOir('keydown', (event) => {
    const ahora = performance.now();
    const deEscaner = ahora - ultima.current < A_MANO_MS;
    if (event.key.length === 1) ultima.current = ahora;
    if (!esSuTecla(event)) return;
    // Over another dialog the key is the browser's.
    if (!abierta && document.querySelector('dialog[open]')) return;
    event.preventDefault();
    if (event.repeat || deEscaner) return;
    if (abierta) setAbierta(false);
    else abrir();
  });
  return {
    abrir,
    dialog: abierta && (
      <Suspense fallback={null}>
        <PaletaDialog {...marco} onCerrar={() => setAbierta(false)} />
      </Suspense>
    ),
  };
}

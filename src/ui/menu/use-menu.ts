import { useEffect, useRef, useState, type KeyboardEvent } from 'react';

/** A menu that its button opens: the arrows walk it, Escape gives the focus back, a press elsewhere closes it. */
export function useMenu() {
  const [abierto, setAbierto] = useState(false);
  const boton = useRef<HTMLButtonElement>(null);
  const menu = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (!abierto) return undefined;
    menu.current?.querySelector<HTMLElement>('[role^="menuitem"]')?.focus();
    const fuera = (event: PointerEvent) => {
      const { target } = event;
      if (target instanceof Node && !menu.current?.contains(target) && !boton.current?.contains(target))
        setAbierto(false);
    };
    document.addEventListener('pointerdown', fuera);
    return () => document.removeEventListener('pointerdown', fuera);
  }, [abierto]);

  const cerrar = () => {
    setAbierto(false);
    boton.current?.focus();
  };
  const alTeclear = (event: KeyboardEvent) => {
    const items = [...(menu.current?.querySelectorAll<HTMLElement>('[role^="menuitem"]') ?? [])];
    const en = items.findIndex((item) => item === document.activeElement);
    const ir: Record<string, number> = {
      ArrowDown: en + 1,
      ArrowUp: en - 1 + items.length,
      Home: 0,
      End: items.length - 1,
    };
    const destino = ir[event.key];
    if (destino !== undefined) {
      event.preventDefault();
      items[destino % items.length]?.focus();
    } else if (event.key === 'Escape') {
      event.stopPropagation();
      cerrar();
    } else if (event.key === 'Tab') setAbierto(false);
  };
  const alBajar = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown') return;
    event.preventDefault();
    setAbierto(true);
  };
  return { abierto, setAbierto, boton, menu, cerrar, alTeclear, alBajar };
}

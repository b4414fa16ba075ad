import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { bandeja } from '@/engines/envios/envios';
import { ESPERAS } from '@/lib/time/esperas';
import { sesionStore } from '@/domain/usuario/ingreso-store';
import { Notice } from '@/ui/notice/notice';
import { Button } from '@/ui/button/button';

const AVISO_MS = 30_000;
const VIDA = ['pointerdown', 'keydown', 'wheel', 'touchstart'] as const;

interface Aviso {
  segundos: number;
  prorrogable: boolean;
  lugar: Element;
}

/** Outside the topmost modal dialog everything is inert; its scrim covers the window, so a look says which it is. */
const lugarVivo = (): Element => document.elementFromPoint(0, 0)?.closest('dialog') ?? document.body;

/** Locks the tab when nobody is there, and says so half a minute before. Only while somebody is signed in. */
export function BloqueoInactividad() {
  const [aviso, setAviso] = useState<Aviso | null>(null);
  const client = useQueryClient();
  useEffect(() => {
    const mirar = () => {
      const plazos = sesionStore.plazos();
      if (!plazos) return;
      const resto = plazos.bloqueo - Date.now();
      // A write may finish before the page is taken away: its own limit is shorter.
      const escribiendo = client.isMutating() > 0 || bandeja.enviando();
      if (resto <= (escribiendo ? -ESPERAS.bloqueo : 0)) {
        sesionStore.bloquear();
        return;
      }
      if (plazos.token <= Date.now()) sesionStore.vencer();
      setAviso(
        resto > AVISO_MS
          ? null
          : {
              segundos: Math.max(0, Math.ceil(resto / 1000)),
              prorrogable: plazos.prorrogable && resto > 0,
              lugar: lugarVivo(),
            },
      );
    };
    // A key too late locks at once, unless a write is under way, and before anything hears it: it may be anybody's.
    const vivir = (evento: Event) => {
      if (sesionStore.tocar()) return;
      mirar();
      if (sesionStore.plazos()) return;
      evento.stopImmediatePropagation();
      if (evento.type === 'keydown') evento.preventDefault();
    };
    mirar();
    const id = setInterval(mirar, 1000);
    // A laptop that wakes up or a tab that comes back must not show a second of what it had.
    document.addEventListener('visibilitychange', mirar);
    window.addEventListener('pageshow', mirar);
    for (const tipo of VIDA)
      window.addEventListener(tipo, vivir, { capture: true, passive: tipo !== 'keydown' });
    return () => {
      clearInterval(id);
      document.removeEventListener('visibilitychange', mirar);
      window.removeEventListener('pageshow', mirar);
      for (const tipo of VIDA) window.removeEventListener(tipo, vivir, { capture: true });
    };
  }, [client]);
  if (!aviso) return null;
  return createPortal(
    <Notice tono="caution" icono="lock" place="corner">
      <span>
        <span className="sr-only" role="alert">
          Su sesión se bloqueará en 30 s
        </span>
        <span aria-hidden="true">Su sesión se bloqueará en {aviso.segundos}&nbsp;s</span>
      </span>
      {aviso.prorrogable && <Seguir onSeguir={() => setAviso(null)} />}
    </Notice>,
    aviso.lugar,
  );
}

/** The mouse takes no focus, the keyboard's goes back: whoever was in the middle of something is there again. */
function Seguir({ onSeguir }: { onSeguir: () => void }) {
  const ref = useRef<HTMLButtonElement>(null);
  const antes = useRef<HTMLElement | null>(null);
  // Before the browser has lost the focus with the button.
  useLayoutEffect(() => {
    const boton = ref.current;
    return () => {
      if (boton === document.activeElement) antes.current?.focus();
    };
  }, []);
  return (
    <Button
      ref={ref}
      variant="primary"
      size="small"
      onMouseDown={(event) => event.preventDefault()}
      onFocus={({ relatedTarget }) => {
        if (relatedTarget instanceof HTMLElement) antes.current = relatedTarget;
      }}
      onClick={() => {
        sesionStore.tocar();
        onSeguir();
      }}
    >
      Seguir
    </Button>
  );
}

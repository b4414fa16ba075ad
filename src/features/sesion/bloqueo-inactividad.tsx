import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { bandeja } from '@/features/bandeja/bandeja';
import { Icon } from '@/ui/icon';
import { sesionStore } from './sesion-store';

const AVISO_MS = 30_000;
/** A write under way may finish before the page is taken away; its own timeout is shorter than this. */
const GRACIA_MS = 60_000;
const VIDA = ['pointerdown', 'keydown', 'wheel', 'touchstart'] as const;

interface Aviso {
  segundos: number;
  prorrogable: boolean;
}

/** Locks the tab when nobody is there, and says so half a minute before. Rendered only while somebody is signed in. */
export function BloqueoInactividad() {
  const [aviso, setAviso] = useState<Aviso | null>(null);
  const client = useQueryClient();
  useEffect(() => {
    const mirar = () => {
      const plazos = sesionStore.plazos();
      if (!plazos) return;
      const resto = plazos.bloqueo - Date.now();
      const escribiendo = client.isMutating() > 0 || bandeja.enviando();
      if (resto <= (escribiendo ? -GRACIA_MS : 0)) {
        sesionStore.bloquear();
        return;
      }
      if (plazos.token <= Date.now()) sesionStore.vencer();
      setAviso(
        resto > AVISO_MS
          ? null
          : { segundos: Math.max(0, Math.ceil(resto / 1000)), prorrogable: plazos.prorrogable },
      );
    };
    mirar();
    const id = setInterval(mirar, 1000);
    // A laptop that wakes up or a tab that comes back must not show a second of what it had.
    document.addEventListener('visibilitychange', mirar);
    window.addEventListener('pageshow', mirar);
    for (const tipo of VIDA) window.addEventListener(tipo, sesionStore.tocar, { passive: true });
    return () => {
      clearInterval(id);
      document.removeEventListener('visibilitychange', mirar);
      window.removeEventListener('pageshow', mirar);
      for (const tipo of VIDA) window.removeEventListener(tipo, sesionStore.tocar);
    };
  }, [client]);
  if (!aviso) return null;
  const seguir = () => {
    sesionStore.tocar();
    setAviso(null);
  };
  return (
    <div className="notice tone-caution lock-warning">
      <Icon name="lock" />
      <span>
        {/* Said once; the count is for the eyes. */}
        <span className="vh" role="alert">
          Su sesión se bloqueará en 30 s
        </span>
        <span aria-hidden="true">Su sesión se bloqueará en {aviso.segundos}&nbsp;s</span>
      </span>
      {aviso.prorrogable && (
        <button className="btn is-small is-primary" type="button" onClick={seguir}>
          Seguir
        </button>
      )}
    </div>
  );
}

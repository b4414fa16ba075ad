import { useEffect, useState } from 'react';
import { Icon } from '@/ui/icon';
import { sesionStore } from './sesion-store';

const AVISO_MS = 30_000;
const VIDA = ['pointerdown', 'keydown', 'wheel', 'touchstart'] as const;

/** Locks the tab when nobody is there, and says so half a minute before. Rendered only while somebody is signed in. */
export function BloqueoInactividad() {
  const [faltan, setFaltan] = useState<number | null>(null);
  useEffect(() => {
    const mirar = () => {
      const en = sesionStore.bloqueoEn();
      const resto = en === null ? null : en - Date.now();
      if (resto !== null && resto <= 0) sesionStore.bloquear();
      setFaltan(resto !== null && resto > 0 && resto <= AVISO_MS ? Math.ceil(resto / 1000) : null);
    };
    const id = setInterval(mirar, 1000);
    document.addEventListener('visibilitychange', mirar);
    for (const tipo of VIDA) window.addEventListener(tipo, sesionStore.tocar, { passive: true });
    return () => {
      clearInterval(id);
      document.removeEventListener('visibilitychange', mirar);
      for (const tipo of VIDA) window.removeEventListener(tipo, sesionStore.tocar);
    };
  }, []);
  if (faltan === null) return null;
  return (
    <div className="notice tone-caution lock-warning" role="alert">
      <Icon name="lock" />
      <span>
        Su sesión se bloqueará en {faltan} s.{' '}
        <button className="link-btn" type="button" onClick={sesionStore.tocar}>
          Seguir
        </button>
      </span>
    </div>
  );
}

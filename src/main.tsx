import { loadCode } from '@/ui/lazy/load-code';
import { StrictMode } from 'react';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { App } from '@/app/app';
import { hayDibujo, trasPintar } from '@/app/first-frame/until-alive';
import { esCompatible } from '@/app/version/es-compatible';
import { Incompatible } from '@/app/version/incompatible';
import { retirarServiceWorkers } from '@/app/version/service-workers';
import { seguirTema } from '@/app/tema';
import { sesionStore } from '@/domain/usuario/ingreso-store';
import '@/ui/app.css';

const SW_DESPUES_MS = 1500;

async function prepararSinConexion(): Promise<void> {
  try {
    await (await loadCode(() => import('@/app/version/registrar-sw'))).usarServiceWorker();
  } catch {
    // without its code the app works as in a browser that has no service workers
  }
}

const quitarAviso = (): void => document.querySelector('[data-late]')?.remove();

const raiz = document.getElementById('root');
if (raiz) {
  const compatible = esCompatible();
  // Before the first render: a page that was left open must not flash what it had.
  if (compatible) sesionStore.iniciar();
  seguirTema();
  void retirarServiceWorkers();
  // The dev server's files have no hash in their names.
  if (import.meta.env.PROD && compatible)
    addEventListener('load', () => setTimeout(() => void prepararSinConexion(), SW_DESPUES_MS));
  const todo = <StrictMode>{compatible ? <App /> : <Incompatible />}</StrictMode>;
  if (hayDibujo(raiz, compatible && sesionStore.get().estado === 'anonima'))
    trasPintar(() => {
      hydrateRoot(raiz, todo);
      quitarAviso();
    });
  else {
    createRoot(raiz).render(todo);
    quitarAviso();
  }
}

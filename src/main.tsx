import { loadCode } from '@/ui/lazy/load-code';
import { StrictMode } from 'react';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { App } from '@/app/app';
import { hayDibujo, quitarMarco } from '@/app/first-frame/until-alive';
import { esCompatible } from '@/app/version/es-compatible';
import { Incompatible } from '@/app/version/incompatible';
import { retirarServiceWorkers } from '@/app/version/service-workers';
import { seguirTema } from '@/app/tema';
import { alTerminarSesion, sesionStore } from '@/domain/usuario/ingreso-store';
import '@/ui/app.css';

const SW_DESPUES_MS = 1500;

async function prepararSinConexion(): Promise<void> {
  try {
    await (await loadCode(() => import('@/app/version/registrar-sw'))).usarServiceWorker();
  } catch {
    // without its code the app works as in a browser that has no service workers
  }
}

/** A while after the page's own files have come, which may be before this code is started. */
function trasCargar(tarea: () => void): void {
  const despues = () => setTimeout(tarea, SW_DESPUES_MS);
  if (document.readyState === 'complete') despues();
  else addEventListener('load', despues);
}

const quitarAviso = (): void => document.querySelector('[data-late]')?.remove();

const raiz = document.getElementById('root');
if (raiz) {
  const compatible = esCompatible();
  // Before the first render: a page that was left open must not flash what it had.
  if (compatible) sesionStore.iniciar();
  alTerminarSesion(quitarMarco);
  if (!compatible || sesionStore.get().estado === 'anonima') quitarMarco();
  seguirTema();
  void retirarServiceWorkers();
  // The dev server's files have no hash in their names.
  if (import.meta.env.PROD && compatible) trasCargar(() => void prepararSinConexion());
  const todo = <StrictMode>{compatible ? <App /> : <Incompatible />}</StrictMode>;
  if (hayDibujo(raiz, compatible && sesionStore.get().estado === 'anonima')) hydrateRoot(raiz, todo);
  else createRoot(raiz).render(todo);
  quitarAviso();
}

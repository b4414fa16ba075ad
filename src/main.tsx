import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from '@/app/app';
import { esCompatible } from '@/app/es-compatible';
import { Incompatible } from '@/app/incompatible';
import { retirarServiceWorkers } from '@/app/service-workers';
import { seguirTema } from '@/app/tema';
import { sesionStore } from '@/features/sesion/sesion-store';
import '@/ui/app.css';

const raiz = document.getElementById('root');
if (raiz) {
  const compatible = esCompatible();
  // Before the first render: a page that was left open must not flash what it had.
  if (compatible) sesionStore.iniciar();
  seguirTema();
  void retirarServiceWorkers();
  createRoot(raiz).render(<StrictMode>{compatible ? <App /> : <Incompatible />}</StrictMode>);
}

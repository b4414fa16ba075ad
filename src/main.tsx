import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from '@/app/app';
import { Incompatible, esCompatible } from '@/app/incompatible';
import { sesionStore } from '@/features/sesion/sesion-store';
import '@/ui/app.css';

const raiz = document.getElementById('root');
if (raiz) {
  const compatible = esCompatible();
  if (compatible) sesionStore.iniciar();
  createRoot(raiz).render(<StrictMode>{compatible ? <App /> : <Incompatible />}</StrictMode>);
}

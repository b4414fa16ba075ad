import { loadCode } from '@/ui/lazy/load-code';
import { Suspense, useState, type ReactNode } from 'react';
import type { Rol } from '@/domain/usuario/usuario';
import { useAlOir } from '@/ui/use-al-oir';
import { dialogo } from '@/ui/dialog/dialogo-diferido';
import { rutas } from './routes';

const AyudaDialog = dialogo(
  async () => (await loadCode(() => import('@/features/ayuda/ayuda-dialog'))).AyudaDialog,
);

/** «?» is a letter where somebody writes; F1 never is. */
const pideAyuda = ({ key, target, ctrlKey, altKey, metaKey }: KeyboardEvent): boolean =>
  !ctrlKey &&
  !altKey &&
  !metaKey &&
  (key === 'F1' ||
    (key === '?' && !(target instanceof Element && target.matches('input, select, textarea'))));

/** The help, by F1, «?» or whoever calls `abrir`; `dialog` is where it is drawn. */
export function useAyuda(rol: Rol): { abrir: () => void; dialog: ReactNode } {
  const [abierta, setAbierta] = useState(false);
  const abrir = () => setAbierta(true);
  useAlOir('keydown', (event) => {
    if (!pideAyuda(event)) return;
    event.preventDefault();
    if (!document.querySelector('dialog[open]')) abrir();
  });
  const puede = (href: string) =>
    rutas.some((ruta) => href.split('?')[0] === ruta.href && ruta.roles.includes(rol));
  return {
    abrir,
    dialog: abierta && (
      <Suspense fallback={null}>
        <AyudaDialog puede={puede} onCerrar={() => setAbierta(false)} />
      </Suspense>
    ),
  };
}

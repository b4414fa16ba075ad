import { loadCode } from '@/ui/lazy/load-code';
import { lazy } from 'react';
import type { RutaApp } from '@/domain/usuario/ruta-app';
import { dialogo } from '@/ui/dialog/dialogo-diferido';

export const cajasRoute: RutaApp = {
  path: 'cajas/*',
  href: '/cajas',
  titulo: 'Cajas',
  icono: 'drawer',
  // «Lectura» looks only: the page itself offers nothing to do.
  roles: ['Administrador', 'Operador', 'Lectura'],
  Page: lazy(async () => ({ default: (await loadCode(() => import('./cajas-page'))).CajasPage })),
  encima: [
    {
      path: 'cajas/sesiones/:id/z',
      titulo: 'Reporte Z',
      Dialogo: dialogo(
        async () => (await loadCode(() => import('@/features/cajas/z-report/reporte-z-page'))).ReporteZPage,
      ),
    },
  ],
};

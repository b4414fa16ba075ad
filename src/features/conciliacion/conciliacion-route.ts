import { loadCode } from '@/ui/lazy/load-code';
import { lazy } from 'react';
import type { RutaApp } from '@/domain/usuario/ruta-app';

export const conciliacionRoute: RutaApp = {
  path: 'conciliacion',
  href: '/conciliacion',
  titulo: 'Conciliación',
  icono: 'scale',
  // Administrators settle; a cashier's device is the one that knows what was annulled on it.
  roles: ['Administrador', 'Operador'],
  Page: lazy(async () => ({
    default: (await loadCode(() => import('./conciliacion-page'))).ConciliacionPage,
  })),
};

import { loadCode } from '@/ui/lazy/load-code';
import { lazy } from 'react';
import type { RutaApp } from '@/domain/usuario/ruta-app';

export const hoyRoute: RutaApp = {
  path: 'hoy',
  href: '/hoy',
  titulo: 'Hoy',
  icono: 'home',
  // What the whole shop earns is no matter of a cashier.
  roles: ['Administrador', 'Lectura'],
  Page: lazy(async () => ({ default: (await loadCode(() => import('./hoy-page'))).HoyPage })),
};

import { loadCode } from '@/ui/lazy/load-code';
import { lazy } from 'react';
import type { RutaApp } from '@/domain/usuario/ruta-app';

export const bitacoraRoute: RutaApp = {
  path: 'bitacora',
  href: '/bitacora',
  titulo: 'Bitácora',
  icono: 'file',
  roles: ['Administrador'],
  oculta: true,
  Page: lazy(async () => ({ default: (await loadCode(() => import('./bitacora-page'))).BitacoraPage })),
};

import { lazy } from 'react';
import type { RutaApp } from '@/domain/usuario/ruta-app';

export const ajustesRoute: RutaApp = {
  path: 'ajustes',
  href: '/ajustes',
  titulo: 'Ajustes',
  icono: 'gear',
  roles: ['Administrador'],
  oculta: true,
  Page: lazy(async () => ({ default: (await import('./ajustes-page')).AjustesPage })),
};

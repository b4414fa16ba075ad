import { loadCode } from '@/ui/lazy/load-code';
import { lazy } from 'react';
import type { RutaApp } from '@/domain/usuario/ruta-app';

/** The pages that an Administrador sets this device with are one download. */
export const cargarAjustes = () => loadCode(() => import('./ajustes-page'));

export const ajustesRoute: RutaApp = {
  path: 'ajustes',
  href: '/ajustes',
  titulo: 'Ajustes',
  icono: 'gear',
  roles: ['Administrador'],
  oculta: true,
  Page: lazy(async () => ({ default: (await cargarAjustes()).AjustesPage })),
};

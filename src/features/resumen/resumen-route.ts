import { loadCode } from '@/ui/lazy/load-code';
import { lazy } from 'react';
import type { RutaApp } from '@/domain/usuario/ruta-app';

export const resumenRoute: RutaApp = {
  path: 'resumen',
  href: '/resumen',
  titulo: 'Resumen',
  icono: 'chart',
  // It tells nothing that the list of transactions does not show to the same roles.
  roles: ['Administrador', 'Operador', 'Lectura'],
  Page: lazy(async () => ({ default: (await loadCode(() => import('./resumen-page'))).ResumenPage })),
};

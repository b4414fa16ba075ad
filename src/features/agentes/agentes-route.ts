import { loadCode } from '@/ui/lazy/load-code';
import { lazy } from 'react';
import { precargarListado } from '@/engines/listado/listado';
import type { RutaApp } from '@/domain/usuario/ruta-app';

export const agentesRoute: RutaApp = {
  path: 'agentes/*',
  href: '/agentes',
  titulo: 'Agentes',
  icono: 'swap',
  roles: ['Administrador', 'Operador', 'Lectura'],
  Page: lazy(async () => {
    // The list is the longest wait: its download starts while the page's code is still on its way.
    precargarListado();
    return { default: (await loadCode(() => import('./agentes-page'))).AgentesPage };
  }),
};

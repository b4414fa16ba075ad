import { lazy } from 'react';
import type { RutaApp } from '@/features/sesion/ruta-app';

export const agentesRoute: RutaApp = {
  path: 'agentes/*',
  href: '/agentes',
  titulo: 'Agentes',
  icono: 'swap',
  roles: ['Administrador', 'Operador', 'Lectura'],
  Page: lazy(async () => ({ default: (await import('./agentes-page')).AgentesPage })),
};

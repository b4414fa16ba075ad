import { lazy } from 'react';
import type { RutaApp } from '@/domain/usuario/ruta-app';
import { cargarAjustes } from '@/features/ajustes/ajustes-route';

export const tarifasRoute: RutaApp = {
  path: 'tarifas',
  href: '/tarifas',
  titulo: 'Tarifas',
  icono: 'tag',
  roles: ['Administrador'],
  prohibida: 'Solo un Administrador puede ver esta página.',
  oculta: true,
  Page: lazy(async () => ({ default: (await cargarAjustes()).TarifasPage })),
};

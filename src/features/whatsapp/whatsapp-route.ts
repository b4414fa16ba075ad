import { loadCode } from '@/ui/lazy/load-code';
import { lazy } from 'react';
import type { RutaApp } from '@/domain/usuario/ruta-app';

export const whatsappRoute: RutaApp = {
  path: 'whatsapp',
  href: '/whatsapp',
  titulo: 'WhatsApp',
  icono: 'chat',
  roles: ['Administrador', 'Operador', 'Lectura'],
  Page: lazy(async () => ({ default: (await loadCode(() => import('./whatsapp-main'))).WhatsAppMain })),
};

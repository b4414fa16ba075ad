import { agentesRoute } from '@/features/agentes/agentes-route';
import { ajustesRoute } from '@/features/ajustes/ajustes-route';
import { bitacoraRoute } from '@/features/bitacora/bitacora-route';
import { cajasRoute } from '@/features/cajas/cajas-route';
import { conciliacionRoute } from '@/features/conciliacion/conciliacion-route';
import { hoyRoute } from '@/features/hoy/hoy-route';
import { resumenRoute } from '@/features/resumen/resumen-route';
import type { RutaApp } from '@/domain/usuario/ruta-app';
import { tarifasRoute } from '@/features/ajustes/tarifas/tarifas-route';
import { whatsappRoute } from '@/features/whatsapp/whatsapp-route';

/** Router, menu and role guard are drawn from these lines. */
export const rutas: readonly RutaApp[] = [
  hoyRoute,
  agentesRoute,
  cajasRoute,
  whatsappRoute,
  conciliacionRoute,
  resumenRoute,
  bitacoraRoute,
  tarifasRoute,
  ajustesRoute,
];

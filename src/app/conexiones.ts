/** Where a feature offers something that another one needs: only the app knows both. */
import { conectarOperaciones } from '@/features/sesion/operaciones-de-sesion';

conectarOperaciones(
  async () => (await import('@/features/agentes/operaciones-de-sesion')).OperacionesDeSesion,
);

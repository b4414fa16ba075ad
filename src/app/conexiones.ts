/** Where a feature offers something that another one needs: only the app knows both. */
import { conectarListado } from '@/features/sesion/listado-operaciones';
import { conectarOperaciones } from '@/features/sesion/operaciones-de-sesion';
import { conectarReporteZ } from '@/features/sesion/reporte-z';

conectarOperaciones(
  async () => (await import('@/features/agentes/operaciones-de-sesion')).OperacionesDeSesion,
);
conectarListado(async () => (await import('@/features/agentes/listado-de-operaciones')).ListadoDeOperaciones);
conectarReporteZ(async () => (await import('@/features/cajas/reporte-z-dialog')).ReporteZDialog);

/** Where a feature offers something that another one needs: only the app knows both. */
import { conectarListado } from '@/engines/operaciones/listado-operaciones';
import { conectarOperaciones } from '@/engines/operaciones/operaciones-sesion';
import { conectarReporteZ } from '@/engines/operaciones/reporte-z-slot';

conectarOperaciones(
  async () => (await import('@/engines/operaciones/operaciones-de-sesion')).OperacionesDeSesion,
);
conectarListado(
  async () => (await import('@/engines/operaciones/listado-de-operaciones')).ListadoDeOperaciones,
);
conectarReporteZ(async () => (await import('@/features/cajas/z-report/reporte-z-dialog')).ReporteZDialog);

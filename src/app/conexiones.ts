/** Where a feature offers something that another one needs: only the app knows both. */
import { conectarReporteZ } from '@/engines/operaciones/reporte-z-slot';

conectarReporteZ(async () => (await import('@/features/cajas/z-report/reporte-z-dialog')).ReporteZDialog);

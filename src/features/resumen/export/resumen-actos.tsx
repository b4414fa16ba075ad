import { loadCode } from '@/ui/lazy/load-code';
import { Suspense, useState } from 'react';
import { EnlaceReporteZ } from '@/domain/caja/labels/enlace-reporte-z';
import { dialogo } from '@/ui/dialog/dialogo-diferido';
import { AvisoDeExportar } from '@/ui/table/aviso-exportar';
import { ExportarMenu } from '@/ui/table/exportar-menu';
import type { AvisoExportar } from '@/ui/table/use-exportar';
import { Icon } from '@/ui/icon';
import type { LecturaSesiones } from '@/features/resumen/period/sesiones-queries';
import type { Datos } from '@/features/resumen/use-datos';
import { hojasDeResumen } from './hojas-resumen';

const ImprimirDialog = dialogo(async () => (await loadCode(() => import('./resumen-dialog'))).ImprimirDialog);

interface ActosProps {
  datos: Datos;
  sesiones: LecturaSesiones | null;
}

export function ResumenActos({ datos, sesiones }: ActosProps) {
  const { actual } = datos.consulta;
  const [aviso, setAviso] = useState<AvisoExportar | null>(null);
  const [imprimiendo, setImprimiendo] = useState(false);
  const { caja = null, sesion = null } = sesiones ?? {};
  return (
    <>
      <div className="ms-auto flex flex-wrap items-center justify-end gap-2 print:hidden">
        {caja && sesion?.estado_sesion === 'CERRADA' && (
          <EnlaceReporteZ caja={caja} sesion={sesion} look="secondary">
            <Icon name="file" size="s" />
            Reporte Z
          </EnlaceReporteZ>
        )}
        <ExportarMenu
          sinReferencias
          nombre={['resumen', ...actual.clave]}
          hojas={() => hojasDeResumen(datos)}
          onAviso={setAviso}
          onImprimir={() => setImprimiendo(true)}
        />
      </div>
      <AvisoDeExportar aviso={aviso} />
      <Suspense fallback={null}>
        {imprimiendo && (
          <ImprimirDialog periodo={actual.nombre} datos={datos} onCerrar={() => setImprimiendo(false)} />
        )}
      </Suspense>
    </>
  );
}

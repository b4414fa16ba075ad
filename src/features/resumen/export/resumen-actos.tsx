import { loadCode } from '@/ui/lazy/load-code';
import { Suspense, useState } from 'react';
import { EnlaceReporteZ } from '@/domain/caja/labels/enlace-reporte-z';
import { clsx } from 'clsx';
import { dialogo } from '@/ui/dialog/dialogo-diferido';
import { Exportar, type AvisoExportar } from '@/ui/table/exportar';
import { Icon } from '@/ui/icon';
import type { Calculado } from '@/features/resumen/calcular';
import type { SaldoEstimado } from '@/features/resumen/float/flotante';
import { hojasDeResumen } from './hojas-resumen';
import type { PeriodoConNombre } from '@/features/resumen/period/periodo';
import type { LecturaSesiones } from '@/features/resumen/period/sesiones-queries';
import { Button } from '@/ui/button/button';

const ImprimirDialog = dialogo(async () => (await loadCode(() => import('./resumen-dialog'))).ImprimirDialog);

interface ActosProps {
  periodo: PeriodoConNombre;
  calculado: Calculado;
  saldos: readonly SaldoEstimado[] | null;
  sesiones: LecturaSesiones | null;
}

export function ResumenActos({ periodo, calculado, saldos, sesiones }: ActosProps) {
  const [aviso, setAviso] = useState<AvisoExportar | null>(null);
  const [imprimiendo, setImprimiendo] = useState(false);
  const { caja = null, sesion = null } = sesiones ?? {};
  return (
    <div className="flex flex-wrap items-center justify-end gap-x-2 gap-y-1 max-sm:gap-1 max-sm:*:data-variant:flex-auto max-sm:*:data-variant:px-1 print:hidden">
      <Exportar
        sinReferencias
        nombre={['resumen', ...periodo.clave]}
        hojas={() => hojasDeResumen(calculado, saldos)}
        onAviso={setAviso}
      />
      <Button variant="quiet" size="small" onClick={() => setImprimiendo(true)}>
        <Icon name="print" size="s" />
        Imprimir
      </Button>
      {caja && sesion?.estado_sesion === 'CERRADA' && (
        <EnlaceReporteZ caja={caja} sesion={sesion} look="secondary">
          <Icon name="file" size="s" />
          Reporte Z
        </EnlaceReporteZ>
      )}
      <p
        data-error={aviso?.bien === false || undefined}
        className={clsx(
          '-order-1 flex-[1_1_16rem] text-xs empty:absolute',
          aviso?.bien === false ? 'flex gap-2 leading-snug font-semibold text-danger' : 'text-ink-2',
        )}
        role={aviso?.bien === false ? 'alert' : 'status'}
      >
        {aviso?.bien === false && <Icon name="err" size="s" />}
        {aviso?.texto}
      </p>
      <Suspense fallback={null}>
        {imprimiendo && (
          <ImprimirDialog
            periodo={periodo.nombre}
            calculado={calculado}
            saldos={saldos}
            onCerrar={() => setImprimiendo(false)}
          />
        )}
      </Suspense>
    </div>
  );
}

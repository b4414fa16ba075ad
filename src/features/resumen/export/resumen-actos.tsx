import { Suspense, useState } from 'react';
import { ReporteZ } from '@/engines/operaciones/reporte-z-slot';
import { clsx } from 'clsx';
import { dialogo } from '@/ui/dialog/dialogo-diferido';
import { Exportar, type AvisoExportar } from '@/ui/table/exportar';
import { Icon } from '@/ui/icon';
import type { Calculado } from '@/features/resumen/calcular';
import type { SaldoEstimado } from '@/features/resumen/float/flotante';
import { hojasDeResumen } from './hojas-resumen';
import type { PeriodoConNombre } from '@/features/resumen/period/periodo';
import type { LecturaSesiones } from '@/features/resumen/period/sesiones-queries';

const ImprimirDialog = dialogo(async () => (await import('./resumen-dialog')).ImprimirDialog);

interface ActosProps {
  periodo: PeriodoConNombre;
  calculado: Calculado;
  saldos: readonly SaldoEstimado[] | null;
  sesiones: LecturaSesiones | null;
}

/** What can be done with the summary: take it away, print it, print the Z report of its session. */
export function ResumenActos({ periodo, calculado, saldos, sesiones }: ActosProps) {
  const [aviso, setAviso] = useState<AvisoExportar | null>(null);
  const [abierto, setAbierto] = useState<'imprimir' | 'reporte' | null>(null);
  const cerrar = () => setAbierto(null);
  const { caja = null, sesion = null } = sesiones ?? {};
  return (
    <div className="summary-acts no-print">
      <Exportar
        sinReferencias
        nombre={['resumen', ...periodo.clave]}
        hojas={() => hojasDeResumen(calculado, saldos)}
        onAviso={setAviso}
      />
      <button className="btn is-small is-quiet" type="button" onClick={() => setAbierto('imprimir')}>
        <Icon name="print" size="s" />
        Imprimir
      </button>
      {caja && sesion?.estado_sesion === 'CERRADA' && (
        <button className="btn is-small" type="button" onClick={() => setAbierto('reporte')}>
          <Icon name="file" size="s" />
          Reporte Z
        </button>
      )}
      <p
        className={clsx('summary-say', aviso?.bien === false && 'error')}
        role={aviso?.bien === false ? 'alert' : 'status'}
      >
        {aviso?.bien === false && <Icon name="err" size="s" />}
        {aviso?.texto}
      </p>
      <Suspense fallback={null}>
        {abierto === 'imprimir' && (
          <ImprimirDialog periodo={periodo.nombre} calculado={calculado} saldos={saldos} onCerrar={cerrar} />
        )}
        {abierto === 'reporte' && caja && sesion && (
          <ReporteZ caja={caja} sesion={sesion} onCerrar={cerrar} />
        )}
      </Suspense>
    </div>
  );
}

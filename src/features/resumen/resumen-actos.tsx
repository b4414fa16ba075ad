import { Suspense, useState } from 'react';
import { ReporteZ } from '@/features/sesion/reporte-z';
import { clsx } from '@/ui/clsx';
import { dialogo } from '@/ui/dialogo-diferido';
import { Exportar, type AvisoExportar } from '@/ui/exportar';
import { Icon } from '@/ui/icon';
import type { Calculado } from './calcular';
import type { SaldoEstimado } from './flotante';
import { hojasDeResumen } from './hojas';
import type { PeriodoConNombre } from './periodo';
import type { LecturaSesiones } from './sesiones-queries';

const ImprimirDialog = dialogo(async () => (await import('./imprimir-dialog')).ImprimirDialog);

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

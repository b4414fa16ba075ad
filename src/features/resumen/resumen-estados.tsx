import { ApiError, textoDeError } from '@/lib/api-error';
import { Panel, PanelError } from '@/ui/panel';

/** The boxes of the page while there is nothing to put in them. */
export const ResumenEspera = () => (
  <div aria-busy="true" className="summary-wait">
    <p className="vh" role="status">
      Cargando el resumen…
    </p>
    <div className="card" />
    <div className="card is-tall" />
  </div>
);

/** Nothing to be had, and why. */
export const ResumenError = ({ error, onReintentar }: { error: Error; onReintentar: () => void }) =>
  error instanceof ApiError && error.motivo === 'prohibido' ? (
    <Panel icono="lock" tono="caution" titulo="Sin permiso" role="alert">
      <p>{textoDeError(error)}</p>
    </Panel>
  ) : (
    <PanelError texto={textoDeError(error)} onReintentar={onReintentar} />
  );

export const ResumenVacio = ({ anuladas }: { anuladas: number }) => (
  <Panel icono="chart" titulo="No hay operaciones en este periodo.">
    <p>
      {anuladas > 0
        ? `Solo hay anuladas (${anuladas}), que no suman.`
        : 'Elija otro día, otro rango u otra sesión.'}
    </p>
  </Panel>
);

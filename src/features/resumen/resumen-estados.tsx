import { Panel } from '@/ui/panel/panel';
import { Card } from '@/ui/page/card';

/** The boxes of the page while there is nothing to put in them. */
export const ResumenEspera = () => (
  <div aria-busy="true" className="summary-wait">
    <p className="sr-only" role="status">
      Cargando el resumen…
    </p>
    <Card />
    <Card className="is-tall" />
  </div>
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

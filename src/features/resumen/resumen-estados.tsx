import { Panel } from '@/ui/panel/panel';
import { CardGhost } from '@/ui/page/card';

export const ResumenEspera = () => (
  <div aria-busy="true" className="grid gap-2">
    <p className="sr-only" role="status">
      Cargando el resumen…
    </p>
    <CardGhost className="h-16" />
    <CardGhost className="h-80" />
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

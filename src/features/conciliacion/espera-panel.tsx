import type { LecturaListado } from '@/engines/operaciones/operaciones';
import { Panel, PanelError } from '@/ui/panel/panel';
import { PanelDeError } from '@/ui/panel/panel-de-error';
import { Card } from '@/ui/page/card';
import { panelClass } from '@/ui/panel/panel-look';

interface EsperaProps {
  lectura: LecturaListado;
  cotejo: { fallo: boolean; reintentar: () => void };
  entidad: string;
  conExtracto: boolean;
}

export function EsperaPanel({ lectura, cotejo, entidad, conExtracto }: EsperaProps) {
  const { listado, error, leyendo, releer } = lectura;
  if (!listado && error && !leyendo) return <PanelDeError error={error} onReintentar={releer} />;
  if (entidad === '')
    return (
      <Panel icono="bank" titulo="Elija la entidad">
        <p>Después importe el extracto del banco del día que va a conciliar.</p>
      </Panel>
    );
  if (!conExtracto)
    return (
      <Panel icono="file" titulo="Importe el extracto del banco">
        <p>Se compara aquí mismo con las operaciones de {entidad} de ese día.</p>
      </Panel>
    );
  if (cotejo.fallo)
    return <PanelError texto="No se pudo comparar. Intente de nuevo." onReintentar={cotejo.reintentar} />;
  return (
    <Card className={panelClass} aria-busy="true">
      <p role="status">{listado ? 'Comparando…' : 'Leyendo las operaciones…'}</p>
    </Card>
  );
}

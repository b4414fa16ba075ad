import type { Version } from '@/domain/conciliacion/dia-bancario';
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

interface OtroArchivoProps {
  /** the name of the statement on the screen */
  usado: string;
  cierre: Version | null;
}

/** In the place of rows that are not those a day was closed with. */
export const OtroArchivo = ({ usado, cierre }: OtroArchivoProps) => (
  <Panel icono="lock" titulo="Estas filas no son las del cierre">
    <p>
      Mientras el día esté cerrado, lo que da «{usado}» no se muestra: las cifras de esta página son de la
      versión {cierre?.n}.
    </p>
  </Panel>
);

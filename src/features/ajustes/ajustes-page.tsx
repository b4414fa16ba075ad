import { useQuery } from '@tanstack/react-query';
import { cajasQuery } from '@/domain/caja/caja-queries';
import { PanelDeError } from '@/ui/panel/panel-de-error';
import { AjustesForm } from './ajustes-form';
import './ajustes.css';

/** What an administrator sets for this device. */
export function AjustesPage() {
  const { data: cajas, error, refetch } = useQuery(cajasQuery());
  return (
    <main id="contenido" tabIndex={-1} className="page">
      <div className="page-head">
        <h1>Ajustes</h1>
        <p>Solo para este equipo</p>
      </div>
      {cajas && <AjustesForm cajas={cajas} />}
      {!cajas && error && <PanelDeError error={error} onReintentar={() => void refetch()} />}
      {!cajas && !error && (
        <div className="card settings" role="status" aria-label="Cargando ajustes…" aria-busy="true" />
      )}
    </main>
  );
}

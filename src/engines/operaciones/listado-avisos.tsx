import { Link } from 'react-router-dom';
import { Icon } from '@/ui/icon';
import { NoAlDia } from '@/ui/panel/no-al-dia';
import type { LecturaListado } from './listado-operaciones';

/** Why the figures of a page may not be of the last operations, or not of all of them. */
export function ListadoAvisos({ lectura }: { lectura: LecturaListado }) {
  const { listado, error, ilegibles, leyendo, releer } = lectura;
  // Without a list there are no figures: the page says why.
  if (!listado) return null;
  return (
    <>
      {error && <NoAlDia error={error} leyendo={leyendo} onReintentar={releer} />}
      {ilegibles > 0 && (
        <div className="notice tone-danger" role="alert">
          <Icon name="err" />
          <div>
            {ilegibles === 1
              ? '1 operación del sistema no se pudo leer: no está en las cifras.'
              : `${ilegibles} operaciones del sistema no se pudieron leer: no están en las cifras.`}
          </div>
          <div className="acts">
            <Link className="link-btn" to="/agentes">
              Ver cuáles
            </Link>
          </div>
        </div>
      )}
    </>
  );
}

import { Link } from 'react-router-dom';
import { textoDeError } from '@/lib/api-error';
import { Icon } from '@/ui/icon';
import { useFocoAlIrse } from '@/ui/use-foco-al-irse';
import type { LecturaListado } from './listado-operaciones';

/** Why the figures of a page may not be of the last operations, or not of all of them. */
export function ListadoAvisos({ lectura }: { lectura: LecturaListado }) {
  const { listado, error, ilegibles } = lectura;
  // Without a list there are no figures: the page says why.
  if (!listado) return null;
  return (
    <>
      {error && <ListadoViejo {...lectura} error={error} />}
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

const aLaPagina = (caja: HTMLElement) => caja.closest('main');

/** It stays while the list is read again, so that the button that asked for it does. */
function ListadoViejo({ error, leyendo, releer }: LecturaListado & { error: Error }) {
  const caja = useFocoAlIrse(aLaPagina);
  return (
    <div ref={caja} className="notice tone-caution" role="alert">
      <Icon name="warn" />
      <div>
        Las cifras pueden no estar al día. {leyendo ? 'Leyendo las operaciones…' : textoDeError(error)}
      </div>
      <div className="acts">
        <button
          className="link-btn"
          type="button"
          aria-disabled={leyendo}
          onClick={() => {
            if (!leyendo) releer();
          }}
        >
          Reintentar
        </button>
      </div>
    </div>
  );
}

import { Link } from 'react-router-dom';
import { ESPERAS } from '@/lib/time/esperas';
import { Icon } from '@/ui/icon';
import { Panel } from '@/ui/panel/panel';
import { useTarda } from '@/ui/use-tarda';

/** What the guard shows to a role that may not see a page, by typed address too. */
export const Prohibida = () => (
  <main id="contenido" tabIndex={-1} className="page">
    <div className="page-head">
      <h1>Sin permiso</h1>
    </div>
    <Panel
      unica
      icono="lock"
      tono="caution"
      titulo="No tiene permiso para ver esta página."
      accion={
        <Link className="btn" to="/agentes">
          Ir a Agentes
        </Link>
      }
    >
      <p>Si la necesita para su trabajo, pídala a un Administrador.</p>
    </Panel>
  </main>
);

export const NoEncontrada = () => (
  <main id="contenido" tabIndex={-1} className="page">
    <div className="page-head">
      <h1>Página no encontrada</h1>
    </div>
    <Panel
      unica
      icono="question"
      titulo="Esta página no existe."
      accion={
        <Link className="btn" to="/agentes">
          Ir a Agentes
        </Link>
      }
    >
      <p>Revise la dirección o vuelva al inicio.</p>
    </Panel>
  </main>
);

/** While a page's code is on its way: the page's place, without a jump; and what to do when it does not come. */
export function Cargando() {
  const tarda = useTarda(true, ESPERAS.pagina);
  return (
    <main id="contenido" tabIndex={-1} className="page" aria-busy={!tarda}>
      <p className="vh" role="status">
        Cargando…
      </p>
      {tarda && (
        <Panel
          className="is-alone"
          icono="clock"
          tono="caution"
          role="alert"
          titulo="Esta página tarda en abrirse."
          accion={
            <button className="btn is-primary" type="button" onClick={() => location.reload()}>
              <Icon name="sync" size="s" />
              Recargar
            </button>
          }
        >
          <p>Puede esperar. Si sigue así, revise la red y recargue.</p>
        </Panel>
      )}
    </main>
  );
}

import { Link } from 'react-router-dom';
import { Panel } from '@/ui/panel';

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

/** While a page's code is on its way: the page's place, without a jump. */
export const Cargando = () => (
  <main id="contenido" tabIndex={-1} className="page" aria-busy="true">
    <p className="vh" role="status">
      Cargando…
    </p>
  </main>
);

import { Link } from 'react-router-dom';
import type { IconName } from '@/ui/icon';
import { Panel } from '@/ui/panel/panel';

interface AvisoProps {
  titulo: string;
  icono?: IconName;
  children?: string;
}

/** A page of /cajas that can't be shown: missing or forbidden. */
export const Aviso = ({ titulo, icono = 'question', children }: AvisoProps) => (
  <main id="contenido" tabIndex={-1} className="page">
    <div className="page-head">
      <h1>Cajas</h1>
    </div>
    <Panel
      icono={icono}
      tono="caution"
      titulo={titulo}
      unica
      accion={
        <Link className="btn" to="/cajas">
          Ver cajas
        </Link>
      }
    >
      {children && <p>{children}</p>}
    </Panel>
  </main>
);

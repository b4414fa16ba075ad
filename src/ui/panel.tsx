import type { ReactNode } from 'react';
import { clsx } from './clsx';
import { focoALaPagina } from './foco-al-irse';
import { Icon, type IconName } from './icon';

export interface PanelProps {
  icono: IconName;
  tono?: 'caution' | 'danger' | 'in' | 'out' | 'qr';
  titulo: string;
  children?: ReactNode;
  /** One action. */
  accion?: ReactNode;
  className?: string;
  role?: 'alert' | 'status';
}

/** What stands where content would: blocked, empty, error, forbidden. One badge, one sentence, one action. */
export const Panel = ({ icono, tono = 'qr', titulo, children, accion, className, role }: PanelProps) => (
  <div className={clsx('card panel', `tone-${tono}`, className)} role={role}>
    <span className="badge">
      <Icon name={icono} size="l" />
    </span>
    <h2>{titulo}</h2>
    {children}
    {accion}
  </div>
);

/** Error with «Reintentar», the same everywhere. */
export const PanelError = ({
  texto,
  onReintentar,
  className,
}: {
  texto: string;
  onReintentar: () => void;
  className?: string;
}) => (
  <Panel
    icono="err"
    tono="danger"
    titulo="No se pudo cargar"
    role="alert"
    {...(className ? { className } : {})}
    accion={
      <button ref={focoALaPagina} className="btn" type="button" onClick={onReintentar}>
        <Icon name="sync" size="s" />
        Reintentar
      </button>
    }
  >
    <p>{texto}</p>
  </Panel>
);

import type { ReactNode } from 'react';
import { clsx } from './clsx';
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

/** A ref's end is the last moment at which the button still holds the focus: whoever pressed it goes on at the page. */
const aLaPagina = (boton: HTMLElement | null) => () => {
  if (boton === document.activeElement) document.getElementById('contenido')?.focus();
};

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
      <button ref={aLaPagina} className="btn" type="button" onClick={onReintentar}>
        <Icon name="sync" size="s" />
        Reintentar
      </button>
    }
  >
    <p>{texto}</p>
  </Panel>
);

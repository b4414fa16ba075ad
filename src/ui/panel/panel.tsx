import { useId, type ReactNode } from 'react';
import { clsx } from 'clsx';
import { panelClass } from './panel-look';
import { focoALaPagina } from './foco-al-irse';
import { focoAlLlegar } from '@/ui/foco-al-llegar';
import { Icon, type IconName } from '@/ui/icon';
import { Button } from '@/ui/button/button';
import { cardClass } from '@/ui/page/card-look';
import { TONO, type Tono } from '@/ui/tone';

export interface PanelProps {
  icono: IconName;
  tono?: Tono;
  titulo: string;
  children?: ReactNode;
  accion?: ReactNode;
  /** nothing else to do here: the action takes the focus, and its reason is read with it */
  unica?: boolean;
  className?: string;
  role?: 'alert' | 'status';
}

/** Stands where content would: blocked, empty, error, forbidden. One sentence, one action. */
export function Panel({ icono, tono = 'qr', titulo, children, accion, unica, className, role }: PanelProps) {
  const id = useId();
  return (
    <div
      data-card=""
      data-panel=""
      className={clsx(cardClass, panelClass, TONO[tono], className)}
      ref={unica ? focoAlLlegar : undefined}
      role={role}
    >
      <span data-badge="" className="grid size-14 place-items-center rounded-card bg-tone-soft text-tone">
        <Icon name={icono} size="l" />
      </span>
      <div className="contents" id={id}>
        <h2>{titulo}</h2>
        {children}
      </div>
      {accion && (
        <div
          className="contents"
          {...(unica ? { 'data-unica': true, role: 'group', 'aria-labelledby': id } : {})}
        >
          {accion}
        </div>
      )}
    </div>
  );
}

export const PanelError = ({
  texto,
  onReintentar,
  unica = true,
}: {
  texto: string;
  onReintentar: () => void;
  unica?: boolean;
}) => (
  <Panel
    icono="err"
    tono="danger"
    titulo="No se pudo cargar"
    role="alert"
    unica={unica}
    accion={
      <Button ref={focoALaPagina} onClick={onReintentar}>
        <Icon name="sync" size="s" />
        Reintentar
      </Button>
    }
  >
    <p>{texto}</p>
  </Panel>
);

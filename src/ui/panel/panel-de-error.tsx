import { ApiError, textoDeError } from '@/lib/api-error';
import { Panel, PanelError } from './panel';

interface PanelDeErrorProps {
  error: Error;
  onReintentar: () => void;
}

/** Why there is nothing to show. What is forbidden is no failure, and asking again would not help. */
export const PanelDeError = ({ error, onReintentar }: PanelDeErrorProps) =>
  error instanceof ApiError && error.motivo === 'prohibido' ? (
    <Panel icono="lock" tono="caution" titulo="Sin permiso" role="alert">
      <p>{textoDeError(error)}</p>
    </Panel>
  ) : (
    <PanelError texto={textoDeError(error)} onReintentar={onReintentar} />
  );

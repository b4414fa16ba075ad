import { textoDeError } from '@/lib/api-error';
import { Icon } from './icon';

interface NoAlDiaProps {
  error: Error;
  onReintentar: () => void;
}

/** Over figures that could not be read again. */
export const NoAlDia = ({ error, onReintentar }: NoAlDiaProps) => (
  <div className="notice tone-caution" role="alert">
    <Icon name="warn" />
    <div>Las cifras pueden no estar al día. {textoDeError(error)}</div>
    <div className="acts">
      <button className="link-btn" type="button" onClick={onReintentar}>
        Reintentar
      </button>
    </div>
  </div>
);

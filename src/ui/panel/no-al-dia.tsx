import { textoDeError } from '@/lib/api-error';
import { focoALaPagina } from './foco-al-irse';
import { Icon } from '@/ui/icon';

interface NoAlDiaProps {
  error: Error;
  /** They are being read again: it stays meanwhile, so that the button that asked for it does. */
  leyendo?: boolean;
  onReintentar: () => void;
}

/** Over figures that could not be read again. */
export const NoAlDia = ({ error, leyendo = false, onReintentar }: NoAlDiaProps) => (
  <div ref={focoALaPagina} className="notice tone-caution" role="alert">
    <Icon name="warn" />
    <div>Las cifras pueden no estar al día. {leyendo ? 'Leyendo las operaciones…' : textoDeError(error)}</div>
    <div className="acts">
      <button
        className="link-btn"
        type="button"
        aria-disabled={leyendo}
        onClick={() => {
          if (!leyendo) onReintentar();
        }}
      >
        Reintentar
      </button>
    </div>
  </div>
);

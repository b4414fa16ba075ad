import { textoDeError } from '@/lib/api-error';
import { focoALaPagina } from './foco-al-irse';
import { Notice, NoticeActs } from '@/ui/notice/notice';
import { TextButton } from '@/ui/button/text-button';

interface NoAlDiaProps {
  error: Error;
  /** They are being read again: it stays meanwhile, so that the button that asked for it does. */
  leyendo?: boolean;
  onReintentar: () => void;
}

/** Over figures that could not be read again. */
export const NoAlDia = ({ error, leyendo = false, onReintentar }: NoAlDiaProps) => (
  <Notice ref={focoALaPagina} tono="caution" icono="warn" role="alert">
    <div>Las cifras pueden no estar al día. {leyendo ? 'Leyendo las operaciones…' : textoDeError(error)}</div>
    <NoticeActs>
      <TextButton
        aria-disabled={leyendo}
        onClick={() => {
          if (!leyendo) onReintentar();
        }}
      >
        Reintentar
      </TextButton>
    </NoticeActs>
  </Notice>
);

import { textoDeError } from '@/lib/api-error';
import { focoALaPagina } from './foco-al-irse';
import { Notice, NoticeActs } from '@/ui/notice/notice';
import { TextButton } from '@/ui/button/text-button';

interface NoAlDiaProps {
  error: Error;
  /** the figures are being read again: the notice stays, and the focus on its button */
  leyendo?: boolean;
  onReintentar: () => void;
}

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

import { useRevisar, type EventoParecida } from '@/engines/envios/envios';
import { Button } from '@/ui/button/button';
import { TextButton } from '@/ui/button/text-button';
import { ErrorLine } from '@/ui/form/error-line';
import { Icon } from '@/ui/icon';
import { focoALaPagina } from '@/ui/panel/foco-al-irse';
import type { Asunto } from './asunto';

/** What was said to be looked at last, while the page stays: its line has gone, and can come back. */
export interface Revisada {
  parecida: EventoParecida;
  asunto: string;
}

interface RevisarButtonProps extends Pick<Asunto, 'asunto'> {
  parecida: EventoParecida;
  onRevisada: (revisada: Revisada) => void;
}

/** Who pressed it, and when, stays in this device's trail. */
export function RevisarButton({ asunto, parecida, onRevisada }: RevisarButtonProps) {
  const { mutate, enCurso, isError } = useRevisar();
  return (
    <>
      <Button
        variant="quiet"
        size="small"
        className="max-lg:min-h-11 print:hidden"
        aria-label={`Revisada: ${asunto}`}
        aria-disabled={enCurso}
        onClick={() => {
          if (enCurso) return;
          mutate({ parecida, acto: 'revisada' }, { onSuccess: () => onRevisada({ parecida, asunto }) });
        }}
      >
        Revisada
      </Button>
      {isError && <NoAnotada />}
    </>
  );
}

const NoAnotada = () => (
  <ErrorLine className="px-2 pb-1">Este equipo no pudo anotarlo en su bitácora. Pruebe otra vez.</ErrorLine>
);

const enfocar = (boton: HTMLElement | null): void => boton?.focus();

interface DeshacerProps {
  revisada: Revisada;
  onDeshecha: () => void;
}

/** In the place of the line that has gone. */
export function DeshacerRevision({ revisada: { parecida, asunto }, onDeshecha }: DeshacerProps) {
  const { mutate, enCurso, isError } = useRevisar();
  return (
    <>
      <div
        ref={focoALaPagina}
        role="status"
        className="flex flex-wrap items-center gap-2 px-4 py-2 text-sm max-sm:px-3 print:hidden"
      >
        <span className="min-w-0 wrap-anywhere text-ink-2">Revisada ✓ {asunto}.</span>
        <TextButton
          ref={enfocar}
          aria-disabled={enCurso}
          onClick={() => {
            if (!enCurso) mutate({ parecida, acto: 'deshecha' }, { onSuccess: onDeshecha });
          }}
        >
          <Icon name="undo" size="s" />
          Deshacer
        </TextButton>
      </div>
      {isError && <NoAnotada />}
    </>
  );
}

import { Icon, type IconName } from '@/ui/icon';
import { useTeclaAlt } from './use-teclas';
import { TextButton } from '@/ui/button/text-button';
import { Kbd } from '@/ui/text/kbd';

interface AccionConTeclaProps {
  /** pressed with Alt */
  tecla: 'A' | 'C' | 'I';
  icono?: IconName;
  onHacer: () => void;
  children: string;
}

export function AccionConTecla({ tecla, icono, onHacer, children }: AccionConTeclaProps) {
  useTeclaAlt(tecla, onHacer);
  return (
    <TextButton aria-keyshortcuts={`Alt+${tecla}`} onClick={onHacer}>
      {icono && <Icon name={icono} size="s" />}
      <span>{children}</span>
      <Kbd>Alt {tecla}</Kbd>
    </TextButton>
  );
}

import { CheckField } from '@/ui/form/check-field';
import { ErrorLine } from '@/ui/form/error-line';
import { Notice } from '@/ui/notice/notice';
import type { Procedencia } from './procedencia';

interface ProcedenciaProps extends Procedencia {
  consentido: boolean;
  /** it was to be imported without a second consent */
  falta: boolean;
  onConsentir: (consentido: boolean) => void;
}

const TEXTOS = {
  'de-otro': {
    titulo: 'Este archivo es de otro negocio:',
    texto: 'ninguna operación de sus días está en este equipo.',
    casilla: 'Sé que es de otro negocio y quiero importarlo',
  },
  'sin-saber': {
    titulo: 'No se puede comprobar de qué negocio es este archivo:',
    texto: 'no hay operaciones con que compararlo.',
    casilla: 'Sé que es de este negocio y quiero importarlo',
  },
};

/** That a file may not be of this business, with all that differs, and the second consent to take it. */
export function ProcedenciaAviso({ es, difiere, consentido, falta, onConsentir }: ProcedenciaProps) {
  if (es === 'de-aqui') return null;
  const { titulo, texto, casilla } = TEXTOS[es];
  return (
    <Notice tono="danger" icono="warn" role="alert">
      <div className="grid gap-1">
        <p>
          <strong>{titulo}</strong> {texto}
        </p>
        {difiere.map((frase) => (
          <p key={frase}>{frase}</p>
        ))}
        <CheckField
          look="setting"
          checked={consentido}
          onChange={(event) => onConsentir(event.target.checked)}
        >
          {casilla}
        </CheckField>
        {falta && !consentido && <ErrorLine>Para importarlo, marque la casilla.</ErrorLine>}
      </div>
    </Notice>
  );
}

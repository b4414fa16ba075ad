import { useRef } from 'react';
import type { Fijado } from '@/engines/extracto/profile/perfil';
import type { Pregunta } from '@/engines/extracto/judge/preguntas-extracto';
import { Icon } from '@/ui/icon';

interface PreguntasProps {
  preguntas: readonly Pregunta[];
  onContestar: (respuesta: Fijado) => void;
}

/** What only a person knows about this bank's file. An answer is applied at once, and remembered with the bank's form. */
export function PreguntasLectura({ preguntas, onContestar }: PreguntasProps) {
  const lista = useRef<HTMLUListElement>(null);
  if (preguntas.length === 0) return null;
  return (
    <div className="notice tone-caution preguntas">
      <Icon name="question" />
      <ul ref={lista} tabIndex={-1} aria-label="Preguntas sobre el extracto">
        {preguntas.map(({ clave, texto, opciones }) => (
          <li key={clave}>
            <p id={`pregunta-${clave}`}>{texto}</p>
            <div className="acts" role="group" aria-labelledby={`pregunta-${clave}`}>
              {opciones.map(({ nombre, fijado }) => (
                <button
                  key={nombre}
                  className="btn is-small"
                  type="button"
                  onClick={() => {
                    // The button goes with its question: the next one is read from here.
                    lista.current?.focus();
                    onContestar(fijado);
                  }}
                >
                  {nombre}
                </button>
              ))}
            </div>
          </li>
        ))}
      </ul>
    </div>
  );
}

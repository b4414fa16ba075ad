import { useId, useRef } from 'react';
import type { Fijado, Pregunta } from '@/engines/extracto/extracto';
import { Notice, NoticeActs } from '@/ui/notice/notice';
import { Button } from '@/ui/button/button';

interface PreguntasProps {
  preguntas: readonly Pregunta[];
  onContestar: (respuesta: Fijado) => void;
}

/** What only a person knows about this bank's file: applied at once, and remembered with the bank's form. */
export function PreguntasLectura({ preguntas, onContestar }: PreguntasProps) {
  // What a question is about may hold blanks, which no id may.
  const id = useId();
  const lista = useRef<HTMLUListElement>(null);
  if (preguntas.length === 0) return null;
  return (
    <Notice tono="caution" icono="question">
      <ul
        ref={lista}
        tabIndex={-1}
        aria-label="Preguntas sobre el extracto"
        className="grid min-w-0 gap-3 focus:outline-none"
      >
        {preguntas.map(({ clave, texto, opciones }, k) => (
          <li key={clave}>
            <p id={`${id}-${k}`}>{texto}</p>
            <NoticeActs className="mt-2" role="group" aria-labelledby={`${id}-${k}`}>
              {opciones.map(({ nombre, fijado }) => (
                <Button
                  key={nombre}
                  size="small"
                  onClick={() => {
                    // The button goes with its question: a screen reader goes on from the list.
                    lista.current?.focus();
                    onContestar(fijado);
                  }}
                >
                  {nombre}
                </Button>
              ))}
            </NoticeActs>
          </li>
        ))}
      </ul>
    </Notice>
  );
}

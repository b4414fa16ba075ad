import { clsx } from 'clsx';
import { useRef, useState } from 'react';
import { falta, recordarPerfil, type Fijado, type Lectura, contar } from '@/engines/extracto/extracto';
import type { Dia } from '@/lib/fecha';
import { Icon } from '@/ui/icon';
import { LecturaOpciones } from './lectura-opciones';
import { PreguntasLectura } from './preguntas-lectura';
import { VistaPrevia } from './vista-previa';
import { Notice, NoticeActs } from '@/ui/notice/notice';
import { TextButton } from '@/ui/button/text-button';

interface ComoSeLeyoProps {
  lectura: Lectura;
  entidad: string;
  fecha: Dia;
  fijado: Fijado;
  onFijar: (fijado: Fijado) => void;
  onContestar: (respuesta: Fijado) => void;
}

const PIDE = {
  referencia: 'No encontramos la columna de la referencia. Elíjala aquí abajo.',
  monto: 'No encontramos la columna del monto. Elíjala aquí abajo.',
};

function aviso(
  { perfil, origen, difiere, cuenta, sinLeer, preguntas }: Lectura,
  entidad: string,
): string | null {
  const pide = falta(perfil);
  if (pide) return PIDE[pide];
  if (origen === 'no-encaja')
    return `Este extracto no tiene la forma recordada de ${entidad}: ${difiere.join('; ')}. Se detectó de nuevo: revise las columnas.`;
  if (cuenta.lineas === 0 && preguntas.length === 0) return 'Ninguna fila se pudo leer. Revise las columnas.';
  // Only one sheet is read: whoever does not know it would look for the others' operations in vain.
  const [otra] = sinLeer;
  return otra
    ? `La hoja «${otra.hoja}» tiene ${contar(otra.lineas, 'operación que no se leyó', 'operaciones que no se leyeron')}. Junte las hojas en una sola, o elija la otra en «Cómo se leyó».`
    : null;
}

/** How the file was read, folded away while all is well, and every choice of it by hand. */
export function ComoSeLeyo({ lectura, entidad, fecha, fijado, onFijar, onContestar }: ComoSeLeyoProps) {
  const { cuenta, origen, perfil } = lectura;
  const dice = aviso(lectura, entidad);
  const dudosa =
    falta(perfil) !== null || cuenta.lineas === 0 || origen === 'no-encaja' || lectura.preguntas.length > 0;
  const [elegido, setElegido] = useState<boolean | null>(null);
  const [recordada, setRecordada] = useState(false);
  // What a doubt has opened stays open when it is settled: what came of the answer is seen there.
  const [conDuda] = useState(dudosa);
  const abierto = elegido ?? (dudosa || conDuda);
  const detalle = useRef<HTMLButtonElement>(null);
  return (
    <div className="col-span-full grid min-w-0 gap-2">
      {dice !== null && (
        <Notice tono="caution" icono="warn" role="status">
          <p>{dice}</p>
          {origen === 'no-encaja' && cuenta.lineas > 0 && !recordada && (
            <NoticeActs>
              <TextButton
                onClick={() => {
                  recordarPerfil(entidad, lectura.guardar);
                  setRecordada(true);
                  detalle.current?.focus();
                }}
              >
                Recordar esta forma para {entidad}
              </TextButton>
            </NoticeActs>
          )}
        </Notice>
      )}
      <PreguntasLectura preguntas={lectura.preguntas} onContestar={onContestar} />
      <div className="flex flex-wrap items-center gap-x-4 text-xs text-ink-2">
        <TextButton ref={detalle} fit="head" aria-expanded={abierto} onClick={() => setElegido(!abierto)}>
          <Icon name="down" size="s" className={clsx(abierto && 'rotate-180')} />
          Cómo se leyó
        </TextButton>
        <p>
          {contar(cuenta.lineas, 'operación', 'operaciones')} ·{' '}
          {contar(cuenta.ilegibles, 'fila ilegible', 'filas ilegibles')} ·{' '}
          {contar(cuenta.ignoradas, 'línea sin operación', 'líneas sin operación')}
          {origen === 'guardado' && ` · con la forma recordada de ${entidad}`}
        </p>
      </div>
      {abierto && (
        <div className="grid min-w-0 gap-3 border-t border-line pt-2">
          {lectura.notas.length > 0 && (
            <ul className="ps-4 text-xs text-ink-2">
              {lectura.notas.map((nota) => (
                <li key={nota}>{nota}</li>
              ))}
            </ul>
          )}
          <LecturaOpciones lectura={lectura} fijado={fijado} onFijar={onFijar} />
          <VistaPrevia lectura={lectura} fecha={fecha} />
        </div>
      )}
    </div>
  );
}

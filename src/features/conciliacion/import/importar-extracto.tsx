import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { lecturaDeExtracto, type Extracto } from '@/engines/extracto/extracto';
import type { Dia } from '@/lib/fecha';
import { Icon } from '@/ui/icon';
import { ArchivoField } from './archivo-field';
import { ComoSeLeyo } from './como-se-leyo';
import { PegarFilas } from './pegar-filas';
import { ProgresoLectura } from './progreso-lectura';
import { TextButton } from '@/ui/button/text-button';

interface ImportarProps {
  entidad: string;
  fecha: Dia;
  /** called with every reading: of another file, and of the same one after a change by hand */
  onExtracto: (extracto: Extracto) => void;
}

function useLectura({ entidad, fecha, onExtracto }: ImportarProps) {
  useEffect(() => lecturaDeExtracto.alLeer(onExtracto), [onExtracto]);
  useEffect(() => {
    lecturaDeExtracto.deDia(fecha);
    lecturaDeExtracto.deEntidad(entidad);
  }, [fecha, entidad]);
  return useSyncExternalStore(lecturaDeExtracto.subscribe, lecturaDeExtracto.get);
}

/** Reads a bank's statement on this device and shows how. Its parts are cells of the page's grid. */
export function ImportarExtracto({ entidad, fecha, onExtracto }: ImportarProps) {
  const { lectura, progreso, rechazo, fijado } = useLectura({ entidad, fecha, onExtracto });
  const { leer, cancelar, fijar, contestar } = lecturaDeExtracto;
  const [pegando, setPegando] = useState(false);
  const pegar = useRef<HTMLButtonElement>(null);
  const cerrar = () => {
    setPegando(false);
    pegar.current?.focus();
  };
  return (
    <>
      <ArchivoField
        lectura={lectura}
        error={rechazo && `«${rechazo.nombre}»: ${rechazo.mensaje}`}
        onArchivo={(archivo) => leer({ archivo })}
      >
        <TextButton ref={pegar} fit="label" aria-expanded={pegando} onClick={() => setPegando(!pegando)}>
          <Icon name="pencil" size="s" />
          Pegar las filas
        </TextButton>
      </ArchivoField>
      {pegando && (
        <PegarFilas
          onTexto={(texto) => {
            cerrar();
            leer({ texto });
          }}
          onCerrar={cerrar}
        />
      )}
      {progreso && <ProgresoLectura {...progreso} onCancelar={cancelar} />}
      {lectura && (
        <ComoSeLeyo
          key={lectura.archivo.sha256 + entidad}
          lectura={lectura}
          entidad={entidad}
          fecha={fecha}
          fijado={fijado}
          onFijar={fijar}
          onContestar={contestar}
        />
      )}
    </>
  );
}

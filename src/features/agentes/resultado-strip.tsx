import type { ReactNode } from 'react';
import type { Operacion } from '@/features/bandeja/operacion';
import { useOperacion } from '@/features/bandeja/use-bandeja';
import { Aviso } from './aviso';
import { AccionesFila, OperacionAviso, TextoAviso } from './operacion-aviso';
import type { EstadoRegistro } from './registro';
import { textoFinal } from './textos-registro';
import { useRegistro } from './use-registro';

type Corregir = (op: Operacion) => void;

interface ResultadoStripProps {
  /** Says something else for a moment («Deshacer») or before there is anything to say. */
  aviso?: ReactNode;
  /** Brings an operation of the outbox back into the form. Without it there is no form. */
  onCorregir?: Corregir;
}

/** The strip under the form: what became of the last operation, until the next one is saved. */
export function ResultadoStrip({ aviso, onCorregir }: ResultadoStripProps) {
  const { estado } = useRegistro();
  return (
    <div role="status" className="entry-status" tabIndex={-1}>
      {aviso ?? <Contenido estado={estado} onCorregir={onCorregir} />}
    </div>
  );
}

function Contenido({ estado, onCorregir }: { estado: EstadoRegistro; onCorregir: Corregir | undefined }) {
  const ultimo = estado.fase === 'libre' ? estado.ultimo : null;
  const op = useOperacion(ultimo?.final.tipo === 'guardada' ? ultimo.final.opId : null);
  if (estado.fase === 'guardando')
    return (
      <Aviso tono="qr" icono="sync" girando>
        Guardando en este equipo…
      </Aviso>
    );
  if (!ultimo) return null;
  const { nueva, final } = ultimo;
  if (final.tipo === 'guardada') return op && <OperacionAviso op={op} onCorregir={onCorregir} />;
  const texto = textoFinal(nueva.datos, final);
  // What belongs to a field stands there.
  if (texto.campo) return null;
  return (
    <TextoAviso
      texto={texto}
      acciones={
        'fila' in final && <AccionesFila fila={final.fila} completas={final.tipo === 'ya-registrada'} />
      }
    />
  );
}

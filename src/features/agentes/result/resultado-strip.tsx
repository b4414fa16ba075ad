import { useMountEffect } from '@react-hookz/web';
import { Suspense, type ReactNode } from 'react';
import { clsx } from 'clsx';
import { useOperacion } from '@/engines/envios/envios';
import { Aviso } from '@/features/agentes/aviso';
import { cargarPartes, parte } from '@/features/agentes/till-code';
import type { Corregir } from './operacion-aviso';
import type { EstadoRegistro } from './registro';
import { TextoAviso } from './texto-aviso';
import { textoFinal } from './textos-registro';
import { useRegistro } from './use-registro';

const SE_ENVIARA = (
  <Aviso tono="in" icono="okc">
    <strong>Guardada. Se enviará sola.</strong>
  </Aviso>
);
const SeEnviara = () => SE_ENVIARA;

// What follows an operation comes after the page; without its code the strip says what is certain, the tray the rest.
const OperacionAviso = parte((partes) => partes.OperacionAviso, SeEnviara);
const AnuladaAviso = parte((partes) => partes.AnuladaAviso);
const YaConfirmada = parte((partes) => partes.YaConfirmada);
const AccionesFila = parte((partes) => partes.AccionesFila);

interface ResultadoStripProps {
  aviso?: ReactNode;
  /** It goes by itself and at once: over the form, so that nothing moves when it has gone. */
  encima?: boolean;
  /** Without it there is no form to bring an operation back into. */
  onCorregir?: Corregir;
}

const stripClass = clsx(
  'grid shrink-0 grow empty:absolute max-sm:[&_kbd]:hidden',
  '*:data-notice:content-start max-sm:*:data-notice:shadow-[var(--sh-pop),inset_3px_0_0_var(--tone-line)]',
);
/** On a phone it stays in sight over the form: under it, it would be behind the bar. */
const inPlaceClass = clsx('max-sm:sticky max-sm:top-2 max-sm:z-sticky max-sm:-order-1');
const overClass = clsx('max-lg:absolute max-lg:inset-x-2 max-lg:top-2 max-lg:z-sticky');

/** What became of the last operation, until the next one is saved. */
export function ResultadoStrip({ aviso, encima = false, onCorregir }: ResultadoStripProps) {
  const { estado } = useRegistro();
  const anulada = estado.fase === 'libre' && estado.anulada !== undefined;
  useMountEffect(() => void cargarPartes().catch(() => undefined));
  return (
    <div
      role="status"
      data-strip=""
      className={clsx(stripClass, encima ? overClass : inPlaceClass)}
      tabIndex={-1}
    >
      {aviso}
      {(!aviso || anulada) && <Contenido estado={estado} onCorregir={onCorregir} />}
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
  if (estado.fase === 'libre' && estado.anulada)
    return (
      <Suspense key={estado.anulada.id} fallback={null}>
        <AnuladaAviso fila={estado.anulada} />
      </Suspense>
    );
  if (!ultimo) return null;
  const { nueva, final } = ultimo;
  if (final.tipo === 'guardada')
    return (
      op && (
        // By operation: two that say the same are announced twice.
        <Suspense key={op.opId} fallback={SE_ENVIARA}>
          <OperacionAviso op={op} onCorregir={onCorregir} />
        </Suspense>
      )
    );
  const texto = textoFinal(nueva.datos, final);
  if (final.tipo === 'ya-confirmada' && final.abierta)
    return (
      <Suspense fallback={null}>
        <YaConfirmada opId={final.opId} />
      </Suspense>
    );
  // What belongs to a field stands under it, not here.
  if (texto.campo) return null;
  return (
    <TextoAviso
      texto={texto}
      acciones={
        'fila' in final && (
          <Suspense fallback={null}>
            <AccionesFila fila={final.fila} completas={final.tipo === 'ya-registrada'} />
          </Suspense>
        )
      }
    />
  );
}

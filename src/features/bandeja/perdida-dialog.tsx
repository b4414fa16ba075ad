import { useEffect, useId, useRef } from 'react';
import { createPortal } from 'react-dom';
import { formatHora } from '@/lib/fecha';
import { abrirModal } from '@/ui/dialog/abrir-modal';
import { bandeja } from '@/engines/envios/envios';
import type { Operacion } from '@/engines/envios/operation/operacion';
import { resumen } from '@/domain/transaccion/resumen-operacion';
import { TIPOS_OPERACION } from '@/domain/transaccion/tipo-operacion';

const Lista = ({ operaciones }: { operaciones: readonly Operacion[] }) => (
  <ul className="lost">
    {operaciones.map((op) => (
      <li key={op.opId}>
        {formatHora(op.confirmadaEn)} · {TIPOS_OPERACION[op.datos.tipo_operacion].nombre} ·{' '}
        {resumen(op.datos)} · {op.usuario}
      </li>
    ))}
  </ul>
);

/** The site's data was cleared while the page was open: what it remembers, to be written down before it is gone. */
export function PerdidaDialog({ perdidas }: { perdidas: readonly Operacion[] }) {
  const id = useId();
  const imprimir = useRef<HTMLButtonElement>(null);
  // Not the first button: an Enter on its way must not take the only copy away.
  useEffect(() => imprimir.current?.focus(), []);
  // For paper only; the dialog must come without it.
  useEffect(() => void import('@/ui/voucher.css').catch(() => undefined), []);
  return (
    <>
      {/* Not `Dialog`: it would have to be fetched. Esc does not take it away. */}
      <dialog
        ref={abrirModal}
        aria-labelledby={id}
        onCancel={(event) => event.preventDefault()}
        onClose={({ currentTarget }) => currentTarget.isConnected && abrirModal(currentTarget)}
      >
        <div className="dlg-head">
          <h2 id={id}>Se borraron los datos de este navegador</h2>
        </div>
        <div className="dlg-body" role="alert">
          <p>
            Estas operaciones ya no están guardadas en este equipo y no se enviarán solas. Imprímalas o
            anótelas y avise al administrador: puede que alguna ya esté registrada.
          </p>
          <Lista operaciones={perdidas} />
        </div>
        <div className="dlg-foot">
          <button className="btn" type="button" onClick={() => void bandeja.aceptarPerdida()}>
            Ya las anoté
          </button>
          <button className="btn is-primary" type="button" ref={imprimir} onClick={() => print()}>
            Imprimir
          </button>
        </div>
      </dialog>
      {createPortal(
        <div className="hoja">
          <h1>Operaciones sin guardar</h1>
          <Lista operaciones={perdidas} />
        </div>,
        document.body,
      )}
    </>
  );
}

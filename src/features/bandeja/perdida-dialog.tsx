import { useMountEffect } from '@react-hookz/web';
import { useId, useRef } from 'react';
import { createPortal } from 'react-dom';
import { formatHora } from '@/lib/fecha';
import { bandeja, type Operacion } from '@/engines/envios/envios';
import { resumen } from '@/domain/transaccion/resumen-operacion';
import { TIPOS_OPERACION } from '@/domain/transaccion/tipo-operacion';
import { DialogBody, DialogFoot, DialogHead } from '@/ui/dialog/dialog-frame';
import { Button } from '@/ui/button/button';
import { abrirModal, dialogVariants } from '@/ui/dialog/dialog-look';

const Lista = ({ operaciones }: { operaciones: readonly Operacion[] }) => (
  <ul className="mt-3 grid gap-2">
    {operaciones.map((op) => (
      <li key={op.opId} className="border-t border-line pt-2 wrap-anywhere">
        {formatHora(op.confirmadaEn)} · {TIPOS_OPERACION[op.datos.tipo_operacion].nombre} ·{' '}
        {resumen(op.datos)} · {op.usuario}
      </li>
    ))}
  </ul>
);

/** The site's data was cleared under the page: what the page remembers, to be written down before it is gone. */
export function PerdidaDialog({ perdidas }: { perdidas: readonly Operacion[] }) {
  const id = useId();
  const imprimir = useRef<HTMLButtonElement>(null);
  // Not the first button: an Enter on its way must not take the only copy away.
  useMountEffect(() => {
    imprimir.current?.focus();
    // For paper only; the dialog must come without it.
    void import('@/ui/print.css').catch(() => undefined);
  });
  return (
    <>
      {/* Not `Dialog`, which would have to be fetched. Esc does not take it away. */}
      <dialog
        ref={abrirModal}
        className={dialogVariants()}
        aria-labelledby={id}
        onCancel={(event) => event.preventDefault()}
        onClose={({ currentTarget }) => currentTarget.isConnected && abrirModal(currentTarget)}
      >
        <DialogHead>
          <h2 id={id}>Se borraron los datos de este navegador</h2>
        </DialogHead>
        <DialogBody role="alert">
          <p>
            Estas operaciones ya no están guardadas en este equipo y no se enviarán solas. Imprímalas o
            anótelas y avise al administrador: puede que alguna ya esté registrada.
          </p>
          <Lista operaciones={perdidas} />
        </DialogBody>
        <DialogFoot>
          <Button onClick={() => void bandeja.aceptarPerdida()}>Ya las anoté</Button>
          <Button variant="primary" ref={imprimir} onClick={() => print()}>
            Imprimir
          </Button>
        </DialogFoot>
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

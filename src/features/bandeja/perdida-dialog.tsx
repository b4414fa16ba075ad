import { createPortal } from 'react-dom';
import { formatHora } from '@/lib/fecha';
import { Dialog } from '@/ui/dialog';
import { Icon } from '@/ui/icon';
import '@/ui/voucher.css';
import './bandeja.css';
import { bandeja } from './bandeja';
import type { Operacion } from './operacion';
import { resumen } from './resumen';
import { TIPOS } from './tipos-operacion';

const Lista = ({ operaciones }: { operaciones: readonly Operacion[] }) => (
  <ul className="lost">
    {operaciones.map((op) => (
      <li key={op.opId}>
        {formatHora(op.confirmadaEn)} · {TIPOS[op.datos.tipo_operacion].nombre} · {resumen(op.datos)} ·{' '}
        {op.usuario}
      </li>
    ))}
  </ul>
);

/** The site's data was cleared while the page was open: what it remembers, to be written down before it is gone. */
export const PerdidaDialog = ({ perdidas }: { perdidas: readonly Operacion[] }) => (
  <>
    <Dialog
      titulo="Se borraron los datos de este navegador"
      confirmacion
      pie={
        <>
          <button className="btn" type="button" onClick={() => void bandeja.aceptarPerdida()}>
            Ya las anoté
          </button>
          <button className="btn is-primary" type="button" data-foco onClick={() => print()}>
            <Icon name="print" size="s" />
            Imprimir
          </button>
        </>
      }
    >
      <div className="dlg-body" role="alert">
        <p>
          Estas operaciones ya no están guardadas en este equipo y no se enviarán solas. Imprímalas o anótelas
          y avise al administrador: puede que el servidor ya tenga alguna.
        </p>
        <Lista operaciones={perdidas} />
      </div>
    </Dialog>
    {createPortal(
      <div className="hoja">
        <h1>Operaciones sin guardar</h1>
        <Lista operaciones={perdidas} />
      </div>,
      document.body,
    )}
  </>
);

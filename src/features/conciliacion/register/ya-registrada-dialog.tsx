import { TIPOS_OPERACION } from '@/domain/transaccion/tipo-operacion';
import type { LineaExtracto } from '@/engines/extracto/extracto';
import type { OperacionDelDia } from '@/features/conciliacion/result/resultado';
import { formatFechaHora } from '@/lib/fecha';
import { formatMonto } from '@/lib/monto';
import { limpia } from '@/lib/referencia';
import { Button } from '@/ui/button/button';
import { Dialog } from '@/ui/dialog/dialog';
import { DialogBody } from '@/ui/dialog/dialog-frame';

export interface Duda {
  linea: LineaExtracto;
  /** ours that may be the same operation, or the parts of it; at least one */
  parecidas: readonly OperacionDelDia[];
  /** they add up to the line, instead of being like it */
  sonSuma: boolean;
}

interface YaRegistradaProps extends Duda {
  onCerrar: () => void;
  onRegistrar: () => void;
}

const MAXIMO = 5;

/** What only the bank seems to have may be ours after all: asked before it is registered a second time. */
export const YaRegistradaDialog = ({
  linea,
  parecidas,
  sonSuma,
  onCerrar,
  onRegistrar,
}: YaRegistradaProps) => (
  <Dialog
    titulo="¿Ya está registrada?"
    confirmacion
    onCerrar={onCerrar}
    pie={
      <>
        <Button data-foco onClick={onCerrar}>
          No registrar
        </Button>
        <Button variant="primary" onClick={onRegistrar}>
          Es otra: registrar
        </Button>
      </>
    }
  >
    <DialogBody>
      <p>
        El banco tiene {TIPOS_OPERACION[linea.tipo].nombre} de <strong>{formatMonto(linea.monto)}</strong>,{' '}
        {limpia(linea.referencia) === '' ? 'sin referencia' : `ref. ${limpia(linea.referencia)}`}.{' '}
        {sonSuma
          ? 'En el sistema hay operaciones que juntas son ese monto:'
          : 'En el sistema hay del mismo monto y con una referencia parecida:'}
      </p>
      <ul className="grid gap-1 ps-4 text-sm wrap-anywhere">
        {parecidas.slice(0, MAXIMO).map(({ id, nro_referencia, monto, fecha, estado }) => (
          <li key={id}>
            Ref. {limpia(nro_referencia) || 'sin referencia'}, {formatMonto(monto)}, {formatFechaHora(fecha)}
            {!estado && ', anulada'}
          </li>
        ))}
        {parecidas.length > MAXIMO && <li>y {parecidas.length - MAXIMO} más</li>}
      </ul>
    </DialogBody>
  </Dialog>
);

import type { Solicitud } from '@/domain/transaccion/solicitud';
import { formatDesde } from '@/lib/fecha';
import { formatMonto } from '@/lib/monto';
import { limpia } from '@/lib/referencia';
import { Dialog } from '@/ui/dialog/dialog';
import { otraQue, type Parecida } from '@/engines/operaciones/operaciones';
import { TIPOS_OPERACION } from '@/domain/transaccion/tipo-operacion';
import { Button } from '@/ui/button/button';
import { DialogBody } from '@/ui/dialog/dialog-frame';

interface ParecidaDialogProps {
  op: Solicitud;
  parecida: Parecida;
  onCorregir: () => void;
  onResponder: (esLaMisma: boolean) => void;
}

function diferencia(texto: string, otro: string): [antes: string, distinto: string, despues: string] {
  let antes = 0;
  while (antes < texto.length && texto[antes] === otro[antes]) antes += 1;
  const resto = Math.min(texto.length, otro.length) - antes;
  let igual = 0;
  while (igual < resto && texto.at(-1 - igual) === otro.at(-1 - igual)) igual += 1;
  const fin = texto.length - igual;
  return [texto.slice(0, antes), texto.slice(antes, fin), texto.slice(fin)];
}

function Referencia({ texto, otro }: { texto: string; otro: string }) {
  const [antes, distinto, despues] = diferencia(texto, otro);
  return (
    <dd className="text-lg font-semibold tracking-[0.04em] wrap-anywhere">
      {antes}
      {distinto && (
        <mark className="rounded-chip bg-caution-soft text-inherit underline decoration-2 underline-offset-[0.2em]">
          {distinto}
        </mark>
      )}
      {despues}
    </dd>
  );
}

/** Two references one slip apart, for the same bank, type and amount; the focus stands on «Corregir». */
export function ParecidaDialog({ op, parecida, onCorregir, onResponder }: ParecidaDialogProps) {
  const { nro_referencia, cuando, serverId } = otraQue(parecida);
  const rotulo = `${serverId === null ? 'En Pendientes desde' : 'Registrada'} ${formatDesde(cuando)}`;
  const existente = limpia(nro_referencia);
  return (
    <Dialog
      titulo="Referencia parecida"
      confirmacion
      onCerrar={onCorregir}
      pie={
        <>
          <Button data-foco onClick={onCorregir}>
            Corregir
          </Button>
          <Button onClick={() => onResponder(false)}>Es otra operación</Button>
          <Button variant="primary" onClick={() => onResponder(true)}>
            Sí, es la misma
          </Button>
        </>
      }
    >
      <DialogBody>
        <p>Ya existe {existente}. ¿Es la misma operación?</p>
        <dl className="grid grid-cols-[auto_minmax(0,1fr)] items-baseline gap-x-4 gap-y-1">
          <dt className="text-xs text-ink-2">Usted escribió</dt>
          <Referencia texto={op.nro_referencia} otro={existente} />
          <dt className="text-xs text-ink-2">{rotulo}</dt>
          <Referencia texto={existente} otro={op.nro_referencia} />
        </dl>
        <p className="text-ink-3">
          Las dos: {TIPOS_OPERACION[op.tipo_operacion].nombre} de {formatMonto(op.monto)}, {op.banco}.
        </p>
      </DialogBody>
    </Dialog>
  );
}

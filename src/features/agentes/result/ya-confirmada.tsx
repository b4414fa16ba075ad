import { esFinal, mostrarBandeja, useOperacion } from '@/engines/envios/envios';
import { Aviso } from '@/features/agentes/aviso';
import { TextButton } from '@/ui/button/text-button';

/** The way to the waiting operation with that reference; the field itself says which one. */
export function YaConfirmada({ opId }: { opId: string }) {
  const op = useOperacion(opId);
  if (op === null || !esFinal(op.estado)) return <EnPendientes opId={opId} />;
  return op.estado === 'REGISTRADA' ? (
    <Aviso tono="in" icono="okc">
      La que confirmó antes ya está registrada.
    </Aviso>
  ) : null;
}

const EnPendientes = ({ opId }: { opId: string }) => (
  <Aviso
    tono="caution"
    icono="clock"
    acciones={<TextButton onClick={() => mostrarBandeja(opId)}>Ver la operación</TextButton>}
  >
    La que confirmó antes todavía está en Pendientes.
  </Aviso>
);

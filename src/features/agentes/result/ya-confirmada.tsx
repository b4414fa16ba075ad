import { mostrarBandeja } from '@/engines/envios/vista-bandeja';
import { Aviso } from '@/features/agentes/aviso';

/** The way to the one that was confirmed before; the field itself says which reference. */
export const YaConfirmada = ({ opId }: { opId: string }) => (
  <Aviso
    tono="caution"
    icono="clock"
    acciones={
      <button className="link-btn" type="button" onClick={() => mostrarBandeja(opId)}>
        Ver la operación
      </button>
    }
  >
    La que confirmó antes todavía está en Pendientes.
  </Aviso>
);

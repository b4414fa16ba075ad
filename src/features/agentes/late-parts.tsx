import { usePuertaCaja } from '@/domain/caja/puerta-caja';
import { esFinal, mostrarBandeja, useOperacion } from '@/engines/envios/envios';
import { OfertaDeAjuste } from '@/engines/operaciones/operaciones';
import { TextButton } from '@/ui/button/text-button';
import { Aviso } from './aviso';
import { TomaTipo } from '@/features/agentes/keys/toma-tipo';
import { LeerConCamara } from '@/features/agentes/scanner/leer-button';
import type { useTransaccionForm } from '@/features/agentes/form/use-transaccion-form';

export { AvisoDesfase } from './aviso-desfase';
export { FueraDeFiltros } from '@/features/agentes/filters/fuera-de-filtros';
export { SinNumero } from '@/features/agentes/list/sin-numero';
export { FiltrosTelefono } from '@/features/agentes/filters/filtros-telefono';
export { Sugerencia } from '@/features/agentes/form/echo/sugerencia';
export { EcoMonto } from '@/features/agentes/form/echo/eco-monto';
export { ListaExportar } from '@/features/agentes/list/lista-exportar';
export { Pistas } from './pistas';
export { PuertaPanel } from './puerta-panel';
export { AccionesFila } from '@/features/agentes/result/acciones-fila';
export { AnuladaAviso, OperacionAviso } from '@/features/agentes/result/operacion-aviso';

/** What the form does without until its code is here: a type that was asked for elsewhere, the camera. */
export const LateForm = (logica: ReturnType<typeof useTransaccionForm>) => (
  <>
    <TomaTipo {...logica} />
    <LeerConCamara {...logica} />
  </>
);

/** Stands over the list where there are two columns: it comes late, and the form may be typed in already. */
export function DiferenciaAlAbrir() {
  const puerta = usePuertaCaja();
  if (puerta.estado !== 'lista') return null;
  return <OfertaDeAjuste key={puerta.sesion.id} sesion={puerta.sesion} aplazable />;
}

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

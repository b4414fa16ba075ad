import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Suspense, useState } from 'react';
import { anulacionesQuery } from '@/engines/envios/envios';
import { sesionActivaQuery } from '@/domain/caja/caja-queries';
import { useUsuario } from '@/domain/usuario/ingreso-store';
import { useUsaPista } from '@/domain/usuario/pistas/pistas-sabidas';
import { textoDeError } from '@/lib/api-error';
import { Dialog } from '@/ui/dialog/dialog';
import { Icon } from '@/ui/icon';
import { focoAlIrse } from '@/ui/panel/foco-al-irse';
import { Panel, PanelError } from '@/ui/panel/panel';
import { getFilaCargada } from '@/engines/listado/listado';
import { DetalleCampos } from './detalle-campos';
import { transaccionQuery } from '@/engines/operaciones/operaciones';
import { AnularDialog } from './anular-dialog';
import { ComprobanteWhatsapp } from './comprobante-whatsapp';
import { ImprimirDialog } from './imprimir';
import { CorreccionDialog } from '@/features/agentes/correction/correccion-dialog';
import { puedeAnular, puedeCorregirFila } from '@/domain/transaccion/puede-anular';
import { TIPOS_OPERACION } from '@/domain/transaccion/tipo-operacion';
import { Button } from '@/ui/button/button';
import { DialogBody } from '@/ui/dialog/dialog-frame';
import { Notice, NoticeActs } from '@/ui/notice/notice';
import { TextButton } from '@/ui/button/text-button';

const focoAlDetalle = focoAlIrse((boton) =>
  boton.closest('dialog')?.querySelector<HTMLElement>('[data-foco]'),
);

/** One transaction over the list: what is loaded at once, then as the server has it, else from the local trail. */
export function TransaccionDetalle({ id, onCerrar }: { id: number; onCerrar: () => void }) {
  const usuario = useUsuario();
  const { transaccion, anulacion, estado, error, reintentar } = useDetalle(id);
  useUsaPista('detalle');
  const { data: sesionActiva } = useQuery(sesionActivaQuery(usuario.id));
  const [encima, setEncima] = useState<'anular' | 'corregir' | 'imprimir' | 'whatsapp' | null>(null);
  const cerrarEncima = () => setEncima(null);
  return (
    <>
      <Dialog
        titulo={`${transaccion ? TIPOS_OPERACION[transaccion.tipo_operacion].nombre : 'Transacción'} N.º ${id}`}
        variante="holgada"
        onCerrar={onCerrar}
        pie={
          transaccion && (
            <>
              {puedeAnular(usuario, transaccion, sesionActiva) && (
                <Button ref={focoAlDetalle} variant="danger" onClick={() => setEncima('anular')}>
                  <Icon name="ban" size="s" />
                  Anular
                </Button>
              )}
              {puedeCorregirFila(usuario, transaccion, sesionActiva) && (
                <Button onClick={() => setEncima('corregir')}>
                  <Icon name="pencil" size="s" />
                  Corregir
                </Button>
              )}
              <Button onClick={() => setEncima('whatsapp')}>
                <Icon name="chat" size="s" />
                Enviar por WhatsApp
              </Button>
              <Button data-foco onClick={() => setEncima('imprimir')}>
                <Icon name="print" size="s" />
                Imprimir
              </Button>
            </>
          )
        }
      >
        <DialogBody className="*:data-panel:border-0 *:data-panel:bg-transparent *:data-panel:px-0 *:data-panel:pt-0 *:data-panel:pb-2 *:data-panel:shadow-none">
          {transaccion && <DetalleCampos transaccion={transaccion} anulacion={anulacion} />}
          {transaccion && error && (
            <Notice tono="caution" icono="warn" role="alert">
              <p>No pudimos comprobar cómo está ahora: {textoDeError(error)}</p>
              <NoticeActs>
                <TextButton onClick={reintentar}>Reintentar</TextButton>
              </NoticeActs>
            </Notice>
          )}
          {estado === 'cargando' && <p role="status">Cargando…</p>}
          {estado === 'error' && <PanelError texto={textoDeError(error)} onReintentar={reintentar} />}
          {estado === 'no-existe' && (
            <Panel icono="question" titulo="No existe o fue anulada.">
              <p>Revise el número o búsquela en la lista.</p>
            </Panel>
          )}
        </DialogBody>
      </Dialog>
      <Suspense fallback={null}>
        {encima === 'anular' && transaccion && (
          <AnularDialog transaccion={transaccion} onCerrar={cerrarEncima} />
        )}
        {encima === 'corregir' && transaccion && (
          <CorreccionDialog transaccion={transaccion} onCerrar={cerrarEncima} onLlevar={onCerrar} />
        )}
        {encima === 'whatsapp' && transaccion && (
          <ComprobanteWhatsapp transaccion={transaccion} onCerrar={cerrarEncima} />
        )}
        {encima === 'imprimir' && transaccion && (
          <ImprimirDialog transaccion={transaccion} onCerrar={cerrarEncima} />
        )}
      </Suspense>
    </>
  );
}

function useDetalle(id: number) {
  const client = useQueryClient();
  const { data: delServidor, isPending, error, refetch } = useQuery(transaccionQuery(id));
  const { data: anulaciones, isPending: leyendo } = useQuery(anulacionesQuery());
  const anulacion = anulaciones?.find(({ transaccion }) => transaccion.id === id);
  const cargada = getFilaCargada(client, id);
  // An annulled row is gone from the server: the trail of this device is what tells it from one that never was.
  const anulada = delServidor === null ? (anulacion?.transaccion ?? cargada) : null;
  const transaccion =
    delServidor ?? (anulada ? { ...anulada, estado: false } : isPending || error ? cargada : null);
  const reintentar = () => void refetch();
  const comun = { anulacion, error, reintentar };
  if (transaccion) return { ...comun, transaccion, estado: 'lista' as const };
  if (error) return { ...comun, transaccion: null, estado: 'error' as const };
  return {
    ...comun,
    transaccion: null,
    estado: isPending || leyendo ? ('cargando' as const) : ('no-existe' as const),
  };
}

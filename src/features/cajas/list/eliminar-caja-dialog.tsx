import { useQuery } from '@tanstack/react-query';
import { useNavigate } from 'react-router-dom';
import { cajaQuery } from '@/domain/caja/caja-queries';
import { sesionAbierta } from '@/domain/caja/estados-cajas';
import { textoDeErrorDeCaja } from '@/domain/caja/textos-caja';
import { formatMonto } from '@/lib/monto';
import { Dialog } from '@/ui/dialog/dialog';
import { ErrorLine } from '@/ui/form/error-line';
import { Icon } from '@/ui/icon';
import { TEXTO_NO_SE_ELIMINA, useEliminarCaja } from './cajas-mutations';
import { useIdDeRuta } from '@/features/cajas/id-de-ruta';
import { Button } from '@/ui/button/button';
import { DialogBody } from '@/ui/dialog/dialog-frame';
import { Notice } from '@/ui/notice/notice';

/** An open session refuses it, here and once more right before the DELETE. */
export function EliminarCajaDialog() {
  const navigate = useNavigate();
  const cerrar = () => void navigate('/cajas');
  const id = useIdDeRuta();
  const { data: caja, error: falla } = useQuery({ ...cajaQuery(id ?? 0), enabled: id !== null });
  const { ejecutar, enCurso, error } = useEliminarCaja();
  const ocupada = caja !== undefined && sesionAbierta(caja) !== undefined;
  const problema = error ?? (caja ? null : falla);
  const eliminar = async (idCaja: number) => {
    if (await ejecutar(idCaja)) cerrar();
  };
  return (
    <Dialog
      titulo="Eliminar caja"
      // Closed while it deletes, nobody would read how it ended.
      onCerrar={enCurso ? undefined : cerrar}
      pie={
        <>
          <Button data-foco onClick={cerrar} disabled={enCurso}>
            Volver
          </Button>
          {caja && !ocupada && (
            <Button variant="danger" aria-disabled={enCurso} onClick={() => void eliminar(caja.id)}>
              <Icon name="trash" size="s" />
              {enCurso ? 'Eliminando…' : 'Eliminar caja'}
            </Button>
          )}
        </>
      }
    >
      <DialogBody>
        {id === null && <p>Esta caja no existe.</p>}
        {id !== null && !caja && !falla && <p role="status">Cargando…</p>}
        {caja && !ocupada && (
          <p>
            ¿Eliminar la caja «{caja.nombre}»? Saldrá de la lista y no se podrá abrir; su historial queda
            guardado. Su saldo es {formatMonto(caja.saldo)}.
          </p>
        )}
        {ocupada && (
          <Notice tono="caution" icono="lock" as="p">
            {TEXTO_NO_SE_ELIMINA}
          </Notice>
        )}
        {problema && <ErrorLine>{textoDeErrorDeCaja(problema)}</ErrorLine>}
      </DialogBody>
    </Dialog>
  );
}

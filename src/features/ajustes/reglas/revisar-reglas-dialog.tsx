import { useState } from 'react';
import type { Caja } from '@/domain/caja/caja';
import { useReglas } from '@/domain/reglas/reglas';
import type { Traidas } from '@/domain/reglas/reglas-archivo';
import { formatFechaHora } from '@/lib/fecha';
import { limpia } from '@/lib/referencia';
import { Button } from '@/ui/button/button';
import { Dialog } from '@/ui/dialog/dialog';
import { DialogBody } from '@/ui/dialog/dialog-frame';
import { ErrorLine } from '@/ui/form/error-line';
import { Notice } from '@/ui/notice/notice';
import { CambiosDeReglas } from './cambios-de-reglas';
import { diferenciasDeReglas } from './diferencias-de-reglas';
import type { ActoDeReglas } from './use-tomar-reglas';

interface RevisarReglasDialogProps {
  traidas: Traidas;
  cajas: readonly Caja[];
  acto: ActoDeReglas;
  onCerrar: () => void;
}

export function RevisarReglasDialog({ traidas, cajas, acto, onCerrar }: RevisarReglasDialogProps) {
  const { reglas, codigo, version } = useReglas();
  /** The differences that were looked at begin from these rules. */
  const [visto, setVisto] = useState(codigo);
  const [intento, setIntento] = useState(false);
  const grupos = diferenciasDeReglas(reglas, traidas.reglas, cajas);
  const otras = visto !== codigo;
  const tomar = () => {
    setIntento(true);
    if (otras) setVisto(codigo);
    else if (acto.tomar(traidas, visto)) onCerrar();
  };
  return (
    <Dialog
      titulo="Qué cambia en este equipo"
      variante="ancha"
      onCerrar={onCerrar}
      confirmacion
      pie={
        grupos.length === 0 ? (
          <Button data-foco="" variant="primary" onClick={onCerrar}>
            Listo
          </Button>
        ) : (
          <>
            <Button data-foco="" onClick={onCerrar}>
              Cancelar
            </Button>
            <Button variant="primary" onClick={tomar}>
              {otras ? 'Ya las miré' : 'Tomar estas reglas'}
            </Button>
          </>
        )
      }
    >
      <DialogBody>
        <p className="text-sm text-ink-2">
          <strong className="text-lg text-ink">
            {codigo} → {traidas.codigo}
          </strong>{' '}
          versión {traidas.version}
          {traidas.desde !== null && `, desde el ${formatFechaHora(traidas.desde)}`}
          {limpia(traidas.tienda) !== '' && `, de ${limpia(traidas.tienda)}`}
        </p>
        {grupos.length === 0 && (
          <Notice tono="in" icono="okc" as="p">
            Este equipo ya tiene estas reglas. No hay nada que tomar.
          </Notice>
        )}
        {grupos.length > 0 && traidas.version < version && (
          <Notice tono="caution" icono="warn" as="p">
            Son más viejas: versión {traidas.version}, y este equipo tiene la {version}.
          </Notice>
        )}
        {otras && (
          <Notice tono="caution" icono="warn" as="p" role="alert">
            Las reglas de este equipo cambiaron en otra ventana. Mire de nuevo las diferencias.
          </Notice>
        )}
        <CambiosDeReglas grupos={grupos} />
        {intento && acto.error !== null && <ErrorLine>{acto.error}</ErrorLine>}
      </DialogBody>
    </Dialog>
  );
}

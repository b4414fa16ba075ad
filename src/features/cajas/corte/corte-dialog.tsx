import type { Caja, SesionCaja } from '@/domain/caja/caja';
import { textoDeErrorDeCaja } from '@/domain/caja/textos-caja';
import { Veredicto } from '@/features/cajas/closing/veredicto';
import type { LecturaArqueo } from '@/features/cajas/count/arqueo-queries';
import { ConteoDialog, MotivoDelConteo } from '@/features/cajas/count/conteo-dialog';
import { Button } from '@/ui/button/button';
import { ErrorLine, Hint } from '@/ui/form/error-line';
import { nombreDeCorte, useCorte, type Corte } from './use-corte';

interface CorteDialogProps {
  caja: Pick<Caja, 'id' | 'nombre'>;
  sesion: SesionCaja;
  lectura: LecturaArqueo;
  onCerrar: () => void;
  onHecho: (corte: Corte) => void;
}

/** The count of a shift that goes on; an Administrador's of another person's is a surprise. */
export function CorteDialog({ caja, sesion, lectura, onCerrar, onHecho }: CorteDialogProps) {
  const corte = useCorte({ caja, sesion, lectura, onHecho });
  const { resultado, porRevisar, sorpresa, enCurso, error, guardar } = corte;
  return (
    <ConteoDialog
      titulo={nombreDeCorte({ datos: { sorpresa } })}
      caja={caja}
      sesion={sesion}
      lectura={lectura}
      conteo={corte}
      enCurso={enCurso}
      onCerrar={onCerrar}
      acto={
        <Button variant="primary" aria-disabled={enCurso} onClick={() => void guardar()}>
          {enCurso ? 'Guardando…' : 'Guardar en este equipo'}
        </Button>
      }
    >
      {resultado && (
        <>
          <Veredicto arqueo={resultado.arqueo} contado={resultado.contado} porRevisar={porRevisar} />
          <MotivoDelConteo
            conteo={corte}
            hint={
              resultado.diferencia === 0 ? 'Opcional: la caja cuadra.' : 'Obligatorio cuando hay diferencia.'
            }
            required={resultado.diferencia !== 0}
          />
          <Hint>La sesión sigue abierta. Queda en la bitácora de este equipo y en su reporte Z.</Hint>
          {error && <ErrorLine>{textoDeErrorDeCaja(error)}</ErrorLine>}
        </>
      )}
    </ConteoDialog>
  );
}

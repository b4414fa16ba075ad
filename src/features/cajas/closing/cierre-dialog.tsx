import { useBandeja } from '@/engines/envios/envios';
import type { Caja, SesionCaja } from '@/domain/caja/caja';
import { textoDeErrorDeCaja } from '@/domain/caja/textos-caja';
import { Button } from '@/ui/button/button';
import { ErrorLine } from '@/ui/form/error-line';
import { textoPorRevisar } from '@/features/cajas/abiertas-al-cerrar';
import type { LecturaArqueo } from '@/features/cajas/count/arqueo-queries';
import { ConteoDialog, MotivoDelConteo } from '@/features/cajas/count/conteo-dialog';
import { ContrasteAviso } from './contraste-aviso';
import { CierreBloqueado, CorreccionAMedias } from './cierre-bloqueado';
import { useCierre, type CierreHecho } from './use-cierre';
import { Veredicto } from './veredicto';

interface CierreDialogProps {
  caja: Pick<Caja, 'id' | 'nombre'>;
  sesion: SesionCaja;
  lectura: LecturaArqueo;
  onCerrar: () => void;
  onCerrada: (cierre: CierreHecho) => void;
}

type Cierre = ReturnType<typeof useCierre>;

export function CierreDialog({ caja, sesion, lectura, onCerrar, onCerrada }: CierreDialogProps) {
  const cierre = useCierre({ caja, sesion, lectura, onCerrada });
  const { resultado, porRevisar, bloqueado, enCurso, error } = cierre;
  const faseBandeja = useBandeja((outbox) => outbox.fase);
  return (
    <ConteoDialog
      titulo="Cerrar caja"
      caja={caja}
      sesion={sesion}
      lectura={lectura}
      conteo={cierre}
      enCurso={enCurso}
      onCerrar={onCerrar}
      aviso={
        <>
          <CorreccionAMedias sesion={sesion.id} />
          <CierreBloqueado
            // Asked for while counting and still not there: its code could not be had.
            fase={resultado && faseBandeja === 'cargando' ? 'sin-almacen' : faseBandeja}
            abiertas={porRevisar}
            espera={bloqueado}
          />
        </>
      }
      acto={<Confirmar {...cierre} />}
    >
      {resultado && (
        <>
          <Veredicto arqueo={resultado.arqueo} contado={resultado.contado} porRevisar={porRevisar} />
          <ContrasteAviso idSesion={sesion.id} operaciones={lectura.operaciones} />
          <MotivoDelConteo
            conteo={cierre}
            hint={
              resultado.diferencia !== 0
                ? 'Obligatorio cuando hay diferencia.'
                : porRevisar.length > 0
                  ? 'Obligatorio cuando quedan operaciones por revisar.'
                  : 'Opcional: la caja cuadra.'
            }
            required={resultado.diferencia !== 0 || porRevisar.length > 0}
          />
          {error && <ErrorLine>{textoDeErrorDeCaja(error)}</ErrorLine>}
        </>
      )}
    </ConteoDialog>
  );
}

const Confirmar = ({ enCurso, bloqueado, porRevisar, confirmar }: Cierre) => (
  <Button variant="primary" aria-disabled={enCurso || bloqueado} onClick={() => void confirmar()}>
    {enCurso
      ? 'Cerrando…'
      : porRevisar.length > 0 && !bloqueado
        ? `Cerrar con ${textoPorRevisar(porRevisar)}`
        : 'Confirmar cierre'}
  </Button>
);

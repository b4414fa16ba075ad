import type { Caja, SesionCaja } from '@/domain/caja/caja';
import { textoDeErrorDeCaja } from '@/domain/caja/textos-caja';
import { Button } from '@/ui/button/button';
import { ErrorLine } from '@/ui/form/error-line';
import { textoPorRevisar } from '@/features/cajas/abiertas-al-cerrar';
import type { LecturaArqueo } from '@/features/cajas/count/arqueo-queries';
import { ConteoDialog } from '@/features/cajas/count/conteo-dialog';
import { ContrasteAviso } from './contraste-aviso';
import { AvisosDelCierre, MotivoDelCierre } from './cierre-partes';
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
  const { resultado, porRevisar, enCurso, error } = cierre;
  return (
    <ConteoDialog
      titulo="Cerrar caja"
      caja={caja}
      sesion={sesion}
      lectura={lectura}
      conteo={cierre}
      enCurso={enCurso}
      onCerrar={onCerrar}
      aviso={<AvisosDelCierre sesion={sesion.id} cierre={cierre} />}
      acto={<Confirmar {...cierre} />}
    >
      {resultado && (
        <>
          <Veredicto arqueo={resultado.arqueo} contado={resultado.contado} porRevisar={porRevisar} />
          <ContrasteAviso idSesion={sesion.id} operaciones={lectura.operaciones} />
          <MotivoDelCierre cierre={cierre} />
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

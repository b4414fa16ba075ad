/** What every act that closes a session has in common: a closing, and a relevo. */
import { useBandeja } from '@/engines/envios/envios';
import { MotivoDelConteo } from '@/features/cajas/count/conteo-dialog';
import { CierreBloqueado, CorreccionAMedias } from './cierre-bloqueado';
import type { useCierre } from './use-cierre';

type Cierre = ReturnType<typeof useCierre>;

export function AvisosDelCierre({ sesion, cierre }: { sesion: number; cierre: Cierre }) {
  const fase = useBandeja((outbox) => outbox.fase);
  return (
    <>
      <CorreccionAMedias sesion={sesion} />
      <CierreBloqueado
        // Asked for while counting and still not there: its code could not be had.
        fase={cierre.resultado && fase === 'cargando' ? 'sin-almacen' : fase}
        abiertas={cierre.porRevisar}
        espera={cierre.bloqueado}
      />
    </>
  );
}

export function MotivoDelCierre({ cierre }: { cierre: Cierre }) {
  const hayDiferencia = cierre.resultado !== null && cierre.resultado.diferencia !== 0;
  const quedan = cierre.porRevisar.length > 0;
  return (
    <MotivoDelConteo
      conteo={cierre}
      hint={
        hayDiferencia
          ? 'Obligatorio cuando hay diferencia.'
          : quedan
            ? 'Obligatorio cuando quedan operaciones por revisar.'
            : 'Opcional: la caja cuadra.'
      }
      required={hayDiferencia || quedan}
    />
  );
}

import { mostrarBandeja, type EstadoBandeja } from '@/engines/envios/envios';
import { useCorrecciones } from '@/engines/operaciones/operaciones';
import { Icon } from '@/ui/icon';
import { significado, type AbiertaAlCerrar } from '@/features/cajas/abiertas-al-cerrar';
import { Notice, NoticeActs } from '@/ui/notice/notice';
import { TextButton } from '@/ui/button/text-button';

const A_LA_VISTA = 3;

interface CierreBloqueadoProps {
  fase: EstadoBandeja['fase'];
  abiertas: readonly AbiertaAlCerrar[];
  /** some of them may still end by themselves */
  espera: boolean;
}

/** Of this turn: a row that was corrected counts beside the one in its place, until it is annulled. */
export function CorreccionAMedias({ sesion }: { sesion: number }) {
  const ids = useCorrecciones().flatMap(({ fila }) => (fila.id_sesion_caja === sesion ? [fila.id] : []));
  if (ids.length === 0) return null;
  return (
    <Notice tono="caution" icono="warn" role="alert">
      <p>
        Falta anular {ids.map((id) => `la N.º ${id}`).join(' y ')}: ya se corrigió y todavía cuenta en lo que
        debe haber. Termínelo antes de cerrar.
      </p>
      <VerPendientes />
    </Notice>
  );
}

const VerPendientes = () => (
  <NoticeActs>
    <TextButton onClick={() => mostrarBandeja()}>
      <Icon name="clock" size="s" />
      Ver pendientes
    </TextButton>
  </NoticeActs>
);

const SIN_TERMINAR = (n: number): string =>
  n === 1
    ? 'Hay 1 operación de esta sesión sin terminar en este equipo.'
    : `Hay ${n} operaciones de esta sesión sin terminar en este equipo.`;

/** The session's operations without an end (R9): waited for, or closed over with a motivo. Unread ones stop no closing. */
export function CierreBloqueado({ fase, abiertas, espera }: CierreBloqueadoProps) {
  if (fase !== 'cargando' && fase !== 'lista')
    return (
      <Notice tono="caution" icono="warn" as="p" role="alert">
        No se pudo leer lo pendiente de este equipo. Revise las operaciones de la sesión antes de cerrar.
      </Notice>
    );
  if (abiertas.length === 0) return null;
  const resto = abiertas.length - A_LA_VISTA;
  return (
    <Notice tono={espera ? 'danger' : 'caution'} icono={espera ? 'lock' : 'warn'} role="alert">
      <div>
        <p>
          {espera && (
            <>
              <strong>No se puede cerrar todavía.</strong>{' '}
            </>
          )}
          {SIN_TERMINAR(abiertas.length)}
          {!espera && ' Puede cerrar con un motivo: quedan en el reporte Z.'}
        </p>
        <ul aria-label="Operaciones sin terminar">
          {abiertas.slice(0, A_LA_VISTA).map((una) => (
            <li key={una.texto}>
              {una.texto}
              {!espera && <small>. {significado(una)}</small>}
            </li>
          ))}
        </ul>
        {resto > 0 && <p>Y {resto} más.</p>}
      </div>
      <VerPendientes />
    </Notice>
  );
}

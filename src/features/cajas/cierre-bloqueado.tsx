import type { EstadoBandeja } from '@/features/bandeja/estado-bandeja';
import type { Operacion } from '@/features/bandeja/operacion';
import { resumen } from '@/features/bandeja/resumen';
import { mostrarBandeja } from '@/features/bandeja/vista-bandeja';
import { Icon } from '@/ui/icon';

const A_LA_VISTA = 3;

interface CierreBloqueadoProps {
  fase: EstadoBandeja['fase'];
  operaciones: readonly Operacion[];
}

/**
 * Why the drawer can't be closed yet: operations of this session that this device has not brought to an end (R9). What
 * can't be read is said, and does not keep a till from being closed.
 */
export function CierreBloqueado({ fase, operaciones }: CierreBloqueadoProps) {
  if (fase !== 'cargando' && fase !== 'lista')
    return (
      <p className="notice tone-caution" role="alert">
        <Icon name="warn" />
        No se pudo leer lo pendiente de este equipo. Revise las operaciones de la sesión antes de cerrar.
      </p>
    );
  if (operaciones.length === 0) return null;
  return (
    <div className="notice tone-danger" role="alert">
      <Icon name="lock" />
      <div>
        <p>
          <strong>No se puede cerrar todavía.</strong>{' '}
          {operaciones.length === 1
            ? 'Hay 1 operación de esta sesión sin terminar en este equipo.'
            : `Hay ${operaciones.length} operaciones de esta sesión sin terminar en este equipo.`}
        </p>
        <ul aria-label="Operaciones sin terminar">
          {operaciones.slice(0, A_LA_VISTA).map(({ opId, datos }) => (
            <li key={opId}>{resumen(datos)}</li>
          ))}
        </ul>
      </div>
      <div className="acts">
        <button className="link-btn" type="button" onClick={() => mostrarBandeja()}>
          <Icon name="clock" size="s" />
          Ver pendientes
        </button>
      </div>
    </div>
  );
}

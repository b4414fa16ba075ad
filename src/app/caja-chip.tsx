import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router-dom';
import { formatDesde } from '@/lib/fecha';
import { clsx } from 'clsx';
import { Icon } from '@/ui/icon';
import { admiteAgentes, ESPECIALIDADES } from '@/domain/caja/caja';
import { cajaQuery, sesionActivaQuery } from '@/domain/caja/caja-queries';
import { useUsuario } from '@/domain/usuario/ingreso-store';

const tillClass = clsx(
  'flex min-h-9 min-w-0 items-center gap-2 rounded-control px-3 text-xs whitespace-nowrap text-ink-2 no-underline hover:bg-surface-2 max-sm:col-start-2 max-sm:min-h-11 max-sm:flex-1 max-sm:px-1 max-sm:group-has-[[data-link]>*]/state:pb-5',
);

export function CajaChip() {
  const { data: sesion } = useQuery(sesionActivaQuery(useUsuario().id));
  const { data: caja } = useQuery({ ...cajaQuery(sesion?.id_caja ?? 0), enabled: Boolean(sesion) });
  if (sesion === undefined) return null;
  if (sesion === null) {
    return (
      <Link data-till="" className={tillClass} to="/cajas">
        <Icon name="drawer" />
        <span className="truncate">Sin caja abierta</span>
      </Link>
    );
  }
  const bloqueada = caja && !admiteAgentes(caja.especialidad);
  return (
    <Link data-till="" className={tillClass} to={`/cajas/${sesion.id_caja}`}>
      <Icon name={bloqueada ? 'lock' : 'drawer'} className={clsx(bloqueada && 'text-caution-line')} />
      <span className="truncate">
        <b className="inline-block max-w-[20ch] truncate align-bottom font-strong text-ink max-sm:inline">
          {caja?.nombre ?? `Caja ${sesion.id_caja}`}
        </b>
        {caja && ` · ${ESPECIALIDADES[caja.especialidad]}`}
        <span className="max-sm:hidden"> · abierta {formatDesde(sesion.fecha_apertura)}</span>
      </span>
    </Link>
  );
}

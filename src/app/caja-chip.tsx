import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router-dom';
import { formatDesde } from '@/lib/fecha';
import { clsx } from 'clsx';
import { Icon } from '@/ui/icon';
import { admiteAgentes, ESPECIALIDADES } from '@/domain/caja/caja';
import { cajaQuery, sesionActivaQuery } from '@/domain/caja/caja-queries';
import { useUsuario } from '@/domain/usuario/ingreso-store';

/** «Caja 02 · Mixta · abierta 08:05» in the header; a link to its control. */
export function CajaChip() {
  const { data: sesion } = useQuery(sesionActivaQuery(useUsuario().id));
  const { data: caja } = useQuery({ ...cajaQuery(sesion?.id_caja ?? 0), enabled: Boolean(sesion) });
  if (sesion === undefined) return null;
  if (sesion === null) {
    return (
      <Link className="till" to="/cajas">
        <Icon name="drawer" />
        <span className="t">Sin caja abierta</span>
      </Link>
    );
  }
  const bloqueada = caja && !admiteAgentes(caja.especialidad);
  return (
    <Link className={clsx('till', bloqueada && 'is-blocked')} to={`/cajas/${sesion.id_caja}`}>
      <Icon name={bloqueada ? 'lock' : 'drawer'} />
      <span className="t">
        <b>{caja?.nombre ?? `Caja ${sesion.id_caja}`}</b>
        {caja && ` · ${ESPECIALIDADES[caja.especialidad]}`}
        <span> · abierta {formatDesde(sesion.fecha_apertura)}</span>
      </span>
    </Link>
  );
}

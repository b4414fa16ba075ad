import { useQuery } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { Link } from 'react-router-dom';
import { formatDesde, formatDiaIso } from '@/lib/fecha';
import { adelanto } from '@/lib/time/reloj';
import { textoReloj } from '@/lib/time/reloj-texto';
import { Notice } from '@/ui/notice/notice';
import { cadaMinuto, useHoy } from '@/ui/use-hoy';
import { clsx } from 'clsx';
import { Icon } from '@/ui/icon';
import { admiteAgentes, ESPECIALIDADES } from '@/domain/caja/caja';
import { cajaQuery, sesionActivaQuery } from '@/domain/caja/caja-queries';
import { useUsuario } from '@/domain/usuario/ingreso-store';

export { PerdidaDialog } from '@/features/bandeja/perdida-dialog';
export { PendientesBoton } from './pendientes-boton';

const tillClass = clsx(
  'flex min-h-9 min-w-0 items-center gap-2 rounded-control px-3 text-xs whitespace-nowrap text-ink-2 no-underline hover:bg-surface-2 max-sm:col-start-2 max-sm:min-h-11 max-sm:flex-1 max-sm:px-1 max-sm:[[data-state]:has([data-link]:not(:empty))_&]:pb-5',
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

export function AvisoReloj() {
  const texto = useSyncExternalStore(cadaMinuto, () => textoReloj(adelanto()));
  const dia = useHoy();
  return (
    <div role="status">
      {texto !== null && (
        <Notice id="aviso-reloj" tabIndex={-1} tono="caution" icono="clock" as="p" place="shell">
          <span>
            El reloj de este equipo va {texto}. Aquí «Hoy» es el {formatDiaIso(dia)}. Corrija la fecha y la
            hora del equipo.
          </span>
        </Notice>
      )}
    </div>
  );
}

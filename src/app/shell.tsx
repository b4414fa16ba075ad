import { lazy } from 'react';
import { Link, NavLink } from 'react-router-dom';
import { BloqueoInactividad } from '@/features/ingreso/bloqueo-inactividad';
import { cuentasDemo } from '@/features/ingreso/cuentas-demo';
import { useUsuario } from '@/domain/usuario/ingreso-store';
import { Mark } from '@/ui/flor';
import { Icon } from '@/ui/icon';
import { useConRed } from '@/ui/use-con-red';
import { AvisoContrato } from '@/app/live/aviso-contrato';
import { AvisoVersion } from '@/app/version/aviso-version';
import { MenuUsuario } from './menu-usuario';
import { Paginas } from '@/app/pages/paginas';
import { Prescindible } from '@/app/pages/prescindible';
import { rutas } from './routes';
import { TardaChip } from '@/app/live/tarda-chip';
import { usePaginaNueva } from '@/app/version/use-pagina-nueva';

// Needs axios and zod: comes after the shell has painted.
const CajaChip = lazy(async () => ({ default: (await import('./caja-chip')).CajaChip }));
const AvisoReloj = lazy(async () => ({ default: (await import('@/app/live/aviso-reloj')).AvisoReloj }));
const PendientesBoton = lazy(async () => ({
  default: (await import('./pendientes-boton')).PendientesBoton,
}));

/** Header, navigation and the page of the moment. */
export function Shell() {
  const { rol } = useUsuario();
  usePaginaNueva(rol);
  return (
    <>
      <a className="skip" href="#contenido">
        Saltar al contenido
      </a>
      <header className="top">
        <Link className="logo" to="/agentes" aria-label="Kantuta Agentes">
          <Mark />
          <span>
            Kantuta <b>Agentes</b>
          </span>
        </Link>
        <nav className="nav" aria-label="Principal">
          {rutas
            .filter((ruta) => !ruta.oculta && ruta.roles.includes(rol))
            .map((ruta) => (
              <NavLink key={ruta.path} to={ruta.href}>
                <Icon name={ruta.icono} />
                {ruta.titulo}
              </NavLink>
            ))}
        </nav>
        <div className="top-state">
          {cuentasDemo() && (
            <a className="chip tone-caution demo-mark" href="/demo">
              {/* «Demo» on a phone; the name stays whole. */}
              <span>
                Demo<span className="w">stración</span>
              </span>
            </a>
          )}
          <Prescindible>
            <CajaChip />
          </Prescindible>
          <Conexion />
          <Prescindible>
            <PendientesBoton />
          </Prescindible>
          <MenuUsuario />
        </div>
      </header>
      <AvisoContrato />
      <Prescindible>
        <AvisoReloj />
      </Prescindible>
      <Paginas />
      <BloqueoInactividad />
      <AvisoVersion />
    </>
  );
}

function Conexion() {
  const enLinea = useConRed();
  return (
    <span className="link-state" role="status">
      {enLinea ? (
        <TardaChip />
      ) : (
        <span className="chip tone-caution">
          <Icon name="cloudoff" size="s" />
          Sin conexión
        </span>
      )}
    </span>
  );
}

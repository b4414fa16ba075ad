import { lazy } from 'react';
import { clsx } from 'clsx';
import { BloqueoInactividad } from '@/features/ingreso/bloqueo-inactividad';
import { cuentasDemo } from '@/features/ingreso/cuentas-demo';
import { useUsuario } from '@/domain/usuario/ingreso-store';
import { useSalir } from '@/features/ingreso/use-salir';
import { IconButton } from '@/ui/button/icon-button';
import { Icon } from '@/ui/icon';
import { useConRed } from '@/ui/use-con-red';
import { Marco } from '@/app/first-frame/marco';
import { quitarMarco } from '@/app/first-frame/until-alive';
import { AvisoContrato } from '@/app/live/aviso-contrato';
import { AvisoVersion } from '@/app/version/aviso-version';
import { usePaleta } from '@/app/palette/use-paleta';
import { useAyuda } from './use-ayuda';
import { cargarCabecera } from './header-code';
import { MenuUsuario } from './menu-usuario';
import { Paginas } from '@/app/pages/paginas';
import { Prescindible } from '@/app/pages/prescindible';
import { TardaChip } from '@/app/live/tarda-chip';
import { usePaginaNueva } from '@/app/version/use-pagina-nueva';
import { Chip } from '@/ui/text/chip';
import { chipVariants } from '@/ui/text/chip-look';

const CajaChip = lazy(async () => ({ default: (await cargarCabecera()).CajaChip }));
const AvisoReloj = lazy(async () => ({ default: (await cargarCabecera()).AvisoReloj }));
const PendientesBoton = lazy(async () => ({ default: (await cargarCabecera()).PendientesBoton }));

const demoClass = clsx(
  "max-sm:relative max-sm:me-1 max-sm:after:absolute max-sm:after:inset-x-0 max-sm:after:-inset-y-2.5 max-sm:after:content-['']",
);

export function Shell() {
  const { rol } = useUsuario();
  usePaginaNueva(rol);
  const ayuda = useAyuda(rol);
  const { salir, pregunta } = useSalir();
  const paleta = usePaleta({ onAyuda: ayuda.abrir, onSalir: salir });
  return (
    <>
      <a
        className="absolute start-3 -top-16 z-skip rounded-control bg-ink px-4 py-2 text-surface focus:top-2 print:hidden"
        href="#contenido"
      >
        Saltar al contenido
      </a>
      <Marco rol={rol} ref={quitarMarco}>
        {cuentasDemo() && (
          <a className={chipVariants({ tono: 'caution', className: demoClass })} href="/demo">
            <span>
              Demo<span className="max-lg:sr-only">stración</span>
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
        <IconButton
          icono="search"
          className="max-sm:col-start-4"
          aria-label="Buscar o ir a"
          aria-haspopup="dialog"
          aria-keyshortcuts="Control+K"
          onClick={paleta.abrir}
        />
        <MenuUsuario onAyuda={ayuda.abrir} onSalir={salir} />
      </Marco>
      <AvisoContrato />
      <Prescindible>
        <AvisoReloj />
      </Prescindible>
      <Paginas />
      <BloqueoInactividad />
      <AvisoVersion />
      {ayuda.dialog}
      {paleta.dialog}
      {pregunta}
    </>
  );
}

function Conexion() {
  const enLinea = useConRed();
  return (
    <span
      data-link=""
      className="max-sm:pointer-events-none max-sm:col-start-2 max-sm:self-end max-sm:leading-none max-sm:*:min-h-4.5 max-sm:*:px-1 max-sm:not-empty:ps-1 max-sm:not-empty:pb-0.5 max-sm:[&_svg]:hidden"
      role="status"
    >
      {enLinea ? (
        <TardaChip />
      ) : (
        <Chip tono="caution">
          <Icon name="cloudoff" size="s" />
          Sin conexión
        </Chip>
      )}
    </span>
  );
}

import { clsx } from 'clsx';
import type { PropsWithChildren, Ref } from 'react';
import { Link, NavLink } from 'react-router-dom';
import { rutas } from '@/app/routes';
import { inicioDe } from '@/domain/usuario/inicio';
import type { Rol } from '@/domain/usuario/usuario';
import { Mark } from '@/ui/flor';
import { Icon } from '@/ui/icon';
import { logoClass } from '@/ui/logo-look';

const tabClass = clsx(
  'relative flex items-center gap-2 px-3 text-sm font-medium whitespace-nowrap text-ink-2 no-underline hover:bg-surface-2 hover:text-ink max-sm:flex-1 max-sm:flex-col max-sm:justify-center max-sm:gap-0.5 max-sm:p-0 max-sm:text-[0.6875rem]',
  'aria-[current=page]:font-strong aria-[current=page]:text-ink',
  "aria-[current=page]:after:absolute aria-[current=page]:after:inset-x-2 aria-[current=page]:after:-bottom-px aria-[current=page]:after:h-0.75 aria-[current=page]:after:rounded-t-[3px] aria-[current=page]:after:bg-brand-ink aria-[current=page]:after:content-['']",
  'forced-colors:aria-[current=page]:after:bg-[Highlight] forced-colors:aria-[current=page]:after:forced-color-adjust-none',
);

/** Six names are too many for one line of the narrowest phones: two lines of three. */
const tabsClass = clsx('max-[21.9rem]:grid max-[21.9rem]:h-auto max-[21.9rem]:grid-cols-3');
const tabEnDosClass = clsx(
  'max-[21.9rem]:min-h-11 max-[21.9rem]:flex-row max-[21.9rem]:gap-1 sm:max-md:px-1.5',
);
const EN_UNA_LINEA = 5;

interface MarcoProps {
  rol: Rol;
  ref?: Ref<HTMLElement>;
}

/** What stands over every page for somebody who is signed in; `children`, at its end, what changes. */
export function Marco({ rol, ref, children }: PropsWithChildren<MarcoProps>) {
  const enMenu = rutas.filter((ruta) => !ruta.oculta && ruta.roles.includes(rol));
  const muchas = enMenu.length > EN_UNA_LINEA;
  return (
    <header
      ref={ref}
      className="sticky top-0 z-header flex h-13 items-center gap-5 border-b border-line bg-surface px-5 max-lg:h-auto max-lg:flex-wrap max-lg:gap-x-3 max-lg:gap-y-0 max-lg:pt-2 max-sm:static max-sm:gap-x-1 max-sm:px-3 max-sm:pt-1 print:hidden"
    >
      <Link className={logoClass} to={inicioDe(rol)} aria-label="Kantuta Agentes">
        <Mark />
        <span className="max-sm:hidden">
          Kantuta <b>Agentes</b>
        </span>
      </Link>
      <nav
        className={clsx(
          'flex gap-1 self-stretch max-lg:order-3 max-lg:-mx-2 max-lg:h-11 max-lg:w-[calc(100%+1rem)] max-sm:-mx-3 max-sm:h-13 max-sm:w-[calc(100%+1.5rem)] max-sm:gap-0',
          muchas && tabsClass,
        )}
        aria-label="Principal"
      >
        {enMenu.map((ruta) => (
          <NavLink key={ruta.path} className={clsx(tabClass, muchas && tabEnDosClass)} to={ruta.href}>
            <Icon
              name={ruta.icono}
              className="in-aria-[current=page]:text-brand-ink max-[90rem]:hidden max-lg:block"
            />
            {ruta.titulo}
          </NavLink>
        ))}
      </nav>
      <div
        data-state=""
        className="ms-auto flex min-w-0 items-center gap-2 max-lg:flex-[1_1_0] max-lg:justify-end max-sm:flex-1 max-sm:gap-0 max-sm:has-[[data-link]:not(:empty)]:grid max-sm:has-[[data-link]:not(:empty)]:grid-cols-[auto_minmax(0,1fr)_auto_auto_auto] [&>*]:max-sm:row-start-1 [&>:not([data-till])]:flex-none"
      >
        {children}
      </div>
    </header>
  );
}

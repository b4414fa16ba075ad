/** What index.html brings before any script, drawn by the components themselves. Run by config/first-frame.ts only. */
import { clsx } from 'clsx';
import { StrictMode } from 'react';
import { renderToString } from 'react-dom/server';
import { StaticRouter } from 'react-router-dom';
import type { CuentaDemo } from '@/features/ingreso/cuentas-demo';
import { Guarda } from '@/app/app';
import type { Rol } from '@/domain/usuario/usuario';
import { IconButton } from '@/ui/button/icon-button';
import { Notice } from '@/ui/notice/notice';
import { Marco } from './marco';

export const signInMarkup = (cuentas: CuentaDemo[] | null): string =>
  renderToString(
    <StrictMode>
      <StaticRouter location="/login">
        <Guarda cuentas={cuentas} />
      </StaticRouter>
    </StrictMode>,
  );

/** Of #root: the frame stands over it, so that it does not move when its own takes the place. */
export const rootClass = clsx('in-data-role:pt-28');

/** Shown by early.ts to the one who is signed in; by themselves they are not there. */
const frameClass: Record<Rol, string> = {
  Administrador: clsx('absolute inset-x-0 top-0 hidden in-data-[role=Administrador]:block'),
  Operador: clsx('absolute inset-x-0 top-0 hidden in-data-[role=Operador]:block'),
  Lectura: clsx('absolute inset-x-0 top-0 hidden in-data-[role=Lectura]:block'),
};
const ROLES = ['Administrador', 'Operador', 'Lectura'] as const satisfies Rol[];

/** The till's frame as each role has it, until React draws it. Nothing in it can be pressed: it is somebody's only then. */
export const frameMarkup = (): string =>
  ROLES.map((rol) =>
    renderToString(
      <div key={rol} className={frameClass[rol]} data-frame="" aria-hidden inert>
        <StaticRouter location="/">
          <Marco rol={rol}>
            <IconButton icono="search" className="max-sm:col-start-4" aria-label="Buscar o ir a" />
            <IconButton
              icono="user"
              className="max-sm:col-start-5"
              look="round"
              aria-label="Menú de usuario"
            />
          </Marco>
        </StaticRouter>
      </div>,
    ),
  ).join('');

/** Where scripts are off, `<noscript>` says it alone. */
const lateClass = clsx('invisible animate-late in-data-lost:[animation-delay:0s] noscript:hidden');

/** Shown at once when it is known that the code does not come, else as late as ESPERAS.pagina says. */
export const lateMarkup = (): string =>
  renderToString(
    <Notice
      data-late=""
      className={lateClass}
      role="alert"
      tono="caution"
      icono="cloudoff"
      place="other-corner"
    >
      La página no termina de cargar. Revise la red y vuelva a cargarla.
    </Notice>,
  );

/** What index.html brings before any script, drawn by the components themselves. Run by config/first-frame.ts only. */
import { clsx } from 'clsx';
import { StrictMode } from 'react';
import { renderToString } from 'react-dom/server';
import { StaticRouter } from 'react-router-dom';
import type { CuentaDemo } from '@/features/ingreso/cuentas-demo';
import { Guarda } from '@/app/app';
import { Notice } from '@/ui/notice/notice';

/** The sign-in page; with accounts, the demonstration's. */
export const signInMarkup = (cuentas: CuentaDemo[] | null): string =>
  renderToString(
    <StrictMode>
      <StaticRouter location="/login">
        <Guarda cuentas={cuentas} />
      </StaticRouter>
    </StrictMode>,
  );

/** Where scripts are off, `<noscript>` has elements and says it alone. */
const lateClass = clsx(
  'invisible animate-late in-data-lost:[animation-delay:0s] [body:has(noscript>p)_&]:hidden',
);

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

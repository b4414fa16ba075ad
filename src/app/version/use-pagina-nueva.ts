import { useEffect, useRef } from 'react';
import { useLocation } from 'react-router-dom';
import type { Rol } from '@/domain/usuario/usuario';
import { accionDe } from '@/ui/foco-al-llegar';
import { encimaEn } from '@/app/pages/fondo';
import { rutas } from '@/app/routes';

const paginaActual = (): HTMLElement | null => document.getElementById('contenido');

function enfocar(pagina: HTMLElement): HTMLElement {
  const unica = accionDe(pagina);
  if (unica) {
    unica.focus({ preventScroll: true });
    return unica;
  }
  const encabezado = pagina.querySelector('h1') ?? pagina;
  encabezado.tabIndex = -1;
  encabezado.focus({ preventScroll: true });
  return encabezado;
}

/** What the browser does by itself on a page load: title, top of the page, and focus where the page begins. */
export function usePaginaNueva(rol: Rol): void {
  const { pathname } = useLocation();
  const previa = useRef<HTMLElement | null>(null);
  useEffect(() => {
    const ruta = rutas.find(({ href }) => pathname === href || pathname.startsWith(`${href}/`));
    const encima = encimaEn(pathname, rol);
    const titulo = encima
      ? encima.suya.titulo
      : !ruta
        ? 'Página no encontrada'
        : ruta.roles.includes(rol)
          ? ruta.titulo
          : 'Sin permiso';
    document.title = `${titulo} · Kantuta Agentes`;

    const pagina = paginaActual();
    const esOtra = previa.current !== null && previa.current !== pagina;
    previa.current = pagina;
    if (!pagina) return undefined;
    let enfocado: HTMLElement | null = null;
    if (esOtra) {
      scrollTo(0, 0);
      enfocado = enfocar(pagina);
    }
    // The placeholder of a page whose code or data is on the way takes the focus with it when it goes.
    const relevo = new MutationObserver(() => {
      const nueva = paginaActual();
      if (!nueva || nueva === previa.current) return;
      previa.current = nueva;
      if (enfocado?.isConnected === false && document.activeElement === document.body)
        enfocado = enfocar(nueva);
    });
    relevo.observe(pagina.parentElement ?? document.body, { childList: true });
    return () => relevo.disconnect();
  }, [pathname, rol]);
}

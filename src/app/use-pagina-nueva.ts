import { useEffect, useRef } from 'react';
import { useLocation } from 'react-router-dom';
import type { Rol } from '@/features/sesion/usuario';
import { rutas } from './routes';

/** What the browser does by itself on a page load: title, top of the page, and focus where the page begins. */
export function usePaginaNueva(rol: Rol): void {
  const { pathname } = useLocation();
  const previa = useRef<HTMLElement | null>(null);
  useEffect(() => {
    const ruta = rutas.find(({ href }) => pathname === href || pathname.startsWith(`${href}/`));
    const titulo = !ruta ? 'Página no encontrada' : ruta.roles.includes(rol) ? ruta.titulo : 'Sin permiso';
    document.title = `${titulo} · Kantuta Agentes`;

    // A dialog over the same page, such as a transaction's detail, keeps its place; it handles its own focus.
    const pagina = document.getElementById('contenido');
    const esOtra = previa.current !== null && previa.current !== pagina;
    previa.current = pagina;
    if (!esOtra || !pagina) return;
    scrollTo(0, 0);
    const encabezado = pagina.querySelector('h1') ?? pagina;
    encabezado.tabIndex = -1;
    encabezado.focus({ preventScroll: true });
  }, [pathname, rol]);
}

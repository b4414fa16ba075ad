import { Suspense } from 'react';
import { Navigate, Route, Routes, useLocation, useNavigate } from 'react-router-dom';
import { inicioDe } from '@/domain/usuario/inicio';
import type { RutaApp } from '@/domain/usuario/ruta-app';
import { useUsuario } from '@/domain/usuario/ingreso-store';
import { Cargando, NoEncontrada, Prohibida } from './paginas-fijas';
import { encimaEn, fondoDe, useFondo, type Encima } from './fondo';
import { RouteError } from './route-error';
import { rutas } from '@/app/routes';

export function Paginas() {
  const { pathname } = useLocation();
  const { rol } = useUsuario();
  const encima = encimaEn(pathname, rol);
  const fondo = useFondo(encima);
  return (
    <RouteError lugar={pathname}>
      <Suspense fallback={<Cargando />}>
        <Routes location={fondo}>
          <Route index element={<Navigate to={inicioDe(rol)} replace />} />
          <Route path="login" element={<Navigate to={inicioDe(rol)} replace />} />
          {rutas.map((ruta) => (
            <Route key={ruta.path} path={ruta.path} element={<Protegida ruta={ruta} />} />
          ))}
          <Route path="*" element={<NoEncontrada />} />
        </Routes>
      </Suspense>
      {encima && <PaginaEncima key={pathname} {...encima} />}
    </RouteError>
  );
}

const Protegida = ({ ruta: { roles, prohibida, Page } }: { ruta: RutaApp }) =>
  roles.includes(useUsuario().rol) ? <Page /> : <Prohibida titulo={prohibida} />;

function PaginaEncima({ ruta, suya: { path, Dialogo } }: Encima) {
  const navigate = useNavigate();
  const { state } = useLocation();
  const cerrar = () => void (fondoDe(state) === null ? navigate(ruta.href, { replace: true }) : navigate(-1));
  return (
    <Suspense fallback={null}>
      <Routes>
        <Route path={path} element={<Dialogo onCerrar={cerrar} />} />
      </Routes>
    </Suspense>
  );
}

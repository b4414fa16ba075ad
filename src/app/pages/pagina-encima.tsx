import { Suspense } from 'react';
import { Route, Routes, useLocation, useNavigate } from 'react-router-dom';
import { fondoDe, type Encima } from './fondo';

export function PaginaEncima({ ruta, suya: { path, Dialogo } }: Encima) {
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

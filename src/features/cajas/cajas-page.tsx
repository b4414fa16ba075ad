import { loadCode } from '@/ui/lazy/load-code';
import { lazy, Suspense } from 'react';
import { Route, Routes } from 'react-router-dom';
import { useUsuario } from '@/domain/usuario/ingreso-store';
import { Aviso } from './aviso-caja';
import { CajaDialog } from '@/features/cajas/list/caja-dialog';
import { EliminarCajaDialog } from '@/features/cajas/list/eliminar-caja-dialog';
import { CajasLista } from '@/features/cajas/list/cajas-lista';
import { Page } from '@/ui/page/page';

const CajaControl = lazy(async () => ({
  default: (await loadCode(() => import('@/features/cajas/control/caja-control'))).CajaControl,
}));
const Vacia = () => <Page aria-busy="true" />;

export function CajasPage() {
  const administra = useUsuario().rol === 'Administrador';
  const soloAdministrador = (
    <Aviso titulo="No tiene permiso para esto." icono="lock">
      Solo un Administrador crea, edita o elimina cajas.
    </Aviso>
  );
  const control = (
    <Suspense fallback={<Vacia />}>
      <CajaControl />
    </Suspense>
  );
  return (
    <Routes>
      <Route element={<CajasLista />}>
        <Route index element={null} />
        {administra && (
          <>
            <Route path="nueva" element={<CajaDialog nueva />} />
            <Route path=":id/editar" element={<CajaDialog />} />
            <Route path=":id/eliminar" element={<EliminarCajaDialog />} />
          </>
        )}
      </Route>
      {!administra &&
        ['nueva', ':id/editar', ':id/eliminar'].map((path) => (
          <Route key={path} path={path} element={soloAdministrador} />
        ))}
      {[':id/cerrar?', ':id/corte', ':id/relevo'].map((path) => (
        <Route key={path} path={path} element={control} />
      ))}
      <Route path="*" element={<Aviso titulo="Esta página no existe." />} />
    </Routes>
  );
}

import { useMatch, useNavigate } from 'react-router-dom';

/** The count of a caja has an address, so a reload in the middle of it comes back to it. */
export function useConteo(idCaja: number) {
  const navigate = useNavigate();
  const aqui = `/cajas/${idCaja}`;
  const cerrando = useMatch('/cajas/:id/cerrar') !== null;
  const cortando = useMatch('/cajas/:id/corte') !== null;
  const relevando = useMatch('/cajas/:id/relevo') !== null;
  return {
    conteo: relevando
      ? ('relevo' as const)
      : cerrando
        ? ('cierre' as const)
        : cortando
          ? ('corte' as const)
          : null,
    cerrar: () => void navigate(`${aqui}/cerrar`),
    relevar: () => void navigate(`${aqui}/relevo`),
    cortar: () => void navigate(`${aqui}/corte`),
    dejarDeContar: () => void navigate(aqui, { replace: true }),
  };
}

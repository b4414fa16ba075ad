import { useMatch, useNavigate } from 'react-router-dom';

/** The count of a caja has an address, so a reload in the middle of it comes back to it. */
export function useConteo(idCaja: number) {
  const navigate = useNavigate();
  const aqui = `/cajas/${idCaja}`;
  return {
    contando: useMatch('/cajas/:id/cerrar') !== null,
    contar: () => void navigate(`${aqui}/cerrar`),
    dejarDeContar: () => void navigate(aqui, { replace: true }),
  };
}

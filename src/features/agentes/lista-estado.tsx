import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { textoDeError } from '@/lib/api-error';
import { Icon } from '@/ui/icon';
import { transaccionesQuery } from './agentes-queries';
import { Aviso } from './aviso';
import { hace, MINUTO_MS } from './textos-lista';

function useAhora(): number {
  const [ahora, setAhora] = useState(Date.now);
  useEffect(() => {
    const reloj = setInterval(() => setAhora(Date.now()), MINUTO_MS / 2);
    return () => clearInterval(reloj);
  }, []);
  return ahora;
}

/** How old the list is, and the button that asks for it again. Apart, so that a download renders nothing else. */
export function ListaEdad() {
  const { dataUpdatedAt, isFetching, refetch } = useQuery(transaccionesQuery());
  const ahora = useAhora();
  const edad = Math.max(0, ahora - dataUpdatedAt);
  return (
    <>
      <span className="age not-phone">
        {isFetching ? 'Actualizando…' : dataUpdatedAt > 0 && `Actualizado ${hace(edad)}`}
      </span>
      <button
        className="icon-btn"
        type="button"
        aria-label="Actualizar la lista"
        aria-disabled={isFetching}
        onClick={() => {
          if (!isFetching) void refetch();
        }}
      >
        <Icon name="sync" />
      </button>
    </>
  );
}

/** Why the list that is shown may not be the whole one or the last one. */
export function ListaAvisos() {
  const { data, error, dataUpdatedAt, isFetching, refetch } = useQuery(transaccionesQuery());
  const ahora = useAhora();
  if (!data) return null;
  const edad = hace(Math.max(0, ahora - dataUpdatedAt));
  const { total, primeras } = data.ilegibles;
  return (
    <>
      {data.parcial && isFetching && (
        <Aviso tono="qr" icono="clock">
          Lista de {edad}, actualizando…
        </Aviso>
      )}
      {error && !isFetching && (
        <div role="alert">
          <Aviso
            tono="caution"
            icono="warn"
            acciones={
              <button className="link-btn" type="button" onClick={() => void refetch()}>
                Reintentar
              </button>
            }
          >
            No se pudo actualizar: la lista es de {edad}. {textoDeError(error)}
          </Aviso>
        </div>
      )}
      {total > 0 && (
        <Aviso tono="danger" icono="err">
          <details>
            <summary>
              {total === 1 ? '1 fila no se pudo leer.' : `${total} filas no se pudieron leer.`} No están en
              los totales.
            </summary>
            <ul>
              {primeras.map(({ lugar, id, campo }) => (
                <li key={lugar}>
                  {id === null ? `La fila ${lugar}` : `N.º ${id}`}: {campo}
                </li>
              ))}
            </ul>
            {total > primeras.length && <p>Se muestran las primeras {primeras.length}.</p>}
          </details>
        </Aviso>
      )}
    </>
  );
}

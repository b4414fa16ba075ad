import { useIntervalEffect } from '@react-hookz/web';
import { useQuery } from '@tanstack/react-query';
import { memo, useState } from 'react';
import { useBandeja, type EstadoBandeja } from '@/engines/envios/envios';
import { textoDeError } from '@/lib/api-error';
import { porServidor } from '@/lib/time/reloj';
import { transaccionesQuery } from '@/engines/listado/listado';
import { Aviso } from '@/features/agentes/aviso';
import { hace, MINUTO_MS, textoEdad } from './textos-lista';
import { TextButton } from '@/ui/button/text-button';
import { IconButton } from '@/ui/button/icon-button';

/** ms since the last answer, by the monotonic clock: a device clock that is set back makes no list younger. */
function useEdad(actualizada: number): number {
  const [medida, setMedida] = useState(() => medir(actualizada));
  if (medida.de !== actualizada) setMedida(medir(actualizada));
  useIntervalEffect(
    () =>
      setMedida((antes) => ({
        ...antes,
        edad: Math.max(antes.inicial + performance.now() - antes.visto, Date.now() - antes.de),
      })),
    MINUTO_MS / 2,
  );
  return medida.edad;
}

function medir(de: number) {
  const inicial = Math.max(0, Date.now() - de);
  return { de, inicial, edad: inicial, visto: performance.now() };
}

const calla = ({ conexion }: EstadoBandeja): boolean => conexion === 'no-responde';

/** Apart, so that a download renders nothing else. */
export const ListaEdad = memo(function ListaEdad() {
  const { dataUpdatedAt, isFetching, isError, refetch } = useQuery(transaccionesQuery());
  const edad = useEdad(dataUpdatedAt);
  const sinRespuesta = useBandeja(calla) || isError;
  return (
    <>
      {/* As wide as its usual text from the start: what stands beside it must not move into another line. */}
      <span className="min-w-[24ch] self-center text-end text-2xs whitespace-nowrap text-ink-3 max-lg:hidden">
        {isFetching
          ? 'Actualizando…'
          : dataUpdatedAt > 0 && textoEdad(edad, porServidor(dataUpdatedAt), sinRespuesta)}
      </span>
      <IconButton
        icono="sync"
        aria-label="Actualizar la lista"
        aria-disabled={isFetching}
        onClick={() => {
          if (!isFetching) void refetch();
        }}
      />
    </>
  );
});

/** Why the list on the screen may not be the whole one or the last one. */
export const ListaAvisos = memo(function ListaAvisos() {
  const { data, error, dataUpdatedAt, isFetching, refetch } = useQuery(transaccionesQuery());
  const edad = hace(useEdad(dataUpdatedAt));
  if (!data) return null;
  const { total, primeras } = data.ilegibles;
  return (
    <>
      {data.parcial === 'primeras' && (
        <Aviso tono="qr" icono="clock">
          Se ven solo las últimas operaciones. Las anteriores y los totales{' '}
          {isFetching ? 'todavía están llegando…' : 'no llegaron.'}
        </Aviso>
      )}
      {data.parcial === 'guardadas' && isFetching && (
        <Aviso tono="qr" icono="clock">
          Lista de {edad}, actualizando…
        </Aviso>
      )}
      {error && !isFetching && (
        <div role="alert">
          <Aviso
            tono="caution"
            icono="warn"
            acciones={<TextButton onClick={() => void refetch()}>Reintentar</TextButton>}
          >
            No se pudo actualizar: la lista es de {edad}. {textoDeError(error)}
          </Aviso>
        </div>
      )}
      {total > 0 && (
        <Aviso tono="danger" icono="err">
          <details>
            <summary className="cursor-pointer">
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
});

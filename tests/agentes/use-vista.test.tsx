import { focusManager, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { renderHook, waitFor } from '@testing-library/react';
import type { PropsWithChildren } from 'react';
import { expect, test, vi } from 'vitest';
import { transaccionesQuery } from '@/engines/listado/listado-queries';
import { construir } from '@/engines/listado/columns/build-columns';
import { filaCrudaEn } from '@/engines/listado/columns/columns';
import { filtrar, type Filtro, type Resultado } from '@/engines/listado/query/filter';
import type { Listado } from '@/engines/listado/listado';
import { filtrarListado } from '@/engines/listado/listado-client';
import { aplicar, crearTabla } from '@/engines/listado/columns/column-table';
import { FILAS_EN_PAGINA, prepararEnPagina } from '@/engines/listado/on-page';
import { useVista } from '@/features/agentes/list/use-vista';
import { crearCompuerta } from '../ingreso/ayudas';
import { filaDelServidor } from '../listado/filas-generadas';
import { TODO } from '../listado/todo';

vi.mock('@/engines/listado/listado-client', async (importar) => ({
  ...(await importar<typeof import('@/engines/listado/listado-client')>()),
  filtrarListado: vi.fn<typeof filtrarListado>(async () => null),
}));

const FILTRO: Filtro = { ...TODO, anuladas: false };

/** `n`: the rows it says it has. The worker's answer is made up, so a long one needs none. */
function conListado(n: number) {
  const client = new QueryClient();
  const { columnas, ilegibles } = construir([]);
  const listado: Listado = {
    version: 1,
    tabla: crearTabla({ ...columnas, n }),
    ilegibles,
    descargado: 0,
    inicial: null,
    parcial: false,
  };
  client.setQueryData(transaccionesQuery().queryKey, listado);
  const wrapper = ({ children }: PropsWithChildren) => (
    <QueryClientProvider client={client}>{children}</QueryClientProvider>
  );
  return { client, listado, wrapper };
}

test('the engine has another list than the page: it is asked for again', async () => {
  const { client, listado, wrapper } = conListado(FILAS_EN_PAGINA + 1);
  const invalida = () => client.getQueryState(transaccionesQuery().queryKey)?.isInvalidated;
  const { result } = renderHook(() => useVista(listado, FILTRO), { wrapper });
  expect(invalida()).toBe(false);
  await waitFor(() => expect(invalida()).toBe(true));
  expect(result.current).toBeNull();
});

test('the last answer stays until the next; whoever comes back to the window asks nothing again', async () => {
  const { listado, wrapper } = conListado(FILAS_EN_PAGINA + 1);
  const ninguna = filtrar(listado.tabla, new Int32Array(0), FILTRO, null);
  const respuesta = (n: number): Resultado => ({ ...ninguna, filas: new Int32Array(n) });
  vi.mocked(filtrarListado).mockClear().mockResolvedValueOnce(respuesta(2));
  const { result, rerender } = renderHook(({ filtro }) => useVista(listado, filtro), {
    wrapper,
    initialProps: { filtro: FILTRO },
  });
  await waitFor(() => expect(result.current?.filas).toHaveLength(2));
  const compuerta = crearCompuerta();
  vi.mocked(filtrarListado).mockImplementationOnce(async () => {
    await compuerta.abierta;
    return respuesta(1);
  });
  rerender({ filtro: { ...FILTRO, texto: 'b' } });
  expect(result.current?.filas).toHaveLength(2);
  compuerta.abrir();
  await waitFor(() => expect(result.current?.filas).toHaveLength(1));
  focusManager.setFocused(false);
  focusManager.setFocused(true);
  focusManager.setFocused(undefined);
  expect(filtrarListado).toHaveBeenCalledTimes(2);
});

test('a short list: what passes is there with the letter, and the worker is asked nothing', async () => {
  const { listado: vacio, wrapper } = conListado(0);
  const fila = filaCrudaEn(construir([filaDelServidor({ nro_referencia: 'AB-1' })]).columnas, 0);
  const listado = { ...vacio, tabla: aplicar(vacio.tabla, { tipo: 'agregar', fila }) };
  prepararEnPagina(listado);
  vi.mocked(filtrarListado).mockClear();
  const { result, rerender } = renderHook(({ filtro }) => useVista(listado, filtro), {
    wrapper,
    initialProps: { filtro: FILTRO },
  });
  expect(result.current?.filas).toHaveLength(1);
  rerender({ filtro: { ...FILTRO, texto: 'abc' } });
  expect(result.current?.filas).toHaveLength(0);
  rerender({ filtro: { ...FILTRO, texto: 'ab' } });
  expect(result.current?.filas).toHaveLength(1);
  expect(filtrarListado).not.toHaveBeenCalled();
});

import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { renderHook, waitFor } from '@testing-library/react';
import type { PropsWithChildren } from 'react';
import { expect, test, vi } from 'vitest';
import { transaccionesQuery } from '@/engines/listado/listado-queries';
import { construir } from '@/engines/listado/columns/build-columns';
import type { Filtro } from '@/engines/listado/query/filter';
import type { Listado } from '@/engines/listado/listado';
import { filtrarListado } from '@/engines/listado/listado-client';
import { crearTabla } from '@/engines/listado/columns/column-table';
import { useVista } from '@/features/agentes/list/use-vista';
import { TODO } from '../listado/todo';

vi.mock('@/engines/listado/listado-client', async (importar) => ({
  ...(await importar<typeof import('@/engines/listado/listado-client')>()),
  filtrarListado: vi.fn<typeof filtrarListado>(async () => null),
}));

const FILTRO: Filtro = { ...TODO, anuladas: false };

test('the engine has another list than the page: it is asked for again', async () => {
  const client = new QueryClient();
  const { columnas, ilegibles } = construir([]);
  const listado: Listado = {
    version: 1,
    tabla: crearTabla(columnas),
    ilegibles,
    descargado: 0,
    inicial: null,
    parcial: false,
  };
  client.setQueryData(transaccionesQuery().queryKey, listado);
  const wrapper = ({ children }: PropsWithChildren) => (
    <QueryClientProvider client={client}>{children}</QueryClientProvider>
  );
  const invalida = () => client.getQueryState(transaccionesQuery().queryKey)?.isInvalidated;
  const { result } = renderHook(() => useVista(listado, FILTRO), { wrapper });
  expect(invalida()).toBe(false);
  await waitFor(() => expect(invalida()).toBe(true));
  expect(result.current).toBeNull();
});

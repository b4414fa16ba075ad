import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { renderHook, waitFor } from '@testing-library/react';
import type { PropsWithChildren } from 'react';
import { expect, test, vi } from 'vitest';
import { transaccionesQuery } from '@/features/agentes/agentes-queries';
import { construir } from '@/features/agentes/listado/construir';
import type { Filtro } from '@/features/agentes/listado/filtrar';
import type { Listado } from '@/features/agentes/listado/listado';
import { filtrarListado } from '@/features/agentes/listado/motor';
import { crearTabla } from '@/features/agentes/listado/tabla';
import { useVista } from '@/features/agentes/use-vista';
import { TODO } from './listado/todo';

vi.mock('@/features/agentes/listado/motor', async (importar) => ({
  ...(await importar<typeof import('@/features/agentes/listado/motor')>()),
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

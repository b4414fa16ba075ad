/** What the pages that sum or compare the list say when it is not all of it, or not the last one. */
import { screen, waitFor } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { beforeEach, describe, expect, test } from 'vitest';
import { borrarCacheListado } from '@/engines/listado/start';
import '@/features/agentes/agentes-page'; // loaded before the clock of the first test runs
import '@/features/conciliacion/conciliacion-page';
import '@/features/resumen/resumen-page';
import { conFilas } from '../agentes/lista-backend';
import { filaDelServidor } from '../listado/filas-generadas';
import { renderApp } from '../support/render-app';

const LISTA = '*/api/agentes';

beforeEach(() => borrarCacheListado());

describe.each(['/resumen', '/conciliacion'])('%s', (ruta) => {
  test.each([
    { ilegibles: [{ id: 7, monto: null }], dicho: '1 operación del sistema no se pudo leer' },
    {
      ilegibles: [
        { id: 7, monto: null },
        { id: 8, fecha: 'ayer' },
      ],
      dicho: '2 operaciones del sistema no se pudieron leer',
    },
  ])('$dicho', async ({ ilegibles, dicho }) => {
    const { backend } = conFilas([]);
    const filas = [{ id: 1 }, ...ilegibles].map((cambios) => filaDelServidor(cambios));
    backend.server.use(http.get(LISTA, () => HttpResponse.json(filas)));
    const { user } = renderApp(ruta, { backend });
    expect(await screen.findByRole('alert')).toHaveTextContent(dicho);
    await user.click(screen.getByRole('link', { name: 'Ver cuáles' }));
    expect(await screen.findByText('N.º 7: monto')).toBeInTheDocument();
  });

  test('a list that could not be read again: old figures, said until it could', async () => {
    const { backend } = conFilas([{}]);
    const { user, queryClient } = renderApp(ruta, { backend });
    expect(await screen.findByRole('heading', { level: 1 })).toBeVisible();
    await waitFor(() => expect(backend.recibido('GET /agentes')).toHaveLength(1));
    await waitFor(() => expect(queryClient.isFetching()).toBe(0));
    expect(screen.queryByRole('alert')).toBeNull();
    backend.server.use(http.get(LISTA, () => HttpResponse.json({}, { status: 500 }), { once: true }));
    await queryClient.invalidateQueries();
    expect(await screen.findByRole('alert')).toHaveTextContent(
      /^Las cifras pueden no estar al día\. El sistema/,
    );
    const servidor = new EventTarget();
    const responde = new Promise((listo) => servidor.addEventListener('responde', listo));
    // It answers when it is told to, with the list.
    backend.server.use(http.get(LISTA, () => responde.then(() => undefined), { once: true }));
    screen.getByRole('button', { name: 'Reintentar' }).focus();
    await user.keyboard('{Enter}{Enter}');
    expect(screen.getByRole('alert')).toHaveTextContent('Leyendo las operaciones…');
    expect(screen.getByRole('button', { name: 'Reintentar' })).toHaveFocus();
    servidor.dispatchEvent(new Event('responde'));
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
    expect(screen.getByRole('main')).toHaveFocus();
    expect(backend.recibido('GET /agentes')).toHaveLength(3);
  });
});

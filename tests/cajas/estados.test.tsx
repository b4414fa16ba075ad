/** The states of /cajas and /cajas/:id that are no normal day: other roles, other screens, other people's acts. */
import { act, screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { describe, expect, test } from 'vitest';
import { cerrarSesion } from '@/demo/model/sesiones';
import { abrirSesion, crearBackend } from '../support/backend';
import { renderApp } from '../support/render-app';

const DIA_MS = 86_400_000;

describe('an account that only looks', () => {
  test('sees the list and may change nothing', async () => {
    renderApp('/cajas', { rol: 'Lectura' });
    expect(await screen.findByRole('link', { name: /^Control de Caja 01/ })).toBeVisible();
    expect(screen.queryByRole('button', { name: /Nueva caja|Editar|Eliminar/ })).toBeNull();
  });

  test('opens no caja', async () => {
    renderApp('/cajas/2', { rol: 'Lectura' });
    expect(await screen.findByText('Esta caja está libre.')).toBeVisible();
    expect(screen.queryByRole('form')).toBeNull();
  });

  test('moves no cash and closes nothing, not even by address', async () => {
    const backend = crearBackend();
    abrirSesion(backend.store, 'cajero@kantuta.demo', 'Caja 02');
    renderApp('/cajas/2/cerrar', { rol: 'Lectura', backend });
    expect(await screen.findByText(/Aquí no hay una sesión abierta que usted pueda contar/)).toBeVisible();
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(screen.queryByRole('button', { name: 'Cerrar caja' })).toBeNull();
    expect(screen.queryByRole('form')).toBeNull();
  });
});

describe('reading the caja', () => {
  test('while it is read, and when it can’t be, until it can', async () => {
    const backend = crearBackend();
    backend.server.use(
      http.get('*/cajas/3', () => HttpResponse.json({ statusCode: 500, message: 'Error' }, { status: 500 }), {
        once: true,
      }),
    );
    const { user } = renderApp('/cajas/3', { backend });
    expect(await screen.findByRole('status', { name: 'Cargando caja…' })).toBeVisible();
    await user.click(await screen.findByRole('button', { name: 'Reintentar' }));
    expect(await screen.findByRole('heading', { level: 1, name: /^Caja 03/ })).toBeVisible();
  });

  test('a state that can’t be read is said in its row, and no total pretends to know it', async () => {
    const backend = crearBackend();
    backend.server.use(
      http.get('*/cajas/2', () => HttpResponse.json({ statusCode: 500, message: 'Error' }, { status: 500 })),
    );
    renderApp('/cajas', { usuario: 'admin', backend });
    const fila = await screen.findByRole('row', { name: /Caja 02/ });
    expect(await within(fila).findByText('No se pudo comprobar')).toBeVisible();
    const abiertas = screen.getByText('Sesiones abiertas').closest('dt');
    expect(abiertas?.nextElementSibling).toHaveTextContent('…');
  });

  test('a session of before midnight says its day', async () => {
    const backend = crearBackend();
    const sesion = abrirSesion(backend.store, 'cajero@kantuta.demo', 'Caja 02');
    sesion.fecha_apertura = new Date(Date.now() - DIA_MS).toISOString();
    renderApp('/cajas', { backend });
    expect(await screen.findByText(/^desde \d\d\/\d\d\/\d{4} \d\d:\d\d$/)).toBeVisible();
    expect(screen.getByText(/· abierta \d\d\/\d\d\/\d{4} \d\d:\d\d$/)).toBeVisible();
  });

  test('and in the count of its drawer', async () => {
    const backend = crearBackend();
    const sesion = abrirSesion(backend.store, 'cajero@kantuta.demo', 'Caja 02');
    sesion.fecha_apertura = new Date(Date.now() - DIA_MS).toISOString();
    renderApp('/cajas/2/cerrar', { backend });
    const dialogo = within(await screen.findByRole('dialog', { name: 'Cerrar caja' }));
    expect(dialogo.getByText(/abierta \d\d\/\d\d\/\d{4} \d\d:\d\d$/)).toBeVisible();
  });

  test('a hundred sessions come ten at a time', async () => {
    const backend = crearBackend();
    for (let i = 0; i < 100; i += 1) {
      const sesion = abrirSesion(backend.store, 'cajera@kantuta.demo', 'Caja 03');
      cerrarSesion(backend.store, sesion, 0, 3);
    }
    const { user } = renderApp('/cajas/3', { backend });
    await user.click(await screen.findByRole('button', { name: 'Ver más (90)' }));
    expect(screen.getAllByRole('link', { name: /^Reporte Z de la sesión #/ })).toHaveLength(20);
    expect(screen.getByRole('button', { name: 'Ver más (80)' })).toBeVisible();
  });
});

describe('somebody else acts meanwhile', () => {
  test('the session is closed on another screen in the middle of the count', async () => {
    const backend = crearBackend();
    const sesion = abrirSesion(backend.store, 'cajero@kantuta.demo', 'Caja 03');
    const { user, queryClient } = renderApp('/cajas/3/cerrar', { backend });
    await screen.findByRole('dialog', { name: 'Cerrar caja' });
    cerrarSesion(backend.store, sesion, 0, 2);
    await act(async () => queryClient.invalidateQueries({ queryKey: ['cajas'] }));
    expect(await screen.findByText(/Si la estaba contando, ya fue cerrada/)).toBeVisible();
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(location.pathname).toBe('/cajas/3');
    // And the next turn does not begin with its end.
    await user.click(screen.getByRole('button', { name: 'Abrir caja' }));
    expect(await screen.findByText('Debe haber')).toBeVisible();
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  test('the caja is deleted under an open session: its cashier still counts and closes', async () => {
    const backend = crearBackend();
    abrirSesion(backend.store, 'cajero@kantuta.demo', 'Caja 03');
    for (const caja of backend.store.datos.cajas) if (caja.id === 3) caja.estado = false;
    const { user } = renderApp('/cajas/3', { backend });
    expect(await screen.findByText(/fue eliminada mientras usted la tenía abierta/)).toBeVisible();
    expect(await screen.findByRole('heading', { level: 1, name: /^Caja 03/ })).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Cerrar caja' }));
    const conteo = within(await screen.findByRole('dialog', { name: 'Cerrar caja' }));
    await user.type(conteo.getByRole('textbox', { name: 'Monto contado (Bs)' }), '0');
    await user.click(conteo.getByRole('button', { name: 'Terminé de contar' }));
    await user.type(await conteo.findByRole('textbox', { name: 'Motivo' }), 'Se entregó todo');
    await user.click(conteo.getByRole('button', { name: 'Confirmar cierre' }));
    expect(await screen.findByText('Caja cerrada ✓')).toBeVisible();
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await user.click(screen.getByRole('link', { name: 'Imprimir reporte Z' }));
    expect(await screen.findByRole('article', { name: /^Reporte Z/ })).toHaveTextContent('Caja 03');
  });

  test.each(['editar', 'eliminar'])('%s: the caja is gone', async (que) => {
    renderApp(`/cajas/99/${que}`, { usuario: 'admin' });
    const dialogo = within(await screen.findByRole('dialog'));
    expect(await dialogo.findByText('Esta caja ya no existe. Actualice la lista.')).toBeVisible();
    expect(dialogo.queryByRole('button', { name: /Guardar|Eliminar caja/ })).toBeNull();
  });
});

/** An administrator makes a caja, the answer is lost; whether the server made it is `guarda`. */
async function crearSinRespuesta(guarda: boolean) {
  const backend = crearBackend();
  const [modelo] = backend.store.datos.cajas;
  if (!modelo) throw new Error('no cajas');
  backend.server.use(
    http.post('*/cajas', () => {
      if (guarda) backend.store.datos.cajas.push({ ...modelo, id: 50, nombre: 'Caja 09' });
      return HttpResponse.error();
    }),
  );
  const { user } = renderApp('/cajas/nueva', { usuario: 'admin', backend });
  const dialogo = within(await screen.findByRole('dialog', { name: 'Nueva caja' }));
  await user.type(dialogo.getByRole('textbox', { name: 'Nombre' }), 'Caja 09');
  await user.click(dialogo.getByRole('radio', { name: 'Solo ventas' }));
  await user.click(dialogo.getByRole('button', { name: 'Guardar' }));
  return { backend };
}

describe('a new caja whose answer is lost', () => {
  test('is found in the list, and not made twice', async () => {
    const { backend } = await crearSinRespuesta(true);
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(await screen.findByRole('link', { name: 'Control de Caja 09' })).toBeVisible();
    expect(backend.recibido('POST /cajas')).toHaveLength(1);
  });

  test('is not known, and nothing typed is lost', async () => {
    await crearSinRespuesta(false);
    expect(await screen.findByText(/No sabemos si se creó/)).toBeVisible();
    expect(screen.getByRole('textbox', { name: 'Nombre' })).toHaveValue('Caja 09');
  });
});

import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { bandeja } from '@/engines/envios/envios';
import { sesionStore } from '@/domain/usuario/ingreso-store';
import { crearBackend } from '../support/backend';
import { renderApp } from '../support/render-app';
import { crearCompuerta, desdeOtraPestana, usuarioActual } from './ayudas';

vi.mock('@/app/routes', async () => ({ rutas: (await import('./pagina-de-prueba')).rutasDePrueba }));

const MIN = 60_000;
const HORA = 60 * MIN;

// Only the clock and the lock's own tick are fake: the network and the person keep their pace.
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date', 'setInterval', 'clearInterval'], now: Date.UTC(2026, 10, 23, 14) });
});
/** Lets messages and answers arrive; the interval that `waitFor` looks by is fake. */
const respiro = () => act(() => new Promise<void>((resolve) => setTimeout(resolve, 50)));
const pasar = (ms: number) =>
  act(async () => {
    vi.advanceTimersByTime(ms);
  });

async function enLaPagina(backend = crearBackend()) {
  const app = renderApp('/prueba?filtro=1', { backend });
  await app.user.type(await screen.findByLabelText('Nota'), 'secreto');
  return app;
}
const bloqueada = () => screen.findByText(/La pantalla se bloqueó por seguridad/);

test('half a minute before it says so, and «Seguir» puts it off', async () => {
  const { user } = await enLaPagina();
  await pasar(9 * MIN + 29_000);
  expect(screen.queryByRole('alert')).toBeNull();
  await pasar(2000);
  expect(screen.getByRole('alert')).toHaveTextContent('Su sesión se bloqueará en 30 s');
  await pasar(10_000);
  expect(screen.getByText('Su sesión se bloqueará en 19 s')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Seguir' }));
  expect(screen.queryByRole('alert')).toBeNull();
  await pasar(9 * MIN);
  expect(screen.getByLabelText('Nota')).toHaveValue('secreto');
});

test('ten idle minutes take the page, the cache and the token away; the password brings the page back', async () => {
  const { user, queryClient, backend } = await enLaPagina();
  queryClient.setQueryData(['agentes'], ['algo']);
  await pasar(10 * MIN);
  expect(await bloqueada()).toBeVisible();
  expect(screen.queryByLabelText('Nota')).toBeNull();
  expect(screen.queryByRole('navigation')).toBeNull();
  expect(document.body.textContent).not.toContain('secreto');
  expect(queryClient.getQueryCache().getAll()).toEqual([]);
  expect(sessionStorage).toHaveLength(0);
  expect(location.search).toBe('?filtro=1');

  const correo = screen.getByLabelText('Correo electrónico');
  expect(correo).toHaveValue('cajero@kantuta.demo');
  expect(correo).toHaveAttribute('readonly');
  expect(screen.getByLabelText('Contraseña')).toHaveFocus();
  await user.keyboard('kantuta123{Enter}');
  expect(await screen.findByLabelText('Nota')).toHaveValue('');
  expect(backend.recibido('POST /auth/login')).toHaveLength(1);
});

test('keys and clicks are signs of life', async () => {
  const { user } = await enLaPagina();
  for (let i = 0; i < 4; i += 1) {
    await pasar(8 * MIN);
    await user.type(screen.getByLabelText('Nota'), 'x');
  }
  expect(screen.getByLabelText('Nota')).toHaveValue('secretoxxxx');
});

test('an operation that is being sent is waited for, one whose outcome is only looked for is not', async () => {
  await enLaPagina();
  const enviando = vi.spyOn(bandeja, 'enviando').mockReturnValue(true);
  await pasar(10 * MIN + 10_000);
  expect(screen.getByLabelText('Nota')).toHaveValue('secreto');
  enviando.mockReturnValue(false);
  await pasar(1_000);
  expect(await bloqueada()).toBeVisible();
});

test('the time is a setting', async () => {
  localStorage.setItem('kantuta.ajustes', JSON.stringify({ bloqueo_minutos: 2 }));
  await enLaPagina();
  await pasar(2 * MIN);
  expect(await bloqueada()).toBeVisible();
});

test('twelve hours end it whoever is there, and nothing is offered to put that off', async () => {
  const { user } = await enLaPagina();
  const eterno = [{ alg: 'x' }, { sub: usuarioActual().id, exp: Date.now() / 1000 + 90_000 }]
    .map((parte) => btoa(JSON.stringify(parte)))
    .join('.');
  act(() => sesionStore.entrar(`${eterno}.x`, usuarioActual()));
  for (let vez = 0; vez < 79; vez += 1) {
    await pasar(9 * MIN);
    act(() => void sesionStore.tocar());
  }
  await pasar(8 * MIN + 35_000);
  expect(screen.getByRole('alert')).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Seguir' })).toBeNull();
  await user.keyboard('x');
  await pasar(30_000);
  expect(await bloqueada()).toBeVisible();
});

test('a token whose life is over asks for the password over the page, by the till’s own clock', async () => {
  const { user, backend } = await enLaPagina();
  for (let i = 0; i < 8 * 6 + 1; i += 1) {
    await pasar(10 * MIN - 10_000);
    await user.keyboard('{Shift}');
  }
  const dialogo = await screen.findByRole('dialog', { name: 'Su sesión venció' });
  await user.type(within(dialogo).getByLabelText('Contraseña'), 'kantuta123{Enter}');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(screen.getByLabelText('Nota')).toHaveValue('secreto');
  expect(backend.recibido('POST /auth/login')).toHaveLength(1);
});

test('a till whose clock is a day ahead still gets in and stays', async () => {
  const backend = crearBackend({ now: Date.now() - 24 * HORA });
  await enLaPagina(backend);
  await pasar(5000);
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(screen.getByLabelText('Nota')).toBeVisible();
});

test('a clock that is put back gives no extra time', async () => {
  await enLaPagina();
  const ayer = Date.now() - 24 * HORA;
  const reloj = vi.spyOn(Date, 'now').mockReturnValue(ayer);
  await pasar(1000);
  reloj.mockReturnValue(ayer + 10 * MIN);
  await pasar(1000);
  expect(await bloqueada()).toBeVisible();
});

test('a write under way may finish first', async () => {
  const backend = crearBackend();
  const compuerta = crearCompuerta();
  backend.server.use(
    http.post('*/api/lento', async () => {
      await compuerta.abierta;
      return HttpResponse.json({});
    }),
  );
  const { user } = await enLaPagina(backend);
  await user.click(screen.getByRole('button', { name: 'Guardar' }));
  await pasar(10 * MIN + 5000);
  expect(screen.getByLabelText('Nota')).toBeVisible();
  compuerta.abrir();
  await respiro();
  await pasar(1000);
  expect(await bloqueada()).toBeVisible();
});

/** The PC sleeps: the clock goes on, no tick comes. */
const dormir = (ms: number) => vi.setSystemTime(Date.now() + ms);

describe('the first key after the time has passed, before any tick', () => {
  test('locks, and is no sign of life for the other tabs', async () => {
    await enLaPagina();
    const oido = vi.fn<(tipo: unknown) => void>();
    const otraPestana = new BroadcastChannel('kantuta.sesion');
    otraPestana.addEventListener('message', ({ data }) => oido(data.tipo));
    dormir(2 * HORA);
    fireEvent.keyDown(screen.getByLabelText('Nota'), { key: 'a' });
    expect(await bloqueada()).toBeVisible();
    await respiro();
    otraPestana.close();
    expect(oido.mock.calls).toEqual([['bloquear']]);
  });

  test('does nothing else: what stood in a form is not sent by whoever woke the PC', async () => {
    await enLaPagina();
    const nota = screen.getByLabelText('Nota');
    const oida = vi.fn<(evento: Event) => void>();
    nota.addEventListener('keydown', oida);
    dormir(2 * HORA);
    expect(fireEvent.keyDown(nota, { key: 'Enter' })).toBe(false);
    expect(oida).not.toHaveBeenCalled();
    expect(await bloqueada()).toBeVisible();
  });

  test('a write under way may finish, and no more: nothing is offered any longer', async () => {
    await enLaPagina();
    const enviando = vi.spyOn(bandeja, 'enviando').mockReturnValue(true);
    dormir(10 * MIN + 10_000);
    fireEvent.keyDown(screen.getByLabelText('Nota'), { key: 'a' });
    expect(await screen.findByText('Su sesión se bloqueará en 0 s')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Seguir' })).toBeNull();
    enviando.mockReturnValue(false);
    await pasar(1000);
    expect(await bloqueada()).toBeVisible();
  });
});

test('another account starts from nothing', async () => {
  const { user } = await enLaPagina();
  await pasar(10 * MIN);
  await bloqueada();
  await user.click(screen.getByRole('button', { name: 'Entrar con otra cuenta' }));
  expect(await screen.findByLabelText('Correo electrónico')).toHaveValue('');
  await user.type(screen.getByLabelText('Correo electrónico'), 'cajera@kantuta.demo');
  await user.type(screen.getByLabelText('Contraseña'), 'kantuta123{Enter}');
  await screen.findByRole('navigation', { name: 'Principal' });
  expect(location.pathname + location.search).toBe('/agentes');
});

test('one tab locks them all; what is no message of ours, or about somebody else, does nothing', async () => {
  await enLaPagina();
  const { id } = usuarioActual();
  const ajenos = [
    null,
    'bloquear',
    {},
    { tipo: 'bloquear' },
    { tipo: 'bloquear', uid: '2' },
    { tipo: 'otro', uid: id },
  ];
  desdeOtraPestana(...ajenos, { tipo: 'bloquear', uid: id + 1 });
  await respiro();
  expect(screen.getByLabelText('Nota')).toBeVisible();
  desdeOtraPestana({ tipo: 'bloquear', uid: id });
  expect(await bloqueada()).toBeVisible();
});

test('life in another tab keeps this one open', async () => {
  await enLaPagina();
  await pasar(9 * MIN);
  const antes = sesionStore.plazos()?.bloqueo ?? 0;
  desdeOtraPestana({ tipo: 'actividad', uid: usuarioActual().id });
  await respiro();
  expect(sesionStore.plazos()?.bloqueo).toBeGreaterThan(antes);
  await pasar(5 * MIN);
  expect(screen.getByLabelText('Nota')).toBeVisible();
});

/** The sign-in page drawn when the app is built: React finds in it what it would have drawn itself. */
import { act, cleanup } from '@testing-library/react';
import { StrictMode } from 'react';
import { hydrateRoot, type Root } from 'react-dom/client';
import { afterEach, expect, onTestFinished, test, vi } from 'vitest';
import { App } from '@/app/app';
import { frameMarkup, lateMarkup, signInMarkup } from '@/app/first-frame/markup';
import { esperarVida, hayDibujo, mostrarMarco, pedirAntes, quitarMarco } from '@/app/first-frame/until-alive';
import { sesionStore } from '@/domain/usuario/ingreso-store';
import type { CuentaDemo } from '@/features/ingreso/cuentas-demo';

const CUENTAS: CuentaDemo[] = [
  { correo: 'ana@kantuta.demo', clave: 'una', rol: 'Operador', nombre: 'Ana Quispe' },
];

function dibujar(cuentas: CuentaDemo[] | null, ruta = '/login'): HTMLElement {
  history.replaceState(null, '', ruta);
  sesionStore.iniciar();
  const raiz = document.createElement('div');
  raiz.id = 'root';
  raiz.dataset['drawn'] = '';
  raiz.insertAdjacentHTML('afterbegin', signInMarkup(cuentas));
  document.body.append(raiz);
  return raiz;
}

async function tomar(raiz: HTMLElement, cuentas: CuentaDemo[] | null): Promise<unknown[]> {
  const errores: unknown[] = [];
  expect(hayDibujo(raiz, true)).toBe(true);
  let root: Root | undefined;
  await act(async () => {
    root = hydrateRoot(
      raiz,
      <StrictMode>
        <App cuentas={cuentas} />
      </StrictMode>,
      { onRecoverableError: (error) => errores.push(error) },
    );
  });
  onTestFinished(() => act(() => root?.unmount()));
  return errores;
}

afterEach(() => {
  cleanup();
  document.body.replaceChildren();
  for (const nombre of Object.keys(document.documentElement.dataset))
    delete document.documentElement.dataset[nombre];
});

test.each([
  ['/login', null],
  ['/login', CUENTAS],
  ['/agentes', null],
] as const)('at %s nothing is drawn anew', async (ruta, cuentas) => {
  const lista = cuentas && [...cuentas];
  const raiz = dibujar(lista, ruta);
  const antes = raiz.innerHTML;
  const nodos = [...raiz.querySelectorAll('*')];
  expect(await tomar(raiz, lista)).toEqual([]);
  expect([...raiz.querySelectorAll('*')]).toEqual(nodos);
  expect(raiz.innerHTML).toBe(antes);
  expect(raiz.dataset).not.toHaveProperty('drawn');
  expect(location.pathname).toBe('/login');
});

test('what a build draws holds no account', () => {
  expect(signInMarkup(null)).not.toMatch(/@|kantuta\.demo|style=|<script|on\w+=/);
  expect(signInMarkup(CUENTAS)).toContain('ana@kantuta.demo');
  expect(lateMarkup()).not.toMatch(/style=|<script|on\w+=/);
});

test('what is pressed too early is done when the page is alive, the last one only', async () => {
  esperarVida(true);
  expect(document.documentElement.dataset).toHaveProperty('nobody');
  const raiz = dibujar(CUENTAS);
  const ver = raiz.querySelector<HTMLButtonElement>('button[aria-label="Ver lo escrito"]');
  const entrar = raiz.querySelector<HTMLButtonElement>('button[type="submit"]');
  const enviado = vi.fn<() => void>();
  document.addEventListener('submit', enviado);
  onTestFinished(() => document.removeEventListener('submit', enviado));
  entrar?.click();
  ver?.click();
  expect(enviado).not.toHaveBeenCalled();
  expect(ver).toHaveAttribute('aria-pressed', 'false');
  await tomar(raiz, CUENTAS);
  expect(ver).toHaveAttribute('aria-pressed', 'true');
  expect(enviado).not.toHaveBeenCalled();
  expect(raiz.querySelector('[data-pressed]')).toBeNull();
  await act(async () => ver?.click());
  expect(ver).toHaveAttribute('aria-pressed', 'false');
});

test('who is signed in, or has a browser that will not do, gets none of it', () => {
  const raiz = dibujar(null);
  expect(hayDibujo(raiz, false)).toBe(false);
  expect(raiz).toBeEmptyDOMElement();
  expect(raiz.dataset).not.toHaveProperty('drawn');
  expect(hayDibujo(document.createElement('div'), true)).toBe(false);
  esperarVida(false);
  expect(document.documentElement.dataset).not.toHaveProperty('nobody');
});

const fallar = (etiqueta: string) =>
  document.body.appendChild(document.createElement(etiqueta)).dispatchEvent(new Event('error'));

test('a script that does not come is noted, a picture that does not is not', () => {
  esperarVida(true);
  fallar('img');
  expect(document.documentElement.dataset).not.toHaveProperty('lost');
  fallar('script');
  expect(document.documentElement.dataset).toHaveProperty('lost');
});

const pedidos = () =>
  [...document.head.querySelectorAll<HTMLLinkElement>('link[rel=modulepreload]')].map(({ href }) => href);

test('only who is signed in has the till’s own files asked for ahead', () => {
  onTestFinished(() => document.head.querySelectorAll('link').forEach((link) => link.remove()));
  esperarVida(true);
  pedirAntes(['/assets/a.js']);
  expect(pedidos()).toEqual([]);
  delete document.documentElement.dataset['nobody'];
  esperarVida(false);
  pedirAntes(['/assets/a.js', '/assets/b.js']);
  expect(pedidos()).toEqual(['http://localhost:3000/assets/a.js', 'http://localhost:3000/assets/b.js']);
});

test('the till’s frame: the pages of each role, the one that is asked for marked, and nothing of anybody', () => {
  onTestFinished(() => history.replaceState(null, '', '/'));
  expect(frameMarkup()).not.toMatch(/style=|<script|on\w+=|@/);
  document.body.insertAdjacentHTML('beforeend', frameMarkup());
  const marcos = [...document.querySelectorAll('[data-frame]')];
  const paginas = marcos.map((marco) => [...marco.querySelectorAll('nav a')].map((uno) => uno.textContent));
  expect(paginas.map((suyas) => suyas.includes('Hoy'))).toEqual([true, false, true]);
  expect(marcos.map((marco) => marco.hasAttribute('inert'))).toEqual([true, true, true]);
  history.replaceState(null, '', '/cajas/sesiones/3/z');
  mostrarMarco('Operador');
  expect(document.documentElement.dataset['role']).toBe('Operador');
  document.dispatchEvent(new Event('readystatechange'));
  expect(
    marcos.map((marco) =>
      [...marco.querySelectorAll('nav [aria-current=page]')].map((uno) => uno.textContent),
    ),
  ).toEqual([['Cajas'], ['Cajas'], ['Cajas']]);
  quitarMarco();
  expect(document.querySelectorAll('[data-frame]')).toHaveLength(0);
  expect(document.documentElement.dataset).not.toHaveProperty('role');
});

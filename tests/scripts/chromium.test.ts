// @vitest-environment node
import { expect, test } from 'vitest';
import { COMO, ensureChromium, findChromium } from '../../scripts/chromium.mjs';

type Maquina = NonNullable<Parameters<typeof findChromium>[0]>;

/** A machine that has `programas`; each command of `instala` that succeeds adds the program named beside it. */
function maquinaCon(
  programas: string[],
  { instala = {}, ...resto }: Partial<Maquina> & { instala?: Record<string, string> } = {},
) {
  const hay = new Set(programas);
  const ordenes: string[] = [];
  const maquina: Maquina = {
    env: { PATH: '/usr/local/bin:/usr/bin' },
    playwright: '/cache/chrome',
    puedeApt: true,
    funciona: (ruta) => hay.has(ruta),
    ejecutar: async (orden, args) => {
      const linea = [orden.startsWith('/') ? 'node' : orden, ...args]
        .join(' ')
        .replace(/\S*cli\.js/, 'playwright');
      ordenes.push(linea);
      const nuevo = instala[linea];
      if (nuevo) hay.add(nuevo);
      return nuevo !== undefined;
    },
    decir: () => {},
    ...resto,
  };
  return { maquina, ordenes };
}

test('CHROMIUM_PATH comes first, then the names on the PATH in order, then Playwright’s own', () => {
  const todos = ['/mio/chrome', '/usr/bin/chromium', '/usr/local/bin/google-chrome', '/cache/chrome'];
  const conRuta = maquinaCon(todos, { env: { PATH: '/usr/bin', CHROMIUM_PATH: '/mio/chrome' } });
  expect(findChromium(conRuta.maquina)).toBe('/mio/chrome');
  expect(findChromium(maquinaCon(todos).maquina)).toBe('/usr/bin/chromium');
  expect(findChromium(maquinaCon(todos.slice(2)).maquina)).toBe('/usr/local/bin/google-chrome');
  expect(findChromium(maquinaCon(todos.slice(3)).maquina)).toBe('/cache/chrome');
  expect(findChromium(maquinaCon([]).maquina)).toBeNull();
});

test('a CHROMIUM_PATH that does not start is told, not replaced', () => {
  const { maquina } = maquinaCon(['/usr/bin/chromium'], {
    env: { CHROMIUM_PATH: '/nada', PATH: '/usr/bin' },
  });
  expect(() => findChromium(maquina)).toThrow('CHROMIUM_PATH is «/nada», which does not start.');
});

test('the engine alone comes before a whole browser', () => {
  const { maquina } = maquinaCon(['/usr/local/bin/chromium', '/usr/bin/chromium-headless-shell']);
  expect(findChromium(maquina)).toBe('/usr/bin/chromium-headless-shell');
});

test.each([
  ['the engine alone is there', ['/usr/bin/chromium-headless-shell'], {}],
  ['a browser was named', ['/mio/chrome'], { env: { PATH: '/usr/bin', CHROMIUM_PATH: '/mio/chrome' } }],
  ['a browser is there, and no apt', ['/usr/bin/chromium'], { puedeApt: false }],
])('where %s nothing is installed', async (_caso, programas, resto) => {
  const { maquina, ordenes } = maquinaCon(programas, resto);
  expect(await ensureChromium(maquina)).toBe(programas[0]);
  expect(ordenes).toEqual([]);
});

const MOTOR = 'apt-get install -y chromium-headless-shell';

test('a browser alone is the second choice, where Debian has the engine', async () => {
  const con = maquinaCon(['/usr/bin/chromium'], { instala: { [MOTOR]: '/usr/bin/chromium-headless-shell' } });
  expect(await ensureChromium(con.maquina)).toBe('/usr/bin/chromium-headless-shell');
  expect(con.ordenes).toEqual([MOTOR]);
  const sin = maquinaCon(['/usr/bin/chromium']);
  expect(await ensureChromium(sin.maquina)).toBe('/usr/bin/chromium');
  expect(sin.ordenes).toEqual([MOTOR, 'apt-get update', MOTOR]);
});

test('where none is found Playwright’s installer is asked first', async () => {
  const { maquina, ordenes } = maquinaCon([], {
    instala: { 'node playwright install chromium': '/cache/chrome' },
    puedeApt: false,
  });
  expect(await ensureChromium(maquina)).toBe('/cache/chrome');
  expect(ordenes).toEqual(['node playwright install chromium']);
});

test('then apt, as root on Debian', async () => {
  const { maquina, ordenes } = maquinaCon([], {
    instala: { 'apt-get install -y chromium': '/usr/bin/chromium' },
  });
  expect(await ensureChromium(maquina)).toBe('/usr/bin/chromium');
  expect(ordenes).toEqual([
    'node playwright install chromium',
    MOTOR,
    'apt-get update',
    MOTOR,
    'apt-get install -y chromium',
  ]);
});

test('only when both fail it stops, with the sentence that says how', async () => {
  await expect(ensureChromium(maquinaCon([]).maquina)).rejects.toThrow(COMO);
  const sinApt = maquinaCon([], { puedeApt: false });
  await expect(ensureChromium(sinApt.maquina)).rejects.toThrow(COMO);
  expect(sinApt.ordenes).toEqual(['node playwright install chromium']);
});

import react from '@vitejs/plugin-react';
import tailwindcss from '@tailwindcss/vite';
import { loadEnv, type PluginOption } from 'vite';
import { defineConfig } from 'vitest/config';
import { downloads } from './config/downloads.ts';
import { leerEnv, type Env } from './config/env.ts';
import { envError } from './config/env-error.ts';
import { firstFrame, withAccounts } from './config/first-frame.ts';
import { iconSprite } from './config/icon-sprite.ts';
import { saludo } from './config/saludo.ts';
import { securityHeaders } from './config/security-headers.ts';
import { serveProduction } from './config/serve-plugin.ts';
import { serviceWorker } from './config/service-worker.ts';
import { CUENTAS_DEMO } from './src/demo/seed/seed.ts';
import { metaDemo } from './src/demo/page/meta.ts';
import { embeddedBackend } from './src/demo/vite-plugin.ts';

const avisar = (mensaje: string) => console.warn(`\n  ⚠ ${mensaje}\n`);

/** Origin of an absolute URL, or undefined for a path or nothing. */
const origenDe = (url: string | undefined) =>
  url === undefined || url.startsWith('/') ? undefined : new URL(url).origin;

/** The live channel is websocket only. */
const socketDe = ({ VITE_SOCKET_URL }: Env) => origenDe(VITE_SOCKET_URL)?.replace(/^http/, 'ws');

function servidores(env: Env): PluginOption[] {
  const apiUrl = env.KANTUTA_API_URL;
  // With an API elsewhere, the embedded one would only be a lie beside it.
  const demo = apiUrl === undefined && env.VITE_API_BASE_URL === '/api';
  const cabeceras = securityHeaders({
    apiOrigin: origenDe(env.VITE_API_BASE_URL),
    socketOrigin: socketDe(env),
  });
  return [
    (demo || apiUrl !== undefined) &&
      embeddedBackend({
        apiUrl,
        archivo: env.KANTUTA_DEMO_ARCHIVO,
        comportamiento: env.KANTUTA_DEMO_COMPORTAMIENTO,
        cabeceras: securityHeaders({ formularios: true }),
        avisar,
      }),
    serveProduction({
      cabeceras,
      enHead: demo ? metaDemo() : '',
      ...(demo ? { completar: withAccounts(import.meta.dirname, CUENTAS_DEMO) } : {}),
    }),
    saludo(demo ? undefined : (apiUrl ?? env.VITE_API_BASE_URL)),
  ];
}

/** The plugins that depend on the environment. A wrong variable ends a build, and is what a server shows instead. */
function segunEntorno(mode: string, command: 'build' | 'serve'): PluginOption[] {
  // Vitest starts a Vite server of its own, which serves nobody.
  if (process.env['VITEST']) return [];
  const raiz = import.meta.dirname;
  const { env, problema } = leerEnv({ ...loadEnv(mode, raiz, ['VITE_', 'KANTUTA_']) }, raiz);
  if (env) return servidores(env);
  console.error(`\n  ${problema}\n`);
  if (command === 'build') process.exit(1);
  return [envError(problema)];
}

/** What turns the sources into code. */
const sources = () => [react(), tailwindcss(), [iconSprite()]];

/** What runs in Node with vitest.contract.config.ts, and in Chromium. */
const OTRAS = ['tests/contract/**', 'tests/demo/**', 'tests/e2e/**', 'node_modules/**'];

/** Tests without a component that need a page all the same: its storage, its events, its document. */
const CON_PAGINA = [
  'tests/agentes/registrar-store.test.ts',
  'tests/ajustes/ajustes-guardados.test.ts',
  'tests/envios/{almacen,fallas-disco,fallas-disco-envio,fallas-lider,journal,purga,reglas}.test.ts',
  'tests/ingreso/{ingreso-guardado,otra-persona}.test.ts',
  'tests/lib/descarga.test.ts',
];

export default defineConfig(({ mode, command }) => ({
  base: '/',
  plugins: [sources(), downloads(sources), firstFrame(), serviceWorker(), segunEntorno(mode, command)],
  resolve: { tsconfigPaths: true },
  server: { host: '127.0.0.1', port: 5173, strictPort: true },
  preview: { host: '127.0.0.1', port: 5173, strictPort: true },
  worker: { format: 'es' },
  build: {
    manifest: true,
    assetsInlineLimit: 0, // the CSP allows no data: scripts or styles
    modulePreload: { polyfill: false },
  },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'reglas',
          environment: 'node',
          setupFiles: ['./tests/support/setup.ts'],
          include: ['tests/**/*.test.ts'],
          exclude: [...OTRAS, ...CON_PAGINA],
          // One process for many files: each begins with no module of ours loaded (the setup sees to it).
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'paginas',
          environment: 'jsdom',
          environmentOptions: { jsdom: { url: 'http://localhost:3000' } },
          setupFiles: ['./tests/support/setup.ts', './tests/support/setup-pagina.ts'],
          include: ['tests/**/*.test.tsx', ...CON_PAGINA],
          exclude: OTRAS,
          isolate: false,
        },
      },
    ],
    // Vitest's own default leaves one core free, which of two is half.
    maxWorkers: '100%',
    // A whole page on a loaded machine: nothing here measures time.
    testTimeout: 30_000,
    restoreMocks: true,
    coverage: {
      provider: 'v8',
      include: ['src/**/*.{ts,tsx}'],
      exclude: ['src/demo/**', '**/*.d.ts'],
    },
  },
}));

import { existsSync, statfsSync } from 'node:fs';
import { defineConfig } from '@playwright/test';
import { ARGUMENTOS, COMO, findChromium } from './scripts/chromium.mjs';

const executablePath = findChromium();
if (!executablePath) throw new Error(COMO);

/** Four browsers have room for what their processes share; a container may give only 64 MB. */
function cabeEnMemoria(): boolean {
  if (!existsSync('/dev/shm')) return false;
  const { bavail, bsize } = statfsSync('/dev/shm');
  return bavail * bsize > 2 ** 31;
}

/** The specs whose worker serves another build, or has a browser of another kind. */
const CON_OTRO_WORKER = ['historias-por-rol.spec.ts', 'camara.spec.ts'];

/**
 * Each worker starts its own `vite preview` of the production build with its own embedded backend
 * (tests/e2e/support/fixtures.ts), so there is no shared web server here; `npm test` builds before.
 */
export default defineConfig({
  testDir: './tests/e2e',
  outputDir: './.e2e-results/artifacts',
  // Test by test, not file by file: no worker is left with a long file while the other one has nothing to do.
  fullyParallel: true,
  // More than cores: a page that waits, for a fault to pass or for a clock, leaves its core to another.
  workers: 4,
  retries: 0,
  timeout: 240_000,
  // Two cores are shared by two browsers, two servers and whatever else runs: patience, not a measurement.
  expect: { timeout: 30_000 },
  globalTimeout: 25 * 60_000,
  forbidOnly: true,
  reporter: [['list']],
  use: {
    locale: 'es-BO',
    timezoneId: 'America/La_Paz',
    viewport: { width: 1366, height: 768 },
    contextOptions: { reducedMotion: 'reduce' },
    // Each test is a first visit; the worker has tests of its own (support/con-worker.ts).
    serviceWorkers: 'block',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath,
      chromiumSandbox: false,
      args: ARGUMENTOS,
      // Playwright has them share it in files of the disk, whose making and taking away is 6 % of the run's work.
      ignoreDefaultArgs: cabeEnMemoria() ? ['--disable-dev-shm-usage'] : [],
    },
  },
  projects: [
    // First, though few: their workers are of their own kind, and such ones come at the end when nobody says otherwise, where
    // one worker is busy with them and the others have nothing left.
    { name: 'chromium, other workers', testMatch: CON_OTRO_WORKER, use: { browserName: 'chromium' } },
    { name: 'chromium', testIgnore: CON_OTRO_WORKER, use: { browserName: 'chromium' } },
  ],
});

/**
 * Tests of the backend's side, in Node. With KANTUTA_API_URL they ask that backend over HTTP (reads only, unless
 * KANTUTA_CONTRATO_ESCRIBE=1); without it, the embedded backend: the recordings replayed, its file, its server.
 */
import { defineConfig } from 'vitest/config';

const EMBEBIDO = ['tests/contract/*.test.ts', 'tests/demo/**/*.test.ts'];
const VIVO = [
  'tests/contract/vivo/lectura.test.ts',
  ...(process.env['KANTUTA_CONTRATO_ESCRIBE'] === '1' ? ['tests/contract/vivo/escritura.test.ts'] : []),
];

export default defineConfig({
  resolve: { tsconfigPaths: true },
  test: {
    environment: 'node',
    include: process.env['KANTUTA_API_URL'] ? VIVO : EMBEBIDO,
    maxWorkers: '100%',
    // The live reading list may take seconds on a backend with many rows.
    testTimeout: process.env['KANTUTA_API_URL'] ? 60_000 : 15_000,
    restoreMocks: true,
  },
});

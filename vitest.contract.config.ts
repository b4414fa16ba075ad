/**
 * Tests of the backend's side, in Node. With KANTUTA_API_URL they ask that backend over HTTP (reads only, unless
 * KANTUTA_CONTRATO_ESCRIBE=1); without it, the embedded backend: the recordings replayed, its file, its server.
 */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { tsconfigPaths: true },
  test: {
    environment: 'node',
    include: process.env['KANTUTA_API_URL']
      ? ['tests/contract/vivo/**/*.test.ts']
      : ['tests/contract/*.test.ts', 'tests/demo/**/*.test.ts'],
    restoreMocks: true,
  },
});

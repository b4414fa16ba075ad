import { defineConfig } from '@playwright/test';
import pruebas from './playwright.config';

/** `npm run screenshots`: the pictures of docs/screenshots, drawn on the production build. Not a test. */
export default defineConfig({
  ...pruebas,
  testDir: './tests/screenshots',
  timeout: 120_000,
  globalTimeout: 0,
});

/** `npm run deploy:snippets`: writes the web server snippets of config/deploy-snippets.ts to docs/deploy/. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { runnerImport } from 'vite';

/** @typedef {typeof import('../config/deploy-snippets.ts')} Snippets */

/** @type {{ module: Snippets }} */
const { module } = await runnerImport('./config/deploy-snippets.ts', { configFile: false });

mkdirSync('docs/deploy', { recursive: true });
for (const [nombre, texto] of Object.entries(module.deploySnippets()))
  writeFileSync(`docs/deploy/${nombre}`, texto);

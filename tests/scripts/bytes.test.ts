// @vitest-environment node
import { expect, test } from 'vitest';
import { cierre, claveDe, paginas } from '../../scripts/bytes.mjs';

const manifiesto = {
  'index.html': {
    file: 'main.js',
    isEntry: true,
    imports: ['_react.js'],
    css: ['main.css'],
    dynamicImports: ['src/app/shell.tsx', 'src/features/agentes/agentes-page.tsx'],
  },
  '_react.js': { file: 'react.js' },
  'src/app/shell.tsx': { file: 'shell.js', imports: ['index.html'] },
  'src/features/agentes/agentes-page.tsx': {
    file: 'agentes.js',
    imports: ['_react.js', '_zod.js'],
    css: ['agentes.css'],
    dynamicImports: ['src/features/agentes/detail/transaccion-detalle.tsx'],
  },
  '_zod.js': { file: 'zod.js' },
  'src/features/agentes/detail/transaccion-detalle.tsx': { file: 'detalle.js', imports: ['_zod.js'] },
};

test('what a page asks for at once: its imports and theirs, each once, without what waits', () => {
  expect([...cierre(manifiesto, ['index.html'])].toSorted()).toEqual(['main.css', 'main.js', 'react.js']);
  expect([...cierre(manifiesto, ['src/features/agentes/agentes-page.tsx'])].toSorted()).toEqual([
    'agentes.css',
    'agentes.js',
    'react.js',
    'zod.js',
  ]);
});

test('and everything it may ask for later', () => {
  const todo = cierre(manifiesto, ['src/features/agentes/agentes-page.tsx'], { perezosos: true });
  expect(todo).toContain('detalle.js');
});

test('finds the pages, and refuses a name that is not there', () => {
  expect(paginas(manifiesto)).toEqual(['src/features/agentes/agentes-page.tsx']);
  expect(claveDe(manifiesto, 'app/shell.tsx')).toBe('src/app/shell.tsx');
  expect(() => claveDe(manifiesto, 'login-page.tsx')).toThrow('login-page.tsx');
});

// @vitest-environment node
import { describe, expect, test } from 'vitest';
import { importes, REGLAS, violaciones, type Archivo } from './support/reglas-arquitectura';

const fuentes = import.meta.glob<string>('/src/**/*.{ts,tsx}', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const src: Archivo[] = Object.entries(fuentes).map(([ruta, texto]) => ({ ruta: ruta.slice(1), texto }));

/** Per rule: snippets it must catch. A rule without one is not shown to be able to fail. */
const MALAS: Record<string, [ruta: string, texto: string][]> = {
  'imports point down: app → features → ui → lib': [
    ['src/lib/x.ts', "import { Icon } from '@/ui/icon';"],
    ['src/ui/x.tsx', "import { useSesion } from '@/domain/usuario/ingreso-store';"],
    ['src/features/cajas/x.ts', "const rutas = await import('@/app/routes');"],
    ['src/lib/x.ts', "export { App } from '@/main';"],
  ],
  'across features only to sesion and bandeja': [
    ['src/features/cajas/x.ts', "import { getTransacciones } from '@/domain/transaccion/transaccion-api';"],
    ['src/features/cajas/x.ts', "import {\n  a,\n  b,\n} from '@/features/whatsapp/conexion-whatsapp';"],
  ],
  'inside a feature: route → page → components → queries → api': [
    ['src/domain/caja/cajas-api.ts', "import { cajasQuery } from './cajas-queries';"],
    ['src/features/cajas/cajas-queries.ts', "import { CajasPage } from './cajas-page';"],
    ['src/features/cajas/list/caja-dialog.tsx', "import { CajasPage } from './cajas-page';"],
    ['src/features/cajas/cajas-page.tsx', "import { cajasRoute } from './cajas-route';"],
  ],
  'neighbours are ./x, everything else @/x, never ../': [
    ['src/features/cajas/x.ts', "import { a } from '../sesion/caja';"],
    ['src/features/cajas/x.ts', "import { a } from '@/features/cajas/y';"],
    ['src/features/cajas/x.ts', "import { a } from './z/y';"],
  ],
  'the app never imports the embedded backend': [
    ['src/main.tsx', "import { handlers } from '@/demo/http/handlers';"],
    ['src/features/cajas/x.ts', "await import('@/demo/model/store');"],
  ],
  'zod is imported in lib/zod.ts only': [
    ['src/features/cajas/x.ts', "import { z } from 'zod';"],
    ['src/lib/x.ts', "import * as z from 'zod/mini';"],
  ],
  'axios is imported in lib only': [['src/features/cajas/x.ts', "import axios from 'axios';"]],
  'lib knows no React': [['src/lib/x.ts', "import { useState } from 'react';"]],
  'no barrels': [['src/features/cajas/index.ts', '']],
  'names are kebab-case': [
    ['src/features/cajas/CajaForm.tsx', ''],
    ['src/lib/formatMonto.ts', ''],
  ],
  'money is never a number input nor a float': [
    ['src/x.tsx', '<input type="number" />'],
    ['src/x.ts', 'const monto = parseFloat(texto);'],
  ],
  'no HTML from strings': [
    ['src/x.tsx', '<p dangerouslySetInnerHTML={{ __html: texto }} />'],
    ['src/x.ts', 'nodo.innerHTML = texto;'],
  ],
  'no formatting in the machine’s own locale': [
    ['src/x.ts', 'fecha.toLocaleString()'],
    ['src/x.ts', 'fecha.toLocaleDateString()'],
  ],
  'the app does not write to the console': [['src/lib/x.ts', 'console.error(error);']],
  'nothing is left for later': [['src/x.ts', '// TODO: later']],
  'a rule is switched off only with its reason': [
    ['src/x.ts', '// oxlint-disable-next-line no-console'],
    ['src/x.ts', '/* eslint-disable */'],
  ],
  'no any': [
    ['src/x.ts', 'const f = (x: any) => x;'],
    ['src/x.ts', 'const y = x as any;'],
    ['src/x.ts', 'const y: Array<any> = [];'],
  ],
  'every cast says why': [['src/x.ts', 'const y = x as Caja;']],
  'named exports only': [['src/x.ts', 'export default function f() {}']],
};

test('there is something to check', () => {
  expect(src.length).toBeGreaterThan(30);
  expect(Object.keys(MALAS)).toEqual(Object.keys(REGLAS));
});

describe.each(Object.entries(REGLAS))('%s', (nombre, regla) => {
  test('holds in src', () => {
    expect(violaciones(regla, src)).toEqual([]);
  });

  test.each(MALAS[nombre] ?? [])('can fail: %s %j', (ruta, texto) => {
    expect(violaciones(regla, [{ ruta, texto }])).toHaveLength(1);
  });
});

test('good code passes every rule', () => {
  const buena: Archivo = {
    ruta: 'src/features/cajas/cajas-page.tsx',
    texto: `// reads as any other page, console.log is only mentioned here
import { useQuery as useConsulta } from '@tanstack/react-query';
import type { Caja } from '@/domain/caja/caja';
import { Panel } from '@/ui/panel/panel';
import { cajasQuery } from './cajas-queries';
const TIPOS = ['a'] as const;
// The query is only enabled with an id.
const caja = valor as Caja;
export const texto = 'como any otra';
`,
  };
  expect(Object.values(REGLAS).flatMap((regla) => violaciones(regla, [buena]))).toEqual([]);
  expect(importes(buena.texto)).toHaveLength(4);
});

const pruebas = import.meta.glob<string>('/tests/**/*.{ts,tsx}', {
  query: '?raw',
  import: 'default',
  eager: true,
});

test('no test is skipped, focused or left for later', () => {
  const saltada = /\b(?:test|it|describe)\.(?:skip|only|todo|fixme|fails)\b/;
  const malas = Object.entries(pruebas).filter(
    ([ruta, texto]) => !ruta.endsWith('/arquitectura.test.ts') && saltada.test(texto),
  );
  expect(malas.map(([ruta]) => ruta)).toEqual([]);
});

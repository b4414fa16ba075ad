// @vitest-environment node
import { describe, expect, test } from 'vitest';
import {
  carpetasLlenas,
  hojasAjenas,
  circulo,
  formulariosSinEsquema,
  funcionesLargas,
  importes,
  nombresRepetidos,
  REGLAS,
  violaciones,
  type Archivo,
} from './support/reglas-arquitectura';

const fuentes = import.meta.glob<string>('/src/**/*.{ts,tsx}', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const src: Archivo[] = Object.entries(fuentes).map(([ruta, texto]) => ({ ruta: ruta.slice(1), texto }));

/** Per rule: snippets it must catch. A rule without one is not shown to be able to fail. */
const MALAS: Record<string, [ruta: string, texto: string][]> = {
  'imports point down: app → features → engines → domain → ui → lib': [
    ['src/lib/x.ts', "import { Icon } from '@/ui/icon';"],
    ['src/ui/x.tsx', "import { useSesion } from '@/domain/usuario/ingreso-store';"],
    ['src/domain/caja/x.ts', "import { bandeja } from '@/engines/envios/envios';"],
    ['src/engines/envios/x.ts', "import { PerdidaDialog } from '@/features/bandeja/perdida-dialog';"],
    ['src/features/cajas/x.ts', "const rutas = await import('@/app/routes');"],
    ['src/lib/x.ts', "export { App } from '@/main';"],
  ],
  'no feature imports a feature': [
    ['src/features/cajas/x.ts', "import { Filtros } from '@/features/agentes/filters/filtros-lista';"],
    ['src/features/cajas/x.ts', "import {\n  a,\n  b,\n} from '@/features/whatsapp/conexion-whatsapp';"],
    ['src/features/cajas/x.ts', "const { Z } = await import('@/features/resumen/resumen-page');"],
  ],
  'usuario < ajustes < caja < transaccion < tarifa, conciliacion < reglas; listado, extracto < envios, cotejo < operaciones':
    [
      ['src/domain/caja/x.ts', "import type { TipoOperacion } from '@/domain/transaccion/tipo-operacion';"],
      ['src/domain/usuario/x.ts', "import { cajaQuery } from '@/domain/caja/caja-queries';"],
      ['src/domain/transaccion/x.ts', "import { tarifaDe } from '@/domain/tarifa/tarifario';"],
      ['src/domain/transaccion/x.ts', "import { leerDia } from '@/domain/conciliacion/dias-db';"],
      ['src/domain/tarifa/x.ts', "import { leerReglas } from '@/domain/reglas/reglas';"],
      [
        'src/engines/listado/sums/x.ts',
        "import type { Periodo } from '@/engines/operaciones/listado-operaciones';",
      ],
      ['src/engines/extracto/x.ts', "import { filaEn } from '@/engines/listado/listado';"],
    ],
  'from outside an engine only its door is imported': [
    ['src/features/cajas/x.ts', "import { anotarCierre } from '@/engines/envios/journal/journal';"],
    ['src/features/cajas/x.ts', "import type { Listado } from '@/engines/listado/list-handle';"],
    ['src/app/x.ts', "const { crearServidor } = await import('@/engines/envios/server/envios-server');"],
    ['src/engines/operaciones/x.ts', "export { filaEn } from '@/engines/listado/list-handle';"],
  ],
  'one slot is filled at start-up, the credential’s': [
    ['src/engines/envios/x.ts', 'export const conectarServidor = (como: Servidor): void => {};'],
    ['src/app/x.ts', 'export function conectarReporteZ(proveedor: Cargar): void {}'],
  ],
  'an operation type is named in its table, in the statement’s words and in the embedded backend only': [
    ['src/features/cajas/x.ts', "const tipo = codigos[k] ?? 'DEPOSITO';"],
    ['src/lib/x.ts', 'const NOMBRES = { RETIRO: 1 };'],
    ['src/engines/extracto/judge/x.ts', "const NOMBRE = { TRANSFERENCIA_QR: 'QR' };"],
    ['src/engines/extracto/text/palabras-nuevas.ts', "const tipo = 'DEPOSITO';"],
    ['src/domain/transaccion/tipo-operacion-tabla.ts', "const tipo = 'RETIRO';"],
  ],
  'inside a room: route → page → components → queries → api': [
    ['src/domain/caja/caja-api.ts', "import { cajasQuery } from './caja-queries';"],
    ['src/features/cajas/cajas-queries.ts', "import { CajasPage } from './cajas-page';"],
    ['src/features/cajas/caja-dialog.tsx', "import { CajasPage } from './cajas-page';"],
    ['src/features/cajas/cajas-page.tsx', "import { cajasRoute } from './cajas-route';"],
  ],
  'neighbours are ./x, everything else @/x, never ../': [
    ['src/features/cajas/x.ts', "import { a } from '../list/caja-dialog';"],
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
  'a body leaves as its schema encodes it': [
    ['src/domain/usuario/x-api.ts', "request(s, { method: 'post', url: '/x', data: { email, password } });"],
    ['src/domain/caja/x-api.ts', "request(s, { method: 'patch', url: '/x', data: body });"],
    ['src/domain/caja/x-api.ts', "request(s, { method: 'patch', url, data });"],
  ],
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
  'a file has at most 220 lines': [['src/features/cajas/x.ts', 'export const a = 1;\n'.repeat(221)]],
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
  'a button with a class is ui’s: <Button>, <TextButton>, <IconButton>…': [
    ['src/features/cajas/x.tsx', '<button className="rounded-control" type="button">Abrir</button>'],
    ['src/app/x.tsx', '<button\n  type="button"\n  onClick={() => abrir()}\n  className={clsx(a)}\n/>'],
  ],
  'code that comes later comes by loadCode': [
    ['src/features/cajas/x.ts', "const cargar = () => import('./caja-dialog');"],
    ['src/app/x.ts', "const { a } = await import('@/features/cajas/cajas-page');"],
  ],
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

describe('the folders', () => {
  const codigo = src.map(({ ruta }) => ruta).filter((ruta) => !ruta.endsWith('.d.ts'));

  test('none holds more than a person takes in at a look', () => {
    expect(carpetasLlenas(codigo)).toEqual([]);
    expect(carpetasLlenas(Array.from({ length: 13 }, (_, k) => `src/lib/a${k}.ts`))).toEqual(['src/lib: 13']);
  });

  test('a file name stands once', () => {
    expect(nombresRepetidos(codigo)).toEqual([]);
    expect(nombresRepetidos(['src/lib/a.ts', 'src/ui/a.tsx', 'src/ui/b.ts'])).toEqual([
      'a: src/lib/a.ts, src/ui/a.tsx',
    ]);
  });
});

describe('no own class outside ui and print', () => {
  const hojas = Object.keys(import.meta.glob('/src/**/*.css')).map((ruta) => ruta.slice(1));

  test('holds in src', () => {
    expect(hojasAjenas(hojas)).toEqual([]);
  });

  test('can fail', () => {
    expect(hojasAjenas(['src/ui/base.css', 'src/features/cajas/nueva.css'])).toEqual([
      'src/features/cajas/nueva.css',
    ]);
  });
});

const conLineas = (n: number, abre: string): Archivo => ({
  ruta: 'src/features/cajas/x.tsx',
  texto: `${abre}\n${'  hacer();\n'.repeat(n - 2)}}`,
});

describe('a function has at most 90 lines', () => {
  test('holds in src', () => {
    expect(funcionesLargas(src)).toEqual([]);
  });

  test.each(['export function larga() {', 'const larga = async () => {'])('can fail: %s', (abre) => {
    expect(funcionesLargas([conLineas(90, abre)])).toEqual([]);
    expect(funcionesLargas([conLineas(91, abre)])).toEqual(['src/features/cajas/x.tsx: larga']);
  });
});

const modulo = (nombre: string, texto: string): Archivo => ({
  ruta: `src/features/cajas/${nombre}`,
  texto,
});

describe('no module leads back to itself', () => {
  test('holds in src', () => {
    expect(circulo(src.filter(({ ruta }) => !ruta.startsWith('src/demo/')))).toBeNull();
  });

  test('good code passes', () => {
    expect(
      circulo([modulo('a.ts', "import './b';\nimport './c';"), modulo('b.tsx', "import './c';")]),
    ).toBeNull();
  });

  test.each(["import { a } from './a';", "import type { A } from './a';", "const a = () => import('./a');"])(
    'can fail: %s',
    (vuelta) => {
      const tres = [
        modulo('a.ts', "import './b';"),
        modulo('b.tsx', "export { c } from './c';"),
        modulo('c.ts', vuelta),
      ];
      expect(circulo(tres)).toHaveLength(3);
    },
  );
});

/** A module with a form, and one with a hook. */
const formulario = (texto: string): Archivo => ({
  ruta: 'src/features/cajas/x-form.tsx',
  texto: `${texto}\nexport const XForm = () => <form onSubmit={enviar} />;`,
});
const gancho = (texto: string): Archivo => ({ ruta: 'src/features/cajas/use-x.ts', texto });

describe('every form is react-hook-form’s, read by a zod schema', () => {
  const ENTERO = 'const form = useForm({ resolver: zodResolver(xSchema) });';
  const IMPORTA = "import { useX } from './use-x';";

  test('holds in src', () => {
    expect(src.filter(({ texto }) => texto.includes('<form')).length).toBeGreaterThan(10);
    expect(formulariosSinEsquema(src)).toEqual([]);
  });

  test.each([
    [[formulario(ENTERO)]],
    [[formulario(IMPORTA), gancho(ENTERO)]],
    [[formulario("import { useIngreso } from '@/domain/usuario/use-ingreso';")]],
    [[gancho('export const PAGINA = `<form method="post"></form>`;')]],
  ])('lets pass %j', (archivos) => expect(formulariosSinEsquema(archivos)).toEqual([]));

  test.each([
    [[formulario('const [texto, setTexto] = useState("");')]],
    [[formulario('const form = useForm();')]],
    [[formulario(`// ${ENTERO}`)]],
    [[formulario(IMPORTA), gancho('const form = useForm();')]],
    [
      [
        formulario("import { OtroForm } from './otro-form';"),
        { ruta: 'src/features/cajas/otro-form.tsx', texto: ENTERO },
      ],
    ],
  ])('can fail: %j', (archivos) =>
    expect(formulariosSinEsquema(archivos)).toEqual(['src/features/cajas/x-form.tsx']),
  );
});

test('good code passes every rule', () => {
  const buena: Archivo = {
    ruta: 'src/features/cajas/cajas-page.tsx',
    texto: `// reads as any other page, console.log is only mentioned here
import { useQuery as useConsulta } from '@tanstack/react-query';
import type { Caja } from '@/domain/caja/caja';
import { Panel } from '@/ui/panel/panel';
import { cajasQuery } from './caja-queries';
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

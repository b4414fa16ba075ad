/** What is on the screen speaks of «el sistema», and of kinds of caja in words. */
import { describe, expect, test } from 'vitest';

/** Sentences fixed by what the product promises; everything else says it in other words. */
const FIJAS = [
  'El servidor no la aceptó: ',
  'Error de conexión al servidor de WhatsApp.',
  'Desfase del servidor',
  'Según el servidor',
  'según el servidor',
  'Verificando si el servidor la recibió.',
  'es SOLO_VENTAS y no admite operaciones de agente. Use una caja',
  'SOLO_AGENTES o MIXTA.',
];

const sinComentarios = (texto: string): string =>
  texto.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/(^|[\s;{(])\/\/[^\n]*/g, '$1');

/** What of a source's text a person would read, and should not. */
function malDicho(texto: string): string[] {
  const limpio = FIJAS.reduce((resto, fija) => resto.replaceAll(fija, ''), sinComentarios(texto));
  const prosa = [...limpio.matchAll(/[^\n'"`<>]*\b(?:[Ee]l|del|al|un)\s+servidor\b[^\n'"`<>]*/g)];
  const titulos = [...limpio.matchAll(/(['"`>])\s*Servidor\s*(?:['"`<])/g)];
  const codigos = [
    ...limpio.matchAll(/(?:['"`>][^'"`<\n]*)?\b(?:SOLO_VENTAS|SOLO_AGENTES|MIXTA)\b(?= [a-záéíóú·])/g),
  ];
  return [...prosa, ...titulos, ...codigos].map(([frase]) => frase.trim());
}

describe('the rule itself', () => {
  test.each([
    ["const T = 'El servidor falló.';"],
    ['<p>3 más del servidor son el registro</p>'],
    ["titulos: ['Servidor', 'Contado']"],
    ['<b>Caja 2</b> SOLO_AGENTES abierta'],
  ])('%s', (texto) => expect(malDicho(texto)).toHaveLength(1));

  test.each([
    ["// el servidor dijo\nconst servidor = 'servidor';"],
    ['const T = `El servidor no la aceptó: ${causa}.`;'],
    ["especialidad === 'SOLO_VENTAS'"],
    ['/** What the server, el servidor, says */'],
  ])('%s is fine', (texto) => expect(malDicho(texto)).toEqual([]));
});

const fuentes = import.meta.glob<string>(['/src/**/*.{ts,tsx}', '!/src/demo/**'], {
  query: '?raw',
  import: 'default',
  eager: true,
});

test('nothing on the screen names the server, nor a kind of caja by its code', () => {
  expect(Object.keys(fuentes).length).toBeGreaterThan(300);
  const mal = Object.entries(fuentes).map(([ruta, texto]) => [ruta, malDicho(texto)] as const);
  expect(mal.filter(([, frases]) => frases.length > 0)).toEqual([]);
});

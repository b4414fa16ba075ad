/** A list of a hundred thousand rows on a line that cannot carry it: the till does not wait for it, and it still decides. */
import { resetDespues } from '../support/fallos/fallos';
import { esLista, esRegistro } from '../support/fallos/pedido';
import type { Fallo } from '../support/fallos/proxy';
import { cumple, expect, test, tira } from './support/con-fallos';
import { formulario, registrar, type Operacion } from './support/till';

const FILAS = 100_000;
const deposito = (referencia: string, monto: string): Operacion => ({
  tipo: 'Depósito',
  banco: 'BCP',
  monto,
  referencia,
});
const registrado = (referencia: string) =>
  new RegExp(`Depósito registrado ✓ N\\.º \\d+: .*ref\\. ${referencia}\\.`);

/** The real rows behind so many others, in pieces: half of it, a trickle for as long as the test wants, and the rest. */
function listaLarga(): { fallo: Fallo; acabar: () => void; bytes: () => number } {
  const fin = new AbortController();
  let bytes = 0;
  return {
    bytes: () => bytes,
    acabar: () => fin.abort(),
    fallo: {
      nombre: 'long and slow',
      jugar: async ({ entregar, res, socket }) => {
        const { status, headers, cuerpo } = await entregar();
        const reales = JSON.parse(cuerpo.toString('utf8')) as Record<string, unknown>[]; // GET /agentes is an array
        const otras = Array.from({ length: FILAS }, (_nada, i) => ({
          ...reales[i % reales.length],
          id: 1_000_000 + i,
          nro_referencia: `LARGA-${i}`,
          id_sesion_caja: 1,
        }));
        const todo = Buffer.from(JSON.stringify([...otras, ...reales]));
        bytes = todo.length;
        res.writeHead(status, { ...headers, 'content-length': bytes });
        let dicho = Math.floor(bytes / 2);
        res.write(todo.subarray(0, dicho));
        while (!fin.signal.aborted && !socket.destroyed && dicho < bytes - 4_096) {
          res.write(todo.subarray(dicho, dicho + 2_048));
          dicho += 2_048;
          await new Promise((resolve) => {
            setTimeout(resolve, 50);
          });
        }
        res.end(todo.subarray(dicho));
      },
    },
  };
}

test('a hundred thousand rows come slowly while one is in doubt: the next customer is served, then they decide', async ({
  page,
  red,
  till,
}) => {
  const { fallo, acabar, bytes } = listaLarga();
  red.sinReuso();
  red.fallar(esRegistro, resetDespues);
  red.fallar(esLista, fallo);
  await registrar(page, deposito('LISTA-1', '500'));
  await expect(tira(page)).toContainText('No sabemos si se guardó.');
  await expect.poll(() => red.pedidos.some(({ fallo: cual }) => cual === fallo.nombre)).toBe(true);
  const lista = red.pedidos.find(({ fallo: cual }) => cual === fallo.nombre);

  for (const [referencia, monto] of [
    ['LISTA-2', '20'],
    ['LISTA-3', '30'],
  ] as const) {
    await registrar(page, deposito(referencia, monto));
    await expect(formulario(page).referencia).toHaveValue('');
    await expect(tira(page)).toHaveText(registrado(referencia));
  }
  // All of that before the list was through.
  expect(lista?.fin).toBe(null);
  const enviadas = () => red.pedidos.filter(esRegistro).map(({ cuerpo }) => /LISTA-\d/.exec(cuerpo)?.[0]);
  expect(enviadas()).toEqual(['LISTA-1', 'LISTA-2', 'LISTA-3']);

  acabar();
  await cumple(till, red, [deposito('LISTA-1', '500'), deposito('LISTA-2', '20'), deposito('LISTA-3', '30')]);
  // It was the long list that told: nothing was sent again.
  expect(lista?.fin).not.toBe(null);
  expect(bytes()).toBeGreaterThan(30_000_000);
  expect(enviadas()).toHaveLength(3);
});

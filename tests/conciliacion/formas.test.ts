// @vitest-environment node
/**
 * A day of operations, written in a random shape and read back: what is read is right, or it is asked about. `FORMAS=5000
 * npx vitest run tests/conciliacion/formas.test.ts` tries more of them, and prints which ones ask.
 */
import { expect, test } from 'vitest';
import { compararCon, crear, DIA, type Prueba } from './dia-en-forma';
import { leerBytes } from './extractos';

const FORMAS = Number(process.env['FORMAS'] ?? 600);
/** What was read and is not so; and whether all of it was read without a word. */
async function probar({ ops, bytes }: Prueba): Promise<{ malas: string[]; pregunta: string | null }> {
  const { interpretado, preguntas, perfil } = await leerBytes(bytes, {}, null, DIA);
  const { malas, faltan } = compararCon(ops, interpretado.lineas);
  const causas = [...new Set(interpretado.ilegibles.map(({ causa }) => causa))];
  const pregunta =
    faltan === 0 && causas.length === 0 && preguntas.length === 0
      ? null
      : [...preguntas.map(({ texto }) => texto), ...causas, faltan > 0 ? `missing ${faltan}` : ''].join(
          ' | ',
        );
  return { malas, pregunta: pregunta === null ? null : `${pregunta} ${JSON.stringify(perfil.columnas)}` };
}

test('no shape of a statement is read wrong, and nearly all of them without a question', async () => {
  const preguntan: [Prueba, string][] = [];
  const rotas: string[] = [];
  for (let semilla = 1; semilla <= FORMAS; semilla += 1) {
    const prueba = crear(semilla);
    const { malas, pregunta } = await probar(prueba);
    if (malas.length > 0)
      rotas.push(
        `shape ${semilla}: ${malas.slice(0, 2).join('\n')}\n${JSON.stringify(prueba.forma)}\n${new TextDecoder().decode(prueba.bytes).slice(0, 600)}`,
      );
    if (pregunta !== null) preguntan.push([prueba, pregunta]);
  }
  if (process.env['FORMAS'] !== undefined)
    for (const [{ semilla, forma }, pregunta] of preguntan)
      process.stdout.write(
        `#${semilla} ${forma.formato} ${forma.signo} ${forma.titulos} ${forma.fecha} ${forma.saldo} ${forma.ruido.join()} ${pregunta}\n`,
      );
  expect(rotas.slice(0, 5)).toEqual([]);
  expect(preguntan.length / FORMAS).toBeLessThan(0.03);
}, 3_600_000);

import { join } from 'node:path';
import { build } from 'vite';

/**
 * One entry with all it imports as one classic script.
 * @param entrada path from the root
 * @throws Error when nothing comes out of it
 */
export async function classicScript(
  raiz: string,
  entrada: string,
  define: Record<string, string> = {},
): Promise<string> {
  const salida = await build({
    configFile: false,
    root: raiz,
    logLevel: 'warn',
    publicDir: false,
    define,
    resolve: { tsconfigPaths: true },
    build: {
      write: false,
      rolldownOptions: { input: join(raiz, entrada), output: { format: 'iife' } },
    },
  });
  const [unica] = Array.isArray(salida) ? salida : [salida];
  const trozo = unica && 'output' in unica ? unica.output[0] : undefined;
  if (!trozo) throw new Error(`${entrada} gave no script`);
  return trozo.code;
}

/** The environment, checked when Vite builds or starts, so that the page's own code carries no schema. */
import { resolve } from 'node:path';
import { z } from 'zod';

const urlHttp = (nombre: string) =>
  z.url({
    protocol: /^https?$/,
    hostname: /.+/,
    error: `${nombre} debe ser una dirección http:// o https:// completa`,
  });

const urlORuta = (nombre: string) =>
  z.union([urlHttp(nombre), z.string().regex(/^\/(?!\/)\S*$/)], {
    error: `${nombre} debe ser una dirección http:// o https:// completa o una ruta que empiece con /`,
  });

/** An unset and an empty variable are the same. */
const vacioEsNada = (valor: unknown) => (valor === '' ? undefined : valor);

const envSchema = z.object({
  VITE_API_BASE_URL: z.preprocess(vacioEsNada, urlORuta('VITE_API_BASE_URL').default('/api')),
  VITE_SOCKET_URL: z.preprocess(vacioEsNada, urlORuta('VITE_SOCKET_URL').optional()),
  KANTUTA_API_URL: z.preprocess(vacioEsNada, urlHttp('KANTUTA_API_URL').optional()),
  KANTUTA_DEMO_ARCHIVO: z.preprocess(vacioEsNada, z.string().default('.kantuta-demo.json')),
  KANTUTA_DEMO_COMPORTAMIENTO: z.preprocess(
    vacioEsNada,
    z
      .enum(['documentado', 'observado'], {
        error: 'KANTUTA_DEMO_COMPORTAMIENTO debe ser «documentado» u «observado»',
      })
      .default('documentado'),
  ),
});
export type Env = z.output<typeof envSchema>;

/** Reads the variables that Kantuta knows. `problema` is one Spanish sentence for the terminal and the page. */
export function leerEnv(
  variables: Record<string, string | undefined>,
  raiz: string,
): { env: Env; problema: null } | { env: null; problema: string } {
  const leido = envSchema.safeParse(variables);
  if (leido.success) {
    const archivo = resolve(raiz, leido.data.KANTUTA_DEMO_ARCHIVO);
    return { env: { ...leido.data, KANTUTA_DEMO_ARCHIVO: archivo }, problema: null };
  }
  const [primero] = leido.error.issues;
  const nombre = String(primero?.path[0] ?? '');
  return {
    env: null,
    problema: `${primero?.message ?? 'La configuración no es válida'}; ahora vale «${variables[nombre] ?? ''}». Corríjalo (vea .env.example) y vuelva a iniciar.`,
  };
}

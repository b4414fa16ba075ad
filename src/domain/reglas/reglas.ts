/** The rules of the shop that this device keeps, their version, and the code that every device with the same ones shows. */
import { useMemo, useSyncExternalStore } from 'react';
import {
  ajustesSchema,
  guardarAjustes,
  leerAjustes,
  useAjustes,
  type Ajustes,
} from '@/domain/ajustes/ajustes';
import { ahora } from '@/lib/time/reloj';
import { crearGuardado } from '@/lib/storage/local-setting';
import { z } from '@/lib/zod';
import { codigoDe, type Reglas } from './codigo-reglas';

const REGLAS = { conteo_ciego: true, comisiones_en_gaveta: true, efecto_qr: true, tarifas: true } as const;
const reglasGuardadasSchema = z.pick(ajustesSchema, REGLAS);

export const reglasDe = ({ conteo_ciego, comisiones_en_gaveta, efecto_qr, tarifas }: Ajustes): Reglas => ({
  conteo_ciego,
  comisiones_en_gaveta,
  efecto_qr,
  tarifas,
});

/** `version` counts the changes; rules of another device bring their own. `desde`: ms, null: not known. */
const versionSchema = z.object({
  version: z.int().check(z.minimum(1)),
  codigo: z.string(),
  desde: z.nullable(z.number()),
});
const anotadoSchema = z.extend(versionSchema, {
  /** What stood here before another device's rules were taken, until somebody changes them again. */
  antes: z.optional(z.extend(versionSchema, { reglas: reglasGuardadasSchema })),
});

type Version = z.output<typeof versionSchema>;
type Anotado = z.output<typeof anotadoSchema>;

const anotado = crearGuardado(
  'kantuta.reglas',
  (datos): Anotado | null => z.safeParse(anotadoSchema, datos).data ?? null,
);

export interface EstadoReglas extends Version {
  reglas: Reglas;
  /** What «Deshacer» goes back to; null: nothing was taken, or it has been changed since. */
  antes: (Version & { reglas: Reglas }) | null;
}

/** Rules that were changed by a page that keeps no version are one version on. */
function estadoDe(reglas: Reglas, nota: Anotado | null): EstadoReglas {
  const codigo = codigoDe(reglas);
  if (!nota) return { reglas, codigo, version: 1, desde: null, antes: null };
  const { version, desde, antes } = nota;
  return nota.codigo === codigo
    ? { reglas, codigo, version, desde, antes: antes ?? null }
    : { reglas, codigo, version: version + 1, desde: null, antes: null };
}

export const leerReglas = (): EstadoReglas => estadoDe(reglasDe(leerAjustes()), anotado.leer());

export function useReglas(): EstadoReglas {
  const ajustes = useAjustes();
  const nota = useSyncExternalStore(anotado.suscribir, anotado.leer);
  return useMemo(() => estadoDe(reglasDe(ajustes), nota), [ajustes, nota]);
}

/** Writes settings by `guardar` and counts a version where it changed a rule. @throws what `guardar` throws */
export function guardarConVersion(guardar: () => void): void {
  const antes = leerReglas();
  guardar();
  const codigo = codigoDe(reglasDe(leerAjustes()));
  if (codigo === antes.codigo) return;
  try {
    anotado.poner({ version: antes.version + 1, codigo, desde: Math.round(ahora()) } satisfies Anotado);
  } catch {
    // The rules are kept, and the next reading counts their version by their code.
  }
}

/** Both or neither. @throws what the storage throws: then nothing was changed */
function ponerReglas(reglas: Reglas, nota: Anotado): void {
  const previa = anotado.leer();
  anotado.poner(nota);
  try {
    guardarAjustes(reglas);
  } catch (error) {
    anotado.poner(previa);
    throw error;
  }
}

/** Another device's rules in the place of all of this one's. @throws what the storage throws: then nothing was changed */
export function tomarReglas(reglas: Reglas, { version, desde }: Omit<Version, 'codigo'>): void {
  const { antes: _, ...antes } = leerReglas();
  ponerReglas(reglas, { version, codigo: codigoDe(reglas), desde, antes });
}

/** Back to what stood here before. @throws what the storage throws: then nothing was changed */
export function deshacerReglas({ reglas, ...version }: Version & { reglas: Reglas }): void {
  ponerReglas(reglas, version);
}

export const nombreDeVersion = ({ version, codigo }: Pick<Version, 'version' | 'codigo'>): string =>
  `${codigo} · versión ${version}`;

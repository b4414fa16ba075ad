/** The statement files of our own making, read the way the page reads them. */
import { readdirSync, readFileSync } from 'node:fs';
import { abrir } from '@/engines/extracto/file/leer';
import type { PerfilGuardado } from '@/engines/extracto/profile/perfil-guardado';
import type { Fijado } from '@/engines/extracto/profile/perfil';

export const CARPETA = 'tests/conciliacion/extractos/';
export const ARCHIVOS = readdirSync(CARPETA).filter((nombre) => !nombre.endsWith('.json'));

export const bytesDe = (nombre: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(readFileSync(CARPETA + nombre));

const nada = () => undefined;
export const leerBytes = async (
  bytes: Uint8Array<ArrayBuffer>,
  fijado: Fijado = {},
  guardado: PerfilGuardado | null = null,
  dia = '2026-11-21',
) => {
  const fuente = await abrir('extracto.csv', bytes, nada);
  return { ...fuente.leer(fijado, guardado, nada, dia), archivo: fuente.archivo };
};

export const leerTexto = async (texto: string, fijado: Fijado = {}, guardado: PerfilGuardado | null = null) =>
  leerBytes(new TextEncoder().encode(texto), fijado, guardado);

/** Why it is no statement. */
export const rechazoDe = async (bytes: Uint8Array<ArrayBuffer>): Promise<string> =>
  leerBytes(bytes).then(
    () => 'read',
    (error: unknown) => (error instanceof Error ? error.message : 'not an error'),
  );

/** The seal of a database tells whether the site's data was cleared while the page was open: a new one has another. */

export class DatosBorrados extends Error {
  constructor() {
    super('the site data was cleared while the page was open');
  }
}

const CLAVE = 'sello';
let visto: string | null = null;

interface Meta {
  get: (clave: string) => Promise<unknown>;
}
interface MetaEscrita extends Meta {
  put: (valor: unknown, clave: string) => Promise<unknown>;
}

/** Undefined where it has none yet. @throws DatosBorrados when this is not the database that the page began with */
export async function mirarSello(meta: Meta): Promise<unknown> {
  const hay = await meta.get(CLAVE);
  if (visto !== null && hay !== visto) throw new DatosBorrados();
  return hay;
}

/** @returns to be called once the transaction is on the disk: a seal that was never kept must not be missed. @throws DatosBorrados */
export async function comprobarSello(meta: MetaEscrita): Promise<() => void> {
  const hay = await mirarSello(meta);
  if (visto !== null) return () => undefined;
  const sello = typeof hay === 'string' ? hay : crypto.randomUUID();
  if (sello !== hay) await meta.put(sello, CLAVE);
  return () => {
    visto ??= sello;
  };
}

export const aceptarSello = (): void => {
  visto = null;
};

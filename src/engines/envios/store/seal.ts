/**
 * Has somebody cleared the site's data while this page is open? The database has a seal; the page remembers the one it
 * found. A new database has another, and then what was in the old one is gone.
 */

/** What was saved on this device is not there any more. */
export class DatosBorrados extends Error {
  constructor() {
    super('the site data was cleared while the page was open');
  }
}

const CLAVE = 'sello';
let visto: string | null = null;

/** The part of a `meta` store that this needs. */
interface Meta {
  get: (clave: string) => Promise<unknown>;
}
interface MetaEscrita extends Meta {
  put: (valor: unknown, clave: string) => Promise<unknown>;
}

/**
 * @returns the seal of this database, undefined where it has none yet
 * @throws DatosBorrados when this is not the database that the page began with
 */
export async function mirarSello(meta: Meta): Promise<unknown> {
  const hay = await meta.get(CLAVE);
  if (visto !== null && hay !== visto) throw new DatosBorrados();
  return hay;
}

/**
 * In a transaction that may write.
 * @returns call it once the transaction is on the disk: a seal that was never kept must not be missed later
 * @throws DatosBorrados when this is not the database that the page began with
 */
export async function comprobarSello(meta: MetaEscrita): Promise<() => void> {
  const hay = await mirarSello(meta);
  if (visto !== null) return () => undefined;
  const sello = typeof hay === 'string' ? hay : crypto.randomUUID();
  if (sello !== hay) await meta.put(sello, CLAVE);
  return () => {
    visto ??= sello;
  };
}

/** The loss has been told: the next use takes whatever database there is. */
export const aceptarSello = (): void => {
  visto = null;
};

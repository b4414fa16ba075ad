/** Which files a page asks for, from Vite's manifest: pure, so that the arithmetic of the budgets is tested. */

/**
 * @typedef {object} Trozo
 * @property {string} file
 * @property {string[]} [imports]
 * @property {string[]} [dynamicImports]
 * @property {string[]} [css]
 * @property {string[]} [assets]
 * @property {boolean} [isEntry]
 */
/** @typedef {Record<string, Trozo>} Manifiesto */

/**
 * The files of some chunks with all they import; with `perezosos`, also what they load on demand.
 * @param {Manifiesto} manifiesto
 * @param {string[]} claves
 * @param {{ perezosos?: boolean }} opciones
 * @returns {Set<string>}
 */
export function cierre(manifiesto, claves, { perezosos = false } = {}) {
  const vistas = new Set();
  const archivos = new Set();
  const visitar = (/** @type {string} */ clave) => {
    const trozo = manifiesto[clave];
    if (!trozo || vistas.has(clave)) return;
    vistas.add(clave);
    archivos.add(trozo.file);
    for (const archivo of [...(trozo.css ?? []), ...(trozo.assets ?? [])]) archivos.add(archivo);
    for (const otra of trozo.imports ?? []) visitar(otra);
    if (perezosos) for (const otra of trozo.dynamicImports ?? []) visitar(otra);
  };
  for (const clave of claves) visitar(clave);
  return archivos;
}

/**
 * Pages (`*-page`, `*-main`) that the entry loads on demand, by the key of their chunk.
 * @param {Manifiesto} manifiesto
 */
export const paginas = (manifiesto) =>
  Object.keys(manifiesto).filter((clave) => /-(page|main)\.tsx$/.test(clave) && !manifiesto[clave]?.isEntry);

/**
 * The one key that ends in `final`, but for the hash that a shared file has in its key.
 * @param {Manifiesto} manifiesto
 * @param {string} final
 * @returns {string}
 * @throws when there is none: a budget that watches nothing must not pass
 */
export function claveDe(manifiesto, final) {
  const clave = Object.keys(manifiesto).find((candidata) =>
    candidata.replace(/-[\w-]{8}\.js$/, '').endsWith(final),
  );
  if (!clave)
    throw new Error(`The manifest has no chunk «${final}»: scripts/size.mjs must be told its new name.`);
  return clave;
}

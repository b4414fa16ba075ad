/**
 * Vite names, for each piece of code that comes later, every file that it imports, so that they are fetched together. Those
 * that the asking code itself runs on are there already; naming them again only weighs (docs/decisions/012-byte-budgets.md).
 */

/** Static imports of the entry. */
const ENTRADA = 'credencial|env|icon|index|react|rolldown-runtime|router|sesion-store|usuario';
/** Of the shell, which every page of a signed-in person runs in. */
const MARCO = 'flor|providers|query|trusted-types';
/** Of the till. */
const TILL = 'agentes-page|agentes-queries|api-error|fecha|form-resolver|http|monto|tabla|zod';

const nombrada = (nombres: string) => new RegExp(`^assets/(${nombres})-[\\w-]{8}\\.js$`);
const DE_ENTRADA = nombrada(ENTRADA);
const DE_MARCO = nombrada(`${ENTRADA}|${MARCO}`);
const DE_TILL = nombrada(`${ENTRADA}|${MARCO}|${TILL}`);

/** `build.modulePreload.resolveDependencies`. A name that is no file any more costs a few bytes, nothing else. */
export function porPrecargar(
  _archivo: string,
  deps: string[],
  { hostId, hostType }: { hostId: string; hostType: 'html' | 'js' },
): string[] {
  if (hostType === 'html') return deps;
  const esTill = /\/agentes-page-/.test(hostId);
  const esMarco = /\/providers-/.test(hostId);
  const estan = esTill ? DE_TILL : esMarco ? DE_MARCO : DE_ENTRADA;
  return deps.filter((dep) => !estan.test(dep));
}

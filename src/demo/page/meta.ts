/** How the page knows it is a demonstration: a meta element in what is served, never in dist/. */
import { CUENTAS_DEMO } from '../seed/seed.ts';

const ENTIDADES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
export const escapar = (texto: string): string => texto.replaceAll(/[&<>"']/g, (c) => ENTIDADES[c] ?? c);

/** Says to the page that the live channel answers on its own origin. */
const META_SOCKET = '<meta name="kantuta-socket" content="/" />';

/** `<meta name="kantuta-demo">` whose content is the demo accounts as JSON. */
export const metaDemo = (): string =>
  `<meta name="kantuta-demo" content="${escapar(JSON.stringify(CUENTAS_DEMO))}" />${META_SOCKET}`;

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

const META_SOCKET = '<meta name="kantuta-socket" content="/" />';

export const metaDemo = (): string =>
  `<meta name="kantuta-demo" content="${escapar(JSON.stringify(CUENTAS_DEMO))}" />${META_SOCKET}`;

/** The security headers of every deployment: `npm start`, the browser tests, and the nginx and Caddy snippets. */

interface Origenes {
  /** Origin of the API when it is not the page's own, e.g. `https://api.kantuta.bo`. */
  apiOrigin?: string | undefined;
  /** Origin of the live channel when it is not the page's own, e.g. `wss://api.kantuta.bo`. */
  socketOrigin?: string | undefined;
  /** Only for the demonstration's control page, which is made of forms. */
  formularios?: boolean;
}

/** The Content-Security-Policy. `kantuta` is the one Trusted Types policy, in src/lib. */
export function csp({ apiOrigin, socketOrigin, formularios = false }: Origenes = {}): string {
  const conexiones = ["'self'", apiOrigin, socketOrigin].filter((origen) => origen !== undefined);
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src ${[...new Set(conexiones)].join(' ')}`,
    "manifest-src 'self'",
    "worker-src 'self'",
    "object-src 'none'",
    "frame-src 'none'",
    "base-uri 'none'",
    `form-action ${formularios ? "'self'" : "'none'"}`,
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types kantuta',
  ].join('; ');
}

interface Opciones extends Origenes {
  /**
   * Only behind https: HSTS and `upgrade-insecure-requests` leave a blank page when the app is opened over plain http
   * from another PC.
   */
  https?: boolean;
}

/** Header name → value, for every answer that is not the API's. */
export function securityHeaders({ https = false, ...origenes }: Opciones = {}): Record<string, string> {
  return {
    'Content-Security-Policy': csp(origenes) + (https ? '; upgrade-insecure-requests' : ''),
    ...(https ? { 'Strict-Transport-Security': 'max-age=63072000; includeSubDomains' } : {}),
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(self), microphone=(), geolocation=(), payment=(), usb=()',
  };
}

export const NO_STORE = 'no-store';
export const INMUTABLE = 'public,max-age=31536000,immutable';

/** Asked for again each time: an old service worker would keep an old app alive. */
export const NO_CACHE = 'no-cache';

/** How long each path of dist/ may be kept. */
export function cacheControl(ruta: string): string {
  if (ruta.startsWith('/assets/')) return INMUTABLE;
  return ruta === '/sw.js' ? NO_CACHE : NO_STORE;
}

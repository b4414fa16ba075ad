/**
 * Whether it is a plain path of this app, query included, that may be gone to: router state is ours, but history keeps it
 * across releases, and what it holds may be anything. Signing in is no place to come back to.
 */
export const esDireccionPropia = (valor: unknown): valor is string =>
  typeof valor === 'string' && /^\/(?![/\\])/.test(valor) && !valor.startsWith('/login');

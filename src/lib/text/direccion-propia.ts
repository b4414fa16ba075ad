/** A path of this app: history keeps router state across releases. Signing in is no place to come back to. */
export const esDireccionPropia = (valor: unknown): valor is string =>
  typeof valor === 'string' && /^\/(?![/\\])/.test(valor) && !valor.startsWith('/login');

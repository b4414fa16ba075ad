/** Without checking the signature, which only the server can. */
interface Claims {
  sub: number;
  /** ms since epoch, by the server's clock. */
  exp: number;
  iat: number | null;
}

export function leerClaims(token: string): Claims | null {
  try {
    const cuerpo = (token.split('.')[1] ?? '').replaceAll('-', '+').replaceAll('_', '/');
    const datos: unknown = JSON.parse(atob(cuerpo));
    if (typeof datos !== 'object' || datos === null || !('sub' in datos) || !('exp' in datos)) return null;
    const { sub, exp } = datos;
    const iat = 'iat' in datos && typeof datos.iat === 'number' ? datos.iat * 1000 : null;
    return typeof exp === 'number' && Number.isInteger(sub)
      ? { sub: Number(sub), exp: exp * 1000, iat }
      : null;
  } catch {
    return null;
  }
}

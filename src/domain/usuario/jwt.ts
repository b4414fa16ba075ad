/** Reads a token's claims without checking its signature: only the server can; we only need whose it is and how long it lives. */
interface Claims {
  /** Subject: the user's id. */
  sub: number;
  /** ms since epoch, by the server's clock. */
  exp: number;
  /** ms since epoch, by the server's clock; null when the token does not say. */
  iat: number | null;
}

/** @returns null when the text is no JWT with `sub` and `exp` */
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

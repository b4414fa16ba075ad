/** Reads a token's claims without checking its signature: only the server can; we only need to know when it ends. */
interface Claims {
  /** Subject: the user's id. */
  sub: number;
  /** ms since epoch. */
  exp: number;
}

/** @returns null when the text is no JWT with `sub` and `exp` */
export function leerClaims(token: string): Claims | null {
  try {
    const cuerpo = (token.split('.')[1] ?? '').replaceAll('-', '+').replaceAll('_', '/');
    const datos: unknown = JSON.parse(atob(cuerpo));
    if (typeof datos !== 'object' || datos === null || !('sub' in datos) || !('exp' in datos)) return null;
    const sub = Number(datos.sub);
    const exp = Number(datos.exp) * 1000;
    return Number.isInteger(sub) && Number.isFinite(exp) ? { sub, exp } : null;
  } catch {
    return null;
  }
}

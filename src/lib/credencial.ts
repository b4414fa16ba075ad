/**
 * What the network door needs to know about the session, handed over by the feature that owns it (`sesion`), so that
 * `lib` depends on no feature and the entry chunk needs no axios.
 */
interface Credencial {
  /** The access token of the moment, or null when nobody is signed in. */
  token: () => string | null;
  /**
   * Called when the server rejects the token. Resolves when the same person has typed the password again; rejects when
   * the session ended instead. One call at a time is the owner's duty (single flight).
   */
  renovar: () => Promise<void>;
  /** Whose token it is; null when nobody is signed in. */
  uid: () => number | null;
  /**
   * Which sign-in this is: another number after the session has ended, the same after the password was typed again in
   * place. What began under one must not go on under another.
   */
  ingreso: () => number;
}

let actual: Credencial = {
  token: () => null,
  renovar: () => Promise.reject(new Error('no session owner')),
  uid: () => null,
  ingreso: () => 0,
};

export const conectarCredencial = (credencial: Credencial): void => {
  actual = credencial;
};

export const credencial: Credencial = {
  token: () => actual.token(),
  renovar: () => actual.renovar(),
  uid: () => actual.uid(),
  ingreso: () => actual.ingreso(),
};

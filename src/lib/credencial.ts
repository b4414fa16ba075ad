interface Credencial {
  token: () => string | null;
  /** Resolves when the same person has typed the password again; rejects when the session ended. One call at a time. */
  renovar: () => Promise<void>;
  uid: () => number | null;
  /** Another number after the session has ended: what began under one sign-in must not go on under another. */
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

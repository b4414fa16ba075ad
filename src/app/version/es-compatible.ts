/** Locks, IndexedDB and crypto.subtle keep money safe; browsers only give them to https and localhost. */
export const esCompatible = (): boolean =>
  isSecureContext && 'indexedDB' in window && 'locks' in navigator && 'subtle' in crypto;

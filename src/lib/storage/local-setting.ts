/**
 * What this browser keeps for all its tabs under one key of localStorage, as JSON, read back as untrusted. Storage that is
 * refused reads as if nothing was kept.
 * @param interpretar what the key holds, null when that is nothing or no JSON → the value
 */
export function crearGuardado<T>(clave: string, interpretar: (datos: unknown) => T) {
  const oyentes = new Set<() => void>();
  let ultimo: { texto: string | null; valor: T } | null = null;

  const textoGuardado = (): string | null => {
    try {
      return localStorage.getItem(clave);
    } catch {
      return null;
    }
  };
  const valorDe = (texto: string | null): T => {
    let datos: unknown;
    try {
      datos = JSON.parse(texto ?? 'null');
    } catch {
      datos = null;
    }
    return interpretar(datos);
  };
  /** The same value as long as nothing changed. */
  const leer = (): T => {
    const texto = textoGuardado();
    if (!ultimo || ultimo.texto !== texto) ultimo = { texto, valor: valorDe(texto) };
    return ultimo.valor;
  };

  return {
    leer,
    /** Throws what the storage throws. */
    poner: (datos: unknown): void => {
      localStorage.setItem(clave, JSON.stringify(datos));
      leer();
      for (const oyente of oyentes) oyente();
    },
    /** Changes of other tabs are told too. */
    suscribir: (oyente: () => void) => {
      oyentes.add(oyente);
      addEventListener('storage', oyente);
      return () => {
        oyentes.delete(oyente);
        removeEventListener('storage', oyente);
      };
    },
  };
}

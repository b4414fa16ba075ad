/** One key of localStorage, as JSON; refused storage reads as if nothing was kept. `interpretar` gets untrusted data. */
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
  const leer = (): T => {
    const texto = textoGuardado();
    if (!ultimo || ultimo.texto !== texto) ultimo = { texto, valor: valorDe(texto) };
    return ultimo.valor;
  };

  return {
    leer,
    poner: (datos: unknown): void => {
      localStorage.setItem(clave, JSON.stringify(datos));
      leer();
      for (const oyente of oyentes) oyente();
    },
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

/** Words between this browser's tabs. @param leer null: a message that is none of ours */
export function crearCanal<T>(nombre: string, leer: (dato: unknown) => T | null) {
  const oyentes = new Set<(aviso: T) => void>();
  let canal: BroadcastChannel | null = null;

  function abrir(): BroadcastChannel {
    const abierto = new BroadcastChannel(nombre);
    abierto.addEventListener('message', (event: MessageEvent<unknown>) => {
      const aviso = leer(event.data);
      if (aviso !== null) for (const oir of oyentes) oir(aviso);
    });
    return abierto;
  }

  return {
    /** What this tab says itself is not told to it. @returns how to hear no more */
    oir: (alRecibir: (aviso: T) => void): (() => void) => {
      canal ??= abrir();
      oyentes.add(alRecibir);
      return () => {
        oyentes.delete(alRecibir);
        if (oyentes.size > 0) return;
        canal?.close();
        canal = null;
      };
    },
    avisar: (aviso: T): void => {
      const suyo = canal ?? new BroadcastChannel(nombre);
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a BroadcastChannel takes none: it never leaves this origin
      suyo.postMessage(aviso);
      if (suyo !== canal) suyo.close();
    },
  };
}

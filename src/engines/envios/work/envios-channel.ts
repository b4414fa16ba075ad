export type AvisoBandeja = { tipo: 'cambio' } | { tipo: 'latido'; uid: number };

/** Whatever program of this origin spoke, only these two shapes are heard. */
function leerAviso(dato: unknown): AvisoBandeja | null {
  if (typeof dato !== 'object' || dato === null || !('tipo' in dato)) return null;
  if (dato.tipo === 'cambio') return { tipo: 'cambio' };
  const conUid = dato.tipo === 'latido' && 'uid' in dato && Number.isInteger(dato.uid);
  return conUid ? { tipo: 'latido', uid: Number(dato.uid) } : null;
}

export function abrirCanalBandeja(alRecibir: (aviso: AvisoBandeja) => void) {
  const canal = new BroadcastChannel('kantuta.bandeja');
  canal.addEventListener('message', (event: MessageEvent<unknown>) => {
    const aviso = leerAviso(event.data);
    if (aviso) alRecibir(aviso);
  });
  return {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a BroadcastChannel takes none: it never leaves this origin
    avisar: (aviso: AvisoBandeja): void => canal.postMessage(aviso),
    cerrar: (): void => canal.close(),
  };
}

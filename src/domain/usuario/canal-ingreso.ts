/** Tells this browser's other tabs about activity, locks and sign-outs. Carries no secret; messages are checked. */
export type Aviso = { tipo: 'actividad' | 'bloquear' | 'salir'; uid: number };

const TIPOS: readonly string[] = ['actividad', 'bloquear', 'salir'] satisfies Aviso['tipo'][];

const esAviso = (dato: unknown): dato is Aviso =>
  typeof dato === 'object' &&
  dato !== null &&
  'tipo' in dato &&
  'uid' in dato &&
  TIPOS.includes(String(dato.tipo)) &&
  Number.isInteger(dato.uid);

export function abrirCanal(alRecibir: (aviso: Aviso) => void): {
  avisar: (aviso: Aviso) => void;
  cerrar: () => void;
} {
  const canal = new BroadcastChannel('kantuta.sesion');
  canal.addEventListener('message', (event: MessageEvent<unknown>) => {
    if (esAviso(event.data)) alRecibir(event.data);
  });
  return {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a BroadcastChannel takes none: it never leaves this origin
    avisar: (aviso) => canal.postMessage(aviso),
    cerrar: () => canal.close(),
  };
}

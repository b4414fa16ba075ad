import { sesionStore } from '@/domain/usuario/ingreso-store';
import type { Usuario } from '@/domain/usuario/usuario';

/** The signed-in person of the moment; throws when there is none. */
export function usuarioActual(): Usuario {
  const sesion = sesionStore.get();
  if (sesion.estado === 'anonima') throw new Error('nobody is signed in');
  return sesion.usuario;
}

/** Something that waits until the test opens it. */
export function crearCompuerta() {
  const compuerta: { abierta: Promise<void>; abrir: () => void } = {
    abierta: Promise.resolve(),
    abrir: () => undefined,
  };
  compuerta.abierta = new Promise((resolve) => {
    compuerta.abrir = resolve;
  });
  return compuerta;
}

/** Says something on the channel of the sessions, as another tab of this browser would. */
export function desdeOtraPestana(...mensajes: unknown[]): void {
  const canal = new BroadcastChannel('kantuta.sesion');
  for (const mensaje of mensajes) {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a BroadcastChannel takes none
    canal.postMessage(mensaje);
  }
  canal.close();
}

import type { Page, WebSocket } from '@playwright/test';

/** The live channels of this page whose handshake is over; to be called before the page opens the first. */
export function canales(page: Page): WebSocket[] {
  const abiertos: WebSocket[] = [];
  page.on('websocket', (socket) =>
    socket.on('framereceived', ({ payload }) => {
      if (String(payload).startsWith('40')) abiertos.push(socket);
    }),
  );
  return abiertos;
}

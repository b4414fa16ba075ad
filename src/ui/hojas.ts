/**
 * Vite asks for the style sheet of a chunk once: one that did not come is not asked for again, and whatever needs it would
 * open naked. It tells of each by `vite:preloadError`.
 */
const perdidas = new Set<string>();

addEventListener('vite:preloadError', ({ payload }) => {
  const direccion = /^Unable to preload CSS for (.+)/.exec(payload.message)?.[1];
  if (direccion !== undefined) perdidas.add(direccion);
});

const pedir = (direccion: string) =>
  new Promise<void>((resolve, reject) => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = direccion;
    link.addEventListener('load', () => {
      perdidas.delete(direccion);
      resolve();
    });
    link.addEventListener('error', () => {
      link.remove();
      reject(new Error(direccion));
    });
    document.head.append(link);
  });

/** Resolves when every style sheet that was lost has come; rejects when one is lost again. */
export const conHojas = (): Promise<unknown> => Promise.all([...perdidas].map(pedir));

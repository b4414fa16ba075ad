const pedir = (href: string) =>
  new Promise<void>((resolve, reject) => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = href;
    link.addEventListener('load', () => resolve());
    link.addEventListener('error', () => {
      link.remove();
      reject(new Error(href));
    });
    document.head.append(link);
  });

/** `cargar`, a dynamic `import()`, with its style sheet: Vite asks for a sheet once, and a lost one would stay lost. */
export function conHojas<T>(cargar: () => Promise<T>): () => Promise<T> {
  let perdida: string | undefined;
  return async () => {
    try {
      const parte = await cargar();
      if (perdida !== undefined) await pedir(perdida);
      perdida = undefined;
      return parte;
    } catch (error) {
      perdida ??= /^Unable to preload CSS for (.+)/.exec(
        String(error instanceof Error && error.message),
      )?.[1];
      throw error;
    }
  };
}

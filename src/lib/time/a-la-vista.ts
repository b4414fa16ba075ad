/** A tab that nobody looks at asks nothing by itself. */

export const aLaVista = (): boolean => document.visibilityState === 'visible';

/** Resolves when somebody looks: now, or when the tab comes back. */
export const cuandoSeVea = (): Promise<void> =>
  new Promise((resolve) => {
    if (aLaVista()) return resolve();
    const mirar = () => {
      if (!aLaVista()) return;
      document.removeEventListener('visibilitychange', mirar);
      resolve();
    };
    document.addEventListener('visibilitychange', mirar);
    return undefined;
  });

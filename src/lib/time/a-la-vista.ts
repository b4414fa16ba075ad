export const aLaVista = (): boolean => document.visibilityState === 'visible';

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

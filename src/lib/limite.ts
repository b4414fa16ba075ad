export function crearLimite(maximo: number): <T>(tarea: () => Promise<T>) => Promise<T> {
  let activas = 0;
  const cola: (() => void)[] = [];
  return async (tarea) => {
    if (activas >= maximo) {
      await new Promise<void>((resolve) => {
        cola.push(resolve);
      });
    } else activas += 1;
    try {
      return await tarea();
    } finally {
      const siguiente = cola.shift();
      // The place is handed over, not freed, so nobody can slip in between.
      if (siguiente) siguiente();
      else activas -= 1;
    }
  };
}

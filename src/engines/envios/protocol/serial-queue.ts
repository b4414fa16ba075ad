/** A round that never runs twice at once: whoever asks while one is under way gets another one after it. */
export function crearCarril(ronda: () => Promise<void>): () => Promise<void> {
  let enMarcha: Promise<void> | null = null;
  let otra = false;
  const girar = async (): Promise<void> => {
    do {
      otra = false;
      // oxlint-disable-next-line no-await-in-loop -- one round after the other is the point
      await ronda();
    } while (otra);
  };
  return async () => {
    if (enMarcha) otra = true;
    else
      enMarcha = girar().finally(() => {
        enMarcha = null;
      });
    return enMarcha;
  };
}

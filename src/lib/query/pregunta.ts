/** Asked once for each key and forgotten with its screen; answers are too large to be compared. */
export const AL_WORKER = { staleTime: Infinity, gcTime: 0, retry: false, structuralSharing: false } as const;

/** One object of options for each id: of other ones React Query tells everybody, by a timer for each reader at each render. */
export function mismas<T>(opciones: (id: number) => T): (id: number) => T {
  const hechas = new Map<number, T>();
  return (id) => {
    const suyas = hechas.get(id) ?? opciones(id);
    hechas.set(id, suyas);
    return suyas;
  };
}

const revisiones = new WeakMap<object, number>();
let ultima = 0;

export function revisionDe(objeto: object): number {
  const suya = revisiones.get(objeto);
  if (suya !== undefined) return suya;
  ultima += 1;
  revisiones.set(objeto, ultima);
  return ultima;
}

/** No answer, because another question is about to come: never resolves, and ends with `signal`. */
export const hastaOtraPregunta = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => {
    if (signal.aborted) reject(signal.reason);
    else signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });

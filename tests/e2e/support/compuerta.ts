/** Holds something back until it is let go. */
export function compuerta(): { retenido: Promise<void>; soltar: () => void } {
  let soltar = () => {};
  const retenido = new Promise<void>((resolve) => {
    soltar = resolve;
  });
  return { retenido, soltar: () => soltar() };
}

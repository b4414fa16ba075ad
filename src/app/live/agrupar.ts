interface Grupo {
  avisar: () => void;
  parar: () => void;
}

/**
 * However many calls come: one run at once, and one more when `ms` have passed and the run before it is done, so that
 * a slow server is never asked again before it has answered. What `hacer` rejects with is its own affair.
 */
export function agrupar(hacer: () => Promise<unknown>, ms: number): Grupo {
  let ocupado = false;
  let pendiente = false;
  let parado = false;
  let espera: ReturnType<typeof setTimeout> | undefined;

  const correr = async () => {
    ocupado = true;
    const pausa = new Promise<void>((resolve) => {
      espera = setTimeout(resolve, ms);
    });
    await Promise.allSettled([hacer(), pausa]);
    ocupado = false;
    if (!pendiente) return;
    pendiente = false;
    avisar();
  };
  const avisar = () => {
    if (parado) return;
    if (ocupado) pendiente = true;
    else void correr();
  };
  return {
    avisar,
    parar: () => {
      parado = true;
      clearTimeout(espera);
    },
  };
}

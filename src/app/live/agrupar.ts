interface Grupo {
  avisar: () => void;
  parar: () => void;
}

/** However many calls: one run at once, one more after `ms` and its answer; a slow server is asked once at a time. */
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

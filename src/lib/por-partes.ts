const PARTE_MS = 8;

const cederTurno = async (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve);
  });

export async function porPartes(largo: number, hacer: (i: number) => void): Promise<void> {
  let inicio = performance.now();
  for (let i = 0; i < largo; i += 1) {
    hacer(i);
    if (performance.now() - inicio < PARTE_MS) continue;
    // oxlint-disable-next-line no-await-in-loop -- one slice after the other is the point
    await cederTurno();
    inicio = performance.now();
  }
}

import { aLaVista } from '@/lib/time/a-la-vista';
import { crearCarril } from './serial-queue';
import { crearDespachador } from './dispatcher';
import type { Almacen, Servidor } from './ports';
import type { Operacion } from '@/engines/envios/operation/operacion';
import { RITMO } from './pace';

interface Opciones {
  almacen: Almacen;
  servidor: Servidor;
  quien: () => number | null;
  porEncargo: (op: Operacion) => boolean;
  dirige: () => boolean;
  ceder: () => void;
  puede: () => boolean;
  /** Runs what touches the disk; undefined when that failed, which is told. */
  hacer: <T>(tarea: () => Promise<T>) => Promise<T | undefined>;
  fin: AbortSignal;
}

const pausa = async (ms: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms);
  });

function crearTurno(ronda: () => Promise<void>, { puede, hacer }: Pick<Opciones, 'puede' | 'hacer'>) {
  let cayo = false;
  const correr = crearCarril(async () => {
    const fue = puede() ? await hacer(async () => ronda().then(() => true)) : true;
    cayo = fue !== true;
  });
  return { correr, cayo: () => cayo };
}

export function crearEnvio(opciones: Opciones) {
  const { almacen, servidor, quien, porEncargo, dirige, ceder, puede, hacer, fin } = opciones;
  let reloj: ReturnType<typeof setTimeout> | undefined;
  let ultimoDespertar = -Infinity;
  let despertarPendiente: ReturnType<typeof setTimeout> | undefined;
  fin.addEventListener('abort', () => {
    clearTimeout(reloj);
    clearTimeout(despertarPendiente);
  });

  const despachador = crearDespachador({
    almacen,
    quien,
    porEncargo,
    reloj: { ahora: () => performance.now(), azar: Math.random },
    servidor,
  });
  const carriles = [despachador.primeras, despachador.inciertas].map((ronda) =>
    crearTurno(ronda, { ...opciones, puede: () => dirige() && puede() }),
  );

  function programar(ms: number): void {
    clearTimeout(reloj);
    if (!fin.aborted) reloj = setTimeout(() => void despachar(), Math.max(ms, RITMO.respiro));
  }

  /** A page that nobody looks at does not ask a silent server: it asks when somebody looks, or when the line is back. */
  async function despachar(): Promise<void> {
    if (fin.aborted) return undefined;
    if (aLaVista() || !despachador.sinRespuesta() || !dirige()) return darVuelta();
    clearTimeout(reloj);
    return ceder();
  }

  async function darVuelta(): Promise<void> {
    await Promise.all(
      carriles.map(async ({ correr }) => {
        await correr();
        // The disk failed: it is asked again at its own pace, or the server would be asked for nothing meanwhile.
        if (carriles.some(({ cayo }) => cayo())) return;
        const proxima = dirige() ? await hacer(() => despachador.proxima()) : null;
        if (typeof proxima === 'number') programar(proxima - performance.now());
      }),
    );
  }

  async function despacharYa(): Promise<void> {
    despachador.despertar();
    await darVuelta();
  }

  async function despacharNueva(): Promise<void> {
    despachador.hayNueva();
    await darVuelta();
  }

  function despertar(): void {
    clearTimeout(despertarPendiente);
    const resto = ultimoDespertar + RITMO.despertar - performance.now();
    if (resto > 0) {
      despertarPendiente = setTimeout(despertar, resto);
      return;
    }
    ultimoDespertar = performance.now();
    void despacharYa();
  }

  /** What a person gives up because of a look is looked for once more: a server's list may lag behind its rows. */
  async function mirarAntes(opId: string): Promise<void> {
    if (puede())
      await Promise.race([hacer(async () => despachador.mirarUna(opId)), pausa(RITMO.ultimaMirada)]);
  }

  return { despachar, despacharYa, despacharNueva, despertar, mirarAntes };
}

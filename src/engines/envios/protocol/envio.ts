/** When to send: the dispatcher's rounds, each at its time, and what wakes them before it. */
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
  /** Is this page the one that sends? */
  dirige: () => boolean;
  /** Nobody looks at this page and the server does not answer: another page may look after it. */
  ceder: () => void;
  /** Does it know whom to send to, and for whom? */
  puede: () => boolean;
  /** Runs what touches the disk; undefined when that failed, which is told. */
  hacer: <T>(tarea: () => Promise<T>) => Promise<T | undefined>;
  fin: AbortSignal;
}

const pausa = async (ms: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms);
  });

/** A kind of round, which never runs twice at once; and whether the disk failed it. */
function crearTurno(ronda: () => Promise<void>, { puede, hacer }: Pick<Opciones, 'puede' | 'hacer'>) {
  /** What became of the last round; stays so while the next one is under way. */
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

  /**
   * By itself: when it is time, or when something has changed on the disk. A page that nobody looks at does not ask a server
   * that does not answer: it asks at once when somebody looks, or when the browser says that the line is back.
   */
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

  /** Without the rests that only wait for better times. */
  async function despacharYa(): Promise<void> {
    despachador.despertar();
    await darVuelta();
  }

  /** Something has just been confirmed here. */
  async function despacharNueva(): Promise<void> {
    despachador.hayNueva();
    await darVuelta();
  }

  /** Something may have changed for the better. Asked by nobody, at most once per few seconds. */
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

  /**
   * What a person gives up because of a look is looked for once more. Not for ever: one look has proved it (R13), and this
   * one is for a server whose list lags behind its rows.
   */
  async function mirarAntes(opId: string): Promise<void> {
    if (puede())
      await Promise.race([hacer(async () => despachador.mirarUna(opId)), pausa(RITMO.ultimaMirada)]);
  }

  return { despachar, despacharYa, despacharNueva, despertar, mirarAntes };
}

/** What pages see of the outbox: their copy of what is open, what has just ended, and whether the disk can be read. */
import { crearCarril } from './carril';
import type { Puerta } from './estado-bandeja';
import { leerCerrada, leerCerradasDesde } from './journal';
import { esFinal, type Operacion } from './operacion';
import { aceptarSello, DatosBorrados } from './sello';
import { contarApartadas, leerAbiertas } from './transaccion-db';

const MAX_RECIENTES = 50;
/** Two tabs that write within the same millisecond do not order their events. */
const SOLAPE_MS = 1_000;

export function crearPantalla({ estado, poner }: Puerta) {
  /** Counts the changes of this page: what was read before one is old. */
  let cambios = 0;
  const abierto = Date.now();
  let leido = abierto;

  const publicar = (operaciones: readonly Operacion[], finales: readonly Operacion[] = []): void => {
    const vistas = new Set(estado().recientes.map(({ opId }) => opId));
    const unaVez = new Map(finales.map((op) => [op.opId, op])).values();
    const nuevas = [...unaVez].filter(({ opId }) => !vistas.has(opId));
    poner({
      fase: 'lista',
      operaciones,
      ...(nuevas.length > 0 ? { recientes: [...estado().recientes, ...nuevas].slice(-MAX_RECIENTES) } : {}),
    });
  };

  return {
    /** One operation as it is now. */
    anotar: (op: Operacion): void => {
      cambios += 1;
      const otras = estado().operaciones.filter(({ opId }) => opId !== op.opId);
      if (esFinal(op.estado)) publicar(otras, [op]);
      else publicar([...otras, op].toSorted((a, b) => (a.opId < b.opId ? -1 : 1)));
    },
    /**
     * Reads what is on the disk, again when something has changed meanwhile. What another tab confirmed and brought to its
     * end between two readings was never among the operations: the journal tells.
     */
    releer: crearCarril(async () => {
      let desde: number;
      let ahora: number;
      let operaciones: Operacion[];
      let cerradas: (Operacion | null)[];
      do {
        desde = cambios;
        ahora = Date.now();
        // oxlint-disable-next-line no-await-in-loop -- one reading after the other is the point
        operaciones = await leerAbiertas();
        const siguen = new Set(operaciones.map(({ opId }) => opId));
        const idas = estado().operaciones.filter(({ opId }) => !siguen.has(opId));
        // oxlint-disable-next-line no-await-in-loop -- see above
        cerradas = await Promise.all(idas.map(({ opId }) => leerCerrada(opId)));
        // oxlint-disable-next-line no-await-in-loop -- see above
        cerradas.push(...(await leerCerradasDesde(Math.max(abierto, leido - SOLAPE_MS))));
      } while (desde !== cambios);
      leido = ahora;
      publicar(
        operaciones,
        cerradas.flatMap((op) => op ?? []),
      );
      poner({ apartadas: await contarApartadas() });
    }),
    /** Why the disk does not answer. */
    decirFallo: (error: unknown): void => {
      if (error instanceof DatosBorrados) {
        const { fase, operaciones, perdidas: dichas } = estado();
        // Told already, and waiting to be read.
        if (fase === 'borrada' && dichas.length > 0 && operaciones.length === 0) return;
        const perdidas = [...dichas, ...operaciones];
        // Nothing was in it: the new one is as good.
        if (perdidas.length === 0) aceptarSello();
        else poner({ fase: 'borrada', perdidas, operaciones: [] });
      } else {
        const vieja = error instanceof DOMException && error.name === 'VersionError';
        poner({ fase: vieja ? 'version-nueva' : 'sin-almacen' });
      }
    },
  };
}

import { crearCarril } from '@/engines/envios/protocol/serial-queue';
import type { Puerta } from '@/engines/envios/operation/estado-bandeja';
import { leerCerrada, leerCerradasDesde } from '@/engines/envios/journal/journal';
import { esFinal, type Operacion } from '@/engines/envios/operation/operacion';
import { aceptarSello, DatosBorrados } from '@/engines/envios/store/seal';
import { contarApartadas, leerAbiertas } from '@/engines/envios/store/db-transaction';

const MAX_RECIENTES = 50;
/** Two tabs that write within the same millisecond do not order their events. */
const SOLAPE_MS = 1_000;

const enOrden = (ops: readonly Operacion[]): Operacion[] =>
  ops.toSorted((a, b) => (a.opId < b.opId ? -1 : 1));

export function crearPantalla({ estado, poner }: Puerta) {
  let cambiadas = new Set<string>();
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
    anotar: (op: Operacion): void => {
      cambiadas.add(op.opId);
      const otras = estado().operaciones.filter(({ opId }) => opId !== op.opId);
      if (esFinal(op.estado)) publicar(otras, [op]);
      else publicar(enOrden([...otras, op]));
    },
    /** What this page writes meanwhile is newer and never waited for; what another tab confirmed and ended in between is in the journal. */
    releer: crearCarril(async () => {
      const propias = new Set<string>();
      cambiadas = propias;
      const ahora = Date.now();
      const leidas = await leerAbiertas();
      const siguen = new Set(leidas.map(({ opId }) => opId));
      const idas = estado().operaciones.filter(({ opId }) => !siguen.has(opId) && !propias.has(opId));
      const cerradas = await Promise.all(idas.map(({ opId }) => leerCerrada(opId)));
      cerradas.push(...(await leerCerradasDesde(Math.max(abierto, leido - SOLAPE_MS))));
      leido = ahora;
      const nuestras = estado().operaciones.filter(({ opId }) => propias.has(opId));
      const ajenas = leidas.filter(({ opId }) => !propias.has(opId));
      publicar(
        propias.size > 0 ? enOrden([...ajenas, ...nuestras]) : leidas,
        cerradas.flatMap((op) => op ?? []),
      );
      poner({ apartadas: await contarApartadas() });
    }),
    decirFallo: (error: unknown): void => {
      if (error instanceof DatosBorrados) {
        const { fase, operaciones, perdidas: dichas } = estado();
        if (fase === 'borrada' && dichas.length > 0 && operaciones.length === 0) return;
        const perdidas = [...dichas, ...operaciones];
        // Nothing was in the old database: the new one is as good.
        if (perdidas.length === 0) aceptarSello();
        else poner({ fase: 'borrada', perdidas, operaciones: [] });
      } else {
        const vieja = error instanceof DOMException && error.name === 'VersionError';
        poner({ fase: vieja ? 'version-nueva' : 'sin-almacen' });
      }
    },
  };
}

/** `kx-outbox@<api origin>`: outlives a crash, a sign-out and an update; only what ended ninety days ago goes. Rows are untrusted. */
import { openDB, type IDBPDatabase } from 'idb';
import { conPlazo } from '@/lib/time/con-plazo';
import { apiOrigin } from '@/lib/env';
import { ESPERAS } from '@/lib/time/esperas';
import { atenderCortes } from '@/lib/storage/idb-cortes';
import { MIGRACIONES, type BandejaDB } from './envios-schema';
import { purgar } from './purge';

let conexion: Promise<IDBPDatabase<BandejaDB>> | null = null;

const soltar = (): void => {
  conexion = null;
};

let alCortarse = (): void => undefined;
export const oirCorte = (oyente: () => void): void => {
  alCortarse = oyente;
};

function conectar(): Promise<IDBPDatabase<BandejaDB>> {
  return new Promise((resolve, reject) => {
    let espera: ReturnType<typeof setTimeout> | undefined;
    const abierta = openDB<BandejaDB>(`kx-outbox@${apiOrigin()}`, MIGRACIONES.length, {
      upgrade: (db, desde) => {
        for (const migrar of MIGRACIONES.slice(desde)) migrar(db);
      },
      blocked: () => {
        espera = setTimeout(
          () => reject(new Error('another window keeps an older database open')),
          ESPERAS.discoOcupado,
        );
      },
      // A newer version of the app wants to upgrade: this window steps aside, its next use fails and says so.
      blocking: (_actual, _nueva, event) => {
        soltar();
        if (event.target instanceof IDBDatabase) event.target.close();
      },
      terminated: () => {
        soltar();
        alCortarse();
      },
    });
    abierta.then((db) => {
      clearTimeout(espera);
      resolve(atenderCortes(db));
      return purgar(db).catch(() => undefined);
    }, reject);
  });
}

/** @throws when IndexedDB is missing, refused, broken, silent, or of a newer version of the app */
export function abrirBandeja(): Promise<IDBPDatabase<BandejaDB>> {
  if (!conexion) {
    const abierta = conectar();
    const intento = conPlazo(abierta, ESPERAS.disco);
    conexion = intento;
    // A refusal is not kept: the next use tries again.
    intento.catch(() => {
      if (conexion === intento) conexion = null;
      // It may open yet, when nobody waits any more: an open one would hold up its next version.
      abierta.then(
        (db) => db.close(),
        () => undefined,
      );
    });
  }
  return conexion;
}

export async function cerrarBandeja(): Promise<void> {
  const abierta = conexion;
  conexion = null;
  (await abierta?.catch(() => null))?.close();
}

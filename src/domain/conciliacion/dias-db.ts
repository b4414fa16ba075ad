import { claveDeEntidad } from '@/domain/ajustes/entidad';
import type { IDBPDatabase, IDBPTransaction } from 'idb';
import type { Dia } from '@/lib/fecha';
import { conPlazo } from '@/lib/time/con-plazo';
import { ESPERAS } from '@/lib/time/esperas';
import { z } from '@/lib/zod';
import { contenidoSchema, type Contenido } from './acta-cerrada';
import { avisarConciliacion } from './canal-conciliacion';
import { abrirConciliacion, rangoDelDia, type ConciliacionDB } from './conciliacion-db';
import { decisionesEn, type Decisiones } from './decisiones-db';
import {
  cierreVigente,
  diaBancarioSchema,
  ultimaVersion,
  vecinasDe,
  type Conciliacion,
  type DiaBancario,
  type Quien,
  type Version,
} from './dia-bancario';

export type Tx = IDBPTransaction<ConciliacionDB, ('decisiones' | 'dias' | 'actas')[], 'readwrite'>;

/** The day is not what whoever acts has seen: another window was there before. Nothing was changed. */
export class DiaCambiado extends Error {}

const interpretar = (crudo: unknown): DiaBancario | null =>
  z.safeParse(diaBancarioSchema, crudo).data ?? null;

/** @throws when there is one that can't be read: what is kept of it is never written over */
export async function diaEn(tx: Tx, entidad: string, dia: Dia): Promise<DiaBancario | null> {
  const crudo = await tx.objectStore('dias').get([claveDeEntidad(entidad), dia]);
  return crudo === undefined ? null : z.parse(diaBancarioSchema, crudo);
}

/** All that `hacer` writes is kept, or nothing. @throws what `hacer` throws */
export async function enTransaccion<T>(hacer: (tx: Tx) => Promise<T>): Promise<T> {
  const db = await abrirConciliacion();
  const escribir = async () => {
    const tx = db.transaction(['decisiones', 'dias', 'actas'], 'readwrite', { durability: 'strict' });
    try {
      const hecho = await hacer(tx);
      await tx.done;
      return hecho;
    } catch (error) {
      tx.done.catch(() => undefined);
      try {
        tx.abort();
      } catch {
        // It has ended by itself.
      }
      throw error;
    }
  };
  return conPlazo(escribir(), ESPERAS.disco);
}

const poner = async (tx: Tx, dia: DiaBancario): Promise<DiaBancario> => {
  await tx.objectStore('dias').put(dia, [claveDeEntidad(dia.entidad), dia.dia]);
  return dia;
};

async function yAvisar(hecho: Promise<DiaBancario>): Promise<DiaBancario> {
  const dia = await hecho;
  avisarConciliacion({ que: 'dias' });
  return dia;
}

/** A day closed before its neighbours' operations were kept: its acta names them. */
async function conVecinas(db: IDBPDatabase<ConciliacionDB>, dia: DiaBancario): Promise<DiaBancario> {
  const cierre = cierreVigente(dia);
  if (dia.vecinas || !cierre) return dia;
  const crudo = await db.get('actas', [claveDeEntidad(dia.entidad), dia.dia, cierre.n]);
  const acta = z.safeParse(contenidoSchema, crudo).data;
  const suyas = acta?.filas.flatMap(({ sistema }) => sistema ?? []);
  return suyas ? { ...dia, vecinas: vecinasDe(suyas, dia.dia) } : dia;
}

/** Every day from `desde` on, of all institutions, in the order of the days. @throws when the database can't be read */
export async function leerDias(desde: Dia): Promise<DiaBancario[]> {
  const db = await abrirConciliacion();
  const filas = await conPlazo(
    db.getAllFromIndex('dias', 'dia', IDBKeyRange.lowerBound(desde)),
    ESPERAS.disco,
  );
  const dias = filas.flatMap((fila) => interpretar(fila) ?? []);
  return conPlazo(Promise.all(dias.map((dia) => conVecinas(db, dia))), ESPERAS.disco);
}

/** @throws when the database can't be read */
export async function leerDia(entidad: string, dia: Dia): Promise<DiaBancario | null> {
  const db = await abrirConciliacion();
  return interpretar(await conPlazo(db.get('dias', [claveDeEntidad(entidad), dia]), ESPERAS.disco));
}

/** What a version says; null: this device does not hold it. @throws when the database can't be read */
export async function leerActa(entidad: string, dia: Dia, n: number): Promise<Contenido | null> {
  const db = await abrirConciliacion();
  const crudo = await conPlazo(db.get('actas', [claveDeEntidad(entidad), dia, n]), ESPERAS.disco);
  return z.safeParse(contenidoSchema, crudo).data ?? null;
}

/** What all versions of a day say that this device holds, the first one first. @throws when the database can't be read */
export async function leerActas(entidad: string, dia: Dia): Promise<Contenido[]> {
  const db = await abrirConciliacion();
  const crudas = await conPlazo(db.getAll('actas', rangoDelDia(entidad, dia)), ESPERAS.disco);
  return crudas.flatMap((crudo) => z.safeParse(contenidoSchema, crudo).data ?? []);
}

/** Writes how far a settlement is; a closed day stays what it is. @returns the day as it is kept @throws when it could not be kept */
export const anotarDia = (conciliacion: Conciliacion): Promise<DiaBancario> =>
  yAvisar(
    enTransaccion(async (tx) => {
      const antes = await diaEn(tx, conciliacion.entidad, conciliacion.dia);
      if (antes && cierreVigente(antes)) return antes;
      const { versiones = [], reabierto = null } = antes ?? {};
      return poner(tx, { ...conciliacion, versiones, reabierto });
    }),
  );

const igualesDecisiones = (a: Decisiones, b: Decisiones): boolean =>
  a.size === b.size && [...a].every(([clave, cada]) => JSON.stringify(b.get(clave)) === JSON.stringify(cada));

interface Cierre {
  conciliacion: Conciliacion;
  version: Version;
  anterior: string | null;
  contenido: Contenido;
  vistas: Decisiones;
}

/** One more version of a day. @throws DiaCambiado when another window has said, closed or reopened something meanwhile */
export const cerrarDia = ({
  conciliacion,
  version,
  anterior,
  contenido,
  vistas,
}: Cierre): Promise<DiaBancario> =>
  yAvisar(
    enTransaccion(async (tx) => {
      const { entidad, dia } = conciliacion;
      const antes = await diaEn(tx, entidad, dia);
      const igual =
        cierreVigente(antes) === null &&
        (ultimaVersion(antes)?.hash ?? null) === anterior &&
        igualesDecisiones(await decisionesEn(tx, entidad, dia), vistas);
      if (!igual) throw new DiaCambiado(`${entidad} ${dia} was changed meanwhile`);
      await tx.objectStore('actas').add(contenido, [claveDeEntidad(entidad), dia, version.n]);
      const versiones = [...(antes?.versiones ?? []), version];
      return poner(tx, { ...conciliacion, versiones, reabierto: null });
    }),
  );

/** Open again, with its versions. @throws DiaCambiado when its last version is not the one that was seen */
export const reabrirDia = (
  { entidad, dia }: Pick<DiaBancario, 'entidad' | 'dia'>,
  hash: string,
  reabierto: Quien & { motivo: string },
): Promise<DiaBancario> =>
  yAvisar(
    enTransaccion(async (tx) => {
      const antes = await diaEn(tx, entidad, dia);
      if (!antes || cierreVigente(antes)?.hash !== hash)
        throw new DiaCambiado(`${entidad} ${dia} was changed meanwhile`);
      return poner(tx, { ...antes, reabierto });
    }),
  );

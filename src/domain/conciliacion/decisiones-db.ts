import { claveDeEntidad } from '@/domain/ajustes/entidad';
import type { IDBPTransaction } from 'idb';
import type { Dia } from '@/lib/fecha';
import { conPlazo } from '@/lib/time/con-plazo';
import { ESPERAS } from '@/lib/time/esperas';
import { z } from '@/lib/zod';
import { contenidoSchema, type Contenido } from './acta-cerrada';
import { avisarConciliacion } from './canal-conciliacion';
import { abrirConciliacion, rangoDelDia, type ConciliacionDB } from './conciliacion-db';
import { decisionSchema, type Decision } from './decision';
import { cierreVigente, diaBancarioSchema } from './dia-bancario';
import { sobreDe } from './sobre';

export type Decisiones = ReadonlyMap<string, Decision>;

type ConDecisiones = Pick<
  IDBPTransaction<ConciliacionDB, ('decisiones' | 'dias' | 'actas')[], IDBTransactionMode>,
  'objectStore'
>;

const sinSobre = ({ sobre }: Decision): boolean => sobre === null;

/** What was said before it was kept of what: an acta that repeats it word for word tells; without one it stays unknown. */
export function conSobres(decisiones: Decisiones, acta: Contenido | undefined): Decisiones {
  if (!acta || ![...decisiones.values()].some(sinSobre)) return decisiones;
  const filas = new Map(acta.filas.map((fila) => [fila.clave, fila]));
  return new Map(
    Array.from(decisiones, ([clave, decision]) => {
      const fila = filas.get(clave);
      const dicha = sinSobre(decision) && fila?.estado === decision.estado && fila.nota === decision.nota;
      // Of a row that was accepted the acta no longer says how it was matched.
      return [
        clave,
        fila && dicha && fila.forma !== 'aceptada' ? { ...decision, sobre: sobreDe(fila) } : decision,
      ];
    }),
  );
}

async function ultimaActaEn(tx: ConDecisiones, rango: IDBKeyRange): Promise<Contenido | undefined> {
  const cursor = await tx.objectStore('actas').openCursor(rango, 'prev');
  return z.safeParse(contenidoSchema, cursor?.value).data;
}

export async function decisionesEn(tx: ConDecisiones, entidad: string, dia: Dia): Promise<Decisiones> {
  const store = tx.objectStore('decisiones');
  const rango = rangoDelDia(entidad, dia);
  const [claves, valores] = await Promise.all([store.getAllKeys(rango), store.getAll(rango)]);
  const decisiones = new Map(
    claves.flatMap(([, , clave], k) => {
      const { data } = z.safeParse(decisionSchema, valores[k]);
      return data ? [[clave, data] as const] : [];
    }),
  );
  const algunaSin = [...decisiones.values()].some(sinSobre);
  return algunaSin ? conSobres(decisiones, await ultimaActaEn(tx, rango)) : decisiones;
}

/** @throws when the database can't be opened */
export async function leerDecisiones(entidad: string, dia: Dia): Promise<Decisiones> {
  const tx = (await abrirConciliacion()).transaction(['decisiones', 'dias', 'actas']);
  return conPlazo(decisionesEn(tx, entidad, dia), ESPERAS.disco);
}

/** The day was closed, here or in another window: nothing more is said about its rows. */
export class DiaCerrado extends Error {}

/** @throws DiaCerrado, or what else kept it from being kept */
export async function guardarDecision(
  { entidad, dia, clave }: { entidad: string; dia: Dia; clave: string },
  decision: Decision,
): Promise<void> {
  const db = await abrirConciliacion();
  const suya = claveDeEntidad(entidad);
  const guardar = async () => {
    const tx = db.transaction(['decisiones', 'dias'], 'readwrite');
    const { data } = z.safeParse(diaBancarioSchema, await tx.objectStore('dias').get([suya, dia]));
    if (cierreVigente(data)) throw new DiaCerrado(`${entidad} ${dia} is closed`);
    await tx.objectStore('decisiones').put(decision, [suya, dia, clave]);
    await tx.done;
  };
  await conPlazo(guardar(), ESPERAS.disco);
  avisarConciliacion({ que: 'fila', entidad, dia, clave });
}

/** null: nothing was said of that row, or nothing that can be read. @throws when the database can't be read */
export async function leerDecision(entidad: string, dia: Dia, clave: string): Promise<Decision | null> {
  const db = await abrirConciliacion();
  const crudo = await conPlazo(db.get('decisiones', [claveDeEntidad(entidad), dia, clave]), ESPERAS.disco);
  return z.safeParse(decisionSchema, crudo).data ?? null;
}

import { claveDeEntidad } from '@/domain/ajustes/entidad';
import { z } from '@/lib/zod';
import { contenidoSchema, type Contenido } from '@/domain/conciliacion/acta-cerrada';
import { avisarConciliacion } from '@/domain/conciliacion/canal-conciliacion';
import { rangoDelDia } from '@/domain/conciliacion/conciliacion-db';
import { decisionesEn } from '@/domain/conciliacion/decisiones-db';
import { diaEn, enTransaccion, type Tx } from '@/domain/conciliacion/dias-db';
import { juntarDia, type DiaConTodo, type QueCambia } from './juntar-dias';

async function actasEn(tx: Tx, entidad: string, dia: string): Promise<Map<number, Contenido>> {
  const rango = rangoDelDia(entidad, dia);
  const store = tx.objectStore('actas');
  const [claves, valores] = await Promise.all([store.getAllKeys(rango), store.getAll(rango)]);
  return new Map(
    claves.flatMap(([, , n], k) => {
      const { data } = z.safeParse(contenidoSchema, valores[k]);
      return data ? [[n, data] as const] : [];
    }),
  );
}

/** null: nothing is kept of it. @throws when what is kept can't be read */
async function todoDe(tx: Tx, entidad: string, dia: string): Promise<DiaConTodo | null> {
  const [registro, decisiones, actas] = await Promise.all([
    diaEn(tx, entidad, dia),
    decisionesEn(tx, entidad, dia),
    actasEn(tx, entidad, dia),
  ]);
  if (!registro && decisiones.size === 0) return null;
  return { entidad: registro?.entidad ?? entidad, dia, registro, decisiones, actas };
}

/** By institution and day. @throws when the database, or a day of it, can't be read */
export const leerConciliacionesDelEquipo = (): Promise<DiaConTodo[]> =>
  enTransaccion(async (tx) => {
    const [dias, decisiones] = await Promise.all([
      tx.objectStore('dias').getAllKeys(),
      tx.objectStore('decisiones').getAllKeys(),
    ]);
    const claves = new Map(
      [...dias, ...decisiones].map(([entidad, dia]) => [JSON.stringify([entidad, dia]), { entidad, dia }]),
    );
    const todos = await Promise.all([...claves.values()].map(({ entidad, dia }) => todoDe(tx, entidad, dia)));
    return todos.flatMap((cada) => cada ?? []);
  });

async function escribir(
  tx: Tx,
  antes: DiaConTodo | null,
  { entidad, dia, ...junto }: DiaConTodo,
): Promise<void> {
  const clave = claveDeEntidad(entidad);
  const escrituras: Promise<unknown>[] = [];
  if (junto.registro) escrituras.push(tx.objectStore('dias').put(junto.registro, [clave, dia]));
  for (const [n, contenido] of junto.actas)
    if (!antes?.actas.has(n)) escrituras.push(tx.objectStore('actas').add(contenido, [clave, dia, n]));
  for (const [fila, decision] of junto.decisiones)
    escrituras.push(tx.objectStore('decisiones').put(decision, [clave, dia, fila]));
  await Promise.all(escrituras);
}

const TOMADOS = new Set<QueCambia>(['nuevo', 'versiones', 'avance']);
export const seToma = (que: QueCambia): boolean => TOMADOS.has(que);

/** Takes what is more than what is kept here, all or nothing. @returns how many days were written @throws when it could not be kept */
export async function importarDias(traidos: readonly DiaConTodo[]): Promise<number> {
  const cuantos = await enTransaccion((tx) =>
    // One after the other: a file may name a day twice, and the second finds the first.
    traidos.reduce(async (hechos, traido) => {
      const hasta = await hechos;
      const antes = await todoDe(tx, traido.entidad, traido.dia);
      const { junto, que } = juntarDia(antes, traido);
      if (!seToma(que)) return hasta;
      await escribir(tx, antes, junto);
      return hasta + 1;
    }, Promise.resolve(0)),
  );
  avisarConciliacion({ que: 'todo' });
  return cuantos;
}

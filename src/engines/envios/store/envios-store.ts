/** The dispatcher's disk: every write is one strict transaction that has ended when the promise resolves (R1). */
import { ahora } from '@/lib/time/reloj';
import { z } from '@/lib/zod';
import { anotarEncargo, anotarOtra, guardar, otraFila } from './annotations';
import type { Por, Resuelto } from '@/engines/envios/journal/evento';
import type { Almacen } from '@/engines/envios/protocol/ports';
import { esIntegra, selloDe } from '@/engines/envios/operation/integridad';
import type { Operacion } from '@/engines/envios/operation/operacion';
import { puedeEnviar } from '@/engines/envios/protocol/permitido';
import { transicion, type Clase, type Evento } from '@/engines/envios/protocol/protocol';
import { escribir, leerAbiertas, leerOperacion, leerUna, type Tx } from './db-transaction';

/** Written before the request; without an outcome after a restart its result is unknown. Read back as untrusted. */
export const intentoSchema = z.object({
  opId: z.string(),
  n: z.int(),
  startedAt: z.number(),
  tabId: z.string(),
  endedAt: z.nullable(z.number()),
  clase: z.nullable(z.string()),
  codigo: z.nullable(z.int()),
});
export type IntentoGuardado = z.output<typeof intentoSchema>;

async function cerrar(tx: Tx, opId: string, n: number, clase: Clase): Promise<void> {
  const intento = intentoSchema.safeParse(await tx.objectStore('attempts').get([opId, n]));
  if (!intento.success) return;
  const cerrado: IntentoGuardado = {
    ...intento.data,
    endedAt: Date.now(),
    clase: clase.tipo,
    codigo: 'codigo' in clase ? clase.codigo : null,
  };
  await tx.objectStore('attempts').put(cerrado);
}

async function aplicarEn(tx: Tx, opId: string, evento: Evento, resuelto?: Resuelto) {
  const antes = await leerOperacion(tx, opId);
  if (!antes) return undefined;
  const op = transicion(antes, evento);
  await guardar(tx, antes, op, { resuelto });
  // Answered in the tray: as before it is sent, the trail keeps what it was taken for.
  if (evento.tipo === 'es-otra' && op.exacta && antes.titular)
    await anotarOtra(tx, op, otraFila(antes.titular), ahora());
  return { antes, op };
}

interface AlmacenDePagina extends Almacen {
  resolver: (opId: string, evento: Evento, resuelto?: Resuelto) => Promise<Operacion | undefined>;
  encargar: (opId: string, por: Por) => Promise<Operacion | undefined>;
  /** Attempts of pages that do not run (`viva`) have an unknown outcome. @returns what has changed */
  recuperar: (viva: (tabId: string) => boolean) => Promise<Operacion[]>;
}

interface Pagina {
  tabId: string;
  alCambiar: (op: Operacion) => void;
  fin: AbortSignal;
}

export function crearAlmacen({ tabId, alCambiar, fin }: Pagina): AlmacenDePagina {
  /** Attempts whose request this page still waits for. One whose end could not be written is not among them. */
  const enVuelo = new Set<string>();
  const mover = async (
    tarea: (tx: Tx) => Promise<{ antes: Operacion; op: Operacion } | undefined>,
  ): Promise<Operacion | undefined> => {
    if (fin.aborted) return new Promise<never>(() => undefined);
    const hecho = await escribir(tarea);
    if (!fin.aborted && hecho && hecho.op !== hecho.antes) alCambiar(hecho.op);
    return hecho?.op;
  };
  const resolver: AlmacenDePagina['resolver'] = async (opId, evento, resuelto) =>
    mover(async (tx) => aplicarEn(tx, opId, evento, resuelto));

  return {
    abiertas: leerAbiertas,
    aplicar: resolver,
    resolver,
    encargar: async (opId, por) =>
      mover(async (tx) => {
        const hecho = await aplicarEn(tx, opId, { tipo: 'liberar' });
        if (hecho) await anotarEncargo(tx, hecho.op, por);
        return hecho;
      }),
    empezarIntento: async (opId) => {
      const vista = await leerUna(opId);
      if (!vista || !puedeEnviar(vista)) return undefined;
      const integra = await esIntegra(vista);
      const op = await mover(async (tx) => {
        const antes = await leerOperacion(tx, opId);
        // What was checked is what is sent: one that has changed since is checked anew in the next round.
        if (!antes || !puedeEnviar(antes) || selloDe(antes) !== selloDe(vista)) return undefined;
        if (!integra) return aplicarEn(tx, opId, { tipo: 'retener', retencion: 'cambiada' });
        const hecho = await aplicarEn(tx, opId, { tipo: 'intento' });
        const intento: IntentoGuardado = {
          opId,
          n: antes.intentos + 1,
          startedAt: Date.now(),
          tabId,
          endedAt: null,
          clase: null,
          codigo: null,
        };
        // On a full disk this throws and the request never leaves: what could not be written down may not be sent (R1).
        await tx.objectStore('attempts').add(intento);
        return hecho;
      });
      if (!op || op.estado !== 'ENVIANDO') return undefined;
      enVuelo.add(`${opId} ${op.intentos}`);
      return { op, n: op.intentos };
    },
    cerrarIntento: async (opId, n, clase) => {
      try {
        return await mover(async (tx) => {
          await cerrar(tx, opId, n, clase);
          return aplicarEn(tx, opId, { tipo: 'respuesta', clase });
        });
      } finally {
        enVuelo.delete(`${opId} ${n}`);
      }
    },
    recuperar: async (viva) => {
      const colgadas = (await leerAbiertas()).filter(({ abiertos }) => abiertos > 0);
      const movidas = await Promise.all(
        colgadas.map(({ opId }) =>
          mover(async (tx) => {
            const filas = await tx.objectStore('attempts').getAll(IDBKeyRange.bound([opId], [opId, []]));
            const intentos = filas.flatMap((fila) => intentoSchema.safeParse(fila).data ?? []);
            const enCurso = intentos.some(
              ({ n, endedAt, tabId: suya }) =>
                endedAt === null && (suya === tabId ? enVuelo.has(`${opId} ${n}`) : viva(suya)),
            );
            return enCurso ? undefined : aplicarEn(tx, opId, { tipo: 'arranque' });
          }),
        ),
      );
      return movidas.filter((op) => op !== undefined);
    },
  };
}

/** Takes confirmed operations to the server. Safety never depends on one dispatcher only (R8): transactions and the server's index decide. */
import { crearLimite } from '@/lib/limite';
import type { Operacion } from '@/engines/envios/operation/operacion';
import { RITMO } from './pace';
import { crearPausas, type Pausas } from './pauses';
import { accionDe, puedeEnviar } from './permitido';
import { NoRecibe, type Puertos } from './ports';

interface Mesa extends Required<Puertos> {
  pausas: Pausas;
  mia: (op: Operacion) => boolean;
  noSeRecibe: (op: Operacion) => Promise<void>;
}

function crearMesa({ porEncargo = () => false, ...puertos }: Puertos): Mesa {
  const { almacen, reloj, quien } = puertos;
  const pausas = crearPausas(reloj);
  return {
    ...puertos,
    porEncargo,
    pausas,
    mia: (op) => op.uid === quien() || (quien() !== null && porEncargo(op)),
    noSeRecibe: async (op) => {
      pausas.trasIntentos(op, RITMO.retroceso.length);
      await almacen.aplicar(op.opId, { tipo: 'retener', retencion: 'ruta' });
    },
  };
}

/** First attempts look in the list that is there anyway (R5). */
async function mirarCargada({ almacen, servidor }: Mesa, ops: Operacion[]): Promise<void> {
  const buscar = ops.length > 0 ? await servidor.listaCargada() : null;
  if (!buscar) return;
  await Promise.all(
    ops.map(async (op) => {
      const mirada = await buscar(op);
      if (mirada.tipo !== 'nada') await almacen.aplicar(op.opId, { tipo: 'mirada', mirada, fresca: false });
    }),
  );
}

/** One shared GET for all that are uncertain: the list is expensive for the real server. */
async function mirarFresca(mesa: Mesa, ops: Operacion[]): Promise<void> {
  const { almacen, servidor, reloj, pausas, noSeRecibe } = mesa;
  if (ops.length === 0 || pausas.enSilencio(ops)) return;
  const desde = reloj.ahora();
  const buscar = await servidor
    .listaFresca()
    .catch((error: unknown) => (error instanceof NoRecibe ? error : null));
  const tardanza = reloj.ahora() - desde;
  if (buscar) pausas.silencio.hablo();
  if (buscar instanceof NoRecibe) {
    await Promise.all(ops.map(noSeRecibe));
    return;
  }
  await Promise.all(
    ops.map(async (op) => {
      if (!buscar) return pausas.sinRespuesta(op, op.intentos);
      pausas.trasMirada(op, tardanza);
      await almacen.aplicar(op.opId, { tipo: 'mirada', mirada: await buscar(op), fresca: true });
      return undefined;
    }),
  );
}

/** R7: the session is read again before each POST; a closed one holds the operation. */
async function enviar(mesa: Mesa, op: Operacion): Promise<void> {
  const { almacen, servidor, quien, porEncargo, pausas, mia, noSeRecibe } = mesa;
  if (pausas.enSilencio([op])) return;
  let sesion: number | null;
  try {
    sesion = await servidor.sesionAbierta(op.uid);
  } catch (error) {
    if (error instanceof NoRecibe) await noSeRecibe(op);
    else pausas.sinRespuesta(op, op.intentos + 1);
    return;
  }
  pausas.silencio.hablo();
  if (sesion !== op.sesion && !(op.incierta && porEncargo(op))) {
    await almacen.aplicar(op.opId, { tipo: 'retener', retencion: 'caja' });
    return;
  }
  // The person may have changed while the session was being read.
  if (!mia(op)) return;
  const intento = await almacen.empezarIntento(op.opId);
  if (!intento) return;
  const clase = await servidor.enviar(intento.op, porEncargo(op) && op.uid !== quien());
  if (clase.tipo === 'desconocida') pausas.trasIntentos(op, intento.op.intentos);
  if (clase.tipo === 'espera') pausas.pedida(op, clase.pausaMs);
  await almacen.cerrarIntento(op.opId, intento.n, clase);
}

export function crearDespachador(puertos: Puertos) {
  const mesa = crearMesa(puertos);
  const { almacen, quien, pausas, mia } = mesa;
  const enLinea = crearLimite(RITMO.paralelas);
  const mias = async (): Promise<Operacion[]> =>
    quien() === null ? [] : (await almacen.abiertas()).filter(mia);
  const pendientes = async (accion: 'mirar' | 'mirar-fresca'): Promise<Operacion[]> =>
    (await mias()).filter((op) => pausas.toca(op) && accionDe(op) === accion);

  /** Only what was looked for in this very round may leave (R5). */
  async function despachar(miradas: readonly Operacion[]): Promise<void> {
    const ids = new Set(miradas.map((op) => op.opId));
    const cola = (await mias()).filter((op) => ids.has(op.opId) && puedeEnviar(op) && pausas.toca(op));
    await Promise.all(cola.map((op) => enLinea(() => enviar(mesa, op))));
  }

  async function primeras(): Promise<void> {
    const ops = await pendientes('mirar');
    await mirarCargada(mesa, ops);
    await despachar(ops);
  }

  async function inciertas(): Promise<void> {
    const ops = await pendientes('mirar-fresca');
    await mirarFresca(mesa, ops);
    await despachar(ops);
  }

  /** ms on the same clock; null: nothing waits for time. */
  async function proxima(): Promise<number | null> {
    const tiempos = (await mias()).filter((op) => accionDe(op) !== 'nada').map(pausas.hasta);
    return tiempos.length > 0 ? Math.min(...tiempos) : null;
  }

  return {
    primeras,
    inciertas,
    vuelta: async (): Promise<void> => void (await Promise.all([primeras(), inciertas()])),
    proxima,
    mirarUna: async (opId: string): Promise<void> =>
      mirarFresca(
        mesa,
        (await mias()).filter((op) => op.opId === opId && op.noRegistrada),
      ),
    sinRespuesta: pausas.silencio.calla,
    hayNueva: pausas.silencio.quizas,
    despertar: pausas.despertar,
  };
}

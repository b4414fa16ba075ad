/** What must hold at the end of any history, judged from the server's own log and nothing the outbox says of itself. */
import { sonIguales, type Cuerpo, type Mundo } from './mundo';

const cuerpo = (body: string) => JSON.parse(body) as Cuerpo;

/** @returns the broken promises, empty when all hold */
export function juzgar(mundo: Mundo): string[] {
  const faltas: string[] = [...mundo.mentiras];
  const ops = [...mundo.ops.values()];

  const porMovimiento = new Map<number, number>();
  for (const fila of mundo.bitacora) {
    // A row that an Administrador annulled is out of every balance; what replaced it under another reference is its one row.
    if (fila.deOp === null || fila.alterada || !fila.visible) continue;
    const movimiento = mundo.movimiento.get(fila.deOp);
    if (movimiento === undefined) faltas.push(`INV7 a row of ${fila.deOp}, which nobody confirmed`);
    else porMovimiento.set(movimiento, (porMovimiento.get(movimiento) ?? 0) + 1);
  }
  for (const [movimiento, filas] of porMovimiento)
    if (filas > 1) faltas.push(`INV1 movement ${movimiento} has ${filas} rows`);

  for (const opId of mundo.confirmadas)
    if (!mundo.ops.has(opId)) faltas.push(`INV3 ${opId} was confirmed and is gone`);
  for (const [opId, bytes] of mundo.bytes)
    if (bytes.size !== 1) faltas.push(`INV6 ${opId} left with ${bytes.size} bodies`);

  for (const op of ops) {
    const suya = mundo.bitacora.find((fila) => fila.deOp === op.opId);
    const igual = mundo.bitacora.find((fila) => sonIguales(fila, cuerpo(op.body)));
    const titular = mundo.bitacora.find((fila) => fila.nro_referencia === cuerpo(op.body).nro_referencia);
    switch (op.estado) {
      case 'REGISTRADA':
        if (!igual) faltas.push(`INV2 ${op.opId} REGISTRADA without an equal row`);
        break;
      case 'DUPLICADA_AJENA':
        if (!titular || sonIguales(titular, cuerpo(op.body)))
          faltas.push(`INV5 ${op.opId} DUPLICADA_AJENA, holder is ${titular ? 'its own row' : 'nobody'}`);
        break;
      case 'CONFLICTO_OCULTO':
        if (!titular) faltas.push(`${op.opId} CONFLICTO_OCULTO without a holder`);
        else if (op.noRegistrada && titular.visible)
          faltas.push(`INV12 ${op.opId} is told of a row that is not active, and the holder is`);
        break;
      case 'RECHAZADA':
      case 'CORREGIDA':
        if (suya && sonIguales(suya, cuerpo(op.body)) && (op.estado === 'RECHAZADA' || suya.visible))
          faltas.push(`INV4 ${op.opId} ${op.estado} and its row exists`);
        break;
      case 'CERRADA':
        if (suya && suya.visible && sonIguales(suya, cuerpo(op.body)) && op.serverId === null)
          faltas.push(`INV4 ${op.opId} closed and its row exists`);
        if (!titular && op.incierta) faltas.push(`INV4 ${op.opId} was dropped while uncertain`);
        break;
      case 'PENDIENTE':
      case 'ENVIANDO':
      case 'INCIERTA':
        faltas.push(`INV11 ${op.opId} is still ${op.estado} after healing`);
        break;
      case 'RETENIDA':
      case 'DIFERENTE':
        break;
    }
    if (suya && (suya.id_user_create !== op.uid || suya.id_sesion_caja !== op.sesion))
      faltas.push(`INV8 ${op.opId} under another session or user`);
  }
  return faltas;
}

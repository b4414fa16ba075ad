import { admiteAgentes } from '@/domain/caja/caja';
import { esAjusteDeApertura } from '@/domain/caja/apertura/apertura';
import { getCaja, getSesionActiva } from '@/domain/caja/caja-api';
import { getMovimientos } from '@/domain/caja/movimiento/movimientos-api';
import { sesionStore, useUsuario } from '@/domain/usuario/ingreso-store';
import type { Usuario } from '@/domain/usuario/usuario';
import { Vencido } from '@/lib/time/con-plazo';
import { formatHora } from '@/lib/fecha';
import { formatMonto } from '@/lib/monto';
import { actosDe, type Acto } from './actos';
import {
  bandeja,
  esFinal,
  type Confirmacion,
  type Operacion,
  type Otra,
  type Resuelto,
} from '@/engines/envios/envios';
import type { Correccion } from './correccion';

const DIRECTAS = [
  'reintentar',
  'comprobar',
  'ingresar',
  'enviar',
  'pasar',
  'es-la-misma',
  'es-otra',
] as const;
type Directa = (typeof DIRECTAS)[number];
export const esDirecta = (acto: Acto): acto is Directa => DIRECTAS.some((cada) => cada === acto);

export type Pedido =
  | { acto: Directa }
  | { acto: 'corregir'; correccion: Correccion; parecidaA?: Otra }
  | { acto: 'descartar' | 'es-la-misma' | 'cerrar'; resultado: Resuelto['resultado']; motivo: string };

/** `mientras`: true only as long as something is on its way. */
export interface Dicho {
  bien: boolean;
  texto: string;
  mientras?: true;
}

const bien = (texto: string): Dicho => ({ bien: true, texto });
const enMarcha = (texto: string): Dicho => ({ bien: true, texto, mientras: true });
const mal = (texto: string): Dicho => ({ bien: false, texto });
const CAMBIO = mal('Esta operación cambió mientras tanto. Revísela de nuevo.');
const NO_SE_SABE = mal(
  'Este equipo no responde: no sabemos si el cambio quedó guardado. Cierre las otras pestañas de este sistema y mire de nuevo.',
);
const NO_GUARDO = mal('No se pudo guardar en este equipo. No cambió nada.');

function deConfirmacion(hecho: Confirmacion, guardada: Dicho): Dicho {
  switch (hecho.tipo) {
    case 'guardada':
      return guardada;
    case 'ya-confirmada':
      return mal(`Ya confirmó la referencia ${hecho.referencia} a las ${formatHora(hecho.confirmadaEn)}.`);
    case 'no-corresponde':
      return CAMBIO;
    case 'no-guardada':
      return NO_GUARDO;
    case 'sin-saber':
      return NO_SE_SABE;
  }
}

/** Does the operation, as it is at this moment, still offer this act? The screen may be older. */
function ofrece({ opId }: Operacion, { acto }: Pedido, usuario: Usuario): boolean {
  // These decide nothing about it: everything that waits is tried again.
  if (acto === 'reintentar' || acto === 'comprobar') return true;
  const actual = bandeja.getSnapshot().operaciones.find((op) => op.opId === opId);
  if (!actual) return false;
  return actosDe(actual, usuario).some(
    (cada) => cada === acto || (cada === 'otra-referencia' && acto === 'corregir'),
  );
}

const sigueAbierta = (opId: string): boolean =>
  bandeja.getSnapshot().operaciones.some((op) => op.opId === opId && !esFinal(op.estado));

/** A case that is still there, or was gone before, was changed by somebody or something else. */
function deCierre(opId: string, guardado: boolean, texto: string): Dicho {
  const sigue = sigueAbierta(opId);
  if (guardado) return sigue ? CAMBIO : bien(texto);
  return sigue ? NO_GUARDO : CAMBIO;
}

/** The opening's difference may hold its cash already: then it would count twice. */
async function ajustadaYa(idSesion: number): Promise<string> {
  const movimientos = await getMovimientos(idSesion).catch(() => []);
  const ajuste = movimientos.find(({ motivo }) => esAjusteDeApertura(motivo));
  return ajuste
    ? ` Esa sesión ya tiene un ajuste de apertura de ${formatMonto(ajuste.monto)}: si incluía este dinero, registre un egreso por lo mismo.`
    : '';
}

async function pasar(op: Operacion): Promise<Dicho> {
  try {
    const sesion = await getSesionActiva(op.uid);
    if (!sesion || sesion.estado_sesion !== 'ABIERTA' || sesion.id_usuario !== op.uid)
      return mal(`${op.usuario} no tiene una caja abierta.`);
    const caja = await getCaja(sesion.id_caja);
    if (!admiteAgentes(caja.especialidad))
      return mal(`La caja «${caja.nombre}» no admite operaciones de agente.`);
    const hecho = await bandeja.pasarASesionAbierta(op, { id: sesion.id, caja: caja.nombre });
    return deConfirmacion(
      hecho,
      bien(`Pasó a la sesión N.º ${sesion.id}, caja «${caja.nombre}».${await ajustadaYa(sesion.id)}`),
    );
  } catch {
    return mal(`No pudimos comprobar la caja de ${op.usuario}. Intente de nuevo.`);
  }
}

async function hacer(op: Operacion, pedido: Pedido, { id, name }: Usuario): Promise<Dicho> {
  const quien = { uid: id, usuario: name };
  switch (pedido.acto) {
    case 'reintentar':
    case 'comprobar':
      // Not waited for: a fresh list can take the server half a minute, and the item shows how it goes.
      void bandeja.reintentar().catch(() => undefined);
      return bien(pedido.acto === 'reintentar' ? 'Intentando de nuevo…' : 'Comprobando…');
    case 'ingresar':
      sesionStore.vencer();
      return bien('');
    case 'enviar':
      await bandeja.encargar(op.opId);
      return enMarcha('Enviando…');
    case 'pasar':
      return pasar(op);
    case 'es-otra':
      return (await bandeja.esOtra(op.opId)) ? bien('Se enviará como otra operación.') : NO_GUARDO;
    case 'corregir': {
      const hecho = await bandeja.corregir(op.opId, {
        datos: { ...op.datos, ...pedido.correccion, id_user_create: op.uid },
        usuario: op.usuario,
        caja: op.caja,
        ...(pedido.parecidaA && { parecidaA: pedido.parecidaA }),
      });
      return deConfirmacion(hecho, enMarcha('Guardada. Se enviará sola.'));
    }
    case 'es-la-misma': {
      const motivo = 'motivo' in pedido ? pedido.motivo : 'Es la misma operación';
      return deCierre(
        op.opId,
        await bandeja.esLaMisma(op, { ...quien, motivo }),
        'Caso cerrado: es la misma.',
      );
    }
    case 'descartar':
    case 'cerrar': {
      const { resultado, motivo } = pedido;
      const guardado = await bandeja.cerrarCaso(op.opId, { ...quien, resultado, motivo });
      return deCierre(op.opId, guardado, pedido.acto === 'cerrar' ? 'Caso cerrado.' : 'Descartada.');
    }
  }
}

/** Carries out a tray act, one sentence about what came of it. Never rejects. */
export function useActos(): (op: Operacion, pedido: Pedido) => Promise<Dicho> {
  const usuario = useUsuario();
  return async (op, pedido) => {
    try {
      return ofrece(op, pedido, usuario) ? await hacer(op, pedido, usuario) : CAMBIO;
    } catch (error) {
      return error instanceof Vencido ? NO_SE_SABE : NO_GUARDO;
    }
  };
}

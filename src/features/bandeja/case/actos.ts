/** Which acts the tray offers on an operation, to whom; asked again when one is pressed (use-actos.ts). */
import type { Rol } from '@/domain/usuario/usuario';
import { puedeCerrar, puedeCorregir, type Operacion } from '@/engines/envios/envios';

export type Acto =
  | 'reintentar'
  | 'comprobar'
  | 'ingresar' // «Ingresar»: the password, in place
  | 'enviar' // an Administrador sends it on purpose, another person's or under its closed session (R6)
  | 'corregir'
  | 'otra-referencia'
  | 'pasar'
  | 'es-la-misma'
  | 'es-otra'
  | 'descartar'
  | 'cerrar'
  | 'ver';

export interface Mirante {
  id: number;
  rol: Rol;
}

/** Another person's operations are only counted for a cashier; the owner and an Administrador see them in full. */
export const veDetalle = ({ uid }: Pick<Operacion, 'uid'>, { id, rol }: Mirante): boolean =>
  uid === id || rol === 'Administrador';

const cierra = (op: Operacion, admin: boolean): Acto[] => (admin && puedeCerrar(op) ? ['cerrar'] : []);

function deRetenida(op: Operacion, propia: boolean, admin: boolean): Acto[] {
  switch (op.retencion) {
    case 'sesion':
      return [propia ? 'ingresar' : 'enviar'];
    case 'caja':
      if (!admin) return [];
      // Never sent: it may be moved. Sent once: it must come to its end under its own session (R4).
      return [...(puedeCorregir(op) ? (['pasar'] as const) : (['enviar'] as const)), ...cierra(op, admin)];
    case 'parecida':
      if (!propia) return [];
      return op.incierta ? ['es-otra'] : ['es-la-misma', 'es-otra'];
    case 'cambiada':
      // Never sent: it may be written anew. Sent once: its row may be there (R4).
      if (!puedeCorregir(op)) return [...(propia ? (['comprobar'] as const) : []), ...cierra(op, admin)];
      return propia ? ['corregir', 'descartar'] : cierra(op, admin);
    case 'datos':
      return [propia ? 'comprobar' : 'enviar', ...cierra(op, admin)];
    case 'permiso':
    case 'ruta': {
      // Refused before any handler ran: where nothing else is unknown, its own cashier may give it up (R4).
      const sobra = propia && !op.incierta && op.abiertos === 0;
      return [propia ? 'reintentar' : 'enviar', ...(sobra ? (['descartar'] as const) : cierra(op, admin))];
    }
    case 'otro-usuario':
    case null:
      return [propia ? 'reintentar' : 'enviar'];
  }
}

/** The first one is the helping one and drawn as a button; the others are the ways to give it up. */
export function actosDe(op: Operacion, mirante: Mirante): Acto[] {
  if (!veDetalle(op, mirante)) return [];
  const propia = op.uid === mirante.id;
  const admin = mirante.rol === 'Administrador';
  switch (op.estado) {
    case 'PENDIENTE':
      return [propia ? 'reintentar' : 'enviar'];
    case 'INCIERTA':
      return [propia ? 'comprobar' : 'enviar'];
    case 'RETENIDA':
      return deRetenida(op, propia, admin);
    case 'DUPLICADA_AJENA':
      return propia ? ['corregir', 'es-la-misma'] : cierra(op, admin);
    case 'RECHAZADA':
      // A late doubt about an attempt takes both away (R4).
      return propia && puedeCorregir(op) ? ['corregir', 'descartar'] : cierra(op, admin);
    case 'CONFLICTO_OCULTO':
      if (op.noRegistrada && propia) return ['corregir', 'descartar'];
      return admin
        ? [...(puedeCorregir(op) ? (['otra-referencia'] as const) : []), ...cierra(op, admin)]
        : [];
    case 'DIFERENTE':
      return ['ver', ...cierra(op, admin)];
    case 'ENVIANDO':
    case 'REGISTRADA':
    case 'CORREGIDA':
    case 'CERRADA':
      return [];
  }
}

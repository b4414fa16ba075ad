import { randomUUID } from 'node:crypto';
import { anularTransaccion } from '../model/agentes.ts';
import type { Averia, Datos } from '../model/modelo.ts';
import { cerrarSesion } from '../model/sesiones.ts';
import { activo, type Fallo, type Store } from '../model/store.ts';
import { reducirWhatsapp, type AccionWhatsapp } from '../model/whatsapp.ts';

const OTRA_PERSONA = 1;
export const LATENCIAS_MS = [0, 400, 2_000, 8_000, 25_000] as const;

export const FALLOS: Record<Fallo, string> = {
  'error-500': 'Error 500',
  'sin-conexion': 'Sin conexión',
  'respuesta-perdida': 'Se guarda, pero la respuesta se pierde',
};
export const ACCIONES_WHATSAPP: Record<AccionWhatsapp, string> = {
  escanear: 'Escanear el QR',
  'siguiente-codigo': 'Pasar al siguiente código',
  'cerrar-sesion': 'Cerrar sesión en el celular',
  'sin-red': 'Dejar sin red',
  caer: 'Hacer caer el servicio',
};
export const AVERIAS_WHATSAPP: Record<Averia | 'ninguna', string> = {
  ninguna: 'Bien',
  html: 'Con una página HTML',
  truncada: 'Con JSON cortado',
  'no-imagen': 'Con un QR que no es imagen',
  enorme: 'Con un QR enorme',
  cortada: 'Cortando la conexión',
};

const esClave = <T extends string>(tabla: Record<T, string>, texto: string): texto is T =>
  Object.hasOwn(tabla, texto);

type Control = (store: Store, valor: string, nuevos: () => Datos) => string;

const TABLA: Record<string, Control> = {
  reiniciar: (store, _valor, nuevos) => {
    store.datos = nuevos();
    store.fallos = [];
    store.latenciaMs = 0;
    return 'Los datos empezaron de nuevo. Todos deben ingresar otra vez.';
  },
  vencer: (store) => {
    store.datos.secreto = randomUUID();
    return 'Las sesiones vencieron: la próxima acción pedirá la contraseña.';
  },
  latencia: (store, valor) => {
    store.latenciaMs = LATENCIAS_MS.find((ms) => String(ms) === valor) ?? 0;
    return store.latenciaMs === 0
      ? 'El servidor responde sin demora.'
      : `El servidor demora ${store.latenciaMs} ms.`;
  },
  fallo: (store, valor) => {
    if (!esClave(FALLOS, valor)) return 'No se conoce ese fallo.';
    store.fallos.push(valor);
    return `La próxima solicitud fallará: ${FALLOS[valor]}.`;
  },
  whatsapp: (store, valor) => {
    if (!esClave(ACCIONES_WHATSAPP, valor)) return 'No se conoce esa acción.';
    store.datos.whatsapp = reducirWhatsapp(store.datos.whatsapp, valor, store.ahora());
    return `WhatsApp: hecho (${ACCIONES_WHATSAPP[valor]}).`;
  },
  averia: (store, valor) => {
    if (!esClave(AVERIAS_WHATSAPP, valor)) return 'No se conoce esa respuesta.';
    store.datos.whatsapp.averia = valor === 'ninguna' ? null : valor;
    return `WhatsApp responde: ${AVERIAS_WHATSAPP[valor]}.`;
  },
  anular: (store, valor) => {
    const fila = activo(store.datos.transacciones, Number(valor));
    if (!fila) return 'Esa operación ya estaba anulada.';
    anularTransaccion(store, fila.id);
    return `La operación N.º ${fila.id} (ref. ${fila.nro_referencia}) fue anulada por otra persona.`;
  },
  cerrar: (store, valor) => {
    const sesion = activo(store.datos.sesiones, Number(valor));
    if (sesion?.estado_sesion !== 'ABIERTA') return 'Esa caja ya estaba cerrada.';
    cerrarSesion(store, sesion, 0, OTRA_PERSONA);
    return `La sesión ${sesion.id} fue cerrada por otra persona.`;
  },
};

/** By the last part of the form's address. A Map, so that `constructor` is no control. */
export const CONTROLES: ReadonlyMap<string, Control> = new Map(Object.entries(TABLA));

/** One source at a time, outside React: whoever leaves the page to register what is missing comes back to the same statement. */
import type { Extracto } from './linea-extracto';
import { alTerminarSesion } from '@/domain/usuario/ingreso-store';
import { hoy, type Dia } from '@/lib/fecha';
import { crearLectores, type Fuente, type Guardado, type Leido } from './readers';
import { falta, mezclar, type Fijado, type Perfil } from '@/engines/extracto/profile/perfil';
import { perfilDe, recordarPerfil } from '@/engines/extracto/profile/perfiles';
import type { Aviso, Lectura } from './reader-protocol';

export interface EstadoLectura {
  lectura: Lectura | null;
  fijado: Fijado;
  progreso: { aviso: Extract<Aviso, { tipo: 'progreso' }>; cancelable: boolean } | null;
  rechazo: { nombre: string; mensaje: string } | null;
}

const NADA: EstadoLectura = { lectura: null, fijado: {}, progreso: null, rechazo: null };

const ABRIENDO: EstadoLectura['progreso'] = {
  aviso: { tipo: 'progreso', fase: 'abriendo', parte: 0 },
  cancelable: true,
};

const enteroDe = ({ codificacion: _c, hallado: _h, ...resto }: Perfil): Fijado => resto;

function crearEstado() {
  let estado = NADA;
  const oyentes = new Set<() => void>();
  return {
    get: (): EstadoLectura => estado,
    subscribe: (oyente: () => void) => {
      oyentes.add(oyente);
      return () => void oyentes.delete(oyente);
    },
    poner: (cambios: Partial<EstadoLectura>): void => {
      estado = { ...estado, ...cambios };
      for (const oyente of oyentes) oyente();
    },
  };
}

interface Contexto {
  entidad: string;
  dia: Dia | null;
  propias: readonly string[];
  /** The institution as which the source on its way is read. */
  leida: string;
  aMano: boolean;
  /** Known to be of the institution: its form may be remembered. */
  suya: boolean;
  alLeer: (extracto: Extracto) => void;
}

const SIN_CONTEXTO: Contexto = {
  entidad: '',
  dia: null,
  propias: [],
  leida: '',
  aMano: false,
  suya: true,
  alLeer: () => undefined,
};

/** A form that did not fit stays until a person says that the bank has changed it; one only looked at is nobody's. */
function recordar({ entidad, suya }: Contexto, { lectura, filas }: Leido): void {
  if (filas.lineas.length > 0 && entidad !== '' && lectura.origen !== 'no-encaja' && suya)
    recordarPerfil(entidad, lectura.guardar);
}

function crearLectura() {
  const { poner, ...estado } = crearEstado();
  const contexto: Contexto = { ...SIN_CONTEXTO };
  const de = () => ({ dia: contexto.dia ?? hoy(), propias: contexto.propias });

  function terminar({ lectura, filas }: Leido): void {
    poner({
      lectura,
      progreso: lectores.enCamino() ? estado.get().progreso : null,
      // A change by hand changes one thing of what was remembered, not all of it.
      ...(lectura.origen === 'guardado' ? { fijado: enteroDe(lectura.perfil) } : {}),
    });
    recordar(contexto, { lectura, filas });
    contexto.alLeer({ ...filas, archivo: lectura.archivo, ignoradas: lectura.cuenta.ignoradas });
  }

  const lectores = crearLectores({
    alProgresar: (aviso, cancelable) => poner({ progreso: { aviso, cancelable } }),
    alRechazar: (nombre, mensaje) => poner({ progreso: null, rechazo: { nombre, mensaje } }),
    alCancelar: () => poner({ progreso: null }),
    alListo: (leido, nueva) => {
      if (nueva) {
        contexto.aMano = false;
        poner({ fijado: {} });
      }
      // Read as of another bank than the one that is chosen by now.
      if (nueva && contexto.leida !== contexto.entidad) releer({}, perfilDe(contexto.entidad));
      else if (leido) terminar(leido);
    },
  });

  function leer(fuente: Fuente): void {
    lectores.cancelar();
    poner({ rechazo: null, progreso: ABRIENDO });
    lectores.abrir(fuente, perfilDe(contexto.entidad), de());
    contexto.leida = contexto.entidad;
    contexto.suya = true;
  }

  const releer = (fijado: Fijado, guardado: Guardado = null): void => {
    poner({ fijado, rechazo: null });
    lectores.releer({ tipo: 'releer', fijado, guardado }, de());
  };

  const fijar = (fijado: Fijado): void => {
    contexto.aMano = Object.keys(fijado).length > 0;
    contexto.suya = true;
    releer(fijado);
  };

  return {
    ...estado,
    leer,
    cancelar: lectores.cancelar,
    fijar,
    contestar: (respuesta: Fijado): void => fijar(mezclar(estado.get().fijado, respuesta)),
    alLeer: (oyente: Contexto['alLeer']): void => {
      contexto.alLeer = oyente;
    },
    deEntidad: (nueva: string): void => {
      if (nueva === contexto.entidad) return;
      contexto.suya = contexto.entidad === '';
      contexto.entidad = nueva;
      if (!lectores.hay()) return;
      if (contexto.aMano) releer(estado.get().fijado);
      else releer({}, perfilDe(contexto.entidad));
    },
    /** A reading that did not find the column of the reference is made again with the shop's own. */
    dePropias: (nuevas: readonly string[]): void => {
      contexto.propias = nuevas;
      const { lectura, fijado } = estado.get();
      if (lectores.hay() && lectura && nuevas.length > 0 && falta(lectura.perfil) === 'referencia')
        releer(fijado);
    },
    deDia: (nuevo: Dia): void => {
      if (nuevo === contexto.dia) return;
      contexto.dia = nuevo;
      if (lectores.hay() && estado.get().lectura?.perfil.hallado.segunDia) releer(estado.get().fijado);
    },
    cerrar: (): void => {
      lectores.cerrar();
      poner(NADA);
    },
  };
}

export const lecturaDeExtracto = crearLectura();
alTerminarSesion(lecturaDeExtracto.cerrar);

/**
 * The reading of this tab: one source at a time, read off the page. Outside React, because its answers come in pieces,
 * and because whoever goes to register what is missing comes back to the same statement. A source that is refused or given up leaves the one before it as it was.
 */
import type { Extracto } from './linea-extracto';
import { alTerminarSesion } from '@/domain/usuario/ingreso-store';
import { hoy, type Dia } from '@/lib/fecha';
import { crearLector, type Lector } from './reader-client';
import { falta, mezclar, type Fijado, type Perfil } from '@/engines/extracto/profile/perfil';
import { perfilDe, recordarPerfil } from '@/engines/extracto/profile/perfiles';
import type { Aviso, Lectura, Pedido } from './reader-protocol';

export type Fuente = { archivo: File } | { texto: string };

export interface EstadoLectura {
  lectura: Lectura | null;
  /** What was set by hand for this source. */
  fijado: Fijado;
  /** A new source can be given up; a reading again is over soon. */
  progreso: { aviso: Extract<Aviso, { tipo: 'progreso' }>; cancelable: boolean } | null;
  /** Why the last source is no statement, and its name. */
  rechazo: { nombre: string; mensaje: string } | null;
}

type AlLeer = (extracto: Extracto) => void;
const nada = () => undefined;

const NADA: EstadoLectura = { lectura: null, fijado: {}, progreso: null, rechazo: null };

/** Everything of a perfil, as if it had been set by hand. */
const enteroDe = ({ codificacion: _c, hallado: _h, ...resto }: Perfil): Fijado => resto;

function crearLectura() {
  let estado = NADA;
  let entidad = '';
  /** The day that is settled, once it is known. */
  let dia: Dia | null = null;
  /** References that the shop has of it. */
  let propias: readonly string[] = [];
  const de = () => ({ dia: dia ?? hoy(), propias });
  /** The institution as which the source on its way is read. */
  let leida = '';
  /** Something was set by hand for this source. */
  let aMano = false;
  /** This source is known to be of the institution: its form may be remembered as its. */
  let suya = true;
  let alLeer: AlLeer = nada;
  let actual: Lector | null = null;
  let entrante: Lector | null = null;
  const oyentes = new Set<() => void>();

  const poner = (cambios: Partial<EstadoLectura>): void => {
    estado = { ...estado, ...cambios };
    for (const oyente of oyentes) oyente();
  };

  function terminar(lectura: Lectura, filas: Pick<Extracto, 'lineas' | 'ilegibles' | 'sinOperacion'>): void {
    const { lineas } = filas;
    poner({
      lectura,
      // The next source may be on its way already.
      progreso: entrante ? estado.progreso : null,
      // A change by hand changes one thing of what was remembered, not all of it.
      ...(lectura.origen === 'guardado' ? { fijado: enteroDe(lectura.perfil) } : {}),
    });
    // A remembered form that did not fit stays until a person says that the bank has changed it. One that was only looked
    // at as another bank's is nobody's.
    if (lineas.length > 0 && entidad !== '' && lectura.origen !== 'no-encaja' && suya)
      recordarPerfil(entidad, lectura.guardar);
    alLeer({ ...filas, archivo: lectura.archivo, ignoradas: lectura.cuenta.ignoradas });
  }

  /** Takes the answers of one reader. */
  function recibirDe(yo: () => Lector, nombre: string): (aviso: Aviso) => void {
    let lectura: Lectura | null = null;
    let lineas: Extracto['lineas'] = [];
    let ilegibles: Extracto['ilegibles'] = [];
    let sinOperacion: Extracto['sinOperacion'] = [];
    return (aviso) => {
      switch (aviso.tipo) {
        case 'progreso':
          if (entrante && entrante !== yo()) break;
          poner({ progreso: { aviso, cancelable: entrante === yo() } });
          break;
        case 'rechazo':
          if (entrante === yo()) cancelar();
          poner({ progreso: null, rechazo: { nombre, mensaje: aviso.mensaje } });
          break;
        case 'lectura':
          ({ lectura } = aviso);
          [lineas, ilegibles, sinOperacion] = [[], [], []];
          break;
        case 'trozo':
          for (const linea of aviso.lineas) lineas.push(linea);
          for (const ilegible of aviso.ilegibles) ilegibles.push(ilegible);
          for (const linea of aviso.sinOperacion) sinOperacion.push(linea);
          break;
        case 'listo':
          if (entrante === yo()) {
            actual?.cerrar();
            [actual, entrante] = [entrante, null];
            aMano = false;
            poner({ fijado: {} });
            // Read as of another bank than the one that is chosen by now.
            if (leida !== entidad) {
              releer({}, perfilDe(entidad));
              break;
            }
          }
          if (lectura) terminar(lectura, { lineas, ilegibles, sinOperacion });
          break;
      }
    };
  }

  function cancelar(): void {
    entrante?.cerrar();
    entrante = null;
    poner({ progreso: null });
  }

  function leer(fuente: Fuente): void {
    cancelar();
    poner({
      rechazo: null,
      progreso: { aviso: { tipo: 'progreso', fase: 'abriendo', parte: 0 }, cancelable: true },
    });
    const nombre = 'archivo' in fuente ? fuente.archivo.name : 'Texto pegado';
    const lector: Lector = crearLector(recibirDe(() => lector, nombre));
    entrante = lector;
    leida = entidad;
    suya = true;
    const guardado = perfilDe(entidad);
    const pedido: Pedido =
      'archivo' in fuente
        ? { tipo: 'archivo', archivo: fuente.archivo, guardado }
        : { tipo: 'texto', texto: fuente.texto, guardado };
    lector.pedir(pedido, de());
  }

  const releer = (fijado: Fijado, guardado: Extract<Pedido, { tipo: 'releer' }>['guardado'] = null): void => {
    poner({ fijado, rechazo: null });
    actual?.pedir({ tipo: 'releer', fijado, guardado }, de());
  };

  /** The same source again, with what is set by hand. */
  const fijar = (fijado: Fijado): void => {
    aMano = Object.keys(fijado).length > 0;
    suya = true;
    releer(fijado);
  };

  return {
    get: (): EstadoLectura => estado,
    subscribe: (oyente: () => void) => {
      oyentes.add(oyente);
      return () => void oyentes.delete(oyente);
    },
    leer,
    cancelar,
    fijar,
    /** One question answered: everything else that was said stays. */
    contestar: (respuesta: Fijado): void => fijar(mezclar(estado.fijado, respuesta)),
    alLeer: (oyente: AlLeer): void => {
      alLeer = oyente;
    },
    /** The same file, but of another bank: its form may be known. What was set by hand for the file stays. */
    deEntidad: (nueva: string): void => {
      if (nueva === entidad) return;
      suya = entidad === '';
      entidad = nueva;
      if (!actual) return;
      if (aMano) releer(estado.fijado);
      else releer({}, perfilDe(entidad));
    },
    /** Which column is the reference may be told by the shop's own. A reading that did not find it is made again. */
    dePropias: (nuevas: readonly string[]): void => {
      propias = nuevas;
      const { lectura } = estado;
      if (actual && lectura && nuevas.length > 0 && falta(lectura.perfil) === 'referencia')
        releer(estado.fijado);
    },
    /** Dates without a year are of the year of this day. */
    deDia: (nuevo: Dia): void => {
      if (nuevo === dia) return;
      dia = nuevo;
      if (actual && estado.lectura?.perfil.hallado.segunDia) releer(estado.fijado);
    },
    cerrar: (): void => {
      entrante?.cerrar();
      actual?.cerrar();
      [actual, entrante] = [null, null];
      poner(NADA);
    },
  };
}

export const lecturaDeExtracto = crearLectura();
alTerminarSesion(lecturaDeExtracto.cerrar);

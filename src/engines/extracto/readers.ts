/** The reader of the source that is shown, and that of the next one, which takes its place once it has been read whole. */
import type { Extracto } from './linea-extracto';
import { crearLector, type Lector } from './reader-client';
import type { Aviso, Lectura, Pedido } from './reader-protocol';

export type Fuente = { archivo: File } | { texto: string };
export type Guardado = Pedido['guardado'];

export interface Leido {
  lectura: Lectura;
  filas: Pick<Extracto, 'lineas' | 'ilegibles' | 'sinOperacion'>;
}

interface Oyente {
  alProgresar: (aviso: Extract<Aviso, { tipo: 'progreso' }>, cancelable: boolean) => void;
  alRechazar: (nombre: string, mensaje: string) => void;
  alCancelar: () => void;
  alListo: (leido: Leido | null, nueva: boolean) => void;
}

function crearRecogida() {
  let leido: Leido | null = null;
  return {
    leido: () => leido,
    empezar: (lectura: Lectura): void => {
      leido = { lectura, filas: { lineas: [], ilegibles: [], sinOperacion: [] } };
    },
    agregar: ({ lineas, ilegibles, sinOperacion }: Extract<Aviso, { tipo: 'trozo' }>): void => {
      if (!leido) return;
      for (const linea of lineas) leido.filas.lineas.push(linea);
      for (const ilegible of ilegibles) leido.filas.ilegibles.push(ilegible);
      for (const linea of sinOperacion) leido.filas.sinOperacion.push(linea);
    },
  };
}

export function crearLectores({ alProgresar, alRechazar, alCancelar, alListo }: Oyente) {
  let actual: Lector | null = null;
  let entrante: Lector | null = null;

  function cancelar(): void {
    entrante?.cerrar();
    entrante = null;
    alCancelar();
  }

  function relevar(yo: Lector): boolean {
    if (entrante !== yo) return false;
    actual?.cerrar();
    [actual, entrante] = [entrante, null];
    return true;
  }

  function recibirDe(yo: () => Lector, nombre: string): (aviso: Aviso) => void {
    const recogida = crearRecogida();
    return (aviso) => {
      switch (aviso.tipo) {
        case 'progreso':
          if (entrante && entrante !== yo()) break;
          alProgresar(aviso, entrante === yo());
          break;
        case 'rechazo':
          if (entrante === yo()) cancelar();
          alRechazar(nombre, aviso.mensaje);
          break;
        case 'lectura':
          recogida.empezar(aviso.lectura);
          break;
        case 'trozo':
          recogida.agregar(aviso);
          break;
        case 'listo':
          alListo(recogida.leido(), relevar(yo()));
          break;
      }
    };
  }

  return {
    hay: (): boolean => actual !== null,
    enCamino: (): boolean => entrante !== null,
    cancelar,
    abrir: (fuente: Fuente, guardado: Guardado, de: Parameters<Lector['pedir']>[1]): void => {
      const nombre = 'archivo' in fuente ? fuente.archivo.name : 'Texto pegado';
      const lector: Lector = crearLector(recibirDe(() => lector, nombre));
      entrante = lector;
      lector.pedir(
        'archivo' in fuente
          ? { tipo: 'archivo', archivo: fuente.archivo, guardado }
          : { tipo: 'texto', texto: fuente.texto, guardado },
        de,
      );
    },
    releer: (pedido: Extract<Pedido, { tipo: 'releer' }>, de: Parameters<Lector['pedir']>[1]): void =>
      actual?.pedir(pedido, de),
    cerrar: (): void => {
      entrante?.cerrar();
      actual?.cerrar();
      [actual, entrante] = [null, null];
    },
  };
}

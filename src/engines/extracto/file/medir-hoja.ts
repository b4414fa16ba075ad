import { oirXml } from './eventos-xml';
import { CELDA_LARGA } from '@/engines/extracto/file-limits';
import { danado, demasiado } from './rechazos';

export interface Tamano {
  filas: number;
  ancho: number;
  letras: number;
}

function lugarDe(direccion: string): [fila: number, columna: number] {
  let columna = 0;
  for (let i = 0; i < direccion.length; i += 1) {
    const codigo = direccion.charCodeAt(i);
    if (codigo >= 48 && codigo <= 57) return [Number(direccion.slice(i)), columna];
    columna = columna * 26 + codigo - 64;
  }
  throw danado();
}

const FECHA = 24;

function crearFilas(alCrecer: (tamano: Tamano) => void) {
  const tamano: Tamano = { filas: 0, ancho: 0, letras: 0 };
  let antes = 0;
  let hechas = 0;
  let numero = 0;
  let largo = 0;

  const crecer = (fila: number, columna: number) => {
    // «1e999» is a number too, and the reader would never arrive.
    if (Number.isNaN(fila)) throw danado();
    tamano.filas = Math.max(tamano.filas, antes + Math.ceil(fila));
    tamano.ancho = Math.max(tamano.ancho, columna);
    alCrecer(tamano);
  };
  return {
    tamano,
    deNuevo: (): void => {
      antes += hechas;
      hechas = 0;
    },
    abrirFila: (r: string | undefined): void => {
      if (r) numero = Number(r);
    },
    cerrarFila: (): void => {
      largo = 0;
      hechas = Math.max(hechas + 1, Math.ceil(numero));
      crecer(hechas, 0);
      numero = 0;
    },
    /** Nothing is filled up to an empty cell; one that says it lies further back still comes last. */
    cerrarCelda: (direccion: string, llena: boolean, letras: number): void => {
      const [fila, columna] = lugarDe(direccion);
      numero ||= fila;
      tamano.letras += Math.max(letras, FECHA);
      if (llena) largo = Math.max(largo + 1, columna);
      crecer(fila, largo);
    },
  };
}

/** `alCrecer` hears each time how large the sheet has become, and may throw. */
export function medirHoja(
  parte: Uint8Array,
  textos: readonly number[],
  alCrecer: (tamano: Tamano) => void,
): Tamano {
  const filas = crearFilas(alCrecer);
  let celda: Record<string, string> | null = null;
  let [llena, enValor] = [false, false];
  let [valor, largo] = ['', 0];
  oirXml(parte, {
    abrir: (nombre, atributos) => {
      if (nombre === 'sheetData') filas.deNuevo();
      else if (nombre === 'row') filas.abrirFila(atributos['r']);
      else if (nombre === 'c') {
        celda = atributos;
        [llena, enValor, valor, largo] = [false, false, '', 0];
      } else {
        llena = true;
        if (nombre === 'v') enValor = true;
      }
    },
    texto: (texto) => {
      if (enValor) valor = texto;
      largo += texto.length;
      if (celda && largo > CELDA_LARGA) throw demasiado();
    },
    cerrar: (nombre) => {
      if (nombre === 'v') enValor = false;
      else if (nombre === 'row') filas.cerrarFila();
      else if (nombre === 'c' && celda) {
        filas.cerrarCelda(celda['r'] ?? '', llena, celda['t'] === 's' ? (textos[Number(valor)] ?? 0) : largo);
        celda = null;
      }
    },
  });
  return filas.tamano;
}

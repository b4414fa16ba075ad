/** XML as read-excel-file sees it; whatever it would have to hold at once is cut off here first. */
import { Parser } from 'saxen';
import { HONDO, PIEZA_LARGA, PIEZAS_MAXIMAS } from '@/engines/extracto/file-limits';
import { danado, demasiado } from './rechazos';

export interface Oyente {
  abrir: (nombre: string, atributos: Record<string, string>) => void;
  cerrar?: (nombre: string) => void;
  texto?: (texto: string) => void;
}

const TROZO = 65_536;

function sinPrefijo(nombre: string, esAtributo = false): string {
  const dos = nombre.indexOf(':');
  return dos === -1 || (esAtributo && nombre.startsWith('xmlns:')) ? nombre : nombre.slice(dos + 1);
}

function crearCuenta() {
  let piezas = 0;
  let hondo = 0;
  let enCurso = 0;
  return {
    pieza: (cuantas = 1): void => {
      enCurso = 0;
      piezas += cuantas;
      if (piezas > PIEZAS_MAXIMAS) throw demasiado();
    },
    entrar: (): void => {
      hondo += 1;
      if (hondo > HONDO) throw demasiado();
    },
    salir: (): void => {
      hondo -= 1;
    },
    leidas: (letras: number): void => {
      enCurso += letras;
      if (enCurso > PIEZA_LARGA + TROZO) throw demasiado();
    },
  };
}

/** @throws Rechazo for XML that the reader could not read, or not without holding too much of it */
export function oirXml(parte: Uint8Array, { abrir, cerrar, texto }: Oyente): void {
  const cuenta = crearCuenta();
  const pieza = () => cuenta.pieza();
  const parser = new Parser();
  parser
    .on('error', () => {
      throw danado();
    })
    .on('openTag', (nombre, atributosDe, decodificar) => {
      const atributos = atributosDe();
      const nombres = Object.keys(atributos);
      cuenta.pieza(1 + nombres.length);
      cuenta.entrar();
      for (const cual of nombres) atributos[sinPrefijo(cual, true)] = decodificar(atributos[cual] ?? '');
      abrir(sinPrefijo(nombre), atributos);
    })
    .on('closeTag', (nombre) => {
      cuenta.pieza();
      cuenta.salir();
      cerrar?.(sinPrefijo(nombre));
    })
    .on('text', (crudo, decodificar) => {
      cuenta.pieza();
      if (crudo.length > PIEZA_LARGA) throw demasiado();
      texto?.(decodificar(crudo));
    })
    .on('cdata', pieza)
    .on('comment', pieza)
    .on('question', pieza)
    .on('attention', pieza);
  const decodificador = new TextDecoder();
  for (let i = 0; i < parte.length; i += TROZO) {
    const letras = decodificador.decode(parte.subarray(i, i + TROZO), { stream: true });
    cuenta.leidas(letras.length);
    parser.write(letras);
  }
  parser.write(decodificador.decode()).end();
}

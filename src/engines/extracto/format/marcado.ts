import { Parser } from 'htmlparser2';
import { CELDAS_MAXIMAS, FILAS_MAXIMAS, PIEZA_LARGA, PIEZAS_MAXIMAS } from '@/engines/extracto/file-limits';
import type { Celda, Registro } from '@/engines/extracto/file/raw-record';
import { Rechazo } from '@/engines/extracto/tipo-archivo';

const DANADO = 'El archivo está dañado o incompleto. Descárguelo de nuevo.';
const DEMASIADO = 'El archivo se expande demasiado al abrirlo. Descargue el extracto de un solo día.';

/** No statement nests deeper, and every closing mark is looked for among the open ones. */
const HONDO = 500;

export interface Oyente {
  abre: (nombre: string, atributos: Readonly<Record<string, string>>) => void;
  texto: (texto: string) => void;
  cierra: (nombre: string) => void;
}

const TROZO = 65_536;

/** What the parser holds at once is what came since its last mark: the text between two of them, or a mark's attributes. */
function crearCuenta() {
  let hondo = 0;
  let marcas = 0;
  let enCurso = 0;
  return {
    entrar(): void {
      hondo += 1;
      marcas += 1;
      enCurso = 0;
      if (hondo > HONDO) throw new Rechazo(DANADO);
      if (marcas > PIEZAS_MAXIMAS) throw new Rechazo(DEMASIADO);
    },
    salir(): void {
      hondo -= 1;
      enCurso = 0;
    },
    leidas(letras: number): void {
      enCurso += letras;
      if (enCurso > PIEZA_LARGA + TROZO) throw new Rechazo(DANADO);
    },
  };
}

/** Keeps no mark; entities that a document declares are never expanded. @throws Rechazo when they nest or run on without end */
export function recorrer(texto: string, xml: boolean, oyente: Oyente): void {
  const cuenta = crearCuenta();
  const lector = new Parser(
    {
      onopentag(nombre, atributos) {
        cuenta.entrar();
        oyente.abre(nombre, atributos);
      },
      ontext: (parte) => oyente.texto(parte),
      onclosetag(nombre) {
        cuenta.salir();
        oyente.cierra(nombre);
      },
    },
    { xmlMode: xml, decodeEntities: true },
  );
  for (let i = 0; i < texto.length; i += TROZO) {
    const trozo = texto.slice(i, i + TROZO);
    lector.write(trozo);
    cuenta.leidas(trozo.length);
  }
  lector.end();
}

export function crearTabla(titulos: readonly string[]) {
  const registros: Registro[] = [{ numero: 1, celdas: [...titulos] }];
  return {
    poner(celdas: Celda[]): void {
      if (registros.length >= FILAS_MAXIMAS) throw new Rechazo(DEMASIADO);
      registros.push({ numero: registros.length + 1, celdas });
    },
    registros,
  };
}

export function crearTope() {
  let celdas = 0;
  return (mas: number, filas: number): void => {
    celdas += mas;
    if (celdas > CELDAS_MAXIMAS || filas > FILAS_MAXIMAS) throw new Rechazo(DEMASIADO);
  };
}

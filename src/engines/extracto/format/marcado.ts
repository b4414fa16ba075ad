import { Parser } from 'htmlparser2';
import { CELDAS_MAXIMAS, FILAS_MAXIMAS } from '@/engines/extracto/file-limits';
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

/** Keeps no mark; entities that a document declares are never expanded. @throws Rechazo when they nest without end */
export function recorrer(texto: string, xml: boolean, oyente: Oyente): void {
  let hondo = 0;
  const lector = new Parser(
    {
      onopentag(nombre, atributos) {
        hondo += 1;
        if (hondo > HONDO) throw new Rechazo(DANADO);
        oyente.abre(nombre, atributos);
      },
      ontext: (parte) => oyente.texto(parte),
      onclosetag(nombre) {
        hondo -= 1;
        oyente.cierra(nombre);
      },
    },
    { xmlMode: xml, decodeEntities: true },
  );
  lector.end(texto);
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

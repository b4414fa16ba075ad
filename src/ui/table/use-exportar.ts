import { loadCode } from '@/ui/lazy/load-code';
import { useState } from 'react';
import { escribirCsv } from '@/lib/csv/csv';
import { descargarArchivo, nombreDeArchivo } from '@/lib/csv/descarga';
import type { Hoja } from '@/lib/csv/hoja';

export interface AvisoExportar {
  bien: boolean;
  texto: string;
}

export interface Exportable {
  nombre: readonly string[];
  /** asked for when a button is pressed; CSV takes the first */
  hojas: () => readonly Hoja[];
  onAviso: (aviso: AvisoExportar | null) => void;
  /** nothing in it that a spreadsheet could take for a number */
  sinReferencias?: boolean;
  /** what the CSV holds, where that is not all: one table can be sorted and filtered, several one under the other can't */
  csv?: string;
  inerte?: boolean;
}

type Formato = 'csv' | 'xlsx';
export const FORMATOS = [
  { formato: 'csv', nombre: 'Exportar CSV', corto: 'CSV' },
  { formato: 'xlsx', nombre: 'Exportar Excel', corto: 'Excel' },
] as const;

const FALLA = 'No se pudo preparar el archivo. Revise la conexión e intente de nuevo.';
/** A CSV keeps the zeros, the spreadsheet that opens it may not. */
const CEROS = 'Si lo abre en Excel, las referencias pueden perder ceros: para eso está «Exportar Excel».';

async function escribir(
  formato: Formato,
  nombre: readonly string[],
  hojas: readonly Hoja[],
): Promise<string> {
  const [hoja] = hojas;
  if (!hoja) throw new Error('nothing to write');
  const archivo =
    formato === 'csv'
      ? await escribirCsv(hoja)
      : await (await loadCode(() => import('@/lib/xlsx/xlsx'))).escribirXlsx(hojas);
  const suyo = nombreDeArchivo(nombre, formato);
  descargarArchivo(archivo, suyo);
  return suyo;
}

/** One file at a time; what came of it is said by `onAviso`. */
export function useExportar({
  nombre,
  hojas,
  onAviso,
  sinReferencias = false,
  csv,
  inerte = false,
}: Exportable) {
  const [enCurso, setEnCurso] = useState<Formato | null>(null);
  const exportar = async (formato: Formato) => {
    if (enCurso || inerte) return;
    setEnCurso(formato);
    onAviso(null);
    try {
      const archivo = await escribir(formato, nombre, hojas());
      const enCsv = `${csv ? ` ${csv}.` : ''}${sinReferencias ? '' : ` ${CEROS}`}`;
      onAviso({
        bien: true,
        texto: `${archivo} está en sus descargas.${formato === 'csv' ? enCsv : ''}`,
      });
    } catch {
      onAviso({ bien: false, texto: FALLA });
    } finally {
      setEnCurso(null);
    }
  };
  return { enCurso, exportar };
}

/** QIF → records: one line a field, the letter first, «^» after each movement. */
import { CELDA_LARGA, FILAS_MAXIMAS } from '@/engines/extracto/file-limits';
import type { Registro } from '@/engines/extracto/file/raw-record';
import { demasiadasFilas, Rechazo } from '@/engines/extracto/tipo-archivo';

const TITULOS = ['Fecha', 'Monto', 'Número', 'Descripción'];

const LARGO = 'El archivo QIF está dañado: una línea no termina. Descárguelo de nuevo.';

const fechaDe = (texto: string): string =>
  texto
    .replace(/['’]\s*/g, '/')
    .replace(/\/(\d)$/, '/0$1')
    .trim();

export function leerQif(texto: string): Registro[] {
  const registros: Registro[] = [{ numero: 1, celdas: [...TITULOS] }];
  let fila = new Map<string, string>();
  const terminar = () => {
    if (fila.size === 0) return;
    const en = (letra: string) => fila.get(letra) ?? '';
    const glosa = [en('P'), en('M')].filter((parte) => parte !== '').join(' ');
    if (registros.length >= FILAS_MAXIMAS) throw demasiadasFilas();
    registros.push({
      numero: registros.length + 1,
      celdas: [fechaDe(en('D')), en('T') || en('U'), en('N'), glosa],
    });
    fila = new Map();
  };
  for (const linea of texto.split('\n')) {
    if (linea.length > CELDA_LARGA) throw new Rechazo(LARGO);
    const cuerpo = linea.trim();
    if (cuerpo.startsWith('^')) terminar();
    else if (cuerpo !== '' && !cuerpo.startsWith('!'))
      fila.set(cuerpo.slice(0, 1).toUpperCase(), cuerpo.slice(1).trim());
  }
  terminar();
  if (registros.length === 1) throw new Rechazo('El archivo QIF no tiene movimientos.');
  return registros;
}

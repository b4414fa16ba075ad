import { escribirCsv } from '@/lib/csv/csv';
import { descargarArchivo, nombreDeArchivo } from '@/lib/csv/descarga';
import { hoy } from '@/lib/fecha';
import { crearHoja, type ColumnaHoja } from '@/lib/csv/hoja';
import type { FilaBitacora } from './bitacora-filas';

const COLUMNAS: readonly ColumnaHoja<FilaBitacora>[] = [
  { titulo: 'Fecha', ancho: 17, tipo: 'fecha', valor: ({ cuando }) => cuando },
  { titulo: 'Usuario', ancho: 18, tipo: 'texto', valor: ({ usuario }) => usuario },
  { titulo: 'Acto', ancho: 16, tipo: 'texto', valor: ({ acto }) => acto },
  { titulo: 'Sobre', ancho: 28, tipo: 'texto', valor: ({ sobre }) => sobre },
  { titulo: 'Monto (Bs)', ancho: 14, tipo: 'monto', valor: ({ monto }) => monto },
  { titulo: 'Referencia', ancho: 22, tipo: 'texto', valor: ({ referencia }) => referencia },
  { titulo: 'Sesión', ancho: 9, tipo: 'cuenta', valor: ({ sesion }) => sesion },
  { titulo: 'N.º en el sistema', ancho: 12, tipo: 'cuenta', valor: ({ serverId }) => serverId },
  { titulo: 'Resultado', ancho: 32, tipo: 'texto', valor: ({ resultado }) => resultado },
  { titulo: 'Motivo', ancho: 40, tipo: 'texto', valor: ({ motivo }) => motivo },
];

export async function exportarBitacora(filas: readonly FilaBitacora[]): Promise<void> {
  const hoja = crearHoja('Bitácora', COLUMNAS, filas.length, (i) => {
    const fila = filas[i];
    if (!fila) throw new Error(`no row ${i}`);
    return fila;
  });
  descargarArchivo(await escribirCsv(hoja), nombreDeArchivo(['bitacora', hoy()], 'csv'));
}

import { serieDeHoja } from '@/lib/fecha';
import type { Celda, Hoja, TipoCelda } from '@/lib/csv/hoja';
import { formatDecimal } from '@/lib/monto';
import { celdaDeNumero, celdaDeTexto, nombreDeColumna } from './xlsx-celda';
import { ESTILO } from './xlsx-partes';

/** A spreadsheet's own limit, less the titles: what is beyond goes on in the next sheet. */
const FILAS_POR_HOJA = 1_048_575;

export const enHojas = (hoja: Hoja, maximo = FILAS_POR_HOJA): Hoja[] =>
  Array.from({ length: Math.max(1, Math.ceil(hoja.largo / maximo)) }, (_, k) => ({
    ...hoja,
    nombre: k === 0 ? hoja.nombre : `${hoja.nombre} (${k + 1})`,
    largo: Math.min(maximo, hoja.largo - k * maximo),
    celdas: (i) => hoja.celdas(k * maximo + i),
  }));

const celda = (lugar: string, tipo: TipoCelda, valor: Celda): string => {
  if (valor === null) return '';
  if (typeof valor === 'string') return celdaDeTexto(lugar, ESTILO.texto, valor);
  if (tipo === 'monto') return celdaDeNumero(lugar, ESTILO.monto, formatDecimal(valor, '.'));
  return celdaDeNumero(lugar, ESTILO[tipo], String(tipo === 'fecha' ? serieDeHoja(valor) : valor));
};

export function inicioDeHoja({ columnas }: Hoja): string {
  const anchos = columnas.map(
    ({ ancho }, k) => `<col min="${k + 1}" max="${k + 1}" width="${ancho}" customWidth="1"/>`,
  );
  const titulos = columnas.map(({ titulo }, k) =>
    celdaDeTexto(`${nombreDeColumna(k)}1`, ESTILO.titulo, titulo),
  );
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${anchos.join('')}</cols><sheetData><row r="1">${titulos.join('')}</row>`;
}

export function filaDeHoja({ columnas, celdas }: Hoja, i: number): string {
  const suyas = celdas(i).map((valor, k) =>
    celda(`${nombreDeColumna(k)}${i + 2}`, columnas[k]?.tipo ?? 'texto', valor),
  );
  return `<row r="${i + 2}">${suyas.join('')}</row>`;
}

export function finDeHoja({ columnas, largo }: Hoja): string {
  const todo = `A1:${nombreDeColumna(columnas.length - 1)}${largo + 1}`;
  return `</sheetData><autoFilter ref="${todo}"/><ignoredErrors><ignoredError sqref="${todo}" numberStoredAsText="1"/></ignoredErrors></worksheet>`;
}

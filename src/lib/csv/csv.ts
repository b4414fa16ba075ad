/**
 * CSV as the spreadsheets of the country open it by a double click: `;`, decimal comma, UTF-8 with its mark, RFC 4180
 * quotes. Every text is quoted, and none can be taken for a formula. What it can't do is keep a spreadsheet from reading
 * "0045" as a number: for references XLSX is the safe format.
 */
import { formatFechaHora } from '@/lib/fecha';
import type { Celda, Hoja, TipoCelda } from './hoja';
import { formatDecimal } from '@/lib/monto';
import { porPartes } from '@/lib/por-partes';

const MARCA = '\uFEFF';
const FIN = '\r\n';
const FILAS_POR_TROZO = 1_000;

/**
 * What a spreadsheet may run: one of its signs as the first character that can be seen, whatever blanks, zero-width marks or
 * control characters stand before it (imports trim them), and any text that begins with a separator.
 */
const PELIGROSO =
  /^(?:[\t\r\n\0]|[\s\p{Z}\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]*[=+\-@＝＋－＠﹦﹢﹣﹫−])/u;

/** Text as a cell: quoted, and with one `'` before what could be a formula. */
export const celdaTexto = (texto: string): string =>
  `"${PELIGROSO.test(texto) ? "'" : ''}${texto.replaceAll('"', '""')}"`;

const celda = (valor: Celda, tipo: TipoCelda): string => {
  if (valor === null) return '';
  if (typeof valor === 'string') return celdaTexto(valor);
  if (tipo === 'monto') return formatDecimal(valor, ',');
  return celdaTexto(tipo === 'fecha' ? formatFechaHora(valor) : String(valor));
};

/** The file, made in slices. */
export async function escribirCsv({ columnas, largo, celdas }: Hoja): Promise<Blob> {
  const trozos = [MARCA + columnas.map(({ titulo }) => celdaTexto(titulo)).join(';') + FIN];
  let lineas: string[] = [];
  await porPartes(largo, (i) => {
    lineas.push(
      celdas(i)
        .map((valor, k) => celda(valor, columnas[k]?.tipo ?? 'texto'))
        .join(';'),
    );
    if (lineas.length < FILAS_POR_TROZO && i < largo - 1) return;
    trozos.push(lineas.join(FIN) + FIN);
    lineas = [];
  });
  return new Blob(trozos, { type: 'text/csv;charset=utf-8' });
}

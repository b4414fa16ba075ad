/** As spreadsheets here open it: `;`, decimal comma, UTF-8 mark. They still read "0045" as a number: XLSX is safe. */
import { formatFechaHora } from '@/lib/fecha';
import type { Celda, Hoja, TipoCelda } from './hoja';
import { formatDecimal } from '@/lib/monto';
import { porPartes } from '@/lib/por-partes';

const MARCA = '\uFEFF';
const FIN = '\r\n';
const FILAS_POR_TROZO = 1_000;

/** What a spreadsheet may run, whatever blanks or unseen marks stand before its first sign: imports trim them. */
const PELIGROSO =
  /^(?:[\t\r\n\0]|[\s\p{Z}\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]*[=+\-@＝＋－＠﹦﹢﹣﹫−])/u;

export const celdaTexto = (texto: string): string =>
  `"${PELIGROSO.test(texto) ? "'" : ''}${texto.replaceAll('"', '""')}"`;

const celda = (valor: Celda, tipo: TipoCelda): string => {
  if (valor === null) return '';
  if (typeof valor === 'string') return celdaTexto(valor);
  if (tipo === 'monto') return formatDecimal(valor, ',');
  return celdaTexto(tipo === 'fecha' ? formatFechaHora(valor) : String(valor));
};

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

// @vitest-environment node
/** Statements that run on without end, each within the size that is accepted: one sentence, before they fill the memory. */
import { describe, expect, test } from 'vitest';
import { CELDA_LARGA, CELDAS_MAXIMAS, FILAS_MAXIMAS, LINEA_LARGA } from '@/engines/extracto/file-limits';
import { leerBytes, rechazoDe } from '../extractos';

const texto = (t: string) => new Uint8Array(new TextEncoder().encode(t));
const TITULOS = 'Fecha;Referencia;Detalle;Monto\n';
const FILA = '21/11/2026;8827334;DEPOSITO;500,00\n';
const CAMT =
  '<?xml version="1.0"?><Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.02"><BkToCstmrStmt><Stmt>';

const FILAS = /^El archivo tiene más de 250\.000 filas\. Descargue el extracto de un solo día\.$/;
const LINEA = /^Una línea del archivo tiene más de 50\.000 letras: no es un extracto\./;
const EXPANDE = /^El archivo se expande demasiado al abrirlo\./;
const DANADO = /^El archivo está dañado o incompleto\. Descárguelo de nuevo\.$/;

describe('without end', () => {
  test.each<[que: string, contenido: string, dice: RegExp]>([
    ['rows', TITULOS + 'a;b;c;d\n'.repeat(FILAS_MAXIMAS), FILAS],
    ['rows that a quote opens', `${TITULOS}"${'x\n'.repeat(FILAS_MAXIMAS)}`, FILAS],
    ['rows of a report', `FECHA   REFERENCIA   MONTO\n${'a   b   c\n'.repeat(FILAS_MAXIMAS)}`, FILAS],
    ['one row', `a${';'.repeat(LINEA_LARGA)}`, LINEA],
    ['one row after good ones', `${TITULOS}${FILA}${'x'.repeat(LINEA_LARGA + 1)}`, LINEA],
    ['quotes', `Fecha;Monto\n${'"'.repeat(LINEA_LARGA + 1)}`, LINEA],
    ['blanks', `FECHA  MONTO\n${' '.repeat(LINEA_LARGA + 1)}x`, LINEA],
    ['cells', TITULOS + `${';'.repeat(2_000)}\n`.repeat(CELDAS_MAXIMAS / 2_000 + 1), EXPANDE],
    ['movements of a QIF', `!Type:Bank\n${'T1\n^\n'.repeat(FILAS_MAXIMAS)}`, FILAS],
    ['one line of a QIF', `!Type:Bank\nP${'x'.repeat(CELDA_LARGA)}\n^\n`, /^El archivo QIF está dañado/],
    ['fields of an MT940', `:20:X\n:25:1\n${':86:x\n'.repeat(FILAS_MAXIMAS * 3)}`, FILAS],
    [
      'one field of an MT940',
      `:20:X\n:25:1\n:61:2611211121C1,00NMSC1\n:86:x\n${'x\n'.repeat(CELDA_LARGA / 2)}`,
      /^El archivo MT940 está dañado/,
    ],
    ['one field of an OFX', `OFXHEADER:100\n<OFX><STMTTRN><NAME>${'x'.repeat(400_000)}`, DANADO],
    ['entities of an OFX', `OFXHEADER:100\n<OFX><STMTTRN><NAME>${'&amp;'.repeat(100_000)}`, DANADO],
    [
      'attributes of a CAMT',
      `${CAMT}<Ntry ${Array.from({ length: 60_000 }, (_, i) => `a${i}="" `).join('')}>`,
      DANADO,
    ],
    ['open signs of a CAMT', CAMT + '<'.repeat(400_000), DANADO],
    ['a comment of a CAMT', `${CAMT}<!--${'x'.repeat(400_000)}`, DANADO],
    ['one cell of a page', `<html><table><tr><td>${'x'.repeat(400_000)}`, DANADO],
    ['cells of a page', `<html><table><tr>${'<td>'.repeat(CELDAS_MAXIMAS + 2)}`, EXPANDE],
    ['line ends', '\n'.repeat(FILAS_MAXIMAS * 2), /^El archivo está vacío\.$/],
  ])('%s', async (_, contenido, dice) => {
    expect(await rechazoDe(texto(contenido))).toMatch(dice);
  });
});

test('the widest line and the longest field that a bank gives are read', async () => {
  const glosa = 'x'.repeat(LINEA_LARGA - 100);
  const leido = await leerBytes(texto(`${TITULOS}21/11/2026;8827334;DEPOSITO ${glosa};500,00\n`), {}, null);
  expect(leido.registros).toHaveLength(2);
  // A CAMT file has no line ends at all, and is no long line.
  const entradas = Array.from(
    { length: 600 },
    (_, i) =>
      `<Ntry><Amt Ccy="BOB">${500 + i}.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>BOOK</Sts><BookgDt><Dt>2026-11-21</Dt></BookgDt><AcctSvcrRef>${8_827_334 + i * 7}</AcctSvcrRef></Ntry>`,
  ).join('');
  expect(entradas.length).toBeGreaterThan(LINEA_LARGA);
  const camt = `${CAMT}${entradas}</Stmt></BkToCstmrStmt></Document>`;
  const { registros } = await leerBytes(texto(camt));
  expect(registros).toHaveLength(601);
});

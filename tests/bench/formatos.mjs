/** A statement of n lines in each format that is read beside CSV and .xlsx. The lines are those of extracto.mjs. */
import { strToU8, zipSync } from 'fflate';

/** @param {number} n @param {(i: number) => string} linea */
const cada = (n, linea) => Array.from({ length: n }, (_, i) => linea(i)).join('');
const referencia = (i) => 8_000_000 + i * 7;
const monto = (i) => `${100 + (i % 900)}.${String(i % 100).padStart(2, '0')}`;
const signo = (i) => (i % 3 === 1 ? '-' : '');
const palabra = (i) => (i % 3 === 1 ? 'RETIRO' : 'DEPOSITO');
const conComa = (i) => monto(i).replace('.', ',');

const ods = (n) =>
  zipSync({
    'content.xml': strToU8(
      `<office:document-content><office:body><office:spreadsheet><table:table table:name="Hoja1">${[
        'Fecha',
        'Referencia',
        'Detalle',
        'Monto',
      ]
        .map((titulo) => `<table:table-cell><text:p>${titulo}</text:p></table:table-cell>`)
        .join('')
        .replace(/^/, '<table:table-row>')}</table:table-row>${cada(
        n,
        (i) =>
          `<table:table-row><table:table-cell office:value-type="date" office:date-value="2026-11-21"><text:p>x</text:p></table:table-cell><table:table-cell office:value-type="string"><text:p>${referencia(i)}</text:p></table:table-cell><table:table-cell office:value-type="string"><text:p>${palabra(i)}</text:p></table:table-cell><table:table-cell office:value-type="float" office:value="${monto(i)}"><text:p>x</text:p></table:table-cell></table:table-row>`,
      )}</table:table></office:spreadsheet></office:body></office:document-content>`,
    ),
  });

/** By the end of its file's name. */
export const FORMATOS = {
  ofx: (n) =>
    `OFXHEADER:100\n<OFX><BANKTRANLIST>${cada(n, (i) => `<STMTTRN><TRNTYPE>OTHER<DTPOSTED>20261121<TRNAMT>${signo(i)}${monto(i)}<FITID>${referencia(i)}<NAME>${palabra(i)}</STMTTRN>\n`)}</BANKTRANLIST></OFX>`,
  sta: (n) =>
    `:20:X\n:25:1\n:60F:C261120BOB1,00\n${cada(n, (i) => `:61:2611211121${i % 3 === 1 ? 'D' : 'C'}${conComa(i)}NMSC${referencia(i)}\n:86:${palabra(i)}\n`)}`,
  qif: (n) =>
    `!Type:Bank\n${cada(n, (i) => `D21/11/2026\nT${signo(i)}${monto(i)}\nN${referencia(i)}\nP${palabra(i)}\n^\n`)}`,
  camt: (n) =>
    `<?xml version="1.0"?><Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.02"><BkToCstmrStmt><Stmt>${cada(n, (i) => `<Ntry><Amt Ccy="BOB">${monto(i)}</Amt><CdtDbtInd>${i % 3 === 1 ? 'DBIT' : 'CRDT'}</CdtDbtInd><Sts>BOOK</Sts><BookgDt><Dt>2026-11-21</Dt></BookgDt><AcctSvcrRef>${referencia(i)}</AcctSvcrRef><AddtlNtryInf>${palabra(i)}</AddtlNtryInf></Ntry>`)}</Stmt></BkToCstmrStmt></Document>`,
  xls: (n) =>
    `<html><table><tr><th>Fecha<th>Referencia<th>Detalle<th>Monto</tr>${cada(n, (i) => `<tr><td>21/11/2026<td>${referencia(i)}<td>${palabra(i)}<td>${conComa(i)}</tr>`)}</table></html>`,
  txt: (n) =>
    `FECHA       REFERENCIA  OPERACION   MONTO\n${cada(n, (i) => `21/11/2026  ${referencia(i)}     ${palabra(i).padEnd(12)}${conComa(i).padStart(8)}\n`)}`,
  ods,
};

/** Formats with a grammar of their own, written as nobody should write them; the right answer beside each. */
import { strToU8, zipSync } from 'fflate';
import { conLineas, type Hostil } from './hostil';

const camt = (entradas: string, ns = 'urn:iso:std:iso:20022:tech:xsd:camt.053.001.08') =>
  `<?xml version="1.0" encoding="UTF-8"?><Document xmlns="${ns}"><BkToCstmrStmt><Stmt>${entradas}</Stmt></BkToCstmrStmt></Document>`;
const entrada = (monto: string, lado: string, resto: string, sts = '<Sts><Cd>BOOK</Cd></Sts>') =>
  `<Ntry><Amt Ccy="BOB">${monto}</Amt><CdtDbtInd>${lado}</CdtDbtInd>${sts}<BookgDt><Dt>2026-11-21</Dt></BookgDt>${resto}</Ntry>`;
const detalle = (monto: string, ref: string, glosa: string) =>
  `<TxDtls><Refs><EndToEndId>NOTPROVIDED</EndToEndId><AcctSvcrRef>${ref}</AcctSvcrRef></Refs><Amt Ccy="BOB">${monto}</Amt><RmtInf><Ustrd>${glosa}</Ustrd></RmtInf></TxDtls>`;

const ods = (filas: string) =>
  new Uint8Array(
    zipSync({
      mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet'),
      'content.xml': strToU8(
        `<?xml version="1.0"?><office:document-content><office:body><office:spreadsheet><table:table table:name="Hoja1">${filas}</table:table></office:spreadsheet></office:body></office:document-content>`,
      ),
    }),
  );
const celda = (texto: string, mas = '') =>
  `<table:table-cell office:value-type="string">${mas}<text:p>${texto}</text:p></table:table-cell>`;
const nota = '<office:annotation><text:p>revisar 9999999</text:p></office:annotation>';

export const FORMATOS: readonly Hostil[] = [
  {
    nombre: 'OFX of SGML in small letters, nothing closed, commas in the amounts',
    texto: conLineas(
      'OFXHEADER:100',
      '<ofx><bankmsgsrsv1><stmttrnrs><stmtrs><curdef>BOB<banktranlist>',
      '<stmttrn><trntype>CREDIT<dtposted>20261121<trnamt>500,00<fitid>9100301<name>DEPOSITO',
      '<stmttrn><trntype>DEBIT<dtposted>20261121<trnamt>-300,00<fitid>9100302<name>RETIRO',
    ),
    lineas: ['D 50000 9100301', 'R 30000 9100302'],
  },
  {
    nombre: 'OFX of a card, with amounts that carry no sign: the kind says the side',
    texto:
      '<OFX><CREDITCARDMSGSRSV1><CCSTMTRS><BANKTRANLIST><STMTTRN><TRNTYPE>CREDIT</TRNTYPE><DTPOSTED>20261121</DTPOSTED><TRNAMT>500.00</TRNAMT><FITID>9100303</FITID><NAME>AGENTE</NAME></STMTTRN><STMTTRN><TRNTYPE>DEBIT</TRNTYPE><DTPOSTED>20261121</DTPOSTED><TRNAMT>300.00</TRNAMT><FITID>9100304</FITID><NAME>AGENTE</NAME></STMTTRN></BANKTRANLIST></CCSTMTRS></CREDITCARDMSGSRSV1></OFX>',
    lineas: ['D 50000 9100303', 'R 30000 9100304'],
  },
  {
    nombre: 'OFX in the hour of Greenwich: the day is that of La Paz',
    texto:
      '<OFX><BANKTRANLIST><STMTTRN><DTPOSTED>20261122013000[0:GMT]<TRNAMT>500.00<FITID>9100305<NAME>DEPOSITO</STMTTRN><STMTTRN><DTPOSTED>20261122033000.123[+0]<TRNAMT>-300.00<FITID>9100306<NAME>RETIRO</STMTTRN><STMTTRN><DTPOSTED>20261121<TRNAMT>-80.00<FITID>9100307<NAME>RETIRO</STMTTRN></BANKTRANLIST></OFX>',
    lineas: ['D 50000 9100305', 'R 30000 9100306', 'R 8000 9100307'],
  },
  {
    nombre: 'OFX: two accounts, one of dollars',
    texto:
      '<OFX><STMTRS><CURDEF>BOB<BANKTRANLIST><STMTTRN><DTPOSTED>20261121<TRNAMT>500.00<FITID>9100308<NAME>DEPOSITO</STMTTRN></BANKTRANLIST></STMTRS><STMTRS><CURDEF>USD<BANKTRANLIST><STMTTRN><DTPOSTED>20261121<TRNAMT>70.00<FITID>9100309<NAME>DEPOSITO</STMTTRN></BANKTRANLIST></STMTRS></OFX>',
    lineas: ['D 50000 9100308'],
    ilegibles: [3],
  },
  {
    nombre: 'MT940 in its envelope, amounts without centavos, a letter of funds, no day of entry',
    texto: conLineas(
      '{1:F01BANKBOLPXXX0000000000}{2:I940BANKBOLPXXXN}{4:',
      ':20:940',
      ':25:1000000001',
      ':28C:1/1',
      ':60F:C261120BOB1000,',
      ':61:261121CB500,NTRF9100310//B1',
      ':86:/EREF/X/REMI/DEPOSITO AGENTE',
      ':61:261121DB300,5NTRF9100311//B2',
      'SUPLEMENTO',
      ':86:RETIRO',
      ' AGENTE',
      ':62F:C261121BOB1199,5',
      '-}',
    ),
    lineas: [],
    pide: true,
    posibles: ['D 50000 9100310', 'R 30050 9100311'],
  },
  {
    nombre: 'MT940: two messages in one file, the second in dollars',
    texto: conLineas(
      ':20:1',
      ':25:1',
      ':60F:C261120BOB1000,00',
      ':61:2611211121C500,00NMSC9100312',
      ':86:DEPOSITO',
      ':62F:C261121BOB1500,00',
      '-',
      ':20:2',
      ':25:2',
      ':60F:C261120USD1000,00',
      ':61:2611211121C70,00NMSC9100313',
      ':86:DEPOSITO',
      ':62F:C261121USD1070,00',
    ),
    lineas: ['D 50000 9100312'],
    ilegibles: [3],
  },
  {
    nombre: 'MT940: a movement that cannot be understood is shown',
    texto: conLineas(
      ':20:1',
      ':25:1',
      ':60F:C261120BOB1000,00',
      ':61:2611211121C500,00NMSC9100314',
      ':86:DEPOSITO',
      ':61:21/11/2026 300,00 D',
      ':86:RETIRO',
    ),
    lineas: ['D 50000 9100314'],
    ilegibles: [3],
  },
  {
    nombre: 'CAMT with a prefix of its own and a state in a code',
    texto: camt(
      entrada('500.00', 'CRDT', '<AcctSvcrRef>9100315</AcctSvcrRef><AddtlNtryInf>DEPOSITO</AddtlNtryInf>') +
        entrada('300.00', 'DBIT', '<AcctSvcrRef>9100316</AcctSvcrRef><AddtlNtryInf>RETIRO</AddtlNtryInf>') +
        entrada('80', 'CRDT', '<AcctSvcrRef>9100317</AcctSvcrRef>', '<Sts><Cd>PDNG</Cd></Sts>'),
    ).replace(/<(\/?)(?=[A-Z])/g, '<$1ns2:'),
    lineas: ['D 50000 9100315', 'R 30000 9100316'],
    nadas: [4],
  },
  {
    nombre: 'CAMT: the number of the entry and that of its detail are two numbers',
    texto: camt(
      entrada(
        '500.00',
        'CRDT',
        `<AcctSvcrRef>9100318</AcctSvcrRef><NtryDtls>${detalle('500.00', '9100318', 'DEPOSITO')}</NtryDtls>`,
      ) +
        entrada(
          '300.00',
          'DBIT',
          `<AcctSvcrRef>9100319</AcctSvcrRef><NtryDtls>${detalle('300.00', '9100319', 'RETIRO')}</NtryDtls>`,
        ),
    ),
    lineas: ['D 50000 9100318', 'R 30000 9100319'],
  },
  {
    nombre: 'CAMT: an entry of several movements is each of them',
    texto: camt(
      entrada(
        '900.00',
        'CRDT',
        `<AcctSvcrRef>LOTE-1</AcctSvcrRef><NtryDtls><Btch><NbOfTxs>3</NbOfTxs></Btch>${detalle('500.00', '9100320', 'DEPOSITO A')}${detalle('300.00', '9100321', 'DEPOSITO B')}${detalle('100.00', '9100322', 'DEPOSITO C')}</NtryDtls>`,
      ) + entrada('80.00', 'DBIT', '<AcctSvcrRef>9100323</AcctSvcrRef><AddtlNtryInf>RETIRO</AddtlNtryInf>'),
    ),
    lineas: ['D 50000 9100320', 'D 30000 9100321', 'D 10000 9100322', 'R 8000 9100323'],
  },
  {
    nombre: 'QIF with months first, thousands, several accounts and splits',
    texto: conLineas(
      '!Option:AutoSwitch',
      '!Account',
      'NCuenta 1',
      'TBank',
      '^',
      '!Type:Bank',
      "D11/21'26",
      'T1,500.00',
      'N9100324',
      'PDEPOSITO AGENTE',
      'LIngresos',
      'SIngresos',
      '$1,500.00',
      '^',
      "D11/21'26",
      'T-300.00',
      'N9100325',
      'PRETIRO AGENTE',
      '^',
    ),
    lineas: ['D 150000 9100324', 'R 30000 9100325'],
    pide: true,
  },
  {
    nombre: 'ODS with a remark on a cell, joined cells and columns that repeat',
    bytes: () =>
      ods(
        `<table:table-row><table:table-cell table:number-columns-spanned="4" office:value-type="string"><text:p>Extracto</text:p></table:table-cell><table:covered-table-cell table:number-columns-repeated="3"/></table:table-row><table:table-row>${celda('Fecha')}${celda('Referencia')}${celda('Operación')}${celda('Monto')}</table:table-row><table:table-row>${celda('21/11/2026')}${celda('9100326', nota)}${celda('Depósito')}<table:table-cell office:value-type="currency" office:value="500"><text:p>Bs 500</text:p></table:table-cell><table:table-cell table:number-columns-repeated="1000"/></table:table-row><table:table-row>${celda('21/11/2026')}${celda('9100327')}${celda('Retiro')}${celda('300,00')}</table:table-row><table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="1024"/></table:table-row>`,
      ),
    lineas: ['D 50000 9100326', 'R 30000 9100327'],
  },
  {
    nombre: 'a page named .xls: a table around the table, joined cells, breaks and spaces',
    texto:
      '<html xmlns:x="urn:schemas-microsoft-com:office:excel"><body><table><tr><td>Cliente</td><td>ANA</td></tr></table><table border=1><tr><th>Fecha<th>Referencia<th>Detalle<th>Débito<th>Cr&eacute;dito</tr><tr><td rowspan=2>21/11/2026<td x:str>9100328<td>DEPOSITO<br>AGENTE<td>&nbsp;<td>500,00</tr><tr><td>9100329<td>RETIRO<td>300,00<td>&nbsp;</tr></table></body></html>',
    lineas: ['D 50000 9100328', 'R 30000 9100329'],
  },
  {
    nombre: 'a report set with blanks: CR and DR behind, words below',
    texto: conLineas(
      'BANCO X            EXTRACTO                       PAGINA 1',
      'FECHA       REFERENCIA  DESCRIPCION                 IMPORTE',
      '21/11/2026  9100330     DEPOSITO EN EFECTIVO      1.500,00 CR',
      '                        AGENTE 12',
      '21/11/2026  9100331     RETIRO EN EFECTIVO          300,00 DR',
    ),
    lineas: ['D 150000 9100330', 'R 30000 9100331'],
  },
  {
    nombre: 'the text of a PDF: the reference after the words, a balance at the end',
    texto: conLineas(
      'Fecha Descripción Referencia Monto Saldo',
      '21/11/2026 DEP EN EFECTIVO 9100332 500,00 1.500,00',
      '21/11/2026 RETIRO 9100333 -300,00 1.200,00',
      '21/11/2026 DEP EN EFECTIVO CENTRO 9100334 80,00 1.280,00',
    ),
    lineas: ['D 50000 9100332', 'R 30000 9100333', 'D 8000 9100334'],
  },
];

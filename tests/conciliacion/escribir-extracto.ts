/** The rows of a statement → the bytes of a file, as the form says. */
import { strToU8, zipSync } from 'fflate';
import { decodificarCp850 } from '@/engines/extracto/text/cp850';
import { centavosEn, TITULOS } from './estilos-extracto';
import type { Azar, Fila, Forma, Operacion } from './forma-extracto';
import { filas as filasXlsx, libroDe } from './libro';
import { palabraDe, sube, TABLAS } from './forma-extracto';

type Bytes = Uint8Array<ArrayBuffer>;
type Tabla = string[][];

const ORDENES = [
  [
    'fecha',
    'hora',
    'referencia',
    'tipo',
    'letra',
    'glosa',
    'debito',
    'credito',
    'monto',
    'comision',
    'saldo',
    'sucursal',
    'usuario',
    'canal',
    'utc',
    'estado',
  ],
  [
    'referencia',
    'fecha',
    'glosa',
    'tipo',
    'estado',
    'credito',
    'debito',
    'monto',
    'letra',
    'saldo',
    'hora',
    'canal',
    'comision',
    'usuario',
    'sucursal',
    'utc',
  ],
  [
    'fecha',
    'glosa',
    'utc',
    'sucursal',
    'monto',
    'letra',
    'debito',
    'credito',
    'saldo',
    'referencia',
    'hora',
    'usuario',
    'tipo',
    'canal',
    'estado',
    'comision',
  ],
  [
    'estado',
    'tipo',
    'fecha',
    'referencia',
    'canal',
    'usuario',
    'saldo',
    'debito',
    'credito',
    'monto',
    'letra',
    'glosa',
    'hora',
    'comision',
    'utc',
    'sucursal',
  ],
] as const;

/** Titles, rows and noise. Cells of the title are '' where there is none. */
function tablaDe(filas: readonly Fila[], forma: Forma, azar: Azar): Tabla {
  const hay = new Set(filas.flatMap(({ celdas }) => Object.keys(celdas)));
  if (forma.fecha === 'grupo') hay.delete('fecha');
  const campos = (ORDENES[forma.orden] ?? ORDENES[0]).filter((campo) => hay.has(campo));
  const titulo = (campo: string) =>
    campo === 'letra' && forma.signo === 's-h' ? 'S/H' : azar.de(TITULOS[forma.idioma][campo] ?? [campo]);
  const titulos = campos.map(titulo);
  const linea = (celdas: Record<string, string>) => campos.map((campo) => celdas[campo] ?? '');
  const con = (que: Forma['ruido'][number]) => forma.ruido.includes(que);
  const tabla: Tabla = [];
  if (con('preambulo'))
    tabla.push(['Banco de ejemplo'], ['Agente', '4512'], ['Del 21/11/2026 al 22/11/2026']);
  if (forma.titulos === 'dos')
    tabla.push(campos.map((campo, i) => (campo === 'saldo' || i === 0 ? 'Datos' : '')));
  if (forma.titulos !== 'ninguno') tabla.push(titulos);
  if (con('unidades') && forma.titulos !== 'ninguno')
    tabla.push(
      campos.map((campo) =>
        campo === 'fecha' ? '(dd/mm/aaaa)' : campo === 'monto' || campo === 'saldo' ? '(Bs)' : '',
      ),
    );
  if (con('blanca')) tabla.push(campos.map(() => ''));
  let dia = '';
  for (const [i, { celdas, op }] of filas.entries()) {
    if (forma.fecha === 'grupo' && celdas['fecha'] !== dia) {
      dia = celdas['fecha'] ?? '';
      tabla.push([`Fecha: ${dia}`, ...campos.slice(1).map(() => '')]);
    }
    tabla.push(linea(celdas));
    if (con('continuacion') && campos.includes('glosa') && i % 2 === 0 && forma.formato !== 'blancos')
      tabla.push(linea({ glosa: 'AGENTE LA PAZ CENTRO' }));
    if (con('titulo-repetido') && i === 2 && forma.titulos !== 'ninguno') tabla.push(titulos);
    if (con('fallida') && i === 1 && op)
      tabla.push(
        linea({
          ...celdas,
          ...(celdas['referencia'] === undefined
            ? { glosa: `${celdas['glosa'] ?? ''}9` }
            : { referencia: `${op.referencia}9` }),
          estado: azar.de([
            'Fallida',
            'Failed',
            'Pending',
            'Rechazada',
            'Timeout',
            'Anulada',
            'Declined',
            'Cancelled',
            'En proceso',
            'Reversed',
          ]),
        }),
      );
  }
  if (forma.saldo === 'baja' && forma.fecha !== 'grupo' && !con('continuacion')) {
    const desde = tabla.findIndex((fila) => filas.some(({ celdas }) => linea(celdas).join() === fila.join()));
    if (!con('titulo-repetido')) tabla.push(...tabla.splice(desde).toReversed());
  }
  if (con('total'))
    tabla.push(
      linea({ fecha: 'TOTAL', monto: centavosEn(99_999_999, { ...forma.monto, sinComa: false }) }).map(
        (celda, i) => (i === 0 ? 'TOTAL' : celda),
      ),
    );
  if (con('despedida')) tabla.push(['Gracias por su preferencia']);
  return tabla;
}

const entreComillas = (celda: string, separador: string): string =>
  celda.includes(separador) || celda.includes('"') ? `"${celda.replaceAll('"', '""')}"` : celda;

function comoTexto(tabla: Tabla, forma: Forma): string {
  const { separador, ruido } = forma;
  const suelta = ruido.includes('coma-suelta');
  const lineas = tabla.map((celdas) => {
    const linea = celdas.map((celda) => (suelta ? celda : entreComillas(celda, separador))).join(separador);
    const larga = ruido.includes('sobra') ? linea + separador : linea;
    return ruido.includes('comillas') && !suelta ? `"${larga.replaceAll('"', '""')}"` : larga;
  });
  return `${lineas.join('\r\n')}\r\n${ruido.includes('fin-dos') ? '\u001a' : ''}`;
}

/** Columns as wide as their widest cell, two blanks apart. */
function enBlancos(tabla: Tabla): string {
  const anchos: number[] = [];
  for (const fila of tabla.filter(({ length }) => length > 3))
    for (const [i, celda] of fila.entries()) anchos[i] = Math.max(anchos[i] ?? 0, celda.length);
  return tabla
    .map((fila) =>
      fila
        .map((celda, i) => celda.padEnd((anchos[i] ?? 0) + 2))
        .join('')
        .trimEnd(),
    )
    .join('\n');
}

const CP850 = new Map(
  Array.from({ length: 256 }, (_, byte) => [decodificarCp850(Uint8Array.of(byte)), byte]),
);
const unByte = (texto: string, de: (letra: string) => number): Bytes => Uint8Array.from(texto, de);

const utf8 = (texto: string): Bytes => new Uint8Array(new TextEncoder().encode(texto));

function codificar(texto: string, codificacion: Forma['codificacion']): Bytes {
  switch (codificacion) {
    case 'utf-8':
      return utf8(texto);
    case 'bom':
      return utf8(`\ufeff${texto}`);
    case 'utf-16le':
      return new Uint8Array(
        new Uint16Array([0xfeff, ...Array.from(texto, (letra) => letra.charCodeAt(0))]).buffer,
      );
    case 'windows-1252':
      return unByte(texto, (letra) => letra.charCodeAt(0) & 0xff);
    case 'cp850':
      return unByte(texto, (letra) => CP850.get(letra) ?? 63);
    case 'dos-veces':
      return utf8([...utf8(texto)].map((byte) => String.fromCharCode(byte)).join(''));
    case 'rotas':
      return utf8(texto.replace(/[\u0080-\uffff]/g, '\ufffd'));
  }
}

const escapar = (texto: string): string =>
  texto.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

function comoOds(tabla: Tabla): Bytes {
  const filas = tabla
    .map(
      (fila) =>
        `<table:table-row>${fila.map((celda) => `<table:table-cell office:value-type="string"><text:p>${escapar(celda)}</text:p></table:table-cell>`).join('')}</table:table-row>`,
    )
    .join('');
  const xml = `<?xml version="1.0" encoding="UTF-8"?><office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x"><office:body><office:spreadsheet><table:table table:name="Hoja1">${filas}</table:table></office:spreadsheet></office:body></office:document-content>`;
  return new Uint8Array(
    zipSync({
      mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet'),
      'content.xml': strToU8(xml),
    }),
  );
}

const corrida = (dia: string): string => dia.replaceAll('-', '');
const enDecimal = (centavos: number, decimal: string): string =>
  `${Math.floor(centavos / 100)}${decimal}${String(centavos % 100).padStart(2, '0')}`;

function deFormato(ops: readonly Operacion[], forma: Forma): string {
  const arriba = (op: Operacion) => sube(op, forma.alReves);
  const glosa = (op: Operacion) =>
    forma.conGlosa ? `${palabraDe(op.tipo, forma.idioma)} AGENTE` : 'CLIENTE';
  const signado = (op: Operacion) => `${arriba(op) ? '' : '-'}${enDecimal(op.monto, '.')}`;
  switch (forma.formato) {
    case 'ofx':
      return `OFXHEADER:100\nDATA:OFXSGML\nVERSION:102\n\n<OFX><BANKMSGSRSV1><STMTTRNRS><STMTRS><CURDEF>BOB<BANKTRANLIST>\n${ops.map((op) => `<STMTTRN><TRNTYPE>${arriba(op) ? 'CREDIT' : 'DEBIT'}<DTPOSTED>${corrida(op.dia)}<TRNAMT>${signado(op)}<FITID>${op.referencia}<NAME>${glosa(op)}</STMTTRN>\n`).join('')}</BANKTRANLIST></STMTRS></STMTTRNRS></BANKMSGSRSV1></OFX>`;
    case 'ofx-xml':
      return `<?xml version="1.0"?><?OFX OFXHEADER="200"?><OFX><BANKTRANLIST>${ops.map((op) => `<STMTTRN><TRNTYPE>OTHER</TRNTYPE><DTPOSTED>${corrida(op.dia)}${op.hora.replace(':', '')}00[-4:BOT]</DTPOSTED><TRNAMT>${signado(op)}</TRNAMT><FITID>${op.referencia}</FITID><MEMO>${glosa(op)}</MEMO></STMTTRN>`).join('')}</BANKTRANLIST></OFX>`;
    case 'qif':
      return `!Type:Bank\n${ops.map((op) => `D${op.dia.split('-').toReversed().join('/')}\nT${signado(op)}\nN${op.referencia}\nP${glosa(op)}\n^\n`).join('')}`;
    case 'mt940':
      return `:20:EXTRACTO\n:25:1000000001\n:60F:C261120BOB1000,00\n${ops.map((op) => `:61:${corrida(op.dia).slice(2)}${corrida(op.dia).slice(4)}${arriba(op) ? 'C' : 'D'}${enDecimal(op.monto, ',')}NMSC${op.referencia}//AGENTE\n:86:${glosa(op)}\n`).join('')}:62F:C261121BOB1200,00\n`;
    default:
      return `<?xml version="1.0"?><Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.02"><BkToCstmrStmt><Stmt>${ops.map((op) => `<Ntry><Amt Ccy="BOB">${enDecimal(op.monto, '.')}</Amt><CdtDbtInd>${arriba(op) ? 'CRDT' : 'DBIT'}</CdtDbtInd><Sts>BOOK</Sts><BookgDt><Dt>${op.dia}</Dt></BookgDt><AcctSvcrRef>${op.referencia}</AcctSvcrRef><AddtlNtryInf>${glosa(op)}</AddtlNtryInf></Ntry>`).join('')}</Stmt></BkToCstmrStmt></Document>`;
  }
}

export function escribir(filas: readonly Fila[], ops: readonly Operacion[], forma: Forma, azar: Azar): Bytes {
  const { formato, codificacion } = forma;
  if (!TABLAS.includes(formato)) return codificar(deFormato(ops, forma), 'utf-8');
  const tabla = tablaDe(filas, forma, azar);
  if (formato === 'xlsx') return libroDe({ Hoja1: filasXlsx(tabla) });
  if (formato === 'ods') return comoOds(tabla);
  if (formato === 'html')
    return codificar(
      `<html><head><meta charset="utf-8"></head><body><table>${tabla.map((fila) => `<tr>${fila.map((celda) => `<td>${escapar(celda)}</td>`).join('')}</tr>`).join('\n')}</table></body></html>`,
      codificacion,
    );
  return codificar(formato === 'blancos' ? enBlancos(tabla) : comoTexto(tabla, forma), codificacion);
}

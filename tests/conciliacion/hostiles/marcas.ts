/** Marks, quotes, blanks and words around the values, invented with the right answer beside each. */
import { conLineas, type Hostil } from './hostil';

const conCodigo = (texto: string, codigo: (letra: string) => readonly number[]): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(Array.from(texto).flatMap(codigo));
const utf8 = (texto: string): readonly number[] => [...new TextEncoder().encode(texto)];

/** UTF-8 taken for one byte a letter. */
const otraVez = (texto: string): string =>
  Array.from(new TextEncoder().encode(texto), (byte) => String.fromCharCode(byte)).join('');

const CON_TILDES = conLineas(
  'Fecha\tNº Operación\tDescripción\tDébito\tCrédito',
  '21/11/2026\t9100201\tDEPÓSITO\t\t500,00',
  '21/11/2026\t9100202\tRETIRO\t300,00\t',
);

export const MARCAS: readonly Hostil[] = [
  {
    nombre: 'formulas of a spreadsheet around references',
    texto: conLineas(
      'Fecha;Referencia;Operación;Monto',
      '21/11/2026;=T("9100203");Depósito;500,00',
      '21/11/2026;="9100204"&"";Retiro;300,00',
      '21/11/2026;=HYPERLINK("https://banco.example/9";"9100205");Depósito;80,00',
    ),
    lineas: ['D 50000 9100203', 'R 30000 9100204'],
    ilegibles: [4],
  },
  {
    nombre: 'typographic quotes and apostrophes before every value',
    texto: conLineas(
      "'Fecha;'Referencia;'Operación;'Monto",
      "'21/11/2026;'0009100206;'Depósito;'500,00",
      '“21/11/2026”;“0009100207”;“Retiro”;“300,00”',
    ),
    lineas: ['D 50000 0009100206', 'R 30000 0009100207'],
  },
  {
    nombre: 'currencies in every place',
    texto: conLineas(
      'Fecha;Referencia;Operación;Monto',
      '21/11/2026;9100208;Depósito;$b500,00',
      '21/11/2026;9100209;Retiro;Bs.300,00',
      '21/11/2026;9100210;Depósito;80,00 Bs',
      '21/11/2026;9100211;Depósito;BOB 70,00',
    ),
    lineas: ['D 50000 9100208', 'R 30000 9100209', 'D 8000 9100210', 'D 7000 9100211'],
  },
  {
    nombre: 'blanks of three kinds between thousands',
    texto: conLineas(
      'Fecha;Referencia;Operación;Monto',
      '21/11/2026;9100212;Depósito;1 500,00',
      '21/11/2026;9100213;Retiro;1\u00a0300,00',
      '21/11/2026;9100214;Retiro;2\u202f300,00',
    ),
    lineas: ['D 150000 9100212', 'R 130000 9100213', 'R 230000 9100214'],
  },
  {
    nombre: 'three digits behind a point are thousands: nobody writes a tenth of a centavo',
    texto: conLineas('Fecha;Referencia;Operación;Monto', '21/11/2026;9100215;Depósito;1.500'),
    lineas: ['D 150000 9100215'],
  },
  {
    nombre: 'minus signs that are no minus sign',
    texto: conLineas(
      'Fecha;Referencia;Detalle;Importe',
      '21/11/2026;9100216;AGENTE DEPOSITO;500,00',
      '21/11/2026;9100217;AGENTE RETIRO;−300,00',
      '21/11/2026;9100218;AGENTE RETIRO;–80,00',
    ),
    lineas: ['D 50000 9100216', 'R 30000 9100217', 'R 8000 9100218'],
  },
  {
    nombre: 'withdrawals in parentheses with their currency',
    texto: conLineas(
      'Fecha;Referencia;Detalle;Importe',
      '21/11/2026;9100219;DEPOSITO;Bs 500,00',
      '21/11/2026;9100220;RETIRO;(Bs 300,00)',
    ),
    lineas: ['D 50000 9100219', 'R 30000 9100220'],
  },
  {
    nombre: 'dates of every kind in one column',
    texto: conLineas(
      'Fecha;Referencia;Operación;Monto',
      '21.11.2026;9100221;Depósito;500,00',
      '2026/11/21 10:05;9100222;Retiro;300,00',
      '21-Nov-26 10:05 AM;9100223;Retiro;80,00',
      'sáb 21/11/2026;9100224;Retiro;70,00',
    ),
    lineas: ['D 50000 9100221', 'R 30000 9100222', 'R 8000 9100223', 'R 7000 9100224'],
  },
  {
    nombre: 'the reference’s title over the same day in every row',
    texto: conLineas(
      'Referencia,Comprobante,Operación,Monto',
      '20261121,9100225,Depósito,500.00',
      '20261121,9100226,Retiro,300.00',
      '20261121,9100227,Retiro,80.00',
    ),
    lineas: ['D 50000 9100225', 'R 30000 9100226', 'R 8000 9100227'],
  },
  {
    nombre: 'a code that repeats under the reference’s title, the number in the description',
    texto: conLineas(
      'Fecha;Referencia;Descripción;Débito;Crédito',
      '21/11/2026;AG12;DEP TRX 9100228;;500,00',
      '21/11/2026;AG12;RET TRX 9100229;300,00;',
      '21/11/2026;AG12;RET TRX 9100230;80,00;',
    ),
    lineas: ['D 50000 9100228', 'R 30000 9100229', 'R 8000 9100230'],
  },
  {
    nombre: 'times without a colon under the reference’s title',
    texto: conLineas(
      'Fecha;Nro Operación;Secuencia;Operación;Monto',
      '21/11/2026;100512;9100231;Depósito;500,00',
      '21/11/2026;101540;9100232;Retiro;300,00',
      '21/11/2026;110002;9100233;Retiro;80,00',
    ),
    lineas: ['D 50000 9100231', 'R 30000 9100232', 'R 8000 9100233'],
  },
  {
    nombre: 'states of three kinds',
    texto: conLineas(
      'Fecha;Referencia;Operación;Monto;Estado',
      '21/11/2026;9100234;Depósito;500,00;Completado',
      '21/11/2026;9100235;Depósito;300,00;Procesando',
      '21/11/2026;9100236;Depósito;80,00;Extornado',
      '21/11/2026;9100237;Depósito;70,00;Rechazada por fondos',
      '21/11/2026;9100238;Depósito;60,00;Sin fondos',
    ),
    lineas: ['D 50000 9100234'],
    nadas: [3, 4, 5],
    ilegibles: [6],
  },
  {
    nombre: 'an annulment told in the description',
    texto: conLineas(
      'Fecha;Referencia;Descripción;Monto',
      '21/11/2026;9100239;DEPOSITO AGENTE;500,00',
      '21/11/2026;9100240;DEPOSITO AGENTE - ANULADO;300,00',
      '21/11/2026;9100241;RETIRO AGENTE (FALLIDO);80,00',
    ),
    lineas: ['D 50000 9100239'],
    ilegibles: [3, 4],
  },
  {
    nombre: 'codes for states',
    texto: conLineas(
      'Fecha;Referencia;Operación;Monto;Estado',
      '21/11/2026;9100242;Depósito;500,00;OK',
      '21/11/2026;9100243;Depósito;300,00;ER',
    ),
    lineas: ['D 50000 9100242'],
    ilegibles: [3],
  },
  {
    nombre: 'letters encoded twice, in a file of tabs',
    bytes: () => conCodigo(new TextDecoder('latin1').decode(Uint8Array.from(utf8(CON_TILDES))), utf8),
    lineas: ['D 50000 9100201', 'R 30000 9100202'],
  },
  {
    nombre: 'encoded three times',
    bytes: () => {
      return Uint8Array.from(utf8(otraVez(otraVez(CON_TILDES))));
    },
    lineas: ['D 50000 9100201', 'R 30000 9100202'],
  },
  {
    nombre: 'UTF-16 of a spreadsheet, without its mark',
    bytes: () => conCodigo(CON_TILDES, (letra) => [letra.charCodeAt(0) >> 8, letra.charCodeAt(0) & 255]),
    lineas: ['D 50000 9100201', 'R 30000 9100202'],
  },
  {
    nombre: 'a line that ends before it is whole',
    texto: conLineas(
      'Fecha;Referencia;Operación;Monto',
      '21/11/2026;9100244;Depósito;500,00',
      '21/11/2026;9100245;Ret',
    ),
    lineas: ['D 50000 9100244'],
    ilegibles: [3],
  },
  {
    nombre: 'a quoted value over several lines',
    texto:
      '"Fecha","Referencia","Detalle","Importe"\n"21/11/2026","9100246","DEPOSITO\nAGENTE 12\nLA PAZ","500.00"\n"21/11/2026","9100247","RETIRO","-300.00"\n',
    lineas: ['D 50000 9100246', 'R 30000 9100247'],
  },
  {
    nombre: 'remarks before the titles',
    texto: conLineas(
      '# generado el 22/11/2026 08:00',
      '# cuenta 1000000001; moneda BOB',
      'Fecha;Referencia;Operación;Monto',
      '21/11/2026;9100248;Depósito;500,00',
    ),
    lineas: ['D 50000 9100248'],
  },
  {
    nombre: 'a charge and its tax beside every operation',
    texto: conLineas(
      'Fecha;Referencia;Descripción;Débito;Crédito',
      '21/11/2026;9100249;DEPOSITO AGENTE;;500,00',
      '21/11/2026;9100249;COMISION DEPOSITO AGENTE;2,00;',
      '21/11/2026;9100249;ITF;0,75;',
      '21/11/2026;9100250;RETIRO AGENTE;300,00;',
    ),
    lineas: ['D 50000 9100249', 'R 30000 9100250'],
    ilegibles: [3, 4],
  },
];

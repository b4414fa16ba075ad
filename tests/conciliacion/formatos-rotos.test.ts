// @vitest-environment node
/**
 * Broken files of every format that is no table: each is read whole or refused with a sentence, and every movement of it is an
 * operation, unreadable, or listed as none. `ROTOS=10000 npx vitest run tests/conciliacion/formatos-rotos.test.ts` breaks that
 * many of each.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { unzipSync, zipSync } from 'fflate';
import { FILAS_MAXIMAS } from '@/engines/extracto/file-limits';
import { dado } from './dado';
import { crear } from './dia-en-forma';
import { leerBytes } from './extractos';
import type { Formato } from './forma-extracto';
import { mutar, revisar } from './mutar';

const ROTOS = Number(process.env['ROTOS'] ?? 120);
const FORMATOS: readonly Formato[] = ['ofx', 'ofx-xml', 'qif', 'mt940', 'camt', 'html', 'ods', 'blancos'];
const NINGUNA: ReadonlySet<string> = new Set();

/** Days of the format, small ones. */
const diasDe = (formato: Formato): Uint8Array<ArrayBuffer>[] => {
  const hallados: Uint8Array<ArrayBuffer>[] = [];
  for (let semilla = 1; hallados.length < 6 && semilla < 4_000; semilla += 1) {
    const { forma, bytes } = crear(semilla);
    if (forma.formato === formato && bytes.length < 8_000) hallados.push(bytes);
  }
  return hallados;
};

describe.each(FORMATOS)('%s', (formato) => {
  test('broken, it is read or refused, and nothing of it is lost', { timeout: 3_600_000 }, async () => {
    const tirar = dado(20_261_121);
    const dias = diasDe(formato);
    expect(dias.length).toBeGreaterThan(2);
    const cuenta = { leido: 0, rechazado: 0, incompleto: 0 };
    for (let i = 0; i < ROTOS; i += 1) {
      const dia = dias[i % dias.length] ?? new Uint8Array();
      const roto = formato === 'ods' && i % 2 === 0 ? contenidoRoto(dia, tirar) : mutar(dia, tirar);
      try {
        cuenta[await revisar(roto, NINGUNA)] += 1;
      } catch (error) {
        throw new Error(`${formato} ${i}: ${JSON.stringify(new TextDecoder('latin1').decode(roto))}`, {
          cause: error,
        });
      }
    }
    expect(cuenta.leido).toBeGreaterThan(ROTOS / 20);
  });
});

/** The sheet within the archive broken, the archive itself whole. */
function contenidoRoto(
  dia: Uint8Array<ArrayBuffer>,
  tirar: (hasta: number) => number,
): Uint8Array<ArrayBuffer> {
  const partes = unzipSync(dia);
  const contenido = new Uint8Array(partes['content.xml'] ?? []);
  return new Uint8Array(zipSync({ ...partes, 'content.xml': mutar(contenido, tirar) }, { level: 0 }));
}

/** How the file begins, and what it is put together from. */
const PIEZAS: readonly (readonly [formato: string, cabeza: string, piezas: readonly string[]])[] = [
  [
    'ofx',
    'OFXHEADER:100\n<OFX>',
    [
      '<STMTTRN>',
      '</STMTTRN>',
      '<TRNAMT>',
      '-500.00',
      '<DTPOSTED>',
      '20261121',
      '20261121[0:GMT]',
      '<FITID>',
      '91',
      '<CURDEF>',
      '&amp;',
      '<TRNTYPE>DEBIT',
      '\n',
    ],
  ],
  [
    'qif',
    '!Type:Bank\n',
    [
      '!Type:Bank\n',
      'D21/11/2026\n',
      "D11/21'26\n",
      'T500.00\n',
      'T-1,500.00\n',
      'N91\n',
      'PDEPOSITO\n',
      '^\n',
      '!',
      '^',
    ],
  ],
  [
    'mt940',
    ':20:X\n:25:1\n',
    [
      ':20:X\n',
      ':25:1\n',
      ':60F:C261120BOB1,\n',
      ':61:2611211121C500,00NMSC91//92\n',
      ':61:',
      ':86:',
      'DEPOSITO\n',
      '?20',
      '-}\n',
      '{1:F01}',
      '\n',
    ],
  ],
  [
    'camt',
    '<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.02"><BkToCstmrStmt>',
    [
      '<Ntry>',
      '</Ntry>',
      '<Amt Ccy="BOB">',
      '500',
      '</Amt>',
      '<CdtDbtInd>CRDT</CdtDbtInd>',
      '<TxDtls>',
      '</TxDtls>',
      '<BookgDt><Dt>2026-11-21</Dt></BookgDt>',
      '<AcctSvcrRef>91</AcctSvcrRef>',
      '<Sts><Cd>BOOK</Cd></Sts>',
      '<![CDATA[',
      ']]>',
      '<!--',
    ],
  ],
  [
    'pagina',
    '<html><table>',
    [
      '<table>',
      '</table>',
      '<tr>',
      '<td>',
      '<td rowspan=9999999>',
      '<td colspan=99999>',
      '500,00',
      '21/11/2026',
      'Monto',
      'Referencia',
      '&nbsp;',
      '<script>',
      '<th>',
    ],
  ],
  [
    'blancos',
    'FECHA       REFERENCIA   MONTO\n',
    [
      '21/11/2026',
      '   ',
      '9100022',
      'DEPOSITO',
      '500,00',
      '\n',
      'FECHA   REFERENCIA   MONTO\n',
      'CR',
      '\t',
      '-',
    ],
  ],
];
test.each(PIEZAS)(
  '%s put together from its own pieces in any order',
  { timeout: 3_600_000 },
  async (_, cabeza, piezas) => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...piezas), { maxLength: 60 }), async (puestas) => {
        const como = await revisar(new TextEncoder().encode(cabeza + puestas.join('')), NINGUNA);
        expect(['leido', 'rechazado', 'incompleto']).toContain(como);
      }),
      { numRuns: ROTOS, seed: 20_261_121 },
    );
  },
);

/** How many records it has, or why it has none. */
const filas = (texto: string) =>
  leerBytes(new TextEncoder().encode(texto)).then(({ registros }) => registros.length, String);

describe('what a file makes of itself is bounded before it is made', () => {
  test('rows that hang over others, columns that are joined', async () => {
    const hostil = `<html><table>${'<tr><td rowspan=250000 colspan=200>x</td></tr>'.repeat(40)}${'<tr><td>y</td></tr>'.repeat(60_000)}</table>`;
    expect(await filas(hostil)).toMatch(/demasiado|dañado/);
  });

  test('more movements than a bank has', async () => {
    expect(await filas(`!Type:Bank\n${'T1\n^\n'.repeat(FILAS_MAXIMAS + 5)}`)).toMatch(
      /más de 250\.000 filas/,
    );
    expect(await filas(`:20:X\n:25:1\n${':61:2611211121C5,00NMSC91\n'.repeat(FILAS_MAXIMAS + 5)}`)).toMatch(
      /más de 250\.000 filas/,
    );
  });
});

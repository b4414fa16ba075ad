import { xmlTexto } from './xlsx-celda';

const CABEZA = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const PAQUETE = 'http://schemas.openxmlformats.org/package/2006';
const OFICINA = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const CUERPO = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const TIPO = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

export const ESTILO = { titulo: 1, texto: 2, monto: 3, cuenta: 4, fecha: 5 } as const;

// 49 is text, 4 is #,##0.00, 1 is 0; the decimal comma is the reader's own locale.
const ESTILOS = `${CABEZA}<styleSheet xmlns="${CUERPO}"><numFmts count="1"><numFmt numFmtId="164" formatCode="dd/mm/yyyy\\ hh:mm"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="6"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/>${[
  49, 4, 1, 164,
]
  .map(
    (formato) =>
      `<xf numFmtId="${formato}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>`,
  )
  .join('')}</cellXfs></styleSheet>`;

const relacion = (id: number, tipo: string, destino: string) =>
  `<Relationship Id="r${id}" Type="${OFICINA}/${tipo}" Target="${destino}"/>`;
const relaciones = (dentro: string) =>
  `${CABEZA}<Relationships xmlns="${PAQUETE}/relationships">${dentro}</Relationships>`;
const parte = (ruta: string, tipo: string) =>
  `<Override PartName="${ruta}" ContentType="${TIPO}.${tipo}+xml"/>`;

const libro = (nombres: readonly string[]) =>
  `${CABEZA}<workbook xmlns="${CUERPO}" xmlns:r="${OFICINA}"><sheets>${nombres
    .map((nombre, k) => `<sheet name="${xmlTexto(nombre)}" sheetId="${k + 1}" r:id="r${k + 1}"/>`)
    .join('')}</sheets></workbook>`;

export const rutaDeHoja = (k: number): string => `xl/worksheets/sheet${k + 1}.xml`;

export const partesFijas = (nombres: readonly string[]): [ruta: string, texto: string][] => [
  [
    '[Content_Types].xml',
    `${CABEZA}<Types xmlns="${PAQUETE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${parte('/xl/workbook.xml', 'sheet.main')}${parte('/xl/styles.xml', 'styles')}${nombres
      .map((_, k) => parte(`/${rutaDeHoja(k)}`, 'worksheet'))
      .join('')}</Types>`,
  ],
  ['_rels/.rels', relaciones(relacion(1, 'officeDocument', 'xl/workbook.xml'))],
  ['xl/workbook.xml', libro(nombres)],
  [
    'xl/_rels/workbook.xml.rels',
    relaciones(
      nombres.map((_, k) => relacion(k + 1, 'worksheet', `worksheets/sheet${k + 1}.xml`)).join('') +
        relacion(nombres.length + 1, 'styles', 'styles.xml'),
    ),
  ],
  ['xl/styles.xml', ESTILOS],
];

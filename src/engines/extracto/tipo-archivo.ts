/** What a file really is, by its bytes: names lie. */
import { FILAS_MAXIMAS, LINEA_LARGA, PESO_MAXIMO } from './file-limits';

export type Contenido = 'texto' | 'xlsx';

export class Rechazo extends Error {}

const FIRMAS: [firma: string, mensaje: string][] = [
  ['%PDF', 'Es un PDF. Descargue el extracto en Excel o CSV.'],
  ['\x89PNG', 'Es una imagen. Descargue el extracto en Excel o CSV.'],
  ['\xff\xd8\xff', 'Es una imagen. Descargue el extracto en Excel o CSV.'],
  ['GIF8', 'Es una imagen. Descargue el extracto en Excel o CSV.'],
  ['BM', 'Es una imagen. Descargue el extracto en Excel o CSV.'],
  ['II*\0', 'Es una imagen. Descargue el extracto en Excel o CSV.'],
  ['{\\rtf', 'Es un documento de texto. Descargue el extracto en Excel o CSV.'],
  ['\x1f\x8b', 'Es un archivo comprimido. Ábralo y elija el extracto que tiene adentro.'],
  ['Rar!', 'Es un archivo comprimido. Ábralo y elija el extracto que tiene adentro.'],
  ['7z\xbc\xaf', 'Es un archivo comprimido. Ábralo y elija el extracto que tiene adentro.'],
  ['\x09\x08', 'Es un Excel antiguo (.xls). Ábralo y guárdelo como .xlsx.'],
];
const CON_CLAVE = 'El archivo está protegido con contraseña. Quítesela en Excel y guárdelo de nuevo.';
const XLS = 'Es un Excel antiguo (.xls). Ábralo y guárdelo como .xlsx.';
const VACIO = 'El archivo está vacío.';
const NO_ES_TEXTO = 'No es un extracto: el archivo no es de texto ni de Excel (.xlsx).';

export const noCabe = (bytes: number): string =>
  `El archivo pesa ${(bytes / 1e6).toFixed(1).replace('.', ',')} MB y el máximo es ${PESO_MAXIMO / 1e6} MB. Descargue el extracto de un solo día.`;

const enEspanol = (cifra: number): string => cifra.toLocaleString('es-BO');

export const demasiadasFilas = (): Rechazo =>
  new Rechazo(
    `El archivo tiene más de ${enEspanol(FILAS_MAXIMAS)} filas. Descargue el extracto de un solo día.`,
  );

export const lineaLarga = (): Rechazo =>
  new Rechazo(
    `Una línea del archivo tiene más de ${enEspanol(LINEA_LARGA)} letras: no es un extracto. Descargue el extracto en Excel o CSV.`,
  );

const latin1 = (bytes: Uint8Array): string => {
  let texto = '';
  for (const byte of bytes) texto += String.fromCharCode(byte);
  return texto;
};

/** «EncryptedPackage», as a compound file spells the names of its parts: an .xlsx behind a password. */
function conClave(bytes: Uint8Array): boolean {
  const nombre = 'EncryptedPackage';
  const largo = nombre.length * 2;
  for (let i = 0; i + largo <= bytes.length; i += 2)
    if (bytes[i] === 69 && latin1(bytes.subarray(i, i + largo)).replaceAll('\0', '') === nombre) return true;
  return false;
}

/** Nought, a blank or a line end; the no-break space of Windows-1252, too. */
const esBlanco = (byte: number): boolean =>
  byte === 0 || byte === 32 || (byte >= 9 && byte <= 13) || byte === 0xa0;

/** Is it text? Control characters are not; the zeros of UTF-16 are, when they stand on one side. */
function esTexto(muestra: Uint8Array): boolean {
  const ceros = [0, 0];
  let raros = 0;
  muestra.forEach((byte, i) => {
    if (byte === 0) ceros[i % 2] = (ceros[i % 2] ?? 0) + 1;
    // 0x1a ends a file of DOS.
    else if (byte < 9 || (byte > 13 && byte < 32 && byte !== 0x1a)) raros += 1;
  });
  return raros <= Math.max(1, muestra.length / 100) && Math.min(...ceros) <= muestra.length / 100;
}

/** @throws Rechazo */
export function tipoDeArchivo(bytes: Uint8Array): Contenido {
  if (bytes.length > PESO_MAXIMO) throw new Rechazo(noCabe(bytes.length));
  if (bytes.length === 0) throw new Rechazo(VACIO);
  const inicio = latin1(bytes.subarray(0, 2048));
  if (inicio.startsWith('PK\x03\x04')) return 'xlsx';
  if (inicio.startsWith('\xd0\xcf\x11\xe0')) throw new Rechazo(conClave(bytes) ? CON_CLAVE : XLS);
  const firma = FIRMAS.find(([marca]) => inicio.startsWith(marca));
  // «BM» also begins words: what is text throughout is text.
  if (firma && !(firma[0] === 'BM' && esTexto(bytes.subarray(0, 65_536)))) throw new Rechazo(firma[1]);
  if (inicio.startsWith('RIFF') && inicio.startsWith('WEBP', 8)) throw new Rechazo(FIRMAS[1]?.[1]);
  if (!esTexto(bytes.subarray(0, 65_536))) throw new Rechazo(NO_ES_TEXTO);
  const letras = inicio.replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, '').replaceAll('\0', '');
  if (!/\S/.test(letras) && bytes.subarray(2048).every(esBlanco)) throw new Rechazo(VACIO);
  return 'texto';
}

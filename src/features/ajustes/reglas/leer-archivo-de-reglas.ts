import { leerTraidas, PESO_MAXIMO, type LecturaReglas } from '@/domain/reglas/reglas-archivo';

const OTRO = 'no las reglas de la tienda.';
/** What a text never begins with or holds: an archive's head, zeros, what stands for bytes that are no letters. */
const SENAS: readonly [es: (texto: string) => boolean, que: string][] = [
  [(texto) => texto.startsWith('PK\u0003\u0004'), 'un libro de Excel o un archivo comprimido'],
  [(texto) => texto.startsWith('%PDF'), 'un PDF'],
  [
    (texto) => texto.includes('\0') || texto.includes('\uFFFD'),
    'una imagen u otro archivo que no es de texto',
  ],
];

const no = (mensaje: string): LecturaReglas => ({ ok: false, mensaje });

/** What it holds, or in one sentence what it is. Too large a file is not even opened. */
export async function leerArchivoDeReglas(archivo: File): Promise<LecturaReglas> {
  if (archivo.size === 0) return no('El archivo está vacío: no tiene reglas.');
  if (archivo.size > PESO_MAXIMO)
    return no(
      `El archivo pesa ${(archivo.size / 1e6).toFixed(1).replace('.', ',')} MB: las reglas de la tienda pesan menos de 1 MB.`,
    );
  try {
    const texto = await archivo.text();
    const sena = SENAS.find(([es]) => es(texto));
    return sena ? no(`Es ${sena[1]}, ${OTRO}`) : leerTraidas(texto);
  } catch {
    return no('El archivo no se pudo leer. Elíjalo de nuevo.');
  }
}

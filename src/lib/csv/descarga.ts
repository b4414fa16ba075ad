const REVOCAR_TRAS_MS = 10_000;

const sinAdornos = (parte: string): string =>
  parte
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|(?<!-)-+$/g, '')
    .slice(0, 40);

export const nombreDeArchivo = (partes: readonly string[], extension: 'csv' | 'xlsx' | 'json'): string =>
  `${['kantuta', ...partes].map(sinAdornos).filter(Boolean).join('-')}.${extension}`;

export function descargarArchivo(contenido: Blob, nombre: string): void {
  const url = URL.createObjectURL(contenido);
  const enlace = document.createElement('a');
  enlace.href = url;
  enlace.download = nombre;
  document.body.append(enlace);
  enlace.click();
  enlace.remove();
  setTimeout(() => URL.revokeObjectURL(url), REVOCAR_TRAS_MS);
}

/** The request body as Express' parsers read it. */
import { errorInterno, peticionMala } from './errores.ts';

const LIMITE = 100 * 1024;

/**
 * The parsed body: an object for JSON and forms, undefined for anything else (the DTO then finds every field missing).
 * @throws ErrorHttp 500 over 100 kB, 400 for broken JSON
 */
export async function leerCuerpo(request: Request): Promise<unknown> {
  if (request.method === 'GET' || request.method === 'HEAD') return undefined;
  const texto = await request.text();
  if (Buffer.byteLength(texto) > LIMITE)
    throw errorInterno('PayloadTooLargeError', 'request entity too large');
  const tipo = request.headers.get('content-type') ?? '';
  if (tipo.startsWith('application/x-www-form-urlencoded'))
    return Object.fromEntries(new URLSearchParams(texto));
  if (!tipo.startsWith('application/json') || texto === '') return undefined;
  // body-parser is strict: only an object or an array.
  const primero = texto.trimStart().charAt(0);
  if (primero !== '{' && primero !== '[') {
    throw peticionMala(`Unexpected token '${primero}', ${JSON.stringify(texto)} is not valid JSON`);
  }
  try {
    return JSON.parse(texto);
  } catch (error) {
    throw peticionMala(error instanceof Error ? error.message : 'Bad JSON');
  }
}

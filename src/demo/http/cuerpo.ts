/** The request body as Express' parsers read it. */
import { errorInterno, peticionMala } from './errores.ts';

const LIMITE = 100 * 1024;

const demasiado = () => errorInterno('PayloadTooLargeError', 'request entity too large');

/** Over the limit is neither kept nor waited for. @throws ErrorHttp 500 */
export async function leerTexto(request: Request): Promise<string> {
  if (Number(request.headers.get('content-length') ?? 0) > LIMITE) throw demasiado();
  if (!request.body) return '';
  const lector = request.body.getReader();
  const decodificador = new TextDecoder();
  let texto = '';
  let bytes = 0;
  for (;;) {
    // oxlint-disable-next-line no-await-in-loop -- one piece after the other
    const { done, value } = await lector.read();
    if (done) break;
    bytes += value.byteLength;
    if (bytes > LIMITE) {
      // Not waited for: the other half of a cloned request may never be read.
      lector.cancel().catch(() => undefined);
      throw demasiado();
    }
    texto += decodificador.decode(value, { stream: true });
  }
  return texto + decodificador.decode();
}

/** undefined for anything but JSON and forms: the DTO finds every field missing. @throws ErrorHttp 500 or 400 */
export async function leerCuerpo(request: Request): Promise<unknown> {
  if (request.method === 'GET' || request.method === 'HEAD') return undefined;
  const texto = await leerTexto(request);
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

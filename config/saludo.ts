/** One line in the terminal when the server is ready, instead of Vite's list of addresses. */
import type { AddressInfo } from 'node:net';
import type { Plugin, PreviewServer, ViteDevServer } from 'vite';

const direccion = (datos: AddressInfo | string | null | undefined): string =>
  typeof datos === 'object' && datos !== null
    ? `http://${/^(127\.|::1$|0\.0\.0\.0$|::$)/.test(datos.address) ? 'localhost' : datos.address}:${datos.port}`
    : 'http://localhost';

/** `apiUrl`: the backend that is not the embedded one, when there is one. */
export function saludo(apiUrl: string | undefined): Plugin {
  const saludar = (servidor: ViteDevServer | PreviewServer): void => {
    servidor.printUrls = () => {
      const url = direccion(servidor.httpServer?.address());
      const detalle =
        apiUrl === undefined ? `controles de la demostración: ${url}/demo` : `servidor: ${apiUrl}`;
      servidor.config.logger.info(`\n  Kantuta Agentes está en ${url}  (${detalle})\n`);
    };
  };
  return {
    name: 'kantuta-saludo',
    apply: 'serve',
    configureServer: saludar,
    configurePreviewServer: saludar,
  };
}

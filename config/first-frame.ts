/** The sign-in page is drawn into index.html when it is built, so that it is painted before any script has come. */
import { runnerImport, type Plugin } from 'vite';
import type { CuentaDemo } from '../src/features/ingreso/cuentas-demo';
import { classicScript } from './classic-script.ts';
import { DOWNLOADS } from './downloads.ts';

type Markup = typeof import('../src/app/first-frame/markup');

const VACIO = '<div id="root"></div>';
const TEMA = '<script src="/tema.js"></script>';

/** @throws Error when a component cannot be drawn outside a browser */
async function dibujante(raiz: string): Promise<Markup> {
  const { module } = await runnerImport<Markup>('/src/app/first-frame/markup.tsx', {
    configFile: false,
    root: raiz,
    logLevel: 'warn',
    resolve: { tsconfigPaths: true },
  });
  return module;
}

/** @throws Error when it is not there exactly once */
function cambiar(html: string, antes: string, despues: string): string {
  const partes = html.split(antes);
  if (partes.length !== 2) throw new Error(`index.html has not one ${antes.slice(0, 60)}`);
  return partes.join(despues);
}

export function firstFrame(): Plugin {
  let raiz = '';
  let early = '';
  return {
    name: 'kantuta-first-frame',
    apply: 'build',
    configResolved: (config) => {
      raiz = config.root;
    },
    buildStart: async function () {
      const source = await classicScript(raiz, 'src/app/first-frame/early.ts');
      early = this.emitFile({ type: 'asset', name: 'early.js', source });
    },
    generateBundle: {
      order: 'post',
      handler: async function (_opciones, paquete) {
        const html = paquete['index.html'];
        if (html?.type !== 'asset') return;
        const { signInMarkup, frameMarkup, rootClass, lateMarkup } = await dibujante(raiz);
        const enseguida = DOWNLOADS.map(({ name }) => {
          const trozo = Object.values(paquete).find(
            (salida) => salida.type === 'chunk' && salida.name === name,
          );
          if (!trozo) throw new Error(`no file «${name}» in the build`);
          return `/${trozo.fileName}`;
        });
        const conScript = cambiar(
          String(html.source),
          TEMA,
          `<script src="/${this.getFileName(early)}" data-signed-in="${enseguida.join(' ')}"></script>`,
        );
        html.source = cambiar(
          conScript,
          VACIO,
          `${frameMarkup()}<div id="root" class="${rootClass}" data-drawn="">${signInMarkup(null)}</div>${lateMarkup()}`,
        );
      },
    },
  };
}

/** The page of the demonstration has its accounts, which are in no build: drawn again by the server. */
export function withAccounts(raiz: string, cuentas: CuentaDemo[]): (html: string) => Promise<string> {
  let drawn: Promise<[string, string]> | undefined;
  return async (html) => {
    drawn ??= dibujante(raiz).then(({ signInMarkup }) => [signInMarkup(null), signInMarkup(cuentas)]);
    return cambiar(html, ...(await drawn));
  };
}

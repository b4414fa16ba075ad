interface Politica {
  createScriptURL: (url: string) => string;
}
declare global {
  interface Window {
    trustedTypes?: { createPolicy: (nombre: string, reglas: Politica) => Politica };
  }
}

const NUESTROS = import.meta.env.DEV
  ? /^\/(?:assets\/[^?#]+\.js|sw\.js|src\/.+)$/
  : /^\/(?:assets\/[\w.-]+\.js|sw\.js)$/;

function createScriptURL(url: string): string {
  const { origin, pathname, href } = new URL(url, location.origin);
  if (origin !== location.origin || !NUESTROS.test(pathname)) throw new TypeError(`not our script: ${url}`);
  return href;
}

let politica: Politica | undefined;

/** A URL that `new Worker()` and `serviceWorker.register()` accept. The policy can be made only once, so it is kept. */
export function scriptURL(url: string): string {
  politica ??= window.trustedTypes?.createPolicy('kantuta', { createScriptURL }) ?? { createScriptURL };
  return politica.createScriptURL(url);
}

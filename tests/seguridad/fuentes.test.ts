// @vitest-environment node
/** What the source may not do, beyond the rules of tests/arquitectura.test.ts. */
import { describe, expect, test } from 'vitest';

const fuentes = import.meta.glob<string>(['/src/**/*.{ts,tsx}', '!/src/demo/**'], {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** Per rule: what is wrong, and code that it must catch. */
const PROHIBIDO: Record<string, [patron: RegExp, malos: string[]]> = {
  'a timer never runs text': [
    /\bset(?:Timeout|Interval)\(\s*['"`]/,
    ["setTimeout('alert(1)', 5)", 'setInterval(`x()`, 5)'],
  ],
  'no element or global is looked up by a name that a form could take': [
    /\bdocument\.(?:all|forms|images|links|scripts|anchors|embeds)\b|\b(?:window|globalThis|self)\[/,
    ['document.forms.login', "window['config']"],
  ],
  'navigation is to an address written here, with nothing but an id or the page’s own query in it': [
    /\bnavigate\((?!'\/|-1\)|ruta\.href[,)]|`\/cajas\/\$\{caja\.id\}\/|`\/cajas\/sesiones\/\$\{sesion\.id\}\/z`|`\/cajas\/\$\{id\}`|`\/agentes\?cajero=\$\{id\}`|\{ pathname: `\/agentes\/\$\{fila\.id\}`|\{\s+pathname: '\/|`\$\{aqui\}\/|aqui[,)]|\{ pathname: '\/)/,
    ['navigate(respuesta.url)', 'void navigate(`/${texto}`)'],
  ],
  'another window opens by a link only': [/\bwindow\.open\(|\bopen\(\s*url/, ["window.open('/x')"]],
  'a link elsewhere tells the other site nothing': [
    /target="_blank"(?! rel="noopener noreferrer")/,
    ['<a href={x} target="_blank">', '<a target="_blank" rel="noopener">'],
  ],
  'raw data is never merged into an object': [
    // The list's judgement of a row takes what our own function has just made.
    /\bObject\.assign\((?!juicio, deExtra\()|\bmerge(?:With|Deep)?\(/,
    ['Object.assign(ajustes, JSON.parse(texto))', 'merge(ajustes, cuerpo)'],
  ],
  'no cookie, and no storage but through its own module': [
    /\bdocument\.cookie\b/,
    ["document.cookie = 'a=b'"],
  ],
};

describe.each(Object.entries(PROHIBIDO))('%s', (_regla, [patron, malos]) => {
  test('holds in src', () => {
    const rotas = Object.entries(fuentes).filter(([, texto]) => patron.test(texto));
    expect(rotas.map(([ruta]) => ruta)).toEqual([]);
  });
  test.each(malos)('can fail: %s', (texto) => expect(texto).toMatch(patron));
});

test('the token is in sessionStorage by one module, and no other module writes there', () => {
  const escriben = Object.entries(fuentes).filter(([, texto]) => /\bsessionStorage\b/.test(texto));
  expect(escriben.map(([ruta]) => ruta)).toEqual(['/src/domain/usuario/ingreso-guardado.ts']);
});

test('messages between windows go by a channel of ours: nobody listens to what another page sends', () => {
  const oyente = /(?<![.\w])(?:window\.|globalThis\.)?addEventListener\(\s*['"]message['"]|\bonmessage\b/;
  expect("addEventListener('message', f)").toMatch(oyente);
  expect("window.addEventListener('message', f)").toMatch(oyente);
  const oyen = Object.entries(fuentes).filter(([, texto]) => oyente.test(texto));
  expect(oyen.map(([ruta]) => ruta)).toEqual([]);
});

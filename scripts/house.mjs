/**
 * `npm run counts`: the figures of the house, each counted in the sources as they are, beside the goal they are held to.
 * It only looks: what may not get worse is held by tests/arquitectura.test.ts and scripts/size.mjs.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSync, Visitor } from 'vite';

/** @typedef {{ ruta: string, texto: string, lineas: number }} Archivo */
/** @typedef {[figura: string, valor: number | string, meta: string, bien: boolean | null]} Cuenta */

const RAIZ = fileURLToPath(new URL('..', import.meta.url));
const TABLA_DE_TIPOS = 'src/domain/transaccion/tipo-operacion.ts';
const deTabla = [...readFileSync(join(RAIZ, TABLA_DE_TIPOS), 'utf8').matchAll(/^ {2}([A-Z_]+): \{$/gm)]
  .map(([, nombre]) => nombre)
  .join('|');
if (deTabla === '') throw new Error(`no operation type in ${TABLA_DE_TIPOS}`);
const TIPOS = new RegExp(`['"](?:${deTabla})['"]|\\b(?:${deTabla}):`);
/** The table of the types, and the words in which banks write them. The embedded backend is a server, not the app. */
const DE_TIPOS = /^src\/(?:domain\/transaccion\/tipo-operacion\.ts|engines\/extracto\/text\/|demo\/)/;

/**
 * @param {RegExp} forma
 * @returns {Archivo[]} by path, e.g. `src/lib/monto.ts`
 */
const archivos = (forma) =>
  readdirSync(join(RAIZ, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((ruta) => forma.test(ruta) && !ruta.endsWith('.d.ts'))
    .toSorted()
    .map((ruta) => {
      const texto = readFileSync(join(RAIZ, 'src', ruta), 'utf8');
      return { ruta: `src/${ruta}`, texto, lineas: texto.trimEnd().split('\n').length };
    });

const codigo = archivos(/\.tsx?$/);
const estilos = archivos(/\.css$/);
const lineas = codigo.reduce((suma, cada) => suma + cada.lineas, 0);

/**
 * @param {RegExp} forma  global
 * @param {Archivo[]} [donde]
 */
const veces = (forma, donde = codigo) =>
  donde.reduce((suma, { texto }) => suma + [...texto.matchAll(forma)].length, 0);

/** @param {string} desde @param {string} modulo */
function destino(desde, modulo) {
  const ruta = modulo.startsWith('@/')
    ? `src/${modulo.slice(2)}`
    : modulo.startsWith('.')
      ? join(dirname(desde), modulo)
      : null;
  if (ruta === null) return null;
  const limpia = ruta.replace(/\?.*$/, '').replace(/\.tsx?$/, '');
  return codigo.find((cada) => cada.ruta.replace(/\.tsx?$/, '') === limpia)?.ruta ?? null;
}

/** What each file imports of ours, types and `import()` included; how long its functions are, its comments, `any` and `as`. */
const leidos = codigo.map(({ ruta, texto }) => {
  const { program, comments, module } = parseSync(ruta, texto);
  const linea = (/** @type {number} */ lugar) => texto.slice(0, lugar).split('\n').length;
  /** @type {string[]} */
  const modulos = [
    ...module.staticImports,
    ...module.staticExports.flatMap(({ entries }) => entries),
  ].flatMap((cada) => ('moduleRequest' in cada && cada.moduleRequest ? [cada.moduleRequest.value] : []));
  for (const { moduleRequest } of module.dynamicImports)
    modulos.push(texto.slice(moduleRequest.start + 1, moduleRequest.end - 1));
  let larga = 0;
  let cualquiera = 0;
  let afirmados = 0;
  const medir = (/** @type {{ start: number, end: number }} */ { start, end }) => {
    larga = Math.max(larga, linea(end) - linea(start) + 1);
  };
  new Visitor({
    FunctionDeclaration: medir,
    FunctionExpression: medir,
    ArrowFunctionExpression: medir,
    TSAnyKeyword: () => void (cualquiera += 1),
    TSAsExpression: ({ typeAnnotation: { start, end } }) => {
      if (texto.slice(start, end) !== 'const') afirmados += 1;
    },
  }).visit(program);
  const comentadas = comments.reduce((suma, { start, end }) => suma + linea(end) - linea(start) + 1, 0);
  const suyos = new Set(modulos.map((modulo) => destino(ruta, modulo)).filter((cada) => cada !== null));
  return {
    ruta,
    suyos: [...suyos],
    larga,
    comentadas,
    perezosos: module.dynamicImports.length,
    cualquiera,
    afirmados,
  };
});

/** Groups of files that lead back to themselves (Tarjan). */
function circulos() {
  const de = new Map(leidos.map(({ ruta, suyos }) => [ruta, suyos]));
  /** @type {Map<string, { orden: number, bajo: number, dentro: boolean }>} */
  const vistos = new Map();
  /** @type {string[]} */
  const pila = [];
  /** @type {string[][]} */
  const hallados = [];
  const mirar = (/** @type {string} */ ruta) => {
    const mio = { orden: vistos.size, bajo: vistos.size, dentro: true };
    vistos.set(ruta, mio);
    pila.push(ruta);
    for (const otra of de.get(ruta) ?? []) {
      const suyo = vistos.get(otra) ?? mirar(otra);
      if (suyo.dentro) mio.bajo = Math.min(mio.bajo, suyo.bajo);
    }
    if (mio.bajo === mio.orden) {
      const grupo = pila.splice(pila.indexOf(ruta));
      for (const cada of grupo) {
        const visto = vistos.get(cada);
        if (visto) visto.dentro = false;
      }
      if (grupo.length > 1) hallados.push(grupo);
    }
    return mio;
  };
  for (const { ruta } of leidos) if (!vistos.has(ruta)) mirar(ruta);
  return hallados;
}

const feature = (/** @type {string} */ ruta) => /^src\/features\/([^/]+)\//.exec(ruta)?.[1];
const motor = (/** @type {string} */ ruta) => /^src\/engines\/([^/]+)\//.exec(ruta)?.[1];

/** @param {(desde: string, hacia: string) => boolean} cual */
const aristas = (cual) =>
  leidos.reduce((suma, { ruta, suyos }) => suma + suyos.filter((hacia) => cual(ruta, hacia)).length, 0);

const importadores = new Map(codigo.map(({ ruta }) => [ruta, 0]));
for (const { suyos } of leidos)
  for (const suyo of suyos) importadores.set(suyo, (importadores.get(suyo) ?? 0) + 1);

/** @param {readonly string[]} nombres */
const repetidos = (nombres) => nombres.length - new Set(nombres).size;
/** @param {number[]} valores */
const mayor = (valores) => Math.max(...valores);
const porCarpeta = [...new Set(codigo.map(({ ruta }) => dirname(ruta)))].map((carpeta) =>
  codigo.filter(({ ruta }) => dirname(ruta) === carpeta),
);
/** Modules that call `useForm` with a schema; a form is one of them, or imports a hook (`use-…`) that is. */
const conEsquema = new Set(
  codigo
    .filter(({ texto }) => /\buseForm\b/.test(texto) && /\bresolver: zodResolver\(/.test(texto))
    .map(({ ruta }) => ruta),
);
const sinEsquema = leidos
  .filter(({ ruta }) => !ruta.startsWith('src/demo/'))
  .filter(({ ruta }) => /<form\b/.test(codigo.find((cada) => cada.ruta === ruta)?.texto ?? ''))
  .filter(
    ({ ruta, suyos }) =>
      ![ruta, ...suyos.filter((suyo) => basename(suyo).startsWith('use-'))].some((cada) =>
        conEsquema.has(cada),
      ),
  )
  .map(({ ruta }) => ruta);

/** @param {string} figura @param {number} valor @param {number} meta @returns {Cuenta} */
const hasta = (figura, valor, meta) => [figura, valor, `≤ ${meta}`, valor <= meta];

/** @type {Cuenta[]} */
const CUENTAS = [
  hasta(
    'files that name an operation type (its table, and words of statements, apart)',
    codigo.filter(({ ruta, texto }) => TIPOS.test(texto) && !DE_TIPOS.test(ruta)).length,
    0,
  ),
  hasta(
    'imports from feature to feature',
    aristas((de, a) => Boolean(feature(de) && feature(a) && feature(de) !== feature(a))),
    0,
  ),
  hasta(
    'imports past an engine’s door',
    aristas((de, a) => {
      const suyo = motor(a);
      return suyo !== undefined && suyo !== motor(de) && basename(a).replace(/\.tsx?$/, '') !== suyo;
    }),
    0,
  ),
  hasta(
    'slots (functions called conectar…)',
    veces(/export const conectar[A-Z]\w*|export function conectar[A-Z]/g),
    1,
  ),
  hasta('circles, types and import() included', circulos().length, 0),
  hasta('code files in the fullest folder', mayor(porCarpeta.map((cada) => cada.length)), 12),
  hasta(
    'files of ≤ 30 lines with exactly one importer',
    codigo.filter(({ ruta, lineas: suyas }) => suyas <= 30 && importadores.get(ruta) === 1).length,
    60,
  ),
  hasta('file names that stand twice', repetidos(codigo.map(({ ruta }) => basename(ruta))), 0),
  hasta('lines of the longest file', mayor(codigo.map((cada) => cada.lineas)), 220),
  hasta('lines of the longest function', mayor(leidos.map(({ larga }) => larga)), 90),
  hasta(
    'lines of our own CSS',
    estilos.reduce((suma, cada) => suma + cada.lineas, 0),
    900,
  ),
  hasta(
    'raw <button> outside ui/ and the demo’s page',
    veces(
      /<button\b/g,
      codigo.filter(({ ruta }) => !/^src\/(?:ui|demo)\//.test(ruta)),
    ),
    0,
  ),
  hasta('forms without useForm and a schema, in itself or in its hook', sinEsquema.length, 0),
  hasta(
    'import() in the sources',
    leidos.reduce((suma, { perezosos }) => suma + perezosos, 0),
    14,
  ),
  hasta(
    'useEffect per 1 000 lines',
    Number(((1000 * veces(/\buse(?:Layout)?Effect\(/g)) / lineas).toFixed(2)),
    0.7,
  ),
  hasta(
    'comment lines, %',
    Number(((100 * leidos.reduce((suma, { comentadas }) => suma + comentadas, 0)) / lineas).toFixed(1)),
    4,
  ),
  hasta(
    'any',
    leidos.reduce((suma, { cualquiera }) => suma + cualquiera, 0),
    0,
  ),
  hasta(
    'as (but const)',
    leidos.reduce((suma, { afirmados }) => suma + afirmados, 0),
    0,
  ),
];

const ancho = mayor(CUENTAS.map(([figura]) => figura.length));
console.log(`${codigo.length} code files, ${lineas} lines`);
for (const [figura, valor, meta, bien] of CUENTAS)
  console.log(`${bien ? '✓' : '✗'} ${figura.padEnd(ancho)}  ${String(valor).padStart(6)}  ${meta}`);
if (process.argv.includes('--detail')) {
  for (const grupo of circulos()) console.log(`circle: ${grupo.join(' → ')}`);
  for (const ruta of sinEsquema) console.log(`form without a schema: ${ruta}`);
  for (const { ruta, larga } of leidos)
    if (larga > 90) console.log(`${larga} lines in one function: ${ruta}`);
  for (const { ruta, lineas: suyas } of codigo) if (suyas > 220) console.log(`${suyas} lines: ${ruta}`);
}

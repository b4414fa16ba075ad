import { parseSync } from 'vite';
import { TIPOS } from '@/domain/transaccion/tipo-operacion';

const NOMBRES_DE_TIPO = new RegExp(`\\b(?:${TIPOS.join('|')})\\b`);

/**
 * The house rules as functions over source text, so that each can be shown to fail on a bad snippet. A rule gets one
 * file and answers with what is wrong in it, one sentence each.
 */
export interface Archivo {
  /** From the root of the repository, e.g. `src/lib/monto.ts`. */
  ruta: string;
  texto: string;
}
export type Regla = (archivo: Archivo) => string[];

const CAPAS = ['lib', 'ui', 'domain', 'engines', 'features', 'app'];
const ROLES = ['api', 'queries', 'component', 'page', 'route'];
/** Inside a layer a room may know those of a lower place than its own. */
const LUGAR: Record<string, Record<string, number>> = {
  domain: { usuario: 0, ajustes: 1, caja: 2, transaccion: 3, tarifa: 4, conciliacion: 4, reglas: 5 },
  engines: { listado: 0, extracto: 0, envios: 1, cotejo: 1, operaciones: 2 },
};
/** Code files that one folder may hold: what a person still takes in at a look. */
const EN_UNA_CARPETA = 12;

const LINEAS_DE_ARCHIVO = 220;

const carpetaDe = (ruta: string) => ruta.slice(0, ruta.lastIndexOf('/'));
const capaDe = (ruta: string) => {
  const capa = ruta.split('/')[1] ?? '';
  return CAPAS.includes(capa) ? capa : capa === 'demo' ? 'demo' : 'app'; // main.tsx and the like mount the app
};
const featureDe = (ruta: string) => /^src\/features\/([^/]+)\//.exec(ruta)?.[1];
const cuartoDe = (ruta: string) => /^src\/\w+\/([^/]+)\//.exec(ruta)?.[1] ?? '';

/** Every module the text names: import, export from, import(), new URL(). */
export function importes(texto: string): string[] {
  const formas = [
    /\b(?:import|export)\b[^'"`;]*?\bfrom\s*['"]([^'"]+)['"]/g,
    /\bimport\s*['"]([^'"]+)['"]/g,
    /\bimport\s*\(\s*['"]([^'"]+)['"]/g,
    /\bnew URL\(\s*['"](\.[^'"]+)['"]/g,
  ];
  return formas.flatMap((forma) => [...texto.matchAll(forma)].map(([, modulo]) => modulo ?? ''));
}

/** `./x` and `@/x` as a path from the root, without extension; null for a package. */
export function destino({ ruta }: Archivo, modulo: string): string | null {
  if (modulo.startsWith('@/')) return `src/${modulo.slice(2)}`;
  if (modulo.startsWith('./')) return `${carpetaDe(ruta)}/${modulo.slice(2)}`;
  return null;
}

/** The role that a file's name declares inside its feature; null for nouns and other pure or mixed modules. */
function rolDe(ruta: string): string | null {
  const sufijo = /-(api|queries|mutations|page|main|route)\.tsx?$/.exec(
    `${ruta}${/\.\w+$/.test(ruta) ? '' : '.ts'}`,
  )?.[1];
  if (sufijo === 'mutations') return 'queries';
  if (sufijo === 'main') return 'page';
  if (sufijo) return sufijo;
  return ruta.endsWith('.tsx') ? 'component' : null;
}

/** A rule over one import at a time. */
const porImporte =
  (juzgar: (archivo: Archivo, modulo: string, hacia: string | null) => string | null): Regla =>
  (archivo) =>
    importes(archivo.texto).flatMap((modulo) => juzgar(archivo, modulo, destino(archivo, modulo)) ?? []);

/** Comments and the inside of strings blanked, so that words in prose are not taken for code. Lines stay. */
const soloCodigo = (texto: string): string =>
  texto.replace(
    /\/\*[\s\S]*?\*\/|(?<!:)\/\/[^\n]*|'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`/g,
    (trozo) => trozo.replace(/[^\n'"`]/g, ' '),
  );

const prohibido =
  (patron: RegExp, motivo: string, { salvo }: { salvo?: RegExp } = {}): Regla =>
  ({ ruta, texto }) =>
    !salvo?.test(ruta) && patron.test(texto) ? [motivo] : [];

/** Each rule by the sentence that names it. `src/demo` is held to all but those that say otherwise. */
export const REGLAS: Record<string, Regla> = {
  'imports point down: app → features → engines → domain → ui → lib': porImporte(
    ({ ruta }, modulo, hacia) => {
      if (!hacia || capaDe(ruta) === 'demo' || capaDe(hacia) === 'demo') return null;
      return CAPAS.indexOf(capaDe(hacia)) > CAPAS.indexOf(capaDe(ruta)) ? `imports up: ${modulo}` : null;
    },
  ),
  'no feature imports a feature': porImporte(({ ruta }, modulo, hacia) => {
    const de = featureDe(ruta);
    const a = hacia ? featureDe(`${hacia}/`) : undefined;
    return de && a && de !== a ? `imports another feature: ${modulo}` : null;
  }),
  'usuario < ajustes < caja < transaccion < tarifa, conciliacion < reglas; listado, extracto < envios, cotejo < operaciones':
    porImporte(({ ruta }, modulo, hacia) => {
      const lugares = LUGAR[capaDe(ruta)];
      if (!lugares || !hacia || capaDe(hacia) !== capaDe(ruta)) return null;
      const [de, a] = [cuartoDe(ruta), cuartoDe(`${hacia}/`)];
      return de !== a && (lugares[a] ?? Infinity) >= (lugares[de] ?? -1)
        ? `imports sideways or up: ${modulo}`
        : null;
    }),
  'from outside an engine only its door is imported': porImporte(({ ruta }, modulo, hacia) => {
    const [, motor, dentro] = /^src\/engines\/([^/]+)\/(.+)$/.exec(hacia ?? '') ?? [];
    if (!motor || ruta.startsWith(`src/engines/${motor}/`)) return null;
    return dentro === motor ? null : `goes past the door: ${modulo}`;
  }),
  // Whoever needs another room's code imports it; a slot that a third one fills is where «go to definition» ends.
  'one slot is filled at start-up, the credential’s': ({ ruta, texto }) =>
    ruta !== 'src/lib/credencial.ts' && /\bexport (?:async )?(?:const|function) conectar[A-Z]/.test(texto)
      ? ['has a slot']
      : [],
  'an operation type is named in its table, in the statement’s words and in the embedded backend only': ({
    ruta,
    texto,
  }) =>
    /^src\/(?:domain\/transaccion\/tipo-operacion\.ts$|engines\/extracto\/text\/palabras\.ts$|demo\/)/.test(
      ruta,
    ) || !NOMBRES_DE_TIPO.test(texto)
      ? []
      : ['names an operation type'],
  'inside a room: route → page → components → queries → api': porImporte((archivo, modulo, hacia) => {
    if (!hacia || capaDe(hacia) !== capaDe(archivo.ruta) || cuartoDe(archivo.ruta) !== cuartoDe(`${hacia}/`))
      return null;
    const [de, a] = [rolDe(archivo.ruta), rolDe(hacia)];
    // A route knows its page lazily, and a page's own address helpers are the route's: only the climb is wrong.
    return de && a && ROLES.indexOf(a) > ROLES.indexOf(de) ? `a ${de} imports a ${a}: ${modulo}` : null;
  }),
  'neighbours are ./x, everything else @/x, never ../': porImporte((archivo, modulo, hacia) => {
    // Node runs the embedded backend from Vite's config, where no alias is known.
    if (capaDe(archivo.ruta) === 'demo') return null;
    if (modulo.startsWith('..')) return `climbs: ${modulo}`;
    if (modulo.startsWith('./') && modulo.indexOf('/', 2) > 0) return `not a neighbour: ${modulo}`;
    return modulo.startsWith('@/') && hacia && carpetaDe(hacia) === carpetaDe(archivo.ruta)
      ? `a neighbour by its long name: ${modulo}`
      : null;
  }),
  'the app never imports the embedded backend': porImporte(({ ruta }, modulo, hacia) =>
    capaDe(ruta) !== 'demo' && hacia && capaDe(hacia) === 'demo' ? `imports demo: ${modulo}` : null,
  ),
  // The embedded backend stands for another program: it validates with a zod of its own, not with the app's settings.
  'zod is imported in lib/zod.ts only': porImporte(({ ruta }, modulo) =>
    /^zod($|\/)/.test(modulo) && ruta !== 'src/lib/zod.ts' && capaDe(ruta) !== 'demo'
      ? 'imports zod itself'
      : null,
  ),
  'axios is imported in lib only': porImporte(({ ruta }, modulo) =>
    modulo === 'axios' && capaDe(ruta) !== 'lib' ? 'imports axios' : null,
  ),
  // `cuerpo` is what the outbox has frozen: those bytes were made by the schema when the operation was confirmed.
  'a body leaves as its schema encodes it': ({ texto }) =>
    /method: '(?:post|patch|put)'/.test(texto) && /\bdata(?:: (?!z\.encode\(|cuerpo\b)|\s*[,}])/.test(texto)
      ? ['sends a body that no schema made']
      : [],
  'lib knows no React': porImporte(({ ruta }, modulo) =>
    capaDe(ruta) === 'lib' && modulo.startsWith('react') ? `imports ${modulo}` : null,
  ),
  'no barrels': ({ ruta }) => (/\/index\.tsx?$/.test(ruta) ? ['is a barrel'] : []),
  'names are kebab-case': ({ ruta }) =>
    /^src\/(?:[a-z0-9-]+\/)*[a-z0-9-]+(\.d)?\.tsx?$/.test(ruta) ? [] : ['is not kebab-case'],
  'money is never a number input nor a float': prohibido(
    /type="number"|type=\{['"]number|\bparseFloat\b/,
    'reads money through a float',
  ),
  'no HTML from strings': prohibido(
    /dangerouslySetInnerHTML|\.innerHTML\s*=|\.outerHTML\s*=|insertAdjacentHTML|document\.write|\bnew Function\(|\beval\(/,
    'makes markup or code from a string',
  ),
  'no formatting in the machine’s own locale': prohibido(
    /\.toLocale(Date|Time)?String\(\s*\)/,
    'formats in an unknown locale',
  ),
  'the app does not write to the console': ({ ruta, texto }) =>
    capaDe(ruta) !== 'demo' && /\bconsole\./.test(soloCodigo(texto)) ? ['writes to the console'] : [],
  // What is longer does several things: each of them has a name, and fits a file.
  'a file has at most 220 lines': ({ texto }) => {
    const lineas = texto.split('\n').length - 1;
    return lineas > LINEAS_DE_ARCHIVO ? [`has ${lineas} lines`] : [];
  },
  'nothing is left for later': prohibido(/\b(TODO|FIXME|XXX|HACK)\b/, 'is left for later'),
  'a rule is switched off only with its reason': ({ texto }) =>
    [...texto.matchAll(/(?:eslint|oxlint)-disable([^\n]*\n?[^\n]*)/g)].flatMap(([, resto = '']) =>
      /^[^\n]* --\s+(?:\/\/ |\* )?\p{L}/u.test(resto) ? [] : [`no reason: disable${resto.split('\n')[0]}`],
    ),
  'no any': ({ texto }) => (/[:<|&(,]\s*any\b(?!\w)|\bas any\b/.test(soloCodigo(texto)) ? ['uses any'] : []),
  'every cast says why': ({ texto }) => castsSinMotivo(texto),
  'a button with a class is ui’s: <Button>, <TextButton>, <IconButton>…': ({ ruta, texto }) =>
    capaDe(ruta) !== 'ui' && /<button\b(?:(?!=>|>)[\s\S]|=>)*?\bclassName=/.test(soloCodigo(texto))
      ? ['styles a <button> of its own']
      : [],
  // Else a file that a lost line did not bring stays lost in Chromium for as long as the page lives.
  'code that comes later comes by loadCode': ({ ruta, texto }) =>
    capaDe(ruta) === 'demo' || ruta === 'src/ui/lazy/load-code.ts'
      ? []
      : [...texto.matchAll(/(?<!typeof |loadCode\(\s*\(\) =>\s*)\bimport\('(?![^']*\.css')([^']+)'\)/g)].map(
          ([, modulo]) => `imports later by itself: ${modulo}`,
        ),
  'named exports only': ({ texto }) => (/^export default\b/m.test(texto) ? ['has a default export'] : []),
};

/** `as X` (not `as const`, not a renamed import) without a comment on its line or the one above. */
function castsSinMotivo(texto: string): string[] {
  const sinImportes = soloCodigo(texto).replace(/^\s*(import|export)\b[^;]*?(\{[^}]*\})/gm, (trozo) =>
    trozo.replace(/[^\n]/g, ' '),
  );
  const lineas = texto.split('\n');
  const comentada = (n: number) => /\/\/|\*\//.test(lineas[n] ?? '');
  return sinImportes
    .split('\n')
    .flatMap((linea, n) =>
      /\S\s+as (?!const\b)[A-Za-z{[(]/.test(linea) && !comentada(n) && !comentada(n - 1)
        ? [`line ${n + 1} casts without a why`]
        : [],
    );
}

/** All that is wrong, as `file: sentence`. */
export const violaciones = (regla: Regla, archivos: Archivo[]): string[] =>
  archivos.flatMap((archivo) => regla(archivo).map((mal) => `${archivo.ruta}: ${mal}`));

/** Folders with too many code files, as `folder: how many`. */
export function carpetasLlenas(rutas: readonly string[]): string[] {
  const cuentas = new Map<string, number>();
  for (const ruta of rutas) cuentas.set(carpetaDe(ruta), (cuentas.get(carpetaDe(ruta)) ?? 0) + 1);
  return [...cuentas].filter(([, n]) => n > EN_UNA_CARPETA).map(([carpeta, n]) => `${carpeta}: ${n}`);
}

/** File names that stand in more than one place, whatever their ending, as `name: file, file`. */
export function nombresRepetidos(rutas: readonly string[]): string[] {
  const lugares = new Map<string, string[]>();
  for (const ruta of rutas) {
    const nombre = ruta.slice(ruta.lastIndexOf('/') + 1).replace(/\.tsx?$/, '');
    lugares.set(nombre, [...(lugares.get(nombre) ?? []), ruta]);
  }
  return [...lugares]
    .filter(([, donde]) => donde.length > 1)
    .map(([nombre, donde]) => `${nombre}: ${donde.join(', ')}`);
}

const sinFin = (ruta: string) => ruta.replace(/\.tsx?$/, '');

/** Style sheets where none should be: outside `src/ui` and the embedded backend's page. */
export const hojasAjenas = (rutas: readonly string[]): string[] =>
  rutas.filter((ruta) => !/^src\/(?:ui|demo)\//.test(ruta));

/** Draws before react-hook-form and zod are there: docs/decisions/037-every-form-has-a-schema.md. */
const SIN_LIBRERIAS = 'src/domain/usuario/use-ingreso';

/** Modules with a `<form>` that is no `useForm` with a zod resolver, in itself or in the hook (`use-…`) it imports. */
export function formulariosSinEsquema(archivos: readonly Archivo[]): string[] {
  const conEsquema = ({ texto }: Archivo) =>
    /\buseForm\b/.test(soloCodigo(texto)) && /\bresolver: zodResolver\(/.test(soloCodigo(texto));
  const buenos = new Set([SIN_LIBRERIAS, ...archivos.filter(conEsquema).map(({ ruta }) => sinFin(ruta))]);
  const suyos = (archivo: Archivo) =>
    importes(archivo.texto)
      .map((modulo) => destino(archivo, modulo) ?? '')
      .filter((hacia) => /\/use-[^/]*$/.test(hacia));
  return archivos
    .filter(({ texto }) => /<form\b/.test(soloCodigo(texto)))
    .filter((archivo) => ![sinFin(archivo.ruta), ...suyos(archivo)].some((ruta) => buenos.has(ruta)))
    .map(({ ruta }) => ruta);
}

/** The modules of which each imports the next and the last the first, types and `import()` included; null when none do. */
export function circulo(archivos: readonly Archivo[]): string[] | null {
  const vecinos = new Map(archivos.map((archivo) => [sinFin(archivo.ruta), hacia(archivo)]));
  const vistos = new Set<string>();
  const buscar = (ruta: string, camino: readonly string[]): string[] | null => {
    if (camino.includes(ruta)) return camino.slice(camino.indexOf(ruta));
    if (vistos.has(ruta)) return null;
    for (const otra of vecinos.get(ruta) ?? []) {
      const hallado = buscar(otra, [...camino, ruta]);
      if (hallado) return hallado;
    }
    vistos.add(ruta);
    return null;
  };
  for (const ruta of vecinos.keys()) {
    const hallado = buscar(ruta, []);
    if (hallado) return hallado;
  }
  return null;
}

const hacia = (archivo: Archivo): string[] =>
  importes(archivo.texto).flatMap((modulo) => destino(archivo, modulo)?.replace(/\.tsx?$/, '') ?? []);

/** Lines that a function may take. */
const LINEAS_DE_FUNCION = 90;
const ES_FUNCION = /^(?:FunctionDeclaration|FunctionExpression|ArrowFunctionExpression)$/;

/** Functions that are longer, as `file: name`, by the syntax tree. */
export const funcionesLargas = (archivos: readonly Archivo[]): string[] =>
  archivos.flatMap((archivo) => {
    const { ruta, texto } = archivo;
    const lineaDe = (lugar: number) => texto.slice(0, lugar).split('\n').length;
    const largas: string[] = [];
    const mirar = (nodo: unknown, nombre: string): void => {
      if (Array.isArray(nodo)) for (const cada of nodo) mirar(cada, nombre);
      if (!esNodo(nodo)) return;
      const suyo = nombreDe(nodo.id) ?? nombreDe(nodo.key) ?? nombre;
      if (ES_FUNCION.test(nodo.type) && lineaDe(nodo.end) - lineaDe(nodo.start) >= LINEAS_DE_FUNCION)
        largas.push(`${ruta}: ${suyo}`);
      for (const parte of Object.values(nodo)) mirar(parte, suyo);
    };
    mirar(parseSync(ruta, texto).program, '');
    return largas;
  });

interface Nodo {
  type: string;
  start: number;
  end: number;
  id?: unknown;
  key?: unknown;
}
const esNodo = (valor: unknown): valor is Nodo =>
  typeof valor === 'object' && valor !== null && 'type' in valor && 'start' in valor && 'end' in valor;
const nombreDe = (valor: unknown): string | undefined =>
  esNodo(valor) && 'name' in valor && typeof valor.name === 'string' ? valor.name : undefined;

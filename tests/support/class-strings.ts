import { parseSync } from 'vite';

/** What a walk needs to know of a node of the syntax tree. */
type Nodo = Record<string, unknown> & { type?: string };

const esNodo = (valor: unknown): valor is Nodo => typeof valor === 'object' && valor !== null;
const nombreDe = (valor: unknown): string =>
  esNodo(valor) && typeof valor['name'] === 'string' ? valor['name'] : '';

/** A place whose strings are class names: an attribute or a property called `…className`, a call of `cva` or `clsx`. */
const esDeClases = (nodo: Nodo): boolean =>
  (nodo.type === 'JSXAttribute' && /^(?:class|\w*[cC]lassName)$/.test(nombreDe(nodo['name']))) ||
  (nodo.type === 'Property' && /^\w*[cC]lassName$/.test(nombreDe(nodo['key']))) ||
  (nodo.type === 'CallExpression' && ['cva', 'clsx'].includes(nombreDe(nodo['callee'])));

/** The parts of a condition decide which classes there are; they are none themselves. */
const SIN_CLASES: Record<string, readonly string[]> = {
  ConditionalExpression: ['test'],
  BinaryExpression: ['left', 'right'],
  Property: ['key'],
  JSXAttribute: ['name'],
};

function textosDe(nodo: Nodo): string[] {
  if (nodo.type === 'Literal') return typeof nodo['value'] === 'string' ? [nodo['value']] : [];
  if (nodo.type === 'TemplateElement') return esNodo(nodo['value']) ? [String(nodo['value']['raw'])] : [];
  return [];
}

/**
 * The class names that a module asks for: every word of a string literal in a `className` or in a call of `cva` or
 * `clsx`. A word that a template cuts (`is-${papel}`) is left out.
 */
export function clasesEscritas(ruta: string, texto: string): string[] {
  const clases: string[] = [];
  const mirar = (valor: unknown, dentro: boolean): void => {
    if (Array.isArray(valor)) {
      for (const cada of valor) mirar(cada, dentro);
      return;
    }
    if (!esNodo(valor)) return;
    const otraLlamada = valor.type === 'CallExpression' && !esDeClases(valor);
    const aqui = (dentro && !otraLlamada) || esDeClases(valor);
    if (aqui) clases.push(...textosDe(valor).flatMap((trozo) => trozo.split(/\s+/)));
    if (valor.type === 'Property' && nombreDe(valor['key']) === 'defaultVariants') return;
    const fuera = SIN_CLASES[valor.type ?? ''] ?? [];
    for (const [clave, hijo] of Object.entries(valor))
      if (!fuera.includes(clave)) mirar(hijo, aqui);
      else if (clave === 'test') mirar(hijo, false);
  };
  mirar(parseSync(ruta, texto).program, false);
  return clases.filter((clase) => clase !== '' && !clase.endsWith('-'));
}

/**
 * Keys pressed while the disk still writes the operation before: they belong to the next one. Without this a slow disk would
 * take the first digits of its amount, or its «Retiro», and leave the rest. Comes after the page.
 */
import { TIPOS, TIPOS_OPERACION } from '@/domain/transaccion/tipo-operacion';
import type { TransaccionTecleada } from '@/domain/transaccion/transaccion-agente';

/** In the order of the page. */
const CAMPOS = ['monto', 'comision_cliente', 'nro_referencia'] as const;
type Campo = (typeof CAMPOS)[number];

/** What was typed ahead, as in the form. */
export interface Adelantadas {
  valores: Partial<TransaccionTecleada>;
  /** The field that the hand has come to. */
  campo: Campo | 'banco';
  /** Its text is selected: the next key replaces it. */
  elegido: boolean;
}

const NADA: Adelantadas = { valores: {}, campo: 'monto', elegido: false };

/** After a refusal the hand may go on for a while before the eyes have seen it. This much silence ends that, ms. */
const SILENCIO_MS = 1_000;

const hayTexto = ({ valores }: Adelantadas): boolean => CAMPOS.some((campo) => (valores[campo] ?? '') !== '');

function conTab(antes: Adelantadas, campo: Campo, paso: 1 | -1): Adelantadas | null {
  const otro = CAMPOS[CAMPOS.indexOf(campo) + paso];
  // Whoever has typed nothing, or leaves the form, walks the page.
  return otro && hayTexto(antes) ? { ...antes, campo: otro, elegido: true } : null;
}

/** What one more key makes of it; null: none of ours. */
function conTecla(antes: Adelantadas, { key, shiftKey }: KeyboardEvent): Adelantadas | null {
  const { valores, campo, elegido } = antes;
  const elegida = shiftKey ? undefined : TIPOS.find((tipo) => TIPOS_OPERACION[tipo].tecla === key);
  if (elegida) return { ...antes, valores: { ...valores, tipo_operacion: elegida } };
  if (key === 'Escape') {
    const { tipo_operacion } = valores;
    return { ...NADA, valores: tipo_operacion ? { tipo_operacion } : {} };
  }
  // Which bank it would have been, only the list itself can say: all of what follows is left out, and the field waits.
  if (campo === 'banco' || (key === 'F9' && !shiftKey)) return { valores, campo: 'banco', elegido: true };
  const texto = elegido ? '' : (valores[campo] ?? '');
  const escribir = (nuevo: string): Adelantadas => ({
    valores: { ...valores, [campo]: nuevo.trimStart() },
    campo,
    elegido: false,
  });
  if (key === 'Backspace') return escribir(texto.slice(0, -1));
  // Before anything was typed it is the same Enter once more; in the reference a person looks before the next one goes.
  if (key === 'Enter') return hayTexto(antes) ? { valores, campo: 'nro_referencia', elegido: false } : antes;
  if (key === 'Tab') return conTab(antes, campo, shiftKey ? -1 : 1);
  return key.length === 1 ? escribir(texto + key) : null;
}

/** No key of the browser's, nor of whoever went on to another part of the page or stands on a link or button. */
function esNuestra({ target, key, isComposing, ctrlKey, altKey, metaKey }: KeyboardEvent): boolean {
  if (isComposing || ctrlKey || altKey || metaKey) return false;
  if (!(target instanceof Element) || document.querySelector('dialog[open]')) return false;
  if ((key === 'Enter' || key === ' ') && target.matches('a, button:not([type=submit])')) return false;
  return target === document.body || target.closest('[data-entry]') !== null;
}

export interface Oido {
  /** What was typed since; it is forgotten with that. */
  tomar: () => Adelantadas;
  /** The form stays as it was, with its error or a question: what was typed, and what the hand still types, is nobody's. */
  descartar: () => void;
  parar: () => void;
}

/** Takes the keys from the page for as long as `guardando` says so. */
export function oirAdelantadas(guardando: () => boolean): Oido {
  let tecleado = NADA;
  // One that began before is not heard from its middle on.
  let entera = !guardando();
  let sordoHasta = -Infinity;
  const oir = (event: KeyboardEvent): void => {
    const sordo = performance.now() < sordoHasta;
    const guarda = guardando();
    entera ||= !guarda;
    const nuevo = (sordo || (guarda && entera)) && esNuestra(event) ? conTecla(tecleado, event) : null;
    if (!nuevo) return;
    event.preventDefault();
    event.stopPropagation();
    if (sordo) sordoHasta = performance.now() + SILENCIO_MS;
    else tecleado = nuevo;
  };
  const tomar = (): Adelantadas => {
    const suyo = tecleado;
    tecleado = NADA;
    return suyo;
  };
  addEventListener('keydown', oir, { capture: true });
  return {
    tomar,
    descartar: () => {
      if (tomar() !== NADA) sordoHasta = performance.now() + SILENCIO_MS;
    },
    parar: () => removeEventListener('keydown', oir, { capture: true }),
  };
}

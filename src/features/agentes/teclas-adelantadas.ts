/**
 * Keys pressed while the disk still writes the operation before: they belong to the next one. Without this a slow disk would
 * take the first digits of its amount, or its «Retiro», and leave the rest. Comes after the page.
 */
import { TARJETAS } from './tarjetas';
import type { TransaccionTecleada } from './transaccion-agente';

const CAMPOS = ['monto', 'comision_cliente', 'nro_referencia'] as const;
type CampoAdelantado = (typeof CAMPOS)[number];

/** What was typed ahead, as in the form, and the field that the hand has come to. */
export interface Adelantadas {
  valores: Partial<TransaccionTecleada>;
  campo: CampoAdelantado;
}

const NADA: Adelantadas = { valores: {}, campo: 'monto' };

/** What one more key makes of it; null: none of ours. */
function conTecla({ valores, campo }: Adelantadas, tecla: string): Adelantadas | null {
  const texto = valores[campo] ?? '';
  const escribir = (nuevo: string) => ({ valores: { ...valores, [campo]: nuevo.trimStart() }, campo });
  const tarjeta = TARJETAS.find((una) => una.tecla === tecla);
  if (tarjeta) return { valores: { ...valores, tipo_operacion: tarjeta.tipo }, campo };
  switch (tecla) {
    case 'Escape':
      return NADA;
    case 'Backspace':
      return escribir(texto.slice(0, -1));
    case 'Enter':
      // Before anything was typed it is the same Enter once more; in the reference a person looks before the next one goes.
      return { valores, campo: texto === '' ? campo : 'nro_referencia' };
    case 'Tab':
      // Whoever has typed nothing walks the page.
      return texto === '' ? null : { valores, campo: CAMPOS[CAMPOS.indexOf(campo) + 1] ?? campo };
    default:
      return tecla.length === 1 ? escribir(texto + tecla) : null;
  }
}

/** No key of the browser's, nor of whoever went on to another part of the page. */
function esNuestra({ target, isComposing, ctrlKey, altKey, metaKey }: KeyboardEvent): boolean {
  if (isComposing || ctrlKey || altKey || metaKey) return false;
  if (!(target instanceof Element) || document.querySelector('dialog[open]')) return false;
  return target === document.body || target.closest('.entry') !== null;
}

/**
 * Takes the keys from the page for as long as `guardando` says so.
 * @returns how to have what was typed, which is forgotten with that, and how to stop
 */
export function oirAdelantadas(guardando: () => boolean): { tomar: () => Adelantadas; parar: () => void } {
  let tecleado = NADA;
  const oir = (event: KeyboardEvent): void => {
    const nuevo = guardando() && esNuestra(event) ? conTecla(tecleado, event.key) : null;
    if (!nuevo) return;
    event.preventDefault();
    event.stopPropagation();
    tecleado = nuevo;
  };
  addEventListener('keydown', oir, { capture: true });
  return {
    tomar: () => {
      const suyo = tecleado;
      tecleado = NADA;
      return suyo;
    },
    parar: () => removeEventListener('keydown', oir, { capture: true }),
  };
}

/**
 * Keys pressed while the disk still writes the operation before: they belong to the next one. Without this a slow disk would
 * take the first digits of its amount, and leave the others. Comes after the page.
 */

/** What was typed ahead, in the order of the fields: Enter goes from one on to the next. */
export interface Adelantadas {
  monto: string;
  /** Null while the amount has not been left with Enter. */
  referencia: string | null;
}

/** Keys that write nothing, or that belong to whoever has the focus. */
function esNuestra({ target, key, isComposing, ctrlKey, altKey, metaKey }: KeyboardEvent): boolean {
  if (isComposing || ctrlKey || altKey || metaKey) return false;
  if (key.length > 1 && key !== 'Enter' && key !== 'Backspace') return false;
  if (!(target instanceof Element) || document.querySelector('dialog[open]')) return false;
  return target === document.body || target.closest('.entry') !== null;
}

/**
 * Takes the keys from the page for as long as `guardando` says so.
 * @returns how to have what was typed, which is forgotten with that, and how to stop
 */
export function oirAdelantadas(guardando: () => boolean): { tomar: () => Adelantadas; parar: () => void } {
  let campos = [''];
  const oir = (event: KeyboardEvent): void => {
    if (!guardando() || !esNuestra(event)) return;
    event.preventDefault();
    event.stopPropagation();
    const ultimo = campos.at(-1) ?? '';
    if (event.key === 'Enter') {
      // Once more for the operation that is being saved, or after the reference: a person looks before the next one goes.
      if (ultimo !== '' && campos.length === 1) campos.push('');
      return;
    }
    campos.pop();
    campos.push(event.key === 'Backspace' ? ultimo.slice(0, -1) : (ultimo + event.key).trimStart());
  };
  addEventListener('keydown', oir, { capture: true });
  return {
    tomar: () => {
      const [monto = '', referencia = null] = campos;
      campos = [''];
      return { monto, referencia };
    },
    parar: () => removeEventListener('keydown', oir, { capture: true }),
  };
}

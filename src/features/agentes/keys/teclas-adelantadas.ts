/** Keys typed while the disk still writes an operation: they belong to the next one, whole, in the right fields. */
import { useEffect, useRef, type RefObject } from 'react';
import { TIPOS, TIPOS_OPERACION } from '@/domain/transaccion/tipo-operacion';
import type { TransaccionTecleada } from '@/domain/transaccion/transaccion-agente';
import type { registroDe } from '@/features/agentes/result/registro';

const CAMPOS = ['monto', 'comision_cliente', 'nro_referencia'] as const;
type Campo = (typeof CAMPOS)[number];

export interface Adelantadas {
  valores: Partial<TransaccionTecleada>;
  campo: Campo | 'banco';
  /** its text is selected: the next key replaces it */
  elegido: boolean;
}

const NADA: Adelantadas = { valores: {}, campo: 'monto', elegido: false };

/** after a refusal the hand types on before the eyes have seen it; this much silence ends that, ms */
const SILENCIO_MS = 1_000;

const hayTexto = ({ valores }: Adelantadas): boolean => CAMPOS.some((campo) => (valores[campo] ?? '') !== '');

function conTab(antes: Adelantadas, campo: Campo, paso: 1 | -1): Adelantadas | null {
  const otro = CAMPOS[CAMPOS.indexOf(campo) + paso];
  // Whoever has typed nothing, or leaves the form, walks the page.
  return otro && hayTexto(antes) ? { ...antes, campo: otro, elegido: true } : null;
}

/** The typing with one more key; null: the key is not for the form. */
function conTecla(antes: Adelantadas, { key, shiftKey }: KeyboardEvent): Adelantadas | null {
  const { valores, campo, elegido } = antes;
  const elegida = shiftKey ? undefined : TIPOS.find((tipo) => TIPOS_OPERACION[tipo].tecla === key);
  if (elegida) return { ...antes, valores: { ...valores, tipo_operacion: elegida } };
  if (key === 'Escape') {
    const { tipo_operacion } = valores;
    return { ...NADA, valores: tipo_operacion ? { tipo_operacion } : {} };
  }
  // Which bank was meant only the combobox can say: what follows is dropped, and the field waits.
  if (campo === 'banco' || (key === 'F9' && !shiftKey)) return { valores, campo: 'banco', elegido: true };
  const texto = elegido ? '' : (valores[campo] ?? '');
  const escribir = (nuevo: string): Adelantadas => ({
    valores: { ...valores, [campo]: nuevo.trimStart() },
    campo,
    elegido: false,
  });
  if (key === 'Backspace') return escribir(texto.slice(0, -1));
  // Before anything was typed it is the Enter that saved, pressed twice.
  if (key === 'Enter') return hayTexto(antes) ? { valores, campo: 'nro_referencia', elegido: false } : antes;
  if (key === 'Tab') return conTab(antes, campo, shiftKey ? -1 : 1);
  return key.length === 1 ? escribir(texto + key) : null;
}

/** Not the browser's keys, nor those of whoever went on to another part of the page, a link or a button. */
function esNuestra({ target, key, isComposing, ctrlKey, altKey, metaKey }: KeyboardEvent): boolean {
  if (isComposing || ctrlKey || altKey || metaKey) return false;
  if (!(target instanceof Element) || document.querySelector('dialog[open]')) return false;
  if ((key === 'Enter' || key === ' ') && target.matches('a, button:not([type=submit])')) return false;
  return target === document.body || target.closest('[data-entry]') !== null;
}

interface Oido {
  /** what was typed since, which is forgotten here with that */
  tomar: () => Adelantadas;
  /** The form keeps the operation, with an error or a question: keys typed for a next one are dropped. */
  descartar: () => void;
  parar: () => void;
}

/** Takes the keys from the page for as long as `guardando` says so. */
function oirAdelantadas(guardando: () => boolean): Oido {
  let tecleado = NADA;
  // Keys of a saving that began earlier are not heard from its middle on.
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

export function useAdelantadas(registro: ReturnType<typeof registroDe>): RefObject<Oido | null> {
  const oido = useRef<Oido>(null);
  useEffect(() => {
    const suyo = oirAdelantadas(() => registro.get().fase === 'guardando');
    oido.current = suyo;
    return suyo.parar;
  }, [registro]);
  return oido;
}

import { createElement, lazy, useEffect, useState, type ComponentType } from 'react';
import { conPlazo } from '@/lib/time/con-plazo';
import { ESPERAS } from '@/lib/time/esperas';
import { conHojas } from './style-sheets';

const Nada = (): null => null;

/**
 * A part that comes later and without which the page still does its work: a line that dies before its code has come leaves
 * `enSuLugar` (nothing) there, not a fallen page, and the next time it is needed its code is asked for again. For what a
 * person has asked for take `lazy`: its absence must be told.
 */
export function opcional<P extends object>(
  cargar: () => Promise<ComponentType<P>>,
  enSuLugar: ComponentType<P> = Nada,
): ComponentType<P> {
  const conSuHoja = conHojas(cargar);
  let actual = pedida();

  function EnSuLugar(props: P) {
    // Not before it has gone: the one on the screen must not change under the eye.
    useEffect(() => () => void (actual = pedida()), []);
    return createElement(enSuLugar, props);
  }

  function pedida() {
    return lazy(async () => ({
      default: await conPlazo(conSuHoja(), ESPERAS.codigo).catch(() => EnSuLugar),
    }));
  }

  return function Opcional(props) {
    const [suya] = useState(() => actual);
    return createElement<P>(suya, props);
  };
}

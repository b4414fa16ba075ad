import { useUnmountEffect } from '@react-hookz/web';
import { createElement, lazy, useState, type ComponentType } from 'react';
import { conPlazo } from '@/lib/time/con-plazo';
import { ESPERAS } from '@/lib/time/esperas';
import { conHojas } from './style-sheets';

const Nada = (): null => null;

/** A part the page can do without: while its code cannot be had, `enSuLugar` (nothing). Else take `lazy`. */
export function opcional<P extends object>(
  cargar: () => Promise<ComponentType<P>>,
  enSuLugar: ComponentType<P> = Nada,
): ComponentType<P> {
  const conSuHoja = conHojas(cargar);
  let actual = pedida();

  function EnSuLugar(props: P) {
    // Asked for again only once the stand-in has gone: the part must not change under the eye.
    useUnmountEffect(() => void (actual = pedida()));
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

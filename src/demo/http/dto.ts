/** The messages, and their order, of the real backend's class-validator DTOs. */
import type { z } from 'zod';
import { peticionMala } from './errores.ts';

interface Regla {
  mensaje: string;
  cumple: (valor: unknown) => boolean;
}
interface Campo {
  opcional: boolean;
  reglas: Regla[];
}
export interface Dto<T> {
  /** @throws ErrorHttp 400 with an array of messages */
  validar: (cuerpo: unknown) => T;
}

const regla = (mensaje: string, cumple: Regla['cumple']): Regla => ({ mensaje, cumple });
const esTexto = (valor: unknown) => typeof valor === 'string';
const esNumero = (valor: unknown) => typeof valor === 'number' && Number.isFinite(valor);

export const noVacio = (mensaje = '$ should not be empty') =>
  regla(mensaje, (valor) => valor !== '' && valor !== null && valor !== undefined);
export const texto = (mensaje = '$ must be a string') => regla(mensaje, esTexto);
export const numero = () => regla('$ must be a number conforming to the specified constraints', esNumero);
export const entero = () => regla('$ must be an integer number', (valor) => Number.isInteger(valor));
export const minimo = (min: number) =>
  regla(`$ must not be less than ${min}`, (valor) => typeof valor === 'number' && valor >= min);
export const largoMinimo = (min: number) =>
  regla(
    `$ must be longer than or equal to ${min} characters`,
    (valor) => typeof valor === 'string' && valor.length >= min,
  );
export const unoDe = (valores: readonly string[]) =>
  regla(
    `$ must be one of the following values: ${valores.join(', ')}`,
    (valor) => typeof valor === 'string' && valores.includes(valor),
  );
export const patron = (exp: RegExp, mensaje: string) =>
  regla(mensaje, (valor) => typeof valor === 'string' && exp.test(valor));
export const correo = (mensaje: string) => patron(/^[^\s@<>]+@[^\s@<>]+\.[^\s@<>]{2,}$/, mensaje);

export const campo = (...reglas: Regla[]): Campo => ({ opcional: false, reglas });
export const opcional = (...reglas: Regla[]): Campo => ({ opcional: true, reglas });

const propiedades = (cuerpo: unknown): [string, unknown][] =>
  typeof cuerpo === 'object' && cuerpo !== null ? Object.entries(cuerpo) : [];

/** A DTO: `campos` words the refusals, `esquema` gives the accepted body its type. */
export const dto = <T>(campos: Record<string, Campo>, esquema: z.ZodType<T>): Dto<T> => ({
  validar: (cuerpo) => {
    const valores = new Map(propiedades(cuerpo));
    const ajenas = [...valores.keys()]
      .filter((clave) => !Object.hasOwn(campos, clave))
      .map((clave) => `property ${clave} should not exist`);
    const fallas = Object.entries(campos).flatMap(([clave, { opcional: esOpcional, reglas }]) => {
      const valor = valores.get(clave);
      if (esOpcional && (valor === undefined || valor === null)) return [];
      return reglas
        .filter(({ cumple }) => !cumple(valor))
        .map(({ mensaje }) => mensaje.replace('$', () => clave));
    });
    const mensajes = [...ajenas, ...fallas];
    if (mensajes.length > 0) throw peticionMala(mensajes);
    return esquema.parse(Object.fromEntries(valores));
  },
});

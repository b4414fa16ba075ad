import { useMutation } from '@tanstack/react-query';
import { useEffect, useId, useRef, type RefObject } from 'react';
import type { ErroresIngreso } from './ingreso-api';
import type { Usuario } from './usuario';
import { clienteDeIngreso, ingresoKey } from './usuario-queries';

// Brings axios and zod.
const cargar = () => import('./ingreso-api');

/** Asks for the code of signing in early, so that the first click does not wait for it. */
export const prepararIngreso = (): void => void cargar().catch(() => undefined);

interface Ingreso {
  enviando: boolean;
  errores: ErroresIngreso;
  ingresar: (email: string, password: string) => Promise<void>;
  /** For the form: after a failure focus goes to the field to correct. */
  form: RefObject<HTMLFormElement | null>;
}

/** @returns a sentence to refuse them (not who was expected), else null */
type AlIngresar = (token: string, usuario: Usuario) => string | null | Promise<string | null>;

const SIN_ERRORES: ErroresIngreso = {};

/** What was wrong, by where it is shown. Never rejects. */
async function entrar(email: string, password: string, onIngreso: AlIngresar): Promise<ErroresIngreso> {
  if (!email || !password)
    return {
      ...(email ? {} : { correo: 'Escriba su correo.' }),
      ...(password ? {} : { clave: 'Escriba su contraseña.' }),
    };
  try {
    const resultado = await (await cargar()).ingresar(email, password);
    if (!resultado.ok) return resultado.errores;
    const rechazo = await onIngreso(resultado.token, resultado.usuario);
    return rechazo === null ? SIN_ERRORES : { general: rechazo };
  } catch {
    return { general: 'No se pudo cargar el ingreso. Revise la conexión e intente de nuevo.' };
  }
}

/**
 * One sign-in at a time, with its sentences when it fails.
 * @param onIngreso gets the token and the person; it is waited for
 */
export function useIngreso(onIngreso: AlIngresar): Ingreso {
  const form = useRef<HTMLFormElement>(null);
  const mutationKey = ingresoKey(useId());
  const {
    mutateAsync,
    isPending,
    data: errores = SIN_ERRORES,
  } = useMutation(
    {
      mutationKey,
      mutationFn: async ({ email, password }: { email: string; password: string }) =>
        entrar(email, password, onIngreso),
    },
    clienteDeIngreso,
  );

  useEffect(() => {
    if (Object.keys(errores).length === 0) return;
    const campo = form.current?.querySelector<HTMLInputElement>('[aria-invalid], [name="password"]');
    campo?.focus();
    campo?.select();
  }, [errores]);

  const ingresar = async (email: string, password: string): Promise<void> => {
    // The cache knows of it at once, before React renders anything.
    if (clienteDeIngreso.isMutating({ mutationKey }) === 0) await mutateAsync({ email, password });
  };
  return { enviando: isPending, errores, ingresar, form };
}

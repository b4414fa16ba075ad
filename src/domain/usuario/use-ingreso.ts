import { useEffect, useRef, useState, type RefObject } from 'react';
import type { ErroresIngreso } from './ingreso-api';
import type { Usuario } from './usuario';

// Brings axios and zod.
const cargar = () => import('./ingreso-api');

/** Asks for the code of signing in early, so that the first click does not wait for it. */
export const prepararIngreso = (): void => void cargar().catch(() => undefined);

/** What is said of a field that is empty. */
export const FALTA = { correo: 'Escriba su correo.', clave: 'Escriba su contraseña.' };

interface Ingreso {
  enviando: boolean;
  errores: ErroresIngreso;
  ingresar: (email: string, password: string) => Promise<void>;
  /** For the form: after a failure focus goes to the field to correct. */
  form: RefObject<HTMLFormElement | null>;
}

/**
 * One sign-in at a time, with its sentences when it fails.
 * @param onIngreso gets the token and the person; returns a sentence to refuse them (not who was expected)
 */
export function useIngreso(onIngreso: (token: string, usuario: Usuario) => string | null): Ingreso {
  const enCurso = useRef(false);
  const form = useRef<HTMLFormElement>(null);
  const [enviando, setEnviando] = useState(false);
  const [errores, setErrores] = useState<ErroresIngreso>({});

  useEffect(() => {
    if (Object.keys(errores).length === 0) return;
    const campo = form.current?.querySelector<HTMLInputElement>('[aria-invalid], [name="password"]');
    campo?.focus();
    campo?.select();
  }, [errores]);

  async function ingresar(email: string, password: string): Promise<void> {
    if (enCurso.current) return;
    if (!email || !password) {
      setErrores({
        ...(email ? {} : { correo: FALTA.correo }),
        ...(password ? {} : { clave: FALTA.clave }),
      });
      return;
    }
    enCurso.current = true;
    setEnviando(true);
    setErrores({});
    try {
      const resultado = await (await cargar()).ingresar(email, password);
      const rechazo = resultado.ok ? onIngreso(resultado.token, resultado.usuario) : null;
      if (rechazo) setErrores({ general: rechazo });
      if (!resultado.ok) setErrores(resultado.errores);
    } catch {
      setErrores({ general: 'No se pudo cargar el ingreso. Revise la conexión e intente de nuevo.' });
    } finally {
      enCurso.current = false;
      setEnviando(false);
    }
  }
  return { enviando, errores, ingresar, form };
}

import { loadCode } from '@/ui/lazy/load-code';
import { useEffect, useRef, useState, type RefObject } from 'react';
import type { ErroresIngreso, ResultadoIngreso } from './ingreso-api';
import type { Usuario } from './usuario';

/** For whoever signs somebody in; by itself, so that a line which fails while it is fetched ahead takes no page along. */
const cargar = () => loadCode(() => import('./ingreso-api'));

export const prepararIngreso = (): void => void cargar().catch(() => undefined);

/** POST /auth/login, and what is said where its code cannot be had. Never throws. */
export async function ingresarCon(email: string, password: string): Promise<ResultadoIngreso> {
  try {
    return await (await cargar()).ingresar(email, password);
  } catch {
    return {
      ok: false,
      errores: { general: 'No se pudo cargar el ingreso. Revise la conexión e intente de nuevo.' },
    };
  }
}

export const FALTA = { correo: 'Escriba su correo.', clave: 'Escriba su contraseña.' };

interface Ingreso {
  enviando: boolean;
  errores: ErroresIngreso;
  ingresar: (email: string, password: string) => Promise<void>;
  form: RefObject<HTMLFormElement | null>;
}

/** `onIngreso` returns a sentence to refuse the person: not who was expected. */
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
      const resultado = await ingresarCon(email, password);
      const rechazo = resultado.ok ? onIngreso(resultado.token, resultado.usuario) : null;
      if (rechazo) setErrores({ general: rechazo });
      if (!resultado.ok) setErrores(resultado.errores);
    } finally {
      enCurso.current = false;
      setEnviando(false);
    }
  }
  return { enviando, errores, ingresar, form };
}

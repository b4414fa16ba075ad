import { useRef, useState } from 'react';
import type { Usuario } from './usuario';

/** Brings axios and zod; asked for early so that the first click does not wait for it. */
export const prepararIngreso = () => import('./sesion-api');

interface Ingreso {
  enviando: boolean;
  error: string | null;
  ingresar: (email: string, password: string) => Promise<void>;
}

/**
 * One sign-in at a time, with its sentence when it fails.
 * @param onIngreso gets the token and the person; returns a sentence to refuse them (somebody else's password)
 */
export function useIngreso(onIngreso: (token: string, usuario: Usuario) => string | null): Ingreso {
  const enCurso = useRef(false);
  const [enviando, setEnviando] = useState(false);
  const [error, setError] = useState<string | null>(null);

  async function ingresar(email: string, password: string): Promise<void> {
    if (enCurso.current) return;
    if (!email || !password) return setError('Escriba su correo y su contraseña.');
    enCurso.current = true;
    setEnviando(true);
    setError(null);
    try {
      const api = await prepararIngreso();
      const resultado = await api.ingresar(email, password);
      setError(resultado.ok ? onIngreso(resultado.token, resultado.usuario) : resultado.mensaje);
    } catch {
      setError('No se pudo cargar el ingreso. Revise la conexión e intente de nuevo.');
    } finally {
      enCurso.current = false;
      setEnviando(false);
    }
  }
  return { enviando, error, ingresar };
}

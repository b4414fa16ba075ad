import { useState, type ComponentProps } from 'react';
import { Dialog } from '@/ui/dialog/dialog';
import { ErrorLine } from '@/ui/form/error-line';
import { ClaveField } from '@/ui/form/clave-field';
import { sesionStore } from '@/domain/usuario/ingreso-store';
import type { Usuario } from '@/domain/usuario/usuario';
import { useIngreso } from '@/domain/usuario/use-ingreso';
import { useSalir } from './use-salir';

/** Asks the same person for the password over whatever they were doing. Nothing behind it is unmounted. */
export function ReingresoDialog({ usuario }: { usuario: Usuario }) {
  const [clave, setClave] = useState('');
  const { salir, pregunta } = useSalir();
  const { enviando, errores, ingresar, form } = useIngreso((token, quien) => {
    if (quien.id !== usuario.id)
      return 'Debe ingresar la misma persona. Para cambiar de cuenta, salga primero.';
    sesionStore.entrar(token, quien);
    return null;
  });
  const enviar: NonNullable<ComponentProps<'form'>['onSubmit']> = (event) => {
    event.preventDefault();
    void ingresar(usuario.email, clave);
  };
  return (
    <Dialog titulo="Su sesión venció">
      <form ref={form} onSubmit={enviar} noValidate>
        <div className="dlg-body">
          <p>Su sesión venció. Ingrese su contraseña para continuar; no perderá lo escrito.</p>
          {/* Password managers pair the password with a name; the person can't be changed here. */}
          <input
            className="vh"
            type="email"
            autoComplete="username"
            value={usuario.email}
            readOnly
            tabIndex={-1}
            aria-hidden="true"
          />
          <ClaveField
            data-foco
            name="password"
            value={clave}
            error={errores.clave}
            readOnly={enviando}
            onChange={(event) => setClave(event.target.value)}
          />
          {errores.general && <ErrorLine>{errores.general}</ErrorLine>}
        </div>
        <div className="dlg-foot">
          <span className="hint start">{usuario.email}</span>
          <button className="btn is-quiet" type="button" onClick={salir}>
            Salir
          </button>
          <button className="btn is-primary" type="submit" aria-disabled={enviando}>
            {enviando ? 'Comprobando…' : 'Continuar'}
          </button>
        </div>
      </form>
      {pregunta}
    </Dialog>
  );
}

import { useState, type ComponentProps } from 'react';
import { Dialog } from '@/ui/dialog/dialog';
import { ErrorLine } from '@/ui/form/error-line';
import { ClaveField } from '@/ui/form/clave-field';
import { sesionStore } from '@/domain/usuario/ingreso-store';
import type { Usuario } from '@/domain/usuario/usuario';
import { useIngreso } from '@/domain/usuario/use-ingreso';
import { useSalir } from './use-salir';
import { DialogBody, DialogFoot, FootHint } from '@/ui/dialog/dialog-frame';
import { Button } from '@/ui/button/button';

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
        <DialogBody>
          <p>Su sesión venció. Ingrese su contraseña para continuar; no perderá lo escrito.</p>
          {/* Password managers pair the password with a name; the person can't be changed here. */}
          <input
            className="sr-only"
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
        </DialogBody>
        <DialogFoot>
          <FootHint>{usuario.email}</FootHint>
          <Button variant="quiet" onClick={salir}>
            Salir
          </Button>
          <Button variant="primary" type="submit" aria-disabled={enviando}>
            {enviando ? 'Comprobando…' : 'Continuar'}
          </Button>
        </DialogFoot>
      </form>
      {pregunta}
    </Dialog>
  );
}

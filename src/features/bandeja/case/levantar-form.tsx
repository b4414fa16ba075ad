import { useState, type ComponentProps } from 'react';
import { ClaveField } from '@/ui/form/clave-field';
import { useUsuario } from '@/domain/usuario/ingreso-store';
import { useIngreso } from '@/domain/usuario/use-ingreso';
import { formatHora } from '@/lib/fecha';
import { Field } from '@/ui/form/field';
import { ErrorLine } from '@/ui/form/error-line';
import { levantarTopes, type ResumenBandeja, TEXTO_TOPE, useTope } from '@/engines/envios/envios';
import { conEscape } from './con-escape';
import { Notice } from '@/ui/notice/notice';
import { Button } from '@/ui/button/button';
import { TrayActs } from '@/features/bandeja/tray-parts';

/** Esc in the form leaves its fields, and what was typed stays. */
const quedarse = conEscape((caja) => caja.focus());

interface LevantarTopeProps {
  resumen: ResumenBandeja;
  /** The form, and the focus in it, is gone. */
  onLevantado: () => void;
}

/** The cap that is reached, and an Administrador's password to lift it for half an hour. The token is not kept. */
export function LevantarTope({ resumen, onLevantado }: LevantarTopeProps) {
  const { tope, levantadoHasta } = useTope();
  if (!tope) return null;
  if (levantadoHasta !== null)
    return (
      <Notice tono="caution" icono="clock" as="p" className="mx-5 mb-3" role="status">
        Autorizado por un Administrador hasta las {formatHora(levantadoHasta)}.
      </Notice>
    );
  return (
    <Notice
      tono="danger"
      icono="lock"
      as="section"
      className="mx-5 mb-3"
      aria-label="Autorización de un Administrador"
      ref={quedarse}
      tabIndex={-1}
    >
      <div className="grid gap-3">
        <p>{TEXTO_TOPE[tope]} Para registrar más se necesita a un Administrador.</p>
        <Formulario resumen={resumen} onLevantado={onLevantado} />
      </div>
    </Notice>
  );
}

function Formulario({ resumen: { cuantas, total }, onLevantado }: LevantarTopeProps) {
  const usuario = useUsuario();
  const [correo, setCorreo] = useState(usuario.rol === 'Administrador' ? usuario.email : '');
  const [clave, setClave] = useState('');
  const [fallo, setFallo] = useState(false);
  const { enviando, errores, ingresar, form } = useIngreso((_token, quien) => {
    if (quien.rol !== 'Administrador') return 'Esa cuenta no es de un Administrador.';
    levantarTopes({ uid: quien.id, usuario: quien.name, cuantas, total }).then(onLevantado, () =>
      setFallo(true),
    );
    return null;
  });
  const enviar: NonNullable<ComponentProps<'form'>['onSubmit']> = (event) => {
    event.preventDefault();
    setFallo(false);
    void ingresar(correo.trim(), clave);
  };
  return (
    <form ref={form} className="grid gap-3 text-ink" aria-label="Autorizar" noValidate onSubmit={enviar}>
      <Field
        label="Correo del Administrador"
        type="email"
        autoComplete="off"
        value={correo}
        error={errores.correo}
        readOnly={enviando}
        onChange={(event) => setCorreo(event.target.value)}
      />
      <ClaveField
        name="password"
        autoComplete="off"
        value={clave}
        error={errores.clave}
        readOnly={enviando}
        onChange={(event) => setClave(event.target.value)}
      />
      {(errores.general !== undefined || fallo) && (
        <ErrorLine>{errores.general ?? 'No se pudo guardar la autorización en este equipo.'}</ErrorLine>
      )}
      <TrayActs>
        <Button variant="primary" size="small" type="submit" aria-disabled={enviando}>
          {enviando ? 'Comprobando…' : 'Autorizar 30 minutos'}
        </Button>
      </TrayActs>
    </form>
  );
}

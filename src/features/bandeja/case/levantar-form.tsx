import { zodResolver } from '@hookform/resolvers/zod';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { ClaveField } from '@/ui/form/clave-field';
import { useUsuario } from '@/domain/usuario/ingreso-store';
import { FALTA, useIngreso } from '@/domain/usuario/use-ingreso';
import { formatHora } from '@/lib/fecha';
import { z } from '@/lib/zod';
import { Field } from '@/ui/form/field';
import { ErrorLine } from '@/ui/form/error-line';
import { levantarTopes, type ResumenBandeja, TEXTO_TOPE, useTope } from '@/engines/envios/envios';
import { conEscape } from './con-escape';
import { Notice } from '@/ui/notice/notice';
import { Button } from '@/ui/button/button';
import { TrayActs } from '@/features/bandeja/tray-parts';

const quedarse = conEscape((caja) => caja.focus());

const levantarFormSchema = z.object({
  email: z.string().check(z.trim(), z.minLength(1, FALTA.correo)),
  password: z.string().check(z.minLength(1, FALTA.clave)),
});

interface LevantarTopeProps {
  resumen: ResumenBandeja;
  /** the form, and the focus in it, is gone */
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
  const { register, handleSubmit, formState } = useForm({
    resolver: zodResolver(levantarFormSchema),
    defaultValues: { email: usuario.rol === 'Administrador' ? usuario.email : '', password: '' },
    reValidateMode: 'onSubmit',
  });
  const [fallo, setFallo] = useState(false);
  const { enviando, errores, ingresar, form } = useIngreso((_token, quien) => {
    if (quien.rol !== 'Administrador') return 'Esa cuenta no es de un Administrador.';
    levantarTopes({ uid: quien.id, usuario: quien.name, cuantas, total }).then(onLevantado, () =>
      setFallo(true),
    );
    return null;
  });
  const { email, password } = formState.errors;
  // The server's refusal of the try before is no answer to a form that was not sent.
  const mal = email || password ? { correo: email?.message, clave: password?.message } : errores;
  const general = email || password ? undefined : errores.general;
  const enviar = handleSubmit((quien) => void ingresar(quien.email, quien.password));
  return (
    <form
      ref={form}
      className="grid gap-3 text-ink"
      aria-label="Autorizar"
      noValidate
      onSubmit={(event) => {
        setFallo(false);
        void enviar(event);
      }}
    >
      <Field
        label="Correo del Administrador"
        type="email"
        autoComplete="off"
        error={mal.correo}
        readOnly={enviando}
        {...register('email')}
      />
      <ClaveField autoComplete="off" error={mal.clave} readOnly={enviando} {...register('password')} />
      {(general !== undefined || fallo) && (
        <ErrorLine>{general ?? 'No se pudo guardar la autorización en este equipo.'}</ErrorLine>
      )}
      <TrayActs>
        <Button variant="primary" size="small" type="submit" aria-disabled={enviando}>
          {enviando ? 'Comprobando…' : 'Autorizar 30 minutos'}
        </Button>
      </TrayActs>
    </form>
  );
}

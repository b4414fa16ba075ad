import { useMountEffect } from '@react-hookz/web';
import { useRef, type ComponentProps, type ReactNode } from 'react';
import { Field } from '@/ui/form/field';
import { Mark } from '@/ui/flor';
import { ErrorLine, Hint } from '@/ui/form/error-line';
import { Icon } from '@/ui/icon';
import { Ramo } from '@/ui/ramo';
import { ClaveField } from '@/ui/form/clave-field';
import { cuentasDemo, type CuentaDemo } from './cuentas-demo';
import { sesionStore, useSesion } from '@/domain/usuario/ingreso-store';
import { prepararIngreso, useIngreso } from '@/domain/usuario/use-ingreso';
import { useSalir } from './use-salir';
import { Notice } from '@/ui/notice/notice';
import { Button } from '@/ui/button/button';
import { TextButton } from '@/ui/button/text-button';
import { clsx } from 'clsx';
import { logoClass } from '@/ui/logo-look';
import { chipVariants } from '@/ui/text/chip-look';

interface LoginPageProps {
  /** The demonstration's; unless given, what the page itself says. */
  cuentas?: CuentaDemo[] | null | undefined;
  /** Somebody types, so what comes after can be fetched. */
  onPreparar?: () => void;
}

/** Sign-in, and the full-screen lock. What is typed stays in the fields: somebody may type before this runs. */
export function LoginPage({ cuentas: demo = cuentasDemo(), onPreparar }: LoginPageProps) {
  const sesion = useSesion();
  const bloqueada = sesion.estado === 'bloqueada' ? sesion.usuario : null;
  const correo = useRef<HTMLInputElement>(null);
  const clave = useRef<HTMLInputElement>(null);
  const { salir, pregunta } = useSalir();
  const { enviando, errores, ingresar, form } = useIngreso((token, usuario) => {
    if (bloqueada && usuario.id !== bloqueada.id)
      return 'Para cambiar de cuenta, use «Entrar con otra cuenta».';
    sesionStore.entrar(token, usuario);
    return null;
  });

  useMountEffect(() => {
    document.title = 'Iniciar sesión · Kantuta Agentes';
    // With a mouse there is a keyboard too; on a phone the screen keyboard would cover the page.
    if (matchMedia('(pointer: fine)').matches && !form.current?.contains(document.activeElement))
      form.current?.querySelector<HTMLElement>('input:not([readonly])')?.focus();
  });

  const preparar = () => {
    prepararIngreso();
    onPreparar?.();
  };
  const enviar: NonNullable<ComponentProps<'form'>['onSubmit']> = (event) => {
    event.preventDefault();
    void ingresar(correo.current?.value.trim() ?? '', clave.current?.value ?? '');
  };
  const entrarComo = (cuenta: CuentaDemo) => {
    if (correo.current) correo.current.value = cuenta.correo;
    if (clave.current) clave.current.value = cuenta.clave;
    void ingresar(cuenta.correo, cuenta.clave);
  };

  return (
    <Marco demo={demo !== null} pregunta={pregunta}>
      <h1 className="text-2xl">Iniciar sesión</h1>
      {bloqueada && (
        <Notice tono="caution" icono="lock" as="p" role="status">
          <span>La pantalla se bloqueó por seguridad. Ingrese su contraseña, {bloqueada.name}.</span>
        </Notice>
      )}
      <form className="grid gap-4" ref={form} method="post" onSubmit={enviar} onInput={preparar} noValidate>
        <Field
          ref={correo}
          label="Correo electrónico"
          fit="large"
          type="email"
          name="email"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          readOnly={enviando || bloqueada !== null}
          error={errores.correo}
          defaultValue={bloqueada?.email ?? ''}
        />
        <ClaveField ref={clave} fit="large" name="password" readOnly={enviando} error={errores.clave} />
        {errores.general && <ErrorLine>{errores.general}</ErrorLine>}
        <Button variant="primary" size="big" type="submit" aria-disabled={enviando}>
          {enviando ? 'Ingresando…' : 'Ingresar'}
        </Button>
      </form>
      {bloqueada ? (
        <TextButton onClick={salir}>Entrar con otra cuenta</TextButton>
      ) : (
        <Hint>Si olvidó su contraseña, consulte con un Administrador.</Hint>
      )}
      {demo && !bloqueada && <CuentasDemo cuentas={demo} onElegir={entrarComo} onPreparar={preparar} />}
    </Marco>
  );
}

interface MarcoProps {
  demo: boolean;
  pregunta: ReactNode;
  children: ReactNode;
}

const Marco = ({ demo, pregunta, children }: MarcoProps) => (
  <main
    id="contenido"
    className="grid min-h-dvh grid-cols-[minmax(0,1fr)_minmax(0,1.1fr)] max-lg:grid-cols-[minmax(0,1fr)] max-lg:grid-rows-[16rem_1fr] max-sm:grid-rows-[10.5rem_1fr]"
  >
    <div className="grid content-center justify-items-center bg-surface px-5 py-8 max-lg:content-start max-sm:pt-6">
      <div className="grid w-full max-w-90 gap-5">
        <span className={clsx(logoClass, 'flex-wrap')}>
          <Mark />
          <span>
            Kantuta <b>Agentes</b>
          </span>
          {demo && <DemoMark />}
        </span>
        {children}
      </div>
    </div>
    {pregunta}
    <div className="relative grid overflow-hidden bg-brand-soft max-lg:-order-1">
      <Ramo />
    </div>
  </main>
);

/** A plain link: the page of controls is served by the embedded backend itself. */
const DemoMark = () => (
  <a className={chipVariants({ tono: 'caution' })} href="/demo">
    Demostración
  </a>
);

interface CuentasDemoProps {
  cuentas: CuentaDemo[];
  onElegir: (cuenta: CuentaDemo) => void;
  onPreparar: () => void;
}

const CuentasDemo = ({ cuentas, onElegir, onPreparar }: CuentasDemoProps) => (
  <section
    className="grid gap-2 border-t border-line pt-4"
    aria-label="Cuentas de demostración"
    onPointerEnter={onPreparar}
  >
    <h2 className="text-xs text-ink-2">Cuentas de demostración</h2>
    <ul className="grid gap-2">
      {cuentas.map((cuenta) => (
        <li key={cuenta.correo}>
          <Button className="w-full" onClick={() => onElegir(cuenta)}>
            <Icon name="user" size="s" />
            <span className="my-0.75 grid min-w-0 flex-1 grid-cols-[1fr_auto] gap-x-2 text-start">
              <b>{cuenta.nombre}</b>
              <small className="font-normal text-ink-3">{cuenta.rol}</small>
              <small className="col-span-full font-normal text-ink-3">{cuenta.correo}</small>
            </span>
          </Button>
        </li>
      ))}
    </ul>
  </section>
);

import { zodResolver } from '@hookform/resolvers/zod';
import { useQuery } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import { useNavigate } from 'react-router-dom';
import type { CajaConSesiones } from '@/features/sesion/caja';
import { cajaQuery } from '@/features/sesion/caja-queries';
import { textoDeErrorDeCaja } from '@/features/sesion/textos-caja';
import { formatCifra } from '@/lib/monto';
import type { z } from '@/lib/zod';
import { Dialog } from '@/ui/dialog';
import { Field } from '@/ui/field';
import { Icon } from '@/ui/icon';
import { MontoField } from '@/ui/monto-field';
import { cajaFormSchema, type CajaForm } from './caja-request';
import { useCrearCaja, useEditarCaja } from './cajas-mutations';
import { EspecialidadField } from './especialidad-field';
import { useIdDeRuta } from './id-de-ruta';

/** «Nueva caja» at /cajas/nueva, «Editar caja» at /cajas/:id/editar. */
export function CajaDialog() {
  const navigate = useNavigate();
  const cerrar = () => void navigate('/cajas');
  const id = useIdDeRuta();
  const { data, error } = useQuery({ ...cajaQuery(id ?? 0), enabled: id !== null });
  const crear = useCrearCaja();
  const editar = useEditarCaja();
  if (id === null)
    return <FormDialog titulo="Nueva caja" {...crear} guardar={crear.ejecutar} onCerrar={cerrar} />;
  if (data)
    return (
      <FormDialog
        titulo="Editar caja"
        caja={data}
        {...editar}
        guardar={(form) => editar.ejecutar({ caja: data, form })}
        onCerrar={cerrar}
      />
    );
  return (
    <Dialog titulo="Editar caja" onCerrar={cerrar}>
      <div className="dlg-body">
        {error ? <p role="alert">{textoDeErrorDeCaja(error)}</p> : <p role="status">Cargando…</p>}
      </div>
    </Dialog>
  );
}

interface FormDialogProps {
  titulo: string;
  caja?: CajaConSesiones;
  guardar: (form: CajaForm) => Promise<unknown>;
  enCurso: boolean;
  error: Error | null;
  onCerrar: () => void;
}

function FormDialog({ titulo, caja, guardar, enCurso, error, onCerrar }: FormDialogProps) {
  const { register, handleSubmit, formState } = useForm<z.input<typeof cajaFormSchema>, unknown, CajaForm>({
    resolver: zodResolver(cajaFormSchema),
    defaultValues: caja
      ? { nombre: caja.nombre, saldo: formatCifra(caja.saldo), especialidad: caja.especialidad }
      : { nombre: '', saldo: '0,00' },
  });
  const { errors } = formState;
  const enviar = handleSubmit(async (form) => {
    if (await guardar(form)) onCerrar();
  });
  const idForm = 'caja-form';
  return (
    <Dialog
      titulo={titulo}
      onCerrar={onCerrar}
      pie={
        <>
          <button className="btn" type="button" onClick={onCerrar}>
            Volver
          </button>
          <button className="btn is-primary" type="submit" form={idForm} aria-disabled={enCurso}>
            {enCurso ? 'Guardando…' : 'Guardar'}
          </button>
        </>
      }
    >
      <form id={idForm} className="dlg-body" noValidate aria-busy={enCurso} onSubmit={(e) => void enviar(e)}>
        <Field label="Nombre" error={errors.nombre?.message} data-foco {...register('nombre')} />
        <MontoField
          label="Saldo (Bs)"
          error={errors.saldo?.message}
          hint="El efectivo con que abrirá su próximo turno."
          {...register('saldo')}
        />
        <EspecialidadField error={errors.especialidad?.message} registro={register('especialidad')} />
        {error && (
          <p className="error" role="alert">
            <Icon name="err" size="s" />
            {textoDeErrorDeCaja(error)}
          </p>
        )}
      </form>
    </Dialog>
  );
}

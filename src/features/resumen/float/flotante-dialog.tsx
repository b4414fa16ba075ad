import { zodResolver } from '@hookform/resolvers/zod';
import { useId } from 'react';
import { useForm } from 'react-hook-form';
import { formatDiaIso, hoy, type Dia } from '@/lib/fecha';
import { formatCifra } from '@/lib/monto';
import { claveDeEntidad } from '@/domain/ajustes/entidad';
import { Dialog } from '@/ui/dialog/dialog';
import { Field } from '@/ui/form/field';
import { ErrorLine } from '@/ui/form/error-line';
import { MontoField } from '@/ui/form/monto-field';
import { guardarFlotante, type Flotante } from './flotante';
import { flotanteTecleadoSchema } from './flotante-tecleado';
import { Button } from '@/ui/button/button';
import { dialogBodyClass } from '@/ui/dialog/dialog-look';

interface FlotanteDialogProps {
  flotante: Flotante | null;
  desde: Dia;
  bancos: readonly string[];
  onCerrar: () => void;
}

const juntar = (flotante: Flotante | null, bancos: readonly string[]): string[] => {
  const porClave = new Map<string, string>();
  for (const banco of [...(flotante?.saldos ?? []).map((saldo) => saldo.banco), ...bancos]) {
    const clave = claveDeEntidad(banco);
    if (clave !== '' && !porClave.has(clave)) porClave.set(clave, banco);
  }
  return [...porClave.values()].toSorted((a, b) => a.localeCompare(b, 'es'));
};

const tecleadoDe = (flotante: Flotante | null, banco: string): string => {
  const saldo = flotante?.saldos.find((cada) => claveDeEntidad(cada.banco) === claveDeEntidad(banco));
  return saldo ? formatCifra(saldo.monto) : '';
};

export function FlotanteDialog({ flotante, desde, bancos, onCerrar }: FlotanteDialogProps) {
  const id = useId();
  const { register, handleSubmit, setError, getValues, formState } = useForm({
    resolver: zodResolver(flotanteTecleadoSchema),
    // The institutions of the moment it opened: a new one must not move a figure under its neighbour's name.
    defaultValues: {
      desde: formatDiaIso(flotante?.desde ?? (desde > hoy() ? hoy() : desde)),
      saldos: juntar(flotante, bancos).map((banco) => ({ banco, monto: tecleadoDe(flotante, banco) })),
    },
    shouldFocusError: false,
  });
  const { errors } = formState;
  const entidades = getValues('saldos');
  const guardar = handleSubmit((leido) => {
    try {
      guardarFlotante(leido);
      onCerrar();
    } catch {
      setError('root', { message: 'Este navegador no dejó guardar los saldos.' });
    }
  });
  return (
    <Dialog
      titulo="Saldos digitales iniciales"
      onCerrar={onCerrar}
      pie={
        <>
          <Button onClick={onCerrar}>Volver</Button>
          <Button variant="primary" type="submit" form={id}>
            Guardar saldos
          </Button>
        </>
      }
    >
      <form id={id} className={dialogBodyClass} noValidate onSubmit={(event) => void guardar(event)}>
        <p className="text-ink-3">
          Lo que mostraba la aplicación de cada entidad al empezar ese día. Se guarda solo en este equipo;
          deje vacío lo que no use.
        </p>
        <Field
          label="Al empezar el día"
          inputMode="numeric"
          error={errors.desde?.message}
          {...register('desde')}
        />
        {entidades.map(({ banco }, k) => (
          <MontoField
            key={banco}
            label={`${banco} (Bs)`}
            error={errors.saldos?.[k]?.monto?.message}
            {...register(`saldos.${k}.monto`)}
          />
        ))}
        {entidades.length === 0 && <p>Todavía no hay operaciones con ninguna entidad.</p>}
        {errors.root?.message && <ErrorLine>{errors.root.message}</ErrorLine>}
      </form>
    </Dialog>
  );
}

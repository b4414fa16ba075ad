import { zodResolver } from '@hookform/resolvers/zod';
import { useId, useState } from 'react';
import { useForm } from 'react-hook-form';
import {
  motivoSchema,
  MOVIMIENTO_MAX,
  MOVIMIENTO_MIN,
  TIPOS_MOVIMIENTO,
  tipoMovimientoSchema,
  type MovimientoCaja,
} from '@/domain/caja/movimiento/movimiento-caja';
import { textoDeErrorDeCaja } from '@/domain/caja/textos-caja';
import { formatMonto, montoTecleadoSchema } from '@/lib/monto';
import { z } from '@/lib/zod';
import { Field } from '@/ui/form/field';
import { ErrorLine } from '@/ui/form/error-line';
import type { IconName } from '@/ui/icon';
import type { Tono } from '@/ui/tone';
import { MontoField } from '@/ui/form/monto-field';
import { useAccion } from '@/domain/caja/use-accion';
import { registrarUnaVez } from '@/domain/caja/apertura/registrar-una-vez';
import { useUsuario } from '@/domain/usuario/ingreso-store';
import { Button } from '@/ui/button/button';
import { RadioCard, RadioCards } from '@/ui/form/radio-cards';

const movimientoFormSchema = z.object({
  tipo: tipoMovimientoSchema,
  monto: montoTecleadoSchema.check(
    z.refine((monto) => monto >= MOVIMIENTO_MIN, 'El monto mínimo es Bs 0,10'),
    z.refine((monto) => monto <= MOVIMIENTO_MAX, 'El máximo es Bs 99.999.999,99'),
  ),
  motivo: motivoSchema,
});
type MovimientoTecleado = z.output<typeof movimientoFormSchema>;

const CARAS = {
  INGRESO: { icono: 'plus', tono: 'in', nota: '+ entra' },
  EGRESO: { icono: 'minus', tono: 'out', nota: '− sale' },
} as const satisfies Record<string, { icono: IconName; tono: Tono; nota: string }>;

const EN_DUDA = 'No sabemos si se registró. Revise la lista de movimientos antes de repetirlo.';

function useRegistrarMovimiento(idSesion: number) {
  const { id } = useUsuario();
  return useAccion('movimiento', async (movimiento: MovimientoTecleado): Promise<MovimientoCaja> =>
    registrarUnaVez({ ...movimiento, id_sesion_caja: idSesion, id_user_create: id }, { enDuda: EN_DUDA }),
  );
}

export function MovimientoForm({ idSesion }: { idSesion: number }) {
  const id = useId();
  const [hecho, setHecho] = useState('');
  const { ejecutar, enCurso, error } = useRegistrarMovimiento(idSesion);
  const { register, handleSubmit, reset, formState, getValues } = useForm<
    z.input<typeof movimientoFormSchema>,
    unknown,
    MovimientoTecleado
  >({
    resolver: zodResolver(movimientoFormSchema),
    defaultValues: { tipo: 'INGRESO', monto: '', motivo: '' },
  });
  const { errors } = formState;
  const registrar = handleSubmit(async (movimiento) => {
    if (!(await ejecutar(movimiento))) return;
    setHecho(`${TIPOS_MOVIMIENTO[movimiento.tipo]} registrado ✓ ${formatMonto(movimiento.monto)}.`);
    reset({ tipo: getValues('tipo'), monto: '', motivo: '' });
  });
  return (
    <form
      className="grid gap-3 p-4"
      aria-label="Movimiento de efectivo"
      aria-busy={enCurso}
      noValidate
      onSubmit={(event) => {
        // What was done before would read as the answer to this movement, even when it is refused.
        setHecho('');
        void registrar(event);
      }}
    >
      <RadioCards layout="pair" aria-label="Tipo de movimiento">
        {tipoMovimientoSchema.options.map((tipo) => (
          <RadioCard
            key={tipo}
            layout="pair"
            {...CARAS[tipo]}
            nombre={TIPOS_MOVIMIENTO[tipo]}
            value={tipo}
            {...register('tipo')}
          />
        ))}
      </RadioCards>
      <div className="grid grid-cols-[12rem_minmax(0,1fr)] items-start gap-3 max-sm:grid-cols-1">
        <MontoField
          label="Monto (Bs)"
          readOnly={enCurso}
          error={errors.monto?.message}
          {...register('monto')}
        />
        <Field label="Motivo" readOnly={enCurso} error={errors.motivo?.message} {...register('motivo')} />
      </div>
      <Button type="submit" aria-disabled={enCurso}>
        {enCurso ? 'Registrando…' : 'Registrar movimiento'}
      </Button>
      {error && <ErrorLine id={id}>{textoDeErrorDeCaja(error)}</ErrorLine>}
      <p role="status" className="min-h-5 text-sm font-semibold text-in empty:hidden">
        {hecho}
      </p>
    </form>
  );
}

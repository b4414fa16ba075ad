import { Suspense, useId } from 'react';
import { clsx } from 'clsx';
import { Field, FieldShell } from '@/ui/form/field';
import { AmountInput } from '@/ui/form/input';
import { MontoField } from '@/ui/form/monto-field';
import { useAjustes } from '@/domain/ajustes/ajustes';
import { parte } from '@/features/agentes/till-code';
import type { useTransaccionForm } from './use-transaccion-form';

const Sugerencia = parte((partes) => partes.Sugerencia);

type Logica = ReturnType<typeof useTransaccionForm>;

const pairClass = clsx(
  'grid gap-3 max-lg:col-start-1 max-sm:order-2 sm:grid-cols-[10.25rem_1fr] sm:gap-y-1',
  'sm:*:data-field:contents sm:[&>*>:is(input,div)]:row-2 sm:[&>*>[data-error]]:col-span-full sm:[&>*>label]:row-1',
);

export function Montos({ form, ocupado, aMano, juicio, alEscribir, ordenar, usarSugerida }: Logica) {
  const sugerencia = useId();
  const hayTarifas = Object.keys(useAjustes().tarifas).length > 0;
  const { register } = form;
  const { errors } = form.formState;
  return (
    <>
      <FieldShell
        label="Monto (Bs)"
        className="max-lg:row-span-2 max-lg:grid-rows-[auto_1fr] max-lg:content-stretch"
        error={errors.monto?.message}
      >
        {(campo) => (
          <AmountInput
            readOnly={ocupado}
            {...campo}
            {...register('monto', {
              onChange: () => alEscribir('monto'),
              onBlur: () => ordenar('monto'),
            })}
          />
        )}
      </FieldShell>
      <div className={pairClass}>
        <MontoField
          label="Comisión al cliente (Bs)"
          readOnly={ocupado}
          error={errors.comision_cliente?.message}
          aria-describedby={sugerencia}
          {...register('comision_cliente', {
            onChange: () => alEscribir('comision_cliente'),
            onBlur: () => ordenar('comision_cliente'),
          })}
        />
        <Field
          label="N.º de referencia"
          look="ref"
          className="max-sm:order-1"
          autoCapitalize="off"
          spellCheck={false}
          readOnly={ocupado}
          error={errors.nro_referencia?.message}
          {...register('nro_referencia', { onChange: () => alEscribir('nro_referencia') })}
        />
        {hayTarifas && (
          // After the reference, so that Tab goes from one field to the next.
          <div id={sugerencia} className="grid gap-1 empty:hidden sm:col-span-full">
            <Suspense fallback={null}>
              <Sugerencia form={form} aMano={aMano} juicio={juicio} ocupado={ocupado} onUsar={usarSugerida} />
            </Suspense>
          </div>
        )}
      </div>
    </>
  );
}

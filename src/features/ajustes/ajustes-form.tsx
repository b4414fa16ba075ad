import { zodResolver } from '@hookform/resolvers/zod';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useForm, type FieldErrors, type UseFormRegister } from 'react-hook-form';
import { comisionesEnGaveta, guardarAjustes, useAjustes } from '@/domain/ajustes/ajustes';
import type { Caja } from '@/domain/caja/caja';
import { guardarAnotando, SIN_BITACORA } from '@/features/ajustes/reglas/guardar-reglas';
import { Field, FieldShell } from '@/ui/form/field';
import { MontoField } from '@/ui/form/monto-field';
import {
  ajustesTecleadosSchema,
  alForm,
  delForm,
  type AjustesEnForm,
  type AjustesTecleados,
} from './ajustes-tecleados';
import { EfectoQrFields } from './efecto-qr-fields';
import { Select } from '@/ui/form/input';
import { Button } from '@/ui/button/button';
import { Card } from '@/ui/page/card';
import { Hint, FieldError } from '@/ui/form/error-line';
import { CheckField } from '@/ui/form/check-field';

interface AjustesFormProps {
  cajas: readonly Caja[];
  onEscrito: () => void;
  onGuardado: () => void;
}

type Resultado = 'guardado' | 'sin-bitacora' | 'fallo' | 'revisar';

export function AjustesForm({ cajas, onEscrito, onGuardado }: AjustesFormProps) {
  const client = useQueryClient();
  const ajustes = useAjustes();
  const [resultado, setResultado] = useState<Resultado>();
  const { control, register, handleSubmit, formState } = useForm<AjustesEnForm, unknown, AjustesTecleados>({
    resolver: zodResolver(ajustesTecleadosSchema),
    defaultValues: alForm(ajustes, cajas),
  });
  const { errors } = formState;
  const guardar = handleSubmit(
    (form) => {
      const antes = ajustes.desfase_servidor;
      try {
        const alNoAnotarse = () => setResultado('sin-bitacora');
        guardarAnotando(() => guardarAjustes(delForm(form, ajustes)), { cajas, alNoAnotarse });
        setResultado('guardado');
        onGuardado();
      } catch {
        setResultado('fallo');
        return;
      }
      // Every date on screen was decoded with the old setting.
      if (form.desfase_servidor !== antes) void client.invalidateQueries();
    },
    () => setResultado('revisar'),
  );
  return (
    <form
      className="grid max-w-240 gap-3"
      aria-label="Ajustes"
      noValidate
      onChange={() => {
        setResultado(undefined);
        onEscrito();
      }}
      onSubmit={(event) => void guardar(event)}
    >
      <Grupo titulo="Caja">
        <MontoField
          label="Pedir confirmación desde (Bs)"
          error={errors.umbral_confirmacion?.message}
          hint="Una operación de este monto o más se pregunta antes de registrarla."
          {...register('umbral_confirmacion')}
        />
        <div>
          <CheckField look="setting" {...register('conteo_ciego')}>
            Conteo ciego al cerrar
          </CheckField>
          <Hint>Lo que debe haber se muestra recién cuando se termina de contar.</Hint>
        </div>
      </Grupo>
      <Grupo
        titulo="Comisiones"
        nota="Marcada: lo que paga el cliente queda en la gaveta de esa caja. Sin marcar: se guarda aparte."
      >
        <div role="group" className="col-span-full" aria-label="Las comisiones se guardan en esta gaveta">
          {cajas.map(({ id, nombre }) => (
            <div key={id}>
              <CheckField
                look="setting"
                // A caja that is created while the form is open has no default in it.
                {...register(`comisiones_en_gaveta.${id}`, { value: comisionesEnGaveta(ajustes, id) })}
              >
                {nombre}
              </CheckField>
            </div>
          ))}
          {cajas.length === 0 && <p className="text-ink-3">No hay cajas.</p>}
        </div>
      </Grupo>
      <Grupo
        titulo="Transferencias QR"
        nota="Lo que una transferencia QR le hace a la gaveta, según el convenio con cada entidad."
      >
        <EfectoQrFields control={control} register={register} />
      </Grupo>
      <DeEsteEquipo register={register} errors={errors} />
      <div className="flex flex-wrap items-center justify-end gap-3">
        <Dicho resultado={resultado} />
        <Button variant="primary" type="submit" className="max-sm:w-full">
          Guardar ajustes
        </Button>
      </div>
    </form>
  );
}

const Dicho = ({ resultado }: { resultado: Resultado | undefined }) => (
  <div role="status" className="text-sm font-semibold text-in">
    {(resultado === 'guardado' || resultado === 'sin-bitacora') &&
      'Ajustes guardados ✓ Valen en este equipo.'}
    {resultado === 'sin-bitacora' && ` ${SIN_BITACORA}`}
    {resultado === 'fallo' && <Falla>Este navegador no deja guardar. No se cambió nada.</Falla>}
    {resultado === 'revisar' && <Falla>Revise los campos marcados. No se guardó nada.</Falla>}
  </div>
);

interface DeEsteEquipoProps {
  register: UseFormRegister<AjustesEnForm>;
  errors: FieldErrors<AjustesEnForm>;
}

const DeEsteEquipo = ({ register, errors }: DeEsteEquipoProps) => (
  <>
    <Grupo titulo="Comprobantes">
      <Field
        label="Nombre de la tienda"
        error={errors.nombre_tienda?.message}
        {...register('nombre_tienda')}
      />
      <FieldShell label="Ancho del papel">
        {(campo) => (
          <Select {...campo} {...register('ancho_comprobante')}>
            <option value="58">58 mm</option>
            <option value="80">80 mm</option>
          </Select>
        )}
      </FieldShell>
    </Grupo>
    <Grupo titulo="Este equipo">
      <Field
        label="Minutos sin uso hasta bloquear"
        inputMode="numeric"
        error={errors.bloqueo_minutos?.message}
        hint="De 1 a 60."
        {...register('bloqueo_minutos')}
      />
      <FieldShell
        label="Desfase del servidor"
        hint="Cámbielo solo si las horas del sistema están corridas exactamente cuatro horas."
      >
        {(campo) => (
          <Select {...campo} {...register('desfase_servidor')}>
            <option value="0">Ninguno</option>
            <option value="4">Adelanta 4 horas</option>
            <option value="-4">Atrasa 4 horas</option>
          </Select>
        )}
      </FieldShell>
    </Grupo>
  </>
);

interface GrupoProps {
  titulo: string;
  nota?: string;
  children: ReactNode;
}

const Grupo = ({ titulo, nota, children }: GrupoProps) => (
  <Card
    as="section"
    className="grid grid-cols-[minmax(0,17rem)_minmax(0,1fr)] gap-x-6 gap-y-3 p-4 max-lg:grid-cols-1"
    aria-label={titulo}
  >
    <div>
      <h2>{titulo}</h2>
      {nota && <Hint>{nota}</Hint>}
    </div>
    <div className="grid grid-cols-[repeat(auto-fill,minmax(15rem,1fr))] items-start gap-3">{children}</div>
  </Card>
);

const Falla = ({ children }: { children: string }) => <FieldError>{children}</FieldError>;

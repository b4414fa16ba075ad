import { zodResolver } from '@hookform/resolvers/zod';
import { useId, useState } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { useAjustes } from '@/domain/ajustes/ajustes';
import { guardarTarifa, TABLAS, tarifaDe, type Tarifa } from '@/domain/tarifa/tarifario';
import { canonica } from '@/domain/reglas/codigo-reglas';
import { guardarAnotando, SIN_BITACORA } from '@/features/ajustes/reglas/guardar-reglas';
import { hoy } from '@/lib/fecha';
import { Button } from '@/ui/button/button';
import { useAlEscribir } from '@/ui/use-al-escribir';
import { FieldError, Hint } from '@/ui/form/error-line';
import { Field } from '@/ui/form/field';
import { MontoField } from '@/ui/form/monto-field';
import { Notice } from '@/ui/notice/notice';
import { Card } from '@/ui/page/card';
import { anotarBorrador, borradorDe } from './borradores-tarifa';
import { Muestra } from './muestra';
import {
  alForm,
  delForm,
  EJEMPLO,
  tarifaTecleadaSchema,
  type TarifaLeida,
  type TarifaTecleada,
} from './tarifa-tecleada';
import { TramosTable, type FormDeTarifa } from './tramos-table';
import { Vigencias } from './vigencias';

type Resultado = 'guardada' | 'quitada' | 'sin-bitacora' | 'fallo' | 'revisar';

const igual = (a: TarifaTecleada, b: TarifaTecleada): boolean => JSON.stringify(a) === JSON.stringify(b);

/** What it says, however it was written. */
const comoEs = (tarifa: Tarifa | undefined): string =>
  canonica({ conteo_ciego: true, comisiones_en_gaveta: {}, efecto_qr: {}, tarifas: { tarifa } });

/** The form with what was typed before, if it was not saved; what is typed now is kept until it is. */
function useTarifaForm(banco: string, guardada: Tarifa | undefined) {
  const form = useForm<TarifaTecleada, unknown, TarifaLeida>({
    resolver: zodResolver(tarifaTecleadaSchema),
    defaultValues: borradorDe(banco) ?? alForm(guardada, hoy()),
    // On leaving a field, an error would move «Guardar tarifa» from under the hand that presses it.
    mode: 'onSubmit',
  });
  useAlEscribir(form, (values) =>
    anotarBorrador(banco, igual(values, alForm(guardada, hoy())) ? null : structuredClone(values)),
  );
  return form;
}

export function TarifaForm({ banco }: { banco: string }) {
  const titulo = useId();
  const guardada = tarifaDe(useAjustes(), banco);
  const form = useTarifaForm(banco, guardada);
  const [resultado, setResultado] = useState<Resultado>();
  /** Another tab, or rules that were taken there, may change it under the form. */
  const [base, setBase] = useState(() => comoEs(guardada));
  const values = useWatch({ control: form.control });
  const vacia = TABLAS.every((tabla) => values[tabla]?.length === 0);

  const reponer = (tarifa: Tarifa | undefined, dicho?: Resultado) => {
    form.reset(alForm(tarifa, hoy()));
    setBase(comoEs(tarifa));
    anotarBorrador(banco, null);
    setResultado(dicho);
  };
  const conservar = (tarifa: Tarifa | null): boolean => {
    try {
      const alNoAnotarse = () => setResultado('sin-bitacora');
      guardarAnotando(() => guardarTarifa(guardada?.banco ?? banco, tarifa), { alNoAnotarse });
      setBase(comoEs(tarifa ?? undefined));
      return true;
    } catch {
      setResultado('fallo');
      return false;
    }
  };
  const guardar = form.handleSubmit(
    (leida) => {
      const tarifa = delForm(leida, guardada);
      if (conservar(tarifa)) reponer(tarifa ?? undefined, tarifa ? 'guardada' : 'quitada');
    },
    () => setResultado('revisar'),
  );

  return (
    <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-3 xl:grid-cols-[minmax(0,1fr)_20rem]">
      <Card>
        <form
          aria-labelledby={titulo}
          noValidate
          onChange={() => setResultado(undefined)}
          onSubmit={(event) => void guardar(event)}
        >
          <div className="flex flex-wrap items-center gap-2 border-b border-line px-4 py-2 max-sm:px-3">
            <h2 id={titulo} className="wrap-anywhere">
              {banco}
            </h2>
          </div>
          {base !== comoEs(guardada) && (
            <Notice tono="caution" icono="warn" as="p" role="status" className="mx-4 mt-3">
              Esta tarifa cambió en otra ventana. «Descartar» la muestra; si guarda, queda la de esta página.
            </Notice>
          )}
          {vacia && <SinTarifa banco={banco} form={form} onCargado={() => setResultado(undefined)} />}
          {TABLAS.map((tabla) => (
            <TramosTable key={tabla} tabla={tabla} form={form} />
          ))}
          <Limites form={form} />
          {guardada && (
            <Vigencias
              tarifa={guardada}
              onQuitar={(desde) => {
                const vigencias = guardada.vigencias.filter((cada) => cada.desde !== desde);
                const tarifa = { ...guardada, vigencias };
                if (conservar(tarifa) && !borradorDe(banco)) reponer(tarifa);
              }}
            />
          )}
          <Pie resultado={resultado} onDescartar={() => reponer(guardada)} />
        </form>
      </Card>
      <Muestra banco={banco} values={values} />
    </div>
  );
}

interface SinTarifaProps {
  banco: string;
  form: FormDeTarifa;
  onCargado: () => void;
}

const SinTarifa = ({ banco, form, onCargado }: SinTarifaProps) => (
  <div className="flex flex-wrap items-center justify-between gap-2 px-4 pt-3 text-sm max-sm:px-3">
    <p>{banco} no tiene tarifa. El cajero escribe la comisión.</p>
    <Button
      size="small"
      onClick={() => {
        for (const tabla of TABLAS) form.setValue(tabla, EJEMPLO[tabla]);
        onCargado();
      }}
    >
      Cargar ejemplo
    </Button>
  </div>
);

function Limites({ form }: { form: FormDeTarifa }) {
  const { register } = form;
  const { errors } = form.formState;
  return (
    <div className="grid grid-cols-2 items-start gap-3 border-b border-line px-4 py-3 max-sm:grid-cols-1 max-sm:px-3">
      <Field
        label="Rige desde"
        inputMode="numeric"
        placeholder="dd/mm/aaaa"
        maxLength={20}
        error={errors.desde?.message}
        hint="Otro día guarda otra tarifa: la anterior vale hasta la víspera."
        {...register('desde')}
      />
      <MontoField
        label="Límite por operación (Bs)"
        error={errors.limites?.operacion?.message}
        hint="Sin monto no hay límite."
        {...register('limites.operacion')}
      />
      <MontoField
        label="Límite diario (Bs)"
        error={errors.limites?.dia?.message}
        {...register('limites.dia')}
      />
      <MontoField
        label="Límite mensual (Bs)"
        error={errors.limites?.mes?.message}
        {...register('limites.mes')}
      />
      <MontoField
        label="Avisar cuando queden (Bs)"
        error={errors.limites?.avisar?.message}
        {...register('limites.avisar')}
      />
      <Hint>La comisión del banco es un estimado: vale la que informe el banco.</Hint>
    </div>
  );
}

interface PieProps {
  resultado: Resultado | undefined;
  onDescartar: () => void;
}

const Pie = ({ resultado, onDescartar }: PieProps) => (
  <div className="flex flex-wrap items-center justify-end gap-2 px-4 py-3 max-sm:px-3">
    <div role="status" className="me-auto text-sm font-semibold text-in">
      {resultado === 'guardada' && 'Tarifa guardada ✓ Vale en este equipo.'}
      {resultado === 'sin-bitacora' && `Guardado ✓ ${SIN_BITACORA}`}
      {resultado === 'quitada' && 'Sin tarifa ✓ El cajero escribe la comisión.'}
      {resultado === 'fallo' && <FieldError>Este navegador no deja guardar. No se cambió nada.</FieldError>}
      {resultado === 'revisar' && <FieldError>Revise los campos marcados. No se guardó nada.</FieldError>}
    </div>
    <Button onClick={onDescartar}>Descartar</Button>
    <Button variant="primary" type="submit">
      Guardar tarifa
    </Button>
  </div>
);

import { Suspense, useEffect, useId, useRef, type KeyboardEvent } from 'react';
import { useWatch } from 'react-hook-form';
import { efectoQr, useAjustes } from '@/domain/ajustes/ajustes';
import type { PuertaLista } from '@/domain/caja/puerta-caja';
import { Field, FieldShell } from '@/ui/form/field';
import { esDeNadie } from '@/ui/foco-al-llegar';
import { Icon } from '@/ui/icon';
import { MontoField } from '@/ui/form/monto-field';
import { opcional } from '@/ui/lazy/opcional';
import { Aviso } from '@/features/agentes/aviso';
import { BancoCombobox } from './banco-combobox';
import { EcoVacio } from './eco';
import { notaQr } from './nota-qr';
import { Preguntas } from '@/features/agentes/questions/preguntas';
import { ResultadoStrip } from '@/features/agentes/result/resultado-strip';
import { TIPOS, TIPOS_OPERACION } from '@/domain/transaccion/tipo-operacion';
import { TipoOperacionField } from './tipo-operacion-field';
import { useTeclas } from '@/features/agentes/keys/use-teclas';
import { useTransaccionForm } from './use-transaccion-form';
import { AmountInput } from '@/ui/form/input';
import { Button } from '@/ui/button/button';
import { Kbd } from '@/ui/text/kbd';
import { TextButton } from '@/ui/button/text-button';
import { clsx } from 'clsx';
import { ActionBar } from '@/ui/page/page';
import { cardClass } from '@/ui/page/card-look';

// Nothing is typed before the page has painted.
const EcoMonto = opcional(async () => (await import('./eco-monto')).EcoMonto, EcoVacio);

/** Drawn but not to be used, its controls look so. */
const formClass = clsx(
  'px-4 pt-2.5 pb-3.5 max-sm:p-3 max-sm:[&_kbd]:hidden',
  'inert:[&_:is(input,[type=radio]+span,[data-variant=primary])]:border-line inert:[&_:is(input,[type=radio]+span,[data-variant=primary])]:bg-surface-3 inert:[&_:is(input,[type=radio]+span,[data-variant=primary])]:text-ink-3 inert:[&_:is(input,[type=radio]+span,[data-variant=primary])]:shadow-none',
);
/** A field's error takes its lines from the echo, which says less meanwhile: no field and no button moves. */
const fieldsClass = clsx(
  'group/fields grid min-h-131.5 grid-rows-[repeat(5,auto)_1fr_auto] gap-2',
  'max-lg:min-h-116 max-lg:grid-cols-2 max-lg:grid-rows-[repeat(4,auto)_1fr_auto] max-lg:gap-x-5 max-lg:gap-y-3',
  'max-sm:min-h-0 max-sm:grid-cols-1 max-sm:grid-rows-none',
);
/** The two fields lend their parts to the pair, so that an error runs under both. */
const pairClass = clsx(
  'grid gap-3 max-lg:col-start-1 max-sm:order-2 sm:grid-cols-[10.25rem_1fr] sm:gap-y-1',
  'sm:*:data-field:contents sm:[&>*>:is(input,div)]:row-2 sm:[&>*>[data-error]]:col-span-full sm:[&>*>label]:row-1',
);

/** «Nueva transacción» with the strip under it. Without `puerta` it is drawn but inert, while the caja is checked. */
export function TransaccionForm({ puerta }: { puerta: PuertaLista | null }) {
  const titulo = useId();
  const logica = useTransaccionForm(puerta);
  const { form, formRef, estado, ocupado, enfocar, alEscribir, ordenar, avanzar, limpiar, deshacer } = logica;
  const { register, control, setValue } = form;
  const { errors } = form.formState;
  const ajustes = useAjustes();
  const banco = useWatch({ control, name: 'banco' });
  const guardando = estado.fase === 'guardando';

  useTeclas({
    ...Object.fromEntries(
      TIPOS.map((tipo) => [
        TIPOS_OPERACION[tipo].tecla,
        () => !ocupado && puerta && setValue('tipo_operacion', tipo),
      ]),
    ),
    F9: () => puerta && enfocar('banco', { seleccionar: true }),
  });
  useFocoInicial(puerta !== null, () => enfocar(banco ? 'monto' : 'banco'));

  const alTeclear = (event: KeyboardEvent<HTMLFormElement>) => {
    if (event.nativeEvent.isComposing || !(event.target instanceof HTMLElement)) return;
    if (event.key === 'Escape') limpiar();
    if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return;
    const { name } = event.target;
    // Enter in the reference is the form's own: it saves.
    if (name === 'nro_referencia') return;
    event.preventDefault();
    if (name === 'monto' || name === 'comision_cliente') avanzar(name);
    if (name === 'tipo_operacion') enfocar(banco ? 'monto' : 'banco');
  };

  return (
    <>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the keys of its fields bubble here */}
      <form
        ref={formRef}
        className={clsx(cardClass, formClass)}
        aria-labelledby={titulo}
        aria-busy={guardando || !puerta}
        inert={!puerta}
        noValidate
        onKeyDown={alTeclear}
        onSubmit={(event) => {
          event.preventDefault();
          logica.enviar();
        }}
      >
        <div className={fieldsClass}>
          <h2 id={titulo} className="flex items-baseline justify-between max-lg:col-span-full">
            Nueva transacción{' '}
            <span aria-hidden="true" className="text-2xs font-normal text-ink-3 max-sm:hidden">
              ↵ avanza · Esc limpia
            </span>
          </h2>
          <TipoOperacionField
            control={control}
            soloLectura={ocupado}
            notaQr={notaQr(efectoQr(ajustes, banco))}
          />
          <BancoCombobox
            control={control}
            error={errors.banco?.message}
            soloLectura={ocupado}
            onCambio={() => alEscribir('banco')}
            onAvanzar={() => enfocar('monto')}
          />
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
              {...register('comision_cliente', {
                onChange: () => alEscribir('comision_cliente'),
                onBlur: () => ordenar('comision_cliente'),
              })}
            />
            <Field
              label="N.º de referencia"
              look="ref"
              autoCapitalize="off"
              spellCheck={false}
              readOnly={ocupado}
              error={errors.nro_referencia?.message}
              {...register('nro_referencia', { onChange: () => alEscribir('nro_referencia') })}
            />
          </div>
          <Suspense fallback={<EcoVacio />}>
            <EcoMonto control={control} />
          </Suspense>
          <ActionBar className="max-lg:col-span-full">
            <div className="grid grid-cols-[1fr_auto] gap-2">
              <Button variant="primary" size="big" type="submit" aria-disabled={ocupado}>
                {guardando ? (
                  <>
                    <Icon name="sync" girando />
                    Registrando…
                  </>
                ) : (
                  <>
                    Registrar transacción <Kbd>↵</Kbd>
                  </>
                )}
              </Button>
              <Button variant="quiet" size="big" aria-disabled={ocupado} onClick={limpiar}>
                <Icon name="x" className="sm:hidden" />
                <span className="max-sm:sr-only">Limpiar</span> <Kbd>Esc</Kbd>
              </Button>
            </div>
          </ActionBar>
        </div>
      </form>
      <ResultadoStrip
        onCorregir={logica.corregir}
        aviso={
          !puerta ? (
            <Aviso tono="qr" icono="sync" girando>
              Verificando su caja…
            </Aviso>
          ) : logica.privada ? (
            <Aviso tono="danger" icono="lock">
              Esta ventana es privada y olvida lo que guarda. Abra el sistema en una ventana normal para
              registrar.
            </Aviso>
          ) : (
            deshacer && (
              <Aviso tono="qr" icono="undo" acciones={<TextButton onClick={deshacer}>Deshacer</TextButton>}>
                Se limpió lo que estaba escrito.
              </Aviso>
            )
          )
        }
      />
      <Suspense fallback={null}>
        <Preguntas preguntas={logica.preguntas} estado={estado} />
      </Suspense>
    </>
  );
}

/** At a till the form waits for keys as soon as it is ready, unless somebody is busy elsewhere. Never on a phone. */
function useFocoInicial(lista: boolean, enfocar: () => void) {
  const hecho = useRef(false);
  useEffect(() => {
    if (!lista || hecho.current) return;
    hecho.current = true;
    // What stood here before has left the focus at the page.
    if (matchMedia('(pointer: fine)').matches && esDeNadie(document.activeElement)) enfocar();
  }, [lista, enfocar]);
}

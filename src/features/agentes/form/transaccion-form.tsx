import { Suspense, useEffect, useId, useRef } from 'react';
import { useWatch } from 'react-hook-form';
import { efectoQr, useAjustes } from '@/domain/ajustes/ajustes';
import type { PuertaLista } from '@/domain/caja/puerta-caja';
import { esDeNadie } from '@/ui/foco-al-llegar';
import { Icon } from '@/ui/icon';
import { BancoCombobox } from './banco-combobox';
import { EcoVacio } from '@/features/agentes/form/echo/eco';
import { Montos } from './montos-fields';
import { parte } from '@/features/agentes/till-code';
import { Preguntas } from '@/features/agentes/questions/preguntas';
import { avisoDelForm } from '@/features/agentes/result/aviso-del-form';
import { ResultadoStrip } from '@/features/agentes/result/resultado-strip';
import { TipoOperacionField } from './tipo-operacion-field';
import { useTeclasForm } from '@/features/agentes/keys/use-teclas-form';
import { useBorradorForm } from './use-borrador-form';
import { useTransaccionForm } from './use-transaccion-form';
import { Button } from '@/ui/button/button';
import { Kbd } from '@/ui/text/kbd';
import { clsx } from 'clsx';
import { ActionBar } from '@/ui/page/page';
import { cardClass } from '@/ui/page/card-look';

// Nothing is typed before the page has painted.
const EcoMonto = parte((partes) => partes.EcoMonto, EcoVacio);
const LateForm = parte((partes) => partes.LateForm);

const formClass = clsx(
  'px-4 pt-2.5 pb-3.5 max-sm:p-3 max-sm:[&_kbd]:hidden',
  'inert:[&_:is(input,[type=radio]+span,[data-variant=primary])]:border-line inert:[&_:is(input,[type=radio]+span,[data-variant=primary])]:bg-surface-3 inert:[&_:is(input,[type=radio]+span,[data-variant=primary])]:text-ink-3 inert:[&_:is(input,[type=radio]+span,[data-variant=primary])]:shadow-none',
);
/** An error takes its lines from the echo, so that no field and no button moves. */
const fieldsClass = clsx(
  'grid min-h-131.5 grid-rows-[repeat(5,auto)_1fr_auto] gap-2',
  'max-lg:min-h-116 max-lg:grid-cols-2 max-lg:grid-rows-[repeat(4,auto)_1fr_auto] max-lg:gap-x-5 max-lg:gap-y-3',
  'max-sm:min-h-0 max-sm:grid-cols-1 max-sm:grid-rows-none',
);
/** «Nueva transacción». Without `puerta` it is drawn but inert, while the caja is checked. */
export function TransaccionForm({ puerta }: { puerta: PuertaLista | null }) {
  const titulo = useId();
  const logica = useTransaccionForm(puerta, useBorradorForm());
  const { form, formRef, estado, ocupado, enfocar, alEscribir, limpiar } = logica;
  const { control } = form;
  const { errors } = form.formState;
  const ajustes = useAjustes();
  const banco = useWatch({ control, name: 'banco' });
  const guardando = estado.fase === 'guardando';

  const { alTeclear } = useTeclasForm({ ...logica, puerta, banco });
  useFocoInicial(puerta !== null, () => enfocar(banco ? 'monto' : 'banco'));

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
        <div data-fields="" className={fieldsClass}>
          <h2 id={titulo} className="flex items-baseline justify-between max-lg:col-span-full">
            Nueva transacción{' '}
            <span aria-hidden="true" className="text-2xs font-normal text-ink-3 max-sm:hidden">
              ↵ avanza · Esc limpia
            </span>
          </h2>
          <TipoOperacionField control={control} soloLectura={ocupado} qr={efectoQr(ajustes, banco)} />
          <BancoCombobox
            control={control}
            error={errors.banco?.message}
            soloLectura={ocupado}
            onCambio={() => alEscribir('banco')}
            onAvanzar={() => enfocar('monto')}
          />
          <Montos {...logica} />
          <Suspense fallback={<EcoVacio />}>
            <EcoMonto control={control} />
          </Suspense>
          {/* By itself: while it comes, the echo of what is typed stays. */}
          <Suspense fallback={null}>{puerta && <LateForm {...logica} />}</Suspense>
          <Acciones guardando={guardando} ocupado={ocupado} limpiar={limpiar} />
        </div>
      </form>
      <ResultadoStrip
        onCorregir={logica.corregir}
        encima={!puerta}
        aviso={avisoDelForm({ ...logica, verificando: !puerta })}
      />
      <Suspense fallback={null}>
        <Preguntas preguntas={logica.preguntas} estado={estado} />
      </Suspense>
    </>
  );
}

interface AccionesProps extends Pick<ReturnType<typeof useTransaccionForm>, 'ocupado' | 'limpiar'> {
  guardando: boolean;
}

const Acciones = ({ guardando, ocupado, limpiar }: AccionesProps) => (
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
);

/** At a till the form takes the focus once it is ready, unless somebody is busy elsewhere. Never on a phone. */
function useFocoInicial(lista: boolean, enfocar: () => void) {
  const hecho = useRef(false);
  useEffect(() => {
    if (!lista || hecho.current) return;
    hecho.current = true;
    if (matchMedia('(pointer: fine)').matches && esDeNadie(document.activeElement)) enfocar();
  }, [lista, enfocar]);
}

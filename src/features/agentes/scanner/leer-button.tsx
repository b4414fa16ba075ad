import { queryOptions, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { createPortal, flushSync } from 'react-dom';
import type { useTransaccionForm } from '@/features/agentes/form/use-transaccion-form';
import { limpia } from '@/lib/referencia';
import { TextButton } from '@/ui/button/text-button';
import { Icon } from '@/ui/icon';
import { hayLector } from './lector';
import { LectorDialog } from './lector-dialog';

type LeerProps = Pick<ReturnType<typeof useTransaccionForm>, 'form' | 'ocupado' | 'enfocar' | 'alEscribir'>;

const LECTOR = queryOptions({
  queryKey: ['lector-de-codigos'],
  queryFn: hayLector,
  retry: false,
  staleTime: Infinity,
});

export function LeerConCamara(props: LeerProps) {
  const { data: hay } = useQuery(LECTOR);
  return hay ? <EnSuCampo {...props} /> : null;
}

/** The field is drawn with the till's first paint and knows nothing of what comes later. */
function EnSuCampo({ form, ocupado, enfocar, alEscribir }: LeerProps) {
  const [campo] = useState(() => document.querySelector('[name=nro_referencia]')?.closest('[data-field]'));
  const [abierto, setAbierto] = useState(false);
  /** First closed, which gives the focus back to the button. */
  const alCampo = () => {
    flushSync(() => setAbierto(false));
    enfocar('nro_referencia', { seleccionar: true });
  };
  return (
    <>
      {campo &&
        createPortal(
          <TextButton
            fit="label"
            className="absolute min-w-11 justify-end self-start justify-self-end"
            aria-label="Leer con la cámara"
            title="Leer con la cámara"
            aria-disabled={ocupado}
            onClick={() => {
              if (!ocupado) setAbierto(true);
            }}
          >
            <Icon name="qr" size="s" />
            {/* Where two fields share a line the label takes all of it. */}
            <span className="sm:hidden">Cámara</span>
          </TextButton>,
          campo,
        )}
      {abierto &&
        createPortal(
          <LectorDialog
            onLeido={(texto) => {
              form.setValue('nro_referencia', limpia(texto));
              alEscribir('nro_referencia');
              void form.trigger('nro_referencia');
              alCampo();
            }}
            onEscribir={alCampo}
            onCerrar={() => setAbierto(false)}
          />,
          document.body,
        )}
    </>
  );
}

import { clsx } from 'clsx';
import { Suspense, useState } from 'react';
import { Exportar } from '@/ui/table/exportar';
import type { AvisoExportar } from '@/ui/table/use-exportar';
import { Icon } from '@/ui/icon';
import { ActaDialog } from './acta-diferida';
import type { ActaHecha } from './contenido-acta';
import { hojasDeActa } from './hoja-conciliacion';
import type { Resultado } from '@/features/conciliacion/result/resultado';
import { Button } from '@/ui/button/button';
import { ActionBar, PageEnd } from '@/ui/page/page';

interface AccionesProps {
  /** as it is now, or as its version says while the day is closed */
  hacer: () => ActaHecha;
  resultado: Resultado | null;
  nombre: readonly string[];
}

export function Acciones({ hacer, resultado, nombre }: AccionesProps) {
  const [aviso, setAviso] = useState<AvisoExportar | null>(null);
  const [hecha, setHecha] = useState<ActaHecha | null>(null);
  return (
    <>
      <PageEnd>
        <Exportar
          csv="El CSV trae solo las filas; el resumen está en «Exportar Excel»"
          nombre={['conciliacion', ...nombre]}
          hojas={() => hojasDeActa(hacer(), resultado)}
          onAviso={setAviso}
        />
        <ActionBar>
          <Button variant="primary" onClick={() => setHecha(hacer())}>
            <Icon name="print" />
            Imprimir acta
          </Button>
        </ActionBar>
      </PageEnd>
      <p className="basis-full text-end empty:hidden max-sm:text-start" role="status">
        {aviso && (
          <span className={clsx('text-tone', aviso.bien ? 'tone-in' : 'tone-danger')}>
            <Icon name={aviso.bien ? 'okc' : 'err'} size="s" className="me-1 align-[-0.125em]" />
            {aviso.texto}
          </span>
        )}
      </p>
      {hecha && (
        <Suspense fallback={null}>
          <ActaDialog hecha={hecha} onCerrar={() => setHecha(null)} />
        </Suspense>
      )}
    </>
  );
}

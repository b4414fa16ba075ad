import { loadCode } from '@/ui/lazy/load-code';
import { clsx } from 'clsx';
import { Suspense, useState } from 'react';
import { dialogo } from '@/ui/dialog/dialogo-diferido';
import { Exportar } from '@/ui/table/exportar';
import type { AvisoExportar } from '@/ui/table/use-exportar';
import { Icon } from '@/ui/icon';
import type { Decisiones } from '@/features/conciliacion/result/decisiones-db';
import { hojasDe } from './hoja-conciliacion';
import type { Resultado } from '@/features/conciliacion/result/resultado';
import { Button } from '@/ui/button/button';
import { ActionBar, PageEnd } from '@/ui/page/page';

const ActaDialog = dialogo(async () => (await loadCode(() => import('./acta-dialog'))).ActaDialog);

interface AccionesProps {
  resultado: Resultado;
  decisiones: Decisiones;
}

export function Acciones({ resultado, decisiones }: AccionesProps) {
  const [aviso, setAviso] = useState<AvisoExportar | null>(null);
  const [imprimiendo, setImprimiendo] = useState(false);
  return (
    <>
      <PageEnd>
        <Exportar
          nombre={['conciliacion', resultado.entidad, resultado.dia]}
          hojas={() => hojasDe(resultado, decisiones)}
          onAviso={setAviso}
        />
        <ActionBar>
          <Button variant="primary" onClick={() => setImprimiendo(true)}>
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
      {imprimiendo && (
        <Suspense fallback={null}>
          <ActaDialog resultado={resultado} decisiones={decisiones} onCerrar={() => setImprimiendo(false)} />
        </Suspense>
      )}
    </>
  );
}

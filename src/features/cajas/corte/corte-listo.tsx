import { loadCode } from '@/ui/lazy/load-code';
import { Suspense, useState } from 'react';
import { formatMonto } from '@/lib/monto';
import { dialogo } from '@/ui/dialog/dialogo-diferido';
import { Icon } from '@/ui/icon';
import { conHojas } from '@/ui/lazy/style-sheets';
import { Notice, NoticeActs } from '@/ui/notice/notice';
import { TextButton } from '@/ui/button/text-button';
import { diferenciaDeCorte, nombreDeCorte, type Corte } from './use-corte';

const cargar = conHojas(() => loadCode(() => import('./corte-impresion-dialog')));
const CorteImpresionDialog = dialogo(async () => (await cargar()).CorteImpresionDialog);

/** The count it was saved in is gone, and the focus with it. */
const enfocar = (nodo: HTMLElement | null): void => nodo?.focus();

export function CorteListo({ corte, idCajero }: { corte: Corte; idCajero: number }) {
  const [imprimiendo, setImprimiendo] = useState(false);
  const { nombre, valor } = diferenciaDeCorte(corte);
  const cuadra = corte.datos.contado === corte.datos.esperado;
  const titulo = nombreDeCorte(corte);
  return (
    <>
      <div role="status" tabIndex={-1} ref={enfocar} className="col-span-full">
        <Notice tono={cuadra ? 'in' : 'caution'} icono={cuadra ? 'okc' : 'warn'}>
          <p>
            <strong>
              {titulo}: {cuadra ? 'cuadra.' : `${nombre.toLowerCase()} ${valor}.`}
            </strong>{' '}
            Contado {formatMonto(corte.datos.contado)}. Guardado en este equipo; la sesión sigue abierta.
          </p>
          <NoticeActs>
            <TextButton onClick={() => setImprimiendo(true)}>
              <Icon name="print" size="s" />
              Imprimir {titulo}
            </TextButton>
          </NoticeActs>
        </Notice>
      </div>
      <Suspense fallback={null}>
        {imprimiendo && (
          <CorteImpresionDialog corte={corte} idCajero={idCajero} onCerrar={() => setImprimiendo(false)} />
        )}
      </Suspense>
    </>
  );
}

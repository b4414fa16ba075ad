import { clsx } from 'clsx';
import { useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import { ListadoDeOperaciones } from '@/engines/operaciones/operaciones';
import { useFlotante } from '@/features/resumen/float/flotante';
import { ResumenCuerpo } from './resumen-cuerpo';
import { escribirFiltros, leerFiltros, type Filtros } from '@/features/resumen/period/filtros-resumen';
import { useSesiones } from '@/features/resumen/period/sesiones-queries';
import { useConsulta } from '@/features/resumen/period/use-consulta';
import type { Dia } from '@/lib/fecha';
import { Page, PageHead } from '@/ui/page/page';
import { useHoy } from '@/ui/use-hoy';

/** Printed straight from the browser, without our «Imprimir»: black on white whatever the theme. */
const enPapel = clsx(
  'print:block print:text-ink print:scheme-light',
  'print:[--ink-2:#000] print:[--ink-3:#555] print:[--ink:#000] print:[--line:#bbb]',
  'print:[--surface-2:#fff] print:[--surface-3:#fff] print:[--surface:#fff]',
  'print:[--earn-2:#fff] print:[--earn:#000] print:[--in-soft:#fff] print:[--out-soft:#fff]',
  'print:[--in-line:#000] print:[--in:#000] print:[--out-line:#000] print:[--out:#000]',
  'print:**:data-card:mt-[3mm] print:**:data-card:shadow-none print:[&_thead_th]:static print:[&_tr]:break-inside-avoid',
);

function useFiltros(): { filtros: Filtros; dia: Dia; elegir: (filtros: Filtros) => void } {
  const [params, setParams] = useSearchParams();
  const dia = useHoy();
  const filtros = useMemo(() => leerFiltros(params, dia), [params, dia]);
  return { filtros, dia, elegir: (nuevos) => setParams(escribirFiltros(nuevos, dia), { replace: true }) };
}

export function ResumenPage() {
  const { filtros, dia, elegir } = useFiltros();
  const sesiones = useSesiones(filtros);
  const flotante = useFlotante();
  const consulta = useConsulta(filtros, sesiones, flotante);
  return (
    <Page className={enPapel}>
      <PageHead>
        <h1>Resumen</h1>
        {consulta && <p>{consulta.actual.nombre}</p>}
      </PageHead>
      <ListadoDeOperaciones>
        {(lectura) => (
          <ResumenCuerpo
            lectura={lectura}
            filtros={filtros}
            dia={dia}
            elegir={elegir}
            sesiones={sesiones}
            consulta={consulta}
            flotante={flotante}
          />
        )}
      </ListadoDeOperaciones>
    </Page>
  );
}

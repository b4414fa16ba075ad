import { useMemo, useState } from 'react';
import type { Clase } from '@/engines/cotejo/cotejo';
import { usePuertaCaja } from '@/domain/caja/puerta-caja';
import { AfijoAviso } from '@/features/conciliacion/batches/afijo-aviso';
import { LotesPanel } from '@/features/conciliacion/batches/lotes-panel';
import { SinRegistro } from '@/features/conciliacion/register/sin-registro';
import { useRegistrar } from '@/features/conciliacion/register/use-registrar';
import { formatDiaIso } from '@/lib/fecha';
import { Panel } from '@/ui/panel/panel';
import { ClasesFiltro } from './clases-filtro';
import type { Decision } from '@/domain/conciliacion/decision';
import type { Decisiones } from '@/domain/conciliacion/decisiones-db';
import { mirar, type Resultado } from './resultado';
import { ResultadoTable } from './resultado-table';
import { Card } from '@/ui/page/card';
import { Notice } from '@/ui/notice/notice';

interface ResultadoPanelProps {
  resultado: Resultado;
  decisiones: Decisiones;
  decidir: (clave: string, cambios: Partial<Decision>) => void;
  cargadas: boolean;
  sinGuardar: boolean;
  cerrado: boolean;
}

export function ResultadoPanel({
  resultado,
  decisiones,
  decidir,
  cargadas,
  sinGuardar,
  cerrado,
}: ResultadoPanelProps) {
  const [filtro, setFiltro] = useState<Clase | null>(null);
  const puerta = usePuertaCaja();
  const vista = useMemo(() => mirar(resultado, decisiones, filtro), [resultado, decisiones, filtro]);
  const puedeRegistrar = puerta.estado === 'lista' && !cerrado;
  const { entidad } = resultado;
  const { registrar, pregunta } = useRegistrar(resultado);
  const mandos = useMemo(
    () => ({ cargadas, decidir, puedeRegistrar, registrar, cerrado }),
    [cargadas, decidir, puedeRegistrar, registrar, cerrado],
  );
  if (filtro === null && vista.filas.length === 0)
    return (
      <Panel icono="file" titulo="No hay nada que comparar">
        <p>
          Ni el sistema ni el extracto tienen operaciones de {entidad} del {formatDiaIso(resultado.dia)}.
        </p>
      </Panel>
    );
  return (
    <>
      <ClasesFiltro porClase={vista.porClase} elegida={filtro} onElegir={setFiltro} />
      <Card className="min-w-0 *:data-notice:m-2">
        {sinGuardar && (
          <Notice tono="danger" icono="err" as="p" role="alert">
            No se pudo guardar en este equipo. Lo que anote se perderá al salir de la página.
          </Notice>
        )}
        {!cerrado && vista.porClase['falta-en-sistema'] > 0 && <SinRegistro puerta={puerta} />}
        <LotesPanel
          resultado={resultado}
          decisiones={decisiones}
          cargadas={cargadas && !cerrado}
          decidir={decidir}
        />
        <AfijoAviso resultado={resultado} aceptadas={vista.aceptadas} />
        <ResultadoTable resultado={resultado} vista={vista} decisiones={decisiones} mandos={mandos} />
      </Card>
      {pregunta}
    </>
  );
}

import { useMemo, useState } from 'react';
import type { Clase } from '@/engines/cotejo/cotejo';
import { usePuertaCaja } from '@/domain/caja/puerta-caja';
import { AfijoAviso } from '@/features/conciliacion/batches/afijo-aviso';
import { LotesPanel } from '@/features/conciliacion/batches/lotes-panel';
import { SinRegistro } from '@/features/conciliacion/register/sin-registro';
import { useRegistrar } from '@/features/conciliacion/register/use-registrar';
import { contar } from '@/features/conciliacion/textos-conciliacion';
import { formatDiaIso } from '@/lib/fecha';
import { Panel } from '@/ui/panel/panel';
import { ClasesFiltro } from './clases-filtro';
import type { Cambios, Rechazada } from '@/features/conciliacion/conciliacion-queries';
import type { Decisiones } from '@/domain/conciliacion/decisiones-db';
import { avanceDeResultado } from './avance';
import { RechazadasAviso } from './rechazadas-aviso';
import { mirar, type Renglon, type Resultado } from './resultado';
import { ResultadoTable } from './resultado-table';
import { Card } from '@/ui/page/card';
import { Notice } from '@/ui/notice/notice';

interface ResultadoPanelProps {
  resultado: Resultado;
  decisiones: Decisiones;
  decidir: (renglon: Renglon, cambios: Cambios) => void;
  cargadas: boolean;
  sinGuardar: boolean;
  rechazadas: readonly Rechazada[];
  olvidarRechazadas: () => void;
  cerrado: boolean;
  /** the day is closed with other rows than these */
  deAhora: boolean;
}

export function ResultadoPanel({
  resultado,
  decisiones,
  decidir,
  cargadas,
  sinGuardar,
  rechazadas,
  olvidarRechazadas,
  cerrado,
  deAhora,
}: ResultadoPanelProps) {
  const [filtro, setFiltro] = useState<Clase | null>(null);
  const puerta = usePuertaCaja();
  const vista = useMemo(() => mirar(resultado, decisiones, filtro), [resultado, decisiones, filtro]);
  const { vencidas } = useMemo(
    () => avanceDeResultado(resultado, vista, decisiones),
    [resultado, vista, decisiones],
  );
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
      {deAhora && (
        <Notice tono="caution" icono="clock" as="p" role="status">
          Estas filas y sus cuentas son de ahora: ya no son las de la versión cerrada.
        </Notice>
      )}
      <ClasesFiltro porClase={vista.porClase} elegida={filtro} onElegir={setFiltro} />
      <Card className="min-w-0 *:data-notice:m-2">
        {sinGuardar && (
          <Notice tono="danger" icono="err" as="p" role="alert">
            No se pudo guardar en este equipo. Lo que anote se perderá al salir de la página.
          </Notice>
        )}
        <RechazadasAviso
          rechazadas={rechazadas}
          cerrado={cerrado}
          decidir={decidir}
          onOlvidar={olvidarRechazadas}
        />
        {vencidas > 0 && (
          <Notice tono="caution" icono="undo" as="p" role="status">
            {vencidas === 1
              ? 'Una fila que ya tenía estado cambió desde entonces: está pendiente otra vez.'
              : `${contar(vencidas)} filas que ya tenían estado cambiaron desde entonces: están pendientes otra vez.`}
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
        <ResultadoTable
          resultado={resultado}
          vista={vista}
          decisiones={decisiones}
          rechazadas={rechazadas}
          mandos={mandos}
        />
      </Card>
      {pregunta}
    </>
  );
}

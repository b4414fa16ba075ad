import { efectoQr, useAjustes } from '@/domain/ajustes/ajustes';
import { ListadoAvisos, type LecturaListado } from '@/engines/operaciones/operaciones';
import { diaLaPaz, hoy } from '@/lib/fecha';
import { Panel } from '@/ui/panel/panel';
import { PanelDeError } from '@/ui/panel/panel-de-error';
import { calcular } from './calcular';
import { estimar, type Flotante } from '@/features/resumen/float/flotante';
import { FlotanteCard } from '@/features/resumen/float/flotante-card';
import { GrupoCard } from '@/features/resumen/charts/grupo-card';
import { gruposPorEntidad, gruposPorHora } from '@/features/resumen/charts/grupos';
import { RenglonesTable } from './renglones-table';
import { ResumenActos } from '@/features/resumen/export/resumen-actos';
import type { LecturaSesiones } from '@/features/resumen/period/sesiones-queries';
import { TotalesCard } from './totales-card';
import { useResumen, type Consulta, type Respuesta } from './use-resumen';
import { Card, CardGhost, CardHead } from '@/ui/page/card';

interface CuerpoProps {
  lectura: LecturaListado;
  /** only when a session is summed */
  sesiones: LecturaSesiones | null;
  consulta: Consulta | null;
  comparar: boolean;
  flotante: Flotante | null;
}

export function ResumenCuerpo({ lectura, sesiones, consulta, comparar, flotante }: CuerpoProps) {
  const { listado, error, leyendo, releer } = lectura;
  const respuesta = useResumen(listado, consulta);
  if (sesiones?.error) return <PanelDeError error={sesiones.error} onReintentar={sesiones.releer} />;
  if (sesiones?.cargada && !sesiones.sesion)
    return (
      <Panel icono="drawer" titulo={sesiones.caja ? 'Esta caja todavía no se abrió.' : 'No hay cajas.'}>
        <p>Elija otra caja, o resuma por día.</p>
      </Panel>
    );
  if (!listado && error && !leyendo) return <PanelDeError error={error} onReintentar={releer} />;
  if (!consulta && !sesiones) return null;
  if (!listado || !respuesta) return <ResumenEspera />;
  return (
    <>
      <ListadoAvisos lectura={lectura} />
      <Cifras
        respuesta={respuesta}
        sesiones={sesiones}
        comparar={comparar}
        flotante={flotante}
        bancos={listado.bancos}
      />
    </>
  );
}

type CifrasProps = Pick<CuerpoProps, 'sesiones' | 'comparar' | 'flotante'> & {
  respuesta: Respuesta;
  bancos: readonly string[];
};

function Cifras({ respuesta, sesiones, comparar, flotante, bancos }: CifrasProps) {
  const ajustes = useAjustes();
  const qr = (banco: string) => efectoQr(ajustes, banco);
  const { actual, anterior } = respuesta.consulta;
  const calculado = calcular(respuesta.actual, qr);
  const antes = respuesta.anterior && calcular(respuesta.anterior, qr);
  const saldos = flotante && respuesta.flotante && estimar(flotante, calcular(respuesta.flotante, qr));
  const hay = calculado.totales.cuenta > 0;
  return (
    <>
      <ResumenActos periodo={actual} calculado={calculado} saldos={saldos} sesiones={sesiones} />
      {comparar && (
        <p className="text-xs text-ink-3">
          {anterior ? `Antes: ${anterior.nombre}.` : 'No hay un periodo anterior con que comparar.'}
        </p>
      )}
      <TotalesCard totales={calculado.totales} antes={antes?.totales ?? null} />
      {hay ? (
        <>
          <Card as="section" aria-label="Detalle por entidad y operación">
            <CardHead>
              <h2>Por entidad y operación</h2>
            </CardHead>
            <RenglonesTable calculado={calculado} antes={antes} />
            <p className="px-4 py-3 text-xs text-ink-3">
              Neto en gaveta: depósitos menos retiros, y QR según el convenio de cada entidad; las comisiones
              van aparte.
              {calculado.anuladas > 0 && ` Anuladas que no suman: ${calculado.anuladas}.`}
            </p>
          </Card>
          <div className="grid grid-cols-2 gap-2 max-lg:grid-cols-1 print:block">
            <GrupoCard titulo="Por hora" que="Hora" grupos={gruposPorHora(calculado)} />
            <GrupoCard titulo="Por entidad" que="Entidad" grupos={gruposPorEntidad(calculado)} echadas />
          </div>
        </>
      ) : (
        <ResumenVacio anuladas={calculado.anuladas} />
      )}
      <FlotanteCard
        flotante={flotante}
        saldos={saldos}
        desde={actual.desde === null ? hoy() : diaLaPaz(actual.desde)}
        bancos={bancos}
      />
    </>
  );
}

const ResumenEspera = () => (
  <div aria-busy="true" className="grid gap-2">
    <p className="sr-only" role="status">
      Cargando el resumen…
    </p>
    <CardGhost className="h-16" />
    <CardGhost className="h-80" />
  </div>
);

const ResumenVacio = ({ anuladas }: { anuladas: number }) => (
  <Panel icono="chart" titulo="No hay operaciones en este periodo.">
    <p>
      {anuladas > 0
        ? `Solo hay anuladas (${anuladas}), que no suman.`
        : 'Elija otro día, otro rango u otra sesión.'}
    </p>
  </Panel>
);

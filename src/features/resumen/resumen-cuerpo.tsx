import { ListadoAvisos, type LecturaListado } from '@/engines/operaciones/operaciones';
import { diaLaPaz, hoy, type Dia } from '@/lib/fecha';
import { CardGhost } from '@/ui/page/card';
import { Panel } from '@/ui/panel/panel';
import { PanelDeError } from '@/ui/panel/panel-de-error';
import type { Flotante } from '@/features/resumen/float/flotante';
import { FlotanteCard } from '@/features/resumen/float/flotante-card';
import { GrupoCard } from '@/features/resumen/charts/grupo-card';
import { gruposPorEntidad, gruposPorHora } from '@/features/resumen/charts/grupos';
import { ComisionCard } from '@/features/resumen/estimate/comision-card';
import { Desglose } from '@/features/resumen/earned/desglose';
import { GanadoPeriodo } from '@/features/resumen/earned/ganado-periodo';
import { ResumenActos } from '@/features/resumen/export/resumen-actos';
import type { Filtros } from '@/features/resumen/period/filtros-resumen';
import { ResumenFiltros } from '@/features/resumen/period/resumen-filtros';
import type { LecturaSesiones } from '@/features/resumen/period/sesiones-queries';
import { TotalesCard } from './totales-card';
import { useDatos, type Datos } from './use-datos';
import { useResumen, type Consulta } from './use-resumen';

interface CuerpoProps {
  lectura: LecturaListado;
  filtros: Filtros;
  dia: Dia;
  elegir: (filtros: Filtros) => void;
  sesiones: LecturaSesiones;
  consulta: Consulta | null;
  flotante: Flotante | null;
}

export function ResumenCuerpo({ lectura, filtros, dia, elegir, sesiones, consulta, flotante }: CuerpoProps) {
  const { listado, error, leyendo, releer } = lectura;
  const datos = useDatos(useResumen(listado, consulta), flotante);
  const deSesion = filtros.modo === 'sesion' ? sesiones : null;
  const cuerpo = () => {
    if (deSesion?.error) return <PanelDeError error={deSesion.error} onReintentar={deSesion.releer} />;
    if (deSesion?.cargada && !deSesion.sesion)
      return (
        <Panel icono="drawer" titulo={deSesion.caja ? 'Esta caja todavía no se abrió.' : 'No hay cajas.'}>
          <p>Elija otra caja, o resuma por día.</p>
        </Panel>
      );
    if (!listado && error && !leyendo) return <PanelDeError error={error} onReintentar={releer} />;
    if (!consulta && !deSesion) return null;
    if (!listado || !datos) return <ResumenEspera />;
    return (
      <>
        <ListadoAvisos lectura={lectura} />
        <Cifras datos={datos} comparar={filtros.comparar} flotante={flotante} bancos={listado.bancos} />
      </>
    );
  };
  return (
    <>
      <div className="flex flex-wrap items-start gap-x-3 gap-y-2">
        <ResumenFiltros filtros={filtros} dia={dia} elegir={elegir} lectura={sesiones} />
        {listado && datos && <ResumenActos datos={datos} sesiones={deSesion} />}
      </div>
      {cuerpo()}
    </>
  );
}

interface CifrasProps {
  datos: Datos;
  comparar: boolean;
  flotante: Flotante | null;
  bancos: readonly string[];
}

function Cifras({ datos, comparar, flotante, bancos }: CifrasProps) {
  const { consulta, calculado, saldos } = datos;
  const { actual, anterior } = consulta;
  const antes = comparar ? datos.contra : null;
  return (
    <>
      {comparar && (
        <p className="text-xs text-ink-3">
          {anterior ? `Antes: ${anterior.nombre}.` : 'No hay un periodo anterior con que comparar.'}
        </p>
      )}
      <GanadoPeriodo datos={datos} />
      <TotalesCard totales={calculado.totales} antes={antes?.totales ?? null} />
      {calculado.totales.cuenta > 0 ? (
        <>
          <Desglose
            calculado={calculado}
            antes={antes}
            nombreDe={datos.nombreDe}
            conHoras={consulta.cubos !== null}
          />
          <div className="grid grid-cols-2 gap-2 max-lg:grid-cols-1 print:block">
            <GrupoCard titulo="Por hora" que="Hora" grupos={gruposPorHora(calculado)} />
            <GrupoCard titulo="Por entidad" que="Entidad" grupos={gruposPorEntidad(calculado)} echadas />
          </div>
        </>
      ) : (
        <ResumenVacio anuladas={calculado.anuladas} />
      )}
      <ComisionCard meses={datos.comision && datos.comision.meses} />
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

import { useMemo, useRef } from 'react';
import { ListadoAvisos, type LecturaListado } from '@/engines/operaciones/operaciones';
import { Acciones } from '@/features/conciliacion/acta/acciones';
import { contenidoDe, type ActaHecha } from '@/features/conciliacion/acta/contenido-acta';
import { queSeVe } from '@/features/conciliacion/close/que-se-ve';
import { CierrePanel } from '@/features/conciliacion/close/cierre-panel';
import { useAnotarDia, useDiaBancario, type Anotable } from '@/features/conciliacion/close/use-dia-bancario';
import { cambiarMesa, useDesdeEnlace, useMesa } from './conciliacion-store';
import { useDecisiones } from './conciliacion-queries';
import { DiaField } from './dia-field';
import { EntidadCombobox } from './entidad-combobox';
import { EsperaPanel, OtroArchivo } from './espera-panel';
import { CalendarioCard } from '@/features/conciliacion/calendar/calendario-card';
import type { Extracto } from '@/engines/extracto/extracto';
import { ImportarExtracto } from '@/features/conciliacion/import/importar-extracto';
import { ResultadoPanel } from '@/features/conciliacion/result/resultado-panel';
import { OtroDia, Titular, TitularCerrado } from '@/features/conciliacion/summary/titular';
import { TotalesTable } from '@/features/conciliacion/summary/totales-table';
import { useCotejo, usePropias } from '@/features/conciliacion/result/use-cotejo';
import type { Contenido } from '@/domain/conciliacion/acta-cerrada';
import type { Version } from '@/domain/conciliacion/dia-bancario';
import type { Dia } from '@/lib/fecha';
import { PageHead } from '@/ui/page/page';
import { Card } from '@/ui/page/card';
import { Disclosure } from '@/ui/text/disclosure';

const alImportar = (extracto: Extracto): void => cambiarMesa({ extracto });
const SIN_BANCOS: readonly string[] = [];

interface PorHacer {
  entidad: string;
  dia: Dia;
  cierre: Version | null;
  acta: Contenido | null;
  contexto: Anotable | null;
}

/** While the day is closed its acta is what its version says, whatever is on the screen; null: there is nothing to print. */
function hacerActa({ entidad, dia, cierre, acta, contexto }: PorHacer): (() => ActaHecha) | null {
  if (cierre) return acta && (() => ({ entidad, dia, contenido: acta, version: cierre }));
  if (!contexto) return null;
  const { resultado, decisiones } = contexto;
  return () => ({ entidad, dia, contenido: contenidoDe(resultado, decisiones), version: null });
}

export function Mesa({ lectura }: { lectura: LecturaListado }) {
  useDesdeEnlace();
  const { entidad, dia, extracto } = useMesa();
  const cotejo = useCotejo({ listado: lectura.listado, entidad, dia, extracto });
  usePropias(lectura.listado, entidad, dia);
  const decisiones = useDecisiones(entidad, dia);
  const { resultado } = cotejo;
  const fecha = useRef<HTMLInputElement>(null);
  const bancario = useDiaBancario(lectura.listado, entidad, dia);
  const { registro, cierre, acta, leido } = bancario;
  const contexto = useMemo(
    () => (leido ? resultado && { resultado, decisiones: decisiones.decisiones } : null),
    [leido, resultado, decisiones.decisiones],
  );
  const anotable = decisiones.cargadas ? contexto : null;
  const cifras = cierre ? acta : contexto?.resultado.respuesta.totales;
  const seVe = useMemo(() => queSeVe(registro, contexto), [registro, contexto]);
  const anotacion = useAnotarDia(anotable, registro);
  const hacer = hacerActa({ entidad, dia, cierre, acta, contexto });
  const nombre = [entidad, dia, ...(cierre ? [`v${cierre.n}`, cierre.hash.slice(0, 8)] : [])];
  const calendario = <CalendarioCard listado={lectura.listado} entidad={entidad} dia={dia} />;
  return (
    <>
      <PageHead>
        <h1>Conciliación</h1>
        <p>El archivo no sale de este equipo</p>
        {hacer && <Acciones hacer={hacer} resultado={resultado} nombre={nombre} />}
      </PageHead>
      <ListadoAvisos lectura={lectura} />
      <div className="grid grid-cols-[minmax(0,1fr)_minmax(0,30rem)] gap-4 *:only:col-span-full max-lg:grid-cols-1">
        <Card className="grid min-w-0 grid-cols-[11rem_10rem_minmax(0,1fr)] content-start gap-3 px-4 py-3 max-sm:grid-cols-[minmax(0,1fr)_7.5rem]">
          <EntidadCombobox
            entidad={entidad}
            usadas={lectura.listado?.bancos ?? SIN_BANCOS}
            onCambiar={(nueva) => cambiarMesa({ entidad: nueva })}
          />
          <DiaField ref={fecha} dia={dia} onCambiar={(nuevo) => cambiarMesa({ dia: nuevo })} />
          <ImportarExtracto entidad={entidad} fecha={dia} onExtracto={alImportar} />
          {cierre
            ? acta && <TitularCerrado acta={acta} version={cierre} />
            : contexto && <Titular {...contexto} />}
          {contexto && (
            <OtroDia
              resultado={contexto.resultado}
              onDia={(nuevo) => {
                cambiarMesa({ dia: nuevo });
                // The button that offered the day goes: the focus is where that day stands now.
                fecha.current?.focus();
              }}
            />
          )}
          {entidad !== '' && (registro !== null || anotable !== null) && (
            <CierrePanel
              key={`${entidad} ${dia}`}
              registro={registro}
              cierre={cierre}
              acta={acta}
              cambios={bancario.cambios}
              seVe={seVe}
              anotable={anotable}
              guardado={!decisiones.sinGuardar && !anotacion.fallo}
            />
          )}
        </Card>
        {cifras && <TotalesTable totales={cifras} de={cierre ? `Versión ${cierre.n}` : undefined} />}
      </div>
      {contexto ? (
        <>
          <Disclosure titulo="Calendario de días por conciliar">{calendario}</Disclosure>
          {seVe === 'otro-archivo' ? (
            <OtroArchivo usado={contexto.resultado.extracto.archivo.nombre} cierre={cierre} />
          ) : (
            <ResultadoPanel
              key={`${entidad} ${dia}`}
              resultado={contexto.resultado}
              {...decisiones}
              cerrado={cierre !== null}
              deAhora={seVe === 'de-ahora'}
            />
          )}
        </>
      ) : (
        <>
          <EsperaPanel lectura={lectura} cotejo={cotejo} entidad={entidad} conExtracto={extracto !== null} />
          {calendario}
        </>
      )}
    </>
  );
}

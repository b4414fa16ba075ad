import { Suspense } from 'react';
import { ListadoDeOperaciones } from '@/engines/operaciones/listado-operaciones';
import { useFlotante } from '@/features/resumen/float/flotante';
import { ResumenCuerpo } from './resumen-cuerpo';
import { ResumenEspera } from './resumen-estados';
import { ResumenFiltros } from '@/features/resumen/period/resumen-filtros';
import { useSesiones } from '@/features/resumen/period/sesiones-queries';
import { useConsulta } from '@/features/resumen/period/use-consulta';
import { useFiltros } from '@/features/resumen/period/use-filtros-resumen';
import './resumen.css';

/** What a day, a range or a session adds up to. */
export function ResumenPage() {
  const { filtros, dia, elegir } = useFiltros();
  const sesiones = useSesiones(filtros);
  const flotante = useFlotante();
  const consulta = useConsulta(filtros, sesiones, flotante);
  return (
    <main id="contenido" tabIndex={-1} className="page summary">
      <div className="page-head">
        <h1>Resumen</h1>
        {consulta && <p>{consulta.actual.nombre}</p>}
      </div>
      <ResumenFiltros filtros={filtros} dia={dia} elegir={elegir} lectura={sesiones} />
      <Suspense fallback={<ResumenEspera />}>
        <ListadoDeOperaciones>
          {(lectura) => (
            <ResumenCuerpo
              lectura={lectura}
              sesiones={filtros.modo === 'sesion' ? sesiones : null}
              consulta={consulta}
              comparar={filtros.comparar}
              flotante={flotante}
            />
          )}
        </ListadoDeOperaciones>
      </Suspense>
    </main>
  );
}

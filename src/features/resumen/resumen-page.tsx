import { ListadoDeOperaciones } from '@/engines/operaciones/operaciones';
import { useFlotante } from '@/features/resumen/float/flotante';
import { ResumenCuerpo } from './resumen-cuerpo';
import { ResumenFiltros } from '@/features/resumen/period/resumen-filtros';
import { useSesiones } from '@/features/resumen/period/sesiones-queries';
import { useConsulta } from '@/features/resumen/period/use-consulta';
import { useFiltros } from '@/features/resumen/period/use-filtros-resumen';
import './resumen.css';
import { Page, PageHead } from '@/ui/page/page';

/** What a day, a range or a session adds up to. */
export function ResumenPage() {
  const { filtros, dia, elegir } = useFiltros();
  const sesiones = useSesiones(filtros);
  const flotante = useFlotante();
  const consulta = useConsulta(filtros, sesiones, flotante);
  return (
    <Page className="summary">
      <PageHead>
        <h1>Resumen</h1>
        {consulta && <p>{consulta.actual.nombre}</p>}
      </PageHead>
      <ResumenFiltros filtros={filtros} dia={dia} elegir={elegir} lectura={sesiones} />

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
    </Page>
  );
}

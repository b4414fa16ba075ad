import { inicioDeMes, type Dia } from '@/lib/fecha';
import { CamposDia, CamposRango } from './campos-dias';
import { CamposSesion } from './campos-sesion';
import type { Filtros, Modo } from './filtros-resumen';
import { Segmento } from './segmento';
import type { LecturaSesiones } from './sesiones-queries';
import { CheckField } from '@/ui/form/check-field';

interface FiltrosProps {
  filtros: Filtros;
  dia: Dia;
  elegir: (filtros: Filtros) => void;
  lectura: LecturaSesiones;
}

const MODOS = [
  ['dia', 'Día'],
  ['rango', 'Rango'],
  ['sesion', 'Sesión'],
] as const;

export function ResumenFiltros(props: FiltrosProps) {
  const { filtros, dia, elegir } = props;
  const { comparar } = filtros;
  const nuevos: Record<Modo, Filtros> = {
    dia: { modo: 'dia', dia, comparar },
    rango: { modo: 'rango', desde: inicioDeMes(dia), hasta: dia, comparar },
    sesion: { modo: 'sesion', caja: null, sesion: null, comparar },
  };
  return (
    <div
      className="flex flex-wrap items-center gap-x-3 gap-y-2 print:hidden"
      role="search"
      aria-label="Periodo del resumen"
    >
      <Segmento
        nombre="Resumir por"
        opciones={MODOS.map(([modo, nombre]) => ({
          nombre,
          puesta: filtros.modo === modo,
          elegir: () => elegir(nuevos[modo]),
        }))}
      />
      <Campos {...props} />
      <CheckField
        className="max-sm:mx-0 max-sm:grow max-sm:basis-full"
        checked={comparar}
        onChange={(event) => elegir({ ...filtros, comparar: event.target.checked })}
      >
        Comparar con el periodo anterior
      </CheckField>
    </div>
  );
}

function Campos({ filtros, lectura, ...resto }: FiltrosProps) {
  switch (filtros.modo) {
    case 'dia':
      return <CamposDia {...resto} filtros={filtros} />;
    case 'rango':
      return <CamposRango {...resto} filtros={filtros} />;
    case 'sesion':
      return <CamposSesion {...resto} filtros={filtros} lectura={lectura} />;
  }
}

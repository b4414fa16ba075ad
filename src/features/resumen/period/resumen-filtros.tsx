import { inicioDeMes, type Dia } from '@/lib/fecha';
import { CamposDia, CamposRango } from './campos-dias';
import { CamposSesion } from './campos-sesion';
import { porFecha, type Filtros, type Modo } from './filtros-resumen';
import { Segmento } from './segmento';
import type { LecturaSesiones } from './sesiones-queries';
import { diaDeSemana } from '@/lib/time/nombre-de-dia';
import { CheckField } from '@/ui/form/check-field';

interface FiltrosProps {
  filtros: Filtros;
  dia: Dia;
  elegir: (filtros: Filtros) => void;
  lectura: LecturaSesiones;
}

const MODOS = [
  ['dia', 'Día'],
  ['semana', 'Semana'],
  ['mes', 'Mes'],
  ['rango', 'Rango'],
  ['sesion', 'Sesión'],
] as const;

export function ResumenFiltros(props: FiltrosProps) {
  const { filtros, dia, elegir } = props;
  const { comparar } = filtros;
  const enFecha = porFecha(filtros) ? filtros.dia : dia;
  const nuevos: Record<Modo, Filtros> = {
    dia: { modo: 'dia', dia: enFecha, comparar },
    semana: { modo: 'semana', dia: enFecha, comparar },
    mes: { modo: 'mes', dia: enFecha, comparar },
    rango: { modo: 'rango', desde: inicioDeMes(dia), hasta: dia, comparar },
    sesion: { modo: 'sesion', caja: null, sesion: null, comparar },
  };
  return (
    <div
      className="flex min-w-[min(100%,30rem)] flex-1 flex-wrap items-center gap-x-3 gap-y-2 print:hidden"
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
        Comparar con el {filtros.modo === 'dia' ? `${diaDeSemana(filtros.dia)} anterior` : 'periodo anterior'}
      </CheckField>
    </div>
  );
}

function Campos({ filtros, lectura, ...resto }: FiltrosProps) {
  switch (filtros.modo) {
    case 'dia':
    case 'semana':
    case 'mes':
      return <CamposDia key={filtros.modo} {...resto} filtros={filtros} />;
    case 'rango':
      return <CamposRango {...resto} filtros={filtros} />;
    case 'sesion':
      return <CamposSesion {...resto} filtros={filtros} lectura={lectura} />;
  }
}

import type { ReactNode } from 'react';
import { GanadoTable, type FilaGanado } from '@/features/resumen/tables/ganado-table';
import { Plegada } from '@/features/resumen/tables/plegada';
import { GanadoColumnas } from './ganado-columnas';
import { LeyendaGanado } from './ganado-por';
import type { LugarGanado } from './lugares';

interface ColumnasConTablaProps {
  titulo: ReactNode;
  /** «por hora» */
  por: string;
  /** what a row is: «Hora» */
  que: string;
  lugares: readonly LugarGanado[];
  /** where its chart is looked at first */
  inicial: number;
  alto?: number;
  total: Omit<FilaGanado, 'clave' | 'nombre'> | null;
}

/** A chart of time, and folded under it the same numbers. */
export function ColumnasConTabla({
  titulo,
  por,
  que,
  lugares,
  inicial,
  alto = 132,
  total,
}: ColumnasConTablaProps) {
  const con = lugares.filter(({ cuenta }) => cuenta > 0).length;
  return (
    <>
      <div className="grid gap-2 px-4 pt-3 max-sm:px-3">
        <div className="flex flex-wrap items-center justify-between gap-x-3">
          {titulo}
          <LeyendaGanado />
        </div>
        <GanadoColumnas titulo={`Gráfico: ganado ${por}`} lugares={lugares} inicial={inicial} alto={alto} />
      </div>
      <Plegada titulo={`Ver números ${por}`} nota={`${con} de ${lugares.length} con operaciones`}>
        <GanadoTable titulo={`Ganado ${por}`} que={que} filas={lugares} total={total} />
      </Plegada>
    </>
  );
}

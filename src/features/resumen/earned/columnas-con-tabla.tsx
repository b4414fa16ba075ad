import type { ReactNode } from 'react';
import { GanadoTable, type FilaGanado } from '@/features/resumen/tables/ganado-table';
import { Plegada } from '@/features/resumen/tables/plegada';
import { GanadoColumnas } from './ganado-columnas';
import { LeyendaGanado } from './ganado-por';
import type { LugarGanado } from './lugares';

/** `por`: «por hora»; `que`: what a row is, «Hora»; `inicial`: where the chart is looked at first. */
interface ColumnasConTablaProps {
  titulo: ReactNode;
  por: string;
  que: string;
  lugares: readonly LugarGanado[];
  inicial: number;
  alto?: number;
  total: Omit<FilaGanado, 'clave' | 'nombre'> | null;
}

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

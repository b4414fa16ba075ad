import { clsx } from 'clsx';
import { useMemo, useState } from 'react';
import {
  rangoDelCalendario,
  useDiasBancarios,
  type DiaConEstado,
  type ListadoOperaciones,
} from '@/engines/operaciones/operaciones';
import { formatDiaIso, type Dia } from '@/lib/fecha';
import { claveDeEntidad } from '@/domain/ajustes/entidad';
import { TextButton } from '@/ui/button/text-button';
import { DayGrid } from '@/ui/calendar/day-grid';
import { Icon } from '@/ui/icon';
import { Card, CardBody, CardHead } from '@/ui/page/card';
import { Chip } from '@/ui/text/chip';
import { useHoy } from '@/ui/use-hoy';
import { ArchivoAcciones } from '@/features/conciliacion/file/archivo-acciones';
import { elegirDia } from '@/features/conciliacion/conciliacion-store';
import { ESTADOS_DE_DIA, semanasDe } from './calendario-dias';

interface CalendarioCardProps {
  listado: ListadoOperaciones | null;
  entidad: string;
  dia: Dia;
}

interface DeEntidad {
  entidad: string;
  suyos: DiaConEstado[];
}

function porEntidad(dias: readonly DiaConEstado[]): DeEntidad[] {
  const juntas = new Map<string, DeEntidad>();
  for (const cada of dias) {
    const clave = claveDeEntidad(cada.entidad);
    const suya = juntas.get(clave) ?? { entidad: cada.entidad, suyos: [] };
    suya.suyos.push(cada);
    juntas.set(clave, suya);
  }
  return [...juntas.values()].toSorted(
    (a, b) => b.suyos.length - a.suyos.length || a.entidad.localeCompare(b.entidad, 'es'),
  );
}

export function CalendarioCard({ listado, entidad, dia }: CalendarioCardProps) {
  const [todas, setTodas] = useState(false);
  const hoy = useHoy();
  const rango = useMemo(() => rangoDelCalendario(hoy), [hoy]);
  const dias = useDiasBancarios(listado, rango.desde, rango.cuantos);
  if (!dias) return null;
  const clave = claveDeEntidad(entidad);
  const juntas = porEntidad(dias);
  const esElegida = (cada: DeEntidad) => claveDeEntidad(cada.entidad) === clave;
  const sola = clave !== '' && !todas;
  const visibles = sola ? [juntas.find(esElegida) ?? { entidad, suyos: [] }] : juntas;
  return (
    <Card as="section" className="mt-4 min-w-0" aria-label="Calendario de conciliaciones">
      <CardHead>
        <h2 className="text-base">Días por conciliar</h2>
        <span className="text-xs text-ink-3">
          del {formatDiaIso(rango.desde).slice(0, 5)} al {formatDiaIso(hoy).slice(0, 5)}
        </span>
        {clave !== '' && juntas.length > 1 && (
          <TextButton className="ms-auto" aria-pressed={todas} onClick={() => setTodas(!todas)}>
            {todas ? `Ver solo ${entidad}` : 'Ver todas las entidades'}
          </TextButton>
        )}
      </CardHead>
      <CardBody className="grid gap-4 max-sm:px-3">
        {visibles.length === 0 && <p className="text-sm text-ink-2">Todavía no hay días que conciliar.</p>}
        <div className="flex flex-wrap gap-4">
          {visibles.map(({ entidad: suya, suyos }) => (
            <div
              key={claveDeEntidad(suya)}
              className={clsx('w-full min-w-0', sola ? 'max-w-176' : 'max-w-96')}
            >
              <h3 className="pb-1 text-sm">{suya}</h3>
              <DayGrid
                titulo={suya}
                semanas={semanasDe(suya, suyos, rango)}
                elegido={claveDeEntidad(suya) === clave ? dia : null}
                onElegir={(elegido) => elegirDia(suya, elegido)}
                conPalabra={sola}
              />
            </div>
          ))}
        </div>
        <ul className="flex flex-wrap gap-x-4 gap-y-1" aria-label="Qué dice cada signo">
          {Object.values(ESTADOS_DE_DIA).map(({ icono, tono, palabra }) => (
            <li key={palabra}>
              <Chip tono={tono} plain>
                <Icon name={icono} size="xs" />
                {palabra}
              </Chip>
            </li>
          ))}
        </ul>
        <ArchivoAcciones listado={listado} />
      </CardBody>
    </Card>
  );
}

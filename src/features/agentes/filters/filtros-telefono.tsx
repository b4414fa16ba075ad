import { useState, type ReactNode } from 'react';
import type { Dia } from '@/lib/fecha';
import { formatDiaIso } from '@/lib/fecha';
import { TIPOS_OPERACION } from '@/domain/transaccion/tipo-operacion';
import { nombreEn } from '@/domain/usuario/nombres/persona-queries';
import { operaciones } from '@/lib/text/cifras';
import { Button } from '@/ui/button/button';
import { Dialog } from '@/ui/dialog/dialog';
import { DialogBody } from '@/ui/dialog/dialog-frame';
import { Icon } from '@/ui/icon';
import { rangosRapidos, type Filtros } from './filtros-lista';
import { OrdenSelect } from './orden-select';

export interface FiltrosTelefonoProps {
  filtros: Filtros;
  dia: Dia;
  cajeros: ReadonlyMap<number, string>;
  cuantas: number;
  onCambiar: (cambios: Partial<Filtros>) => void;
  children: ReactNode;
}

interface Activo {
  nombre: string;
  sin: Partial<Filtros>;
}

const iso = (cada: Dia | null): string => (cada === null ? '…' : formatDiaIso(cada));

function nombreDeDias({ desde, hasta }: Filtros, dia: Dia): string {
  const rapido = rangosRapidos(dia).find(({ rango }) => rango.desde === desde && rango.hasta === hasta);
  return rapido?.nombre ?? (desde === hasta ? iso(desde) : `${iso(desde)} – ${iso(hasta)}`);
}

function activosDe(filtros: Filtros, dia: Dia, cajeros: ReadonlyMap<number, string>): Activo[] {
  const { banco, tipo, cajero, desde, hasta, sesion, anuladas } = filtros;
  const deHoy = desde === dia && hasta === dia;
  const todos: (Activo | false)[] = [
    !deHoy && { nombre: nombreDeDias(filtros, dia), sin: { desde: dia, hasta: dia } },
    banco !== null && { nombre: banco, sin: { banco: null } },
    tipo !== null && { nombre: TIPOS_OPERACION[tipo].nombre, sin: { tipo: null } },
    cajero !== null && { nombre: nombreEn(cajeros, cajero), sin: { cajero: null } },
    sesion && { nombre: 'Solo mi sesión', sin: { sesion: false } },
    anuladas && { nombre: 'Incluir anuladas', sin: { anuladas: false } },
  ];
  return todos.filter((cada) => cada !== false);
}

/** On a phone the fields are in a sheet, and what is set stands beside its button. */
export function FiltrosTelefono({
  filtros,
  dia,
  cajeros,
  cuantas,
  onCambiar,
  children,
}: FiltrosTelefonoProps) {
  const [abierto, setAbierto] = useState(false);
  const activos = activosDe(filtros, dia, cajeros);
  const cerrar = () => setAbierto(false);
  return (
    <>
      <Button aria-haspopup="dialog" onClick={() => setAbierto(true)}>
        Filtros
        {activos.length > 0 && (
          <b>
            {activos.length}
            <span className="sr-only">{activos.length === 1 ? ' activo' : ' activos'}</span>
          </b>
        )}
      </Button>
      {activos.map(({ nombre, sin }) => (
        <Button
          key={nombre}
          variant="quiet"
          size="small"
          aria-label={`Quitar filtro ${nombre}`}
          onClick={() => onCambiar(sin)}
        >
          {nombre}
          <Icon name="x" size="s" />
        </Button>
      ))}
      {abierto && (
        <Dialog
          titulo="Filtros"
          onCerrar={cerrar}
          pie={
            <>
              <Button
                onClick={() =>
                  onCambiar(Object.fromEntries(activos.flatMap(({ sin }) => Object.entries(sin))))
                }
              >
                Quitar todos
              </Button>
              <Button variant="primary" data-foco="" onClick={cerrar}>
                Ver {operaciones(cuantas)}
              </Button>
            </>
          }
        >
          <DialogBody>
            {children}
            <OrdenSelect orden={filtros.orden} onCambiar={(orden) => onCambiar({ orden })} />
          </DialogBody>
        </Dialog>
      )}
    </>
  );
}

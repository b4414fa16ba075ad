import type { ColumnaOrdenable, Orden } from '@/engines/listado/listado';
import { clsx } from 'clsx';
import { Icon } from '@/ui/icon';
import { Th, Thead, Tr } from '@/ui/table/table';

const COLUMNAS: { columna: ColumnaOrdenable; nombre: string; clase: string; primero: Orden['sentido'] }[] = [
  { columna: 'fecha', nombre: 'Fecha', clase: 'w-when', primero: 'desc' },
  { columna: 'tipo_operacion', nombre: 'Operación', clase: 'w-op', primero: 'asc' },
  { columna: 'banco', nombre: 'Banco', clase: 'w-bank', primero: 'asc' },
  { columna: 'monto', nombre: 'Monto (Bs)', clase: 'w-amt num', primero: 'desc' },
  { columna: 'comision_cliente', nombre: 'Com. cliente', clase: 'w-fee num', primero: 'desc' },
  { columna: 'comision_banco', nombre: 'Com. banco', clase: 'w-fee num only-wide', primero: 'desc' },
  { columna: 'nro_referencia', nombre: 'Referencia', clase: 'w-ref', primero: 'asc' },
  { columna: 'id_sesion_caja', nombre: 'Sesión', clase: 'w-ses only-wide', primero: 'desc' },
  { columna: 'estado', nombre: 'Estado', clase: 'w-state', primero: 'asc' },
];

/** A first click sorts the way that column is mostly read, a second one turns it round. */
const siguiente = (orden: Orden, columna: ColumnaOrdenable, primero: Orden['sentido']): Orden => {
  if (orden.columna !== columna) return { columna, sentido: primero };
  return { columna, sentido: orden.sentido === 'asc' ? 'desc' : 'asc' };
};

export const TransaccionesHead = ({ orden, onOrden }: { orden: Orden; onOrden: (orden: Orden) => void }) => (
  <Thead>
    <Tr aria-rowindex={1}>
      {COLUMNAS.map(({ columna, nombre, clase, primero }) => {
        const suya = orden.columna === columna;
        return (
          <Th
            key={columna}
            className={clase}
            {...(suya ? { 'aria-sort': orden.sentido === 'asc' ? 'ascending' : 'descending' } : {})}
          >
            <button type="button" onClick={() => onOrden(siguiente(orden, columna, primero))}>
              <span className="word">{nombre}</span>
              <Icon
                name="sort"
                size="s"
                className={clsx('by', suya && 'is-on', suya && orden.sentido === 'asc' && 'is-up')}
              />
            </button>
          </Th>
        );
      })}
      <Th className="act">
        <span className="sr-only">Acciones</span>
      </Th>
    </Tr>
  </Thead>
);

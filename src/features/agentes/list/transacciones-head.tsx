import type { ColumnaOrdenable, Orden } from '@/engines/listado/listado';
import { SortButton } from '@/ui/table/sort-button';
import { Th, Thead, Tr } from '@/ui/table/table';

interface Columna {
  /** null: the list is not sorted by it. */
  columna: ColumnaOrdenable | null;
  nombre: string;
  /** fixed width: rows come and go while scrolling, and columns must not move with them */
  className?: string;
  num?: true;
  primero: Orden['sentido'];
}

const COLUMNAS: Columna[] = [
  { columna: 'fecha', nombre: 'Fecha', className: 'w-24', primero: 'desc' },
  { columna: 'tipo_operacion', nombre: 'Operación', className: 'w-26', primero: 'asc' },
  { columna: 'banco', nombre: 'Banco', primero: 'asc' },
  { columna: null, nombre: 'Cajero', className: 'w-27 max-xl:hidden', primero: 'asc' },
  { columna: 'monto', nombre: 'Monto (Bs)', className: 'w-28', num: true, primero: 'desc' },
  {
    columna: 'comision_cliente',
    nombre: 'Com. cliente',
    className: 'w-22 max-md:hidden lg:max-[80rem]:hidden',
    num: true,
    primero: 'desc',
  },
  {
    columna: 'comision_banco',
    nombre: 'Com. banco',
    className: 'w-22 max-xl:hidden',
    num: true,
    primero: 'desc',
  },
  { columna: 'nro_referencia', nombre: 'Referencia', primero: 'asc' },
  { columna: 'id_sesion_caja', nombre: 'Sesión', className: 'w-15 max-[100rem]:hidden', primero: 'desc' },
  {
    columna: 'estado',
    nombre: 'Estado',
    className:
      'w-25 max-md:w-10 max-md:[&_span]:sr-only xl:max-[100rem]:w-10 xl:max-[100rem]:[&_span]:sr-only',
    primero: 'asc',
  },
];

/** A first click sorts the way that column is mostly read, a second one turns it round. */
const siguiente = (orden: Orden, columna: ColumnaOrdenable, primero: Orden['sentido']): Orden => {
  if (orden.columna !== columna) return { columna, sentido: primero };
  return { columna, sentido: orden.sentido === 'asc' ? 'desc' : 'asc' };
};

export const TransaccionesHead = ({ orden, onOrden }: { orden: Orden; onOrden: (orden: Orden) => void }) => (
  <Thead className="max-lg:[&_th]:top-22">
    <Tr aria-rowindex={1}>
      {COLUMNAS.map(({ columna, nombre, className, num, primero }) => {
        const suya = orden.columna === columna;
        return (
          <Th
            key={nombre}
            className={className}
            num={num}
            {...(suya ? { 'aria-sort': orden.sentido === 'asc' ? 'ascending' : 'descending' } : {})}
          >
            {columna === null ? (
              nombre
            ) : (
              <SortButton
                sentido={suya ? orden.sentido : undefined}
                num={num}
                onClick={() => onOrden(siguiente(orden, columna, primero))}
              >
                {nombre}
              </SortButton>
            )}
          </Th>
        );
      })}
      <Th className="w-11">
        <span className="sr-only">Acciones</span>
      </Th>
    </Tr>
  </Thead>
);

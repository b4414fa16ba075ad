import { clsx } from 'clsx';
import type { Ganado } from '@/engines/listado/listado';
import { cifra, cifraConSigno } from '@/lib/text/cifras';
import { Scroll } from '@/ui/table/table';

export interface FilaGanado extends Ganado {
  clave: string;
  nombre: string;
  neto?: number;
}

interface GanadoTableProps {
  titulo: string;
  que: string;
  filas: readonly FilaGanado[];
  /** under them all; null: they are no parts of one whole */
  total: Omit<FilaGanado, 'clave' | 'nombre'> | null;
}

export const GanadoTable = ({ titulo, que, filas, total }: GanadoTableProps) => {
  const conNeto = filas.some(({ neto }) => neto !== undefined);
  const columnas = ['N.º', 'Cliente', 'Banco', 'Ganado', ...(conNeto ? ['Neto'] : [])];
  return (
    <Scroll aria-label={`Tabla: ${titulo.toLowerCase()}`}>
      <table
        className={clsx(
          '[&_tbody_:is(td,th)]:h-8 [&_tbody_:is(td,th)]:text-xs',
          'max-sm:[&_:is(td,th)]:px-1 max-sm:[&_:is(td,th):first-child]:ps-3 max-sm:[&_:is(td,th):last-child]:pe-3',
        )}
        aria-label={titulo}
      >
        <thead>
          <tr>
            <th scope="col">{que}</th>
            {columnas.map((columna) => (
              <th key={columna} scope="col" data-num>
                {columna}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {filas.map((fila) => (
            <tr key={fila.clave}>
              <th scope="row" className="wrap-anywhere">
                {fila.nombre}
              </th>
              <Cifras {...fila} />
            </tr>
          ))}
          {total && (
            <tr className="*:border-t *:border-t-control *:font-strong">
              <th scope="row">Total</th>
              <Cifras {...total} />
            </tr>
          )}
        </tbody>
      </table>
    </Scroll>
  );
};

const Cifras = ({ cuenta, cliente, banco, total, neto }: Omit<FilaGanado, 'clave' | 'nombre'>) => (
  <>
    <td data-num>{cuenta}</td>
    <td data-num>{cifra(cliente)}</td>
    <td data-num>{cifra(banco)}</td>
    <td data-num>
      <strong className="font-strong">{cifra(total)}</strong>
    </td>
    {neto !== undefined && <td data-num>{cifraConSigno(neto)}</td>}
  </>
);

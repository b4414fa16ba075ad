import { clsx } from 'clsx';
import { RowTh, Tbody, Td, Th, Thead, Tr } from '@/ui/table/table';
import { useNombre } from '@/domain/usuario/nombres/persona-queries';
import { comparar } from './comparar';
import type { Operacion } from '@/engines/envios/envios';
import type { TransaccionAgente } from '@/domain/transaccion/transaccion-agente';
import { Differs } from '@/ui/text/differs';

const cellClass = clsx('h-auto px-2 py-1 align-top text-xs wrap-anywhere');
const headClass = clsx(cellClass, 'static whitespace-normal');
const nameClass = clsx('w-22 font-medium text-ink-2');

interface ComparacionTablaProps {
  op: Operacion;
  fila: TransaccionAgente;
}

export function ComparacionTabla({ op, fila }: ComparacionTablaProps) {
  const nombre = useNombre(fila.id_user_create);
  // On this device the name stands with the operation.
  const titular = fila.id_user_create === op.uid ? op.usuario : nombre;
  return (
    <table
      className="table-fixed rounded-control border border-line"
      aria-label={`Comparación de la referencia ${op.datos.nro_referencia}`}
    >
      <Thead>
        <Tr>
          <Th className={clsx(headClass, nameClass)}>
            <span className="sr-only">Dato</span>
          </Th>
          <Th className={headClass}>Esta operación</Th>
          <Th className={headClass}>En el sistema</Th>
        </Tr>
      </Thead>
      <Tbody>
        {comparar(op, fila, titular).map(({ campo, aqui, servidor, difiere }) => (
          <Tr key={campo}>
            <RowTh className={clsx(cellClass, nameClass)}>{campo}</RowTh>
            <Td className={cellClass}>{difiere ? <Distinta>{aqui}</Distinta> : aqui}</Td>
            <Td className={cellClass}>{difiere ? <Distinta>{servidor}</Distinta> : servidor}</Td>
          </Tr>
        ))}
      </Tbody>
    </table>
  );
}

const Distinta = ({ children }: { children: string }) => (
  <Differs>
    {children}
    <span className="sr-only"> (distinto)</span>
  </Differs>
);

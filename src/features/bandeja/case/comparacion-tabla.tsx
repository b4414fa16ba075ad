import { RowTh, Tbody, Td, Th, Thead, Tr } from '@/ui/table/table';
import { comparar } from './comparar';
import type { Operacion } from '@/engines/envios/envios';
import type { TransaccionAgente } from '@/domain/transaccion/transaccion-agente';
import { Differs } from '@/ui/text/differs';

interface ComparacionTablaProps {
  op: Operacion;
  fila: TransaccionAgente;
}

/** This operation beside the row that holds its reference; the cells that differ are framed on both sides. */
export const ComparacionTabla = ({ op, fila }: ComparacionTablaProps) => (
  <table className="versus" aria-label={`Comparación de la referencia ${op.datos.nro_referencia}`}>
    <Thead>
      <Tr>
        <Th>
          <span className="sr-only">Dato</span>
        </Th>
        <Th>Esta operación</Th>
        <Th>En el sistema</Th>
      </Tr>
    </Thead>
    <Tbody>
      {comparar(op, fila).map(({ campo, aqui, servidor, difiere }) => (
        <Tr key={campo}>
          <RowTh>{campo}</RowTh>
          <Td>{difiere ? <Distinta>{aqui}</Distinta> : aqui}</Td>
          <Td>{difiere ? <Distinta>{servidor}</Distinta> : servidor}</Td>
        </Tr>
      ))}
    </Tbody>
  </table>
);

/** Not by colour alone: a screen reader hears it too. */
const Distinta = ({ children }: { children: string }) => (
  <Differs>
    {children}
    <span className="sr-only"> (distinto)</span>
  </Differs>
);

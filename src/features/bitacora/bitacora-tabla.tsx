import { formatFechaHora } from '@/lib/fecha';
import { formatCifra } from '@/lib/monto';
import { RowTh, Scroll, Table, Tbody, Td, Th, Thead, Tr } from '@/ui/table/table';
import { usePorVez } from '@/ui/table/use-por-vez';
import type { FilaBitacora } from './bitacora-filas';
import { Card } from '@/ui/page/card';

const POR_VEZ = 100;

/** The events found, the newest first, a hundred at a time. */
export function BitacoraTabla({ filas }: { filas: readonly FilaBitacora[] }) {
  const { visibles, verMas } = usePorVez(filas, POR_VEZ);
  return (
    <Card as="section">
      <Scroll aria-label="Bitácora de este equipo">
        <Table className="trail" cards="phone" aria-label="Bitácora">
          <Thead>
            <Tr>
              {['Fecha', 'Usuario', 'Acto', 'Sobre'].map((titulo) => (
                <Th key={titulo}>{titulo}</Th>
              ))}
              <Th num>Monto (Bs)</Th>
              {['Referencia', 'Sesión', 'Resultado', 'Motivo'].map((titulo) => (
                <Th key={titulo}>{titulo}</Th>
              ))}
            </Tr>
          </Thead>
          <Tbody>
            {visibles.map((fila) => (
              <Fila key={fila.id} fila={fila} />
            ))}
          </Tbody>
        </Table>
      </Scroll>
      {verMas}
    </Card>
  );
}

const Fila = ({ fila }: { fila: FilaBitacora }) => (
  <Tr>
    <RowTh className="whitespace-nowrap">{formatFechaHora(fila.cuando)}</RowTh>
    <Td>{fila.usuario}</Td>
    <Td className="whitespace-nowrap">{fila.acto}</Td>
    <Td>{fila.sobre}</Td>
    <Td num>{fila.monto === null ? '' : formatCifra(fila.monto)}</Td>
    <Td className="font-semibold whitespace-nowrap">{fila.referencia}</Td>
    <Td className="whitespace-nowrap">
      {fila.sesion !== null && (
        <>
          <span className="text-ink-3 sm:hidden">Sesión </span>#{fila.sesion}
        </>
      )}
    </Td>
    <Td>
      {fila.resultado}
      {fila.serverId !== null && <span className="text-ink-3"> · N.º {fila.serverId}</span>}
    </Td>
    <Td>{fila.motivo && <q>{fila.motivo}</q>}</Td>
  </Tr>
);

import { formatFechaHora } from '@/lib/fecha';
import { formatCifra } from '@/lib/monto';
import { RowTh, Scroll, Table, Tbody, Td, Th, Thead, Tr } from '@/ui/table/table';
import { usePorVez } from '@/ui/table/use-por-vez';
import type { FilaBitacora } from './bitacora-filas';

const POR_VEZ = 100;

/** The events found, the newest first, a hundred at a time. */
export function BitacoraTabla({ filas }: { filas: readonly FilaBitacora[] }) {
  const { visibles, verMas } = usePorVez(filas, POR_VEZ);
  return (
    <section className="card">
      <Scroll aria-label="Bitácora de este equipo">
        <Table className="trail" aria-label="Bitácora">
          <Thead>
            <Tr>
              {['Fecha', 'Usuario', 'Acto', 'Sobre'].map((titulo) => (
                <Th key={titulo}>{titulo}</Th>
              ))}
              <Th className="num">Monto (Bs)</Th>
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
    </section>
  );
}

const Fila = ({ fila }: { fila: FilaBitacora }) => (
  <Tr>
    <RowTh className="nb">{formatFechaHora(fila.cuando)}</RowTh>
    <Td>{fila.usuario}</Td>
    <Td className="nb">{fila.acto}</Td>
    <Td>{fila.sobre}</Td>
    <Td className="num">{fila.monto === null ? '' : formatCifra(fila.monto)}</Td>
    <Td className="ref">{fila.referencia}</Td>
    <Td className="nb">
      {fila.sesion !== null && (
        <>
          <span className="only-phone muted">Sesión </span>#{fila.sesion}
        </>
      )}
    </Td>
    <Td>
      {fila.resultado}
      {fila.serverId !== null && <span className="muted"> · N.º {fila.serverId}</span>}
    </Td>
    <Td>{fila.motivo && <q>{fila.motivo}</q>}</Td>
  </Tr>
);

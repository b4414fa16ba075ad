import { clsx } from 'clsx';
import { formatFechaHora } from '@/lib/fecha';
import { formatCifra } from '@/lib/monto';
import { RowTh, Scroll, Table, Tbody, Td, Th, Thead, Tr } from '@/ui/table/table';
import { usePorVez } from '@/ui/table/use-por-vez';
import type { FilaBitacora } from './bitacora-filas';
import { Card } from '@/ui/page/card';

const POR_VEZ = 100;

const rowClass = clsx(
  'max-lg:grid max-lg:gap-y-0.5 max-lg:border-b max-lg:border-line max-lg:px-4 max-lg:py-3 max-lg:last:border-b-0',
  "sm:max-lg:gap-x-4 sm:max-lg:[grid-template:'when_what_ref_amount'_'act_who_result_session'_'why_why_why_why'_/_8.5rem_minmax(0,1fr)_minmax(0,1fr)_6.5rem]",
  "max-sm:gap-x-3 max-sm:[grid-template:'when_amount'_'act_session'_'what_what'_'who_who'_'ref_ref'_'result_result'_'why_why'_/_1fr_auto]",
  '*:h-auto *:wrap-anywhere max-lg:*:border-0 max-lg:*:p-0 max-lg:*:whitespace-normal max-lg:*:empty:hidden lg:*:py-2',
);

export function BitacoraTabla({ filas }: { filas: readonly FilaBitacora[] }) {
  const { visibles, verMas } = usePorVez(filas, POR_VEZ);
  return (
    <Card as="section">
      <Scroll aria-label="Bitácora de este equipo">
        <Table className="max-lg:block" cards="phone" aria-label="Bitácora">
          <Thead className="max-lg:hidden">
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
          <Tbody className="max-lg:block">
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
  <Tr className={rowClass}>
    <RowTh className="font-medium max-lg:[grid-area:when] lg:whitespace-nowrap">
      {formatFechaHora(fila.cuando)}
    </RowTh>
    <Td className="max-lg:[grid-area:who] lg:min-w-38">{fila.usuario}</Td>
    <Td className="max-lg:[grid-area:act] lg:whitespace-nowrap">{fila.acto}</Td>
    <Td className="max-lg:[grid-area:what] lg:min-w-42">{fila.sobre}</Td>
    <Td className="max-lg:[grid-area:amount]" num>
      {fila.monto === null ? '' : formatCifra(fila.monto)}
    </Td>
    <Td className="font-semibold max-lg:[grid-area:ref] lg:whitespace-nowrap">{fila.referencia}</Td>
    <Td className="max-lg:text-end max-lg:[grid-area:session] lg:whitespace-nowrap">
      {fila.sesion !== null && (
        <>
          <span className="text-ink-3 sm:hidden">Sesión </span>#{fila.sesion}
        </>
      )}
    </Td>
    <Td className="max-lg:[grid-area:result] lg:min-w-44">
      {fila.resultado}
      {fila.serverId !== null && <span className="text-ink-3"> · N.º {fila.serverId}</span>}
    </Td>
    <Td className="max-lg:[grid-area:why]">{fila.motivo && <q className="text-ink-2">{fila.motivo}</q>}</Td>
  </Tr>
);

import type { MovimientoCaja } from '@/domain/caja/movimiento/movimiento-caja';
import { formatHora } from '@/lib/fecha';
import { formatCifra } from '@/lib/monto';
import { Scroll } from '@/ui/table/table';
import { CardBody } from '@/ui/page/card';
import { Hint } from '@/ui/form/error-line';
import { Amount } from '@/ui/text/amount';
import { Disclosure } from '@/ui/text/disclosure';

interface MovimientosListaProps {
  otros: readonly MovimientoCaja[];
  plegados: readonly MovimientoCaja[];
  /** how many are the server's own record of an operation */
  deOperaciones: number;
}

export const MovimientosLista = ({ otros, plegados, deOperaciones }: MovimientosListaProps) => (
  <CardBody className="grid gap-2 border-t border-line">
    <h3>Movimientos de este turno</h3>
    {otros.length === 0 ? <p className="text-ink-3">Ninguno todavía.</p> : <Lista movimientos={otros} />}
    {deOperaciones > 0 && (
      <Hint>
        {deOperaciones === 1
          ? '1 movimiento es de una operación de agente: ya está contado en ella.'
          : `${deOperaciones} movimientos son de operaciones de agente: ya están contados en ellas.`}
      </Hint>
    )}
    {plegados.length > 0 && (
      <Disclosure titulo={`${plegados.length} de operaciones anuladas: suman cero`}>
        <Lista movimientos={plegados} />
      </Disclosure>
    )}
  </CardBody>
);

const Lista = ({ movimientos }: { movimientos: readonly MovimientoCaja[] }) => (
  <Scroll className="max-h-64" aria-label="Movimientos, el más nuevo primero">
    <ul aria-label="Movimientos">
      {movimientos
        .toSorted((a, b) => b.fecha - a.fecha || b.id - a.id)
        .map(({ id, tipo, motivo, monto, fecha }) => (
          <li
            key={id}
            className="grid grid-cols-[auto_minmax(0,1fr)_auto] gap-3 border-line py-1.5 text-sm not-last:border-b"
          >
            <span className="whitespace-nowrap text-ink-3">{formatHora(fecha)}</span>
            <span className="wrap-anywhere">{motivo}</span>
            <Amount tono={tipo === 'INGRESO' ? 'in' : 'out'} className="whitespace-nowrap">
              {tipo === 'INGRESO' ? '+' : '−'} {formatCifra(monto)}
            </Amount>
          </li>
        ))}
    </ul>
  </Scroll>
);

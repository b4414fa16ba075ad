import type { MovimientoCaja } from '@/domain/caja/movimiento/movimiento-caja';
import { formatHora } from '@/lib/fecha';
import { formatCifra } from '@/lib/monto';
import { Scroll } from '@/ui/table/table';

interface MovimientosListaProps {
  /** The ones that are nobody's record. */
  otros: readonly MovimientoCaja[];
  /** Records of annulled operations with their reversals. */
  plegados: readonly MovimientoCaja[];
  /** How many are the server's own record of an operation. */
  deOperaciones: number;
}

/** What was put into and taken out of the drawer, the newest first. */
export const MovimientosLista = ({ otros, plegados, deOperaciones }: MovimientosListaProps) => (
  <div className="card-body movs">
    <h3>Movimientos de este turno</h3>
    {otros.length === 0 ? <p className="muted">Ninguno todavía.</p> : <Lista movimientos={otros} />}
    {deOperaciones > 0 && (
      <p className="hint">
        {deOperaciones === 1
          ? '1 movimiento es de una operación de agente: ya está contado en ella.'
          : `${deOperaciones} movimientos son de operaciones de agente: ya están contados en ellas.`}
      </p>
    )}
    {plegados.length > 0 && (
      <details className="origen">
        <summary>{plegados.length} de operaciones anuladas: suman cero</summary>
        <Lista movimientos={plegados} />
      </details>
    )}
  </div>
);

const Lista = ({ movimientos }: { movimientos: readonly MovimientoCaja[] }) => (
  <Scroll className="movs-box" aria-label="Movimientos, el más nuevo primero">
    <ul aria-label="Movimientos">
      {movimientos
        .toSorted((a, b) => b.fecha - a.fecha || b.id - a.id)
        .map(({ id, tipo, motivo, monto, fecha }) => (
          <li key={id}>
            <span className="muted nb">{formatHora(fecha)}</span>
            <span className="motivo">{motivo}</span>
            <span className={tipo === 'INGRESO' ? 'amt tone-in nb' : 'amt tone-out nb'}>
              {tipo === 'INGRESO' ? '+' : '−'} {formatCifra(monto)}
            </span>
          </li>
        ))}
    </ul>
  </Scroll>
);

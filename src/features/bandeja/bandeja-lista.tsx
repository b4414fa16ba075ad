import { formatMonto } from '@/lib/monto';
import { Icon } from '@/ui/icon';
import { veDetalle, type Mirante } from './ayudas';
import type { Operacion } from './operacion';
import { OperacionItem } from './operacion-item';
import { formatEdad, resumir } from './resumen-bandeja';
import { textoDeOtro } from './textos-bandeja';
import type { Pedido } from './use-actos';

interface BandejaListaProps {
  operaciones: readonly Operacion[];
  mirante: Mirante;
  ahora: number;
  /** Which operation is being acted on. */
  ocupada: string | null;
  onPedir: (op: Operacion, pedido: Pedido) => Promise<boolean>;
  onVer: () => void;
}

/** What this person may see in full, and of everybody else how many, how much, since when and whose. */
export function BandejaLista({ operaciones, mirante, ahora, ocupada, onPedir, onVer }: BandejaListaProps) {
  const visibles = operaciones.filter((op) => veDetalle(op, mirante));
  const ajenas = new Map<number, Operacion[]>();
  for (const op of operaciones)
    if (!veDetalle(op, mirante)) ajenas.set(op.uid, [...(ajenas.get(op.uid) ?? []), op]);
  return (
    <ul className="tray-list">
      {visibles.map((op) => (
        <OperacionItem
          key={op.opId}
          op={op}
          mirante={mirante}
          iguales={
            visibles.filter(({ uid, retencion }) => uid === op.uid && retencion === op.retencion).length
          }
          ocupado={ocupada === op.opId}
          onPedir={(pedido) => onPedir(op, pedido)}
          onVer={onVer}
        />
      ))}
      {[...ajenas].map(([uid, ops]) => (
        <DeOtro key={uid} ops={ops} ahora={ahora} />
      ))}
    </ul>
  );
}

function DeOtro({ ops, ahora }: { ops: readonly Operacion[]; ahora: number }) {
  const { cuantas, total, desde } = resumir(ops);
  const nombre = ops[0]?.usuario ?? '';
  return (
    <li>
      <div className="tray-row">
        <span className="op tone-qr">
          <span className="box">
            <Icon name="user" size="s" />
          </span>
          {nombre}
        </span>
        <span className="chip tone-danger">
          <Icon name="err" size="s" />
          Retenida
        </span>
        <span className="amt">{formatMonto(total)}</span>
      </div>
      <p className="tray-meta">
        {cuantas === 1 ? '1 operación' : `${cuantas} operaciones`}
        {desde !== null && ` · la más antigua ${formatEdad(ahora - desde)}`}
      </p>
      <p className="tray-say">{textoDeOtro(nombre, cuantas)}</p>
    </li>
  );
}

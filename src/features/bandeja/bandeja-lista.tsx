import { useState } from 'react';
import { formatMonto } from '@/lib/monto';
import { Icon } from '@/ui/icon';
import { veDetalle, type Mirante } from '@/features/bandeja/case/actos';
import { esperaPersona, formatEdad, resumir, type Operacion } from '@/engines/envios/envios';
import { OperacionItem } from '@/features/bandeja/case/operacion-item';
import { textoDeOtro } from '@/features/bandeja/case/textos-bandeja';
import type { Pedido } from '@/features/bandeja/case/use-actos';
import { Button } from '@/ui/button/button';
import { OperationWord } from '@/ui/text/operation-word';
import { Chip } from '@/ui/text/chip';
import { Amount } from '@/ui/text/amount';
import { TrayItem, TrayMeta, TrayRow, TraySay } from './tray-parts';

interface BandejaListaProps {
  operaciones: readonly Operacion[];
  opId: string | null;
  mirante: Mirante;
  ahora: number;
  ocupada: string | null;
  onPedir: (op: Operacion, pedido: Pedido) => Promise<boolean>;
  onVer: () => void;
}

/** Drawn at a time: the tray opens at once, whatever is in it. */
const PAGINA = 50;

const causaDe = ({ uid, retencion }: Operacion): string => `${uid} ${retencion}`;

const urgencia = (op: Operacion, opId: string | null): number =>
  op.opId === opId ? 0 : esperaPersona(op.estado) ? 1 : op.estado === 'RETENIDA' ? 2 : 3;
/** When more than can be drawn: the one asked for, what waits for a person, what is held, then the oldest. */
const porImportancia = (ops: readonly Operacion[], opId: string | null): Operacion[] =>
  ops.toSorted((a, b) => urgencia(a, opId) - urgencia(b, opId));

/** What this person may see in full, and of everybody else how many, how much, since when and whose. */
export function BandejaLista({
  operaciones,
  opId,
  mirante,
  ahora,
  ocupada,
  onPedir,
  onVer,
}: BandejaListaProps) {
  const [caben, setCaben] = useState(PAGINA);
  const visibles: Operacion[] = [];
  const ajenas = new Map<number, Operacion[]>();
  const iguales = new Map<string, number>();
  for (const op of operaciones)
    if (veDetalle(op, mirante)) {
      visibles.push(op);
      iguales.set(causaDe(op), (iguales.get(causaDe(op)) ?? 0) + 1);
    } else {
      const suyas = ajenas.get(op.uid);
      if (suyas) suyas.push(op);
      else ajenas.set(op.uid, [op]);
    }
  const primeras = visibles.length > PAGINA ? porImportancia(visibles, opId) : visibles;
  const resto = visibles.length - caben;
  return (
    <ul className="px-5">
      {primeras.slice(0, caben).map((op) => (
        <OperacionItem
          key={op.opId}
          op={op}
          mirante={mirante}
          iguales={iguales.get(causaDe(op)) ?? 1}
          ocupado={ocupada === op.opId}
          onPedir={(pedido) => onPedir(op, pedido)}
          onVer={onVer}
        />
      ))}
      {resto > 0 && (
        <TrayItem>
          <Button size="small" onClick={() => setCaben(caben + PAGINA)}>
            Ver {Math.min(resto, PAGINA)} más
          </Button>{' '}
          <span className="text-ink-3">
            Faltan {new Intl.NumberFormat('es-BO').format(resto)} por mostrar.
          </span>
        </TrayItem>
      )}
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
    <TrayItem>
      <TrayRow>
        <OperationWord tono="qr" icono="user">
          {nombre}
        </OperationWord>
        <Chip tono="danger">
          <Icon name="err" size="s" />
          Retenida
        </Chip>
        <Amount>{formatMonto(total)}</Amount>
      </TrayRow>
      <TrayMeta>
        {cuantas === 1 ? '1 operación' : `${cuantas} operaciones`}
        {desde !== null && ` · la más antigua ${formatEdad(ahora - desde)}`}
      </TrayMeta>
      <TraySay>{textoDeOtro(nombre, cuantas)}</TraySay>
    </TrayItem>
  );
}

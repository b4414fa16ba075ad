import { useId } from 'react';
import type { Correccion } from '@/engines/envios/envios';
import {
  porQueNoSeAnulo,
  useCorrecciones,
  useTerminarCorreccion,
  type Desenlace,
} from '@/engines/operaciones/operaciones';
import { resumen } from '@/domain/transaccion/resumen-operacion';
import { TIPOS_OPERACION } from '@/domain/transaccion/tipo-operacion';
import { useRelevoAMedias } from '@/domain/caja/relevo/relevo';
import type { Mirante } from '@/features/bandeja/case/actos';
import { ButtonLink } from '@/ui/button/button-link';
import { Button } from '@/ui/button/button';
import { ErrorLine } from '@/ui/form/error-line';
import { Chip } from '@/ui/text/chip';
import { TrayActs, TrayItem, TrayMeta, TrayRow, TraySay } from './tray-parts';

/** In the tray the act is the same again, whether the row still stands or nobody knows. */
const textoDe = (desenlace: Desenlace | undefined): string | null =>
  desenlace?.estado === 'sigue-activa' || desenlace?.estado === 'desconocida'
    ? 'No hubo respuesta. Intente de nuevo.'
    : porQueNoSeAnulo(desenlace);

export function RelevoAMedias({ onVer }: { onVer: () => void }) {
  const relevo = useRelevoAMedias();
  if (!relevo) return null;
  return (
    <ul className="px-5" aria-label="Relevo por terminar">
      <TrayItem>
        <TrayRow>
          <Chip tono="caution">Relevo a medias</Chip>
          <b>{relevo.caja}</b>
        </TrayRow>
        <TraySay>
          De {relevo.entrega.name} a {relevo.recibe.name}. Siga en la caja.
        </TraySay>
        <TrayActs>
          <ButtonLink to={`/cajas/${relevo.id_caja}`} onClick={onVer}>
            Ir a la caja
          </ButtonLink>
        </TrayActs>
      </TrayItem>
    </ul>
  );
}

/** Corrections whose first row is still active: it counts twice until somebody annuls it. */
export function CorreccionesLista({ mirante }: { mirante: Mirante }) {
  const correcciones = useCorrecciones();
  if (correcciones.length === 0) return null;
  return (
    <ul className="px-5" aria-label="Correcciones por terminar">
      {correcciones.map((correccion) => (
        <PorTerminar key={correccion.fila.id} correccion={correccion} mirante={mirante} />
      ))}
    </ul>
  );
}

function PorTerminar({ correccion, mirante }: { correccion: Correccion; mirante: Mirante }) {
  const titulo = useId();
  const { mutate, data, isPending } = useTerminarCorreccion();
  const { fila, op, motivo } = correccion;
  const suya = op.uid === mirante.id;
  const problema = isPending ? null : textoDe(data);
  return (
    <TrayItem aria-labelledby={titulo}>
      <TrayRow>
        <Chip tono="caution">Corrección a medias</Chip>
        <b id={titulo}>Falta anular la N.º {fila.id}</b>
      </TrayRow>
      <TraySay>
        {TIPOS_OPERACION[fila.tipo_operacion].nombre} · {resumen(fila)}. {suya ? 'Usted' : op.usuario} la
        corrigió con la N.º {op.serverId}: hasta que se anule, cuentan las dos.
      </TraySay>
      <TrayMeta>Motivo: {motivo}</TrayMeta>
      {(suya || mirante.rol === 'Administrador') && (
        <TrayActs>
          <Button size="small" aria-disabled={isPending} onClick={() => !isPending && mutate(correccion)}>
            {isPending ? 'Anulando…' : `Anular la N.º ${fila.id}`}
          </Button>
        </TrayActs>
      )}
      {problema && <ErrorLine>{problema}</ErrorLine>}
    </TrayItem>
  );
}

import { memo } from 'react';
import { Link } from 'react-router-dom';
import { filaEn, type Listado } from '@/engines/listado/listado';
import type { SesionCaja } from '@/domain/caja/caja';
import type { Usuario } from '@/domain/usuario/usuario';
import { formatDia, formatHora } from '@/lib/fecha';
import { formatCifra } from '@/lib/monto';
import { limpia, refKey } from '@/lib/referencia';
import { clsx } from 'clsx';
import { Icon } from '@/ui/icon';
import { focoAlIrse } from '@/ui/panel/foco-al-irse';
import { Td, Tr } from '@/ui/table/table';
import { puedeAnular } from '@/domain/transaccion/puede-anular';
import type { TransaccionAgente } from '@/domain/transaccion/transaccion-agente';
import { TIPOS_OPERACION } from '@/domain/transaccion/tipo-operacion';
import { OperationWord } from '@/ui/text/operation-word';
import { Amount } from '@/ui/text/amount';
import { Chip } from '@/ui/text/chip';
import { IconButton } from '@/ui/button/icon-button';

/** What every row needs besides its own place. The same object as long as nothing in it changes. */
export interface ContextoFilas {
  listado: Listado;
  usuario: Usuario;
  sesion: SesionCaja | null | undefined;
  /** refKey of the row that the form's error talks about. */
  marcada: string | null;
  /** The filters, which the detail gives back on closing. */
  search: string;
  onAnular: (fila: TransaccionAgente) => void;
}

interface FilaProps {
  contexto: ContextoFilas;
  /** In the list's table. */
  posicion: number;
  /** On the screen, 0-based. */
  indice: number;
}

/** A row may leave, and its button be gone, by itself. */
const focoALaLista = focoAlIrse((caja) => caja.closest<HTMLElement>('[role=region]'));

/** One transaction. Only rows that are on the screen are ever made. */
export const TransaccionRow = memo(function TransaccionRow({ contexto, posicion, indice }: FilaProps) {
  const { listado, usuario, sesion, marcada, search, onAnular } = contexto;
  const fila = filaEn(listado, posicion);
  const { tipo_operacion, banco, estado } = fila;
  const { nombre, tono, icono, signo } = TIPOS_OPERACION[tipo_operacion];
  const esMarcada = marcada !== null && refKey(fila.nro_referencia) === marcada;
  const referencia = limpia(fila.nro_referencia) || 'sin referencia';
  return (
    <Tr
      ref={focoALaLista}
      aria-rowindex={indice + 2}
      className={clsx(!estado && 'is-void', esMarcada && 'is-marked is-alert')}
    >
      <Td className="c-when whitespace-nowrap">
        <span className="lbl">{formatDia(fila.fecha)} </span>
        <span className="max-sm:hidden">{formatDia(fila.fecha).slice(0, 5)} </span>
        {formatHora(fila.fecha)}
      </Td>
      <Td className="c-op">
        <OperationWord tono={tono} icono={icono}>
          <span className="op-word">{tono === 'qr' ? <abbr title={nombre}>QR</abbr> : nombre}</span>
        </OperationWord>
      </Td>
      <Td className="c-bank whitespace-nowrap">
        <span className="bank" title={banco}>
          {banco}
        </span>
      </Td>
      <Td num className="c-amt">
        <Amount tono={tono}>
          {signo}
          {formatCifra(fila.monto)}
        </Amount>
      </Td>
      <Td num className="c-fee">
        <span className="lbl">com. </span>
        <span className="fee">{formatCifra(fila.comision_cliente)}</span>
      </Td>
      <Td num className="max-xl:hidden max-sm:hidden">
        <span className="fee">{formatCifra(fila.comision_banco)}</span>
      </Td>
      <Td className="c-ref ref">
        <Link
          to={{ pathname: `/agentes/${fila.id}`, search }}
          aria-label={`Ver transacción ${referencia}`}
          title={referencia}
        >
          {referencia}
        </Link>
      </Td>
      <Td className="max-xl:hidden max-sm:hidden">#{fila.id_sesion_caja}</Td>
      <Td className="c-state">
        <Estado estado={estado} esMarcada={esMarcada} />
      </Td>
      <Td className="act">
        {puedeAnular(usuario, fila, sesion) && (
          <IconButton
            // Of this row, not of its place: an Enter too many must not begin to annul the row that comes to stand here.
            key={fila.id}
            ref={focoALaLista}
            icono="ban"
            aria-label={`Anular transacción ${referencia}`}
            onClick={() => onAnular(fila)}
          />
        )}
      </Td>
    </Tr>
  );
});

function Estado({ estado, esMarcada }: { estado: boolean; esMarcada: boolean }) {
  if (!estado)
    return (
      <Chip>
        <Icon name="ban" size="s" />
        <span className="word">Anulada</span>
      </Chip>
    );
  if (esMarcada)
    return (
      <Chip tono="danger" plain>
        <Icon name="err" size="s" />
        <span className="word">
          Misma ref.<span className="sr-only"> Referencia repetida</span>
        </span>
      </Chip>
    );
  return (
    <Chip plain>
      <Icon name="check" size="s" />
      <span className="word">Activa</span>
    </Chip>
  );
}

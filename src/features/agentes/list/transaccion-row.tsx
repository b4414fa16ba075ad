import { memo } from 'react';
import { Link } from 'react-router-dom';
import { filaEn, type Listado } from '@/engines/listado/listado';
import type { SesionCaja } from '@/domain/caja/caja';
import type { Usuario } from '@/domain/usuario/usuario';
import { nombreEn } from '@/domain/usuario/nombres/persona-queries';
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
  cajeros: ReadonlyMap<number, string>;
  usuario: Usuario;
  sesion: SesionCaja | null | undefined;
  /** refKey of the row that the form's error talks about */
  marcada: string | null;
  /** the filters, which the detail gives back on closing */
  search: string;
  onAnular: (fila: TransaccionAgente) => void;
}

interface FilaProps {
  contexto: ContextoFilas;
  posicion: number;
  indice: number;
}

const focoALaLista = focoAlIrse((caja) => caja.closest<HTMLElement>('[role=region]'));

/** A card on a phone; every card is equally high, as the windowing supposes. */
const rowClass = clsx(
  'group/row data-marked:*:bg-danger-soft data-marked:*:first:shadow-[inset_3px_0_0_var(--danger-line)] data-void:text-ink-3',
  "max-sm:h-card max-sm:content-center max-sm:gap-x-2 max-sm:py-0 max-sm:ps-4 max-sm:pe-1 max-sm:[grid-template:'op_amt_act'_auto_'bank_fee_act'_auto_'ref_when_act'_auto_'who_who_who'_auto/minmax(0,1fr)_auto_2.75rem]",
);
const voidClass = clsx('group-data-void/row:text-ink-3 group-data-void/row:line-through');
const amountClass = clsx(voidClass, 'text-sm max-sm:text-lg');
const figureClass = clsx('sm:wrap-anywhere sm:whitespace-normal');
const amountCellClass = clsx(figureClass, 'max-sm:[grid-area:amt]');
const bankFeeCellClass = clsx(voidClass, figureClass, 'max-xl:hidden');
const cashierCellClass = clsx(
  voidClass,
  'text-xs leading-tight max-sm:truncate max-sm:text-ink-3 max-sm:[grid-area:who] sm:wrap-anywhere sm:whitespace-normal sm:max-xl:hidden',
);
/** On a card the fee makes room for what a void or marked row has to say; the detail has it. */
const feeCellClass = clsx(
  voidClass,
  figureClass,
  'max-sm:text-ink-3 max-sm:[grid-area:fee] max-sm:group-data-marked/row:hidden max-sm:group-data-void/row:hidden sm:max-md:hidden lg:max-[80rem]:hidden',
);
const stateCellClass = clsx(
  'relative max-sm:hidden max-sm:text-right max-sm:[grid-area:fee] max-sm:group-data-marked/row:block max-sm:group-data-void/row:block',
);
const linkClass = clsx(
  'text-inherit decoration-control group-data-void/row:line-through group-data-void/row:decoration-current hover:text-brand-ink hover:decoration-current',
  "max-sm:after:absolute max-sm:after:inset-0 max-sm:after:content-['']",
);

export const TransaccionRow = memo(function TransaccionRow({ contexto, posicion, indice }: FilaProps) {
  const { listado, cajeros, usuario, sesion, marcada, search, onAnular } = contexto;
  const fila = filaEn(listado, posicion);
  const { tipo_operacion, banco, estado } = fila;
  const { nombre, corto, tono, icono, signo } = TIPOS_OPERACION[tipo_operacion];
  const esMarcada = marcada !== null && refKey(fila.nro_referencia) === marcada;
  const cajero = nombreEn(cajeros, fila.id_user_create) || '—';
  const dia = formatDia(fila.fecha);
  const referencia = limpia(fila.nro_referencia) || 'sin referencia';
  return (
    <Tr
      ref={focoALaLista}
      aria-rowindex={indice + 2}
      data-void={!estado || undefined}
      data-marked={esMarcada || undefined}
      className={rowClass}
    >
      <Td className="max-sm:text-right max-sm:whitespace-nowrap max-sm:text-ink-3 max-sm:[grid-area:when] sm:wrap-anywhere">
        {dia.slice(0, 5)}
        <span className="sm:hidden">{dia.slice(5)}</span> {formatHora(fila.fecha)}
      </Td>
      <Td className="max-sm:[grid-area:op]">
        <OperationWord tono={tono} icono={icono}>
          <span className={voidClass}>
            {corto === nombre ? (
              nombre
            ) : (
              <abbr className="no-underline" title={nombre}>
                {corto}
              </abbr>
            )}
          </span>
        </OperationWord>
      </Td>
      <Td className={clsx(voidClass, 'truncate max-sm:[grid-area:bank]')} title={banco}>
        {banco}
      </Td>
      <Td className={cashierCellClass} title={cajero}>
        {cajero}
      </Td>
      <Td num className={amountCellClass}>
        <Amount tono={tono} className={amountClass}>
          {signo}
          {formatCifra(fila.monto)}
        </Amount>
      </Td>
      <Td num className={feeCellClass}>
        <span className="sm:hidden">com. </span>
        {formatCifra(fila.comision_cliente)}
      </Td>
      <Td num className={bankFeeCellClass}>
        {formatCifra(fila.comision_banco)}
      </Td>
      <Td className="truncate text-sm font-semibold max-sm:[grid-area:ref]">
        <Link
          className={linkClass}
          to={{ pathname: `/agentes/${fila.id}`, search }}
          aria-label={`Ver transacción ${referencia}`}
          title={referencia}
        >
          {referencia}
        </Link>
      </Td>
      <Td className="max-[100rem]:hidden">#{fila.id_sesion_caja}</Td>
      <Td className={stateCellClass}>
        <Estado estado={estado} esMarcada={esMarcada} />
      </Td>
      <Td className="text-right max-sm:self-center max-sm:[grid-area:act] sm:ps-0 sm:pe-2">
        {puedeAnular(usuario, fila, sesion) && (
          <IconButton
            // By operation, not by place: a second Enter must not begin to annul the row that moves up here.
            key={fila.id}
            ref={focoALaLista}
            look="row"
            className="max-sm:z-1"
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
      <Chip className="sm:max-md:bg-transparent sm:max-md:px-0 xl:max-[100rem]:bg-transparent xl:max-[100rem]:px-0">
        <Icon name="ban" size="s" />
        <span className="sm:max-md:sr-only xl:max-[100rem]:sr-only">Anulada</span>
      </Chip>
    );
  if (esMarcada)
    return (
      <Chip tono="danger" plain>
        <Icon name="err" size="s" />
        <span className="sm:max-md:sr-only xl:max-[100rem]:sr-only">
          Misma ref.<span className="sr-only"> Referencia repetida</span>
        </span>
      </Chip>
    );
  return (
    <Chip plain>
      <Icon name="check" size="s" />
      <span className="sm:max-md:sr-only xl:max-[100rem]:sr-only">Activa</span>
    </Chip>
  );
}

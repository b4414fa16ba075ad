import { memo } from 'react';
import { clsx } from 'clsx';
import { tipoOperacionSchema } from '@/domain/transaccion/transaccion-agente';
import { TIPOS_OPERACION } from '@/domain/transaccion/tipo-operacion';
import { sinNombre } from '@/domain/usuario/nombres/persona-queries';
import { CheckField } from '@/ui/form/check-field';
import { IconInput, Select } from '@/ui/form/input';
import type { Filtros } from './filtros-lista';

const halfClass = clsx('max-sm:min-w-0 max-sm:flex-[1_1_calc(50%-0.5rem)]');
const selectClass = clsx(halfClass, 'w-36 max-sm:w-auto');

export interface CamposProps {
  filtros: Filtros;
  /** Always the same function. */
  onCambiar: (cambios: Partial<Filtros>) => void;
  bancos: readonly string[];
  cajeros: ReadonlyMap<number, string>;
  conSesion: boolean;
}

type ConmutadoresProps = Pick<CamposProps, 'conSesion' | 'onCambiar'> & Pick<Filtros, 'sesion' | 'anuladas'>;

/** Like `Cuales` it takes no more than it shows: a letter of the search draws neither again. */
export const Conmutadores = memo(function Conmutadores({
  sesion,
  anuladas,
  conSesion,
  onCambiar,
}: ConmutadoresProps) {
  return (
    <>
      <CheckField
        className={clsx(halfClass, 'max-sm:mx-0')}
        checked={sesion}
        disabled={!conSesion && !sesion}
        onChange={(event) => onCambiar({ sesion: event.target.checked })}
      >
        Solo mi sesión
      </CheckField>
      <CheckField
        className={clsx(halfClass, 'max-sm:mx-0')}
        checked={anuladas}
        onChange={(event) => onCambiar({ anuladas: event.target.checked })}
      >
        Incluir anuladas
      </CheckField>
    </>
  );
});

export const Busqueda = ({ q, onCambiar }: { q: string } & Pick<CamposProps, 'onCambiar'>) => (
  <IconInput
    icono="search"
    fit="filter"
    boxClassName="min-w-0 flex-[1_1_10rem] max-sm:basis-full"
    type="search"
    aria-label="Buscar transacciones"
    placeholder="Referencia, banco o monto"
    autoComplete="off"
    spellCheck={false}
    maxLength={200}
    value={q}
    onChange={(event) => onCambiar({ q: event.target.value })}
  />
);

type CualesProps = Pick<CamposProps, 'bancos' | 'cajeros' | 'onCambiar'> &
  Pick<Filtros, 'banco' | 'tipo' | 'cajero'>;

/** The bank, the operation and the cashier. A bank of the address that the list does not know is on offer too. */
export const Cuales = memo(function Cuales({ banco, tipo, cajero, bancos, cajeros, onCambiar }: CualesProps) {
  const otros = banco === null || bancos.includes(banco) ? bancos : [banco, ...bancos];
  return (
    <>
      <Select
        fit="filter"
        className={selectClass}
        aria-label="Filtrar por banco"
        value={banco ?? ''}
        onChange={(event) => onCambiar({ banco: event.target.value || null })}
      >
        <option value="">Todos los bancos</option>
        {otros.map((nombre) => (
          <option key={nombre}>{nombre}</option>
        ))}
      </Select>
      <Select
        fit="filter"
        className={selectClass}
        aria-label="Filtrar por operación"
        value={tipo ?? ''}
        onChange={(event) =>
          onCambiar({ tipo: tipoOperacionSchema.safeParse(event.target.value).data ?? null })
        }
      >
        <option value="">Toda operación</option>
        {Object.entries(TIPOS_OPERACION).map(([valor, { nombre }]) => (
          <option key={valor} value={valor}>
            {nombre}
          </option>
        ))}
      </Select>
      <Select
        fit="filter"
        className={selectClass}
        aria-label="Filtrar por cajero"
        value={cajero ?? ''}
        onChange={(event) => onCambiar({ cajero: Number(event.target.value) || null })}
      >
        <option value="">Todos los cajeros</option>
        {cajero !== null && !cajeros.has(cajero) && <option value={cajero}>{sinNombre(cajero)}</option>}
        {[...cajeros].map(([id, nombre]) => (
          <option key={id} value={id}>
            {nombre}
          </option>
        ))}
      </Select>
    </>
  );
});

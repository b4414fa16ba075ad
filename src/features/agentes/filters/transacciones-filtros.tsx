import { useId, type ReactNode } from 'react';
import { clsx } from 'clsx';
import type { Dia } from '@/lib/fecha';
import { ErrorLine } from '@/ui/form/error-line';
import { FechaField } from '@/ui/form/fecha-field';
import { useFecha } from '@/ui/form/use-fecha';
import { rangosRapidos, type Filtros } from './filtros-lista';
import { OrdenSelect } from './orden-select';
import { tipoOperacionSchema } from '@/domain/transaccion/transaccion-agente';
import { sinNombre } from '@/domain/usuario/nombres/persona-queries';
import { TIPOS_OPERACION } from '@/domain/transaccion/tipo-operacion';
import { IconInput, Select } from '@/ui/form/input';
import { CheckField } from '@/ui/form/check-field';
import { Segment, Segmented } from '@/ui/button/segmented';

interface FiltrosProps {
  filtros: Filtros;
  dia: Dia;
  onCambiar: (cambios: Partial<Filtros>) => void;
  bancos: readonly string[];
  /** Everybody who registered something. */
  cajeros: ReadonlyMap<number, string>;
  /** Has this person an open session? */
  conSesion: boolean;
  children: ReactNode;
  debajo: ReactNode;
}

const rowClass = clsx('flex flex-wrap items-center gap-x-2 gap-y-1');
const halfClass = clsx('max-sm:min-w-0 max-sm:flex-[1_1_calc(50%-0.5rem)]');
const selectClass = clsx(halfClass, 'w-37 max-lg:w-34 max-sm:w-auto');
const checkClass = clsx(halfClass, 'max-sm:mx-0');

/** Search, bank, operation, cashier, dates and the two switches. */
export function TransaccionesFiltros({
  filtros,
  dia,
  onCambiar,
  bancos,
  cajeros,
  conSesion,
  children,
  debajo,
}: FiltrosProps) {
  const { desde, hasta } = filtros;
  const idError = useId();
  const primera = useFecha({ dia: desde, vacia: null, onCambiar: (nuevo) => onCambiar({ desde: nuevo }) });
  const ultima = useFecha({ dia: hasta, vacia: null, onCambiar: (nuevo) => onCambiar({ hasta: nuevo }) });
  const alReves = desde !== null && hasta !== null && desde > hasta;
  return (
    <div
      className="grid grid-cols-[minmax(0,1fr)] gap-1 *:empty:absolute"
      role="search"
      aria-label="Filtros de la lista"
    >
      <div className={rowClass}>
        <QueSeBusca filtros={filtros} bancos={bancos} cajeros={cajeros} onCambiar={onCambiar} />
        <Segmented aria-label="Fechas rápidas" className="max-lg:*:px-2">
          {rangosRapidos(dia).map(({ nombre, rango }) => (
            <Segment
              key={nombre}
              aria-pressed={desde === rango.desde && hasta === rango.hasta}
              onClick={() => {
                primera.olvidar();
                ultima.olvidar();
                onCambiar(rango);
              }}
            >
              {nombre}
            </Segment>
          ))}
        </Segmented>
      </div>
      <div className={rowClass}>
        <FechaField className={halfClass} label="Desde" fecha={primera} idError={idError} />
        <FechaField className={halfClass} label="Hasta" fecha={ultima} idError={idError} />
        <CheckField
          className={checkClass}
          checked={filtros.sesion}
          disabled={!conSesion && !filtros.sesion}
          onChange={(event) => onCambiar({ sesion: event.target.checked })}
        >
          Solo mi sesión
        </CheckField>
        <CheckField
          className={checkClass}
          checked={filtros.anuladas}
          onChange={(event) => onCambiar({ anuladas: event.target.checked })}
        >
          Incluir anuladas
        </CheckField>
        <OrdenSelect orden={filtros.orden} onCambiar={(orden) => onCambiar({ orden })} />
        <div className="ms-auto flex items-center max-sm:flex-[1_1_100%] max-sm:justify-end">{children}</div>
      </div>
      {debajo}
      {(primera.mala || ultima.mala || alReves) && (
        <ErrorLine id={idError}>
          {alReves
            ? '«Desde» es posterior a «Hasta»: no hay días entre las dos fechas.'
            : 'Escriba la fecha como 23/11/2026'}
        </ErrorLine>
      )}
    </div>
  );
}

/** The words searched for, the bank and the operation. A bank of the address that the list does not know is on offer too. */
type QueSeBuscaProps = Pick<FiltrosProps, 'filtros' | 'bancos' | 'cajeros' | 'onCambiar'>;

function QueSeBusca({ filtros, bancos, cajeros, onCambiar }: QueSeBuscaProps) {
  const { q, banco, tipo, cajero } = filtros;
  const otros = banco === null || bancos.includes(banco) ? bancos : [banco, ...bancos];
  return (
    <>
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
}

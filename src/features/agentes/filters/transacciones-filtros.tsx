import { Suspense, useId, type ReactNode } from 'react';
import { clsx } from 'clsx';
import type { Dia } from '@/lib/fecha';
import { ErrorLine } from '@/ui/form/error-line';
import { FechaField } from '@/ui/form/fecha-field';
import { useFecha } from '@/ui/form/use-fecha';
import { Busqueda, Conmutadores, Cuales, type CamposProps } from './campos-filtro';
import { rangosRapidos, type Filtros } from './filtros-lista';
import type { FiltrosTelefonoProps } from './filtros-telefono';
import { useEsTelefono } from '@/ui/use-media';
import { parte } from '@/features/agentes/till-code';
import { Segment, Segmented } from '@/ui/button/segmented';

function EnLaPagina({ children }: FiltrosTelefonoProps) {
  return children;
}

interface FiltrosProps extends CamposProps {
  onTeclear: (cambios: Partial<Filtros>) => void;
  dia: Dia;
  cuantas: number;
  children: ReactNode;
  debajo: ReactNode;
}

// Without its code the filters stand in the page.
const FiltrosTelefono = parte((partes) => partes.FiltrosTelefono, EnLaPagina);

const rowClass = clsx('flex flex-wrap items-center gap-x-2 gap-y-1');
const halfClass = clsx('max-sm:min-w-0 max-sm:flex-[1_1_calc(50%-0.5rem)]');

export function TransaccionesFiltros({
  filtros,
  dia,
  onCambiar,
  onTeclear,
  bancos,
  cajeros,
  cuantas,
  conSesion,
  children,
  debajo,
}: FiltrosProps) {
  const { banco, tipo, cajero, desde, hasta, sesion, anuladas } = filtros;
  const esTelefono = useEsTelefono();
  const idError = useId();
  const primera = useFecha({ dia: desde, vacia: null, onCambiar: (nuevo) => onCambiar({ desde: nuevo }) });
  const ultima = useFecha({ dia: hasta, vacia: null, onCambiar: (nuevo) => onCambiar({ hasta: nuevo }) });
  const alReves = desde !== null && hasta !== null && desde > hasta;
  const error = (primera.mala || ultima.mala || alReves) && (
    <ErrorLine id={idError}>
      {alReves
        ? '«Desde» es posterior a «Hasta»: no hay días entre las dos fechas.'
        : 'Escriba la fecha como 23/11/2026'}
    </ErrorLine>
  );
  const rapidas = (
    <Segmented aria-label="Fechas rápidas" className="*:px-2">
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
  );
  const otros = (
    <>
      <FechaField className={halfClass} label="Desde" fecha={primera} idError={idError} />
      <FechaField className={halfClass} label="Hasta" fecha={ultima} idError={idError} />
      <Conmutadores {...{ sesion, anuladas, conSesion, onCambiar }} />
    </>
  );
  const cuales = <Cuales {...{ banco, tipo, cajero, bancos, cajeros, onCambiar }} />;
  return (
    <div
      className="grid grid-cols-[minmax(0,1fr)] gap-1 *:empty:absolute"
      role="search"
      aria-label="Filtros de la lista"
    >
      <div className={rowClass}>
        <Busqueda q={filtros.q} onCambiar={onTeclear} />
        {!esTelefono && cuales}
        {!esTelefono && rapidas}
      </div>
      <div className={rowClass}>
        {esTelefono ? (
          <Suspense fallback={null}>
            <FiltrosTelefono {...{ filtros, dia, cajeros, cuantas, onCambiar }}>
              <div className={rowClass}>
                {cuales}
                {rapidas}
                {otros}
                {error}
              </div>
            </FiltrosTelefono>
          </Suspense>
        ) : (
          otros
        )}
        <div className="ms-auto flex items-center">{children}</div>
      </div>
      {debajo}
      {!esTelefono && error}
    </div>
  );
}

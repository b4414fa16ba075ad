import { useId, type ReactNode } from 'react';
import { inicioDeMes, sumarDias, type Dia } from '@/lib/fecha';
import { FechaField } from '@/ui/form/fecha-field';
import { useFecha } from '@/ui/form/use-fecha';
import { ErrorLine } from '@/ui/form/error-line';
import type { CamposProps, ModoDeFecha } from './filtros-resumen';
import { halfClass } from './half-width';
import { lunesDe } from './periodo';
import { Segmento, type Opcion } from './segmento';

const ErrorDeFecha = ({ id, mala, children }: { id: string; mala: boolean; children?: ReactNode }) =>
  (mala || children) && (
    <ErrorLine className="basis-full" id={id}>
      {mala ? 'Escriba la fecha como 23/11/2026' : children}
    </ErrorLine>
  );

/** A summary is never of no day: a field left empty stays the day it was. */
const useDia = (dia: Dia, onCambiar: (dia: Dia) => void) => useFecha({ dia, vacia: dia, onCambiar });

const RAPIDAS: Record<ModoDeFecha, readonly (readonly [nombre: string, de: (hoy: Dia) => Dia])[]> = {
  dia: [
    ['Hoy', (dia) => dia],
    ['Ayer', (dia) => sumarDias(dia, -1)],
  ],
  semana: [
    ['Esta semana', (dia) => dia],
    ['Semana anterior', (dia) => sumarDias(dia, -7)],
  ],
  mes: [
    ['Este mes', (dia) => dia],
    ['Mes anterior', (dia) => sumarDias(inicioDeMes(dia), -1)],
  ],
};

export function CamposDia({ filtros, dia, elegir }: CamposProps<ModoDeFecha>) {
  const idError = useId();
  const fecha = useDia(filtros.dia, (nuevo) => elegir({ ...filtros, dia: nuevo }));
  const opciones = RAPIDAS[filtros.modo].map(([nombre, de]): Opcion => ({
    nombre,
    puesta: MISMO[filtros.modo](filtros.dia, de(dia)),
    elegir: () => {
      fecha.olvidar();
      elegir({ ...filtros, dia: de(dia) });
    },
  }));
  return (
    <>
      <FechaField label="Fecha" fecha={fecha} idError={idError} className={halfClass} />
      <Segmento nombre="Fechas rápidas" opciones={opciones} />
      <ErrorDeFecha id={idError} mala={fecha.mala} />
    </>
  );
}

const MISMO: Record<ModoDeFecha, (a: Dia, b: Dia) => boolean> = {
  dia: (a, b) => a === b,
  semana: (a, b) => lunesDe(a) === lunesDe(b),
  mes: (a, b) => inicioDeMes(a) === inicioDeMes(b),
};

export function CamposRango({ filtros, dia, elegir }: CamposProps<'rango'>) {
  const idError = useId();
  const { desde, hasta } = filtros;
  const primera = useDia(desde, (nuevo) => elegir({ ...filtros, desde: nuevo }));
  const ultima = useDia(hasta, (nuevo) => elegir({ ...filtros, hasta: nuevo }));
  const finDelAnterior = sumarDias(inicioDeMes(dia), -1);
  const rango = (nombre: string, de: Dia, a: Dia): Opcion => ({
    nombre,
    puesta: desde === de && hasta === a,
    elegir: () => {
      primera.olvidar();
      ultima.olvidar();
      elegir({ ...filtros, desde: de, hasta: a });
    },
  });
  return (
    <>
      <FechaField label="Desde" fecha={primera} idError={idError} className={halfClass} />
      <FechaField label="Hasta" fecha={ultima} idError={idError} className={halfClass} />
      <Segmento
        nombre="Fechas rápidas"
        opciones={[
          rango('7 días', sumarDias(dia, -6), dia),
          rango('Este mes', inicioDeMes(dia), dia),
          rango('Mes anterior', inicioDeMes(finDelAnterior), finDelAnterior),
        ]}
      />
      <ErrorDeFecha id={idError} mala={primera.mala || ultima.mala}>
        {desde > hasta && '«Desde» es posterior a «Hasta»: no hay días entre las dos fechas.'}
      </ErrorDeFecha>
    </>
  );
}

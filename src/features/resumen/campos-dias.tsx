import { useId, useState, type ReactNode } from 'react';
import { inicioDeMes, sumarDias, type Dia } from '@/lib/fecha';
import { FechaField } from '@/ui/fecha-field';
import { ErrorLine } from '@/ui/error-line';
import type { CamposProps } from './filtros-url';
import { Segmento, type Opcion } from './segmento';

/** What a date field needs to say that it can't be read. */
function useMala() {
  const idError = useId();
  const [mala, setMala] = useState(false);
  return { mala, campo: { idError, onError: setMala } };
}

const ErrorDeFecha = ({ id, mala, children }: { id: string; mala: boolean; children?: ReactNode }) =>
  (mala || children) && <ErrorLine id={id}>{mala ? 'Escriba la fecha como 23/11/2026' : children}</ErrorLine>;

/** One day. */
export function CamposDia({ filtros, dia, elegir }: CamposProps<'dia'>) {
  const { mala, campo } = useMala();
  const a = (nuevo: Dia) => elegir({ ...filtros, dia: nuevo });
  const ayer = sumarDias(dia, -1);
  return (
    <>
      <FechaField {...campo} label="Fecha" dia={filtros.dia} onCambiar={(nuevo) => a(nuevo ?? dia)} />
      <Segmento
        nombre="Fechas rápidas"
        opciones={[
          { nombre: 'Hoy', puesta: filtros.dia === dia, elegir: () => a(dia) },
          { nombre: 'Ayer', puesta: filtros.dia === ayer, elegir: () => a(ayer) },
        ]}
      />
      <ErrorDeFecha id={campo.idError} mala={mala} />
    </>
  );
}

/** Several days. */
export function CamposRango({ filtros, dia, elegir }: CamposProps<'rango'>) {
  const { mala, campo } = useMala();
  const { desde, hasta } = filtros;
  const finDelAnterior = sumarDias(inicioDeMes(dia), -1);
  const rango = (nombre: string, de: Dia, a: Dia): Opcion => ({
    nombre,
    puesta: desde === de && hasta === a,
    elegir: () => elegir({ ...filtros, desde: de, hasta: a }),
  });
  return (
    <>
      <FechaField
        {...campo}
        label="Desde"
        dia={desde}
        onCambiar={(nuevo) => elegir({ ...filtros, desde: nuevo ?? inicioDeMes(dia) })}
      />
      <FechaField
        {...campo}
        label="Hasta"
        dia={hasta}
        onCambiar={(nuevo) => elegir({ ...filtros, hasta: nuevo ?? dia })}
      />
      <Segmento
        nombre="Fechas rápidas"
        opciones={[
          rango('7 días', sumarDias(dia, -6), dia),
          rango('Este mes', inicioDeMes(dia), dia),
          rango('Mes anterior', inicioDeMes(finDelAnterior), finDelAnterior),
        ]}
      />
      <ErrorDeFecha id={campo.idError} mala={mala}>
        {desde > hasta && '«Desde» es posterior a «Hasta»: no hay días entre las dos fechas.'}
      </ErrorDeFecha>
    </>
  );
}

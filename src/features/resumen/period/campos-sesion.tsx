import { useMemo } from 'react';
import { nombreEn, useNombres } from '@/domain/usuario/nombres/persona-queries';
import { formatFechaHora } from '@/lib/fecha';
import type { CamposProps } from './filtros-resumen';
import type { LecturaSesiones } from './sesiones-queries';
import { halfClass } from './half-width';
import { InlineField } from '@/ui/form/inline-field';
import { Select } from '@/ui/form/input';

export function CamposSesion({
  filtros,
  elegir,
  lectura,
}: CamposProps<'sesion'> & { lectura: LecturaSesiones }) {
  const { cajas, caja, sesiones, sesion } = lectura;
  const ids = useMemo(() => [...new Set(sesiones.map(({ id_usuario }) => id_usuario))], [sesiones]);
  const nombres = useNombres(ids);
  return (
    <>
      <Lista
        nombre="Caja"
        valor={caja?.id}
        opciones={cajas.map(({ id, nombre }) => [id, nombre])}
        onValor={(id) => elegir({ ...filtros, caja: id, sesion: null })}
      />
      <Lista
        nombre="Sesión"
        valor={sesion?.id}
        opciones={sesiones.map(({ id, fecha_apertura, estado_sesion, id_usuario }) => [
          id,
          `#${id} · ${formatFechaHora(fecha_apertura)} · ${nombreEn(nombres, id_usuario)}${estado_sesion === 'ABIERTA' ? ' · abierta' : ''}`,
        ])}
        onValor={(id) => elegir({ ...filtros, caja: caja?.id ?? null, sesion: id })}
      />
    </>
  );
}

interface ListaProps {
  nombre: string;
  valor: number | undefined;
  opciones: readonly (readonly [id: number, nombre: string])[];
  onValor: (id: number) => void;
}

const Lista = ({ nombre, valor, opciones, onValor }: ListaProps) => (
  <InlineField label={nombre} className={halfClass}>
    <Select
      fit="filter"
      value={valor ?? ''}
      disabled={opciones.length === 0}
      onChange={(event) => onValor(Number(event.target.value))}
    >
      {valor === undefined && <option value="">—</option>}
      {opciones.map(([id, texto]) => (
        <option key={id} value={id}>
          {texto}
        </option>
      ))}
    </Select>
  </InlineField>
);

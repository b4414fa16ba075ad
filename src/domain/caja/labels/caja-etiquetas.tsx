/** How a caja and its session are told on screen: an icon and words, never colour alone. */
import { formatDesde } from '@/lib/fecha';
import { Icon } from '@/ui/icon';
import { ESPECIALIDADES, admiteAgentes, type Especialidad } from '@/domain/caja/caja';
import type { EstadoDeCaja } from '@/domain/caja/estados-cajas';
import { ICONOS_ESPECIALIDAD } from './iconos-caja';

export const EspecialidadEtiqueta = ({ especialidad }: { especialidad: Especialidad }) => (
  <span className="kinds-word">
    <Icon name={ICONOS_ESPECIALIDAD[especialidad]} />
    {ESPECIALIDADES[especialidad]}
  </span>
);

export const EspecialidadChip = ({ especialidad }: { especialidad: Especialidad }) => (
  <span className="chip">
    <Icon name={ICONOS_ESPECIALIDAD[especialidad]} size="s" />
    {ESPECIALIDADES[especialidad]}
  </span>
);

export const AdmiteAgentes = ({ especialidad }: { especialidad: Especialidad }) =>
  admiteAgentes(especialidad) ? (
    <span className="chip is-plain tone-in">
      <Icon name="check" size="s" />
      Sí
    </span>
  ) : (
    <span className="chip is-plain">
      <Icon name="x" size="s" />
      No
    </span>
  );

export function EstadoSesion({ estado }: { estado: EstadoDeCaja }) {
  switch (estado.tipo) {
    case 'cargando':
      return <span className="muted">Consultando…</span>;
    case 'desconocida':
      return <span className="chip is-plain tone-caution">No se pudo comprobar</span>;
    case 'libre':
      return <span className="chip is-plain">Libre</span>;
    case 'propia':
      return (
        <>
          <span className="chip tone-in">
            <Icon name="user" size="s" />
            Abierta por usted
          </span>{' '}
          <span className="since-in muted nb">desde {formatDesde(estado.sesion.fecha_apertura)}</span>
        </>
      );
    case 'ajena':
      return (
        <>
          <span className="chip">
            <Icon name="lock" size="s" />
            Abierta por otro usuario
          </span>{' '}
          <span className="since-in muted nb">desde {formatDesde(estado.sesion.fecha_apertura)}</span>
        </>
      );
  }
}

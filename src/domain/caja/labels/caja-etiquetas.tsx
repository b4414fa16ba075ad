import { formatDesde } from '@/lib/fecha';
import { Icon } from '@/ui/icon';
import { Nombre } from '@/domain/usuario/nombres/nombre';
import { ESPECIALIDADES, admiteAgentes, type Especialidad } from '@/domain/caja/caja';
import type { EstadoDeCaja } from '@/domain/caja/estados-cajas';
import { ICONOS_ESPECIALIDAD } from './iconos-caja';
import { Chip } from '@/ui/text/chip';

export const EspecialidadEtiqueta = ({ especialidad }: { especialidad: Especialidad }) => (
  <span className="inline-flex items-center gap-2 align-middle whitespace-nowrap">
    <Icon name={ICONOS_ESPECIALIDAD[especialidad]} />
    {ESPECIALIDADES[especialidad]}
  </span>
);

export const EspecialidadChip = ({ especialidad }: { especialidad: Especialidad }) => (
  <Chip>
    <Icon name={ICONOS_ESPECIALIDAD[especialidad]} size="s" />
    {ESPECIALIDADES[especialidad]}
  </Chip>
);

export const AdmiteAgentes = ({ especialidad }: { especialidad: Especialidad }) =>
  admiteAgentes(especialidad) ? (
    <Chip tono="in" plain>
      <Icon name="check" size="s" />
      Sí
    </Chip>
  ) : (
    <Chip plain>
      <Icon name="x" size="s" />
      No
    </Chip>
  );

const Desde = ({ fecha }: { fecha: number }) => (
  <span className="align-middle text-xs whitespace-nowrap text-ink-3 table:max-lg:in-[table]:block">
    desde {formatDesde(fecha)}
  </span>
);

export function EstadoSesion({ estado }: { estado: EstadoDeCaja }) {
  switch (estado.tipo) {
    case 'cargando':
      return (
        <Chip plain>
          <span className="text-ink-3">Consultando…</span>
        </Chip>
      );
    case 'desconocida':
      return (
        <Chip tono="caution" plain>
          No se pudo comprobar
        </Chip>
      );
    case 'libre':
      return <Chip plain>Libre</Chip>;
    case 'propia':
      return (
        <>
          <Chip tono="in">
            <Icon name="user" size="s" />
            Abierta por usted
          </Chip>{' '}
          <Desde fecha={estado.sesion.fecha_apertura} />
        </>
      );
    case 'ajena':
      return (
        <>
          <Chip>
            <Icon name="lock" size="s" />
            <span className="wrap-anywhere">
              Abierta por <Nombre id={estado.sesion.id_usuario} />
            </span>
          </Chip>{' '}
          <Desde fecha={estado.sesion.fecha_apertura} />
        </>
      );
  }
}

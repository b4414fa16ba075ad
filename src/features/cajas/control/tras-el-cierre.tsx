import { resumen } from '@/domain/transaccion/resumen-operacion';
import { TIPOS_OPERACION } from '@/domain/transaccion/tipo-operacion';
import type { SesionCaja } from '@/domain/caja/caja';
import { OperacionesDeSesion, type OperacionDeSesion } from '@/engines/operaciones/operaciones';
import type { Usuario } from '@/domain/usuario/usuario';
import { Notice } from '@/ui/notice/notice';

/** older closings have been settled with the money itself */
const CIERRES = 3;

/** Stored after the closing, so nobody counted its cash. Both dates are of the database's clock: no zone between. */
const despuesDe = ({ updated_at: cierre }: SesionCaja, operaciones: readonly OperacionDeSesion[]) =>
  operaciones.filter(({ fecha }) => fecha > cierre);

interface TrasElCierreProps {
  sesiones: readonly SesionCaja[];
  usuario: Usuario;
}

/** Told to whoever had the drawer and to an Administrador; nothing when nothing came. */
export const TrasElCierre = ({ sesiones, usuario }: TrasElCierreProps) =>
  sesiones
    .filter(({ estado_sesion }) => estado_sesion === 'CERRADA')
    .toSorted((a, b) => b.id - a.id)
    .slice(0, CIERRES)
    .filter(({ id_usuario }) => usuario.rol === 'Administrador' || id_usuario === usuario.id)
    .map((sesion) => (
      <OperacionesDeSesion key={sesion.id} idSesion={sesion.id}>
        {({ operaciones }) => <Aviso id={sesion.id} operaciones={despuesDe(sesion, operaciones)} />}
      </OperacionesDeSesion>
    ));

function Aviso({ id, operaciones }: { id: number; operaciones: readonly OperacionDeSesion[] }) {
  if (operaciones.length === 0) return null;
  return (
    <Notice tono="caution" icono="warn" role="alert">
      <div>
        <p>
          <strong>Revise el cierre de la sesión #{id}.</strong>{' '}
          {operaciones.length === 1
            ? 'Ya estaba cerrada cuando entró 1 operación: su efectivo no se contó.'
            : `Ya estaba cerrada cuando entraron ${operaciones.length} operaciones: su efectivo no se contó.`}
        </p>
        <ul aria-label={`Operaciones después del cierre de la sesión #${id}`}>
          {operaciones.map((operacion) => (
            <li key={operacion.id}>
              {TIPOS_OPERACION[operacion.tipo_operacion].nombre} · {resumen(operacion)}
            </li>
          ))}
        </ul>
      </div>
    </Notice>
  );
}

import type { ReactNode } from 'react';
import { formatMonto } from '@/lib/monto';
import { Icon } from '@/ui/icon';
import type { EstadoBandeja } from './estado-bandeja';
import { TIPOS } from './tipos-operacion';

/** What keeps the tray from being what it seems: a database that is closed, gone, or holds what can't be read. */
export function BandejaAvisos({ estado: { fase, apartadas, perdidas } }: { estado: EstadoBandeja }) {
  return (
    <>
      {fase === 'sin-almacen' && (
        <Aviso>
          Este navegador no deja leer lo guardado. Puede haber operaciones sin enviar: no borre sus datos.
        </Aviso>
      )}
      {fase === 'version-nueva' && (
        <Aviso>Otra pestaña ya usa la versión nueva del sistema. Recargue esta página.</Aviso>
      )}
      {fase === 'borrada' && (
        <Aviso>
          Alguien borró los datos de este navegador.
          {perdidas.length > 0 && ' Anote estas operaciones y avise a un Administrador:'}
          {perdidas.length > 0 && (
            <ul aria-label="Operaciones borradas">
              {perdidas.map(({ opId, datos }) => (
                <li key={opId}>
                  {TIPOS[datos.tipo_operacion].nombre} {formatMonto(datos.monto)}, {datos.banco}, ref.{' '}
                  {datos.nro_referencia}
                </li>
              ))}
            </ul>
          )}
        </Aviso>
      )}
      {apartadas > 0 && (
        <Aviso>
          {apartadas === 1
            ? 'Hay 1 registro que no se puede leer. No se borró: avise a un Administrador.'
            : `Hay ${apartadas} registros que no se pueden leer. No se borraron: avise a un Administrador.`}
        </Aviso>
      )}
    </>
  );
}

const Aviso = ({ children }: { children: ReactNode }) => (
  <div className="notice tone-danger tray-cap" role="alert">
    <Icon name="err" />
    <div>{children}</div>
  </div>
);

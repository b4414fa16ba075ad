import type { ReactNode } from 'react';
import { Icon } from '@/ui/icon';
import type { EstadoBandeja } from '@/engines/envios/operation/estado-bandeja';

/** What keeps the tray from being what it seems: a database that is closed, gone, or holds what can't be read. */
export function BandejaAvisos({ estado: { fase, apartadas } }: { estado: EstadoBandeja }) {
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
      {/* Which ones they were is told, once, by `PerdidaDialog`. */}
      {fase === 'borrada' && <Aviso>Alguien borró los datos de este navegador.</Aviso>}
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

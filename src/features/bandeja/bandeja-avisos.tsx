import { useState, type ReactNode } from 'react';
import { bandeja, type EstadoBandeja } from '@/engines/envios/envios';
import { descargarArchivo, nombreDeArchivo } from '@/lib/csv/descarga';
import { ErrorLine } from '@/ui/form/error-line';
import { Button } from '@/ui/button/button';
import { Notice } from '@/ui/notice/notice';
import { TrayActs } from './tray-parts';

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
      {fase === 'borrada' && <Aviso>Alguien borró los datos de este navegador.</Aviso>}
      {apartadas > 0 && (
        <Aviso>
          {apartadas === 1
            ? 'Hay 1 registro que no se puede leer. No se borró: avise a un Administrador.'
            : `Hay ${apartadas} registros que no se pueden leer. No se borraron: avise a un Administrador.`}
          <DescargarApartadas />
        </Aviso>
      )}
    </>
  );
}

/** What no program can read leaves as a file, so that it can be looked at without this device. */
function DescargarApartadas() {
  const [fallo, setFallo] = useState(false);
  const descargar = async () => {
    setFallo(false);
    try {
      const archivo = new Blob([JSON.stringify(await bandeja.apartadas(), null, 2)], {
        type: 'application/json',
      });
      descargarArchivo(archivo, nombreDeArchivo(['registros-apartados'], 'json'));
    } catch {
      setFallo(true);
    }
  };
  return (
    <TrayActs>
      <Button size="small" onClick={() => void descargar()}>
        Descargar para el Administrador
      </Button>
      {fallo && <ErrorLine>No se pudo descargar. Sigue guardado: intente de nuevo.</ErrorLine>}
    </TrayActs>
  );
}

const Aviso = ({ children }: { children: ReactNode }) => (
  <Notice tono="danger" icono="err" className="mx-5 mb-3" role="alert">
    <div className="grid gap-3">{children}</div>
  </Notice>
);

import { useQuery } from '@tanstack/react-query';
import { bitacoraDeSesionQuery } from '@/engines/envios/envios';
import type { OperacionDeSesion } from '@/engines/operaciones/operaciones';
import { contrastar } from './contraste';
import { Notice } from '@/ui/notice/notice';

interface ContrasteAvisoProps {
  idSesion: number;
  operaciones: readonly OperacionDeSesion[];
}

/** What this device did and the server does not show, before the drawer is closed. Nothing when all is there. */
export function ContrasteAviso({ idSesion, operaciones }: ContrasteAvisoProps) {
  const { data, isError, isFetchedAfterMount } = useQuery(bitacoraDeSesionQuery(idSesion));
  // Against a trail that is old or not read, every operation would look like somebody else's.
  if (!isFetchedAfterMount) return null;
  if (isError || !data)
    return (
      <Notice tono="caution" icono="warn" as="p" role="alert">
        No se pudo leer la bitácora de este equipo.
      </Notice>
    );
  const discordancias = contrastar(data, operaciones);
  if (discordancias.length === 0) return null;
  const grave = discordancias.some(({ tipo }) => tipo !== 'sobra');
  return (
    <Notice
      tono={grave ? 'caution' : 'qr'}
      icono={grave ? 'warn' : 'question'}
      role={grave ? 'alert' : undefined}
    >
      <div>
        <strong>{grave ? 'Revise esto antes de cerrar:' : 'Tenga en cuenta:'}</strong>
        <ul aria-label="Diferencias con lo hecho en este equipo">
          {discordancias.map(({ texto }) => (
            <li key={texto}>{texto}</li>
          ))}
        </ul>
      </div>
    </Notice>
  );
}

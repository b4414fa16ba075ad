import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { sesionConCajaQuery } from '@/domain/caja/caja-de-sesion-queries';
import type { EncimaProps } from '@/domain/usuario/ruta-app';
import { ApiError } from '@/lib/api-error';
import { Button } from '@/ui/button/button';
import { Dialog } from '@/ui/dialog/dialog';
import { DialogBody } from '@/ui/dialog/dialog-frame';
import { PanelDeError } from '@/ui/panel/panel-de-error';
import { useIdDeRuta } from '@/features/cajas/id-de-ruta';
import { ReporteZDialog, ReporteZEspera } from './reporte-z-dialog';

const esDeNadie = (error: Error | null): boolean =>
  error instanceof ApiError && error.motivo === 'no-encontrado';

export function ReporteZPage({ onCerrar }: EncimaProps) {
  const id = useIdDeRuta();
  const { data, error, refetch } = useQuery({ ...sesionConCajaQuery(id ?? 0), enabled: id !== null });
  if (data?.sesion.estado_sesion === 'CERRADA') return <ReporteZDialog {...data} onCerrar={onCerrar} />;
  if (data)
    return (
      <SinReporte onCerrar={onCerrar}>
        <p role="alert">La sesión #{data.sesion.id} sigue abierta: su reporte Z sale cuando se cierra.</p>
      </SinReporte>
    );
  if (id === null || esDeNadie(error))
    return (
      <SinReporte onCerrar={onCerrar}>
        <p role="alert">Esta sesión no existe, o su caja fue eliminada.</p>
      </SinReporte>
    );
  if (error)
    return (
      <SinReporte onCerrar={onCerrar}>
        <PanelDeError error={error} onReintentar={() => void refetch()} />
      </SinReporte>
    );
  return <ReporteZEspera onCerrar={onCerrar} />;
}

const SinReporte = ({ children, onCerrar }: EncimaProps & { children: ReactNode }) => (
  <Dialog
    titulo="Reporte Z"
    variante="ancha"
    onCerrar={onCerrar}
    pie={<Button onClick={onCerrar}>Volver</Button>}
  >
    <DialogBody>{children}</DialogBody>
  </Dialog>
);

import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { bitacoraDeSesionQuery } from '@/engines/envios/envios';
import { useAjustes } from '@/domain/ajustes/ajustes';
import { OperacionesDeSesion, type LecturaOperaciones } from '@/engines/operaciones/operaciones';
import type { SesionConCaja } from '@/domain/caja/caja-de-sesion-queries';
import type { EncimaProps } from '@/domain/usuario/ruta-app';
import { useNombre } from '@/domain/usuario/nombres/persona-queries';
import { textoDeError } from '@/lib/api-error';
import { Dialog } from '@/ui/dialog/dialog';
import { ImpresionDialog } from '@/ui/dialog/impresion-dialog';
import type { Papel } from '@/ui/dialog/papel';
import { notasDeAbiertas } from '@/features/cajas/abiertas-al-cerrar';
import { useAjustesPosteriores } from './ajustes-posteriores';
import { useArqueo } from '@/features/cajas/count/arqueo-queries';
import { cierreDeSesion, fraseDeReglas, useReglasDelCierre } from '@/engines/operaciones/operaciones';
import { ReporteZ } from './reporte-z';
import { dialogBodyClass } from '@/ui/dialog/dialog-look';

const PREPARANDO = 'Preparando el reporte…';
const PAPELES: readonly Papel[] = [58, 80, 'A4'];

type ReporteZProps = SesionConCaja & EncimaProps;

export const ReporteZDialog = (props: ReporteZProps) => (
  <OperacionesDeSesion idSesion={props.sesion.id} alDia>
    {(operaciones) => <Reporte {...props} operaciones={operaciones} />}
  </OperacionesDeSesion>
);

export const ReporteZEspera = ({ onCerrar }: EncimaProps) => (
  <Dialog titulo="Reporte Z" variante="ancha" onCerrar={onCerrar}>
    <p className={dialogBodyClass} role="status">
      {PREPARANDO}
    </p>
  </Dialog>
);

function Reporte({
  caja,
  sesion,
  onCerrar,
  operaciones,
}: ReporteZProps & { operaciones: LecturaOperaciones }) {
  const cajero = useNombre(sesion.id_usuario);
  const { ancho_comprobante: guardado, nombre_tienda: tienda } = useAjustes();
  const [papel, setPapel] = useState<Papel>(guardado);
  const { arqueo, error, vieja } = useArqueo(sesion, operaciones);
  const posteriores = useAjustesPosteriores(sesion);
  const bitacora = useQuery(bitacoraDeSesionQuery(sesion.id));
  const cortes = (bitacora.data ?? []).filter((evento) => evento.tipo === 'corte');
  const cierre = cierreDeSesion(bitacora.data ?? [], sesion);
  const { reglas, leidas } = useReglasDelCierre(sesion);
  const cerrada = sesion.estado_sesion === 'CERRADA';
  // What was remembered of the trail may be older than the closing.
  const lista = arqueo && bitacora.isFetchedAfterMount && leidas && posteriores.ajustes;
  const notas = [
    vieja && 'Las cifras pueden no estar al día: no se pudieron leer de nuevo.',
    posteriores.fallo && 'No se pudo comprobar si la sesión siguiente registró un ajuste.',
    cerrada && !cierre && 'Recalculado con los ajustes de este equipo.',
    cerrada && !cierre && 'Si cerró con otras reglas, la diferencia puede ser otra.',
    fraseDeReglas(reglas),
    ...notasDeAbiertas(cierre?.datos.abiertas ?? []),
  ].filter((nota) => typeof nota === 'string');
  return (
    <ImpresionDialog
      titulo="Reporte Z"
      papeles={PAPELES}
      papel={papel}
      onPapel={setPapel}
      onCerrar={onCerrar}
      espera={lista ? undefined : error ? textoDeError(error) : PREPARANDO}
    >
      {(ref) =>
        arqueo && (
          <ReporteZ
            tienda={tienda}
            caja={caja.nombre}
            cajero={cajero}
            sesion={sesion}
            arqueo={arqueo}
            operaciones={operaciones.operaciones}
            alCerrar={cerrada ? cierre?.datos.esperado : undefined}
            motivo={cierre?.motivo ?? ''}
            posteriores={posteriores.ajustes ?? []}
            cortes={cortes}
            reglas={reglas}
            notas={notas}
            papel={papel}
            {...(ref ? { ref } : {})}
          />
        )
      }
    </ImpresionDialog>
  );
}

import { useState } from 'react';
import type { Caja, SesionCaja } from '@/domain/caja/caja';
import {
  OfertaDeAjuste,
  OperacionesDeSesion,
  type LecturaOperaciones,
} from '@/engines/operaciones/operaciones';
import { useUsuario } from '@/domain/usuario/ingreso-store';
import { NoAlDia } from '@/ui/panel/no-al-dia';
import { PanelDeError } from '@/ui/panel/panel-de-error';
import { useArqueo } from '@/features/cajas/count/arqueo-queries';
import { CierreDialog } from '@/features/cajas/closing/cierre-dialog';
import type { CierreHecho } from '@/features/cajas/closing/use-cierre';
import { CorteDialog } from '@/features/cajas/corte/corte-dialog';
import { CorteListo } from '@/features/cajas/corte/corte-listo';
import type { Corte } from '@/features/cajas/corte/use-corte';
import { RelevoDialog } from '@/features/cajas/relevo/relevo-dialog';
import { Esqueleto } from '@/features/cajas/esqueleto';
import { EfectivoCard } from './efectivo-card';
import { MovimientoForm } from './movimiento-form';
import { MovimientosLista } from './movimientos-lista';
import { Card, CardHead } from '@/ui/page/card';

interface TurnoAbiertoProps {
  caja: Pick<Caja, 'id' | 'nombre'>;
  sesion: SesionCaja;
  conteo: 'cierre' | 'corte' | 'relevo' | null;
  onDejarDeContar: () => void;
  onCerrada: (cierre: CierreHecho) => void;
}

export function TurnoAbierto(props: TurnoAbiertoProps) {
  // Of another's session this device only knows what there was at the last download.
  const alDia = useUsuario().id !== props.sesion.id_usuario;
  return (
    <OperacionesDeSesion idSesion={props.sesion.id} alDia={alDia}>
      {(operaciones) => <Turno {...props} operaciones={operaciones} />}
    </OperacionesDeSesion>
  );
}

const EfectivoCargando = () => <Esqueleto nombre="Calculando el efectivo esperado…" />;

interface TurnoProps extends TurnoAbiertoProps {
  operaciones: LecturaOperaciones;
}

function Turno({ caja, sesion, conteo, onDejarDeContar, onCerrada, operaciones }: TurnoProps) {
  const [corte, setCorte] = useState<Corte>();
  const contando = conteo !== null;
  const usuario = useUsuario();
  const lectura = useArqueo(sesion, operaciones);
  const { arqueo, movimientos, error, vieja, releer } = lectura;
  const otros = arqueo?.efectivo.otros ?? [];
  const plegados = arqueo?.efectivo.plegados ?? [];
  return (
    <div className="grid grid-cols-[minmax(0,24rem)_minmax(0,1fr)] gap-4 *:data-notice:col-span-full max-lg:grid-cols-1">
      {!contando && corte && <CorteListo corte={corte} idCajero={sesion.id_usuario} />}
      {!contando && sesion.id_usuario === usuario.id && <OfertaDeAjuste sesion={sesion} />}
      {arqueo && vieja && <NoAlDia error={vieja} onReintentar={() => void releer()} />}
      {arqueo && <EfectivoCard arqueo={arqueo} oculto={contando} />}
      {!arqueo && error && <PanelDeError error={error} onReintentar={() => void releer()} />}
      {!arqueo && !error && <EfectivoCargando />}
      <Card as="section" aria-labelledby="movimiento">
        <CardHead>
          <h2 id="movimiento">Movimiento de efectivo</h2>
        </CardHead>
        <MovimientoForm idSesion={sesion.id} />
        {arqueo && (
          <MovimientosLista
            otros={otros}
            plegados={plegados}
            deOperaciones={movimientos.length - otros.length - plegados.length}
          />
        )}
      </Card>
      {conteo === 'corte' && (
        <CorteDialog
          caja={caja}
          sesion={sesion}
          lectura={lectura}
          onCerrar={onDejarDeContar}
          onHecho={(hecho) => {
            setCorte(hecho);
            onDejarDeContar();
          }}
        />
      )}
      {conteo === 'relevo' && sesion.id_usuario === usuario.id && (
        <RelevoDialog caja={caja} sesion={sesion} lectura={lectura} onCerrar={onDejarDeContar} />
      )}
      {conteo === 'cierre' && (
        <CierreDialog
          caja={caja}
          sesion={sesion}
          lectura={lectura}
          onCerrar={onDejarDeContar}
          onCerrada={onCerrada}
        />
      )}
    </div>
  );
}

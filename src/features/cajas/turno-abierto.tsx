import { Suspense } from 'react';
import type { Caja, SesionCaja } from '@/features/sesion/caja';
import { OperacionesDeSesion, type LecturaOperaciones } from '@/features/sesion/operaciones-de-sesion';
import { textoDeError } from '@/lib/api-error';
import { PanelError } from '@/ui/panel';
import { useArqueo } from './arqueo-queries';
import { CierreDialog, type CierreHecho } from './cierre-dialog';
import { EfectivoCard } from './efectivo-card';
import { MovimientoForm } from './movimiento-form';
import { MovimientosLista } from './movimientos-lista';

interface TurnoAbiertoProps {
  caja: Pick<Caja, 'id' | 'nombre'>;
  sesion: SesionCaja;
  contando: boolean;
  onDejarDeContar: () => void;
  onCerrada: (cierre: CierreHecho) => void;
}

/** The drawer of an open session: what must be in it, movements, and the closing count. */
export const TurnoAbierto = (props: TurnoAbiertoProps) => (
  <Suspense fallback={<EfectivoCargando />}>
    <OperacionesDeSesion idSesion={props.sesion.id}>
      {(operaciones) => <Turno {...props} operaciones={operaciones} />}
    </OperacionesDeSesion>
  </Suspense>
);

const EfectivoCargando = () => (
  <div className="card skeleton" role="status" aria-label="Calculando el efectivo esperado…">
    <div className="skeleton-row" />
    <div className="skeleton-row" />
    <div className="skeleton-row" />
  </div>
);

interface TurnoProps extends TurnoAbiertoProps {
  operaciones: LecturaOperaciones;
}

function Turno({ caja, sesion, contando, onDejarDeContar, onCerrada, operaciones }: TurnoProps) {
  const lectura = useArqueo(sesion, operaciones);
  const { arqueo, movimientos, error, releer } = lectura;
  const otros = arqueo?.efectivo.otros ?? [];
  const plegados = arqueo?.efectivo.plegados ?? [];
  return (
    <div className="till-grid">
      {arqueo && <EfectivoCard arqueo={arqueo} oculto={contando} />}
      {!arqueo && error && <PanelError texto={textoDeError(error)} onReintentar={() => void releer()} />}
      {!arqueo && !error && <EfectivoCargando />}
      <section className="card" aria-labelledby="movimiento">
        <div className="card-head">
          <h2 id="movimiento">Movimiento de efectivo</h2>
        </div>
        <MovimientoForm idSesion={sesion.id} />
        {arqueo && (
          <MovimientosLista
            otros={otros}
            plegados={plegados}
            deOperaciones={movimientos.length - otros.length - plegados.length}
          />
        )}
      </section>
      {contando && (
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

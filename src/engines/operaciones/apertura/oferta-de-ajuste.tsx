import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { bitacoraDeSesionQuery } from '@/engines/envios/envios-queries';
import { formatMonto, centavos, type Centavos } from '@/lib/monto';
import { ErrorLine } from '@/ui/form/error-line';
import { focoALaPagina } from '@/ui/panel/foco-al-irse';
import { Icon } from '@/ui/icon';
import { useRegistrarAjuste } from './ajuste-mutations';
import {
  ajusteDe,
  conteoDeCierre,
  diferenciaDeApertura,
  motivoDeAjuste,
  seRegistra,
  ultimaCerrada,
  type Apertura,
} from '@/domain/caja/apertura/apertura';
import { leerBorrador } from '@/domain/caja/conteo/borrador-conteo';
import { aplazarAjuste, estaAplazado } from '@/domain/usuario/borradores';
import type { SesionCaja } from '@/domain/caja/caja';
import { cajaQuery } from '@/domain/caja/caja-queries';
import { leerConteo } from '@/domain/caja/conteo/conteo';
import { movimientosQuery } from '@/domain/caja/movimiento/movimientos-queries';
import { useUsuario } from '@/domain/usuario/ingreso-store';
import { textoDeErrorDeCaja } from '@/domain/caja/textos-caja';
import { textoDeApertura } from '@/domain/caja/apertura/textos-apertura';

interface OfertaDeAjusteProps {
  /** One's own, open. */
  sesion: SesionCaja;
  /** At the till it can be put off, and is then found at the caja's page. */
  aplazable?: boolean;
}

/** What is known of the opening; null until all of it has been read, or when there is nothing to offer. */
function useAperturaDe(sesion: SesionCaja) {
  const { data: caja } = useQuery(cajaQuery(sesion.id_caja));
  const { data: movimientos } = useQuery(movimientosQuery(sesion.id));
  const bitacora = useQuery(bitacoraDeSesionQuery(sesion.id));
  if (!caja || !movimientos || bitacora.isPending) return null;
  const cierre = conteoDeCierre(ultimaCerrada(caja.sesiones, sesion.id));
  const abierta = bitacora.data?.findLast((evento) => evento.tipo === 'apertura');
  // Without its event in the trail, what was counted is still in the draft.
  const contado =
    abierta?.tipo === 'apertura'
      ? abierta.datos.contado
      : (leerConteo(leerBorrador(`caja-${sesion.id_caja}`).conteo).monto ?? null);
  const apertura: Apertura = { inicial: sesion.monto_inicial, cierre, contado };
  const hecho = ajusteDe(movimientos, motivoDeAjuste(sesion.id, cierre)) !== undefined;
  return { caja: caja.nombre, apertura, hecho };
}

/**
 * After an opening: what lies in the drawer is not what the session began with, and one press makes it so. Offered,
 * never done by itself; gone once the movement is there, whoever recorded it.
 */
export function OfertaDeAjuste({ sesion, aplazable = false }: OfertaDeAjusteProps) {
  const leida = useAperturaDe(sesion);
  const [registrado, setRegistrado] = useState<Centavos>();
  const [aplazada, setAplazada] = useState(() => aplazable && estaAplazado(sesion.id_usuario, sesion.id));
  if (registrado !== undefined)
    return (
      <Registrado diferencia={registrado} onListo={aplazable ? () => setRegistrado(undefined) : undefined} />
    );
  if (!leida || leida.hecho || aplazada || diferenciaDeApertura(leida.apertura) === 0) return null;
  return (
    <Oferta
      sesion={sesion}
      caja={leida.caja}
      apertura={leida.apertura}
      onRegistrado={setRegistrado}
      onAplazar={
        aplazable
          ? () => {
              aplazarAjuste(sesion.id_usuario, sesion.id);
              setAplazada(true);
            }
          : undefined
      }
    />
  );
}

interface OfertaProps {
  sesion: SesionCaja;
  caja: string;
  apertura: Apertura;
  onRegistrado: (diferencia: Centavos) => void;
  onAplazar: (() => void) | undefined;
}

const absoluto = (monto: Centavos): string => formatMonto(centavos(Math.abs(monto)));

function Oferta({ sesion, caja, apertura, onRegistrado, onAplazar }: OfertaProps) {
  const usuario = useUsuario();
  const { ejecutar, enCurso, error } = useRegistrarAjuste(sesion);
  const diferencia = diferenciaDeApertura(apertura);
  const registrar = async () => {
    if (await ejecutar({ diferencia, cierre: apertura.cierre, caja })) onRegistrado(diferencia);
  };
  return (
    <section ref={focoALaPagina} className="notice tone-caution" aria-label="Diferencia al abrir">
      <Icon name="scale" />
      <div>
        <p>{textoDeApertura({ ...apertura, idUsuario: usuario.id, abierta: true })}</p>
        <p>
          {seRegistra(diferencia)
            ? `Si ese efectivo ${diferencia > 0 ? 'está' : 'no está'} en la gaveta, regístrelo: «Debe haber» será lo que hay.`
            : 'Menos de Bs 0,10 no se puede registrar: téngalo en cuenta al cerrar.'}
        </p>
      </div>
      <div className="acts">
        {seRegistra(diferencia) && (
          <button
            className="btn is-small"
            type="button"
            aria-disabled={enCurso}
            onClick={() => void registrar()}
          >
            {enCurso
              ? 'Registrando…'
              : `Registrar ${diferencia > 0 ? 'ingreso' : 'egreso'} de ${absoluto(diferencia)}`}
          </button>
        )}
        {onAplazar && (
          <button className="btn is-small is-quiet" type="button" onClick={onAplazar}>
            Ahora no
          </button>
        )}
      </div>
      {error && <ErrorLine>{textoDeErrorDeCaja(error)}</ErrorLine>}
    </section>
  );
}

/** The button that was pressed is gone. */
const enfocar = (nodo: HTMLElement | null): void => nodo?.focus();

const Registrado = ({ diferencia, onListo }: { diferencia: Centavos; onListo: (() => void) | undefined }) => (
  <div className="notice tone-in" role="status" tabIndex={-1} ref={enfocar}>
    <Icon name="okc" />
    <p>
      <strong>Ajuste registrado ✓</strong> {diferencia > 0 ? 'Ingreso' : 'Egreso'} de {absoluto(diferencia)}.
      Está en los movimientos de su turno.
    </p>
    {onListo && (
      <div className="acts">
        <button ref={focoALaPagina} className="link-btn" type="button" onClick={onListo}>
          Entendido
        </button>
      </div>
    )}
  </div>
);

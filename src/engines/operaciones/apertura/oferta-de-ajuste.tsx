import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { bitacoraDeSesionQuery, mostrarBandeja, useBandeja, useOperaciones } from '@/engines/envios/envios';
import { formatMonto, centavos, type Centavos } from '@/lib/monto';
import { ErrorLine } from '@/ui/form/error-line';
import { focoALaPagina } from '@/ui/panel/foco-al-irse';
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
import { useAjustes } from '@/domain/ajustes/ajustes';
import { repartir, sinTerminarDeAntes, textoSinTerminar } from './sin-terminar';
import { textoDeErrorDeCaja } from '@/domain/caja/textos-caja';
import { useQuienConto } from '@/domain/caja/apertura/use-quien-conto';
import { textoDeApertura } from '@/domain/caja/apertura/textos-apertura';
import { Notice, NoticeActs } from '@/ui/notice/notice';
import { Button } from '@/ui/button/button';
import { TextButton } from '@/ui/button/text-button';

interface OfertaDeAjusteProps {
  sesion: SesionCaja;
  aplazable?: boolean;
}

function useAperturaDe(sesion: SesionCaja) {
  const { data: caja } = useQuery(cajaQuery(sesion.id_caja));
  const { data: movimientos } = useQuery(movimientosQuery(sesion.id));
  const bitacora = useQuery(bitacoraDeSesionQuery(sesion.id));
  // What waits on this device may have its cash in the drawer.
  const leyendo = useBandeja(({ fase }) => fase === 'cargando');
  if (!caja || !movimientos || bitacora.isPending || leyendo) return null;
  const cierre = conteoDeCierre(ultimaCerrada(caja.sesiones, sesion.id));
  const abierta = bitacora.data?.findLast((evento) => evento.tipo === 'apertura');
  // Without its event in the trail, what was counted is still in the draft.
  const contado =
    abierta?.tipo === 'apertura'
      ? abierta.datos.contado
      : (leerConteo(leerBorrador(`caja-${sesion.id_caja}`).conteo).monto ?? null);
  const apertura: Apertura = { inicial: sesion.monto_inicial, cierre, contado };
  const hecho = ajusteDe(movimientos, motivoDeAjuste(sesion.id, cierre)) !== undefined;
  return { caja: caja.nombre, sesiones: caja.sesiones, apertura, hecho };
}

/** The opening difference, recorded by one press. Never by itself; gone once the movement is there, whoever recorded it. */
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
      sesiones={leida.sesiones}
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
  sesiones: readonly SesionCaja[];
  apertura: Apertura;
  onRegistrado: (diferencia: Centavos) => void;
  onAplazar: (() => void) | undefined;
}

const absoluto = (monto: Centavos): string => formatMonto(centavos(Math.abs(monto)));

const queHacer = (monto: Centavos): string =>
  seRegistra(monto)
    ? `Si ese efectivo ${monto > 0 ? 'está' : 'no está'} en la gaveta, regístrelo: «Debe haber» será lo que hay.`
    : 'Menos de Bs 0,10 no se puede registrar: téngalo en cuenta al cerrar.';

function Oferta({ sesion, caja, sesiones, apertura, onRegistrado, onAplazar }: OfertaProps) {
  const quien = useQuienConto(apertura.cierre);
  const ajustes = useAjustes();
  const { ejecutar, enCurso, error } = useRegistrarAjuste(sesion);
  const abiertas = sinTerminarDeAntes(useOperaciones(), { sesiones, sesion, ajustes });
  const reparto = repartir(diferenciaDeApertura(apertura), abiertas, ajustes, sesion.id_caja);
  const diferencia = reparto.ahora;
  const registrar = async () => {
    if (await ejecutar({ diferencia, cierre: apertura.cierre, caja })) onRegistrado(diferencia);
  };
  return (
    <Notice ref={focoALaPagina} tono="caution" icono="scale" as="section" aria-label="Diferencia al abrir">
      <div>
        <p>{textoDeApertura({ ...apertura, quien, abierta: true })}</p>
        <p>{abiertas.length > 0 ? textoSinTerminar(abiertas, reparto) : queHacer(diferencia)}</p>
      </div>
      <NoticeActs>
        {abiertas.length > 0 && (
          <Button size="small" onClick={() => mostrarBandeja(abiertas[0]?.opId)}>
            Ver pendientes
          </Button>
        )}
        {seRegistra(diferencia) && (
          <Button size="small" aria-disabled={enCurso} onClick={() => void registrar()}>
            {enCurso
              ? 'Registrando…'
              : `Registrar ${diferencia > 0 ? 'ingreso' : 'egreso'} de ${absoluto(diferencia)}`}
          </Button>
        )}
        {onAplazar && (
          <Button variant="quiet" size="small" onClick={onAplazar}>
            Ahora no
          </Button>
        )}
      </NoticeActs>
      {error && <ErrorLine>{textoDeErrorDeCaja(error)}</ErrorLine>}
    </Notice>
  );
}

const enfocar = (nodo: HTMLElement | null): void => nodo?.focus();

const Registrado = ({ diferencia, onListo }: { diferencia: Centavos; onListo: (() => void) | undefined }) => (
  <Notice tono="in" icono="okc" role="status" tabIndex={-1} ref={enfocar}>
    <p>
      <strong>Ajuste registrado ✓</strong> {diferencia > 0 ? 'Ingreso' : 'Egreso'} de {absoluto(diferencia)}.
      Está en los movimientos de su turno.
    </p>
    {onListo && (
      <NoticeActs>
        <TextButton ref={focoALaPagina} onClick={onListo}>
          Entendido
        </TextButton>
      </NoticeActs>
    )}
  </Notice>
);

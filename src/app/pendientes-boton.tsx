import { loadCode } from '@/ui/lazy/load-code';
import { useTimeoutEffect, useUnmountEffect } from '@react-hookz/web';
import { Suspense, useRef } from 'react';
import { esDeNadie } from '@/ui/foco-al-llegar';
import { useRelevoAMedias } from '@/domain/caja/relevo/relevo';
import { HeaderButton } from '@/ui/button/header-button';
import { Icon } from '@/ui/icon';
import { opcional } from '@/ui/lazy/opcional';
import { useAnuladasDeOtras, useTerminarSolas } from '@/engines/operaciones/operaciones';
import { useInsignia } from '@/app/live/use-insignia';
import { BandejaSinCodigo } from './bandeja-sin-codigo';
import {
  mostrarBandeja,
  ocultarBandeja,
  resumir,
  urgenciaDe,
  useAhora,
  useBandeja,
  useOperaciones,
  useVistaBandeja,
} from '@/engines/envios/envios';

const cargar = () => loadCode(() => import('@/features/bandeja/bandeja-dialog'));
const BandejaDialog = opcional(async () => (await cargar()).BandejaDialog, BandejaSinCodigo);

const HEAT = { normal: 'none', ambar: 'warm', roja: 'hot' } as const;

/** «Pendientes (3)» in the header: amber after five minutes, vermilion after an hour. It never blinks. */
export function PendientesBoton() {
  const fase = useBandeja((estado) => estado.fase);
  const operaciones = useOperaciones();
  const { abierta, opId } = useVistaBandeja();
  const boton = useRef<HTMLButtonElement>(null);
  const resumen = resumir(operaciones);
  const urgencia = urgenciaDe(resumen, useAhora());
  const ilegible = fase === 'sin-almacen' || fase === 'version-nueva' || fase === 'borrada';
  const relevo = useRelevoAMedias();
  const cuantas = resumen.cuantas + useTerminarSolas().length + (relevo ? 1 : 0);
  const cuenta = fase === 'lista' ? cuantas : ilegible ? '!' : '…';
  // The tray must open without a connection too.
  useTimeoutEffect(() => void cargar().catch(() => undefined), 2_000);
  useUnmountEffect(ocultarBandeja);
  useInsignia(cuantas);
  useAnuladasDeOtras();
  const cerrar = () => {
    ocultarBandeja();
    setTimeout(() => {
      if (esDeNadie(document.activeElement)) boton.current?.focus();
    });
  };
  return (
    <>
      <HeaderButton
        ref={boton}
        heat={ilegible ? 'hot' : HEAT[urgencia]}
        className="max-sm:col-start-3"
        aria-haspopup="dialog"
        aria-label={`Pendientes (${cuenta})`}
        onClick={() => mostrarBandeja()}
      >
        <Icon name="clock" />
        <span className="whitespace-nowrap" aria-hidden="true">
          <span className="max-sm:sr-only">Pendientes (</span>
          <span className="inline-block min-w-[1ch] text-center tabular-nums">{cuenta}</span>
          <span className="max-sm:sr-only">)</span>
        </span>
      </HeaderButton>
      {abierta && (
        <Suspense fallback={null}>
          <BandejaDialog opId={opId} onCerrar={cerrar} />
        </Suspense>
      )}
    </>
  );
}

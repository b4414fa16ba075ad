import { useEffect, useRef, useState } from 'react';
import { useUsuario } from '@/domain/usuario/ingreso-store';
import { clsx } from 'clsx';
import { TONO } from '@/ui/tone';
import { Dialog } from '@/ui/dialog/dialog';
import { Icon } from '@/ui/icon';
import { BandejaAvisos } from './bandeja-avisos';
import { BandejaLista } from './bandeja-lista';
import { CorreccionesLista, RelevoAMedias } from './a-medias';
import { LevantarTope } from '@/features/bandeja/case/levantar-form';
import {
  resumir,
  seEnvia,
  textoResumen,
  urgenciaDe,
  useAhora,
  useBandeja,
  type Operacion,
} from '@/engines/envios/envios';
import { useActos, type Dicho, type Pedido } from '@/features/bandeja/case/use-actos';
import { FootHint } from '@/ui/dialog/dialog-frame';

const TONO_DE = { normal: 'qr', ambar: 'caution', roja: 'danger' } as const;

interface BandejaDialogProps {
  opId: string | null;
  onCerrar: () => void;
}

export function BandejaDialog({ opId, onCerrar }: BandejaDialogProps) {
  const usuario = useUsuario();
  const estado = useBandeja((todo) => todo);
  const ahora = useAhora();
  const pedir = useActos();
  const resumido = useRef<HTMLParagraphElement>(null);
  const [ocupada, setOcupada] = useState<string | null>(null);
  const [dicho, setDicho] = useState<Dicho & { de: Operacion }>();
  const { operaciones, fase } = estado;
  const resumen = resumir(operaciones);
  const tono = TONO_DE[urgenciaDe(resumen, ahora)];
  // A database that does not answer is not an empty one.
  const sabido = fase === 'lista' || fase === 'borrada';

  useEffect(() => {
    const suya = opId && document.getElementById(`op-${opId}`);
    if (!suya) return;
    suya.scrollIntoView({ block: 'center' });
    suya.focus();
  }, [opId]);

  const alPedir = async (op: Operacion, pedido: Pedido): Promise<boolean> => {
    if (ocupada) return false;
    setOcupada(op.opId);
    setDicho(undefined);
    const hecho = await pedir(op, pedido);
    setOcupada(null);
    setDicho({ ...hecho, de: op });
    // The operation, or the form that had the focus, may be gone.
    if (hecho.bien) resumido.current?.focus();
    return hecho.bien;
  };

  // «Enviando…» is over once nothing is on its way, but not before the operation it was said of is picked up.
  const enMarcha = operaciones.some((op) => seEnvia(op.estado) || op === dicho?.de);
  const vale = dicho?.mientras && !enMarcha ? undefined : dicho;

  return (
    <Dialog
      titulo="Operaciones pendientes"
      variante="lado"
      onCerrar={onCerrar}
      pie={<FootHint>Se guardan en este equipo hasta que se confirmen.</FootHint>}
    >
      <div data-tray="" className="relative overflow-auto overscroll-contain">
        <p
          ref={resumido}
          tabIndex={-1}
          className={clsx(
            'mx-5 mb-3 flex items-center gap-2 rounded-control px-3 py-2 text-sm font-semibold text-balance wrap-anywhere text-tone',
            TONO[tono],
            tono === 'qr' ? 'bg-surface-2' : 'bg-tone-soft',
          )}
        >
          <Icon name={sabido && resumen.cuantas === 0 ? 'okc' : 'clock'} size="s" />
          {fase === 'cargando'
            ? 'Leyendo lo guardado…'
            : sabido || resumen.cuantas > 0
              ? textoResumen(resumen, ahora)
              : 'No sabemos qué queda sin enviar. Cierre las otras pestañas de este sistema y recargue.'}
        </p>
        <p
          role="status"
          className={clsx(
            'mx-5 text-sm not-empty:mb-3',
            vale && !vale.bien && 'flex gap-2 leading-snug font-semibold text-danger',
          )}
        >
          {vale?.texto}
        </p>
        <BandejaAvisos estado={estado} />
        <LevantarTope resumen={resumen} onLevantado={() => resumido.current?.focus()} />
        <RelevoAMedias onVer={onCerrar} />
        <CorreccionesLista mirante={usuario} />
        <BandejaLista
          operaciones={operaciones}
          opId={opId}
          mirante={usuario}
          ahora={ahora}
          ocupada={ocupada}
          onPedir={alPedir}
          onVer={onCerrar}
        />
        {fase === 'lista' && resumen.cuantas === 0 && (
          <p className="px-5 py-4 text-ink-3">Todo lo que se confirmó en este equipo ya se envió.</p>
        )}
      </div>
    </Dialog>
  );
}

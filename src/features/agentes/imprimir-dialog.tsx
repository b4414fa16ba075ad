import { useEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { guardarAjustes, useAjustes } from '@/features/sesion/ajustes';
import { useNombreCaja } from '@/features/sesion/nombre-caja-queries';
import { useUsuario } from '@/features/sesion/sesion-store';
import { Dialog } from '@/ui/dialog';
import { Icon } from '@/ui/icon';
import { Comprobante } from './comprobante';
import { nombreDeUsuario } from './nombre-de-usuario';
import { ajustarPapel } from './papel';
import type { TransaccionAgente } from './transaccion-agente';

const ANCHOS = [58, 80] as const;
type Ancho = (typeof ANCHOS)[number];

/** The width of the last time, kept on this device if the browser lets us. */
function useAncho(): [Ancho, (ancho: Ancho) => void] {
  const { ancho_comprobante: guardado } = useAjustes();
  const [elegido, setElegido] = useState<Ancho>(guardado);
  const elegir = (ancho: Ancho) => {
    setElegido(ancho);
    try {
      guardarAjustes({ ancho_comprobante: ancho });
    } catch {
      // storage refused: it holds for this voucher
    }
  };
  return [elegido, elegir];
}

/** Preview of the voucher at the paper's width. What is printed is a copy beside the app, and nothing else of the page. */
export function ImprimirDialog({
  transaccion,
  onCerrar,
}: {
  transaccion: TransaccionAgente;
  onCerrar: () => void;
}) {
  const [ancho, elegir] = useAncho();
  const { nombre_tienda: tienda } = useAjustes();
  const caja = useNombreCaja(transaccion.id_sesion_caja);
  const cajero = nombreDeUsuario(transaccion.id_user_create, useUsuario());
  const muestra = useRef<HTMLElement>(null);
  const datos = { transaccion, ancho, tienda, caja, cajero };

  useEffect(() => {
    // Also for the browser's own «Imprimir»: whatever prints while the preview is open prints the voucher.
    const medir = () => ajustarPapel(ancho, muestra.current?.offsetHeight ?? 0);
    addEventListener('beforeprint', medir);
    return () => removeEventListener('beforeprint', medir);
  }, [ancho]);

  return (
    <>
      <Dialog
        titulo="Imprimir comprobante"
        onCerrar={onCerrar}
        pie={
          <>
            <button className="btn" type="button" onClick={onCerrar}>
              Volver
            </button>
            <button className="btn is-primary" type="button" data-foco onClick={() => print()}>
              <Icon name="print" size="s" />
              Imprimir
            </button>
          </>
        }
      >
        <div className="dlg-body">
          <div className="seg anchos" role="group" aria-label="Ancho del papel">
            {ANCHOS.map((mm) => (
              <button key={mm} type="button" aria-pressed={mm === ancho} onClick={() => elegir(mm)}>
                {mm} mm
              </button>
            ))}
          </div>
          <div className="vouchers">
            <Comprobante ref={muestra} {...datos} />
          </div>
        </div>
      </Dialog>
      {createPortal(
        <div className="hoja" aria-hidden="true">
          <Comprobante {...datos} />
        </div>,
        document.body,
      )}
    </>
  );
}

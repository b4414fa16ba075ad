import { useState } from 'react';
import { guardarAjustes, useAjustes } from '@/domain/ajustes/ajustes';
import { useNombreCaja } from '@/domain/caja/caja-de-sesion-queries';
import { ImpresionDialog } from '@/ui/dialog/impresion-dialog';
import { Comprobante } from './comprobante';
import { useNombre } from '@/domain/usuario/nombres/persona-queries';
import type { TransaccionAgente } from '@/domain/transaccion/transaccion-agente';

const ANCHOS = [58, 80] as const;
type Ancho = (typeof ANCHOS)[number];

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
  const cajero = useNombre(transaccion.id_user_create);
  const datos = { transaccion, ancho, tienda, caja, cajero };
  return (
    <ImpresionDialog
      titulo="Imprimir comprobante"
      papeles={ANCHOS}
      papel={ancho}
      onPapel={(papel) => papel !== 'A4' && elegir(papel)}
      onCerrar={onCerrar}
    >
      {(ref) => <Comprobante {...datos} {...(ref ? { ref } : {})} />}
    </ImpresionDialog>
  );
}

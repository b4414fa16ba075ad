import { useState } from 'react';
import { useAjustes } from '@/domain/ajustes/ajustes';
import { useUsuario } from '@/domain/usuario/ingreso-store';
import { ahora } from '@/lib/time/reloj';
import { ImpresionDialog } from '@/ui/dialog/impresion-dialog';
import type { Papel } from '@/ui/dialog/papel';
import { Acta } from './acta';
import type { ActaHecha } from './contenido-acta';

interface ActaDialogProps {
  hecha: ActaHecha;
  onCerrar: () => void;
}

const PAPELES: readonly Papel[] = ['A4'];

export function ActaDialog({ hecha, onCerrar }: ActaDialogProps) {
  const { nombre_tienda: tienda } = useAjustes();
  const { name: usuario } = useUsuario();
  const [impresa] = useState(ahora);
  return (
    <ImpresionDialog
      titulo="Acta de conciliación"
      papeles={PAPELES}
      papel="A4"
      onPapel={() => undefined}
      onCerrar={onCerrar}
    >
      {(ref) => (
        <Acta {...hecha} tienda={tienda} usuario={usuario} impresa={impresa} {...(ref ? { ref } : {})} />
      )}
    </ImpresionDialog>
  );
}

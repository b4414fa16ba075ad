import { useState } from 'react';
import { useAjustes } from '@/domain/ajustes/ajustes';
import { useUsuario } from '@/domain/usuario/ingreso-store';
import { ahora } from '@/lib/time/reloj';
import { ImpresionDialog } from '@/ui/dialog/impresion-dialog';
import type { Papel } from '@/ui/dialog/papel';
import { ResumenImpreso, type ResumenImpresoProps } from './resumen-impreso';

const PAPELES: readonly Papel[] = [58, 80, 'A4'];

type ImprimirProps = Pick<ResumenImpresoProps, 'periodo' | 'datos'> & { onCerrar: () => void };

export function ImprimirDialog({ onCerrar, ...datos }: ImprimirProps) {
  const { name } = useUsuario();
  const { nombre_tienda: tienda } = useAjustes();
  const [papel, setPapel] = useState<Papel>('A4');
  const [impreso] = useState(ahora);
  return (
    <ImpresionDialog
      titulo="Imprimir resumen"
      papeles={PAPELES}
      papel={papel}
      onPapel={setPapel}
      onCerrar={onCerrar}
    >
      {(ref) => (
        <ResumenImpreso
          {...datos}
          tienda={tienda}
          quien={name}
          impreso={impreso}
          papel={papel}
          {...(ref ? { ref } : {})}
        />
      )}
    </ImpresionDialog>
  );
}

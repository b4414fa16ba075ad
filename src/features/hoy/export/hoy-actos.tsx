import { Suspense, useState } from 'react';
import { useAjustes } from '@/domain/ajustes/ajustes';
import { useUsuario } from '@/domain/usuario/ingreso-store';
import { ahora } from '@/lib/time/reloj';
import { dialogo } from '@/ui/dialog/dialogo-diferido';
import type { Papel } from '@/ui/dialog/papel';
import { loadCode } from '@/ui/lazy/load-code';
import { ExportarMenu } from '@/ui/table/exportar-menu';
import type { AvisoExportar } from '@/ui/table/use-exportar';
import type { DatosDelDia } from './datos-del-dia';
import { hojasDelDia } from './hojas-del-dia';
import { HoyImpreso } from './hoy-impreso';

const ImpresionDialog = dialogo(
  async () => (await loadCode(() => import('@/ui/dialog/impresion-dialog'))).ImpresionDialog,
);

const PAPELES: readonly Papel[] = ['A4'];
const elUnico = () => undefined;

interface HoyActosProps {
  /** null: not all of the page is there yet */
  datos: DatosDelDia | null;
  onAviso: (aviso: AvisoExportar | null) => void;
}

/** «Exportar»: CSV, Excel, and one A4 page with the figures as they are when it is asked for. */
export function HoyActos({ datos, onAviso }: HoyActosProps) {
  const { name: quien } = useUsuario();
  const { nombre_tienda: tienda } = useAjustes();
  const [impreso, setImpreso] = useState<{ cuando: number; datos: DatosDelDia } | null>(null);
  return (
    <>
      <ExportarMenu
        breve
        sinReferencias
        inerte={datos === null}
        nombre={['hoy', datos?.dia ?? '']}
        hojas={() => (datos ? hojasDelDia(datos) : [])}
        onAviso={onAviso}
        onImprimir={() => setImpreso(datos && { cuando: ahora(), datos })}
      />
      <Suspense fallback={null}>
        {impreso && (
          <ImpresionDialog
            titulo="Imprimir el día"
            papeles={PAPELES}
            papel="A4"
            onPapel={elUnico}
            onCerrar={() => setImpreso(null)}
          >
            {(ref) => <HoyImpreso {...impreso} tienda={tienda} quien={quien} {...(ref ? { ref } : {})} />}
          </ImpresionDialog>
        )}
      </Suspense>
    </>
  );
}

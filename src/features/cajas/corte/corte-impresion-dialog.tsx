import { useState, type Ref } from 'react';
import { clsx } from 'clsx';
import { useAjustes } from '@/domain/ajustes/ajustes';
import { useNombre } from '@/domain/usuario/nombres/persona-queries';
import { formatFechaHora } from '@/lib/fecha';
import { ImpresionDialog } from '@/ui/dialog/impresion-dialog';
import type { Papel } from '@/ui/dialog/papel';
import { Firmas } from '@/features/cajas/z-report/firmas';
import { LineaImpresa } from '@/ui/text/linea-impresa';
import { CorteLineas } from './corte-lineas';
import { nombreDeCorte, type Corte } from './use-corte';

const PAPELES: readonly Papel[] = [58, 80];

interface CorteImpresionProps {
  corte: Corte;
  idCajero: number;
  onCerrar: () => void;
}

export function CorteImpresionDialog({ corte, idCajero, onCerrar }: CorteImpresionProps) {
  const { ancho_comprobante: guardado, nombre_tienda: tienda } = useAjustes();
  const [papel, setPapel] = useState<Papel>(guardado);
  const cajero = useNombre(idCajero);
  return (
    <ImpresionDialog
      titulo={`Imprimir ${nombreDeCorte(corte)}`}
      papeles={PAPELES}
      papel={papel}
      onPapel={setPapel}
      onCerrar={onCerrar}
    >
      {(ref) => <CorteImpreso {...{ corte, papel, tienda, cajero }} {...(ref ? { ref } : {})} />}
    </ImpresionDialog>
  );
}

interface CorteImpresoProps {
  corte: Corte;
  papel: Papel;
  tienda: string;
  cajero: string;
  ref?: Ref<HTMLElement>;
}

const CorteImpreso = ({ corte, papel, tienda, cajero, ref }: CorteImpresoProps) => (
  <article
    ref={ref}
    className={clsx('voucher', `is-${papel}`)}
    aria-label={`${nombreDeCorte(corte)}, sesión #${corte.sesion}`}
  >
    <header>
      <strong>{tienda}</strong>
      <span>
        {nombreDeCorte(corte)} · {corte.datos.caja}
      </span>
      <span>
        Sesión #{corte.sesion} · {cajero}
      </span>
    </header>
    <dl>
      <LineaImpresa nombre="Fecha y hora" valor={formatFechaHora(corte.cuando)} />
      <LineaImpresa nombre="Contó" valor={corte.usuario} />
    </dl>
    <CorteLineas corte={corte} suelto />
    <p>La sesión sigue abierta. Guardado en este equipo.</p>
    <Firmas />
  </article>
);

import { useTimeoutEffect } from '@react-hookz/web';
import { useState } from 'react';
import { useBandeja, type Operacion } from '@/engines/envios/envios';
import { resumen } from '@/domain/transaccion/resumen-operacion';
import { Aviso } from '@/features/agentes/aviso';
import { operaciones } from '@/lib/text/cifras';

/** A server that answers is quicker than this: the note does not appear and vanish under the cashier's eyes. */
const ENSEGUIDA_MS = 1_500;

const NOMBRADAS = 5;

/** Says that the totals hold operations that are no rows yet. Mount it while there are some. */
export function SinNumero({ pendientes }: { pendientes: readonly Operacion[] }) {
  const persistencia = useBandeja((estado) => estado.persistencia);
  const [dicho, decir] = useState(false);
  useTimeoutEffect(() => decir(true), ENSEGUIDA_MS);
  if (!dicho) return null;
  const resto = pendientes.length - NOMBRADAS;
  return (
    <Aviso tono="caution" icono="cloudoff">
      Los totales incluyen {operaciones(pendientes.length)} sin número todavía:{' '}
      {pendientes
        .slice(0, NOMBRADAS)
        .map(({ datos }) => resumen(datos))
        .join(' · ')}
      {resto > 0 && ` y ${resto} más`}.
      {persistencia === 'negada' &&
        ' El navegador no garantiza conservarlas: no borre sus datos hasta que se envíen.'}
    </Aviso>
  );
}

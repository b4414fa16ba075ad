import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { anulacionesQuery } from '@/engines/envios/envios';
import { agregarTransaccion, filaDeId, type Listado } from '@/engines/listado/listado';

/** The server no longer shows what was annulled here, the trail does; a row it still lists was annulled after the download, or not. */
export function useAnulacionesLocales(listado: Listado | undefined, activo: boolean): void {
  const client = useQueryClient();
  const { data } = useQuery({ ...anulacionesQuery(), enabled: activo });
  useEffect(() => {
    if (!activo || !listado || listado.parcial || !data) return;
    for (const { transaccion, resultado, cuando } of data) {
      const viva = filaDeId(listado, transaccion.id)?.estado;
      const despues = resultado !== 'sin-confirmar' && cuando > listado.descargado;
      if (viva === undefined || (viva && despues)) agregarTransaccion(client, transaccion);
    }
  }, [activo, listado, data, client]);
}

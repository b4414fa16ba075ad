import { useSyncExternalStore } from 'react';
import { formatDiaIso } from '@/lib/fecha';
import { adelanto } from '@/lib/time/reloj';
import { textoReloj } from '@/lib/time/reloj-texto';
import { cadaMinuto, useHoy } from '@/ui/use-hoy';
import { Notice } from '@/ui/notice/notice';

export function AvisoReloj() {
  const texto = useSyncExternalStore(cadaMinuto, () => textoReloj(adelanto()));
  const dia = useHoy();
  return (
    <div role="status">
      {texto !== null && (
        <Notice tono="caution" icono="clock" as="p" place="shell">
          <span>
            El reloj de este equipo va {texto}. Aquí «Hoy» es el {formatDiaIso(dia)}. Corrija la fecha y la
            hora del equipo.
          </span>
        </Notice>
      )}
    </div>
  );
}

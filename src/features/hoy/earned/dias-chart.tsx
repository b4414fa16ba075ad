import { cifra } from '@/lib/text/cifras';
import { sumarDias, type Dia } from '@/lib/fecha';
import { diaYMes, nombreDeDia } from '@/lib/time/nombre-de-dia';
import { Columnas } from '@/ui/chart/columnas';
import type { Ganado } from '@/engines/listado/listado';

interface DiasProps {
  dias: readonly { dia: Dia; ganado: Ganado }[];
}

const leido = ({ ganado }: DiasProps['dias'][number], nombre: string): string =>
  `${nombre}, ${ganado.cuenta > 0 ? `Bs ${cifra(ganado.total)}` : 'nada'}`;

/** All of it, for who does not see it. */
function enPalabras(dias: DiasProps['dias']): string {
  const [primero, ultimo] = [dias[0], dias.at(-1)];
  if (!primero || !ultimo) return 'Ganado por día';
  const cada = dias.slice(0, -1).map((dia) => leido(dia, nombreDeDia(dia.dia)));
  return `Ganado por día, del ${diaYMes(primero.dia)} al ${diaYMes(ultimo.dia)}. ${leido(ultimo, 'Hoy')}; ${cada.join('; ')}.`;
}

/** Fourteen upright bars, today's the last. Said over it: today, and the same day of last week. */
export function DiasChart({ dias }: DiasProps) {
  const hoy = dias.at(-1)?.dia;
  const columnas = dias.map(({ dia, ganado: { cliente, banco } }) => ({
    clave: dia,
    corto: dia === hoy ? 'Hoy' : String(Number(dia.slice(8))),
    cliente,
    banco,
    destacada: dia === hoy || (hoy !== undefined && dia === sumarDias(hoy, -7)),
  }));
  return (
    <Columnas
      className="grow basis-29"
      role="img"
      aria-label={enPalabras(dias)}
      columnas={columnas}
      dichas={({ destacada = false }) => destacada}
    />
  );
}

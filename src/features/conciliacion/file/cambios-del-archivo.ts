import { cierreVigente, type DiaBancario } from '@/domain/conciliacion/dia-bancario';
import { juntarDia, type DiaConTodo, type QueCambia } from '@/domain/conciliacion/file/juntar-dias';
import { formatDiaIso } from '@/lib/fecha';
import { limpia } from '@/lib/referencia';
import { claveDeEntidad } from '@/domain/ajustes/entidad';
import { progreso } from '@/features/conciliacion/textos-conciliacion';

export interface CambioDeDia {
  clave: string;
  dia: string;
  que: QueCambia;
  de: string;
  a: string;
  pisadas: number;
}

const NADA = 'Nada';

function comoEsta(registro: DiaBancario | null | undefined): string {
  if (registro === undefined) return NADA;
  if (registro === null) return 'Solo notas';
  const cierre = cierreVigente(registro);
  if (cierre) return `Cerrado, versión ${cierre.n}`;
  const avance = registro.necesitan === 0 ? 'todo en orden' : progreso(registro);
  return registro.versiones.length > 0 ? `Reabierto, ${avance}` : `Abierto, ${avance}`;
}

const claveDe = ({ entidad, dia }: DiaConTodo): string => `${dia} ${claveDeEntidad(entidad)}`;

export function cambiosDelArchivo(
  aqui: readonly DiaConTodo[],
  traidos: readonly DiaConTodo[],
): CambioDeDia[] {
  const suyos = new Map(aqui.map((cada) => [claveDe(cada), cada]));
  return traidos
    .map((traido): CambioDeDia => {
      const clave = claveDe(traido);
      const antes = suyos.get(clave) ?? null;
      const { que, junto, pisadas } = juntarDia(antes, traido);
      const dia = `${limpia(traido.entidad)} · ${formatDiaIso(traido.dia)}`;
      return { clave, dia, que, de: comoEsta(antes?.registro), a: comoEsta(junto.registro), pisadas };
    })
    .toSorted((a, b) => (a.clave < b.clave ? 1 : -1));
}

/** «2 días iguales» and the like, of those of which nothing is taken. */
const DEJADOS: readonly [que: QueCambia, uno: string, varios: string][] = [
  ['igual', 'día está igual en este equipo', 'días están iguales en este equipo'],
  ['atras', 'día va más adelante en este equipo', 'días van más adelante en este equipo'],
];

export const losQueQuedan = (cambios: readonly CambioDeDia[]): string[] =>
  DEJADOS.flatMap(([que, uno, varios]) => {
    const cuantos = cambios.filter((cada) => cada.que === que).length;
    return cuantos === 0 ? [] : [`${cuantos} ${cuantos === 1 ? uno : varios}.`];
  });

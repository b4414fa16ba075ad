import { useQuery } from '@tanstack/react-query';
import type { SesionCaja } from '@/domain/caja/caja';
import { juzgarCierre, type JuicioDeCierre } from './cierre-anotado';
import { cierresAnotadosQuery } from '@/engines/envios/envios';

/** The difference of each closing; null before the trail is read, lest one figure become another. */
export function useJuicios(): (sesion: SesionCaja) => JuicioDeCierre | null {
  const { data, isPending } = useQuery(cierresAnotadosQuery());
  return (sesion) => (isPending ? null : juzgarCierre(data ?? null, sesion));
}

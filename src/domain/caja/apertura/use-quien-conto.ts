import { useUsuario } from '@/domain/usuario/ingreso-store';
import { useNombre } from '@/domain/usuario/nombres/persona-queries';
import type { ConteoDeCierre } from './apertura';

/** Who counted at the last closing, for whoever reads it here: «usted» or a name. */
export function useQuienConto(cierre: ConteoDeCierre | null): string {
  const yo = useUsuario();
  const nombre = useNombre(cierre?.uid);
  return cierre?.uid === yo.id ? 'usted' : nombre;
}

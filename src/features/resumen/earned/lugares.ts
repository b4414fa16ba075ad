import { ganadoDe, type Ganado, type ResumenPeriodo } from '@/engines/listado/listado';
import type { Calculado } from '@/features/resumen/calcular';
import type { Cubos } from '@/features/resumen/period/cubos';

export interface LugarGanado extends Ganado {
  clave: string;
  nombre: string;
  largo: string;
  corto: string;
  destacada?: boolean;
}

/** @param sumas one for each place @param hoy whether the last place is today */
export const lugaresDeCubos = (
  { cubos }: Cubos,
  sumas: readonly ResumenPeriodo[],
  hoy: boolean,
): LugarGanado[] =>
  cubos.map(({ nombre, largo = nombre, corto, destacado, desde }, k) => {
    const esHoy = hoy && k === cubos.length - 1;
    return {
      ...ganadoDe(sumas[k]?.renglones ?? []),
      clave: String(desde),
      nombre: esHoy ? 'Hoy' : nombre,
      largo,
      corto: esHoy ? 'Hoy' : corto,
      destacada: destacado,
    };
  });

/** Hours in which a shop is open, more or less: a chart of one hour would be one wide bar. */
const ABRE = 8;
const CIERRA = 18;

export function lugaresDeHoras({ horas }: Calculado): LugarGanado[] {
  const primera = Math.min(ABRE, horas[0]?.hora ?? ABRE);
  const ultima = Math.max(CIERRA, horas.at(-1)?.hora ?? CIERRA);
  return Array.from({ length: ultima - primera + 1 }, (_, k) => {
    const corto = String(primera + k).padStart(2, '0');
    const nombre = `${corto}:00`;
    const suyas = horas.filter(({ hora }) => hora === primera + k);
    return { ...ganadoDe(suyas), clave: corto, nombre, largo: nombre, corto };
  });
}

export function ultimoConOperaciones(lugares: readonly LugarGanado[]): number {
  const ultimo = lugares.findLastIndex(({ cuenta }) => cuenta > 0);
  return ultimo < 0 ? lugares.length - 1 : ultimo;
}

export const elMejor = (lugares: readonly LugarGanado[]): number =>
  lugares.reduce((mejor, { total }, k) => (total > (lugares[mejor]?.total ?? 0) ? k : mejor), 0);

import type { Dia } from '@/lib/fecha';

export interface Calendario {
  desde: (dia: Dia) => number;
}

const DIA_MS = 86_400_000;

/** A statement has a hundred thousand dates and a few days: each is worked out once. */
export function crearCalendario(hoy: Dia): Calendario {
  const cero = Date.parse(hoy);
  const sabidos = new Map<Dia, number>();
  return {
    desde: (dia) => {
      let dias = sabidos.get(dia);
      if (dias === undefined) {
        dias = Math.round((Date.parse(dia) - cero) / DIA_MS);
        sabidos.set(dia, dias);
      }
      return dias;
    },
  };
}

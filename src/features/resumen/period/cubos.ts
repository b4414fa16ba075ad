import type { Periodo } from '@/engines/listado/listado';
import { diaLaPaz, finDelDia, formatDiaIso, inicioDelDia, sumarDias, type Dia } from '@/lib/fecha';
import { conMayuscula } from '@/lib/text/mayuscula';
import { mesYAnio, nombreDeDia } from '@/lib/time/nombre-de-dia';
import { finDeMes, type PeriodoConNombre } from './periodo';
import type { Modo } from './filtros-resumen';

export interface Cubo extends Periodo {
  nombre: string;
  /** as a file has it, where the name alone does not say which one */
  largo?: string;
  corto: string;
  /** of the period itself, or of the same day of the week before */
  destacado: boolean;
}

export interface Cubos {
  titulo: string;
  que: string;
  cubos: readonly Cubo[];
  enteros: boolean;
}

const DIAS = 14;
/** Beyond so many places a phone cannot tell them apart, and the next larger one is drawn. */
const MAXIMO = 31;

const cubo = (desde: Dia, hasta: Dia, nombre: string, corto: string, destacado = false): Cubo => ({
  desde: inicioDelDia(desde),
  hasta: finDelDia(hasta),
  id_sesion_caja: null,
  nombre: conMayuscula(nombre),
  corto,
  destacado,
});

const deDia = (dia: Dia, destacado = false): Cubo => ({
  ...cubo(dia, dia, nombreDeDia(dia), String(Number(dia.slice(8))), destacado),
  largo: formatDiaIso(dia),
});

function partir(desde: Dia, hasta: Dia, fin: (desde: Dia) => Dia, hacer: (de: Dia, a: Dia) => Cubo): Cubo[] {
  const cubos: Cubo[] = [];
  for (let de = desde; de <= hasta;) {
    const suFin = fin(de);
    const a = suFin < hasta ? suFin : hasta;
    cubos.push(hacer(de, a));
    de = sumarDias(a, 1);
  }
  return cubos;
}

const CORTES: readonly {
  titulo: string;
  que: string;
  dias: number;
  cortar: (desde: Dia, hasta: Dia) => Cubo[];
}[] = [
  {
    titulo: 'Por día',
    que: 'Día',
    dias: 1,
    cortar: (desde, hasta) =>
      partir(
        desde,
        hasta,
        (dia) => dia,
        (dia) => deDia(dia),
      ),
  },
  {
    titulo: 'Por semana',
    que: 'Semana',
    dias: 7,
    cortar: (desde, hasta) =>
      partir(
        desde,
        hasta,
        (dia) => sumarDias(dia, 6),
        (de, a) => cubo(de, a, `${formatDiaIso(de)} al ${formatDiaIso(a)}`, formatDiaIso(de).slice(0, 5)),
      ),
  },
  {
    titulo: 'Por mes',
    que: 'Mes',
    dias: 31,
    cortar: (desde, hasta) =>
      partir(desde, hasta, finDeMes, (de, a) =>
        cubo(de, a, mesYAnio(de), `${de.slice(5, 7)}/${de.slice(2, 4)}`),
      ),
  },
  {
    titulo: 'Por año',
    que: 'Año',
    dias: Infinity,
    cortar: (desde, hasta) =>
      partir(
        desde,
        hasta,
        (dia) => `${dia.slice(0, 4)}-12-31`,
        (de, a) => cubo(de, a, de.slice(0, 4), de.slice(0, 4)),
      ),
  },
];

const DIA_MS = 86_400_000;

/** One day stands among the fourteen up to it; a longer period is cut into its own parts; a session has none. */
export function cubosDe(modo: Modo, { desde, hasta }: PeriodoConNombre): Cubos | null {
  if (desde === null || hasta === null) return null;
  const [primero, ultimo] = [diaLaPaz(desde), diaLaPaz(hasta - 1)];
  if (modo === 'dia') {
    const cubos = Array.from({ length: DIAS }, (_, k) => {
      const dia = sumarDias(primero, k + 1 - DIAS);
      return deDia(dia, dia === primero || dia === sumarDias(primero, -7));
    });
    return { titulo: `Por día, últimos ${DIAS}`, que: 'Día', cubos, enteros: false };
  }
  const dias = (hasta - desde) / DIA_MS;
  const corte = CORTES.find((cada) => dias <= cada.dias * MAXIMO);
  return corte
    ? { titulo: corte.titulo, que: corte.que, cubos: corte.cortar(primero, ultimo), enteros: true }
    : null;
}

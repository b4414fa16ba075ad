/** Operations that this device knows of a bank-day, from its actas and from what was said: the server lists none that is annulled. */
import type { Contenido } from '@/domain/conciliacion/acta-cerrada';
import { leerDecisiones, type Decisiones } from '@/domain/conciliacion/decisiones-db';
import { leerActas } from '@/domain/conciliacion/dias-db';
import type { Sobre } from '@/domain/conciliacion/sobre';
import { inicioDelDia, sumarDias, type Dia } from '@/lib/fecha';
import type { OperacionDelDia } from './resultado';

/** Once at the till; the hour is known from an acta only. */
interface Conocida extends NonNullable<Sobre['sistema']> {
  id: number;
  fecha: number;
}

const deActas = (actas: readonly Contenido[]): Conocida[] =>
  actas.flatMap(({ filas }) => filas.flatMap(({ sistema }) => sistema ?? []));

const ID_EN_CLAVE = /^s (\d+)$/;

const deDecisiones = (decisiones: Decisiones): Conocida[] =>
  [...decisiones].flatMap(([clave, { sobre }]) => {
    const id = Number(ID_EN_CLAVE.exec(clave)?.[1] ?? NaN);
    const sistema = sobre?.sistema;
    return sistema && Number.isInteger(id) ? [{ ...sistema, id, fecha: inicioDelDia(sistema.dia) }] : [];
  });

/** What of them the list does not hold any more was annulled: it stays on our side, as annulled. */
export function conAnuladas(
  nuestras: readonly OperacionDelDia[],
  conocidas: readonly Conocida[],
  { entidad, dia }: { entidad: string; dia: Dia },
): OperacionDelDia[] {
  const [desde, hasta] = [sumarDias(dia, -1), sumarDias(dia, 1)];
  const vistas = new Set(nuestras.map(({ id }) => id));
  const todas = [...nuestras];
  for (const conocida of conocidas) {
    if (vistas.has(conocida.id) || conocida.dia < desde || conocida.dia > hasta) continue;
    vistas.add(conocida.id);
    const { fecha } = conocida;
    todas.push({
      ...conocida,
      banco: entidad,
      estado: false,
      id_sesion_caja: 0,
      created_at: fecha,
      updated_at: fecha,
    });
  }
  return todas;
}

/** None where the device’s database can't be read: then the bank's line is only the bank's, as it would be on another device. */
export async function leerConocidas(entidad: string, dia: Dia): Promise<Conocida[]> {
  try {
    const dias = [-1, 0, 1].map((k) => sumarDias(dia, k));
    const [actas, decisiones] = await Promise.all([
      Promise.all(dias.map((cada) => leerActas(entidad, cada))),
      leerDecisiones(entidad, dia),
    ]);
    return [...actas.flatMap(deActas), ...deDecisiones(decisiones)];
  } catch {
    return [];
  }
}

import { leerAjustes } from '@/domain/ajustes/ajustes';
import type { ConciliacionesTraidas, Tienda } from '@/domain/conciliacion/file/conciliaciones-archivo';
import type { DiaConTodo } from '@/domain/conciliacion/file/juntar-dias';
import { leerReglas } from '@/domain/reglas/reglas';
import type { ListadoOperaciones } from '@/engines/operaciones/operaciones';
import { finDelDia, inicioDelDia, sumarDias } from '@/lib/fecha';
import { limpia } from '@/lib/referencia';
import { claveDeEntidad } from '@/domain/ajustes/entidad';

export const deEstaTienda = (): Tienda => ({
  tienda: leerAjustes().nombre_tienda,
  codigo: leerReglas().codigo,
});

export interface Procedencia {
  /** `sin-saber`: the till's list is not here, or the file names no operation */
  es: 'de-aqui' | 'de-otro' | 'sin-saber';
  /** what else is another there than here, in sentences */
  difiere: readonly string[];
}

/** Days of the file of which operations are looked up, the newest first. */
const MIRADOS = 8;

const hashesDe = (dias: readonly DiaConTodo[]): string[] =>
  dias.flatMap(({ registro }) => registro?.versiones.map(({ hash }) => hash) ?? []);

const ID_EN_CLAVE = /^s (\d+)$/;

/** «id reference», by which the server knows an operation: no other business has both. */
function operacionesDe({ actas, decisiones }: DiaConTodo): string[] {
  const deActas = [...actas.values()].flatMap(({ filas }) =>
    filas.flatMap(({ sistema }) => (sistema ? [`${sistema.id} ${sistema.nro_referencia}`] : [])),
  );
  const dichas = [...decisiones].flatMap(([clave, { sobre }]) => {
    const [, id] = ID_EN_CLAVE.exec(clave) ?? [];
    return id && sobre?.sistema ? [`${id} ${sobre.sistema.nro_referencia}`] : [];
  });
  return [...deActas, ...dichas];
}

async function estanAqui(dias: readonly DiaConTodo[], listado: ListadoOperaciones): Promise<boolean> {
  const respuestas = await Promise.all(
    dias.map(async (cada) => {
      const periodo = {
        desde: inicioDelDia(sumarDias(cada.dia, -1)),
        hasta: finDelDia(sumarDias(cada.dia, 1)),
        id_sesion_caja: null,
      };
      const nuestras = await listado.operaciones(periodo, cada.entidad);
      const suyas = new Set(operacionesDe(cada));
      return nuestras?.some(({ id, nro_referencia }) => suyas.has(`${id} ${nro_referencia}`)) ?? false;
    }),
  );
  return respuestas.includes(true);
}

function loQueDifiere(
  { tienda, codigo, dias }: ConciliacionesTraidas,
  listado: ListadoOperaciones | null,
): string[] {
  const aqui = deEstaTienda();
  const usadas = new Set(listado?.bancos.map(claveDeEntidad));
  const ajenas = new Map(
    dias
      .filter(({ entidad }) => listado && !usadas.has(claveDeEntidad(entidad)))
      .map(({ entidad }) => [claveDeEntidad(entidad), limpia(entidad)]),
  );
  return [
    ...(limpia(tienda) === limpia(aqui.tienda)
      ? []
      : [
          `Es de «${limpia(tienda) || 'sin nombre'}»; este equipo, de «${limpia(aqui.tienda) || 'sin nombre'}».`,
        ]),
    ...(codigo === '' || codigo === aqui.codigo
      ? []
      : [`Sus reglas son ${limpia(codigo)}; las de este equipo, ${aqui.codigo}.`]),
    ...(ajenas.size === 0 ? [] : [`Entidades que este equipo no usa: ${[...ajenas.values()].join(', ')}.`]),
  ];
}

/** Names and institutions are alike in many shops. A version that both know proves it, or an operation with its number and its reference. */
export async function procedenciaDe(
  traidas: ConciliacionesTraidas,
  aqui: readonly DiaConTodo[],
  listado: ListadoOperaciones | null,
): Promise<Procedencia> {
  const difiere = loQueDifiere(traidas, listado);
  const sabidos = new Set(hashesDe(aqui));
  if (traidas.dias.length === 0 || hashesDe(traidas.dias).some((hash) => sabidos.has(hash)))
    return { es: 'de-aqui', difiere };
  const conOperaciones = traidas.dias
    .filter((dia) => operacionesDe(dia).length > 0)
    .toSorted((a, b) => (a.dia < b.dia ? 1 : -1))
    .slice(0, MIRADOS);
  if (!listado || conOperaciones.length === 0) return { es: 'sin-saber', difiere };
  return { es: (await estanAqui(conOperaciones, listado)) ? 'de-aqui' : 'de-otro', difiere };
}

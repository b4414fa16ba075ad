import { useIsMutating, useMutation, useQueryClient } from '@tanstack/react-query';
import { sellar } from '@/domain/conciliacion/acta-cerrada';
import type { Decisiones } from '@/domain/conciliacion/decisiones-db';
import {
  ultimaVersion,
  type DiaBancario,
  type Quien,
  type Version,
} from '@/domain/conciliacion/dia-bancario';
import { cerrarDia, DiaCambiado, reabrirDia } from '@/domain/conciliacion/dias-db';
import { actoDeDiaKey, releerConciliacion, tomarDia } from '@/domain/conciliacion/dias-queries';
import { sesionStore } from '@/domain/usuario/ingreso-store';
import { anotarConciliacion } from '@/engines/envios/envios';
import { formatDiaIso } from '@/lib/fecha';
import { ahora } from '@/lib/time/reloj';
import { contenidoDe, sinDescripciones } from '@/features/conciliacion/acta/contenido-acta';
import type { Resultado } from '@/features/conciliacion/result/resultado';
import { conciliacionDe } from './anotacion';

/** @throws when nobody is signed in any more */
export function quienEs(): Quien {
  const sesion = sesionStore.get();
  if (sesion.estado !== 'activa') throw new Error('nobody is signed in');
  const { id: uid, name: usuario } = sesion.usuario;
  return { cuando: Math.round(ahora()), uid, usuario };
}

const sobreDe = ({ entidad, dia }: Pick<DiaBancario, 'entidad' | 'dia'>): string =>
  `${entidad} · ${formatDiaIso(dia)}`;

export const textoDeFalla = (error: unknown): string =>
  error instanceof DiaCambiado
    ? 'Este día cambió en otra ventana. Mire cómo quedó y repita.'
    : 'No se pudo guardar en este equipo. Intente de nuevo.';

export const SIN_BITACORA = 'Este equipo no pudo anotarlo en su bitácora.';

/** What an act on a day has come to; `anotado`: the trail tells of it. */
interface Hecho {
  dia: DiaBancario;
  anotado: boolean;
}

/** @param alHacer told once it is kept, also when what asked for it has gone from the page by then */
function useActoDeDia<T>(hacer: (pedido: T) => Promise<Hecho>, alHacer: (anotado: boolean) => void) {
  const client = useQueryClient();
  const mutationKey = actoDeDiaKey();
  const enCurso = useIsMutating({ mutationKey }) > 0;
  const { mutate, error } = useMutation({
    mutationKey,
    mutationFn: hacer,
    onSuccess: ({ dia, anotado }) => {
      alHacer(anotado);
      return tomarDia(client, dia);
    },
    onError: async () => releerConciliacion(client),
  });
  return { mutate, error, enCurso };
}

interface PorCerrar {
  resultado: Resultado;
  decisiones: Decisiones;
  dia: DiaBancario | null;
}

async function cerrar({ resultado, decisiones, dia: antes }: PorCerrar): Promise<Hecho> {
  const quien = quienEs();
  const conciliacion = conciliacionDe(resultado, decisiones, quien);
  const { entidad, dia, sistema } = conciliacion;
  const previa = ultimaVersion(antes);
  const anterior = previa?.hash ?? null;
  const motivo = antes?.reabierto?.motivo ?? null;
  const contenido = sinDescripciones(contenidoDe(resultado, decisiones));
  const cabeza = { entidad, dia, n: (previa?.n ?? 0) + 1, ...quien, motivo, sistema };
  const version = await sellar(cabeza, contenido, anterior);
  const cerrado = await cerrarDia({ conciliacion, version, anterior, contenido, vistas: decisiones });
  const anotado = await anotarConciliacion({
    uid: quien.uid,
    usuario: quien.usuario,
    acto: 'cerrada',
    motivo: motivo ?? '',
    datos: { sobre: sobreDe(conciliacion), version: version.n, hash: version.hash },
  });
  return { dia: cerrado, anotado };
}

export const useCerrarDia = (alHacer: (anotado: boolean) => void) => useActoDeDia(cerrar, alHacer);

interface PorReabrir {
  dia: DiaBancario;
  version: Version;
  motivo: string;
}

async function reabrir({ dia, version, motivo }: PorReabrir): Promise<Hecho> {
  const quien = quienEs();
  const abierto = await reabrirDia(dia, version.hash, { ...quien, motivo });
  const anotado = await anotarConciliacion({
    uid: quien.uid,
    usuario: quien.usuario,
    acto: 'reabierta',
    motivo,
    datos: { sobre: sobreDe(dia), version: version.n, hash: version.hash },
  });
  return { dia: abierto, anotado };
}

export const useReabrirDia = (alHacer: (anotado: boolean) => void) => useActoDeDia(reabrir, alHacer);

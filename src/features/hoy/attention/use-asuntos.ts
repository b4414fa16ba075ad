import { skipToken, useQuery } from '@tanstack/react-query';
import { useMemo, useSyncExternalStore } from 'react';
import { useStore } from 'zustand';
import { useAjustes } from '@/domain/ajustes/ajustes';
import { useRelevoAMedias } from '@/domain/caja/relevo/relevo';
import { vistaKey } from '@/domain/transaccion/transaccion-queries';
import type { TransaccionAgente } from '@/domain/transaccion/transaccion-agente';
import { nombreEn, useNombres } from '@/domain/usuario/nombres/persona-queries';
import { vinculoQuery } from '@/domain/whatsapp/whatsapp-queries';
import { anulacionesQuery, cierresAnotadosQuery, resumir, useOperaciones } from '@/engines/envios/envios';
import {
  cierreDeSesion,
  rangoDelCalendario,
  useCorrecciones,
  useCorreccionesTardias,
  useDiasBancarios,
  useJuicios,
  useParecidasEnPie,
  type DiaConEstado,
  type LecturaListado,
  type ListadoOperaciones,
} from '@/engines/operaciones/operaciones';
import { contratoStore, esOtroContrato } from '@/lib/contract/contrato';
import { useUsuario } from '@/domain/usuario/ingreso-store';
import { diaLaPaz, type Dia } from '@/lib/fecha';
import { AL_WORKER, hastaOtraPregunta, revisionDe } from '@/lib/query/pregunta';
import { adelanto } from '@/lib/time/reloj';
import { textoReloj } from '@/lib/time/reloj-texto';
import { cadaMinuto, useHoy } from '@/ui/use-hoy';
import { periodoDe } from '@/features/hoy/dias';
import type { Gaveta, LecturaGavetas } from '@/features/hoy/drawers/use-gavetas';
import { asuntoDeApertura, useAperturas } from './aperturas';
import type { Asunto } from './asunto';
import { asuntosDe } from './asuntos';
import { losQueEsperan } from './asuntos-conciliacion';
import { asuntoDeParecida } from './parecidas-asunto';

/** The rows of today, annulled ones too; undefined while they are read. */
function useFilasDelDia(listado: ListadoOperaciones | null, dia: Dia): TransaccionAgente[] | undefined {
  const { data } = useQuery({
    ...AL_WORKER,
    queryKey: vistaKey(listado ? revisionDe(listado) : 0, { dia }),
    queryFn: listado
      ? async ({ signal }) => (await listado.operaciones(periodoDe(dia))) ?? hastaOtraPregunta(signal)
      : skipToken,
    placeholderData: (previa) => previa,
  });
  return data;
}

interface Anulada {
  fila: TransaccionAgente;
  uid: number | null;
}

/** Annulled today, as far as this device knows; whoever did it, the last first. */
function useAnuladasDeHoy(filas: readonly TransaccionAgente[] | undefined, dia: Dia): readonly Anulada[] {
  const { data } = useQuery(anulacionesQuery());
  return useMemo(() => {
    const locales = (data ?? []).filter(
      ({ cuando, resultado }) => resultado !== 'sin-confirmar' && diaLaPaz(cuando) === dia,
    );
    const porId = new Map<number, Anulada>();
    for (const fila of filas ?? [])
      if (!fila.estado) porId.set(fila.id, { fila, uid: fila.id_user_update ?? fila.id_user_create ?? null });
    for (const { transaccion, uid } of locales) porId.set(transaccion.id, { fila: transaccion, uid });
    return [...porId.values()].toSorted((a, b) => b.fila.fecha - a.fila.fecha || b.fila.id - a.fila.id);
  }, [data, filas, dia]);
}

/** The closings of today that did not balance, by this device's trail. */
function useCierresConDiferencia(gavetas: readonly Gaveta[] | null, dia: Dia) {
  const juicioDe = useJuicios();
  const { data: eventos } = useQuery(cierresAnotadosQuery());
  return (gavetas ?? []).flatMap(({ caja, sesiones }) =>
    (sesiones ?? []).flatMap((sesion) => {
      const { fecha_cierre: cuando, id } = sesion;
      const juicio = cuando && diaLaPaz(cuando) === dia ? juicioDe(sesion) : null;
      if (!cuando || juicio?.tipo !== 'propio' || juicio.diferencia === 0) return [];
      const suyos = (eventos ?? []).filter((evento) => evento.sesion === id);
      return [
        {
          sesion: id,
          caja: caja.nombre,
          uid: sesion.id_usuario,
          diferencia: juicio.diferencia,
          cuando,
          motivo: cierreDeSesion(suyos, sesion)?.motivo ?? '',
        },
      ];
    }),
  );
}

const NINGUNO: readonly DiaConEstado[] = [];

/** Bank-days that wait for whoever may settle them, of those of the calendar; null while it is not known whether any does. */
function useSinConciliar(listado: ListadoOperaciones | null, dia: Dia): readonly DiaConEstado[] | null {
  const { rol } = useUsuario();
  const { desde, cuantos } = rangoDelCalendario(dia);
  const dias = useDiasBancarios(listado, desde, cuantos);
  return useMemo(() => (rol === 'Lectura' ? NINGUNO : dias && losQueEsperan(dias, dia)), [rol, dias, dia]);
}

/** What needs a person, as far as it could be seen. */
export interface PorHacer {
  /** null while it is not known whether anything does */
  asuntos: readonly Asunto[] | null;
  /** What could not be looked at, with its article. */
  sinVer: readonly string[];
}

/** null: all of it was looked at. */
export const fraseSinVer = ({ sinVer }: Pick<PorHacer, 'sinVer'>): string | null =>
  sinVer.length === 0 ? null : `No pudimos revisar ${sinVer.join(' ni ')}: puede faltar algo.`;

/** What needs a person now, and what of it could not be looked at. */
export function useAsuntos(
  { listado, error, leyendo }: Pick<LecturaListado, 'listado' | 'error' | 'leyendo'>,
  { gavetas, error: sinCajas }: Pick<LecturaGavetas, 'gavetas' | 'error'>,
): PorHacer {
  const dia = useHoy();
  const soloMira = useUsuario().rol === 'Lectura';
  const { umbral_confirmacion: umbral } = useAjustes();
  const filas = useFilasDelDia(listado, dia);
  const anuladas = useAnuladasDeHoy(filas, dia);
  const cierres = useCierresConDiferencia(gavetas, dia);
  const aperturas = useAperturas(gavetas, dia);
  const parecidas = useParecidasEnPie(dia);
  const sinConciliar = useSinConciliar(listado, dia);
  const pendientes = resumir(useOperaciones());
  const correcciones = useCorrecciones();
  const tardias = useCorreccionesTardias().filter(
    ({ op }) => diaLaPaz(op.confirmadaEn) === dia && (listado?.estaActiva(op.serverId ?? 0) ?? false),
  );
  const relevo = useRelevoAMedias();
  const discrepancias = useStore(contratoStore);
  const reloj = useSyncExternalStore(cadaMinuto, () => textoReloj(adelanto()));
  const { data: vinculo } = useQuery(vinculoQuery());
  const deAperturas = aperturas.flatMap(({ sesion, cierre }) => [sesion.id_usuario, cierre?.uid ?? 0]);
  const texto = [
    ...anuladas.map(({ uid }) => uid ?? 0),
    ...cierres.map(({ uid }) => uid),
    ...deAperturas,
  ].join();
  const ids = useMemo(() => [...new Set(texto.split(',').map(Number))].filter((id) => id > 0), [texto]);
  const nombres = useNombres(ids);
  const nombreDe = (uid: number | null): string => nombreEn(nombres, uid) || 'Sin dato';
  const asuntos = asuntosDe({
    dia,
    soloMira,
    pendientes,
    correcciones,
    tardias,
    relevo,
    otraVersion: esOtroContrato(discrepancias),
    cierres: cierres.map(({ uid, ...cierre }) => ({ ...cierre, quien: nombreDe(uid) })),
    porRevisar: [
      ...aperturas.map((apertura) => asuntoDeApertura(apertura, nombreDe)),
      ...parecidas.map((parecida) => asuntoDeParecida(parecida, dia)),
    ],
    sinConciliar: sinConciliar ?? NINGUNO,
    reloj,
    vinculo,
    grandes: (filas ?? []).filter(({ estado, monto }) => estado && monto >= umbral),
    umbral,
    anuladas: anuladas.map(({ fila, uid }) => ({ fila, quien: nombreDe(uid) })),
  });
  const sinLista = !listado && error !== null && !leyendo;
  const sesiones = gavetas?.map(({ sesiones: suyas }) => suyas);
  const cajasVistas = sesiones ? !sesiones.includes(undefined) : sinCajas !== null;
  const todoVisto = cajasVistas && (sinLista || (filas !== undefined && sinConciliar !== null));
  return {
    asuntos: asuntos.length === 0 && !todoVisto ? null : asuntos,
    sinVer: [
      ...(sinLista ? ['las operaciones'] : []),
      ...((sesiones?.includes(null) ?? sinCajas !== null) ? ['las cajas'] : []),
    ],
  };
}

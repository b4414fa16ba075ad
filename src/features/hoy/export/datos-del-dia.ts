/** The page of the day as it is taken away, on paper or as a file: the page's own figures. */
import { useMemo } from 'react';
import { efectoQr, useAjustes } from '@/domain/ajustes/ajustes';
import { nombreEn, useNombres } from '@/domain/usuario/nombres/persona-queries';
import { ganadoDe, ganadoDeCadaBanco, type Ganado, type GanadoDeBanco } from '@/engines/listado/listado';
import { useBandeja } from '@/engines/envios/envios';
import { useSinFila } from '@/engines/operaciones/operaciones';
import type { Dia } from '@/lib/fecha';
import type { Asunto } from '@/features/hoy/attention/asunto';
import { fraseSinVer, type PorHacer } from '@/features/hoy/attention/use-asuntos';
import { diferenciaDeCierre, totalEnGavetas, type Gaveta } from '@/features/hoy/drawers/use-gavetas';
import type { GanadoDeHoy } from '@/features/hoy/earned/use-ganado';
import {
  movimientoDe,
  movimientoPorPersona,
  type Movimiento,
  type MovimientoDePersona,
} from '@/features/hoy/movement/movimiento';

/** Amounts in centavos, null: not known; times in ms. */
export interface CajaDelDia {
  nombre: string;
  quien: string;
  desde: number | null;
  debeHaber: number | null;
  /** when it was closed last, what was counted then and how much that was off */
  cierre: number | null;
  contado: number | null;
  diferencia: number | null;
}

export interface DatosDelDia {
  dia: Dia;
  ganado: Ganado;
  bancos: readonly GanadoDeBanco[];
  /** null: could not be had */
  cajas: readonly CajaDelDia[] | null;
  enGavetas: number | null;
  movimiento: Movimiento;
  personas: readonly (MovimientoDePersona & { nombre: string })[];
  asuntos: readonly Asunto[];
  /** what of them could not be looked at, as a sentence */
  sinRevisar: string | null;
  /** operations of this device that «Ganado» does not count yet */
  pendientes: number;
}

const cajaDelDia = (
  { caja, sesiones, abierta, cierre, debeHaber }: Gaveta,
  nombreDe: (id: number) => string,
): CajaDelDia => ({
  nombre: caja.nombre,
  quien: abierta ? nombreDe(abierta.id_usuario) : sesiones ? 'Nadie' : '—',
  desde: abierta?.fecha_apertura ?? null,
  debeHaber: debeHaber ?? null,
  cierre: cierre?.sesion.fecha_cierre ?? null,
  contado: cierre?.sesion.monto_final_real ?? null,
  diferencia: diferenciaDeCierre(cierre),
});

interface Leido extends PorHacer {
  ganado: GanadoDeHoy | null;
  gavetas: { gavetas: readonly Gaveta[] | null; error: Error | null };
}

/** null until all of the page is there, or is known not to come. */
export function useDatosDelDia({ ganado, gavetas, asuntos, sinVer }: Leido): DatosDelDia | null {
  const ajustes = useAjustes();
  const pendientes = useSinFila().length;
  // Before the outbox is read, what waits here is not in any figure.
  const sinLeer = useBandeja(({ fase }) => fase === 'cargando');
  const texto = [
    ...(ganado?.hoy.personas ?? []).map(({ id }) => id ?? 0),
    ...(gavetas.gavetas ?? []).map(({ abierta }) => abierta?.id_usuario ?? 0),
  ].join();
  const ids = useMemo(() => [...new Set(texto.split(',').map(Number))].filter((id) => id > 0), [texto]);
  const nombres = useNombres(ids);
  const cajas = gavetas.gavetas;
  const leyendo = cajas?.some(({ sesiones, debeHaber }) => sesiones === undefined || debeHaber === undefined);
  if (!ganado || !asuntos || leyendo || sinLeer || (!cajas && !gavetas.error)) return null;
  const nombreDe = (id: number | null): string => nombreEn(nombres, id) || 'Sin dato';
  const qr = (banco: string) => efectoQr(ajustes, banco);
  const { renglones } = ganado.hoy;
  return {
    dia: ganado.dia,
    ganado: ganadoDe(renglones),
    bancos: ganadoDeCadaBanco(renglones),
    cajas: cajas && cajas.map((gaveta) => cajaDelDia(gaveta, nombreDe)),
    enGavetas: (cajas && totalEnGavetas(cajas)) ?? null,
    movimiento: movimientoDe(renglones, qr),
    personas: movimientoPorPersona(ganado.hoy, qr).map((persona) => ({
      ...persona,
      nombre: nombreDe(persona.id),
    })),
    asuntos,
    sinRevisar: fraseSinVer({ sinVer }),
    pendientes,
  };
}

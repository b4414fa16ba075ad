import { useMemo } from 'react';
import { efectoQr, useAjustes } from '@/domain/ajustes/ajustes';
import { nombreEn, useNombres } from '@/domain/usuario/nombres/persona-queries';
import { finDelDia, inicioDelDia } from '@/lib/fecha';
import { useHoy } from '@/ui/use-hoy';
import { calcular, type Calculado } from './calcular';
import {
  comisionDeMes,
  comisionEstimada,
  type ComisionDeMes,
  type ComisionEstimada,
} from '@/features/resumen/estimate/comision-estimada';
import { lugaresDeCubos, type LugarGanado } from '@/features/resumen/earned/lugares';
import { estimar, type Flotante, type SaldoEstimado } from '@/features/resumen/float/flotante';
import type { Consulta, Respuesta } from './use-resumen';

/** All that is shown, printed and exported of a period; null: nothing to compare or to estimate with. */
export interface Datos {
  consulta: Consulta;
  calculado: Calculado;
  contra: Calculado | null;
  saldos: readonly SaldoEstimado[] | null;
  comision: { periodo: ComisionEstimada; meses: readonly ComisionDeMes[] } | null;
  lugares: readonly LugarGanado[];
  esHoy: boolean;
  nombreDe: (id: number | null) => string;
}

const NADIE: readonly number[] = [];

export function useDatos(respuesta: Respuesta | null, flotante: Flotante | null): Datos | null {
  const ajustes = useAjustes();
  const hoy = useHoy();
  const ids = useMemo(() => respuesta?.actual.personas?.flatMap(({ id }) => id ?? []) ?? NADIE, [respuesta]);
  const nombres = useNombres(ids);
  if (!respuesta) return null;
  const { consulta } = respuesta;
  const { actual, cubos } = consulta;
  const qr = (banco: string) => efectoQr(ajustes, banco);
  const esHoy = actual.desde === inicioDelDia(hoy) && actual.hasta === finDelDia(hoy);
  return {
    consulta,
    calculado: calcular(respuesta.actual, qr),
    contra: respuesta.anterior && calcular(respuesta.anterior, qr),
    saldos: flotante && respuesta.flotante && estimar(flotante, calcular(respuesta.flotante, qr)),
    comision:
      consulta.tarifas.length > 0
        ? {
            periodo: comisionEstimada(respuesta.actual.renglones),
            meses: consulta.meses.map(({ nombre }, k) =>
              comisionDeMes(nombre, respuesta.meses[k]?.renglones ?? []),
            ),
          }
        : null,
    lugares: cubos ? lugaresDeCubos(cubos, respuesta.cubos, esHoy) : [],
    esHoy,
    nombreDe: (id) => (id === null ? 'Sin dato' : nombreEn(nombres, id)),
  };
}

import { useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import {
  FRESCA_MS,
  bancosPorUso,
  diasDelListado,
  estaActiva,
  filaEn,
  filtrarListado,
  recuperarListado,
  resumirListado,
  transaccionesQuery,
  type Listado,
  type Periodo,
} from '@/engines/listado/listado';
import type { TransaccionAgente } from '@/domain/transaccion/transaccion-agente';
import type { ListadoOperaciones, ListadoProps } from './listado-operaciones';
import { haciaServidor } from '@/lib/fecha';
import { porPartes } from '@/lib/por-partes';
import { useAnulacionesLocales } from './use-anulaciones-locales';

export function ListadoDeOperaciones({ viva = false, children }: ListadoProps) {
  const client = useQueryClient();
  const { data, error, isFetching, refetch } = useQuery({
    ...transaccionesQuery(),
    refetchInterval: viva ? FRESCA_MS : false,
  });
  useAnulacionesLocales(data, true);
  const listado = useMemo(() => (data && !data.parcial ? abrir(client, data) : null), [client, data]);
  const ilegibles = data?.ilegibles.total ?? 0;
  return children({
    listado,
    error,
    ilegibles,
    leyendo: isFetching,
    descargado: data?.descargado ?? null,
    releer: () => void refetch(),
  });
}

const SIN_RESPUESTA_MS = 50;

function abrir(client: QueryClient, listado: Listado): ListadoOperaciones {
  const { version, tabla } = listado;
  /** No answer: the next list is about to be here, or it will never come by itself. */
  const conAviso = <T,>(valor: T | null): T | null => {
    if (valor === null) setTimeout(() => recuperarListado(client), SIN_RESPUESTA_MS);
    return valor;
  };
  return {
    bancos: bancosPorUso(tabla),
    estaActiva: (id) => estaActiva(listado, id),
    resumir: async (periodos) => conAviso(await resumirListado(version, periodos)),
    dias: async (desde, cuantos) => conAviso(await diasDelListado(version, desde, cuantos)),
    operaciones: async (periodo, banco) => {
      const filtro = { ...aFiltro(periodo), banco: banco ?? null };
      const resultado = conAviso(await filtrarListado(version, filtro));
      if (!resultado) return null;
      const { filas } = resultado;
      const operaciones: TransaccionAgente[] = [];
      await porPartes(filas.length, (k) => operaciones.push(filaEn(listado, filas[k] ?? 0)));
      return operaciones;
    },
  };
}

const aFiltro = ({ desde, hasta, id_sesion_caja }: Periodo): Parameters<typeof filtrarListado>[1] => ({
  texto: '',
  banco: null,
  tipo_operacion: null,
  desde: desde === null ? null : haciaServidor(desde),
  hasta: hasta === null ? null : haciaServidor(hasta),
  id_sesion_caja,
  id_user_create: null,
  nombres: [],
  anuladas: true,
  orden: { columna: 'fecha', sentido: 'desc' },
});

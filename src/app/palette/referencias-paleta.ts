import { useQuery } from '@tanstack/react-query';
import { useNavigate } from 'react-router-dom';
import { filasBuscadasKey } from '@/domain/transaccion/transaccion-queries';
import { TIPOS_OPERACION } from '@/domain/transaccion/tipo-operacion';
import type { TransaccionAgente } from '@/domain/transaccion/transaccion-agente';
import type { Solicitud } from '@/domain/transaccion/solicitud';
import { useUsuario } from '@/domain/usuario/ingreso-store';
import { nombreEn } from '@/domain/usuario/nombres/persona-queries';
import { esFinal, mostrarBandeja, useOperaciones } from '@/engines/envios/envios';
import {
  filaDeReferencia,
  filaEn,
  filtrarListado,
  transaccionesQuery,
  type Filtro,
  type Listado,
} from '@/engines/listado/listado';
import { formatDesde } from '@/lib/fecha';
import { formatMonto } from '@/lib/monto';
import { AL_WORKER, revisionDe } from '@/lib/query/pregunta';
import { limpia, refFiltro, refKey } from '@/lib/referencia';
import { useConocidos } from './cajas-conocidas';
import type { Opcion } from './opciones-paleta';

const FILAS = 5;
const MIRADAS = 2_000;
const LARGO_MINIMO = 3;

const SIN_FILTRO: Omit<Filtro, 'texto'> = {
  banco: null,
  tipo_operacion: null,
  desde: null,
  hasta: null,
  id_sesion_caja: null,
  id_user_create: null,
  nombres: [],
  anuladas: true,
  orden: { columna: 'fecha', sentido: 'desc' },
};

const laTiene = (nro_referencia: string, buscado: string): boolean =>
  refFiltro(nro_referencia).includes(refFiltro(buscado));

async function buscarFilas(listado: Listado, texto: string): Promise<TransaccionAgente[]> {
  const resultado = await filtrarListado(listado.version, { ...SIN_FILTRO, texto });
  const halladas: TransaccionAgente[] = [];
  for (const posicion of resultado?.filas.subarray(0, MIRADAS) ?? []) {
    const fila = filaEn(listado, posicion);
    if (laTiene(fila.nro_referencia, texto)) halladas.push(fila);
    if (halladas.length === FILAS) break;
  }
  return halladas;
}

const enPalabras = ({
  tipo_operacion,
  monto,
  banco,
}: Pick<Solicitud, 'tipo_operacion' | 'monto' | 'banco'>) =>
  `${TIPOS_OPERACION[tipo_operacion].corto} ${formatMonto(monto)}, ${banco}`;

/** By reference: what waits on this device, and what is loaded of the list. Without a text the newest of it. */
export function useReferencias(buscado: string): Opcion[] {
  const navigate = useNavigate();
  const { id: uid } = useUsuario();
  const nombres = useConocidos();
  const operaciones = useOperaciones();
  const { data: listado } = useQuery({ ...transaccionesQuery(), enabled: false });
  const { data: filas = [] } = useQuery({
    ...AL_WORKER,
    queryKey: filasBuscadasKey(listado ? revisionDe(listado) : 0, buscado),
    queryFn: () => (listado ? buscarFilas(listado, buscado) : []),
    placeholderData: (previas) => previas,
  });
  if (buscado !== '' && refFiltro(buscado) === '') return [];
  const exacta = listado && buscado !== '' ? filaDeReferencia(listado, buscado) : null;
  const deFila = (fila: TransaccionAgente): Opcion => ({
    id: `fila-${fila.id}`,
    icono: TIPOS_OPERACION[fila.tipo_operacion].icono,
    texto: limpia(fila.nro_referencia) || 'Sin referencia',
    nota: [
      enPalabras(fila),
      nombreEn(nombres, fila.id_user_create),
      formatDesde(fila.fecha),
      fila.estado ? '' : 'anulada',
    ]
      .filter(Boolean)
      .join(' · '),
    tarde: fila.id !== exacta?.id,
    hacer: () => {
      const search = location.pathname.startsWith('/agentes') ? location.search : '';
      void navigate({ pathname: `/agentes/${fila.id}`, search });
    },
  });
  const propias = operaciones
    .filter(({ uid: suyo, estado }) => suyo === uid && !esFinal(estado))
    .filter(({ datos }) => laTiene(datos.nro_referencia, buscado));
  return [
    ...propias.slice(0, FILAS).map(({ opId, datos, confirmadaEn }): Opcion => ({
      id: `envio-${opId}`,
      icono: 'clock',
      texto: limpia(datos.nro_referencia),
      nota: `Pendiente · ${enPalabras(datos)} · ${formatDesde(confirmadaEn)}`,
      hacer: () => mostrarBandeja(opId),
    })),
    ...[...(exacta ? [exacta] : []), ...filas.filter(({ id }) => id !== exacta?.id)]
      // Those of the text before, until the answer to this one is here.
      .filter(({ nro_referencia }) => laTiene(nro_referencia, buscado))
      .slice(0, FILAS)
      .map(deFila),
  ];
}

/** The way to a reference that is not loaded: the list itself, over all its days. */
export function useBuscarEnLista(buscado: string, referencias: readonly Opcion[]): Opcion[] {
  const navigate = useNavigate();
  const clave = refKey(buscado);
  if (clave.length < LARGO_MINIMO || referencias.some(({ texto }) => refKey(texto) === clave)) return [];
  return [
    {
      id: 'buscar',
      icono: 'search',
      texto: `Buscar «${buscado}» en la lista`,
      nota: 'Todas las fechas',
      tarde: true,
      hacer: () =>
        void navigate({
          pathname: '/agentes',
          search: `?${new URLSearchParams({ q: buscado, fechas: 'todo' })}`,
        }),
    },
  ];
}

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { useStore } from 'zustand';
import { useUsuario } from '@/domain/usuario/ingreso-store';
import { refKey } from '@/lib/referencia';
import { buscarEnListado, filaDeId, transaccionesQuery, type Listado } from '@/engines/listado/listado';
import { buscarParecida } from '@/engines/operaciones/operaciones';
import type { EnCorreccion } from '@/features/agentes/correction/en-formulario';
import { registroDe, type Entorno, type EstadoRegistro } from './registro';
import { sigueActiva } from '@/engines/envios/envios';

export function useRegistro() {
  const usuario = useUsuario();
  const client = useQueryClient();
  const registro = registroDe(usuario.id);
  const estado = useStore(registro.visible);
  const entorno = useMemo(
    (): Entorno => ({
      buscar: async (ref) => buscarEnListado(client, ref),
      sigueActiva: async (fila) => sigueActiva(client, fila),
      parecida: async (datos, salvo) => buscarParecida(client, datos, salvo),
    }),
    [client],
  );
  return { registro, estado, entorno };
}

export const useVezDelFormulario = (): number =>
  useStore(registroDe(useUsuario().id).correccion, ({ vez }) => vez);

/** What the form corrects; as annulled, too, once the list knows that its row is. A row that the list lacks may be younger than it. */
export function useCorreccion(): EnCorreccion | null {
  const { correccion } = registroDe(useUsuario().id);
  const actual = useStore(correccion, (estado) => estado.actual);
  const id = actual?.fila.id ?? 0;
  const { data: anulada } = useQuery({
    ...transaccionesQuery(),
    enabled: actual !== null,
    select: useCallback((listado: Listado) => filaDeId(listado, id)?.estado === false, [id]),
  });
  return actual && anulada ? { ...actual, anulada } : actual;
}

const marcadaPor = (estado: EstadoRegistro): string | null =>
  estado.fase === 'libre' && estado.ultimo?.final.tipo === 'otra-operacion'
    ? refKey(estado.ultimo.final.fila.nro_referencia)
    : null;

/** refKey of the row that the form's error talks about; renders with that only, not with each step. */
export function useMarcada(): string | null {
  return useStore(registroDe(useUsuario().id).visible, marcadaPor);
}

/** A filter that lets every row through, the newest first. */
import type { Filtro } from '@/features/agentes/listado/filtrar';

export const TODO: Filtro = {
  texto: '',
  banco: null,
  tipo_operacion: null,
  desde: null,
  hasta: null,
  id_sesion_caja: null,
  anuladas: true,
  orden: { columna: 'fecha', sentido: 'desc' },
};

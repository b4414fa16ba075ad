/** A filter that lets every row through, the newest first. */
import type { Filtro } from '@/engines/listado/query/filter';

export const TODO: Filtro = {
  texto: '',
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

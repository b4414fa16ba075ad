/** One operation and rows like it, in centavos. */
import type { Operacion } from '@/features/agentes/clasificar';
import type { TransaccionAgente } from '@/features/agentes/transaccion-agente';
import { centavos } from '@/lib/monto';

export const OPERACION: Operacion = Object.freeze({
  banco: 'BCP',
  tipo_operacion: 'DEPOSITO',
  monto: centavos(50_000),
  comision_cliente: centavos(500),
  nro_referencia: '8827334',
  id_sesion_caja: 101,
  id_user_create: 2,
});

/** The row of the operation as the server stores it. */
export const fila = (cambios: Partial<TransaccionAgente> = {}): TransaccionAgente => ({
  ...OPERACION,
  id: 5123,
  estado: true,
  comision_banco: centavos(0),
  url_comprobante: null,
  fecha: Date.parse('2026-11-23T14:42:00Z'),
  id_user_update: null,
  created_at: Date.parse('2026-11-23T14:42:00Z'),
  updated_at: Date.parse('2026-11-23T14:42:00Z'),
  ...cambios,
});

/** One operation and rows like it, in centavos. */
import type { Operacion } from '@/engines/envios/operation/operacion';
import type { NuevaOperacion } from '@/engines/envios/operation/confirmar';
import type {
  CrearTransaccionAgenteRequest,
  TransaccionAgente,
} from '@/domain/transaccion/transaccion-agente';
import { centavos } from '@/lib/monto';
import { crearOperacion } from '../support/operacion';

export const OPERACION: Readonly<CrearTransaccionAgenteRequest> = Object.freeze({
  banco: 'BCP',
  tipo_operacion: 'DEPOSITO',
  monto: centavos(50_000),
  comision_cliente: centavos(500),
  nro_referencia: '8827334',
  id_sesion_caja: 101,
  id_user_create: 2,
});

/** The same as it is handed to the outbox. */
export const NUEVA: NuevaOperacion = { datos: OPERACION, usuario: 'Luis', caja: 'Caja 02' };

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

/** The same in the outbox. */
export const enBandeja = (cambios: Partial<Operacion> = {}): Operacion =>
  crearOperacion({
    opId: '019abc00-0000-7000-8000-000000000001',
    datos: OPERACION,
    usuario: NUEVA.usuario,
    caja: NUEVA.caja,
    confirmadaEn: Date.parse('2026-11-23T14:40:00Z'),
    ...cambios,
  });

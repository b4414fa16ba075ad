import type { Evento, EventoAjuste, EventoCierre } from '@/engines/envios/envios';
import { formatMonto } from '@/lib/monto';

const CIERRE: Record<EventoCierre['resultado'], string> = {
  pedida: 'Pedido',
  cerrada: 'Cerrada',
  rechazada: 'No se aceptó',
  desconocida: 'Sin respuesta',
};

const AJUSTE: Record<EventoAjuste['resultado'], string> = {
  pedida: 'Pedido',
  registrada: 'Registrado',
  rechazada: 'No se aceptó',
  'no-enviada': 'No se envió',
  desconocida: 'Sin respuesta',
};

type EventoDeCaja = Extract<Evento, { tipo: 'cierre' | 'corte' | 'apertura' | 'ajuste' }>;

/** What the trail's page says of an act on a caja; `monto` in centavos, of a count what was counted. */
export function detalleDeCaja(evento: EventoDeCaja) {
  switch (evento.tipo) {
    case 'cierre':
      return {
        acto: 'Cierre de caja',
        sobre: evento.datos.caja,
        monto: evento.datos.contado,
        referencia: '',
        resultado: CIERRE[evento.resultado],
        motivo: evento.motivo,
      };
    case 'corte':
      return {
        acto: evento.datos.sorpresa ? 'Arqueo sorpresa' : 'Corte X',
        sobre: evento.datos.caja,
        monto: evento.datos.contado,
        referencia: '',
        resultado: `Debía haber ${formatMonto(evento.datos.esperado)}`,
        motivo: evento.motivo,
      };
    case 'apertura':
      return {
        acto: 'Apertura de caja',
        sobre: evento.datos.caja,
        monto: evento.datos.inicial,
        referencia: '',
        resultado: 'Abierta',
        motivo:
          evento.datos.contado === null ? '' : `Al abrir se contaron ${formatMonto(evento.datos.contado)}`,
      };
    case 'ajuste':
      return {
        acto: 'Ajuste de apertura',
        sobre: `${evento.datos.tipo === 'INGRESO' ? 'Ingreso' : 'Egreso'} · ${evento.datos.caja}`,
        monto: evento.datos.monto,
        referencia: '',
        resultado: AJUSTE[evento.resultado],
        motivo: evento.motivo,
      };
  }
}

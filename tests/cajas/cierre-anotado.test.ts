import { expect, test } from 'vitest';
import type { EventoCierre } from '@/engines/envios/journal/evento';
import { cierreDeSesion } from '@/engines/operaciones/gavetas/cierre-anotado';
import { centavos } from '@/lib/monto';

const cierre = (opId: string, resultado: EventoCierre['resultado'], contado = 100): EventoCierre => ({
  tipo: 'cierre',
  resultado,
  eventoId: `${opId}-${resultado}`,
  cuando: 0,
  opId,
  uid: 2,
  usuario: 'cajero',
  refKey: '',
  sesion: 101,
  serverId: 101,
  motivo: opId,
  datos: {
    id_caja: 3,
    caja: 'Caja 03',
    contado: centavos(contado),
    esperado: centavos(90),
    servidor: centavos(90),
  },
});
const CERRADA = { estado_sesion: 'CERRADA', monto_final_real: centavos(100) } as const;
const ABIERTA = { estado_sesion: 'ABIERTA', monto_final_real: null } as const;

test('the confirmed closing, whatever was tried after it', () => {
  const eventos = [cierre('a', 'pedida'), cierre('a', 'cerrada'), cierre('b', 'desconocida')];
  expect(cierreDeSesion(eventos, CERRADA)?.motivo).toBe('a');
});
test.each(['pedida', 'desconocida'] as const)(
  'one that ended as %s counts once the server is closed with its count',
  (resultado) => {
    const eventos = [cierre('a', 'pedida'), cierre('a', resultado), cierre('otro', resultado, 99)];
    expect(cierreDeSesion(eventos, CERRADA)?.motivo).toBe('a');
    expect(cierreDeSesion(eventos, ABIERTA)).toBeUndefined();
  },
);
test('a refused one never does', () => {
  expect(cierreDeSesion([cierre('a', 'pedida'), cierre('a', 'rechazada')], CERRADA)).toBeUndefined();
});

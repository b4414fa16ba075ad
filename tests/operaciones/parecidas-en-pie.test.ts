/** Which overruled near-duplicates still stand, by what the trail tells. */
import { expect, test } from 'vitest';
import type { Evento } from '@/engines/envios/envios';
import { parecidasEnPie } from '@/engines/operaciones/overruled/parecidas-en-pie';
import { centavos } from '@/lib/monto';
import { crearOperacion } from '../support/operacion';

const DIA = '2026-11-28';
const CUANDO = Date.parse('2026-11-28T15:00:00Z');
const datos = {
  banco: 'BCP',
  tipo_operacion: 'DEPOSITO' as const,
  monto: centavos(10_000),
  comision_cliente: centavos(0),
  nro_referencia: '8831O31',
  id_sesion_caja: 101,
  id_user_create: 2,
};
const base = {
  eventoId: 'e',
  cuando: CUANDO,
  opId: 'b',
  uid: 2,
  usuario: 'Luis',
  refKey: '8831O31',
  sesion: 101,
  serverId: null,
  datos,
};
const otra = { nro_referencia: '8831031', cuando: CUANDO, serverId: 1, opId: null };
const parecida = (cambios: object = {}): Evento => ({ ...base, tipo: 'parecida', otra, ...cambios });
const registro = (
  opId: string,
  serverId: number,
  resultado: 'registrada' | 'rechazada' | 'cerrada' = 'registrada',
): Evento => ({
  ...base,
  tipo: 'registro',
  opId,
  serverId,
  resultado,
});
const revision = (acto: 'revisada' | 'deshecha'): Evento => ({ ...base, tipo: 'revision', otra, acto });
const espera = crearOperacion({ opId: 'b', datos });
const DE_AQUI = { otra: { ...otra, serverId: null, opId: 'a' } };

test.each<[string, eventos: Evento[], operaciones: (typeof espera)[], anuladas: number[], cuantas: number]>([
  ['registered, both stand', [parecida(), registro('b', 2)], [], [], 1],
  ['waits on this device yet', [parecida()], [espera], [], 1],
  ['never came to be', [parecida(), registro('b', 2, 'cerrada')], [], [], 0],
  ['it was annulled', [parecida(), registro('b', 2)], [], [2], 0],
  ['the other one was', [parecida(), registro('b', 2)], [], [1], 0],
  [
    'the other one waited here, and was registered',
    [parecida(DE_AQUI), registro('b', 2), registro('a', 1)],
    [],
    [],
    1,
  ],
  ['…and was annulled', [parecida(DE_AQUI), registro('b', 2), registro('a', 1)], [], [1], 0],
  ['…and never came to be', [parecida(DE_AQUI), registro('b', 2)], [], [], 0],
  ['asked twice, one line', [parecida(), parecida(), registro('b', 2)], [], [], 1],
  ['looked at', [parecida(), registro('b', 2), revision('revisada')], [], [], 0],
  [
    'looked at, taken back',
    [parecida(), registro('b', 2), revision('revisada'), revision('deshecha')],
    [],
    [],
    1,
  ],
  ['the day before', [parecida({ cuando: CUANDO - 86_400_000 }), registro('b', 2)], [], [], 0],
])('%s', (_, eventos, operaciones, anuladas, cuantas) => {
  const vive = (id: number) => !anuladas.includes(id);
  expect(parecidasEnPie({ dia: DIA, eventos, operaciones, vive })).toHaveLength(cuantas);
});

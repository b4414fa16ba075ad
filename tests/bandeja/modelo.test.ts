/** R13 in every interleaving: what is told after a first 409 and one look, and what is given up on that ground, hides no row. */
import { describe, expect, test } from 'vitest';
import type { Operacion } from '@/engines/envios/operation/operacion';
import { accionDe } from '@/engines/envios/protocol/permitido';
import { transicion } from '@/engines/envios/protocol/protocol';
import { explorar, NUNCA_EXISTIO, type ReglaRota, type Titular } from './modelo';

const decir = (op: Operacion): Operacion => ({ ...op, estado: 'CONFLICTO_OCULTO', noRegistrada: true });

describe('every interleaving', () => {
  test.each<[Titular, number, number]>([
    ['nadie', 10_000, 40],
    ['activa', 5_000, 40],
    ['anulada', 2_000, 40],
  ])('held before by %s: no promise is broken', (titular, estados, dichas) => {
    const hallado = explorar(titular);
    expect(hallado.rota).toBeNull();
    // Not for want of looking.
    expect(hallado.estados).toBeGreaterThan(estados);
    expect(hallado.dichas).toBeGreaterThan(dichas);
    expect(hallado.resueltas).toBeGreaterThan(dichas);
  });

  test('a list with rows that cannot be read tells nothing of the kind', () => {
    expect(explorar('nadie', { ilegible: 'dicho' })).toMatchObject({ rota: null, dichas: 0, resueltas: 0 });
  });
});

test('«no se registró» would not be true in each of them: the browser’s second copy, and an annulment before the look', () => {
  expect(explorar('nadie', {}, { NUNCA_EXISTIO }).rota?.camino).toEqual([
    'send',
    'inserts, sent again',
    'commits',
    '409',
    'an Administrador annuls it',
    'the page reads tomada',
    'a look begins',
    'the list is read',
    'the look says nada',
  ]);
});

const ROTAS: Record<string, [ReglaRota, Titular]> = {
  'a look counts that began before the 409': [
    { puedeMirar: (op) => op.estado === 'ENVIANDO' || accionDe(op) === 'mirar-fresca' },
    'nadie',
  ],
  'the 409 is enough, without a look': [
    {
      transicion: (op, evento) => {
        const nueva = transicion(op, evento);
        const tomada = evento.tipo === 'respuesta' && evento.clase.tipo === 'tomada';
        return tomada && nueva.yaEstaba ? decir(nueva) : nueva;
      },
    },
    'nadie',
  ],
  'a look is enough, without a 409': [
    {
      transicion: (op, evento) =>
        evento.tipo === 'mirada' && evento.mirada.tipo === 'nada' && op.estado === 'INCIERTA'
          ? decir(op)
          : transicion(op, evento),
    },
    'nadie',
  ],
  'also when an earlier attempt is unknown': [
    {
      transicion: (op, evento) => {
        const nueva = transicion(op, evento);
        const oculta = evento.tipo === 'mirada' && evento.mirada.tipo === 'nada' && nueva.dup409;
        return oculta && nueva.estado === 'INCIERTA' ? decir(nueva) : nueva;
      },
    },
    'nadie',
  ],
  'a look that cannot see every row is as good': [{ ilegible: 'callado' }, 'nadie'],
  'the look may begin while the holder is not committed': [{ sinEsperarTitular: true }, 'nadie'],
};

describe('each deliberately wrong rule is caught', () => {
  test.each(Object.keys(ROTAS))('%s', (nombre) => {
    const [rota, titular] = ROTAS[nombre] ?? [{}, 'nadie'];
    expect(explorar(titular, rota).rota?.camino.length).toBeGreaterThan(2);
  });
});

/**
 * Random histories of the outbox against a simulated till, judged by an independent oracle. `npm run test:historias`
 * plays a hundred thousand; `npm test` a share of them.
 */
import { beforeAll, describe, expect, test } from 'vitest';
import { ESTADOS } from '@/engines/envios/operation/operacion';
import { cuentaNueva, FALLOS } from './mundo';
import { jugarHistoria } from './historia';
import { MUTANTES } from './mutantes';

const CUANTAS = Number(process.env['HISTORIAS'] ?? 4000);
/** Every history has its own seed: a broken one is played again with `jugarHistoria(seed)`. */
const PRIMERA = Number(process.env['SEMILLA'] ?? 1);

const TRANSICIONES = [
  'PENDIENTE>ENVIANDO',
  'PENDIENTE>REGISTRADA',
  'PENDIENTE>RETENIDA',
  'PENDIENTE>DUPLICADA_AJENA',
  'ENVIANDO>REGISTRADA',
  'ENVIANDO>INCIERTA',
  'ENVIANDO>RETENIDA',
  'ENVIANDO>RECHAZADA',
  'ENVIANDO>PENDIENTE',
  'ENVIANDO>DIFERENTE',
  'INCIERTA>ENVIANDO',
  'INCIERTA>REGISTRADA',
  'INCIERTA>RETENIDA',
  'INCIERTA>DUPLICADA_AJENA',
  'INCIERTA>CONFLICTO_OCULTO',
  'RETENIDA>PENDIENTE',
  'RETENIDA>INCIERTA',
  'RETENIDA>CORREGIDA',
  'DUPLICADA_AJENA>CORREGIDA',
  'CONFLICTO_OCULTO>CORREGIDA',
  'CONFLICTO_OCULTO>CERRADA',
  'RECHAZADA>CORREGIDA',
  'DIFERENTE>CERRADA',
] as const;

describe(`${CUANTAS} histories`, () => {
  const cuenta = cuentaNueva();
  const rotas: { semilla: number; faltas: string[] }[] = [];

  beforeAll(async () => {
    for (let semilla = PRIMERA; semilla < PRIMERA + CUANTAS; semilla += 1) {
      const { faltas } = await jugarHistoria(semilla, cuenta);
      if (faltas.length > 0) rotas.push({ semilla, faltas });
    }
  }, 3_600_000);

  test('break no promise', () => expect(rotas).toEqual([]));

  // A hundred of each in a hundred thousand; a share of that in a share of them, and never none.
  const minimo = Math.max(1, Math.floor((100 * CUANTAS) / 100_000));
  test.each(ESTADOS)('meet the state %s', (estado) =>
    expect(cuenta.estados.get(estado) ?? 0).toBeGreaterThanOrEqual(minimo),
  );
  test.each(TRANSICIONES)('meet the transition %s', (paso) =>
    expect(cuenta.transiciones.get(paso) ?? 0).toBeGreaterThanOrEqual(minimo),
  );
  test.each(FALLOS)('meet the fault %s', (fallo) =>
    expect(cuenta.fallos.get(fallo) ?? 0).toBeGreaterThanOrEqual(minimo),
  );
});

describe('each deliberately wrong protocol is caught', () => {
  test.each(Object.keys(MUTANTES))(
    '%s',
    async (nombre) => {
      const mutante = MUTANTES[nombre];
      let semilla = 0;
      let faltas: string[] = [];
      while (faltas.length === 0 && semilla < 3000) {
        semilla += 1;
        ({ faltas } = await jugarHistoria(semilla, cuentaNueva(), mutante));
      }
      expect(faltas).not.toEqual([]);
    },
    120_000,
  );
});

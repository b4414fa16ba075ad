import { describe, expect, test } from 'vitest';
import {
  explicarDiferencia,
  type Explicacion,
  type Renglon,
} from '@/features/cajas/closing/explicar-diferencia';
import { centavos } from '@/lib/monto';
import {
  MENTIRAS,
  comisionesDe,
  crearAzar,
  esAmbigua,
  generarTurno,
  plantar,
  renglon,
  type Plantado,
} from './generar-turno';

const explicar = (diferencia: number, renglones: readonly Renglon[], comisionesEnGaveta = true) =>
  explicarDiferencia({
    diferencia: centavos(diferencia),
    renglones,
    comisiones: centavos(comisionesDe(renglones)),
    comisionesEnGaveta,
  });

/** Whether a candidate says what was planted. */
function acierta(candidato: Explicacion, { mentira, sobre, libros }: Plantado): boolean {
  if (candidato.tipo !== mentira) return false;
  switch (candidato.tipo) {
    case 'comisiones':
      return true;
    case 'omitida':
      return (
        sobre !== undefined &&
        candidato.operaciones.some((una) => una === sobre.tipo) &&
        candidato.monto + 0 === sobre.monto
      );
    default: {
      const enLibros = libros.find(({ id }) => id === sobre?.id);
      return candidato.renglones.some(
        ({ tipo, monto }) => tipo === enLibros?.tipo && monto === enLibros.monto,
      );
    }
  }
}

function medir(semilla: number, turnos: number, redibujar: boolean) {
  const azar = crearAzar(semilla);
  let aciertos = 0;
  let redibujados = 0;
  const fallosPor = new Map<string, number>();
  for (let i = 0; i < turnos; i += 1) {
    const mentira = MENTIRAS[i % MENTIRAS.length] ?? 'doble';
    let plantado: Plantado | null = null;
    while (!plantado) {
      plantado = plantar(azar, generarTurno(azar), mentira);
      if (plantado && redibujar && esAmbigua(plantado)) {
        redibujados += 1;
        plantado = null;
      }
    }
    const { candidatos } = explicar(plantado.diferencia, plantado.libros);
    const caso = plantado;
    if (candidatos.slice(0, 3).some((candidato) => acierta(candidato, caso))) aciertos += 1;
    else fallosPor.set(mentira, (fallosPor.get(mentira) ?? 0) + 1);
  }
  return { tasa: aciertos / turnos, redibujados, fallosPor };
}

describe('what one mistake leaves behind', () => {
  const turno = [
    renglon(1, 'DEPOSITO', 50000, 500),
    renglon(2, 'RETIRO', 30000),
    renglon(3, 'RETIRO', 15000),
    renglon(4, 'TRANSFERENCIA_QR', 8000, 100),
    renglon(5, 'EGRESO', 4500),
  ];
  test('nothing to say when it balances', () => {
    expect(explicar(0, turno)).toEqual({ porComisiones: 0, sinExplicar: 0, candidatos: [] });
  });
  test('nothing to say when no single mistake makes the difference', () => {
    expect(explicar(-35, turno).candidatos).toEqual([]);
  });
  test('fees kept apart are named first and account for all of it', () => {
    const { porComisiones, sinExplicar, candidatos } = explicar(-600, turno);
    expect([porComisiones, sinExplicar]).toEqual([-600, 0]);
    expect(candidatos[0]).toEqual({ tipo: 'comisiones', monto: 600, dentro: false, todo: true });
  });
  test('fees found in the drawer although this caja keeps them apart', () => {
    const sinComision = turno.map((cada) => ({ ...cada, comision: centavos(0) }));
    const { candidatos } = explicarDiferencia({
      diferencia: centavos(600),
      renglones: sinComision,
      comisiones: centavos(600),
      comisionesEnGaveta: false,
    });
    expect(candidatos[0]).toEqual({ tipo: 'comisiones', monto: 600, dentro: true, todo: true });
  });
  test('a withdrawal recorded twice leaves its amount over', () => {
    expect(explicar(30000, turno).candidatos[0]).toMatchObject({ tipo: 'doble', renglones: [{ id: 2 }] });
  });
  test('a deposit recorded twice counts with its fee', () => {
    expect(explicar(-50500, turno).candidatos[0]).toMatchObject({ tipo: 'doble', renglones: [{ id: 1 }] });
  });
  test('the wrong direction leaves twice the amount', () => {
    expect(explicar(60000, turno).candidatos[0]).toMatchObject({ tipo: 'al-reves', renglones: [{ id: 2 }] });
  });
  test('swapped digits say what it should have been', () => {
    // Paid out 540, recorded 450: 90 missing; here the recorded egreso of 45 should say 54.
    const { candidatos } = explicar(-900, turno);
    expect(candidatos).toContainEqual({ tipo: 'cifras', renglones: [turno[4]], debia: 5400 });
  });
  test('a withdrawal that is missing, with the recorded one it may repeat', () => {
    expect(explicar(-30000, turno).candidatos[0]).toMatchObject({
      tipo: 'omitida',
      operaciones: ['RETIRO'],
      monto: 30000,
      comision: 0,
      parecidas: [{ id: 2 }],
    });
  });
  test('a missing deposit is named without its fee when that makes it round', () => {
    expect(explicar(50500, turno).candidatos[0]).toMatchObject({ monto: 50000, comision: 500 });
  });
  test('fees apart and a withdrawal paid twice, as on the closing page', () => {
    const { porComisiones, sinExplicar, candidatos } = explicar(-30600, turno);
    expect([porComisiones, sinExplicar]).toEqual([-600, -30000]);
    expect(candidatos.slice(0, 2)).toMatchObject([
      { tipo: 'omitida', operaciones: ['RETIRO'], monto: 30000, parecidas: [{ id: 2 }] },
      { tipo: 'comisiones', monto: 600, todo: false },
    ]);
  });
  test('centavos that no coin can pay do not hide the explanation', () => {
    expect(explicar(29_991, turno).candidatos[0]).toMatchObject({ tipo: 'doble', renglones: [{ id: 2 }] });
    const { porComisiones, sinExplicar, candidatos } = explicar(-609, turno);
    expect([porComisiones, sinExplicar]).toEqual([-600, -9]);
    expect(candidatos[0]).toMatchObject({ tipo: 'comisiones' });
    expect(explicar(-7, turno).candidatos).toEqual([{ tipo: 'centavos', monto: 7 }]);
  });
  test('operations of equal amount are one candidate', () => {
    const iguales = [...turno, renglon(6, 'RETIRO', 30000), renglon(7, 'RETIRO', 30000)];
    const dobles = explicar(30000, iguales).candidatos.filter(({ tipo }) => tipo === 'doble');
    expect(dobles).toHaveLength(1);
    expect(dobles[0]).toMatchObject({ renglones: [{ id: 2 }, { id: 6 }, { id: 7 }] });
  });
  test('fees apart and a mistake at once: the rest is explained, the fees are named', () => {
    // 300 too much for a withdrawal counted twice, and 6 of fees that are not there.
    const conComisiones = [...turno, renglon(8, 'DEPOSITO', 35900)];
    const { porComisiones, sinExplicar, candidatos } = explicar(-35900 - 600, conComisiones);
    expect([porComisiones, sinExplicar]).toEqual([-600, -35900]);
    expect(candidatos.slice(0, 2)).toMatchObject([
      { tipo: 'doble', renglones: [{ id: 8 }] },
      { tipo: 'comisiones', monto: 600 },
    ]);
  });
});

describe('1 000 generated shifts', () => {
  test('the planted mistake is among the first three in at least 95 %', () => {
    const { tasa, redibujados, fallosPor } = medir(20261123, 1000, true);
    const sinRedibujar = medir(20261123, 1000, false);
    expect.soft(tasa, `missed ${JSON.stringify([...fallosPor])}`).toBeGreaterThanOrEqual(0.95);
    // Without redrawing some plants have an equally true rival; it may push the planted one out.
    expect.soft(sinRedibujar.tasa, JSON.stringify([...sinRedibujar.fallosPor])).toBeGreaterThanOrEqual(0.9);
    expect({ redibujados, tasa, sinRedibujar: sinRedibujar.tasa }).toMatchInlineSnapshot(`
      {
        "redibujados": 624,
        "sinRedibujar": 0.923,
        "tasa": 0.97,
      }
    `);
  });
  test('a shift without a mistake gets no explanation', () => {
    const azar = crearAzar(7);
    for (let i = 0; i < 200; i += 1) expect(explicar(0, generarTurno(azar)).candidatos).toEqual([]);
  });
});

// @vitest-environment node
import { describe, expect, test } from 'vitest';
import { conciliar } from '@/engines/cotejo/conciliar';
import { porque } from '@/engines/cotejo/work/porque';
import { cuentas, diferencia, explicacion, totalizar } from '@/engines/cotejo/work/cotejo-totals';
import { DIA, LINEAS, NUESTRAS } from './ejemplo';

const { filas, deOtrosDias } = conciliar({ nuestras: NUESTRAS, lineas: LINEAS, ilegibles: 0 }, DIA);
const totales = totalizar(filas, NUESTRAS, LINEAS);

describe('the worked example', () => {
  test('every row of both sides is in its class, with its reason, the severest first', () => {
    expect(
      filas.map((fila) => [
        NUESTRAS[fila.nuestra]?.nro_referencia ?? '—',
        LINEAS[fila.linea]?.referencia ?? '—',
        fila.clase,
        porque(fila, NUESTRAS[fila.nuestra], LINEAS[fila.linea]),
      ]),
    ).toEqual([
      ['8827370', '8827370', 'anulada-en-banco', 'El banco sí la procesó'],
      ['8827361', '8827361', 'tipo-distinto', 'Sistema: depósito; banco: retiro'],
      ['8827355', '8827355', 'monto-distinto', 'Dígitos invertidos: + 90,00'],
      ['8827452', '8827452', 'monto-distinto', 'La diferencia es igual a la comisión: 3,00'],
      ['—', '9900001', 'falta-en-sistema', 'Está solo en el banco'],
      ['8827391', '8827391', 'duplicada', 'El banco la tiene más de una vez'],
      ['—', '8827391', 'duplicada', 'Otra vez la misma referencia'],
      ['8827460', '—', 'falta-en-banco', 'Está solo en el sistema'],
      ['8827405', '8827450', 'candidata', 'Mismo tipo y monto; dígitos invertidos'],
      ['—', '1,23457E+16', 'danada', 'La planilla la dañó: pídala como texto'],
      ['8827334', '8827334', 'conciliada', 'exacta'],
      ['8827340', 'REF: 8827-340', 'conciliada', 'formato'],
      ['00045127', '45127', 'conciliada', 'ceros'],
      ['QR-7712-A', 'qr 7712 a', 'conciliada', 'formato'],
      ['8827419', '8827419', 'conciliada', 'día siguiente'],
      ['8827382', '—', 'anulada-correcta', 'No está en el banco'],
    ]);
    expect(deOtrosDias).toBe(0);
  });

  test('both sides total what they should, and every difference is explained to zero', () => {
    const { DEPOSITO, RETIRO, TRANSFERENCIA_QR } = totales.porTipo;
    expect([DEPOSITO.sistema.monto, DEPOSITO.banco.monto]).toEqual([488_000, 476_300]);
    expect([RETIRO.sistema.monto, RETIRO.banco.monto]).toEqual([55_000, 75_000]);
    expect([TRANSFERENCIA_QR.sistema.monto, TRANSFERENCIA_QR.banco.monto]).toEqual([8_000, 8_000]);
    for (const total of Object.values(totales.porTipo)) expect(diferencia(total) - total.explicado).toBe(0);
    expect(explicacion(totales)).toEqual({ explicada: 31_700, total: 31_700 });
    expect(cuentas(totales)).toEqual({ conciliadas: 5, porRevisar: 8, alertas: 2 });
  });
});

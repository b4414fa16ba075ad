import { act, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  AJUSTES_POR_DEFECTO,
  comisionesEnGaveta,
  efectoQr,
  guardarAjustes,
  leerAjustes,
  useAjustes,
} from '@/domain/ajustes/ajustes';
import { configurarDesfase, fechaServidorSchema } from '@/lib/fecha';
import { HOSTILES } from '../support/hostiles';

const CLAVE = 'kantuta.ajustes';
const guardado = (): unknown => JSON.parse(localStorage.getItem(CLAVE) ?? 'null');

beforeEach(() => leerAjustes());
afterEach(() => {
  localStorage.clear();
  leerAjustes();
  configurarDesfase(0);
});

test('a device that was never set up', () => {
  expect(leerAjustes()).toEqual({
    umbral_confirmacion: 500_000,
    comisiones_en_gaveta: {},
    efecto_qr: {},
    conteo_ciego: true,
    ancho_comprobante: 80,
    desfase_servidor: 0,
    bloqueo_minutos: 10,
    nombre_tienda: 'Kantuta',
    tarifas: {},
  });
  expect(comisionesEnGaveta(leerAjustes(), 3)).toBe(true);
  expect(efectoQr(leerAjustes(), 'BCP')).toBe('no-mueve');
});

describe('keeping', () => {
  test('one setting leaves the others as they were, here and on the device', () => {
    guardarAjustes({ ancho_comprobante: 58 });
    guardarAjustes({ conteo_ciego: false });
    expect(leerAjustes()).toEqual({ ...AJUSTES_POR_DEFECTO, ancho_comprobante: 58, conteo_ciego: false });
    expect(guardado()).toMatchObject({ ancho_comprobante: 58, conteo_ciego: false });
  });

  test('nothing new is the same object, so nothing is drawn again', () => {
    guardarAjustes({ ancho_comprobante: 58 });
    expect(leerAjustes()).toBe(leerAjustes());
  });

  test('a device that refuses to keep says so', () => {
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    expect(() => guardarAjustes({ conteo_ciego: false })).toThrow('full');
    expect(leerAjustes().conteo_ciego).toBe(true);
  });

  test('a device that refuses to be read has the defaults', () => {
    guardarAjustes({ conteo_ciego: false });
    vi.spyOn(Storage.prototype, 'getItem').mockImplementation(() => {
      throw new DOMException('denied', 'SecurityError');
    });
    expect(leerAjustes()).toEqual(AJUSTES_POR_DEFECTO);
  });
});

describe('what is asked of them', () => {
  test('fees stay in the drawer unless this caja says otherwise', () => {
    guardarAjustes({ comisiones_en_gaveta: { '3': false, '4': true } });
    expect([2, 3, 4].map((id) => comisionesEnGaveta(leerAjustes(), id))).toEqual([true, false, true]);
  });

  test('the agreement on QR is found by institution, however it is written', () => {
    guardarAjustes({ efecto_qr: { 'Banco Unión': 'entra', SOLI: 'sale' } });
    const efectos = ['BANCO UNION', ' banco  unión ', 'soli', 'BCP', '__proto__', 'constructor'].map(
      (banco) => efectoQr(leerAjustes(), banco),
    );
    expect(efectos).toEqual(['entra', 'entra', 'sale', 'no-mueve', 'no-mueve', 'no-mueve']);
  });

  test('the hours by which the server is wrong apply to its dates at once', () => {
    guardarAjustes({ desfase_servidor: 4 });
    expect(fechaServidorSchema.parse('2026-11-23T18:42:00Z')).toBe(Date.parse('2026-11-23T14:42:00Z'));
    guardarAjustes({ desfase_servidor: -4 });
    expect(fechaServidorSchema.parse('2026-11-23T10:42:00Z')).toBe(Date.parse('2026-11-23T14:42:00Z'));
    guardarAjustes({ desfase_servidor: 0 });
    expect(fechaServidorSchema.parse('2026-11-23T14:42:00Z')).toBe(Date.parse('2026-11-23T14:42:00Z'));
  });
});

const cambiarEnOtra = (ajustes: object): void => {
  localStorage.setItem(CLAVE, JSON.stringify(ajustes));
  window.dispatchEvent(new StorageEvent('storage', { key: CLAVE }));
};

describe('another tab', () => {
  test('and this one both show what was changed', () => {
    const { result, unmount } = renderHook(() => useAjustes());
    expect(result.current.ancho_comprobante).toBe(80);
    act(() => guardarAjustes({ ancho_comprobante: 58 }));
    expect(result.current.ancho_comprobante).toBe(58);
    act(() => cambiarEnOtra({ ancho_comprobante: 80, bloqueo_minutos: 5 }));
    expect(result.current).toEqual({ ...AJUSTES_POR_DEFECTO, bloqueo_minutos: 5 });
    unmount();
  });

  test('corrects the dates here, too, even when no page shows the settings', () => {
    cambiarEnOtra({ desfase_servidor: 4 });
    expect(fechaServidorSchema.parse('2026-11-23T18:42:00Z')).toBe(Date.parse('2026-11-23T14:42:00Z'));
  });
});

const leer = (texto: string) => {
  localStorage.setItem(CLAVE, texto);
  return leerAjustes();
};

describe('what is read is not trusted', () => {
  test('one setting that makes no sense falls back by itself', () => {
    const disparates = {
      umbral_confirmacion: 99,
      comisiones_en_gaveta: { '3': 'no' },
      efecto_qr: { BCP: 'vuela' },
      conteo_ciego: 'true',
      ancho_comprobante: 70,
      desfase_servidor: 3,
      bloqueo_minutos: 0,
      nombre_tienda: '  ',
    };
    expect(leer(JSON.stringify(disparates))).toEqual(AJUSTES_POR_DEFECTO);
    for (const [ajuste, valor] of Object.entries(disparates)) {
      const leido = leer(JSON.stringify({ ancho_comprobante: 58, bloqueo_minutos: 5, [ajuste]: valor }));
      expect(leido).toEqual({
        ...AJUSTES_POR_DEFECTO,
        ...(ajuste === 'ancho_comprobante' ? {} : { ancho_comprobante: 58 }),
        ...(ajuste === 'bloqueo_minutos' ? {} : { bloqueo_minutos: 5 }),
      });
    }
  });

  test('nothing unknown is taken along, and no object learns new tricks', () => {
    const leido = leer(
      '{"__proto__":{"admin":true},"x":1,"efecto_qr":{"__proto__":"entra"},"conteo_ciego":false}',
    );
    expect(Object.keys(leido).toSorted()).toEqual(Object.keys(AJUSTES_POR_DEFECTO).toSorted());
    expect(leido.conteo_ciego).toBe(false);
    expect('admin' in {}).toBe(false);
    expect('admin' in leido).toBe(false);
  });

  test.each(['', 'null', '[]', '5', '"x"', '{', '{"umbral_confirmacion":1e400}', 'undefined'])(
    '%j',
    (texto) => {
      expect(leer(texto)).toEqual(AJUSTES_POR_DEFECTO);
    },
  );

  test('whatever stands there, as the whole, as a value or as a name', { timeout: 60_000 }, () => {
    // Compared as text: thousands of `toEqual` would take longer than the rest.
    const otros = Object.keys(AJUSTES_POR_DEFECTO).filter((ajuste) => ajuste !== 'nombre_tienda');
    const porDefecto = JSON.stringify(AJUSTES_POR_DEFECTO);
    const sonDefecto = (texto: string) => JSON.stringify(leer(texto)) === porDefecto;
    const fallan = HOSTILES.filter((texto) => {
      const valores = JSON.stringify(Object.fromEntries(otros.map((ajuste) => [ajuste, texto])));
      const conNombre = leer(JSON.stringify({ nombre_tienda: texto }));
      const conBanco = leer(JSON.stringify({ efecto_qr: { [texto]: 'entra' } }));
      return !(
        sonDefecto(texto) &&
        sonDefecto(valores) &&
        conNombre.nombre_tienda.length <= 60 &&
        ['no-mueve', 'entra'].includes(efectoQr(conBanco, 'BCP'))
      );
    });
    expect(fallan).toEqual([]);
  });
});

// @vitest-environment node
import { describe, expect, test, vi } from 'vitest';
import {
  crearTransaccionAgenteRequestSchema,
  transaccionAgenteSchema,
} from '@/domain/transaccion/transaccion-agente';
import { cajaSchema } from '@/domain/caja/caja';
import { movimientosDeSesionSchema } from '@/domain/caja/movimiento/movimiento-caja';
import { errorDeRespuesta, textoDeError } from '@/lib/api-error';
import { parseDiaTecleado } from '@/lib/fecha';
import { comisionTecleadaSchema, montoSchema, montoTecleadoSchema, parseMonto } from '@/lib/monto';
import { limpia, refFiltro, refKey, referenciaParecida } from '@/lib/referencia';
import { safeUrl } from '@/lib/safe-url';
import { normalizarBusqueda } from '@/lib/text/texto-busqueda';
import { HOSTILES, HOSTILES_CHROMIUM, HOSTILES_REPRESENTATIVOS } from '../support/hostiles';

// Much text, and the machine may be busy with other things.
vi.setConfig({ testTimeout: 60_000 });

/** The first strings for which something does not hold: thousands of `expect` would take longer than the rest. */
const fallan = (textos: Iterable<string>, vale: (texto: string) => boolean): string[] =>
  [...textos]
    .filter((texto) => !vale(texto))
    .slice(0, 5)
    .map((texto) => JSON.stringify(texto).slice(0, 80));

test('the corpus is as large as it says', () => {
  expect(HOSTILES.length).toBeGreaterThan(1000);
  expect(new Set(HOSTILES).size).toBe(HOSTILES.length);
  expect(HOSTILES_REPRESENTATIVOS).toHaveLength(60);
  expect(new Set(HOSTILES_REPRESENTATIVOS).size).toBe(60);
  expect(HOSTILES_CHROMIUM).toHaveLength(10);
  expect(HOSTILES).toEqual(expect.arrayContaining([...HOSTILES_REPRESENTATIVOS, ...HOSTILES_CHROMIUM]));
});

/** As many more as wanted, cut and glued from the corpus: 20 000 for each parser. */
function* mezclas(cuantas: number): Generator<string> {
  let semilla = 20_261_123;
  const azar = (hasta: number): number => {
    semilla = (Math.imul(semilla, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((semilla / 2 ** 32) * hasta);
  };
  const trozo = (): string => {
    const texto = HOSTILES[azar(HOSTILES.length)] ?? '';
    const desde = azar(Math.min(texto.length, 30) + 1);
    return texto.slice(desde, desde + azar(12));
  };
  for (let n = 0; n < cuantas; n += 1) yield trozo() + trozo() + trozo();
}

const API = 'http://localhost:3000';
const PRUEBAS: Record<string, (texto: string) => boolean> = {
  'an amount is read exactly or refused with a sentence': (texto) => {
    const leido = parseMonto(texto);
    return leido.ok
      ? Number.isInteger(leido.centavos) && leido.centavos >= 0 && leido.centavos <= 9_999_999_999
      : /^[¿A-Z].+/.test(leido.mensaje);
  },
  'a reference is clean after cleaning it': (texto) => {
    const limpio = limpia(texto);
    return limpia(limpio) === limpio && !/[\p{Cc}\p{Cf}\p{Cs}]|^\s|\s$/u.test(limpio);
  },
  'its key is its own and only finds itself': (texto) =>
    refKey(limpia(texto)) === refKey(texto) &&
    !referenciaParecida(texto, texto) &&
    refFiltro(texto) === refFiltro(limpia(texto)),
  'a search says the same when said twice': (texto) =>
    normalizarBusqueda(normalizarBusqueda(texto)) === normalizarBusqueda(texto),
  'a day exists': (texto) => {
    const dia = parseDiaTecleado(texto);
    return dia === null || new Date(`${dia}T00:00:00Z`).toISOString().startsWith(dia);
  },
  'a link is safe': (texto) => {
    const href = safeUrl(texto, API);
    return href === null || /^https:\/\/[^@/]+\//.test(href) || href.startsWith(`${API}/`);
  },
};

describe('parsers', () => {
  test.each(Object.entries(PRUEBAS))('%s', (_nombre, vale) => {
    expect(fallan(HOSTILES, vale)).toEqual([]);
    expect(fallan(mezclas(20_000), vale)).toEqual([]);
  });
});

describe('form fields', () => {
  test('say what is wrong in Spanish, or give centavos', () => {
    for (const schema of [montoTecleadoSchema, comisionTecleadaSchema]) {
      const vale = (texto: string): boolean => {
        const { success, data, error } = schema.safeParse(texto);
        return success
          ? Number.isInteger(data)
          : error.issues.length === 1 && error.issues[0]?.message !== '';
      };
      expect(fallan(HOSTILES, vale)).toEqual([]);
    }
  });
});

const PETICION = {
  banco: 'BCP',
  tipo_operacion: 'DEPOSITO',
  monto: 500,
  comision_cliente: 0,
  nro_referencia: '8827334',
  id_sesion_caja: 1,
  id_user_create: 2,
};
const FILA = {
  id: 1,
  estado: true,
  id_user_create: 2,
  id_user_update: null,
  created_at: '2026-11-23T14:42:07.500Z',
  updated_at: '2026-11-23T14:42:07.500Z',
  banco: 'BCP',
  tipo_operacion: 'DEPOSITO',
  monto: '500.00',
  comision_cliente: '0.00',
  comision_banco: '0.00',
  nro_referencia: '8827334',
  url_comprobante: null,
  fecha: '2026-11-23T14:42:07.500Z',
  id_sesion_caja: 1,
};

const seJuzgaBien = (nro_referencia: string): boolean => {
  const leido = crearTransaccionAgenteRequestSchema.safeParse({ ...PETICION, nro_referencia });
  const { length } = nro_referencia;
  const debe = nro_referencia === limpia(nro_referencia) && length >= 1 && length <= 64;
  return leido.success === debe;
};

describe('what we would send', () => {
  test('a reference goes only as cleaned, from 1 to 64 characters', () => {
    expect(fallan(HOSTILES, seJuzgaBien)).toEqual([]);
    expect(fallan(HOSTILES.map(limpia), seJuzgaBien)).toEqual([]);
  });

  test('no text stands where a number or an operation goes', () => {
    for (const campo of ['tipo_operacion', 'id_sesion_caja', 'id_user_create']) {
      const vale = (texto: string) =>
        !crearTransaccionAgenteRequestSchema.safeParse({ ...PETICION, [campo]: texto }).success;
      expect(fallan(HOSTILES, vale), campo).toEqual([]);
    }
  });

  test('no property of its own is let through', () => {
    expect(
      fallan(
        HOSTILES,
        (clave: string) =>
          !crearTransaccionAgenteRequestSchema.safeParse({ ...PETICION, [clave]: 1, x: 1 }).success,
      ),
    ).toEqual([]);
  });
});

describe('what the server sends', () => {
  test('free text is kept to the letter', () => {
    for (const campo of ['banco', 'nro_referencia', 'url_comprobante'] as const) {
      const vale = (texto: string) =>
        transaccionAgenteSchema.safeParse({ ...FILA, [campo]: texto }).data?.[campo] === texto;
      expect(fallan(HOSTILES, vale), campo).toEqual([]);
    }
  });

  test('where something else belongs, the row is refused and nothing throws', () => {
    for (const campo of [
      'id',
      'estado',
      'tipo_operacion',
      'fecha',
      'created_at',
      'id_sesion_caja',
      'id_user_create',
    ]) {
      const vale = (texto: string) => !transaccionAgenteSchema.safeParse({ ...FILA, [campo]: texto }).success;
      expect(fallan(HOSTILES, vale), campo).toEqual([]);
    }
  });

  test('an amount is a plain decimal or no amount', () => {
    expect(
      fallan(HOSTILES, (texto: string): boolean => {
        const { success, data } = montoSchema.safeParse(texto);
        return !success || (/^-?\d+(\.\d+)?$/.test(texto) && Number.isSafeInteger(data));
      }),
    ).toEqual([]);
  });

  test('no other schema throws, whatever stands in for the whole body', () => {
    for (const schema of [transaccionAgenteSchema, cajaSchema, movimientosDeSesionSchema]) {
      expect(fallan(HOSTILES, (texto) => !schema.safeParse(texto).success)).toEqual([]);
      expect(fallan(HOSTILES, (texto) => !schema.safeParse({ [texto]: texto }).success)).toEqual([]);
    }
  });

  test('an error text never reaches the screen', () => {
    expect(
      fallan(HOSTILES, (texto: string): boolean => {
        const error = errorDeRespuesta(409, {
          message: texto,
          error_detail: texto,
          timestamp: texto,
          stack: texto,
        });
        return textoDeError(error) === 'El sistema no pudo guardar los datos.';
      }),
    ).toEqual([]);
  });
});

test('nothing of this has changed what every object has', () => {
  const cuerpo: unknown = JSON.parse(
    '{"__proto__":{"admin":true},"constructor":{"prototype":{"admin":true}}}',
  );
  for (const schema of [transaccionAgenteSchema, cajaSchema, crearTransaccionAgenteRequestSchema]) {
    expect(schema.safeParse(cuerpo).success).toBe(false);
  }
  expect('admin' in {}).toBe(false);
});

/** The hash of a closed day: one for one content, another for any other. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hashCorto, sellar, textoCanonico, type FilaDeActa } from '@/domain/conciliacion/acta-cerrada';
import { estadoDeDia, porTipoSchema } from '@/domain/conciliacion/dia-bancario';
import { cabeza, contenido, dosEquipos, filaDeActa } from './generar-acta';

const sinOrden = (filas: readonly FilaDeActa[]): string =>
  filas
    .map((fila) => JSON.stringify(fila))
    .toSorted()
    .join('\n');

describe('the hash of an acta', () => {
  test('is the same whatever the order of the rows', async () => {
    await fc.assert(
      fc.asyncProperty(cabeza, contenido, fc.infiniteStream(fc.nat()), async (suya, acta, azar) => {
        const filas = acta.filas
          .map((fila) => ({ fila, peso: azar.next().value }))
          .toSorted((a, b) => a.peso - b.peso)
          .map(({ fila }) => fila);
        const [una, otra] = await Promise.all([
          sellar(suya, acta, null),
          sellar(suya, { ...acta, filas }, null),
        ]);
        expect(otra.hash).toBe(una.hash);
      }),
    );
  });

  test('is another one when any row, total, head or version before is another', async () => {
    await fc.assert(
      fc.asyncProperty(
        cabeza,
        contenido,
        fc.nat(),
        filaDeActa,
        fc.stringMatching(/^[0-9a-f]{64}$/),
        async (suya, acta, lugar, fila, anterior) => {
          const { hash } = await sellar(suya, acta, null);
          const cambiar = (cambios: Partial<typeof acta>) => sellar(suya, { ...acta, ...cambios }, null);
          const filas = acta.filas.length > 0 ? acta.filas.with(lugar % acta.filas.length, fila) : [fila];
          if (sinOrden(filas) !== sinOrden(acta.filas))
            expect((await cambiar({ filas })).hash).not.toBe(hash);
          expect((await cambiar({ filas: [...acta.filas, fila] })).hash).not.toBe(hash);
          const porTipo = {
            ...acta.porTipo,
            RETIRO: { ...acta.porTipo.RETIRO, explicado: acta.porTipo.RETIRO.explicado + 1 },
          };
          expect((await cambiar({ porTipo })).hash).not.toBe(hash);
          const otroExtracto = { ...acta.extracto, sha256: anterior };
          if (anterior !== acta.extracto.sha256)
            expect((await cambiar({ extracto: otroExtracto })).hash).not.toBe(hash);
          expect((await sellar({ ...suya, usuario: `${suya.usuario}.` }, acta, null)).hash).not.toBe(hash);
          expect((await sellar(suya, acta, anterior)).hash).not.toBe(hash);
        },
      ),
    );
  });

  test('each field of a row is in it', () => {
    fc.assert(
      fc.property(cabeza, contenido, filaDeActa, filaDeActa, (suya, acta, una, otra) => {
        const de = (fila: FilaDeActa) => textoCanonico(suya, { ...acta, filas: [fila] }, null);
        for (const campo of [
          'clave',
          'clase',
          'forma',
          'sistema',
          'banco',
          'ilegible',
          'estado',
          'nota',
        ] as const) {
          const cambiada = { ...una, [campo]: otra[campo] };
          const iguales = JSON.stringify(una[campo]) === JSON.stringify(otra[campo]);
          expect(de(cambiada) === de(una)).toBe(iguales);
        }
      }),
    );
  });

  test('papers quote it: it is written as ever', async () => {
    const lado = { cuenta: 1, monto: 100 };
    const tipo = { sistema: lado, banco: lado, explicado: 0 };
    const { hash } = await sellar(
      {
        entidad: 'BCP',
        dia: '2026-11-27',
        n: 1,
        cuando: 1_795_000_000_000,
        uid: 2,
        usuario: 'Ana',
        motivo: null,
        sistema: { cuenta: 1, ids: 7 },
      },
      {
        extracto: { nombre: 'bcp.csv', sha256: 'a'.repeat(64) },
        porTipo: { DEPOSITO: tipo, RETIRO: tipo, TRANSFERENCIA_QR: tipo },
        porClase: {
          'anulada-en-banco': 0,
          'tipo-distinto': 0,
          'monto-distinto': 0,
          'falta-en-sistema': 0,
          duplicada: 0,
          'falta-en-banco': 0,
          'fecha-distinta': 0,
          candidata: 0,
          danada: 0,
          ilegible: 0,
          conciliada: 1,
          'anulada-correcta': 0,
        },
        filas: [],
      },
      null,
    );
    expect(hashCorto(hash)).toBe('09b7 9818 1619 fd07');
  });

  test('what was kept before a type was in the table is read as having none of it', () => {
    const lado = { cuenta: 1, monto: 50_000 };
    const nada = { sistema: { cuenta: 0, monto: 0 }, banco: { cuenta: 0, monto: 0 }, explicado: 0 };
    const tipo = { sistema: lado, banco: lado, explicado: 0 };
    expect(porTipoSchema.parse({ DEPOSITO: tipo, RETIRO: tipo })).toEqual({
      DEPOSITO: tipo,
      RETIRO: tipo,
      TRANSFERENCIA_QR: nada,
    });
    expect(porTipoSchema.safeParse({ DEPOSITO: tipo, OTRO: tipo }).success).toBe(false);
  });
});

describe('the state of a bank-day', () => {
  const SELLO = { cuenta: 1, ids: 1 };
  const NADA = { cuenta: 0, ids: 0 };

  test('nothing kept: neutral without operations, «sin extracto» with them', () => {
    expect(estadoDeDia(null, { ...NADA, estaActiva: () => false })).toBe('sin-operaciones');
    expect(estadoDeDia(null, { ...SELLO, estaActiva: () => false })).toBe('sin-extracto');
  });

  test('closed only as long as the till says what it said then; open until every row is resolved', async () => {
    await fc.assert(
      fc.asyncProperty(dosEquipos, fc.nat({ max: 3 }), fc.boolean(), async (par, ids, activas) => {
        const [{ registro: dia }] = await par;
        if (!dia) throw new Error('no day');
        const ultima = dia.versiones.at(-1);
        const sistema = { cuenta: ultima?.sistema.cuenta ?? 1, ids, estaActiva: () => activas };
        const enPie = activas || dia.vecinas?.length === 0;
        const estado = estadoDeDia(dia, sistema);
        if (ultima && !dia.reabierto)
          expect(estado).toBe(ultima.sistema.ids === ids && enPie ? 'cerrado' : 'cambiado');
        else if (dia.reabierto) expect(estado).toBe('con-filas-abiertas');
        else {
          const todo = dia.resueltas === dia.necesitan && dia.sistema.ids === ids && enPie;
          expect(estado).toBe(todo ? 'conciliado' : 'con-filas-abiertas');
        }
      }),
    );
  });
});

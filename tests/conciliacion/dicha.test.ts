/** What was said of a row counts exactly as long as the row is what it was said of. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FilaDeActa } from '@/domain/conciliacion/acta-cerrada';
import { conSobres } from '@/domain/conciliacion/decisiones-db';
import { SIN_DECISION, type Decision } from '@/domain/conciliacion/decision';
import { alDecir, dichaDe, fraseDeVencida, sobreDeRenglon } from '@/features/conciliacion/result/dicha';
import { centavos } from '@/lib/monto';
import { contenido, filaDeActa } from './generar-acta';

/** A row of the result, with all that its two sides may hold. */
const comoRenglon = ({ clase, sistema, banco, ilegible }: FilaDeActa) => ({
  fila: { clase },
  nuestra: sistema
    ? { ...sistema, banco: 'BCP', id_sesion_caja: 1, id_user_create: 2, created_at: 1, updated_at: 1 }
    : undefined,
  linea: banco ?? undefined,
  ilegible: ilegible ?? undefined,
});
const renglon = filaDeActa.map(comoRenglon);
type UnRenglon = ReturnType<typeof comoRenglon>;

const dichas = fc.record({
  estado: fc.constantFrom<Decision['estado'][]>('explicada', 'reclamada'),
  nota: fc.constantFrom('', 'Aviso'),
});

const monto = fc.integer({ min: 0, max: 1e7 }).map(centavos);

/** Of each side: what an explanation depends on, and what it does not. */
const deNuestra = fc.record(
  {
    tipo_operacion: fc.constantFrom('DEPOSITO', 'RETIRO', 'TRANSFERENCIA_QR'),
    monto,
    comision_cliente: monto,
    comision_banco: monto,
    nro_referencia: fc.string({ maxLength: 4 }),
    dia: fc.constantFrom('2026-11-26', '2026-11-27'),
    estado: fc.boolean(),
  },
  { requiredKeys: [] },
);
const deLinea = fc.record(
  {
    tipo: fc.constantFrom('DEPOSITO', 'RETIRO', 'TRANSFERENCIA_QR'),
    monto,
    fecha: fc.constantFrom('2026-11-26', '2026-11-27', null),
    referencia: fc.string({ maxLength: 4 }),
  },
  { requiredKeys: [] },
);

const distinto = (antes: object | undefined, cambios: object): boolean =>
  antes !== undefined &&
  Object.entries(cambios).some(([campo, valor]) =>
    Object.entries(antes).some(([c, v]) => c === campo && v !== valor),
  );

const conCambios = (antes: UnRenglon, nuestra: object, linea: object): UnRenglon => ({
  ...antes,
  nuestra: antes.nuestra && { ...antes.nuestra, ...nuestra },
  linea: antes.linea && { ...antes.linea, ...linea },
});

describe('a decision', () => {
  test('holds exactly as long as nothing that it explained has changed', () => {
    fc.assert(
      fc.property(renglon, dichas, deNuestra, deLinea, (antes, dicha, nuestra, linea) => {
        const guardada = alDecir(antes, undefined, dicha);
        const ahora = conCambios(antes, nuestra, linea);
        const cambio = distinto(antes.nuestra, nuestra) || distinto(antes.linea, linea);
        const { decision, vencida } = dichaDe(ahora, guardada);
        expect(decision.estado).toBe(cambio ? 'pendiente' : dicha.estado);
        expect(vencida).toBe(cambio ? guardada : null);
        // The motivo stays at hand.
        expect(decision.nota).toBe(dicha.nota);
      }),
    );
  });

  test('neither the place in the file, the hour nor what the bank writes beside it takes it back', () => {
    fc.assert(
      fc.property(renglon, dichas, fc.nat(), fc.string(), (antes, dicha, numero, texto) => {
        const guardada = alDecir(antes, undefined, dicha);
        const ahora = conCambios(
          antes,
          { fecha: numero, id_sesion_caja: numero },
          { numero, hora: texto, texto },
        );
        expect(dichaDe(ahora, guardada)).toEqual({ decision: guardada, vencida: null });
      }),
    );
  });

  test('a side that comes or goes, and another class, take it back', () => {
    fc.assert(
      fc.property(renglon, renglon, dichas, (antes, otra, dicha) => {
        const guardada = alDecir(antes, undefined, dicha);
        const cambios: UnRenglon[] = [
          { ...antes, fila: otra.fila },
          { ...antes, nuestra: antes.nuestra ? undefined : otra.nuestra },
          { ...antes, linea: antes.linea ? undefined : otra.linea },
        ];
        for (const ahora of cambios) {
          const igual = JSON.stringify(sobreDeRenglon(ahora)) === JSON.stringify(sobreDeRenglon(antes));
          expect(dichaDe(ahora, guardada).decision.estado).toBe(igual ? dicha.estado : 'pendiente');
        }
      }),
    );
  });

  test('said again it holds for what the row is now; a nota alone does not say it again', () => {
    fc.assert(
      fc.property(renglon, renglon, dichas, (antes, ahora, dicha) => {
        const guardada = alDecir(antes, undefined, dicha);
        const conNota = alDecir(ahora, guardada, { nota: 'Otra' });
        const igual = dichaDe(ahora, guardada).vencida === null;
        expect(dichaDe(ahora, conNota).decision).toMatchObject({
          estado: igual ? dicha.estado : 'pendiente',
          nota: 'Otra',
        });
        const otraVez = alDecir(ahora, conNota, { estado: 'explicada' });
        expect(dichaDe(ahora, otraVez)).toEqual({
          decision: { ...otraVez, estado: 'explicada', nota: 'Otra' },
          vencida: null,
        });
      }),
    );
  });

  test('an acceptance goes with what it was said of, too', () => {
    fc.assert(
      fc.property(renglon, deLinea, (antes, linea) => {
        const guardada = alDecir(antes, undefined, { aceptada: 'línea' });
        const ahora = conCambios(antes, {}, linea);
        expect(dichaDe(ahora, guardada).decision.aceptada).toBe(
          distinto(antes.linea, linea) ? null : 'línea',
        );
      }),
    );
  });
});

describe('one kept before it was written down what it was said of', () => {
  test('does not count, and its nota and acceptance stay', () => {
    fc.assert(
      fc.property(renglon, dichas, (fila, dicha) => {
        const vieja = { ...SIN_DECISION, ...dicha, aceptada: 'línea' };
        const { decision, vencida } = dichaDe(fila, vieja);
        expect(decision).toEqual({ ...vieja, estado: 'pendiente' });
        expect(vencida).toBe(vieja);
        expect(fraseDeVencida(vieja, fila)).toMatch(/sin constancia de su monto\.$/);
      }),
    );
  });

  test('counts where the acta of its day repeats it word for word, and then only for that row', () => {
    fc.assert(
      fc.property(contenido, dichas, deLinea, (acta, dicha, linea) => {
        const filas = acta.filas.map((fila, k) => ({ ...fila, ...dicha, clave: `s ${k}` }));
        const viejas = new Map(filas.map(({ clave }) => [clave, { ...SIN_DECISION, ...dicha }]));
        const llenas = conSobres(viejas, { ...acta, filas });
        for (const fila of filas) {
          const { clave, forma } = fila;
          const suya = comoRenglon(fila);
          const cuenta = forma !== 'aceptada';
          expect(dichaDe(suya, llenas.get(clave)).decision.estado).toBe(cuenta ? dicha.estado : 'pendiente');
          if (distinto(suya.linea, linea))
            expect(dichaDe(conCambios(suya, {}, linea), llenas.get(clave)).decision.estado).toBe('pendiente');
        }
        const otras = filas.map((fila) => ({ ...fila, nota: `${fila.nota}.` }));
        expect(conSobres(viejas, { ...acta, filas: otras })).toEqual(viejas);
        expect(conSobres(viejas, undefined)).toBe(viejas);
      }),
    );
  });
});

/** What a file of another device does to what is kept here: nothing kept is lost, and twice is as once. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sellar } from '@/domain/conciliacion/acta-cerrada';
import { segunVersion } from '@/domain/conciliacion/file/cuadra';
import { cierreVigente } from '@/domain/conciliacion/dia-bancario';
import {
  escribirConciliaciones,
  leerConciliaciones,
} from '@/domain/conciliacion/file/conciliaciones-archivo';
import { TIPOS } from '@/domain/transaccion/tipo-operacion';
import { juntarDia, type DiaConTodo } from '@/domain/conciliacion/file/juntar-dias';
import { cabeza, contenido, dosEquipos } from './generar-acta';

const hashes = ({ registro }: DiaConTodo): string[] => (registro?.versiones ?? []).map(({ hash }) => hash);
const conDos = (probar: (aqui: DiaConTodo, alla: DiaConTodo) => void) =>
  fc.assert(
    fc.asyncProperty(dosEquipos, async (par) => {
      probar(...(await par));
    }),
  );

describe('a day of two devices', () => {
  test('no version that is kept here is lost nor replaced, and each keeps its acta', () =>
    conDos((aqui, alla) => {
      const { junto } = juntarDia(aqui, alla);
      expect(hashes(junto).slice(0, hashes(aqui).length)).toEqual(hashes(aqui));
      for (const [n, acta] of aqui.actas) expect(junto.actas.get(n)).toEqual(acta);
      expect([...junto.actas.keys()].toSorted((a, b) => a - b)).toEqual(
        junto.registro?.versiones.map(({ n }) => n),
      );
    }));

  test('twice is as once', () =>
    conDos((aqui, alla) => {
      const una = juntarDia(aqui, alla);
      const otra = juntarDia(una.junto, alla);
      expect(otra.junto).toEqual(una.junto);
      expect(['nuevo', 'versiones', 'avance']).not.toContain(otra.que);
    }));

  test('what is closed here is opened by no file, and takes only what was closed on top of it', () =>
    conDos((aqui, alla) => {
      if (!cierreVigente(aqui.registro)) return;
      const { junto, que } = juntarDia(aqui, alla);
      if (que === 'versiones') expect(hashes(junto).length).toBeGreaterThan(hashes(aqui).length);
      else expect(junto).toBe(aqui);
    }));

  test('nothing said here is written over but by a version, which says how many rows', () =>
    conDos((aqui, alla) => {
      const { junto, que, pisadas } = juntarDia(aqui, alla);
      let otras = 0;
      for (const [clave, decision] of aqui.decisiones) {
        expect(junto.decisiones.has(clave)).toBe(true);
        if (JSON.stringify(junto.decisiones.get(clave)) !== JSON.stringify(decision)) otras += 1;
      }
      expect(otras).toBe(pisadas);
      if (que !== 'versiones') expect(pisadas).toBe(0);
    }));

  test('two that parted are named, and this device keeps its own', () =>
    conDos((aqui, alla) => {
      const largo = Math.min(hashes(aqui).length, hashes(alla).length);
      const partidas = hashes(aqui).slice(0, largo).join() !== hashes(alla).slice(0, largo).join();
      const { que, junto } = juntarDia(aqui, alla);
      expect(que === 'distinto').toBe(partidas);
      if (partidas) expect(junto).toBe(aqui);
    }));
});

const enArchivo = (texto: string): File => new File([texto], 'conciliaciones.json');

const DE = { tienda: 'Kantuta', codigo: '7K2M' };
const leer = async (texto: string) => leerConciliaciones(enArchivo(texto));

describe('the file', () => {
  test('brings back what was written', () =>
    fc.assert(
      fc.asyncProperty(dosEquipos, async (par) => {
        const [dia] = await par;
        const texto = await escribirConciliaciones([dia], DE, 7);
        expect(await leer(texto)).toEqual({
          ok: true,
          traidas: { ...DE, cuando: 7, comprobado: true, dias: [dia] },
        });
      }),
    ));

  test('a version that somebody changed is refused', () =>
    fc.assert(
      fc.asyncProperty(dosEquipos, fc.nat(), async (par, cual) => {
        const [dia] = await par;
        const [n, acta] = [...dia.actas][cual % Math.max(1, dia.actas.size)] ?? [];
        if (n === undefined || !acta) return;
        const cambiada = { ...acta, extracto: { ...acta.extracto, nombre: `${acta.extracto.nombre}.` } };
        const otro = { ...dia, actas: new Map([...dia.actas, [n, cambiada] as const]) };
        expect(await leer(await escribirConciliaciones([otro], DE, 7))).toEqual({
          ok: false,
          mensaje: `La versión ${n} de BCP 27/11/2026 no coincide con su huella: alguien cambió el archivo.`,
        });
      }),
    ));

  const NO_SALEN = 'Las cifras de BCP 27/11/2026 no salen de sus filas: alguien cambió el archivo.';

  test('figures beside a closed version that are not its own are refused, whichever they are', () =>
    fc.assert(
      fc.asyncProperty(dosEquipos, async (par) => {
        const [dia] = await par;
        const { registro } = dia;
        if (!registro || !cierreVigente(registro)) return;
        const { DEPOSITO } = registro.porTipo;
        const banco = { ...DEPOSITO.banco, monto: DEPOSITO.banco.monto + 1 };
        for (const cambio of [
          { porTipo: { ...registro.porTipo, DEPOSITO: { ...DEPOSITO, banco } } },
          { porTipo: { ...registro.porTipo, DEPOSITO: { ...DEPOSITO, explicado: DEPOSITO.explicado + 1 } } },
          { porClase: { ...registro.porClase, conciliada: registro.porClase.conciliada + 1 } },
          { sistema: { ...registro.sistema, ids: registro.sistema.ids + 1 } },
          { necesitan: registro.necesitan + 1 },
          { concilio: { ...registro.concilio, usuario: 'Otra' } },
          { extracto: { ...registro.extracto, nombre: 'otro.csv' } },
        ]) {
          const otro = { ...dia, registro: { ...registro, ...cambio } };
          expect(await leer(await escribirConciliaciones([otro], DE, 7))).toEqual({
            ok: false,
            mensaje: NO_SALEN,
          });
        }
      }),
    ));

  test('an acta whose sums are not those of its rows is refused, though its hash was made again', async () => {
    await fc.assert(
      fc.asyncProperty(contenido, cabeza, async (acta, suya) => {
        const de = { entidad: 'BCP', dia: '2026-11-27' };
        const { DEPOSITO } = acta.porTipo;
        const porTipo = { ...acta.porTipo, DEPOSITO: { ...DEPOSITO, explicado: DEPOSITO.explicado + 1 } };
        const falsa = { ...acta, porTipo };
        const version = await sellar({ ...suya, ...de, n: 1 }, falsa, null);
        const registro = {
          ...de,
          ...segunVersion(de.dia, version, falsa),
          versiones: [version],
          reabierto: null,
        };
        const dia = { ...de, registro, decisiones: new Map(), actas: new Map([[1, falsa]]) };
        expect(await leer(await escribirConciliaciones([dia], DE, 7))).toEqual({
          ok: false,
          mensaje: NO_SALEN,
        });
      }),
    );
  });

  test('an acta that no version speaks of is refused: the next closing would find its place taken', () =>
    fc.assert(
      fc.asyncProperty(dosEquipos, contenido, async (par, acta) => {
        const [dia] = await par;
        const n = dia.actas.size + 1;
        const otro = { ...dia, actas: new Map([...dia.actas, [n, acta] as const]) };
        expect(await leer(await escribirConciliaciones([otro], DE, 7))).toEqual({
          ok: false,
          mensaje: NO_SALEN,
        });
      }),
    ));

  test('anything else that is changed by hand is found by the hash of the whole', () =>
    fc.assert(
      fc.asyncProperty(
        dosEquipos,
        fc.constantFrom(
          ['Kantuta', 'Kantutas'],
          ['7K2M', '7K2N'],
          ['Aviso', 'Avisos'],
          ['"cuando":7,', '"cuando":8,'],
        ),
        async (par, [esto, otro]) => {
          const [dia] = await par;
          const texto = await escribirConciliaciones([dia], DE, 7);
          const cambiado = texto.replace(esto ?? '', otro ?? '');
          expect((await leer(cambiado)).ok).toBe(cambiado === texto);
        },
      ),
    ));

  test('one of before, without such a hash, brings what its actas prove and what was said; open figures are reckoned again', () =>
    fc.assert(
      fc.asyncProperty(dosEquipos, async (par) => {
        const [dia] = await par;
        const datos: object = JSON.parse(await escribirConciliaciones([dia], DE, 7));
        const lectura = await leer(
          JSON.stringify({ ...datos, formato: 1, huella: undefined, codigo: undefined }),
        );
        if (!lectura.ok) throw new Error(lectura.mensaje);
        expect(lectura.traidas.comprobado).toBe(false);
        const [leido] = lectura.traidas.dias;
        expect(leido).toMatchObject({ decisiones: dia.decisiones, actas: dia.actas });
        const [version, acta] = [dia.registro?.versiones.at(-1), dia.actas.get(dia.actas.size)];
        if (cierreVigente(dia.registro)) expect(leido).toEqual(dia);
        else if (version && acta) expect(leido?.registro).toMatchObject(segunVersion(dia.dia, version, acta));
        else expect(leido?.registro).toBeNull();
      }),
    ));

  const OTRO = 'Ese archivo no es de conciliaciones: elija el que se hizo con «Exportar conciliaciones».';
  const ROTO =
    'A ese archivo le falta una parte o tiene un dato que no vale. Expórtelo de nuevo en el otro equipo.';
  const entero =
    '{"kantuta":"conciliaciones","formato":2,"huella":"","tienda":"Kantuta","codigo":"","cuando":7,"dias":[]}';
  test.each([
    ['nothing in it', '', 'El archivo está vacío.'],
    ['a picture', '\u0000PNG', OTRO],
    ['a statement', 'Fecha;Referencia\n27/11/2026;1', OTRO],
    ['the rules of the shop', '{"kantuta":"reglas","formato":1}', OTRO],
    ['a list', '[]', OTRO],
    [
      'one whose hash is not of it',
      entero,
      'El archivo no coincide con su huella: alguien lo cambió. Expórtelo de nuevo en el otro equipo.',
    ],
    ['half of one', entero.slice(0, -4), ROTO],
    ['a day that is none', entero.replace('[]', '[{"entidad":"BCP","dia":"ayer"}]'), ROTO],
    [
      'a later one',
      entero.replace('"formato":2', '"formato":3'),
      'Ese archivo es de una versión más nueva de la aplicación. Recargue esta página para actualizarla e impórtelo de nuevo.',
    ],
  ])('one sentence for %s', async (_, texto, mensaje) => {
    expect(await leerConciliaciones(enArchivo(texto))).toEqual({ ok: false, mensaje });
  });

  const TIPO_AJENO =
    'Ese archivo tiene operaciones de un tipo que esta versión de la aplicación no conoce. Recargue esta página para actualizarla e impórtelo de nuevo.';
  test('one that names a type of operation not known here, wherever, says so: nothing of it is dropped in silence', () =>
    fc.assert(
      fc.asyncProperty(dosEquipos, fc.constantFrom(...TIPOS), async (par, tipo) => {
        const [, dia] = await par;
        const texto = await escribirConciliaciones([dia], { tienda: 'Kantuta', codigo: '' }, 7);
        const otro = texto.replaceAll(`"${tipo}"`, '"RECARGA"');
        expect(await leerConciliaciones(enArchivo(otro))).toMatchObject(
          otro === texto ? { ok: true } : { ok: false, mensaje: TIPO_AJENO },
        );
      }),
    ));

  test('what was said of a row of such a type is not taken without it', async () => {
    const sobre = {
      clase: 'falta-en-sistema',
      sistema: null,
      banco: { tipo: 'RECARGA', monto: 100, fecha: null, referencia: '1' },
      ilegible: null,
    };
    const dia = {
      entidad: 'BCP',
      dia: '2026-11-27',
      registro: null,
      decisiones: [
        { clave: 'b 1', decision: { estado: 'explicada', nota: 'De ayer', aceptada: null, sobre } },
      ],
      actas: [],
    };
    const texto = entero.replace('[]', JSON.stringify([dia]));
    expect(await leerConciliaciones(enArchivo(texto))).toEqual({ ok: false, mensaje: TIPO_AJENO });
  });

  test('one that is too large is not even opened', async () => {
    const archivo = enArchivo('{}');
    Object.defineProperty(archivo, 'size', { value: 61e6 });
    expect(await leerConciliaciones(archivo)).toEqual({
      ok: false,
      mensaje: 'El archivo es demasiado grande: no es de conciliaciones.',
    });
  });
});

// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buscarTexto } from '@/engines/listado/query/search';
import { filaCrudaEn, type FilaCruda } from '@/engines/listado/columns/columns';
import { construir } from '@/engines/listado/columns/build-columns';
import { filtrar, type Filtro } from '@/engines/listado/query/filter';
import { indexar } from '@/engines/listado/query/search-index';
import { enAlguno, enFilaDe, montosQueEmpiezan } from '@/engines/listado/query/number-search';
import { COLUMNAS_ORDENABLES } from '@/engines/listado/columns/fields';
import { ordenar, type Orden } from '@/engines/listado/query/listado-order';
import {
  aplicar,
  creadoresPorUso,
  crearTabla,
  estadoEn,
  filaEnTabla,
  largo,
  renovar,
  type Cambio,
  type Tabla,
} from '@/engines/listado/columns/column-table';
import { centavos, formatCifra } from '@/lib/monto';
import { refFiltro } from '@/lib/referencia';
import { filaBuena, filaDelServidor } from './filas-generadas';
import { TODO } from './todo';

const tablaDe = (filas: unknown[], cambios: Cambio[] = []): Tabla =>
  cambios.reduce(aplicar, crearTabla(construir(filas).columnas));

const filtrarTodo = (tabla: Tabla, cambios: Partial<Filtro>) => {
  const filtro = { ...TODO, ...cambios };
  const si =
    filtro.texto === '' ? null : buscarTexto(tabla, indexar(tabla.columnas), filtro.texto, filtro.nombres);
  return filtrar(tabla, ordenar(tabla, filtro.orden, null).filas, filtro, si);
};

const ids = (tabla: Tabla, cambios: Partial<Filtro>) =>
  [...filtrarTodo(tabla, cambios).filas].map((i) => filaEnTabla(tabla, i).id);

const aFila = (cambios: Record<string, unknown>): FilaCruda =>
  filaCrudaEn(construir([filaDelServidor(cambios)]).columnas, 0);

const DEL_DIA = [
  filaDelServidor({ id: 1, nro_referencia: '8827334', monto: '1234.50', fecha: '2026-11-21T12:00:00.000Z' }),
  filaDelServidor({
    id: 2,
    nro_referencia: 'QR-33.18 820',
    tipo_operacion: 'TRANSFERENCIA_QR',
    banco: 'Banco Unión',
    monto: '425.00',
    fecha: '2026-11-22T12:00:00.000Z',
  }),
  filaDelServidor({
    id: 3,
    nro_referencia: 'TM77420913',
    tipo_operacion: 'RETIRO',
    banco: 'Tigo Money',
    monto: '300.00',
    comision_cliente: '3.00',
    comision_banco: '0.90',
    id_sesion_caja: 102,
    fecha: '2026-11-23T12:00:00.000Z',
  }),
  filaDelServidor({
    id: 4,
    nro_referencia: '88273349',
    estado: false,
    banco: 'bcp',
    monto: '500.00',
    fecha: '2026-11-23T13:00:00.000Z',
  }),
];

describe('text', () => {
  const delDia = tablaDe(DEL_DIA);
  test.each([
    ['a reference', 'TM77420913', [3]],
    ['in another case', 'tm77420913', [3]],
    ['with spaces and dashes it has not', 'TM-7742 0913', [3]],
    ['without those it has', 'qr3318820', [2]],
    ['part of one', '882733', [4, 1]],
    ['a bank without its accent', 'union', [2]],
    ['an amount as shown', '1.234,50', [1]],
    ['an amount as typed', '1234,50', [1]],
    ['an amount with a point', '1234.50', [1]],
    ['an amount with its sign', 'bs 425', [2]],
    ['the operation', 'retiro', [3]],
    ['the operation as the list says it', 'Transferencia QR', [2]],
    ['words in any order', '1234 bcp', [1]],
    ['a session', '#102', [3]],
    ['nothing that is there', 'zzz', []],
    ['only spaces', '   ', [4, 3, 2, 1]],
    ['letters that a pattern would take for its own', '.*', []],
  ])('finds by %s: %j', (_, texto, esperados) => {
    expect(ids(delDia, { texto: texto.trim() })).toEqual(esperados);
  });

  test('a whole reference is found whatever the other filters hide, and said to be outside them', () => {
    const { ajenas, totales } = filtrarTodo(delDia, { texto: '882-7334', desde: Date.parse('2026-11-23') });
    expect(ajenas).toBe(1);
    expect(totales).toMatchObject({ entra: 123_450, cuenta: 1 });
    expect(
      ids(delDia, { texto: '8827334', banco: 'SOLI', tipo_operacion: 'RETIRO', id_sesion_caja: 7 }),
    ).toEqual([1]);
    // 88273349 begins like it: shown only where the filters let it.
    expect(ids(delDia, { texto: '8827334', anuladas: false })).toEqual([1]);
  });

  test('what the dates hide is counted', () => {
    const { filas, fueraDeFechas } = filtrarTodo(delDia, { texto: 'bcp', desde: Date.parse('2026-11-23') });
    expect([filas.length, fueraDeFechas]).toEqual([1, 1]);
  });

  test('a row added since is found like any other', () => {
    const palabra = fc.constantFrom(
      '8',
      '88',
      'b',
      'qr',
      '#1',
      'union',
      '1.2',
      '425,',
      '-3',
      'dep',
      'tm 300',
      '88-27',
    );
    fc.assert(
      fc.property(fc.array(filaBuena, { minLength: 1, maxLength: 6 }), palabra, (generadas, texto) => {
        const filas = [...DEL_DIA, ...generadas];
        const juntas = tablaDe(filas);
        const agregadas = tablaDe(
          [],
          filas.map((fila) => ({ tipo: 'agregar', fila: filaCrudaEn(construir([fila]).columnas, 0) })),
        );
        const una = (tabla: Tabla) => new Set(ids(tabla, { texto }));
        const repetidos = new Set(generadas.flatMap((fila) => construir([fila]).columnas.id[0] ?? []));
        fc.pre(repetidos.size === generadas.length && ![...repetidos].some((id) => id < 5));
        expect(una(agregadas)).toEqual(una(juntas));
      }),
      { numRuns: 400 },
    );
  });

  test('every row is found by its own reference, however it is respelled', () => {
    fc.assert(
      fc.property(filaBuena, fc.constantFrom('', ' ', '-', '.', '\u00a0'), (fila, relleno) => {
        const tabla = tablaDe([fila]);
        const { nro_referencia } = filaEnTabla(tabla, 0);
        fc.pre(refFiltro(nro_referencia).length >= 4);
        const texto = Array.from(refFiltro(nro_referencia).toLowerCase()).join(relleno).trim();
        fc.pre(refFiltro(texto) === refFiltro(nro_referencia));
        expect(filtrarTodo(tabla, { texto, banco: 'Otro banco' }).filas).toHaveLength(1);
      }),
      { numRuns: 300 },
    );
  });
});

/** The three ways an amount is written. */
const escritos = (monto: number) => {
  const bonito = formatCifra(centavos(monto));
  const corrido = bonito.replaceAll('.', '');
  return [bonito, corrido, corrido.replace(',', '.')];
};

describe('figures', () => {
  const monto = fc.oneof(fc.integer({ min: 0, max: 99_999 }), fc.integer({ min: 0, max: 9_999_999_999 }));

  test('every beginning of an amount, however it is written, finds it', () => {
    fc.assert(
      fc.property(monto, fc.nat({ max: 2 }), fc.nat({ max: 14 }), (valor, forma, hasta) => {
        const texto = escritos(valor)[forma]?.slice(0, hasta + 1) ?? '';
        expect(enAlguno(enFilaDe(montosQueEmpiezan(texto)), valor), texto).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });

  test('and nothing else does', () => {
    const tecleado = fc
      .array(fc.constantFrom(...Array.from('0123456789.,')), { minLength: 1, maxLength: 9 })
      .map((letras) => letras.join(''));
    fc.assert(
      fc.property(tecleado, fc.nat(), fc.nat(), (texto, cual, donde) => {
        const rangos = montosQueEmpiezan(texto);
        const [desde, hasta] = rangos[cual % (rangos.length || 1)] ?? [0, -1];
        fc.pre(hasta >= desde && hasta < 1e13);
        const valor = desde + (donde % (hasta - desde + 1));
        expect(
          escritos(valor).some((escrito) => escrito.startsWith(texto)),
          `${texto} ${valor}`,
        ).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });

  test.each(['', 'abc', '-5', '1e3', '1,5,0', '00', '1.23,4', '9'.repeat(30), '1'.repeat(16)])(
    '%j finds no wrong amount',
    (texto) => {
      for (const valor of [0, 1, 500, 150_000, 99_999_999_999]) {
        const empieza = escritos(valor).some((escrito) => texto !== '' && escrito.startsWith(texto));
        expect(enAlguno(enFilaDe(montosQueEmpiezan(texto)), valor)).toBe(empieza);
      }
    },
  );
});

describe('the other filters', () => {
  const delDia = tablaDe(DEL_DIA);
  test.each<[string, Partial<Filtro>, number[]]>([
    ['nothing: all, newest first', {}, [4, 3, 2, 1]],
    ['without annulled ones', { anuladas: false }, [3, 2, 1]],
    ['a bank, whatever its letter case', { banco: 'BCP' }, [4, 1]],
    ['a bank nobody used', { banco: 'SOLI' }, []],
    ['an operation', { tipo_operacion: 'RETIRO' }, [3]],
    ['a session', { id_sesion_caja: 102 }, [3]],
    ['from the first ms of a day', { desde: Date.parse('2026-11-22T12:00:00.000Z') }, [4, 3, 2]],
    ['to before the first ms of another', { hasta: Date.parse('2026-11-22T12:00:00.000Z') }, [1]],
  ])('%s', (_, cambios, esperados) => {
    expect(ids(delDia, cambios)).toEqual(esperados);
  });

  test('totals: in, out, QR and fees; annulled rows are neither summed nor counted', () => {
    expect(filtrarTodo(delDia, {}).totales).toEqual({
      entra: 123_450,
      sale: 30_000,
      qr: 42_500,
      comision_cliente: 250 + 250 + 300,
      comision_banco: 90,
      cuenta: 3,
    });
  });

  test('agree with a plain filter over plain rows, extras and annulled ones included', () => {
    const filtroGenerado = fc.record({
      banco: fc.constantFrom(null, 'BCP', 'Tigo Money'),
      tipo_operacion: fc.constantFrom(null, 'DEPOSITO' as const, 'RETIRO' as const),
      id_sesion_caja: fc.constantFrom(null, 101),
      anuladas: fc.boolean(),
      desde: fc.constantFrom(null, Date.parse('2024-01-01')),
      hasta: fc.constantFrom(null, Date.parse('2028-01-01')),
    });
    fc.assert(
      fc.property(
        fc.array(filaBuena, { maxLength: 20 }),
        fc.array(filaBuena, { maxLength: 4 }),
        fc.array(fc.nat({ max: 23 }), { maxLength: 4 }),
        filtroGenerado,
        (filas, nuevas, anuladas, filtro) => {
          const con = nuevas.map((fila): Cambio => ({
            tipo: 'agregar',
            fila: filaCrudaEn(construir([fila]).columnas, 0),
          }));
          const sinAnular = tablaDe(filas, con);
          fc.pre(largo(sinAnular) > 0);
          const tabla = anuladas
            .map((i): Cambio => ({ tipo: 'anular', id: filaEnTabla(sinAnular, i % largo(sinAnular)).id }))
            .reduce(aplicar, sinAnular);
          const { filas: quedan, totales } = filtrarTodo(tabla, filtro);
          const todas = Array.from({ length: largo(tabla) }, (_, i) => ({ i, ...filaEnTabla(tabla, i) }));
          const esperadas = todas.filter(
            (fila) =>
              (filtro.banco === null || fila.banco === filtro.banco) &&
              (filtro.tipo_operacion === null || fila.tipo_operacion === filtro.tipo_operacion) &&
              (filtro.id_sesion_caja === null || fila.id_sesion_caja === filtro.id_sesion_caja) &&
              (filtro.anuladas || fila.estado) &&
              fila.fecha >= (filtro.desde ?? -Infinity) &&
              fila.fecha < (filtro.hasta ?? Infinity),
          );
          expect([...quedan].toSorted((a, b) => a - b)).toEqual(esperadas.map(({ i }) => i));
          const activas = esperadas.filter(({ estado }) => estado);
          const suma = (cuales: typeof activas, campo: 'monto' | 'comision_cliente' | 'comision_banco') =>
            cuales.reduce((total, fila) => total + fila[campo], 0);
          expect(totales).toEqual({
            entra: suma(
              activas.filter(({ tipo_operacion }) => tipo_operacion === 'DEPOSITO'),
              'monto',
            ),
            sale: suma(
              activas.filter(({ tipo_operacion }) => tipo_operacion === 'RETIRO'),
              'monto',
            ),
            qr: suma(
              activas.filter(({ tipo_operacion }) => tipo_operacion === 'TRANSFERENCIA_QR'),
              'monto',
            ),
            comision_cliente: suma(activas, 'comision_cliente'),
            comision_banco: suma(activas, 'comision_banco'),
            cuenta: activas.length,
          });
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('order', () => {
  test('by every column, both ways, and the same whether sorted afresh or one row at a time', () => {
    fc.assert(
      fc.property(
        fc.array(filaBuena, { maxLength: 12 }),
        fc.array(filaBuena, { maxLength: 4 }),
        fc.constantFrom(...COLUMNAS_ORDENABLES),
        fc.constantFrom('asc' as const, 'desc' as const),
        (filas, nuevas, columna, sentido) => {
          const orden: Orden = { columna, sentido };
          let tabla = tablaDe(filas);
          let paso = ordenar(tabla, orden, null);
          for (const nueva of nuevas) {
            tabla = aplicar(tabla, { tipo: 'agregar', fila: filaCrudaEn(construir([nueva]).columnas, 0) });
            paso = ordenar(tabla, orden, paso);
          }
          expect([...paso.filas]).toEqual([...ordenar(tabla, orden, null).filas]);
          expect([...paso.filas].toSorted((a, b) => a - b)).toEqual(
            Array.from({ length: largo(tabla) }, (_, i) => i),
          );
          if (columna === 'banco' || columna === 'tipo_operacion') return;
          const valores = [...paso.filas].map((i) =>
            columna === 'estado' ? Number(estadoEn(tabla, i)) : filaEnTabla(tabla, i)[columna],
          );
          const signo = sentido === 'asc' ? 1 : -1;
          const ordenados = valores.toSorted((a, b) => signo * (a < b ? -1 : a > b ? 1 : 0));
          expect(valores).toEqual(ordenados);
        },
      ),
      { numRuns: 600 },
    );
  });

  test('rows of one value stay newest first, whichever way', () => {
    const tabla = tablaDe(DEL_DIA.map((fila) => ({ ...fila, monto: '5.00' })));
    expect(ids(tabla, { orden: { columna: 'monto', sentido: 'asc' } })).toEqual([4, 3, 2, 1]);
    expect(ids(tabla, { orden: { columna: 'monto', sentido: 'desc' } })).toEqual([4, 3, 2, 1]);
  });

  test('banks by name, without regard to case and accents; operations as the form has them', () => {
    const tabla = tablaDe(DEL_DIA);
    expect(ids(tabla, { orden: { columna: 'banco', sentido: 'asc' } })).toEqual([2, 4, 1, 3]);
    expect(ids(tabla, { orden: { columna: 'tipo_operacion', sentido: 'asc' } })).toEqual([4, 1, 3, 2]);
  });
});

describe('what happens here between downloads', () => {
  const nueva = aFila({ id: 9, nro_referencia: 'NUEVA-9', fecha: '2026-11-24T12:00:00.000Z' });
  const base = construir(DEL_DIA).columnas;

  test('a registered row is on top, found and summed; a second time it says nothing new', () => {
    const tabla = aplicar(crearTabla(base), { tipo: 'agregar', fila: nueva });
    expect(ids(tabla, {})[0]).toBe(9);
    expect(ids(tabla, { texto: 'nueva9' })).toEqual([9]);
    expect(aplicar(tabla, { tipo: 'agregar', fila: nueva })).toBe(tabla);
    expect(aplicar(tabla, { tipo: 'agregar', fila: aFila({ id: 3 }) })).toBe(tabla);
  });

  test('an annulled row stays, out of the totals', () => {
    const tabla = aplicar(crearTabla(base), { tipo: 'anular', id: 1 });
    expect(filtrarTodo(tabla, {}).totales.cuenta).toBe(2);
    expect(ids(tabla, { anuladas: false })).toEqual([3, 2]);
    expect(ids(tabla, {})).toContain(1);
    expect(aplicar(tabla, { tipo: 'anular', id: 1 })).toBe(tabla);
    expect(aplicar(tabla, { tipo: 'anular', id: 777 })).toBe(tabla);
  });

  test('a row handed in as annulled annuls the one that is there', () => {
    const tabla = aplicar(crearTabla(base), {
      tipo: 'agregar',
      fila: { ...aFila({ id: 1 }), estado: false },
    });
    expect(largo(tabla)).toBe(4);
    expect(ids(tabla, { anuladas: false })).not.toContain(1);
  });

  test('a download ends what it knows better and keeps what happened during it', () => {
    const antes = [
      { tipo: 'agregar', fila: nueva },
      { tipo: 'anular', id: 1 },
    ] satisfies Cambio[];
    const viva = antes.reduce(aplicar, crearTabla(base));
    // Registered before the download began and not in it: somebody else has annulled it meanwhile.
    expect(largo(renovar(base, viva, []))).toBe(4);
    expect(estadoEn(renovar(base, viva, []), 3)).toBe(true);
    // During it: the answer may be older than that.
    const durante = renovar(base, viva, antes);
    expect([largo(durante), estadoEn(durante, 3), estadoEn(durante, 4)]).toEqual([5, false, true]);
  });

  test('annulled rows that the server no longer lists survive a download', () => {
    const tabla = [
      { tipo: 'agregar', fila: nueva } as const,
      { tipo: 'anular', id: 9 } as const,
      { tipo: 'agregar', fila: { ...aFila({ id: 10 }), estado: false } } as const,
    ].reduce<Tabla>(aplicar, crearTabla(base));
    const despues = renovar(base, tabla, []);
    expect(ids(despues, {}).toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4, 9, 10]);
    expect(ids(despues, { anuladas: false })).toEqual([3, 2, 1]);
  });
});

describe('by whoever registered them', () => {
  const tabla = tablaDe([
    filaDelServidor({ id: 1, id_user_create: 2, nro_referencia: 'A-1' }),
    filaDelServidor({ id: 2, id_user_create: 3, nro_referencia: 'A-2' }),
    filaDelServidor({ id: 3, id_user_create: null, nro_referencia: 'A-3' }),
  ]);
  const con = aplicar(tabla, {
    tipo: 'agregar',
    fila: aFila({ id: 4, id_user_create: 3, nro_referencia: 'A-4' }),
  });
  const nombres: Filtro['nombres'] = [
    [2, 'Luis Choque'],
    [3, 'Rosa Ñuflo'],
  ];

  test('one person, of the download and added since', () => {
    expect(new Set(ids(con, { id_user_create: 3 }))).toEqual(new Set([2, 4]));
    expect(ids(con, { id_user_create: 9 })).toEqual([]);
  });
  test('a word of the text may be a name, whatever its accents', () => {
    expect(new Set(ids(con, { texto: 'nuflo', nombres }))).toEqual(new Set([2, 4]));
    expect(ids(con, { texto: 'rosa a-4', nombres })).toEqual([4]);
    expect(ids(con, { texto: 'rosa' })).toEqual([]);
  });
  test('everybody, whoever registered the most first', () => {
    expect(creadoresPorUso(con)).toEqual([3, 2]);
  });
});

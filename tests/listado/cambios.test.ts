// @vitest-environment node
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anularTransaccion, registrarTransaccion } from '@/demo/model/agentes';
import { verLista } from '@/demo/model/lista';
import { crearStore } from '@/demo/model/store';
import { vistaTransaccion } from '@/demo/model/vistas';
import { sembrar } from '@/demo/seed/seed';
import { construir } from '@/engines/listado/columns/build-columns';
import { filaCrudaEn, posicionDeId, type Columnas } from '@/engines/listado/columns/columns';
import { crearTabla } from '@/engines/listado/columns/column-table';
import { fundir } from '@/engines/listado/columns/merge-columns';
import { leerMarca } from '@/engines/listado/download/list-mark';
import type { Contestacion } from '@/engines/listado/listado-protocol';
import { crearConsultas } from '@/engines/listado/query/answers';
import { filaBuena, filaDelServidor } from './filas-generadas';
import { motorConRed } from './motor-con-red';
import { TODO } from './todo';

const filasDe = (columnas: Columnas) =>
  Array.from({ length: columnas.n }, (_, i) => filaCrudaEn(columnas, i));

const esObjeto = (fila: unknown): fila is Record<string, unknown> =>
  typeof fila === 'object' && fila !== null;
const conId = (fila: unknown, id: number, estado: boolean) => ({
  ...(esObjeto(fila) ? fila : {}),
  id,
  estado,
});

test('rows and what changed in them come to the same list as a download of all', () => {
  const filas = fc.uniqueArray(fc.tuple(fc.integer({ min: 1, max: 40 }), filaBuena, fc.boolean()), {
    selector: ([id]) => id,
    maxLength: 25,
  });
  fc.assert(
    fc.property(filas, filas, (antes, cambios) => {
      const base = antes.map(([id, fila]) => conId(fila, id, true));
      const nuevas = cambios.map(([id, fila, estado]) => conId(fila, id, estado));
      const tocadas = new Set(nuevas.map(({ id }) => id));
      const todas = [...base.filter(({ id }) => !tocadas.has(id)), ...nuevas.filter(({ estado }) => estado)];
      const [fundida, entera] = [
        fundir(construir(base).columnas, construir(nuevas).columnas),
        construir(todas).columnas,
      ];
      if (!fundida) throw new Error('no row came twice');
      expect(filasDe(fundida)).toEqual(filasDe(entera));
      expect(fundida.bancos.toSorted()).toEqual(entera.bancos.toSorted());
      expect({ ...fundida, banco: null, bancos: null }).toEqual({ ...entera, banco: null, bancos: null });
    }),
    { numRuns: 500 },
  );
});

test('nothing different gives the very list that was there; a row told twice is no last word', () => {
  const { columnas } = construir([filaDelServidor({ id: 1 }), filaDelServidor({ id: 2 })]);
  expect(fundir(columnas, construir([]).columnas)).toBe(columnas);
  const sabidas = [filaDelServidor({ id: 2 }), filaDelServidor({ id: 9, estado: false })];
  expect(fundir(columnas, construir(sabidas).columnas)).toBe(columnas);
  const doble = [filaDelServidor({ id: 3 }), filaDelServidor({ id: 3, monto: '1.00' })];
  expect(fundir(columnas, construir(doble).columnas)).toBeNull();
});

/** The embedded backend with a clock of its own, and whoever asks it. */
function crearMundo() {
  let reloj = Date.parse('2026-11-30T12:00:00.000Z');
  const empezar = () => sembrar({ ahora: reloj, historia: 'minimo' });
  const store = crearStore({ datos: empezar(), ahora: () => reloj, comportamiento: 'observado' });
  store.datos.sesiones.push({
    id: 101,
    estado: true,
    id_user_create: 2,
    id_user_update: null,
    created_at: '',
    updated_at: '',
    id_caja: 2,
    id_usuario: 2,
    monto_inicial: 0,
    monto_final_teorico: null,
    monto_final_real: null,
    diferencia: null,
    estado_sesion: 'ABIERTA',
    fecha_apertura: '',
    fecha_cierre: null,
  });
  let [numero, copia] = [0, structuredClone(store.datos)];
  const cual = (k: number) => {
    const activas = store.datos.transacciones.filter(({ estado }) => estado);
    return activas[k % Math.max(1, activas.length)];
  };
  return {
    store,
    registrar: (monto: number) => {
      numero += 1;
      const comun = { tipo_operacion: 'DEPOSITO', comision_cliente: 1.5, id_sesion_caja: 101 } as const;
      const banco = ['BCP', 'Tigo Money', 'Banco Unión'][numero % 3] ?? '';
      registrarTransaccion(store, {
        ...comun,
        banco,
        monto,
        nro_referencia: `r-${numero}`,
        id_user_create: 2,
      });
    },
    anular: (k: number) => {
      const fila = cual(k);
      if (fila) anularTransaccion(store, fila.id);
    },
    /** By somebody at the database, whose hand leaves no date. */
    corregir: (k: number, monto: number) => {
      const fila = cual(k);
      if (fila) fila.monto = monto * 100;
    },
    /** ms; back, too. */
    adelantar: (ms: number) => {
      reloj += ms;
    },
    copiar: () => {
      copia = structuredClone(store.datos);
    },
    restaurar: () => {
      store.datos = structuredClone(copia);
    },
    reiniciar: () => {
      store.datos.secreto = `otro-${numero}`;
    },
  };
}

type Mundo = ReturnType<typeof crearMundo>;
const acto = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 1, max: 900 }).map((monto) => (m: Mundo) => m.registrar(monto)) },
  { weight: 3, arbitrary: fc.nat({ max: 99 }).map((k) => (m: Mundo) => m.anular(k)) },
  {
    weight: 2,
    arbitrary: fc.constantFrom(0, 1, 40_000, -1, -3_600_000).map((ms) => (m: Mundo) => m.adelantar(ms)),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(fc.nat(), fc.integer({ min: 1, max: 900 })).map(
      ([k, monto]) =>
        (m: Mundo) =>
          m.corregir(k, monto),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      (m: Mundo) => m.copiar(),
      (m: Mundo) => m.restaurar(),
      (m: Mundo) => m.reiniciar(),
    ),
  },
);

const columnasDe = (contestacion: Contestacion): Columnas | null =>
  'valor' in contestacion && contestacion.valor && 'columnas' in contestacion.valor
    ? contestacion.valor.columnas
    : null;

test('whatever is registered, annulled, put back or begun anew: what changed comes to what a download of all gives', async () => {
  const respuestas = { enteras: 0, cambios: 0 };
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(acto, { maxLength: 6 }), { maxLength: 12 }), async (tandas) => {
      const mundo = crearMundo();
      const motor = motorConRed(({ headers }) => {
        const { filas, dicho } = verLista(mundo.store, headers.get('x-kantuta-desde'));
        respuestas[leerMarca(dicho)?.desde ? 'cambios' : 'enteras'] += 1;
        return Response.json(filas.map(vistaTransaccion), { headers: { 'X-Kantuta-Lista': dicho } });
      });
      let [tengo, columnas]: [number | null, Columnas | null] = [null, null];
      for (const [k, tanda] of tandas.entries()) {
        for (const hacer of tanda) hacer(mundo);
        const contestacion = await motor.cargar({ version: k + 1, tengo }).contestacion;
        const nuevas = columnasDe(contestacion);
        if (nuevas) [tengo, columnas] = [k + 1, nuevas];
        const { columnas: enteras } = construir(verLista(mundo.store, null).filas.map(vistaTransaccion));
        expect(columnas && filasDe(columnas)).toEqual(filasDe(enteras));
        const filtro = { ...TODO, texto: 'bcp' };
        const resultado = await motor.filtrar(tengo ?? 0, filtro);
        expect(resultado).toEqual(crearConsultas().responder(crearTabla(enteras), filtro));
      }
    }),
    { numRuns: 200 },
  );
  // Both kinds must really have been tried, and the changes must have been worth it.
  expect(respuestas.cambios).toBeGreaterThan(respuestas.enteras);
  expect(respuestas.enteras).toBeGreaterThan(300);
});

test('a clock that went back hides a row that came and one that went, of the same amount: both are found', async () => {
  const mundo = crearMundo();
  const motor = motorConRed(({ headers }) => {
    const { filas, dicho } = verLista(mundo.store, headers.get('x-kantuta-desde'));
    return Response.json(filas.map(vistaTransaccion), { headers: { 'X-Kantuta-Lista': dicho } });
  });
  mundo.registrar(454);
  await motor.cargar({ version: 1, tengo: null }).contestacion;
  mundo.adelantar(-3_600_000);
  mundo.anular(0);
  mundo.registrar(454);
  const columnas = columnasDe(await motor.cargar({ version: 2, tengo: 1 }).contestacion);
  expect(columnas && filasDe(columnas).map(({ nro_referencia }) => nro_referencia)).toEqual(['r-2']);
});

const LISTA = 'X-Kantuta-Lista';
const UNA = [filaDelServidor({ id: 1, monto: '10.00', comision_cliente: '0.00' })];
const DOS = [
  ...UNA,
  filaDelServidor({ id: 2, monto: '5.00', comision_cliente: '0.00', nro_referencia: 'B-2' }),
];
const INSTANTE = Date.parse('2026-11-23T15:25:13.846Z');
/** What a server says of rows 1, 2, … of this file; `otra`: what it says wrongly. */
const de = (marca: string, filas: number, suma: string, otra: { ids?: number; cambios?: number } = {}) =>
  `marca=${marca}; filas=${filas}; suma=${suma}; ids=${otra.ids ?? (filas * (filas + 1)) / 2}; cambios=${otra.cambios ?? (filas * INSTANTE) % 1_000_000_007}`;
const pregunta = (peticion: Request | undefined) => peticion?.headers.get('x-kantuta-desde') ?? null;

/** First `UNA` with this header, then whatever `luego` says; what was asked, and what the list came to. */
async function trasUna(
  dicho: string | null,
  luego: (desde: string | null) => Response | Promise<Response>,
  veces = 1,
) {
  let primera = true;
  const { cargar, peticiones } = motorConRed((peticion) => {
    if (!primera) return luego(pregunta(peticion));
    primera = false;
    return Response.json(UNA, dicho === null ? {} : { headers: { [LISTA]: dicho } });
  });
  await cargar().contestacion;
  let ultima: Contestacion | null = null;
  let tengo = 1;
  for (let k = 2; k < 2 + veces; k += 1) {
    ultima = await cargar({ version: k, tengo }).contestacion;
    if (columnasDe(ultima)) tengo = k;
  }
  return { preguntas: peticiones.slice(1).map(pregunta), ultima };
}

test.each<[string, string | null]>([
  ['says nothing of it', null],
  ['counts another number of rows', de('a', 2, '10.00')],
  ['adds up to something else', de('a', 1, '10.01')],
  ['has rows of other numbers', de('a', 1, '10.00', { ids: 2 })],
  ['has rows of other moments', de('a', 1, '10.00', { cambios: 1 })],
  ['says no numbers and no moments', 'marca=a; filas=1; suma=10.00'],
  ['writes it in another way', 'marca="a", filas=1, suma=10'],
])('a server that %s is asked as ever', async (_, dicho) => {
  const { preguntas, ultima } = await trasUna(dicho, () => Response.json(DOS));
  expect(preguntas).toEqual([null]);
  expect(ultima && columnasDe(ultima)?.n).toBe(2);
});

const ENTERA = () => Response.json(DOS, { headers: { [LISTA]: de('c', 2, '15.00') } });
const cambios = (filas: unknown, dicho: string) => () =>
  Response.json(filas, { headers: { [LISTA]: dicho } });

test('what changed is asked for by the mark, and is all that comes', async () => {
  const solo = cambios(DOS.slice(1), `${de('b', 2, '15.00')}; desde=a`);
  const { preguntas, ultima } = await trasUna(de('a', 1, '10.00'), solo);
  expect(preguntas).toEqual(['a']);
  expect(ultima && columnasDe(ultima)?.n).toBe(2);
  const nada = cambios([], `${de('b', 1, '10.00')}; desde=a`);
  expect((await trasUna(de('a', 1, '10.00'), nada)).ultima).toMatchObject({
    valor: { igual: true },
  });
});

test.each<[string, () => Response]>([
  ['has lost rows', cambios([], `${de('b', 0, '0.00')}; desde=a`)],
  ['has more rows than it tells of', cambios([], `${de('b', 2, '15.00')}; desde=a`)],
  ['adds up otherwise', cambios(DOS.slice(1), `${de('b', 2, '99.00')}; desde=a`)],
  ['means other rows of the same amount', cambios([], `${de('b', 1, '10.00', { ids: 7 })}; desde=a`)],
  ['means rows changed at other moments', cambios([], `${de('b', 1, '10.00', { cambios: 7 })}; desde=a`)],
  ['tells of a row that cannot be read', cambios([{ id: 2 }], `${de('b', 2, '15.00')}; desde=a`)],
  ['tells what changed since something else', cambios([], `${de('b', 2, '15.00')}; desde=z`)],
  ['gives a part without saying so', cambios(DOS.slice(1), de('b', 2, '15.00'))],
  ['tells of one row twice', cambios([DOS[1], DOS[1]], `${de('b', 2, '15.00')}; desde=a`)],
  ['answers with something else', cambios({ message: 'x' }, `${de('b', 2, '15.00')}; desde=a`)],
  [
    'breaks its answer off',
    () => new Response('[{"id":2,', { headers: { [LISTA]: `${de('b', 2, '15.00')}; desde=a` } }),
  ],
])('a server that %s is asked for everything', async (_, luego) => {
  const { preguntas, ultima } = await trasUna(de('a', 1, '10.00'), (desde) =>
    desde === null ? ENTERA() : luego(),
  );
  expect(preguntas).toEqual(['a', null]);
  expect(ultima && columnasDe(ultima)?.n).toBe(2);
});

test('one that no longer knows the mark answers with everything, once', async () => {
  const { preguntas, ultima } = await trasUna(de('a', 1, '10.00'), ENTERA);
  expect(preguntas).toEqual(['a']);
  expect(ultima && columnasDe(ultima)?.n).toBe(2);
});

test('an origin that refuses the question’s own header costs a look, not the list', async () => {
  const { preguntas, ultima } = await trasUna(de('a', 1, '10.00'), (desde) =>
    desde === null ? ENTERA() : Promise.reject(new TypeError('refused')),
  );
  expect(preguntas).toEqual(['a', null]);
  expect(ultima && columnasDe(ultima)?.n).toBe(2);
});

test('changes that never fit are asked for three times, and no more', async () => {
  const { preguntas } = await trasUna(
    de('a', 1, '10.00'),
    (desde) => (desde === null ? ENTERA() : cambios([], `${de('b', 7, '0.00')}; desde=${desde}`)()),
    6,
  );
  expect(preguntas.filter((desde) => desde !== null)).toEqual(['a', 'c', 'c']);
});

test.each([400, 401, 500])(
  'HTTP %i to the question is told as ever, and nothing is asked twice',
  async (status) => {
    const { preguntas, ultima } = await trasUna(de('a', 1, '10.00'), () =>
      Response.json({ message: 'x' }, { status }),
    );
    expect(preguntas).toEqual(['a']);
    expect(ultima).toMatchObject({ falla: { motivo: 'http', status } });
  },
);

test('a row is found by its number after changes', () => {
  const { columnas } = construir(DOS);
  const fundida = fundir(columnas, construir([filaDelServidor({ id: 3, nro_referencia: 'C-3' })]).columnas);
  expect(fundida && posicionDeId(fundida, 3)).toBeGreaterThanOrEqual(0);
});

// @vitest-environment node
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { TIPOS } from '@/domain/transaccion/tipo-operacion';
import { filaCrudaEn } from '@/engines/listado/columns/columns';
import { construir } from '@/engines/listado/columns/build-columns';
import { COLUMNAS_ORDENABLES } from '@/engines/listado/columns/fields';
import { aplicar, filaEnTabla, largo, renovar, type Cambio } from '@/engines/listado/columns/column-table';
import { aListado, type Listado } from '@/engines/listado/list-handle';
import { crearNucleo } from '@/engines/listado/listado-core';
import type { Contestacion, Pedido } from '@/engines/listado/listado-protocol';
import {
  FILAS_EN_PAGINA,
  filtrarEnPagina,
  prepararEnPagina,
  respondeLaPagina,
} from '@/engines/listado/on-page';
import type { Filtro } from '@/engines/listado/query/filter';
import { filaBuena, filaDelServidor } from './filas-generadas';
import { TODO } from './todo';

/** The worker's end, spoken to as across a thread: what goes over is copied. */
function worker() {
  let filas: unknown[] = [];
  vi.stubGlobal('fetch', async () => Response.json(filas));
  const esperando = new Map<number, (contestacion: Contestacion) => void>();
  const { atender } = crearNucleo((contestacion) =>
    esperando.get(contestacion.numero)?.(structuredClone(contestacion)),
  );
  let numero = 0;
  const pedir = async (pedido: Pedido) => {
    numero += 1;
    const contestacion = new Promise<Contestacion>((resolve) => esperando.set(numero, resolve));
    void atender(structuredClone({ numero, pedido }));
    const suya = await contestacion;
    return 'valor' in suya ? suya.valor : null;
  };
  return {
    pedir,
    /** The page's handle on a list that has just come. */
    bajar: async (nuevas: unknown[], version: number, previo: Listado | null): Promise<Listado> => {
      filas = nuevas;
      const valor = await pedir({
        tipo: 'cargar',
        url: 'http://localhost:3000/api/agentes',
        token: null,
        version,
        tengo: null,
        cache: null,
        conMuestra: false,
      });
      if (!valor || !('columnas' in valor)) throw new Error('no list came');
      return { ...aListado(valor), tabla: renovar(valor.columnas, previo?.tabla ?? null, []) };
    },
    filtrar: async (version: number, filtro: Filtro) => pedir({ tipo: 'filtrar', version, filtro }),
  };
}

const corta = (filas: unknown[]) =>
  aListado({
    version: 1,
    columnas: construir(filas).columnas,
    ilegibles: { total: 0, primeras: [], ajenas: null },
    descargado: 0,
    hora: null,
    muestra: null,
    parcial: false,
    inicial: null,
  });

test('a long list is the worker’s, one row beyond what the page filters', async () => {
  const { tabla, ...resto } = corta([filaDelServidor()]);
  const deLargo = (n: number): Listado => ({
    ...resto,
    tabla: { ...tabla, columnas: { ...tabla.columnas, n } },
  });
  prepararEnPagina(corta([filaDelServidor()]));
  expect(respondeLaPagina(deLargo(FILAS_EN_PAGINA))).toBe(true);
  expect(respondeLaPagina(deLargo(FILAS_EN_PAGINA + 1))).toBe(false);
  expect(filtrarEnPagina(deLargo(FILAS_EN_PAGINA + 1), TODO)).toBeNull();
});

/** Something that a cashier could look for in one of these rows, or nothing of theirs. */
const textoDe = ({ tabla }: Listado, cual: number, fila: number, corte: number): string => {
  const { nro_referencia, banco, monto, id, id_sesion_caja } = filaEnTabla(tabla, fila % largo(tabla));
  const todos = [
    '',
    nro_referencia,
    banco,
    String(monto / 100),
    String(id),
    `#${id_sesion_caja}`,
    'dep',
    'ana 5',
  ];
  const texto = todos[cual % todos.length] ?? '';
  return texto.slice(0, 1 + (corte % (texto.length + 1))).trim();
};

const pregunta = fc.record({
  texto: fc.tuple(fc.nat(7), fc.nat(40), fc.nat(12)),
  deFila: fc.nat(40),
  banco: fc.boolean(),
  tipo: fc.option(fc.constantFrom(...TIPOS)),
  desde: fc.boolean(),
  hasta: fc.boolean(),
  sesion: fc.boolean(),
  cajero: fc.boolean(),
  anuladas: fc.boolean(),
  columna: fc.constantFrom(...COLUMNAS_ORDENABLES),
  sentido: fc.constantFrom('asc' as const, 'desc' as const),
});

function filtroDe(listado: Listado, como: typeof pregunta extends fc.Arbitrary<infer T> ? T : never): Filtro {
  const fila = filaEnTabla(listado.tabla, como.deFila % largo(listado.tabla));
  return {
    texto: textoDe(listado, ...como.texto),
    banco: como.banco ? fila.banco : null,
    tipo_operacion: como.tipo,
    desde: como.desde ? fila.fecha : null,
    hasta: como.hasta ? fila.fecha : null,
    id_sesion_caja: como.sesion ? fila.id_sesion_caja : null,
    id_user_create: como.cajero ? (fila.id_user_create ?? null) : null,
    nombres: [
      [2, 'Ana Quispe'],
      [7, 'Tomás'],
    ],
    anuladas: como.anuladas,
    orden: { columna: como.columna, sentido: como.sentido },
  };
}

const cambio = fc.oneof(
  filaBuena.map((fila): Cambio => ({ tipo: 'agregar', fila: filaCrudaEn(construir([fila]).columnas, 0) })),
  fc.nat(40).map((id): Cambio => ({ tipo: 'anular', id })),
);

test('what the page finds is what the worker finds: any rows, filters and orders, after changes and another download', async () => {
  const lista = fc.array(filaBuena, { minLength: 1, maxLength: 30 });
  let con = 0;
  prepararEnPagina(corta([]));
  await fc.assert(
    fc.asyncProperty(
      fc.array(
        fc.tuple(
          lista,
          fc.array(cambio, { maxLength: 4 }),
          fc.array(pregunta, { minLength: 1, maxLength: 6 }),
        ),
        {
          minLength: 1,
          maxLength: 3,
        },
      ),
      async (descargas) => {
        const { bajar, pedir, filtrar } = worker();
        let listado: Listado | null = null;
        for (const [k, [filas, cambios, preguntas]] of descargas.entries()) {
          listado = await bajar(filas, k + 1, listado);
          for (const [lugar, como] of preguntas.entries()) {
            const filtro = filtroDe(listado, como);
            const aqui = filtrarEnPagina(listado, filtro);
            expect(aqui).toEqual(await filtrar(k + 1, filtro));
            con += Number((aqui?.filas.length ?? 0) > 0);
            const suyo = cambios[lugar];
            if (!suyo) continue;
            await pedir({ tipo: 'cambiar', cambio: suyo });
            listado = { ...listado, tabla: aplicar(listado.tabla, suyo) };
          }
        }
      },
    ),
    { numRuns: 150 },
  );
  // Equal because nothing was ever found would say nothing.
  expect(con).toBeGreaterThan(50);
});

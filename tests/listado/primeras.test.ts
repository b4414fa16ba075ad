// @vitest-environment node
/** A long list, and a device that has none of it: its newest rows come first, where the server gives them alone. */
import 'fake-indexeddb/auto';
import { expect, test, vi } from 'vitest';
import { construir } from '@/engines/listado/columns/build-columns';
import { filaCrudaEn } from '@/engines/listado/columns/columns';
import { filaDelServidor } from './filas-generadas';
import { motorConRed } from './motor-con-red';

const LARGO = 10_001;
const CUANTAS = 1_000;
const INSTANTE = Date.parse('2026-11-23T15:25:13.846Z');
const FILAS = Array.from({ length: LARGO }, (_, k) =>
  filaDelServidor({ id: LARGO - k, monto: '1.00', comision_cliente: '0.00', nro_referencia: `R-${k}` }),
);
const dicho = (filas: number, mas = '; partes') =>
  `marca=a; filas=${filas}; suma=${filas}.00; ids=${(filas * (filas + 1)) / 2}; cambios=${(filas * INSTANTE) % 1_000_000_007}${mas}`;
const lugar = (usuario: number) => ({ base: 'kx-lista@primeras', usuario });

const entera = (filas: unknown[], cabecera: string) =>
  Response.json(filas, { headers: { 'X-Kantuta-Lista': cabecera } });
const parte = (filas: unknown[], cuantas = CUANTAS) =>
  Response.json(filas, { headers: { 'X-Kantuta-Parte': String(cuantas) } });

/** The body does not come to its end before `soltar`. */
function lenta(filas: unknown[], cabecera: string) {
  const bytes = new TextEncoder().encode(JSON.stringify(filas));
  const { readable: body, writable } = new TransformStream<Uint8Array, Uint8Array>();
  const salida = writable.getWriter();
  const empezada = salida.write(bytes.slice(0, 1_000));
  const soltar = async () => {
    await empezada;
    await salida.write(bytes.slice(1_000));
    await salida.close();
  };
  return {
    respuesta: new Response(body, { headers: { 'X-Kantuta-Lista': cabecera } }),
    soltar,
  };
}

/** As a page begins: what it knows already, and the whole list. `laParte`: what the server gives for the newest rows. */
function empezar(usuario: number, laLista: Response, laParte: () => Response | Promise<Response>) {
  const motor = motorConRed((peticion) => (peticion.headers.has('x-kantuta-parte') ? laParte() : laLista));
  const puente = motor.pedir({ tipo: 'puente', version: 1, cache: lugar(usuario) }).contestacion;
  const carga = motor.cargar({ version: 2, cache: lugar(usuario) }).contestacion;
  return { ...motor, puente, carga };
}
const partesPedidas = (peticiones: Request[]) =>
  peticiones.map(({ headers }) => headers.get('x-kantuta-parte')).filter((cuantas) => cuantas !== null);

test('they are there, and can be searched, before the whole list is', async () => {
  const { respuesta, soltar } = lenta(FILAS, dicho(LARGO));
  const motor = empezar(1, respuesta, () => parte(FILAS.slice(0, CUANTAS)));
  expect(await motor.puente).toMatchObject({
    valor: { version: 1, parcial: 'primeras', columnas: { n: CUANTAS } },
  });
  expect(partesPedidas(motor.peticiones)).toEqual(['1000']);
  expect((await motor.filtrar(1, { texto: 'r-7' }))?.filas.length).toBe(111);
  void soltar();
  expect(await motor.carga).toMatchObject({ valor: { version: 2, parcial: false, columnas: { n: LARGO } } });
  expect(await motor.filtrar(1)).toBeNull();
});

test('a row that is registered meanwhile is in both', async () => {
  const { respuesta, soltar } = lenta(FILAS, dicho(LARGO));
  const motor = empezar(2, respuesta, () => parte(FILAS.slice(0, CUANTAS)));
  await motor.puente;
  const fila = filaCrudaEn(construir([filaDelServidor({ id: 99_999, nro_referencia: 'NUEVA' })]).columnas, 0);
  await motor.pedir({ tipo: 'cambiar', cambio: { tipo: 'agregar', fila } }).contestacion;
  expect((await motor.filtrar(1, { texto: 'nueva' }))?.filas.length).toBe(1);
  void soltar();
  await motor.carga;
  expect((await motor.filtrar(2, { texto: 'nueva' }))?.filas.length).toBe(1);
});

test('what is registered and annulled here before they come is in them', async () => {
  const { respuesta, soltar } = lenta(FILAS, dicho(LARGO));
  let responder: ((laParte: Response) => void) | null = null;
  const laParte = new Promise<Response>((resolve) => {
    responder = resolve;
  });
  const darParte = () => responder?.(parte(FILAS.slice(0, CUANTAS)));
  const motor = empezar(6, respuesta, () => laParte);
  await vi.waitFor(() => expect(partesPedidas(motor.peticiones)).toHaveLength(1));
  const fila = filaCrudaEn(construir([filaDelServidor({ id: 99_999, nro_referencia: 'NUEVA' })]).columnas, 0);
  await motor.pedir({ tipo: 'cambiar', cambio: { tipo: 'agregar', fila } }).contestacion;
  await motor.pedir({ tipo: 'cambiar', cambio: { tipo: 'anular', id: LARGO } }).contestacion;
  darParte();
  await motor.puente;
  expect((await motor.filtrar(1, { texto: 'nueva' }))?.filas.length).toBe(1);
  expect((await motor.filtrar(1, { anuladas: false }))?.filas.length).toBe(CUANTAS);
  void soltar();
  await motor.carga;
});

test('a device that has rows to show asks for none', async () => {
  const primero = empezar(7, entera(FILAS, dicho(LARGO)), () => parte([]));
  await primero.carga;
  // They are kept a second after they have come.
  await vi.waitFor(
    async () => {
      const { respuesta, soltar } = lenta(FILAS, dicho(LARGO));
      const motor = empezar(7, respuesta, () => parte(FILAS.slice(0, CUANTAS)));
      const conocidas = await motor.puente;
      void soltar();
      await motor.carga;
      expect(conocidas).toMatchObject({ valor: { parcial: 'guardadas' } });
      expect(partesPedidas(motor.peticiones)).toEqual([]);
    },
    { timeout: 10_000, interval: 300 },
  );
});

test.each<[string, Response]>([
  ['a server that does not say that it gives them', entera(FILAS, dicho(LARGO, ''))],
  ['one that tells nothing of its list', Response.json(FILAS)],
  ['a list that is short', entera(FILAS.slice(1), dicho(LARGO - 1))],
])('%s is not asked for them', async (_, laLista) => {
  const motor = empezar(3, laLista, () => parte(FILAS.slice(0, CUANTAS)));
  expect(await motor.puente).toMatchObject({ valor: null });
  expect(await motor.carga).toMatchObject({ valor: { parcial: false } });
  expect(partesPedidas(motor.peticiones)).toEqual([]);
});

test.each<[string, () => Response | Promise<Response>]>([
  ['of another number', () => parte(FILAS.slice(0, 10))],
  ['not called so', () => Response.json(FILAS.slice(0, CUANTAS))],
  ['that are the whole list', () => entera(FILAS, dicho(LARGO))],
  ['of which one cannot be read', () => parte([{ id: 'x' }, ...FILAS.slice(1, CUANTAS)])],
  ['that are no rows', () => new Response('<html>', { headers: { 'X-Kantuta-Parte': '1000' } })],
  ['refused', () => Response.json({ message: 'x' }, { status: 500 })],
  ['lost on the way', () => Response.error()],
  ['that never come', () => new Promise<Response>(() => undefined)],
])('rows %s are shown to nobody, and the whole list comes all the same', async (_, laParte) => {
  const { respuesta, soltar } = lenta(FILAS, dicho(LARGO));
  const motor = empezar(4, respuesta, laParte);
  await vi.waitFor(() => expect(partesPedidas(motor.peticiones)).toEqual(['1000']));
  void soltar();
  expect(await motor.puente).toMatchObject({ valor: null });
  expect(await motor.carga).toMatchObject({ valor: { columnas: { n: LARGO } } });
});

test('a load that fails leaves nobody waiting', async () => {
  const motor = empezar(5, Response.json({ message: 'x' }, { status: 500 }), () => parte([]));
  expect(await motor.carga).toMatchObject({ falla: { motivo: 'http', status: 500 } });
  expect(await motor.puente).toMatchObject({ valor: null });
});

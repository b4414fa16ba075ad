/** The list as the pages get it: through src/engines/operaciones. */
import { QueryClientProvider, type QueryClient } from '@tanstack/react-query';
import { render, waitFor } from '@testing-library/react';
import { expect, onTestFinished, test } from 'vitest';
import { crearQueryClient } from '@/app/query-client';
import { agregarTransaccion, quitarTransaccion, transaccionesQuery } from '@/engines/listado/listado-queries';
import { filaDeId } from '@/engines/listado/listado';
import { ListadoDeOperaciones, type LecturaListado } from '@/engines/operaciones/operaciones';
import { sesionStore } from '@/domain/usuario/ingreso-store';
import { conFilas, haceDias } from '../agentes/lista-backend';

const SIEMPRE = { desde: null, hasta: null, id_sesion_caja: null };

function leer(backend: ReturnType<typeof conFilas>['backend']) {
  backend.escuchar();
  onTestFinished(() => backend.server.close());
  sesionStore.entrar(backend.tokenDe('cajero@kantuta.demo'), {
    id: 2,
    name: 'Cajero',
    email: 'cajero@kantuta.demo',
    rol: 'Operador',
  });
  onTestFinished(() => sesionStore.salir());
  const client: QueryClient = crearQueryClient({ reintentos: 0 });
  onTestFinished(() => client.clear());
  const lecturas: LecturaListado[] = [];
  render(
    <QueryClientProvider client={client}>
      <ListadoDeOperaciones>
        {(lectura) => {
          lecturas.push(lectura);
          return null;
        }}
      </ListadoDeOperaciones>
    </QueryClientProvider>,
  );
  const listado = async () => {
    await waitFor(() => expect(lecturas.at(-1)?.listado).toBeTruthy());
    return lecturas.at(-1)?.listado;
  };
  return { client, lecturas, listado };
}

test('sums and rows of a period, annulled rows among the rows only', async () => {
  const { backend, filas: sembradas } = conFilas([
    { monto: 500, fecha: haceDias(1) },
    { monto: 80, fecha: haceDias(0), banco: 'SOLI' },
  ]);
  const { client, listado, lecturas } = leer(backend);
  const primero = await listado();
  expect(primero?.bancos).toEqual(expect.arrayContaining(['BCP', 'SOLI']));
  const ayer = { ...SIEMPRE, hasta: Date.parse(haceDias(0)) };
  const [todo, soloAyer] = (await primero?.resumir([SIEMPRE, ayer])) ?? [];
  expect(todo?.renglones.map(({ banco, monto }) => [banco, monto])).toEqual([
    ['BCP', 50_000],
    ['SOLI', 8_000],
  ]);
  expect(soloAyer?.renglones).toHaveLength(1);

  const id = sembradas[0]?.id ?? 0;
  const datos = client.getQueryData(transaccionesQuery().queryKey);
  const fila = datos && filaDeId(datos, id);
  if (!fila) throw new Error('no row');
  agregarTransaccion(client, { ...fila, id: 900, nro_referencia: 'NUEVA' });
  quitarTransaccion(client, id);
  await waitFor(() => expect(lecturas.at(-1)?.listado).not.toBe(primero));
  const filas = await lecturas.at(-1)?.listado?.operaciones(SIEMPRE);
  expect(filas?.map(({ nro_referencia, estado }) => [nro_referencia, estado])).toEqual(
    expect.arrayContaining([
      ['NUEVA', true],
      ['REF-1', false],
      ['REF-2', true],
    ]),
  );
  const [despues] = (await lecturas.at(-1)?.listado?.resumir([SIEMPRE])) ?? [];
  expect(despues).toMatchObject({ anuladas: 1, renglones: [{ monto: 50_000 }, { monto: 8_000 }] });
});

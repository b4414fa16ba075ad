/** The judge of the fault specs is not blind: each thing that must never be is planted, and it says so. */
import { esRegistro } from '../support/fallos/pedido';
import { cumple, enDisco, expect, test, tira, type Till } from './support/con-fallos';
import { CAJERA, porApi, registrar, type Operacion } from './support/till';

const OPERACION: Operacion = { tipo: 'Depósito', banco: 'BCP', monto: '500', referencia: 'JUEZ-1' };

async function olvidar({ page }: Till): Promise<void> {
  await page.evaluate(async () => {
    const nombre = (await indexedDB.databases()).find((una) => una.name?.startsWith('kx-outbox@'))?.name;
    await new Promise<void>((resolve) => {
      const pedido = indexedDB.open(nombre ?? '');
      pedido.addEventListener('success', () => {
        const tx = pedido.result.transaction(['ops', 'journal'], 'readwrite');
        tx.objectStore('ops').clear();
        tx.objectStore('journal').clear();
        tx.addEventListener('complete', () => {
          pedido.result.close();
          resolve();
        });
      });
    });
  });
}

test('a row too many, a foreign one, other bytes, a lost operation: each is told', async ({
  page,
  red,
  till,
  request,
}) => {
  await registrar(page, OPERACION);
  await expect(tira(page)).toContainText('Depósito registrado ✓');
  await cumple(till, red, [OPERACION]);

  const doble: Till = { ...till, nuevas: () => [...till.nuevas(), ...till.nuevas()] };
  await expect(cumple(doble, red, [OPERACION])).rejects.toThrow('2 rows of JUEZ-1');

  const otras = red.pedidos.map((uno) => ({ ...uno, cuerpo: uno.cuerpo.replace(':500,', ':5000,') }));
  const pedidos = [...red.pedidos, ...otras.filter(esRegistro)];
  await expect(cumple(till, { pedidos }, [OPERACION])).rejects.toThrow('JUEZ-1 differ in their bytes');

  const cajera = await porApi(request, CAJERA);
  await cajera.registrar(till.sesion, 'JUEZ-2');
  const ajena = { ...OPERACION, monto: '100', referencia: 'JUEZ-2' };
  await expect(cumple(till, red, [OPERACION, ajena])).rejects.toThrow('JUEZ-2 is not what was confirmed');
  await till.api.registrar(till.sesion, 'JUEZ-3');
  await expect(cumple(till, red, [OPERACION])).rejects.toThrow('nobody confirmed JUEZ-3');

  expect((await enDisco(page)).registros).not.toEqual([]);
  await olvidar(till);
  await expect(cumple(till, red, [OPERACION])).rejects.toThrow('JUEZ-1 is gone from the device');
  // Rows of another program are not on this screen until it asks for them: there is no drawer to compare.
  await page.close();
});

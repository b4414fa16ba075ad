/** Faults of the PC rather than of the line: a disk that takes its time. */
import type { Page } from '@playwright/test';
import { esRegistro } from '../support/fallos/pedido';
import { cumple, expect, test, tira } from './support/con-fallos';
import { formulario, registrar, tillListo, type Operacion } from './support/till';

const deposito = (referencia: string): Operacion => ({
  tipo: 'Depósito',
  banco: 'BCP',
  monto: '500',
  referencia,
});
const registrado = (referencia: string) =>
  new RegExp(`Depósito registrado ✓ N\\.º \\d+: .*ref\\. ${referencia}\\.`);

/** From now on no transaction that writes comes to its end, until it is called with false. */
const conDiscoLento = (page: Page, si: boolean) =>
  page.evaluate((lento) => {
    document.documentElement.dataset['disco'] = lento ? 'lento' : '';
  }, si);

test('a slow disk: «Guardando…» stays for as long as it takes, and nothing is sent before', async ({
  page,
  red,
  till,
}) => {
  await page.clock.install();
  await page.addInitScript(() => {
    // oxlint-disable-next-line typescript/unbound-method -- called on its own object below
    const real = IDBDatabase.prototype.transaction;
    IDBDatabase.prototype.transaction = function lenta(this: IDBDatabase, almacenes, modo, opciones) {
      const tx = real.call(this, almacenes, modo, opciones);
      const [almacen = ''] = tx.objectStoreNames;
      // A transaction ends when nobody asks it for anything more.
      const sostener = (): void => {
        if (modo === 'readwrite' && document.documentElement.dataset['disco'] === 'lento')
          tx.objectStore(almacen).count().addEventListener('success', sostener);
      };
      sostener();
      return tx;
    };
  });
  await page.reload();
  await tillListo(page);
  await conDiscoLento(page, true);
  await registrar(page, deposito('EQUIPO-1'));
  await expect(tira(page)).toHaveText('Guardando en este equipo…');
  await page.clock.fastForward('00:05');
  await expect(tira(page)).toHaveText('Guardando en este equipo…');
  await expect(page.getByRole('button', { name: 'Registrando…' })).toHaveAttribute('aria-disabled', 'true');
  await expect(formulario(page).referencia).toHaveValue('EQUIPO-1');
  expect(red.pedidos.filter(esRegistro)).toEqual([]);
  await conDiscoLento(page, false);
  await expect(tira(page)).toHaveText(registrado('EQUIPO-1'));
  await cumple(till, red, [deposito('EQUIPO-1')]);
});

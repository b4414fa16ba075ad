/** A disk that takes its time. */
import type { Page } from '@playwright/test';

/** Before the page is opened. */
export async function prepararDisco(page: Page): Promise<void> {
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
}

/** After prepararDisco: from now on no transaction that writes comes to its end, until it is called with false. */
export const conDiscoLento = (page: Page, si: boolean) =>
  page.evaluate((lento) => {
    document.documentElement.dataset['disco'] = lento ? 'lento' : '';
  }, si);

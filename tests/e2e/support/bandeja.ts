/** What was confirmed on this device before: written into the outbox of the browser, as the app itself keeps it. */
import type { Page } from '@playwright/test';
import { primerIdDesde } from '@/engines/envios/journal/evento-id';
import type { Operacion } from '@/engines/envios/operation/operacion';
import { centavos } from '@/lib/monto';
import { crearOperacion, filaDe } from '../../support/operacion';

export interface OperacionGuardada {
  ref: string;
  /** Bs */
  monto?: number;
  tipo?: 'DEPOSITO' | 'RETIRO' | 'TRANSFERENCIA_QR';
  banco?: string;
  uid?: number;
  usuario?: string;
  /** minutes ago */
  hace?: number;
  /** The rest of the record. */
  resto?: Partial<Operacion>;
  /** The server's row that holds the reference is this operation but for its amount, in Bs. */
  titular?: { monto: number };
}

function registro(
  {
    ref,
    monto = 500,
    tipo = 'DEPOSITO',
    banco = 'BCP',
    uid = 2,
    usuario = 'Luis Choque Rojas',
    hace = 0,
    resto,
    titular,
  }: OperacionGuardada,
  orden: number,
): Operacion {
  const confirmadaEn = Date.now() - hace * 60_000;
  const datos = {
    banco,
    tipo_operacion: tipo,
    monto: centavos(monto * 100),
    comision_cliente: centavos(300),
    nro_referencia: ref,
    id_sesion_caja: 101,
    id_user_create: uid,
  };
  return crearOperacion({
    opId: primerIdDesde(confirmadaEn + orden),
    datos,
    usuario,
    titular: titular ? filaDe({ datos, confirmadaEn }, { monto: centavos(titular.monto * 100) }) : null,
    confirmadaEn,
    ...resto,
  });
}

/** Call it on a page of the app whose header counts already; the page is loaded again. */
export async function sembrarBandeja(page: Page, ops: OperacionGuardada[]): Promise<void> {
  await page.evaluate(async (filas) => {
    const nombre = (await indexedDB.databases()).find(({ name }) => name?.startsWith('kx-outbox@'))?.name;
    if (!nombre) throw new Error('the outbox was never opened');
    await new Promise<void>((resolve, reject) => {
      const pedido = indexedDB.open(nombre);
      pedido.addEventListener('error', () => reject(new Error('not opened')));
      pedido.addEventListener('success', () => {
        const db = pedido.result;
        const tx = db.transaction('ops', 'readwrite');
        for (const fila of filas) tx.objectStore('ops').add(fila);
        tx.addEventListener('complete', () => {
          db.close();
          resolve();
        });
        tx.addEventListener('abort', () => reject(new Error('not written')));
      });
    });
  }, ops.map(registro));
  await page.reload();
}

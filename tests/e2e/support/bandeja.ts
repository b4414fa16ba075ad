/** What was confirmed on this device before: written into the outbox of the browser, as the app itself keeps it. */
import type { Page } from '@playwright/test';

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
  resto?: Record<string, unknown>;
  /** The server's row that holds the reference: this operation's own data but for these. */
  titular?: Record<string, unknown>;
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
) {
  const confirmadaEn = Date.now() - hace * 60_000;
  const datos = {
    banco,
    tipo_operacion: tipo,
    monto: monto * 100,
    comision_cliente: 300,
    nro_referencia: ref,
    id_sesion_caja: 101,
    id_user_create: uid,
  };
  const tiempo = (confirmadaEn + orden).toString(16).padStart(12, '0');
  return {
    opId: `${tiempo.slice(0, 8)}-${tiempo.slice(8)}-7000-8000-000000000000`,
    refKey: ref.toUpperCase(),
    canonV: 1,
    body: JSON.stringify({ ...datos, monto, comision_cliente: 3 }),
    datos,
    fp: '0'.repeat(64),
    uid,
    usuario,
    sesion: 101,
    caja: 'Caja 03',
    estado: 'PENDIENTE',
    retencion: null,
    codigo: null,
    incierta: false,
    dup409: false,
    abiertos: 0,
    intentos: 0,
    miradas: 0,
    rechazos: 0,
    campos: [],
    serverId: null,
    yaEstaba: false,
    ajena: null,
    titular: titular
      ? {
          ...datos,
          id: 5100,
          comision_banco: 0,
          fecha: confirmadaEn,
          estado: true,
          created_at: confirmadaEn,
          updated_at: confirmadaEn,
          ...titular,
        }
      : null,
    exacta: false,
    confirmadaEn,
    enlace: null,
    appVersion: 'e2e',
    ...resto,
  };
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

/** Unregisters all but our `/sw.js`: one left by another program on this origin would answer for us. */
export async function retirarServiceWorkers(): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  try {
    const registros = await navigator.serviceWorker.getRegistrations();
    await Promise.all(
      registros
        .filter(({ active, waiting, installing }) => {
          const url = (active ?? waiting ?? installing)?.scriptURL;
          return url === undefined || new URL(url).pathname !== '/sw.js';
        })
        .map((registro) => registro.unregister()),
    );
  } catch {
    // refused by the browser (private window, insecure origin): then none can be active either
  }
}

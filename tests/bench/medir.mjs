/** One visit of one page: load, memory, typing, refetch, scroll. */
import { deslizar } from './sonda.mjs';
import { abrirVisita, cargar, teclear, TECLAS } from './visita.mjs';

const pausa = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
/** Runs in the page: presses the app's own button, and ends when it can be pressed again. */
export const actualizarApp = () =>
  new Promise((resolve) => {
    const boton = document.querySelector('[aria-label="Actualizar la lista"]');
    let empezo = false;
    new MutationObserver((_, vigia) => {
      const ocupado = boton.getAttribute('aria-disabled') === 'true';
      empezo ||= ocupado;
      if (!empezo || ocupado) return;
      vigia.disconnect();
      resolve(undefined);
    }).observe(boton, { attributes: true });
    boton.click();
  });

/**
 * @param {import('@playwright/test').Browser} navegador
 * @param {{ ruta: string, filas: string, buscador: string, scroll: string, app: boolean }} pagina
 * @param {{ origen: string, tiempos: { ultimoByte: number } }} servidor
 * @param {{ cpu: number, esperado: Record<string, [number, string]>, vueltas: number }} opciones
 */
export async function medir(navegador, pagina, servidor, { cpu, esperado, vueltas }) {
  const { contexto, page, cdp, errores } = await abrirVisita(navegador, pagina, { cpu, esperado });
  try {
    await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
    const trabajo = async () => {
      const { metrics } = await cdp.send('Performance.getMetrics');
      return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
    };
    const larga = (desde) =>
      page.evaluate(
        (t) => window.bench.largas.filter(([en]) => en >= t).reduce((a, [, ms]) => Math.max(a, ms), 0),
        desde,
      );
    const reloj = () => page.evaluate(() => performance.timeOrigin + performance.now());

    servidor.tiempos.ultimoByte = 0;
    await cargar(page, pagina, servidor.origen);
    const { ultimoByte } = servidor.tiempos;
    const medidas = {
      primeras: (await page.evaluate(() => window.bench.visible)) - ultimoByte,
      cargaLarga: await larga(ultimoByte),
    };

    for (let k = 0; k < 3; k += 1) await cdp.send('HeapProfiler.collectGarbage');
    const { usedSize, backingStorageSize } = await cdp.send('Runtime.getHeapUsage');
    medidas.memoria = (usedSize + backingStorageSize) / 2 ** 20;

    await page.focus(pagina.buscador);
    const alTeclear = await reloj();
    for (let vuelta = 0; vuelta < vueltas; vuelta += 1) await teclear(page, TECLAS);
    medidas.teclas = await page.evaluate(() => window.bench.teclas);
    medidas.teclaLarga = await larga(alTeclear);
    await pausa(600);

    const filasAntes = await page.evaluate((css) => {
      window.bench.cambios = 0;
      const vigia = new MutationObserver((cambios) => (window.bench.cambios += cambios.length));
      const fila = document.querySelector(css);
      if (fila?.parentElement)
        vigia.observe(fila.parentElement, {
          childList: true,
          subtree: true,
          attributes: true,
          characterData: true,
        });
      return document.querySelectorAll(css).length;
    }, pagina.filas);
    const alPedir = await reloj();
    const antes = await trabajo();
    await page.evaluate(pagina.app ? actualizarApp : () => window.bench.refetch().then(() => undefined));
    await pausa(800);
    medidas.refetch = (await trabajo()) - antes;
    medidas.refetchLarga = await larga(alPedir);
    medidas.refetchCambios = filasAntes > 0 ? await page.evaluate(() => window.bench.cambios) : -1;

    const cuadros = await page.evaluate(deslizar, { donde: pagina.scroll, px: 380, cuadros: 90 });
    medidas.cuadro = Math.max(...cuadros.slice(3));
    medidas.errores = errores;
    return medidas;
  } finally {
    await contexto.close();
  }
}

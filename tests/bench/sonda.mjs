/* oxlint-disable unicorn/consistent-function-scoping -- serialised whole into the page */
/**
 * Runs in the page before any of its scripts; serialised, so it may use nothing from outside. Notes when the first row
 * is painted, how long tasks take, and the time from each key to the painted answer.
 * @param {{ filas: string, buscador: string, esperado: Record<string, [number, string]> | null, sesion: string, trazar: boolean }} cfg
 */
export function sonda({ filas, buscador, esperado, sesion, trazar }) {
  sessionStorage.setItem('kantuta.sesion', sesion);
  const notas = { visible: 0, largas: [], teclas: [] };
  Object.assign(window, { bench: notas });
  const epoca = (t = performance.now()) => performance.timeOrigin + t;
  new PerformanceObserver((lista) => {
    for (const { startTime, duration } of lista.getEntries()) notas.largas.push([epoca(startTime), duration]);
  }).observe({ type: 'longtask', buffered: true });

  /** Just after the frame of the next animation callback has been handed to the compositor. */
  const trasPintar = (hacer) =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener('message', () => hacer(performance.now()));
      port1.start();
      port2.postMessage(0);
    });
  const anotar = (nombre, start, end) => {
    if (trazar) performance.measure(nombre, { start, end });
  };
  if (trazar) {
    window.Worker = class extends Worker {
      constructor(...como) {
        super(...como);
        this.addEventListener('message', () => performance.mark('vuelta'));
      }
    };
  }
  const mirar = () => {
    if (document.querySelector(filas)?.getBoundingClientRect().height > 0)
      trasPintar((t) => {
        notas.visible = epoca(t);
        anotar('filas', 0, t);
      });
    else requestAnimationFrame(mirar);
  };
  requestAnimationFrame(mirar);

  const muestra = (texto) => {
    if (!esperado) return document.querySelector('.cuenta')?.dataset.q === texto;
    const [cuenta, primera] = esperado[texto] ?? [-1, ''];
    const total = document.querySelector('[data-totals] > div:last-child dd')?.textContent;
    const enlace = document.querySelector(`${filas} a`)?.textContent ?? '';
    return total === String(cuenta) && enlace === primera;
  };
  addEventListener(
    'keydown',
    (tecla) => {
      if (!(tecla.target instanceof HTMLInputElement) || !tecla.target.matches(buscador)) return;
      const campo = tecla.target;
      window.bench.tecla = new Promise((resolve) => {
        let escrito = false;
        campo.addEventListener('input', () => (escrito = true), { once: true, capture: true });
        const esperar = () => {
          if (escrito && muestra(campo.value))
            trasPintar((t) => {
              notas.teclas.push(t - tecla.timeStamp);
              anotar('tecla', tecla.timeStamp, t);
              resolve(true);
            });
          else requestAnimationFrame(esperar);
        };
        requestAnimationFrame(esperar);
      });
    },
    true,
  );
}

/** Runs in the page: scrolls `px` a frame and gives the time of each frame. */
export async function deslizar({ donde, px, cuadros }) {
  const caja = document.querySelector(donde);
  const tiempos = [];
  let antes = await new Promise(requestAnimationFrame);
  for (let k = 0; k < cuadros; k += 1) {
    caja.scrollTop += px;
    const ahora = await new Promise(requestAnimationFrame);
    tiempos.push(ahora - antes);
    antes = ahora;
  }
  return tiempos;
}

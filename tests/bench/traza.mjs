/** What the two threads of a page did in a stretch of time, read from Chromium's trace. */

export const CATEGORIAS = ['devtools.timeline', 'v8.execute', 'v8', 'blink.user_timing', 'toplevel'];

/** The kinds of a moment, as the table calls them. */
export const CLASES = [
  ['llegar', 'hasta oírse'],
  ['antes', 'script hasta preguntar y dibujar la letra'],
  ['worker', 'worker trabaja'],
  ['mensajes', 'mensajes en camino'],
  ['salto', 'espera de un reloj'],
  ['despues', 'script tras la respuesta'],
  ['estilo', 'estilo y layout'],
  ['pintar', 'pintar'],
  ['basura', 'recolección'],
  ['sonda', 'la sonda'],
  ['cuadro', 'espera del cuadro'],
];

const DE_EVENTO = new Map([
  ...['UpdateLayoutTree', 'RecalculateStyles', 'Layout'].map((nombre) => [nombre, 'estilo']),
  ...['PrePaint', 'Paint', 'Layerize', 'UpdateLayer', 'CompositeLayers', 'Commit'].map((nombre) => [
    nombre,
    'pintar',
  ]),
  ...['MinorGC', 'MajorGC', 'V8.GCScavenger', 'V8.GCIncrementalMarking'].map((nombre) => [nombre, 'basura']),
  ['FireAnimationFrame', 'sonda'],
  ...[
    'EventDispatch',
    'FunctionCall',
    'RunMicrotasks',
    'TimerFire',
    'HandlePostMessage',
    'v8.callFunction',
    'EvaluateScript',
  ].map((nombre) => [nombre, 'script']),
]);

/** Some events are one entry with its length, others a beginning and an end. */
function enteros(eventos) {
  const abiertos = new Map();
  return eventos.flatMap((evento) => {
    if (evento.ph === 'X') return [evento];
    const pila = abiertos.get(evento.tid) ?? [];
    abiertos.set(evento.tid, pila);
    if (evento.ph === 'B') pila.push(evento);
    const suyo = evento.ph === 'E' ? pila.pop() : undefined;
    return suyo ? [{ ...suyo, dur: evento.ts - suyo.ts }] : [];
  });
}

const tramo = ({ ts, dur = 0 }) => ({ desde: ts / 1000, hasta: (ts + dur) / 1000 });

/**
 * @param {Buffer} texto  of Browser.stopTracing; all times that come out are ms by the trace's clock
 */
export function leerTraza(texto) {
  const { traceEvents: eventos } = JSON.parse(texto.toString());
  const nombres = new Map();
  for (const { ph, name, pid, tid, args } of eventos)
    if (ph === 'M' && name === 'thread_name') nombres.set(`${pid} ${tid}`, args.name);
  const marcas = eventos.filter(({ cat }) => cat?.includes('blink.user_timing'));
  const deSonda = marcas.find(({ name }) => name === 'filas' || name === 'tecla');
  if (!deSonda) throw new Error('The trace has no mark of the probe.');
  const { pid } = deSonda;
  const hilo = ({ tid }) => nombres.get(`${pid} ${tid}`) ?? '';
  const completos = enteros(
    eventos
      .filter((evento) => evento.pid === pid && 'BEX'.includes(evento.ph))
      .toSorted((a, b) => a.ts - b.ts),
  );
  const principal = completos
    .filter((evento) => hilo(evento) === 'CrRendererMain' && DE_EVENTO.has(evento.name))
    .map((evento) => ({ ...tramo(evento), clase: DE_EVENTO.get(evento.name), nombre: evento.name }));
  const worker = completos
    .filter((evento) => hilo(evento).startsWith('DedicatedWorker') && DE_EVENTO.has(evento.name))
    .map(tramo);
  const mensajes = marcas.filter(({ name }) => name === 'vuelta').map(({ ts }) => ts / 1000);
  return { principal, worker, mensajes, medidas: medidasDe(marcas) };
}

function medidasDe(marcas) {
  const abiertas = new Map();
  const medidas = [];
  for (const { ph, name, ts, id, id2 } of marcas.toSorted((a, b) => a.ts - b.ts)) {
    const clave = `${name} ${id ?? JSON.stringify(id2)}`;
    if (ph === 'b' || ph === 'S') abiertas.set(clave, ts);
    else if ((ph === 'e' || ph === 'F') && abiertas.has(clave)) {
      medidas.push({ nombre: name, desde: abiertas.get(clave) / 1000, hasta: ts / 1000 });
      abiertas.delete(clave);
    }
  }
  return medidas;
}

/** Those that are open at a moment, the last begun last; asked for one moment after the other. */
function abiertosEn(ordenados) {
  let siguiente = 0;
  let abiertos = [];
  return (ms) => {
    for (; siguiente < ordenados.length && ordenados[siguiente].desde <= ms; siguiente += 1)
      abiertos.push(ordenados[siguiente]);
    abiertos = abiertos.filter(({ hasta }) => ms < hasta);
    return abiertos;
  };
}

const toca = (desde, hasta) => (cada) => cada.hasta > desde && cada.desde < hasta;

/**
 * Each moment of a stretch belongs to one kind, and all of them together are the stretch.
 * @param {ReturnType<typeof leerTraza>} traza
 * @param {{ desde: number, hasta: number }} donde
 * @returns {Record<string, number>} ms by kind
 */
export function repartir({ principal, worker, mensajes }, { desde, hasta }) {
  const suyos = principal.filter(toca(desde, hasta)).toSorted((a, b) => a.desde - b.desde);
  const delWorker = worker.filter(toca(desde, hasta)).toSorted((a, b) => a.desde - b.desde);
  const vuelta = mensajes.find((ms) => ms >= desde && ms <= hasta);
  const oida = Math.min(
    ...suyos.filter(({ nombre }) => nombre === 'EventDispatch').map((cada) => Math.max(desde, cada.desde)),
    hasta,
  );
  const reloj = suyos.find(
    (cada) => cada.nombre === 'TimerFire' && vuelta !== undefined && cada.desde > vuelta,
  );
  const enCurso = abiertosEn(suyos);
  const enElWorker = abiertosEn(delWorker);
  const claseDe = (ms) => {
    // The innermost is the one that began last.
    const encima = enCurso(ms);
    const trabaja = enElWorker(ms).length > 0;
    const dentro = encima.at(-1);
    if (dentro) {
      if (encima.some(({ clase }) => clase === 'sonda') && dentro.clase === 'script') return 'sonda';
      if (dentro.clase !== 'script') return dentro.clase;
      return vuelta !== undefined && ms >= vuelta ? 'despues' : 'antes';
    }
    if (ms < oida) return 'llegar';
    if (vuelta !== undefined && ms < vuelta) return trabaja ? 'worker' : 'mensajes';
    return reloj && ms < reloj.desde ? 'salto' : 'cuadro';
  };
  const cortes = [
    ...new Set(
      [desde, hasta, oida, ...(vuelta === undefined ? [] : [vuelta])].concat(
        [...suyos, ...delWorker].flatMap((cada) => [cada.desde, cada.hasta]),
      ),
    ),
  ]
    .filter((ms) => ms >= desde && ms <= hasta)
    .toSorted((a, b) => a - b);
  const suma = Object.fromEntries(CLASES.map(([clase]) => [clase, 0]));
  for (const [k, ms] of cortes.slice(0, -1).entries()) suma[claseDe(ms)] += cortes[k + 1] - ms;
  return suma;
}

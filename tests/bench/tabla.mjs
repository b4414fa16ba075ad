/** Medians, one table, and the targets of the performance document with what was measured against them. */

const mediana = (valores) => {
  const orden = valores.filter((valor) => valor !== undefined).toSorted((a, b) => a - b);
  const medio = orden.length >> 1;
  if (orden.length === 0) return NaN;
  return orden.length % 2 === 1 ? orden[medio] : (orden[medio - 1] + orden[medio]) / 2;
};
const p95 = (valores) => valores.toSorted((a, b) => a - b)[Math.ceil(valores.length * 0.95) - 1] ?? NaN;

const RESUMEN = {
  primeras: (todas) => mediana(todas.map(({ primeras }) => primeras)),
  tecla: (todas) => p95(todas.flatMap(({ teclas }) => teclas)),
  teclaMediana: (todas) => mediana(todas.flatMap(({ teclas }) => teclas)),
  refetch: (todas) => mediana(todas.map(({ refetch }) => refetch)),
  larga: (todas) =>
    mediana(
      todas.map(({ cargaLarga, teclaLarga, refetchLarga }) => Math.max(cargaLarga, teclaLarga, refetchLarga)),
    ),
  cuadro: (todas) => mediana(todas.map(({ cuadro }) => cuadro)),
  memoria: (todas) => mediana(todas.map(({ memoria }) => memoria)),
};

const resumir = (medidas, clave) => {
  const todas = medidas.get(clave) ?? [];
  if (todas.length === 0) return null;
  return Object.fromEntries(Object.entries(RESUMEN).map(([nombre, calcular]) => [nombre, calcular(todas)]));
};

const COLUMNAS = [
  ['primeras', 'último byte → filas'],
  ['tecla', 'tecla → pintado p95'],
  ['teclaMediana', 'mediana'],
  ['refetch', 'refetch igual, CPU'],
  ['larga', 'tarea más larga'],
  ['cuadro', 'peor cuadro'],
  ['memoria', 'memoria MiB'],
];
const RAZONES = new Set(['primeras', 'tecla', 'refetch']);
const cifra = (valor) =>
  Number.isNaN(valor) ? '–' : valor === 0 ? '< 50' : valor.toFixed(valor < 10 ? 1 : 0);

/** One line per page, length and slow-down; in brackets the ratio to the plain DOM page of the same run. */
export function tabla(medidas, { NS, CPUS, elegidas }) {
  const lineas = [];
  for (const n of NS)
    for (const cpu of CPUS) {
      const piso = resumir(medidas, `${n} ${cpu} piso-dom`);
      for (const nombre of elegidas) {
        const suyo = resumir(medidas, `${n} ${cpu} ${nombre}`);
        if (!suyo) continue;
        const celdas = COLUMNAS.map(([campo]) => {
          const razon = piso && RAZONES.has(campo) ? ` (${(suyo[campo] / piso[campo]).toFixed(2)}×)` : '';
          return `${cifra(suyo[campo])}${razon}`;
        });
        lineas.push([String(n), `${cpu}×`, nombre, ...celdas]);
      }
    }
  const cabeza = ['filas', 'CPU', 'página', ...COLUMNAS.map(([, titulo]) => titulo)];
  const anchos = cabeza.map((titulo, k) =>
    Math.max(titulo.length, ...lineas.map((linea) => linea[k].length)),
  );
  const fila = (celdas) => `| ${celdas.map((celda, k) => celda.padEnd(anchos[k])).join(' | ')} |`;
  return ['', fila(cabeza), fila(anchos.map((ancho) => '-'.repeat(ancho))), ...lineas.map(fila)].join('\n');
}

/** Each target with its figure, ✓ or ✗. Ratios are to the floor pages of the same run. */
export function metas(medidas, { NS, CPUS }) {
  const lineas = [];
  const meta = (texto, valor, limite, unidad) => {
    if (Number.isNaN(valor)) return;
    const pasa = valor <= limite;
    lineas.push(`${pasa ? '✓' : '✗'} ${texto}: ${valor.toFixed(2)}${unidad} (≤ ${limite}${unidad})`);
  };
  for (const n of NS)
    for (const cpu of CPUS) {
      const de = (nombre) => resumir(medidas, `${n} ${cpu} ${nombre}`);
      const [app, dom, worker, rdt] = ['app', 'piso-dom', 'piso-worker', 'rdt'].map(de);
      if (!app) continue;
      const donde = `${n} filas, CPU ${cpu}×`;
      const corta = n < 10_000;
      if (dom)
        meta(
          `${donde}: último byte → filas, contra DOM`,
          app.primeras / dom.primeras,
          cpu === 1 ? 1.25 : corta ? 2 : 1.5,
          '×',
        );
      if (dom && (corta || n >= 100_000))
        meta(
          `${donde}: tecla → pintado p95, contra DOM`,
          app.tecla / dom.tecla,
          corta ? 2 : cpu === 1 ? 1.25 : 1.5,
          '×',
        );
      if (rdt && n >= 100_000)
        meta(`${donde}: tecla → pintado p95, contra react-data-table`, app.tecla / rdt.tecla, 0.5, '×');
      if (worker)
        meta(`${donde}: refetch de datos iguales, contra worker`, app.refetch / worker.refetch, 1.25, '×');
      const cambios = (medidas.get(`${n} ${cpu} app`) ?? []).map(({ refetchCambios }) => refetchCambios);
      meta(`${donde}: cambios en las filas por un refetch igual`, Math.max(...cambios), 0, '');
      meta(`${donde}: tarea más larga`, app.larga, cpu === 1 ? 50 : 100, ' ms');
      if (cpu === 1) meta(`${donde}: peor cuadro al deslizar`, app.cuadro, 33, ' ms');
      if (n >= 100_000) meta(`${donde}: memoria de la página`, app.memoria, 12, ' MiB');
    }
  return `\n${lineas.join('\n')}\n`;
}

/** Every row of ours and every line of the day lands in exactly one row of the result, whatever their order. O(n log n). */
import type { Dia } from '@/lib/fecha';
import { crearCalendario } from './calendario';
import { candidatas } from './candidatas';
import { CLASES, type Clase, type Forma } from '@/domain/conciliacion/clases';
import { emparejar, type Par } from './emparejar';
import { proponerGrupos, type Grupo } from '@/engines/cotejo/likeness/sumas-unicas';
import { ladosDelBanco, ladosNuestros, type Lado, type LineaCotejada, type Nuestra } from './cotejo-side';

export interface Fila {
  clase: Clase;
  forma: Forma | null;
  /** Place in what was handed in, or −1: there is none. */
  nuestra: number;
  linea: number;
}

export interface Entrada {
  nuestras: readonly Nuestra[];
  lineas: readonly LineaCotejada[];
  ilegibles: number;
}

export interface Cotejo {
  filas: Fila[];
  deOtrosDias: number;
  grupos: Grupo[];
}

const esRepetida = (linea: Lado, { linea: primera }: Par): boolean =>
  linea.dia === 0 ||
  (primera.dia === 0 &&
    Math.abs(linea.dia) <= 1 &&
    linea.tipo === primera.tipo &&
    linea.monto === primera.monto);

function claseDePar({ nuestra, linea }: Par, activa: boolean): Clase {
  if (!activa) return 'anulada-en-banco';
  if (nuestra.tipo !== linea.tipo) return 'tipo-distinto';
  if (nuestra.monto !== linea.monto) return 'monto-distinto';
  return linea.dia === nuestra.dia || linea.dia === nuestra.dia + 1 ? 'conciliada' : 'fecha-distinta';
}

const conRepetidas = (clase: Clase, repetida: boolean): Clase =>
  repetida && (clase === 'conciliada' || clase === 'fecha-distinta') ? 'duplicada' : clase;

const peso = Object.fromEntries(CLASES.map((clase, k) => [clase, k]));

export function conciliar({ nuestras, lineas, ilegibles }: Entrada, dia: Dia): Cotejo {
  const calendario = crearCalendario(dia);
  const todas = {
    nuestras: ladosNuestros(nuestras, calendario),
    lineas: ladosDelBanco(lineas, calendario),
  };
  const esActiva = ({ i }: Lado): boolean => nuestras[i]?.estado ?? false;
  const { pares, sueltas } = emparejar(todas, esActiva);
  const filas: Fila[] = [];

  const parDe = new Map<string, Par>();
  for (const par of pares) if (!parDe.has(par.linea.clave)) parDe.set(par.linea.clave, par);
  const repetidas = new Set<Lado>();
  const conOtra = new Set<Par>();
  for (const linea of sueltas.lineas) {
    const par = linea.muda ? undefined : parDe.get(linea.clave);
    if (!par || !esRepetida(linea, par)) continue;
    repetidas.add(linea);
    conOtra.add(par);
    filas.push({ clase: 'duplicada', forma: null, nuestra: -1, linea: linea.i });
  }
  for (const par of pares) {
    const { nuestra, linea, forma } = par;
    if (nuestra.dia !== 0 && linea.dia !== 0) continue;
    const clase = conRepetidas(claseDePar(par, esActiva(nuestra)), conOtra.has(par));
    filas.push({ clase, forma, nuestra: nuestra.i, linea: linea.i });
  }

  const parecidas = candidatas({
    // Yesterday's were settled yesterday: references follow one another, and any of them would look like one of today.
    nuestras: sueltas.nuestras.filter((nuestra) => nuestra.dia === 0 && esActiva(nuestra)),
    lineas: sueltas.lineas.filter((linea) => !repetidas.has(linea)),
  });
  const vistas = new Set<Lado>(repetidas);
  for (const [nuestra, linea] of parecidas) {
    vistas.add(nuestra).add(linea);
    filas.push({ clase: 'candidata', forma: 'candidata', nuestra: nuestra.i, linea: linea.i });
  }

  for (const nuestra of sueltas.nuestras) {
    if (nuestra.dia !== 0 || vistas.has(nuestra)) continue;
    const clase = nuestra.danada ? 'danada' : esActiva(nuestra) ? 'falta-en-banco' : 'anulada-correcta';
    filas.push({ clase, forma: null, nuestra: nuestra.i, linea: -1 });
  }
  for (const linea of sueltas.lineas) {
    if (linea.dia !== 0 || vistas.has(linea)) continue;
    const clase = linea.danada ? 'danada' : 'falta-en-sistema';
    filas.push({ clase, forma: null, nuestra: -1, linea: linea.i });
  }
  const grupos = proponerGrupos(
    sueltas.nuestras.filter((lado) => lado.dia === 0 && esActiva(lado) && !vistas.has(lado)),
    sueltas.lineas.filter((lado) => Math.abs(lado.dia) <= 1 && !vistas.has(lado)),
  );
  const usadas = new Set(filas.map(({ linea }) => linea));
  const ajenas = todas.lineas.filter((linea) => linea.dia !== 0 && !usadas.has(linea.i));
  for (let k = 0; k < ilegibles; k += 1)
    filas.push({ clase: 'ilegible', forma: null, nuestra: -1, linea: lineas.length + k });

  const lugar = ({ nuestra, linea }: Fila): [number, number] => [
    lineas[linea]?.numero ?? (linea < 0 ? Infinity : linea),
    nuestras[nuestra]?.id ?? Infinity,
  ];
  return { filas: ordenar(filas, lugar), deOtrosDias: ajenas.length, grupos };
}

function ordenar(filas: readonly Fila[], lugar: (fila: Fila) => [number, number]): Fila[] {
  return filas
    .map((fila) => ({ fila, peso: peso[fila.clase] ?? 0, lugar: lugar(fila) }))
    .toSorted((a, b) => a.peso - b.peso || a.lugar[0] - b.lugar[0] || a.lugar[1] - b.lugar[1] || 0)
    .map(({ fila }) => fila);
}

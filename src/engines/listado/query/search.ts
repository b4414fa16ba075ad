import { refFiltro } from '@/lib/referencia';
import { normalizarBusqueda } from '@/lib/text/texto-busqueda';
import { TIPOS, TIPOS_OPERACION } from '@/domain/transaccion/tipo-operacion';
import type { Columnas, FilaCruda } from '@/engines/listado/columns/columns';
import { filasCon, type Indice } from './search-index';
import { enAlguno, enFilaDe, enterosQueEmpiezan, montosQueEmpiezan } from './number-search';
import { largo, type Tabla } from '@/engines/listado/columns/column-table';
import type { Filtro } from './filter';

const OPERACIONES = TIPOS.map((tipo) => normalizarBusqueda(TIPOS_OPERACION[tipo].nombre));
/** Shorter than this a reference is too likely to be something else that is being typed. */
const LARGO_EXACTA = 4;

interface Palabra {
  texto: string;
  bancoSi: (banco: string) => boolean;
  operaciones: readonly boolean[];
  montos: Float64Array;
  sesiones: Float64Array;
  /** Ids of the people whose name holds it. */
  personas: ReadonlySet<number>;
  id: number;
}

const preparar = (texto: string, nombres: Filtro['nombres']): Palabra => ({
  texto,
  bancoSi: (banco) => normalizarBusqueda(banco).includes(texto),
  operaciones: OPERACIONES.map((operacion) => operacion.includes(texto)),
  montos: enFilaDe(montosQueEmpiezan(texto)),
  sesiones: enFilaDe(/^#\d+$/.test(texto) ? enterosQueEmpiezan(texto.slice(1)) : []),
  personas: new Set(
    nombres.flatMap(([id, nombre]) => (normalizarBusqueda(nombre).includes(texto) ? [id] : [])),
  ),
  id: /^\d+$/.test(texto) ? Number(texto) : NaN,
});

/** «Bs» belongs to every amount, and stands before the figure that is meant. */
const palabrasDe = (texto: string, nombres: Filtro['nombres']): Palabra[] => {
  const palabras = normalizarBusqueda(texto).split(' ').filter(Boolean);
  const sinBs = palabras.filter((palabra) => !/^bs\.?$/.test(palabra));
  return (sinBs.length > 0 && sinBs.length < palabras.length ? sinBs : palabras).map((palabra) =>
    preparar(palabra, nombres),
  );
};

function enColumnas(columnas: Columnas, indice: Indice, palabra: Palabra): Uint8Array {
  const { n, banco, bancos, tipo, monto, id, id_sesion_caja: sesion, id_user_create: creador } = columnas;
  const si = new Uint8Array(n);
  filasCon(indice.escritas, palabra.texto, (fila) => (si[fila] = 1));
  const deBanco = Uint8Array.from(bancos, (nombre) => Number(palabra.bancoSi(nombre)));
  const deTipo = Uint8Array.from(palabra.operaciones, Number);
  if (deBanco.includes(1) || deTipo.includes(1)) {
    for (let i = 0; i < n; i += 1) if (deBanco[banco[i] ?? 0] === 1 || deTipo[tipo[i] ?? -1] === 1) si[i] = 1;
  }
  if (palabra.montos.length > 0 || !Number.isNaN(palabra.id)) {
    for (let i = 0; i < n; i += 1)
      if (enAlguno(palabra.montos, monto[i] ?? 0) || id[i] === palabra.id) si[i] = 1;
  }
  if (palabra.sesiones.length > 0) {
    for (let i = 0; i < n; i += 1) if (enAlguno(palabra.sesiones, sesion[i] ?? 0)) si[i] = 1;
  }
  if (palabra.personas.size > 0) {
    for (let i = 0; i < n; i += 1) if (palabra.personas.has(creador[i] ?? 0)) si[i] = 1;
  }
  return si;
}

const enFila = (fila: FilaCruda, palabra: Palabra): boolean =>
  normalizarBusqueda(fila.nro_referencia).includes(palabra.texto) ||
  palabra.bancoSi(fila.banco) ||
  palabra.operaciones[TIPOS.indexOf(fila.tipo_operacion)] === true ||
  enAlguno(palabra.montos, fila.monto) ||
  enAlguno(palabra.sesiones, fila.id_sesion_caja) ||
  palabra.personas.has(fila.id_user_create ?? 0) ||
  fila.id === palabra.id;

/** Every word, of the row or its cashier's name, or all of it within a reference. @returns by position: 0 no, 1 found, 2 the whole reference */
export function buscarTexto(
  tabla: Tabla,
  indice: Indice,
  texto: string,
  nombres: Filtro['nombres'] = [],
): Uint8Array {
  const { columnas, extras } = tabla;
  const palabras = palabrasDe(texto, nombres);
  const clave = refFiltro(texto).toLowerCase();
  const si = new Uint8Array(largo(tabla));
  const porPalabra = palabras.map((palabra) => enColumnas(columnas, indice, palabra));
  const [primera, ...otras] = porPalabra;
  if (primera)
    for (let i = 0; i < columnas.n; i += 1)
      if (primera[i] === 1 && otras.every((otra) => otra[i] === 1)) si[i] = 1;
  for (const [k, fila] of extras.entries())
    if (palabras.every((palabra) => enFila(fila, palabra))) si[columnas.n + k] = 1;
  if (clave === '') return si;

  const exacta = clave.length >= LARGO_EXACTA;
  const { cortes } = indice.claves;
  filasCon(indice.claves, clave, (fila) => {
    const entera = exacta && (cortes[fila + 1] ?? 0) - (cortes[fila] ?? 0) === clave.length + 1;
    si[fila] = entera ? 2 : 1;
  });
  for (const [k, fila] of extras.entries()) {
    const suya = refFiltro(fila.nro_referencia).toLowerCase();
    if (suya.includes(clave)) si[columnas.n + k] = exacta && suya === clave ? 2 : 1;
  }
  return si;
}

/** Where the time of a test run goes: the files whose tests took longest, from what the runners wrote as JSON. */
import { relative } from 'node:path';

/**
 * @typedef {object} Duracion
 * @property {string} archivo  from the project's folder on
 * @property {number} segundos  of its tests, without what loads before them
 */

/** @typedef {{ file: string, tests: { results: { duration: number }[] }[] }} Spec */
/** @typedef {{ specs?: Spec[], suites?: Suite[] }} Suite */

/**
 * @param {{ testResults: { name: string, startTime: number, endTime: number }[] } | null} informe  Vitest's
 * @returns {Duracion[]}
 */
export const lentosVitest = (informe) =>
  (informe?.testResults ?? []).map(({ name, startTime, endTime }) => ({
    archivo: relative('.', name),
    segundos: (endTime - startTime) / 1000,
  }));

/** @param {Suite} suite @returns {Spec[]} */
const specsDe = ({ specs = [], suites = [] }) => [...specs, ...suites.flatMap(specsDe)];

/**
 * @param {({ config: { rootDir: string } } & Suite) | null} informe  Playwright's
 * @returns {Duracion[]}
 */
export function lentosPlaywright(informe) {
  if (!informe) return [];
  /** @type {Map<string, number>} */
  const porArchivo = new Map();
  for (const { file, tests } of specsDe(informe)) {
    const ms = tests.flatMap(({ results }) => results).reduce((suma, { duration }) => suma + duration, 0);
    porArchivo.set(file, (porArchivo.get(file) ?? 0) + ms / 1000);
  }
  return [...porArchivo].map(([file, segundos]) => ({
    archivo: relative('.', `${informe.config.rootDir}/${file}`),
    segundos,
  }));
}

/**
 * @param {Duracion[]} duraciones
 * @returns {Duracion[]} the ten longest, longest first
 */
export const masLentos = (duraciones) => duraciones.toSorted((a, b) => b.segundos - a.segundos).slice(0, 10);

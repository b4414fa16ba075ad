/**
 * Reads what the runners wrote as JSON into one kind of count. A runner that wrote nothing, ran nothing or stopped
 * half-way is a failure of its own: no silence passes for success.
 */

/**
 * @typedef {object} Conteo
 * @property {number} passed
 * @property {number} failed
 * @property {string[]} notas  which tests failed, and what else went wrong: one line each
 */

/** @typedef {{ status: string, fullName: string, failureMessages?: string[] | null }} PruebaVitest */
/** @typedef {{ title: string, ok: boolean, file: string, line: number }} PruebaPlaywright */
/** @typedef {{ specs?: PruebaPlaywright[], suites?: SuitePlaywright[] }} SuitePlaywright */

/**
 * Vitest's JSON report. A file that does not load has no tests and counts as one failed.
 * @param {{ testResults: { name: string, status: string, assertionResults: PruebaVitest[] }[] } | null} informe
 * @param {boolean} salioBien  the process ended with code 0
 * @returns {Conteo}
 */
export function contarVitest(informe, salioBien) {
  const archivos = informe?.testResults ?? [];
  const pruebas = archivos.flatMap(({ assertionResults }) => assertionResults);
  const estados = pruebas.map(({ status }) => status);
  const fallidas = pruebas.filter(({ status }) => status === 'failed');
  const sinCargar = archivos.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  );
  return cerrar(
    {
      passed: estados.filter((estado) => estado === 'passed').length,
      failed: fallidas.length + sinCargar.length,
      notas: [
        ...fallidas.map(({ fullName, failureMessages }) => `${fullName}: ${primeraLinea(failureMessages)}`),
        ...sinCargar.map(({ name }) => `${name} did not load`),
      ],
    },
    estados.filter((estado) => estado !== 'passed' && estado !== 'failed').length,
    salioBien,
  );
}

/**
 * Playwright's JSON report. A test that passed only when tried again counts as failed.
 * @param {{ stats: { expected: number, unexpected: number, flaky: number, skipped: number }, errors: unknown[] } & SuitePlaywright | null} informe
 * @param {boolean} salioBien  the process ended with code 0
 * @returns {Conteo}
 */
export function contarPlaywright(informe, salioBien) {
  const { expected = 0, unexpected = 0, flaky = 0, skipped = 0 } = informe?.stats ?? {};
  const errores = informe?.errors.length ?? 0;
  return cerrar(
    {
      passed: expected,
      failed: unexpected + flaky + errores,
      notas: [
        ...malas(informe ?? {}).map(({ file, line, title }) => `${file}:${line} ${title}`),
        ...(errores > 0 ? [`${errores} errors outside the tests`] : []),
      ],
    },
    skipped,
    salioBien,
  );
}

/** @param {string[] | null | undefined} mensajes */
const primeraLinea = (mensajes) => mensajes?.[0]?.split('\n', 1)[0] ?? '';

/**
 * @param {SuitePlaywright} suite
 * @returns {PruebaPlaywright[]} those that failed, at any depth
 */
const malas = ({ specs = [], suites = [] }) => [...specs.filter(({ ok }) => !ok), ...suites.flatMap(malas)];

/**
 * @param {Conteo} conteo
 * @param {number} saltadas
 * @param {boolean} salioBien
 * @returns {Conteo}
 */
function cerrar({ passed, failed, notas }, saltadas, salioBien) {
  const extra = [...notas];
  let fallas = failed;
  const falla = (/** @type {string} */ nota) => {
    fallas += 1;
    extra.push(nota);
  };
  if (saltadas > 0) falla(`${saltadas} tests were skipped`);
  if (passed + failed + saltadas === 0) falla('no test ran');
  else if (!salioBien && fallas === 0) falla('the runner failed although no test did');
  return { passed, failed: fallas, notas: extra };
}

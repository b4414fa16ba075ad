import { test } from '../e2e/support/fixtures';
import { ESTADOS } from './estados';

const ANCHOS = [
  { width: 360, height: 740 },
  { width: 768, height: 1024 },
  { width: 1366, height: 768 },
];
/** Kept in the repository; the others are for looking at. */
const EN_DOCS = new RegExp(
  [
    'agentes-(?:360|768|1366)',
    'agentes-(?:bloqueada|duplicada)-360',
    'agentes-bloqueada-768',
    'lista-buscada-360',
    '(?:bandeja|cajas|conciliacion|hoy|resumen|whatsapp)-1366',
  ]
    .map((forma) => `^${forma}$`)
    .join('|'),
);

for (const colorScheme of ['light', 'dark'] as const) {
  for (const viewport of ANCHOS) {
    test.describe(`${viewport.width} ${colorScheme}`, () => {
      test.use({ colorScheme, viewport, contextOptions: { reducedMotion: 'reduce' } });
      for (const [nombre, preparar] of Object.entries(ESTADOS)) {
        test(nombre, async ({ page, request, faltas }) => {
          await preparar(page, request);
          await page.evaluate(() => document.fonts.ready);
          const archivo = `${nombre}-${viewport.width}${colorScheme === 'dark' ? '-dark' : ''}`;
          const carpeta = EN_DOCS.test(archivo) ? 'docs/screenshots' : '.e2e-results/screenshots';
          await page.screenshot({ path: `${carpeta}/${archivo}.png` });
          // A file that did not come is what they show.
          if (nombre.endsWith('-sin-codigo')) faltas.length = 0;
        });
      }
    });
  }
}

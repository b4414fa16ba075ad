/** Reading a bank's statement in Chromium: in its worker, under the real Content-Security-Policy, on this device only. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { sinFaltas } from './support/axe';
import { expect, test } from './support/fixtures';
import { ADMIN, ingresar } from './support/till';

const CARPETA = 'tests/conciliacion/extractos/';
const EJEMPLO = `${CARPETA}11-ejemplo.csv`;

const archivo = (page: Page) => page.getByLabel('Extracto del banco');
const opcion = (page: Page, name: string) => page.getByRole('combobox', { name });
const previa = (page: Page) => page.getByRole('table', { name: 'Vista previa' });

async function conciliacion(page: Page): Promise<void> {
  await ingresar(page, ADMIN, '/conciliacion');
  await elegirEntidad(page);
}
async function elegirEntidad(page: Page): Promise<void> {
  await page.getByRole('combobox', { name: 'Entidad' }).fill('BCP');
  await page.getByRole('combobox', { name: 'Entidad' }).press('Enter');
  await expect(archivo(page)).toBeAttached();
}

const csv = (nombre: string, contenido: string) => ({
  name: nombre,
  mimeType: 'text/csv',
  buffer: Buffer.from(contenido),
});
const SIMPLE = 'Fecha;Referencia;Boleta;Monto;Tipo\n21/11/2026;8827334;A-1;500,00;Depósito\n';

test('a file of each kind is read, and no request carries any of it', async ({ page, faltas }) => {
  await conciliacion(page);
  await page.waitForLoadState('networkidle');
  const pedidos: { url: string; metodo: string; cuerpo: string }[] = [];
  page.on('request', (request) =>
    pedidos.push({ url: request.url(), metodo: request.method(), cuerpo: request.postData() ?? '' }),
  );
  const canales: string[] = [];
  page.on('websocket', (canal) => canal.on('framesent', ({ payload }) => canales.push(String(payload))));

  for (const nombre of readdirSync(CARPETA).filter((cada) => !cada.endsWith('.json'))) {
    const esperado: { lineas: unknown[]; ilegibles: unknown[]; ignoradas: unknown[] } = JSON.parse(
      readFileSync(CARPETA + nombre.replace(/\.\w+$/, '.json'), 'utf8'),
    );
    const { lineas, ilegibles, ignoradas } = esperado;
    await archivo(page).setInputFiles(CARPETA + nombre);
    await expect(page.getByText(nombre, { exact: true })).toBeVisible();
    const cuenta = (n: number, una: string, varias: string) => `${n} ${n === 1 ? una : varias}`;
    await expect(
      page.getByText(
        [
          cuenta(lineas.length, 'operación', 'operaciones'),
          cuenta(ilegibles.length, 'fila ilegible', 'filas ilegibles'),
          cuenta(ignoradas.length, 'línea sin operación', 'líneas sin operación'),
        ].join(' · '),
      ),
      nombre,
    ).toBeVisible();
  }

  // The engine's own code is all that may be fetched for it; what the page polls by itself names nothing of a file.
  const codigo = new Set(readdirSync('dist/assets').map((nombre) => `/assets/${nombre}`));
  const propios = pedidos.filter(({ url }) => !codigo.has(url.slice(new URL(url).origin.length)));
  expect(propios.filter(({ metodo }) => metodo !== 'GET')).toEqual([]);
  const secretos = /882|8827|TM-900|SOLI|QR-7712|4512|extracto|ejemplo|Mu%C3%B1oz|Muñoz/i;
  expect(
    [...propios.map(({ url, cuerpo }) => url + cuerpo), ...canales].filter((texto) => secretos.test(texto)),
  ).toEqual([]);
  expect(faltas).toEqual([]);
});

test('a file that is no statement gets one sentence, and the one before it stays', async ({
  page,
}, testInfo) => {
  await conciliacion(page);
  await archivo(page).setInputFiles(EJEMPLO);
  await expect(page.getByText('14 filas leídas')).toBeVisible();
  const error = page.locator('[data-file]').getByRole('alert');
  for (const [nombre, contenido, dice] of [
    ['extracto.pdf', '%PDF-1.7\n', 'Es un PDF'],
    ['extracto.xls', '<html><p>8827334</p></html>', 'Es una página web sin ninguna tabla'],
    ['foto.png', '\x89PNG\r\n\x1a\n', 'Es una imagen'],
    ['vacio.csv', '', 'El archivo está vacío'],
  ] as const) {
    await archivo(page).setInputFiles({
      name: nombre,
      mimeType: 'application/octet-stream',
      buffer: Buffer.from(contenido, 'latin1'),
    });
    await expect(error).toContainText(`«${nombre}»: ${dice}`);
  }
  const grande = testInfo.outputPath('grande.csv');
  writeFileSync(grande, Buffer.alloc(45_000_000, 'a;b\n'));
  await archivo(page).setInputFiles(grande);
  await expect(error).toContainText('El archivo pesa 45,0 MB y el máximo es 20 MB');
  await expect(page.getByText('14 filas leídas')).toBeVisible();
});

test('columns changed by hand: the first rows follow, and the bank’s next file is read that way', async ({
  page,
}) => {
  await conciliacion(page);
  await archivo(page).setInputFiles(csv('hoy.csv', SIMPLE));
  await page.getByRole('button', { name: 'Cómo se leyó' }).click();
  await expect(previa(page).getByRole('cell', { name: '8827334' })).toBeVisible();
  await opcion(page, 'Columna de la referencia').selectOption('C: Boleta');
  await expect(previa(page).getByRole('cell', { name: 'A-1' })).toBeVisible();
  await expect(previa(page).getByRole('cell', { name: '8827334' })).toHaveCount(0);

  await page.reload();
  await elegirEntidad(page);
  await archivo(page).setInputFiles(csv('mañana.csv', `Banco\n\n${SIMPLE.replace('A-1', 'A-2')}`));
  await expect(page.getByText('con la forma recordada de BCP')).toBeVisible();
  await page.getByRole('button', { name: 'Cómo se leyó' }).click();
  await expect(previa(page).getByRole('cell', { name: 'A-2' })).toBeVisible();

  await archivo(page).setInputFiles(`${CARPETA}08-sin-encabezado-duplicadas.csv`);
  await expect(page.getByText('Este extracto no tiene la forma recordada de BCP')).toBeVisible();
  await expect(page.getByText('5 filas leídas')).toBeVisible();
});

test('a big file shows how far it is, and can be given up', async ({ page }) => {
  await conciliacion(page);
  const filas = Array.from(
    { length: 240_000 },
    (_, i) => `21/11/2026;${8_000_000 + i};Depósito en efectivo;1.500,50;X`,
  );
  await archivo(page).setInputFiles(
    csv('mes.csv', `Fecha;Referencia;Operación;Monto;Obs\n${filas.join('\n')}`),
  );
  await expect(page.getByRole('progressbar', { name: 'Lectura del archivo' })).toBeVisible();
  await page.getByRole('button', { name: 'Cancelar' }).click();
  await expect(page.getByRole('progressbar')).toHaveCount(0);
  await expect(archivo(page)).toBeFocused();
  await expect(page.getByText('mes.csv')).toHaveCount(0);
  await archivo(page).setInputFiles(EJEMPLO);
  await expect(page.getByText('14 filas leídas')).toBeVisible();
});

test('with the keyboard alone', async ({ page }) => {
  await conciliacion(page);
  // The choice of the institution may still be giving focus away.
  await expect(async () => {
    await archivo(page).focus();
    const [elector] = await Promise.all([
      page.waitForEvent('filechooser', { timeout: 3_000 }),
      page.keyboard.press('Enter'),
    ]);
    await elector.setFiles(csv('hoy.csv', SIMPLE));
  }).toPass();
  await expect(page.getByText('1 fila leída')).toBeVisible();
  const boton = page.getByRole('button', { name: 'Cómo se leyó' });
  for (let i = 0; i < 10 && !(await boton.evaluate((nodo) => nodo === document.activeElement)); i += 1)
    await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(boton).toHaveAttribute('aria-expanded', 'true');
  const columna = opcion(page, 'Columna de la referencia');
  for (let i = 0; i < 20 && !(await columna.evaluate((nodo) => nodo === document.activeElement)); i += 1)
    await page.keyboard.press('Tab');
  await expect(columna).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(previa(page).getByRole('cell', { name: 'A-1' })).toBeVisible();
  await expect(columna).toBeFocused();
});

test.describe('in both themes', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });

  test('nothing for axe to find', async ({ page }) => {
    await conciliacion(page);
    await sinFaltas(page);
    // Open by itself: a question has to be answered.
    await archivo(page).setInputFiles(`${CARPETA}10-filas-rotas.csv`);
    await expect(previa(page)).toBeVisible();
    await sinFaltas(page);
    await archivo(page).setInputFiles(csv('foto.csv', '%PDF'));
    await page.getByRole('button', { name: 'Pegar las filas' }).click();
    await page.getByRole('button', { name: 'Leer las filas' }).click();
    await expect(page.getByText('Pegue aquí las filas del banco')).toBeVisible();
    await sinFaltas(page);
  });
});

test('the institutions are offered over the page, also where it is the first one opened', async ({
  page,
}) => {
  await ingresar(page, ADMIN, '/conciliacion');
  const debajo = page.getByRole('heading', { name: 'Elija la entidad' });
  const antes = await debajo.boundingBox();
  await opcion(page, 'Entidad').click();
  await expect(page.getByRole('option', { name: 'BCP' })).toBeVisible();
  expect(await debajo.boundingBox()).toEqual(antes);
});

import { expect, test } from './support/fixtures';
import { ADMIN, CAJERA, fila, ingresar, porApi, registrar, tillAbierto, tillListo } from './support/till';

test('a turn at the till: open, three operations, found again, printed, annulled', async ({
  page,
  otroNavegador,
}) => {
  await ingresar(page);
  await expect(page.getByRole('heading', { name: 'Agentes bancarios' })).toBeVisible();
  await page.getByRole('link', { name: 'Abrir caja' }).click();
  const apertura = page.getByRole('form', { name: 'Abrir caja' });
  await apertura
    .getByRole('combobox', { name: 'Caja' })
    .selectOption({ label: 'Caja 02 – Agentes · Solo agentes' });
  await apertura.getByRole('button', { name: 'Abrir caja' }).click();
  await tillListo(page);
  await expect(
    page.getByRole('link', { name: /Caja 02 – Agentes · Solo agentes · abierta \d\d:\d\d/ }),
  ).toBeVisible();

  const resultado = page.getByRole('status').filter({ hasText: 'N.º' });
  await registrar(page, {
    tipo: 'Depósito',
    banco: 'BCP',
    monto: '1234,50',
    comision: '5',
    referencia: 'VIVA-1',
  });
  await expect(resultado).toHaveText(/Depósito registrado ✓ N\.º \d+: BCP, Bs\s1\.234,50, ref\. VIVA-1\./);
  await registrar(page, {
    tipo: 'Retiro',
    banco: 'Tigo Money',
    monto: '300',
    comision: '3',
    referencia: 'VIVA-2',
  });
  await expect(resultado).toHaveText(/Retiro registrado ✓ N\.º \d+: Tigo Money, Bs\s300,00, ref\. VIVA-2\./);
  await registrar(page, {
    tipo: 'Transferencia QR',
    banco: 'Mi Cooperativa',
    monto: '85.5',
    referencia: 'VIVA-3',
  });
  await expect(resultado).toHaveText(/Transferencia QR registrada ✓/);
  for (const referencia of ['VIVA-1', 'VIVA-2', 'VIVA-3']) await expect(fila(page, referencia)).toBeVisible();
  await expect(fila(page, 'VIVA-1')).toContainText(/1\.234,50/);

  await page.reload();
  for (const referencia of ['VIVA-1', 'VIVA-2', 'VIVA-3']) await expect(fila(page, referencia)).toBeVisible();

  const otra = await otroNavegador();
  await ingresar(otra, CAJERA);
  await expect(otra.getByText('No tiene una caja abierta.')).toBeVisible();
  await otra.getByRole('searchbox', { name: 'Buscar transacciones' }).fill('viva2');
  await expect(fila(otra, 'VIVA-2')).toContainText('300,00');
  await expect(fila(otra, 'VIVA-1')).toHaveCount(0);
  // Somebody else's operation is not hers to annul.
  await expect(otra.getByRole('button', { name: /^Anular transacción/ })).toHaveCount(0);

  await page.getByRole('link', { name: 'Ver transacción VIVA-2' }).click();
  await expect(page).toHaveURL(/\/agentes\/\d+/);
  const detalle = page.getByRole('dialog').filter({ hasText: 'VIVA-2' });
  await expect(detalle).toContainText('Tigo Money');
  await page.goBack();
  await expect(detalle).toHaveCount(0);

  await page.getByRole('button', { name: 'Anular transacción VIVA-2' }).click();
  const anular = page.getByRole('dialog', { name: 'Anular transacción' });
  await expect(anular).toContainText(
    /¿Anular RETIRO de Bs\s300,00, ref\. VIVA-2\? Saldrá de los saldos y quedará en auditoría\. Esto no revierte la operación en el banco\./,
  );
  await anular.getByRole('button', { name: 'Anular operación' }).click();
  await expect(anular.getByRole('textbox', { name: 'Motivo' })).toHaveAttribute('aria-invalid', 'true');
  await anular.getByRole('textbox', { name: 'Motivo' }).fill('El cliente se arrepintió');
  await anular.getByRole('button', { name: 'Anular operación' }).click();
  await expect(anular).toBeHidden();
  await expect(fila(page, 'VIVA-2')).toHaveCount(0);
  await page.getByRole('checkbox', { name: 'Incluir anuladas' }).click();
  await expect(fila(page, 'VIVA-2')).toContainText('Anulada');

  await otra.reload();
  await otra.getByRole('searchbox', { name: 'Buscar transacciones' }).fill('');
  await expect(fila(otra, 'VIVA-1')).toBeVisible();
  await expect(fila(otra, 'VIVA-2')).toHaveCount(0);
});

test('the voucher prints alone, on paper of its width, with what the customer gets', async ({
  page,
  request,
}) => {
  await tillAbierto(page, request);
  await registrar(page, { tipo: 'Retiro', banco: 'BCP', monto: '300', comision: '3', referencia: 'PAPEL-1' });
  await page.getByRole('status').getByRole('button', { name: 'Imprimir' }).click();
  const dialogo = page.getByRole('dialog', { name: 'Imprimir comprobante' });

  for (const [ancho, puntos] of [
    ['58 mm', 164],
    ['80 mm', 227],
  ] as const) {
    await dialogo.getByRole('button', { name: ancho }).click();
    const comprobante = dialogo.getByRole('article', { name: `Comprobante de ${ancho}` });
    for (const texto of [
      'Caja 02 – Agentes',
      'RETIRO · BCP',
      /Bs\s300,00/,
      'trescientos 00/100 bolivianos',
      'PAPEL-1',
      'Comprobante interno, no válido como factura',
    ]) {
      await expect(comprobante).toContainText(texto);
    }
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    const hojas = [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)];
    expect(hojas).toHaveLength(1);
    expect(Math.abs(Number(hojas[0]?.[1]) - puntos)).toBeLessThanOrEqual(1);
  }

  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('#root')).toBeHidden();
  await expect(page.locator('.hoja')).toBeVisible();
});

test('an administrator annuls what a cashier recorded, from a link', async ({ page, request }) => {
  const api = await porApi(request);
  const id = await api.registrar(await api.abrirCaja(2), 'ENLACE-1', { monto: 40 });
  await ingresar(page, ADMIN, `/agentes/${id}`);
  const detalle = page.getByRole('dialog').filter({ hasText: 'ENLACE-1' });
  await detalle.getByRole('button', { name: 'Anular' }).click();
  const anular = page.getByRole('dialog', { name: 'Anular transacción' });
  await anular.getByRole('textbox', { name: 'Motivo' }).fill('Registrada dos veces');
  await anular.getByRole('button', { name: 'Anular operación' }).click();
  await expect(anular).toBeHidden();
  await expect(detalle).toContainText('Anulada');
  expect(await api.transacciones()).not.toContainEqual(expect.objectContaining({ id }));
});

test('a filter in the address is a link to the same view', async ({ page, request, otroNavegador }) => {
  const { api, sesion } = await tillAbierto(page, request);
  await api.registrar(sesion, 'FILTRO-1', { banco: 'SOLI' });
  await api.registrar(sesion, 'FILTRO-2', { tipo_operacion: 'RETIRO', monto: 30 });
  await page.reload();
  await page.getByRole('searchbox', { name: 'Buscar transacciones' }).fill('filtro');
  await page.getByRole('combobox', { name: 'Filtrar por operación' }).selectOption('RETIRO');
  await expect(fila(page, 'FILTRO-2')).toBeVisible();
  await expect(fila(page, 'FILTRO-1')).toHaveCount(0);
  await expect(page).toHaveURL(/filtro/);

  const otra = await otroNavegador();
  await ingresar(otra, CAJERA, page.url());
  await expect(fila(otra, 'FILTRO-2')).toBeVisible();
  await expect(fila(otra, 'FILTRO-1')).toHaveCount(0);
});

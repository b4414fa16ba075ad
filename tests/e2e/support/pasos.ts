/** What somebody does at the till in more than one step, by keys alone; shared by the specs of each feature and the stories. */
import { expect, type Locator, type Page } from '@playwright/test';
import { formulario } from './till';
import { contestar, pulsar, reescribir, tabHasta } from './teclado';

interface Contado {
  caja: string;
  contado: string;
  motivo: string;
  /** looks at the dialog before anything is counted */
  antes?: (page: Page) => Promise<void>;
}

/** From «Relevo» to where whoever receives signs in, with a difference to explain. */
export async function contarParaRelevo(
  page: Page,
  { caja, contado, motivo, antes }: Contado,
): Promise<Locator> {
  await pulsar(page, page.getByRole('button', { name: 'Relevo' }));
  const dialogo = page.getByRole('dialog', { name: `Relevo de ${caja}` });
  await expect(dialogo).toBeVisible();
  await antes?.(page);
  await tabHasta(page, dialogo.getByRole('textbox', { name: 'Monto contado (Bs)' }));
  await page.keyboard.type(contado);
  await pulsar(page, dialogo.getByRole('button', { name: 'Terminé de contar' }));
  await tabHasta(page, dialogo.getByRole('textbox', { name: 'Motivo' }), { tecla: 'Shift+Tab' });
  await page.keyboard.type(motivo);
  await page.keyboard.press('Tab');
  await expect(dialogo.getByLabel('Correo de quien recibe')).toBeFocused();
  return dialogo;
}

/** The account of whoever receives, from the field of its e-mail on. */
export async function recibirCon(page: Page, dialogo: Locator, correo: string, clave: string): Promise<void> {
  const campo = dialogo.getByLabel('Correo de quien recibe');
  await tabHasta(page, campo, { tecla: 'Shift+Tab' });
  await page.keyboard.press('Control+a');
  await page.keyboard.type(correo);
  await reescribir(page, dialogo.getByLabel('Contraseña de quien recibe'), clave);
  await page.keyboard.press('Enter');
}

/** From the row in the list to the question of its correction. */
export async function pedirCorreccion(page: Page, referencia: string): Promise<Locator> {
  // The list stands at the end of the page.
  await pulsar(page, page.getByRole('link', { name: `Ver transacción ${referencia}` }), {
    tecla: 'Shift+Tab',
  });
  await pulsar(page, page.getByRole('dialog').getByRole('button', { name: 'Corregir' }), {
    tecla: 'Shift+Tab',
  });
  const dialogo = page.getByRole('dialog', { name: 'Corregir operación' });
  await expect(dialogo.getByRole('button', { name: 'Volver' })).toBeFocused();
  return dialogo;
}

/** From that question to its data in the form. */
export async function llevarAlFormulario(page: Page, dialogo: Locator, motivo: string): Promise<void> {
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.type(motivo);
  await tabHasta(page, dialogo.getByRole('button', { name: 'Llevar al formulario' }));
  await contestar(page, dialogo);
  await expect(page.getByRole('dialog')).toHaveCount(0);
}

/** At /tarifas: the example's tariff, Bs 6,00 for an operation of Bs 500. */
export async function guardarTarifa(page: Page, limite = ''): Promise<void> {
  await pulsar(page, page.getByRole('button', { name: 'Cargar ejemplo' }));
  const escribir = (nombre: string, texto: string) =>
    reescribir(page, page.getByRole('textbox', { name: nombre, exact: true }), texto);
  await escribir('Depósito y retiro, comisión al cliente, tramo 2', '6');
  await escribir('Rige desde', '1/1/2020');
  if (limite) await escribir('Límite por operación (Bs)', limite);
  await pulsar(page, page.getByRole('button', { name: 'Guardar tarifa' }));
  await expect(page.getByText('Tarifa guardada ✓')).toBeVisible();
}

interface Tecleada {
  monto: string;
  referencia: string;
  /** another fee than the tariff's */
  comision?: string;
}

/** From the amount on, where the focus stands: past the fee, or with one of its own. */
export async function teclear(page: Page, { monto, referencia, comision }: Tecleada): Promise<void> {
  const campos = formulario(page);
  await expect(campos.monto).toBeFocused();
  await page.keyboard.type(monto);
  if (comision === undefined) await page.keyboard.press('Enter');
  else {
    await page.keyboard.press('Tab');
    await page.keyboard.press('Control+a');
    await page.keyboard.type(comision);
    await page.keyboard.press('Tab');
  }
  await expect(campos.referencia).toBeFocused();
  await page.keyboard.type(referencia);
}

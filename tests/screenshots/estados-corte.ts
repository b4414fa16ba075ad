/** The counts that close nothing. */
import { expect } from '../e2e/support/fixtures';
import { ADMIN, CAJAS, ingresar, porApi } from '../e2e/support/till';
import { conTurno, cortada, cortando, type Estado } from './preparar';

export const DE_CORTE: Record<string, Estado> = {
  corte: async (page, request) => {
    await conTurno(page, request);
    await page.goto('/cajas/2/corte');
    await expect(page.getByRole('dialog', { name: 'Corte X' })).toBeVisible();
  },
  'corte-veredicto': async (page, request) => {
    await cortando(page, request);
  },
  'corte-guardado': cortada,
  'corte-impreso': async (page, request) => {
    await cortada(page, request);
    await page.getByRole('button', { name: 'Imprimir Corte X' }).click();
    await expect(page.getByRole('article', { name: /^Corte X/ })).toBeVisible();
  },
  'corte-en-z': async (page, request) => {
    await cortada(page, request);
    await page.getByRole('button', { name: 'Cerrar caja' }).click();
    const cierre = page.getByRole('dialog', { name: 'Cerrar caja' });
    await cierre.getByRole('textbox', { name: 'Monto contado (Bs)' }).fill('2192');
    await cierre.getByRole('button', { name: 'Terminé de contar' }).click();
    await cierre.getByRole('button', { name: 'Confirmar cierre' }).click();
    await page.getByRole('link', { name: 'Imprimir reporte Z' }).click();
    const corte = page.getByRole('dialog').getByText(/^Corte X, /);
    await corte.scrollIntoViewIfNeeded();
    await expect(corte).toBeVisible();
  },
  'arqueo-sorpresa': async (page, request) => {
    await (await porApi(request)).abrirCaja(CAJAS.agentes);
    await ingresar(page, ADMIN, '/cajas/2');
    await page.getByRole('button', { name: 'Arqueo sorpresa' }).scrollIntoViewIfNeeded();
    await expect(page.getByText('Debe haber')).toBeVisible();
  },
};

/** What the institutions cost: the page of the tariffs, and the till that follows them. */
import type { Page } from '@playwright/test';
import { expect } from '../e2e/support/fixtures';
import { ADMIN, formulario, ingresar } from '../e2e/support/till';
import { conTurno, type Estado } from './preparar';

/** As /tarifas keeps them on this device, in centavos. */
const TARIFAS = {
  BCP: {
    vigencias: [
      {
        desde: '2026-11-01',
        efectivo: [
          { hasta: 30_000, cliente: 300, banco: 90 },
          { hasta: 150_000, cliente: 500, banco: 180 },
          { hasta: 500_000, cliente: 800, banco: 450 },
          { hasta: 2_000_000, cliente: 1200, banco: 750 },
        ],
        convenio: [{ hasta: 2_000_000, cliente: 100, banco: 45 }],
      },
    ],
    limites: { operacion: null, dia: 400_000, mes: null, avisar: 200_000 },
  },
  'Tigo Money': {
    vigencias: [
      { desde: '2026-11-01', efectivo: [{ hasta: 200_000, cliente: 300, banco: 100 }], convenio: [] },
    ],
    limites: { operacion: 100_000, dia: 200_000, mes: null, avisar: null },
  },
};

const conTarifas = (page: Page) =>
  page.addInitScript(
    (tarifas) => localStorage.setItem('kantuta.ajustes', JSON.stringify({ tarifas })),
    TARIFAS,
  );

const enElTill =
  (monto: string, comision?: string): Estado =>
  async (page, request) => {
    await conTarifas(page);
    await conTurno(page, request);
    const { banco, monto: campo, comision: fee, referencia } = formulario(page);
    await banco.fill('BCP');
    await banco.press('Enter');
    await campo.fill(monto);
    if (comision !== undefined) await fee.fill(comision);
    await referencia.fill('7719400');
    await expect(page.getByText(/Comisión sugerida/)).toBeVisible();
  };

export const DE_TARIFAS: Record<string, Estado> = {
  tarifas: async (page, request) => {
    await conTarifas(page);
    await conTurno(page, request, ADMIN);
    await page.goto('/tarifas');
    await expect(page.getByText(/^\d.* de 4\.000,00/)).toBeVisible();
  },
  'tarifas-vacia': async (page) => {
    await ingresar(page, ADMIN, '/tarifas?banco=SOLI');
    await expect(page.getByText(/no tiene tarifa/)).toBeVisible();
    await page.waitForLoadState('networkidle');
  },
  'tarifas-errores': async (page) => {
    await ingresar(page, ADMIN, '/tarifas?banco=BCP');
    await page.getByRole('button', { name: 'Cargar ejemplo' }).click();
    await page.getByRole('textbox', { name: 'Depósito y retiro, hasta, tramo 2' }).fill('300');
    await page.getByRole('textbox', { name: 'Límite diario (Bs)' }).fill('0,20');
    await page.getByRole('button', { name: 'Guardar tarifa' }).click();
    await expect(page.getByText(/Revise los campos/)).toBeVisible();
  },
  'agentes-sugerida': enElTill('500'),
  'agentes-otra-comision': enElTill('500', '4'),
  'agentes-limite': enElTill('3500', '8'),
};

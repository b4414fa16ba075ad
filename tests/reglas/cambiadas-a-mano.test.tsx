/** Rules of the shop that a person changes on /ajustes and /tarifas: the trail tells who, when, and from what to what. */
import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import '@/features/ajustes/ajustes-page';
import '@/features/bitacora/bitacora-page';
import { leerAjustes } from '@/domain/ajustes/ajustes';
import { leerReglas } from '@/domain/reglas/reglas';
import { leerBitacora } from '@/engines/envios/journal/journal';
import { abrirBandeja, cerrarBandeja } from '@/engines/envios/store/envios-db';
import { equipoNuevo } from '../envios/sembrar';
import { renderApp } from '../support/render-app';

beforeEach(async () => {
  localStorage.clear();
  await equipoNuevo();
});
afterEach(equipoNuevo);

const anotadas = async () =>
  (await leerBitacora({ tipo: 'reglas' })).eventos.flatMap((evento) =>
    evento.tipo === 'reglas' ? [evento] : [],
  );
const enAjustes = async () => {
  const app = renderApp('/ajustes', { usuario: 'admin' });
  const en = within(await screen.findByRole('form', { name: 'Ajustes' }));
  return {
    ...app,
    en,
    guardar: async () => app.user.click(en.getByRole('button', { name: 'Guardar ajustes' })),
  };
};

test('one event for each change that is saved: who, the codes, and each rule from what to what', async () => {
  const antes = leerReglas().codigo;
  const { en, user, guardar, unmount, backend } = await enAjustes();
  await user.click(en.getByRole('checkbox', { name: 'Conteo ciego al cerrar' }));
  await user.click(en.getByRole('checkbox', { name: /^Caja 03/ }));
  await user.selectOptions(en.getByRole('combobox', { name: 'Tigo Money' }), '+ Entra a la gaveta');
  await guardar();
  expect(await en.findByText('Ajustes guardados ✓ Valen en este equipo.')).toBeVisible();
  const despues = leerReglas().codigo;
  await waitFor(async () => expect(await anotadas()).toHaveLength(1));
  expect(await anotadas()).toMatchObject([
    {
      acto: 'cambiadas',
      uid: 1,
      usuario: 'Ana Quispe Mamani',
      datos: {
        de: antes,
        a: despues,
        version: 2,
        cambios:
          'Caja y comisiones · Conteo ciego al cerrar: Sí → No, Comisión en la gaveta de Caja 03 – Mixta: Sí → No; Transferencias QR · Tigo Money: No mueve la gaveta → + Entra a la gaveta',
      },
    },
  ]);
  // Saved again as it is, and with what is this device's own: no rule has changed.
  await guardar();
  await user.selectOptions(en.getByRole('combobox', { name: 'Ancho del papel' }), '58 mm');
  await guardar();
  expect(leerAjustes().ancho_comprobante).toBe(58);
  expect(await anotadas()).toHaveLength(1);
  unmount();
  backend.server.close();
  renderApp('/bitacora', { usuario: 'admin' });
  const fila = await screen.findByRole('row', { name: /Reglas de la tienda/ });
  expect(fila).toHaveTextContent(
    new RegExp(
      `Ana Quispe Mamani.*${antes} → ${despues}.*Cambiadas a mano, versión 2.*Conteo ciego al cerrar: Sí → No`,
    ),
  );
});

test('a tariff: its ranges and limits one by one, and what takes its place', async () => {
  const { user } = renderApp('/tarifas?banco=BCP', { usuario: 'admin' });
  const en = within(await screen.findByRole('form', { name: 'BCP' }));
  const guardar = async () => user.click(en.getByRole('button', { name: 'Guardar tarifa' }));
  await user.click(en.getByRole('button', { name: 'Cargar ejemplo' }));
  await user.type(en.getByRole('textbox', { name: 'Límite diario (Bs)' }), '50000');
  await guardar();
  expect(await en.findByText('Tarifa guardada ✓ Vale en este equipo.')).toBeVisible();
  const monto = en.getByRole('textbox', { name: 'Depósito y retiro, comisión al cliente, tramo 2' });
  await user.clear(monto);
  await user.type(monto, '6');
  await guardar();
  await waitFor(async () => expect(await anotadas()).toHaveLength(2));
  const [primera, segunda] = (await anotadas()).map(({ datos }) => datos.cambios);
  expect(primera).toMatch(
    /^Tarifa de BCP \(nueva\) · .*hasta 1\.500,00: — → 5,00, banco 1,80.*Límite diario: — → 50\.000,00$/,
  );
  expect(segunda).toMatch(
    /^Tarifa de BCP · Desde el \d\d\/\d\d\/\d{4} · Depósito y retiro, hasta 1\.500,00: 5,00, banco 1,80 → 6,00, banco 1,80$/,
  );
});

test('where the trail cannot be written the rules are kept, and it is said', async () => {
  const { en, user, guardar } = await enAjustes();
  await user.click(en.getByRole('checkbox', { name: 'Conteo ciego al cerrar' }));
  const db = await abrirBandeja();
  vi.spyOn(db, 'transaction').mockImplementation(() => {
    throw new DOMException('', 'QuotaExceededError');
  });
  await guardar();
  await waitFor(() =>
    expect(
      within(screen.getByRole('form', { name: 'Ajustes' })).getByText(/Ajustes guardados ✓/),
    ).toHaveTextContent(
      'Ajustes guardados ✓ Valen en este equipo. Este equipo no pudo anotarlo en su bitácora.',
    ),
  );
  expect(leerAjustes().conteo_ciego).toBe(false);
  await cerrarBandeja();
});

/** The settings page: who may see it, what it keeps, what it refuses. */
import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import type { Caja } from '@/demo/model/modelo';
import { guardarAjustes, leerAjustes } from '@/domain/ajustes/ajustes';
import { renderApp } from '../support/render-app';

const abrir = async () => {
  const app = renderApp('/ajustes', { usuario: 'admin' });
  const form = await screen.findByRole('form', { name: 'Ajustes' });
  return { ...app, en: within(form) };
};

test('a cashier may not see it', async () => {
  renderApp('/ajustes');
  expect(await screen.findByText('No tiene permiso para ver esta página.')).toBeVisible();
});

test('shows the defaults of the documents', async () => {
  const { en } = await abrir();
  expect(en.getByRole('textbox', { name: 'Pedir confirmación desde (Bs)' })).toHaveValue('5.000,00');
  expect(en.getByRole('checkbox', { name: 'Conteo ciego al cerrar' })).toBeChecked();
  const comisiones = en.getByRole('group', { name: 'Las comisiones se guardan en esta gaveta' });
  for (const casilla of within(comisiones).getAllByRole('checkbox')) expect(casilla).toBeChecked();
  for (const entidad of ['BCP', 'Tigo Money', 'Banco Unión', 'SOLI'])
    expect(en.getByRole('combobox', { name: entidad })).toHaveDisplayValue('No mueve la gaveta');
  expect(en.getByRole('combobox', { name: 'Ancho del papel' })).toHaveDisplayValue('80 mm');
  expect(en.getByRole('textbox', { name: 'Minutos sin uso hasta bloquear' })).toHaveValue('10');
  expect(en.getByRole('combobox', { name: 'Desfase del servidor' })).toHaveDisplayValue('Ninguno');
});

test('keeps what was set, on this device', async () => {
  const { en, user, unmount, backend } = await abrir();
  const umbral = en.getByRole('textbox', { name: 'Pedir confirmación desde (Bs)' });
  await user.clear(umbral);
  await user.type(umbral, '2.500');
  await user.click(en.getByRole('checkbox', { name: 'Conteo ciego al cerrar' }));
  await user.click(en.getByRole('checkbox', { name: /^Caja 03/ }));
  await user.selectOptions(en.getByRole('combobox', { name: 'Tigo Money' }), '+ Entra a la gaveta');
  await user.type(en.getByRole('textbox', { name: 'Otra entidad' }), '  Prodem {Enter}');
  await user.selectOptions(await en.findByRole('combobox', { name: 'Prodem' }), '− Sale de la gaveta');
  await user.selectOptions(en.getByRole('combobox', { name: 'Ancho del papel' }), '58 mm');
  await user.selectOptions(en.getByRole('combobox', { name: 'Desfase del servidor' }), 'Atrasa 4 horas');
  await user.click(en.getByRole('button', { name: 'Guardar ajustes' }));
  expect(await en.findByText(/Ajustes guardados ✓/)).toBeVisible();
  expect(leerAjustes()).toEqual({
    umbral_confirmacion: 250_000,
    conteo_ciego: false,
    comisiones_en_gaveta: { '1': true, '2': true, '3': false },
    efecto_qr: {
      BCP: 'no-mueve',
      'Tigo Money': 'entra',
      'Banco Unión': 'no-mueve',
      SOLI: 'no-mueve',
      Prodem: 'sale',
    },
    ancho_comprobante: 58,
    desfase_servidor: -4,
    bloqueo_minutos: 10,
    nombre_tienda: 'Kantuta',
    tarifas: {},
  });
  unmount();
  backend.server.close();
  const otra = await abrir();
  expect(otra.en.getByRole('checkbox', { name: /^Caja 03/ })).not.toBeChecked();
  expect(otra.en.getByRole('combobox', { name: 'Prodem' })).toHaveDisplayValue('− Sale de la gaveta');
});

const alPedirDeNuevo = async (cambiar: (cajas: Caja[]) => Caja[]) => {
  guardarAjustes({ comisiones_en_gaveta: {} });
  const app = await abrir();
  const { datos } = app.backend.store;
  datos.cajas = cambiar(datos.cajas);
  await act(async () => app.queryClient.invalidateQueries({ queryKey: ['cajas'] }));
  const guardar = async () => {
    await app.user.click(app.en.getByRole('button', { name: 'Guardar ajustes' }));
    expect(await app.en.findByText(/Ajustes guardados ✓/)).toBeVisible();
    return leerAjustes().comisiones_en_gaveta;
  };
  return { ...app, guardar };
};
const casillas = () =>
  within(screen.getByRole('group', { name: 'Las comisiones se guardan en esta gaveta' })).getAllByRole(
    'checkbox',
  );

describe('the cajas change while the form is open', () => {
  test('another order moves no tick to another caja', async () => {
    const { en, user, guardar } = await alPedirDeNuevo(([primera, ...resto]) =>
      primera ? [...resto, primera] : resto,
    );
    await waitFor(() => expect(casillas().at(-1)).toBe(en.getByRole('checkbox', { name: /^Caja 01/ })));
    await user.click(en.getByRole('checkbox', { name: /^Caja 01/ }));
    expect(await guardar()).toEqual({ '1': false, '2': true, '3': true });
    for (const casilla of casillas().slice(0, 2)) expect(casilla).toBeChecked();
  });

  test('one is created: it stands there with its default, and the rest is kept', async () => {
    const { en, user, guardar } = await alPedirDeNuevo((cajas) => [
      ...cajas,
      ...cajas.slice(0, 1).map((caja) => ({ ...caja, id: 44, nombre: 'Caja 44' })),
    ]);
    expect(await en.findByRole('checkbox', { name: 'Caja 44' })).toBeChecked();
    await user.click(en.getByRole('checkbox', { name: /^Caja 02/ }));
    expect(await guardar()).toEqual({ '1': true, '2': false, '3': true, '44': true });
  });

  test('one is deleted: the others keep their own', async () => {
    const { en, user, guardar } = await alPedirDeNuevo((cajas) => cajas.slice(1));
    await waitFor(() => expect(casillas()).toHaveLength(2));
    await user.click(en.getByRole('checkbox', { name: /^Caja 02/ }));
    expect(await guardar()).toMatchObject({ '2': false, '3': true });
  });
});

test.each(['banco union', 'BCP', ' x '])('«%s» adds no institution', async (texto) => {
  const { en, user } = await abrir();
  const cuantas = en.getAllByRole('combobox').length;
  await user.type(en.getByRole('textbox', { name: 'Otra entidad' }), `${texto}{Enter}`);
  expect(await en.findByText(/ya está en la lista|Escriba la entidad/)).toBeVisible();
  expect(en.getAllByRole('combobox')).toHaveLength(cuantas);
});

test('a browser that keeps nothing says so, and nothing is changed', async () => {
  const { en, user } = await abrir();
  const antes = leerAjustes();
  const guardar = vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  await user.click(en.getByRole('checkbox', { name: 'Conteo ciego al cerrar' }));
  await user.click(en.getByRole('button', { name: 'Guardar ajustes' }));
  expect(await en.findByText(/Este navegador no deja guardar/)).toBeVisible();
  guardar.mockRestore();
  expect(leerAjustes()).toEqual(antes);
});

test.each([
  ['Pedir confirmación desde (Bs)', '1,500', '¿Quiso decir 1.500,00 o 1,50?'],
  ['Minutos sin uso hasta bloquear', '90', 'Escriba los minutos, de 1 a 60'],
  ['Nombre de la tienda', ' ', 'Escriba el nombre de la tienda'],
])('%s: «%s» is refused and nothing is kept', async (campo, texto, error) => {
  const { en, user } = await abrir();
  const antes = leerAjustes();
  const caja = en.getByRole('textbox', { name: campo });
  await user.clear(caja);
  await user.type(caja, texto);
  await user.click(en.getByRole('button', { name: 'Guardar ajustes' }));
  expect(await en.findByText(error)).toBeVisible();
  expect(en.getByText('Revise los campos marcados. No se guardó nada.')).toBeVisible();
  expect(leerAjustes()).toEqual(antes);
});

test('an administrator gets there from the user menu, a cashier is not offered it', async () => {
  const { user, unmount, backend } = renderApp('/cajas', { usuario: 'admin' });
  await user.click(await screen.findByRole('button', { name: 'Menú de usuario' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Ajustes' }));
  expect(await screen.findByRole('heading', { name: 'Ajustes' })).toBeVisible();
  unmount();
  backend.server.close();
  const otra = renderApp('/cajas');
  await otra.user.click(await screen.findByRole('button', { name: 'Menú de usuario' }));
  expect(await screen.findByRole('menuitem', { name: 'Salir' })).toBeVisible();
  expect(screen.queryByRole('menuitem', { name: 'Ajustes' })).toBeNull();
});

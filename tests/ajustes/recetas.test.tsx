/** The recipes of the banks on the settings' page: shown, forgotten, taken away and brought with the settings. */
import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import { leerAjustes } from '@/domain/ajustes/ajustes';
import { perfilDe, recordarPerfil } from '@/engines/extracto/profile/perfiles';
import { aGuardar } from '@/engines/extracto/profile/perfil-guardado';
import { escribirAjustes } from '@/features/ajustes/recetas-archivo';
import { leerTexto } from '../conciliacion/extractos';
import { renderApp } from '../support/render-app';

const TEXTO = 'Fecha;Referencia;Operación;Monto\n21/11/2026;AG12-9100001;Depósito;500,00\n';

beforeEach(async () => {
  localStorage.clear();
  recordarPerfil('BCP', aGuardar(await leerTexto(TEXTO, { afijos: [{ antes: 'AG##-', despues: '' }] })));
});

test('what was learned of a bank is told in words, and forgotten', async () => {
  const { user } = renderApp('/ajustes', { usuario: 'admin' });
  const recetas = within(await screen.findByRole('region', { name: 'Recetas de los bancos' }));
  await user.click(recetas.getByText('BCP'));
  expect(
    recetas.getByText(
      /^Punto y coma \(;\)\. Día\/mes\/año\. Referencia «referencia», .*De la referencia se quita «AG##-» delante\.$/,
    ),
  ).toBeVisible();
  await user.click(recetas.getByRole('button', { name: 'Olvidar la receta de BCP' }));
  expect(recetas.getByText('Todavía no hay ninguna.')).toBeVisible();
  expect(perfilDe('BCP')).toBeNull();
});

test('a file of them brings both back, on another device', async () => {
  const archivo = new File([escribirAjustes().replace('"Kantuta"', '"Mi tienda"')], 'kantuta-ajustes.json');
  localStorage.clear();
  const { user } = renderApp('/ajustes', { usuario: 'admin' });
  await screen.findByText('Todavía no hay ninguna.');
  await user.upload(screen.getByLabelText('Cargar de un archivo'), archivo);
  expect(await screen.findByText('Ajustes cargados, y 1 receta de bancos.')).toBeVisible();
  expect(perfilDe('bcp')?.afijos).toEqual([{ antes: 'AG##-', despues: '' }]);
  expect(leerAjustes().nombre_tienda).toBe('Mi tienda');
  await waitFor(() => expect(screen.getByDisplayValue('Mi tienda')).toBeVisible());
});

test.each(['{', '[]', '{"kantuta":"otra"}', '{"kantuta":"ajustes","version":2,"recetas":{}}'])(
  'what is no such file changes nothing: %s',
  async (texto) => {
    const antes = localStorage.getItem('kantuta.extractos');
    const { user } = renderApp('/ajustes', { usuario: 'admin' });
    await user.upload(await screen.findByLabelText('Cargar de un archivo'), new File([texto], 'x.json'));
    expect(await screen.findByText(/no es de ajustes de Kantuta/)).toBeVisible();
    expect(localStorage.getItem('kantuta.extractos')).toBe(antes);
  },
);

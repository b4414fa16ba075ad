/** The rules of a bank: taught in place, shown on the first rows at once, remembered, forgotten. */
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { lecturaDeExtracto } from '@/engines/extracto/extracto';
import type { Extracto } from '@/engines/extracto/linea-extracto';
import { ImportarExtracto } from '@/features/conciliacion/import/importar-extracto';

beforeEach(() => localStorage.clear());
afterEach(() => {
  cleanup();
  lecturaDeExtracto.cerrar();
});

async function leer(texto: string) {
  const onExtracto = vi.fn<(extracto: Extracto) => void>();
  const user = userEvent.setup();
  render(<ImportarExtracto entidad="BCP" fecha="2026-11-21" onExtracto={onExtracto} />);
  const elegir = async (veces: number, suyo = texto) => {
    await user.upload(screen.getByLabelText('Extracto del banco'), new File([suyo], 'bcp.csv'));
    await waitFor(() => expect(onExtracto).toHaveBeenCalledTimes(veces));
  };
  await elegir(1);
  const boton = screen.getByRole('button', { name: 'Cómo se leyó' });
  if (boton.getAttribute('aria-expanded') === 'false') await user.click(boton);
  /** References of the statement that was read last. */
  const referencias = () => onExtracto.mock.calls.at(-1)?.[0].lineas.map(({ referencia }) => referencia);
  return { user, elegir, referencias, onExtracto };
}
const campo = (name: string) => screen.getByRole('textbox', { name });

describe('rules taught by hand', () => {
  test('a separator that is typed', async () => {
    const { user, referencias } = await leer(
      'Fecha¬Referencia¬Operación¬Monto\n21/11/2026¬9100001¬Depósito¬500,00\n',
    );
    await user.type(campo('Otro separador'), 'ab{Enter}');
    expect(await screen.findByText('Escriba un solo signo')).toBeVisible();
    await user.clear(campo('Otro separador'));
    await user.type(campo('Otro separador'), '¬{Enter}');
    await waitFor(() => expect(referencias()).toEqual(['9100001']));
  });

  test('where the number stands in a text: a word, or a shape', async () => {
    const { user, referencias } = await leer(
      'Fecha;Descripción;Débito;Crédito\n21/11/2026;DEP 12345678 BOLETA 9100001;;500,00\n21/11/2026;RET 87654321 BOLETA 9100002;300,00;\n',
    );
    await user.type(campo('Número en la descripción'), 'boleta{Enter}');
    await waitFor(() => expect(referencias()).toEqual(['9100001', '9100002']));
    expect(within(screen.getByRole('table', { name: 'Vista previa' })).getByText('9100001')).toBeVisible();
    await user.type(campo('Número en la descripción'), ' ########{Enter}');
    await waitFor(() => expect(referencias()).toEqual(['12345678', '87654321']));
  });

  test('what is taken off references, and forgotten again; remembered for the next file', async () => {
    const texto = 'Fecha;Referencia;Operación;Monto\n21/11/2026;AG12-9100001;Depósito;500,00\n';
    const { user, elegir, referencias, onExtracto } = await leer(texto);
    await user.type(campo('Quitar delante'), 'ag##-{Enter}');
    await waitFor(() => expect(referencias()).toEqual(['9100001']));
    await elegir(onExtracto.mock.calls.length + 1, texto.replaceAll('9100001', '9100002'));
    expect(referencias()).toEqual(['9100002']);
    expect(screen.getByText(/con la forma recordada de BCP/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Cómo se leyó' }));
    await user.click(
      screen.getByRole('button', { name: /^Olvidar: De la referencia se quita «AG##-» delante/ }),
    );
    await waitFor(() => expect(referencias()).toEqual(['AG12-9100002']));
  });

  test('two columns that are one reference', async () => {
    const { user, referencias } = await leer(
      'Fecha;Referencia;Boleta;Operación;Monto\n21/11/2026;A-;9100001;Depósito;500,00\n21/11/2026;B-;9100002;Retiro;300,00\n',
    );
    await user.selectOptions(
      screen.getByRole('combobox', { name: 'Columna de la referencia' }),
      'B: Referencia',
    );
    await user.selectOptions(screen.getByRole('combobox', { name: 'La referencia sigue en' }), 'C: Boleta');
    await waitFor(() => expect(referencias()).toEqual(['A-9100001', 'B-9100002']));
  });

  test('rows that are left out because of what they say', async () => {
    const { user, referencias } = await leer(
      'Fecha;Referencia;Operación;Canal;Monto\n21/11/2026;9100001;Depósito;Agente;500,00\n21/11/2026;9100002;Depósito;Cajero ATM;300,00\n',
    );
    await user.selectOptions(screen.getByRole('combobox', { name: 'Omitir las filas en que' }), 'D: Canal');
    await user.type(campo('dice'), 'atm{Enter}');
    await waitFor(() => expect(referencias()).toEqual(['9100001']));
    expect(screen.getByText('Se omite: dice «atm».')).toBeInTheDocument();
  });

  test('a word that was taught by an answer is shown, and can be forgotten', async () => {
    const { user, referencias } = await leer(
      'Fecha;Referencia;Operación;Monto;Estado\n21/11/2026;9100001;Depósito;500,00;Exitosa\n21/11/2026;9100002;Depósito;300,00;En tránsito\n',
    );
    await user.click(screen.getByRole('button', { name: 'Sí' }));
    await waitFor(() => expect(referencias()).toHaveLength(2));
    const olvidar = screen.getByRole('button', {
      name: /^Olvidar: El estado «EN TRANSITO» es una operación hecha/,
    });
    await user.click(olvidar);
    await waitFor(() => expect(referencias()).toHaveLength(1));
  });
});

test('a remembered form says what of a file is otherwise', async () => {
  const { elegir } = await leer('Fecha;Referencia;Operación;Monto\n21/11/2026;9100001;Depósito;500,00\n');
  await elegir(2, 'Fecha,Referencia,Detalle,Monto\n21/11/2026,9100001,DEPOSITO,500.00\n');
  expect(
    screen.getByText(
      'Este extracto no tiene la forma recordada de BCP: el separador era «;» y es «,»; falta «operacion»; es nueva «detalle». Se detectó de nuevo: revise las columnas.',
    ),
  ).toBeVisible();
});

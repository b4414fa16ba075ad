/** The main road: three operations, the keyboard, the scanner, and one POST whatever the fingers do. */
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import { guardarAjustes } from '@/domain/ajustes/ajustes';
import { leerBitacora } from '@/engines/envios/journal/journal';
import { abrirTill, campos, filaEnServidor, plano } from './registrar-till';

const POST = 'POST /agentes';
const guardado = (texto: RegExp) => screen.findByText(texto, { selector: '[data-strip] *' });

const ofrecidos = () => within(screen.getByRole('listbox', { name: 'Bancos' })).getAllByRole('option');

describe('the three operations', () => {
  test.each([
    [
      'Depósito',
      'DEPOSITO',
      'Depósito registrado ✓',
      /Recibe del cliente Bs 505,00 \(500,00 \+ comisión 5,00\)\. Entra a la gaveta\./,
    ],
    [
      'Retiro',
      'RETIRO',
      'Retiro registrado ✓',
      /Entrega al cliente Bs 500,00 y cobra comisión Bs 5,00\. Sale de la gaveta\./,
    ],
    [
      'Transferencia QR',
      'TRANSFERENCIA_QR',
      'Transferencia QR registrada ✓',
      /No mueve efectivo de la gaveta según el convenio; cobra comisión Bs 5,00\./,
    ],
  ] as const)(
    '%s: sent once, said, and in the list without another download',
    async (tipo, enCable, dicho, eco) => {
      const { backend, llenar, user } = await abrirTill();
      await waitFor(() => expect(backend.recibido('GET /agentes')).toHaveLength(1));
      await llenar({ tipo });
      await waitFor(() =>
        expect(plano(document.querySelector('[data-echo]')?.textContent)).toMatch(
          /^Bs 500,00 quinientos 00\/100 bolivianos/,
        ),
      );
      expect(plano(document.querySelector('[data-echo]')?.textContent)).toMatch(eco);
      await user.click(campos().boton);
      const tira = (await guardado(new RegExp(dicho))).closest('[role=status]');
      expect(plano(tira?.textContent)).toContain(`${dicho} N.º 4601: BCP, Bs 500,00, ref. 8827334.`);
      expect(backend.recibido(POST)).toEqual([
        {
          banco: 'BCP',
          tipo_operacion: enCable,
          monto: 500,
          comision_cliente: 5,
          nro_referencia: '8827334',
          id_sesion_caja: 101,
          id_user_create: 2,
        },
      ]);
      const fila = await screen.findByRole('row', { name: /8827334/ });
      expect(within(fila).getByText(/500,00/)).toBeVisible();
      expect(backend.recibido('GET /agentes')).toHaveLength(1);
      // What a server that moves cash has written about it.
      await waitFor(() =>
        expect(backend.recibido('GET /reportes/data/movimientos-caja/101')).toHaveLength(2),
      );
      const { eventos } = await leerBitacora({ tipo: 'registro' });
      expect(eventos).toMatchObject([{ tipo: 'registro', resultado: 'registrada', serverId: 4601, uid: 2 }]);
    },
  );

  test('where the fees of the caja are kept apart, they do not «go into the drawer»', async () => {
    const { llenar, sesion } = await abrirTill();
    act(() => guardarAjustes({ comisiones_en_gaveta: { [sesion.id_caja]: false } }));
    await llenar();
    await waitFor(() =>
      expect(plano(document.querySelector('[data-echo]')?.textContent)).toContain(
        'comisión 5,00). Entran 500,00 a la gaveta; la comisión va aparte.',
      ),
    );
  });

  test('no fee is sent as 0, text is sent clean, and nothing else goes along', async () => {
    const { backend, registrar } = await abrirTill();
    await registrar({
      banco: ' banco  unión',
      monto: '1.234,50',
      comision: '',
      referencia: ' QR  77a\u200b ',
    });
    await guardado(/Depósito registrado/);
    expect(backend.recibido(POST)).toEqual([
      expect.objectContaining({
        banco: 'Banco Unión',
        monto: 1234.5,
        comision_cliente: 0,
        nro_referencia: 'QR 77a',
      }),
    ]);
  });

  test('the session is read again right before', async () => {
    const { backend, registrar } = await abrirTill();
    const antes = backend.recibido('GET /cajas/sesion-activa/2').length;
    await registrar();
    await guardado(/Depósito registrado/);
    expect(backend.recibido('GET /cajas/sesion-activa/2')).toHaveLength(antes + 1);
    expect(backend.recibido('GET /cajas/2')).toHaveLength(1); // younger than a minute
  });

  test('what was registered can be printed and annulled from the strip', async () => {
    const { user, registrar } = await abrirTill();
    await registrar();
    await guardado(/Depósito registrado/);
    await user.click(screen.getByRole('button', { name: 'Imprimir' }));
    const vista = await screen.findByRole('dialog', { name: 'Imprimir comprobante' });
    await user.click(within(vista).getByRole('button', { name: 'Cerrar' }));
    await user.click(screen.getByRole('button', { name: 'Anular' }));
    const dialogo = await screen.findByRole('dialog', { name: 'Anular transacción' });
    await user.type(within(dialogo).getByRole('textbox', { name: 'Motivo' }), 'Monto equivocado');
    await user.click(within(dialogo).getByRole('button', { name: 'Anular operación' }));
    await waitFor(() => expect(screen.queryByText(/Depósito registrado/)).toBeNull());
  });
});

/** Long enough for a validation that nobody should have started. */
const pausa = () =>
  new Promise((resolve) => {
    setTimeout(resolve, 100);
  });

describe('one POST', () => {
  test('twenty clicks, Enter and a submit in one go', async () => {
    const { backend, llenar } = await abrirTill();
    await llenar();
    const { boton, referencia } = campos();
    for (let i = 0; i < 20; i += 1) fireEvent.click(boton);
    fireEvent.keyDown(referencia, { key: 'Enter' });
    fireEvent.submit(boton);
    await guardado(/Depósito registrado/);
    expect(backend.recibido(POST)).toHaveLength(1);
    expect(backend.store.datos.transacciones).toHaveLength(1);
  });

  test('clicks that arrive after it is done find an empty form, and say nothing', async () => {
    // Stands still: clicks of a slow machine are no later than those of a fast one.
    const reloj = vi.spyOn(performance, 'now').mockReturnValue(5_000);
    const { backend, registrar } = await abrirTill();
    await registrar();
    await guardado(/Depósito registrado/);
    reloj.mockReturnValue(5_999);
    for (let i = 0; i < 5; i += 1) fireEvent.click(campos().boton);
    await pausa();
    expect(screen.queryByText('Escriba el número de referencia')).toBeNull();
    // A second later it is a person who asks.
    reloj.mockReturnValue(6_000);
    fireEvent.click(campos().boton);
    expect(await screen.findByText('Escriba el número de referencia')).toBeVisible();
    expect(backend.recibido(POST)).toHaveLength(1);
  });
});

describe('by keyboard', () => {
  test('the same bank and type again: the data and two keys', async () => {
    const { user, backend, registrar } = await abrirTill();
    await registrar({ tipo: 'Retiro', banco: 'SOLI' });
    await guardado(/Retiro registrado/);
    const { monto, banco, tipo, referencia } = campos();
    await waitFor(() => expect(monto).toHaveFocus());
    expect(banco).toHaveValue('SOLI');
    expect(tipo('Retiro')).toBeChecked();
    expect([monto, referencia].map(({ value }) => value)).toEqual(['', '']);
    await user.keyboard('120{Enter}TEC-2{Enter}');
    await guardado(/TEC-2/);
    await waitFor(() => expect(backend.recibido(POST)).toHaveLength(2));
    expect(backend.recibido(POST)[1]).toMatchObject({
      banco: 'SOLI',
      tipo_operacion: 'RETIRO',
      monto: 120,
      comision_cliente: 0,
      nro_referencia: 'TEC-2',
    });
  });

  test('Enter in the fee goes on to the reference too; an amount is tidied when it is left', async () => {
    const { user } = await abrirTill();
    const { monto, comision, referencia } = campos();
    await user.click(monto);
    await user.keyboard('1234,5');
    expect(monto).toHaveValue('1234,5');
    await user.keyboard('{Enter}');
    expect(referencia).toHaveFocus();
    expect(monto).toHaveValue('1.234,50');
    await user.click(comision);
    await user.keyboard('3{Enter}');
    expect(referencia).toHaveFocus();
    expect(comision).toHaveValue('3,00');
  });

  test('an amount that cannot be read keeps the focus and says why; the next key takes the sentence away', async () => {
    const { user } = await abrirTill();
    const { monto } = campos();
    await user.click(monto);
    await user.keyboard('1,500{Enter}');
    expect(monto).toHaveFocus();
    expect(await screen.findByText('¿Quiso decir 1.500,00 o 1,50?')).toBeVisible();
    expect(monto).toHaveAccessibleDescription('¿Quiso decir 1.500,00 o 1,50?');
    expect(monto).toHaveValue('1,500');
    await user.keyboard('0');
    expect(monto).not.toHaveAttribute('aria-invalid');
  });

  test('a reference scanned into the amount is noticed', async () => {
    const { user, backend } = await abrirTill();
    await user.click(campos().monto);
    await user.keyboard('8827334991{Enter}');
    expect(await screen.findByText('¿Pegó la referencia?')).toBeVisible();
    expect(campos().monto).toHaveFocus();
    expect(backend.recibido(POST)).toEqual([]);
  });

  test('a scanner types the reference and Enter: saved; pasted at once it is the same', async () => {
    const { user, backend, llenar } = await abrirTill();
    await llenar({ referencia: '' });
    await user.click(campos().referencia);
    await user.keyboard('7501031311309{Enter}');
    await guardado(/ref\. 7501031311309/);
    await user.keyboard('80{Enter}');
    await user.paste('QR-3318820\n');
    await user.keyboard('{Enter}');
    await guardado(/ref\. QR-3318820/);
    await waitFor(() => expect(backend.recibido(POST)).toHaveLength(2));
  });

  test('Enter in the reference with something missing goes to the first error and sends nothing', async () => {
    const { user, backend, llenar } = await abrirTill();
    await llenar({ monto: '', referencia: 'SIN-MONTO' });
    await user.keyboard('{Enter}');
    await waitFor(() => expect(campos().monto).toHaveFocus());
    expect(campos().monto).toHaveAttribute('aria-invalid', 'true');
    await user.clear(campos().banco);
    await user.click(campos().referencia);
    await user.keyboard('{Enter}');
    await waitFor(() => expect(campos().banco).toHaveFocus());
    expect(campos().banco).toHaveAccessibleDescription('Elija el banco');
    expect(backend.recibido(POST)).toEqual([]);
  });

  test('F2, F4, F8 and F9 from anywhere on the page, but not over a dialog', async () => {
    const { user, registrar } = await abrirTill();
    const { tipo } = campos();
    await user.click(screen.getByRole('searchbox', { name: 'Buscar transacciones' }));
    await user.keyboard('{F4}');
    expect(tipo('Retiro')).toBeChecked();
    await user.keyboard('{F8}');
    expect(tipo('Transferencia QR')).toBeChecked();
    await user.keyboard('{F9}');
    expect(campos().banco).toHaveFocus();
    await user.keyboard('{F2}');
    expect(tipo('Depósito')).toBeChecked();
    await registrar({ monto: '6000' });
    await screen.findByRole('dialog', { name: 'Confirme la operación' });
    await user.keyboard('{F4}');
    expect(tipo('Depósito')).toBeChecked();
  });
});

describe('the bank', () => {
  test('typed in any case it is the known one; the list offers known and used ones', async () => {
    const { user } = await abrirTill({
      antes: (backend) =>
        void filaEnServidor(backend, { banco: 'Cooperativa Jesús Nazareno', nro_referencia: 'U-1' }),
    });
    const { banco, monto } = campos();
    await screen.findByRole('row', { name: /U-1/ });
    await user.click(banco);
    expect(ofrecidos().map(({ textContent }) => textContent)).toEqual([
      'BCP',
      'Tigo Money',
      'Banco Unión',
      'SOLI',
      'Cooperativa Jesús Nazareno',
    ]);
    await user.keyboard('jesus');
    expect(ofrecidos()).toHaveLength(1);
    await user.keyboard('{ArrowDown}{Enter}');
    expect(banco).toHaveValue('Cooperativa Jesús Nazareno');
    expect(monto).toHaveFocus();
    await user.clear(banco);
    await user.type(banco, 'bcp');
    await user.tab();
    expect(banco).toHaveValue('BCP');
    await user.clear(banco);
    await user.type(banco, 'tig{Enter}');
    expect(banco).toHaveValue('Tigo Money');
  });

  test('chosen with the mouse', async () => {
    const { user } = await abrirTill();
    await user.click(campos().banco);
    await user.click(within(screen.getByRole('listbox', { name: 'Bancos' })).getByText('SOLI'));
    expect(campos().banco).toHaveValue('SOLI');
    expect(screen.queryByRole('listbox', { name: 'Bancos' })).toBeNull();
  });

  test('any other is free text, and stays as typed', async () => {
    const { backend, registrar } = await abrirTill();
    await registrar({ banco: 'Mutual La Primera' });
    await guardado(/Depósito registrado/);
    expect(backend.recibido(POST)).toEqual([expect.objectContaining({ banco: 'Mutual La Primera' })]);
  });
});

describe('Esc', () => {
  test('closes the open list first, then clears, and «Deshacer» brings it back', async () => {
    const { user, llenar } = await abrirTill();
    await llenar();
    const { banco, monto, comision, referencia } = campos();
    await user.click(banco);
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('listbox', { name: 'Bancos' })).toBeNull();
    expect(monto).toHaveValue('500,00');
    await user.keyboard('{Escape}');
    expect(monto).toHaveValue('');
    expect(referencia).toHaveValue('');
    expect(banco).toHaveValue('BCP');
    expect(monto).toHaveFocus();
    await user.click(screen.getByRole('button', { name: 'Deshacer' }));
    expect([monto, comision, referencia].map(({ value }) => value)).toEqual(['500,00', '5,00', '8827334']);
    expect(screen.queryByRole('button', { name: 'Deshacer' })).toBeNull();
  });

  test('with nothing typed there is nothing to undo; «Limpiar» does the same', async () => {
    const { user, llenar } = await abrirTill();
    await user.click(campos().monto);
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('button', { name: 'Deshacer' })).toBeNull();
    await llenar();
    await user.click(screen.getByRole('button', { name: 'Limpiar' }));
    expect(campos().referencia).toHaveValue('');
    expect(screen.getByRole('button', { name: 'Deshacer' })).toBeVisible();
  });
});

test('what is typed outlives a visit to another page', async () => {
  const { user, llenar } = await abrirTill();
  await llenar({ referencia: 'A-MEDIAS' });
  await user.click(screen.getByRole('link', { name: 'Cajas' }));
  await screen.findByRole('heading', { name: 'Cajas' });
  await user.click(screen.getByRole('link', { name: 'Agentes' }));
  await screen.findByText('Nueva transacción');
  expect(campos().referencia).toHaveValue('A-MEDIAS');
  expect(campos().monto).toHaveValue('500,00');
});

test('a row that arrives at the head leaves every button with the operation it annuls', async () => {
  const { registrar } = await abrirTill({
    antes: (backend) => {
      for (const ref of ['PRIMERA-1', 'SEGUNDA-2']) filaEnServidor(backend, { nro_referencia: ref });
    },
  });
  const anularPrimera = await screen.findByRole('button', { name: 'Anular transacción PRIMERA-1' });
  await registrar({ referencia: 'NUEVA-3' });
  await screen.findByRole('button', { name: 'Anular transacción NUEVA-3' });
  // The very element a finger is going down on, not another one with its name.
  expect(anularPrimera).toHaveAccessibleName('Anular transacción PRIMERA-1');
  expect(anularPrimera).toBeInTheDocument();
});

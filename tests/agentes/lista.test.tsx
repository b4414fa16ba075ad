import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { formatDiaIso, hoy, sumarDias } from '@/lib/fecha';
import '@/features/agentes/agentes-page'; // loaded before the clock of the first test runs
import { renderApp } from '../support/render-app';
import { vaciarBandeja } from './con-transaccion';
import { conFilas, conLarga, haceDias } from './lista-backend';
import { filaEnServidor } from './registrar-till';

const tabla = () => screen.findByRole('table', { name: 'Transacciones' });
const referencias = () =>
  screen.queryAllByRole('link', { name: /^Ver transacción/ }).map((enlace) => enlace.textContent);
const buscador = () => screen.findByRole('searchbox', { name: 'Buscar transacciones' });
/** A total by its name, e.g. «Entra». */
const total = (nombre: string) =>
  within(screen.getByLabelText('Totales del filtro')).getByText(nombre).nextElementSibling?.textContent;
const enDireccion = () => Object.fromEntries(new URLSearchParams(location.search));

const DE_TODO = [
  { nro_referencia: 'DEP-1', monto: 1234.5, comision_cliente: 5, comision_banco: 180 },
  { nro_referencia: 'RET-2', monto: 300, tipo_operacion: 'RETIRO', banco: 'Tigo Money', comision_cliente: 3 },
  {
    nro_referencia: 'QR-3',
    monto: 425,
    tipo_operacion: 'TRANSFERENCIA_QR',
    banco: 'Banco Unión',
    comision_cliente: 1,
  },
  { nro_referencia: '88-27.334', monto: 50, fecha: haceDias(1) },
  { nro_referencia: 'VIEJA-5', monto: 70, fecha: haceDias(200) },
] as const;

describe('what is shown', () => {
  test('today’s operations, newest first, with everything a cashier asks about', async () => {
    const { backend } = conFilas([...DE_TODO]);
    renderApp('/agentes', { backend });
    const filas = within(await tabla()).getAllByRole('row');
    expect(referencias()).toEqual(['QR-3', 'RET-2', 'DEP-1']);
    expect(filas.at(-1)).toHaveTextContent(
      new RegExp(
        `${formatDiaIso(hoy())} \\d\\d:\\d\\d.*Depósito.*BCP.*\\+ 1\\.234,50.*5,00.*1,80.*DEP-1.*#101.*Activa`,
      ),
    );
    expect(filas[2]).toHaveTextContent('− 300,00');
    expect(await tabla()).toHaveAttribute('aria-rowcount', '4');
    expect(filas[1]).toHaveAttribute('aria-rowindex', '2');
  });

  test('the totals of what is shown', async () => {
    const { backend } = conFilas([...DE_TODO]);
    renderApp('/agentes', { backend });
    await tabla();
    expect(total('Entra')).toMatch(/^\+ Bs 1\.234,50$/);
    expect(total('Sale')).toMatch(/^− Bs 300,00$/);
    expect(total('Neto en gaveta')).toMatch(/^\+ Bs 934,50$/);
    expect(total('QR')).toBe('Bs 425,00');
    expect(total('Com. cliente')).toBe('Bs 9,00');
    expect(total('Com. banco')).toBe('Bs 1,80');
    expect(total('Operaciones')).toBe('3');
  });

  test('nothing yet', async () => {
    renderApp('/agentes');
    expect(await screen.findByRole('heading', { name: 'Todavía no hay operaciones' })).toBeVisible();
    expect(total('Neto en gaveta')).toBe('Bs 0,00');
  });

  test('of a very long list only what is on the screen', async () => {
    const backend = conLarga(3000);
    renderApp('/agentes', { backend });
    expect(await tabla()).toHaveAttribute('aria-rowcount', '3001');
    expect(referencias().length).toBeLessThan(60);
    expect(referencias()[0]).toBe('L-2999');
    expect(total('Operaciones')).toBe('3000');
  });
});

const filasDeTabla = () =>
  within(screen.getByRole('table', { name: 'Transacciones' }))
    .getAllByRole('row')
    .slice(1);

test('a letter changes what the rows say, not the rows; one that arrives leaves the others theirs', async () => {
  const { backend } = conFilas([...DE_TODO]);
  const { user } = renderApp('/agentes?fechas=todo', { backend });
  await tabla();
  const antes = filasDeTabla();
  expect(antes).toHaveLength(5);
  await user.type(await buscador(), 'bcp');
  await waitFor(() => expect(referencias()).toEqual(['DEP-1', '88-27.334', 'VIEJA-5']));
  expect(filasDeTabla()).toEqual(antes.slice(0, 3));
  await user.clear(await buscador());
  await waitFor(() => expect(referencias()).toHaveLength(5));
  const deQr = screen.getByRole('row', { name: /QR-3/ });
  expect(filasDeTabla()[0]).toBe(deQr);
  filaEnServidor(backend, { nro_referencia: 'NUEVA-6' });
  await user.click(screen.getByRole('button', { name: 'Actualizar la lista' }));
  await waitFor(() => expect(referencias()[0]).toBe('NUEVA-6'));
  expect(screen.getByRole('row', { name: /QR-3/ })).toBe(deQr);
  expect(filasDeTabla()[1]).toBe(deQr);
});

test('of a very long list the rows below what is seen follow the filter too, and no gap is left', async () => {
  const { user } = renderApp('/agentes', { backend: conLarga(3000) });
  await tabla();
  const seguidas = (desde: number) => referencias().map((_, k) => `L-${desde - k}`);
  // 25 that a window of 768 px shows, and ten more.
  await waitFor(() => expect(referencias()).toHaveLength(35));
  expect(referencias()).toEqual(seguidas(2999));
  await user.type(await buscador(), 'L-10');
  await waitFor(() => expect(referencias()[0]).toBe('L-1099'));
  await waitFor(() => expect(referencias()).toEqual(seguidas(1099)));
  expect(referencias()).toHaveLength(35);
  await user.type(await buscador(), '5');
  await waitFor(() =>
    expect(referencias()).toEqual([
      'L-1059',
      'L-1058',
      'L-1057',
      'L-1056',
      'L-1055',
      'L-1054',
      'L-1053',
      'L-1052',
      'L-1051',
      'L-1050',
      'L-105',
    ]),
  );
  await user.clear(await buscador());
  await waitFor(() => expect(referencias()).toHaveLength(35));
  expect(referencias()).toEqual(seguidas(2999));
});

const elegir = (name: string, value: string) =>
  fireEvent.change(screen.getByRole('combobox', { name }), { target: { value } });

const abrir = async (ruta = '/agentes') => {
  const { backend } = conFilas([...DE_TODO]);
  const app = renderApp(ruta, { backend });
  await screen.findByLabelText('Totales del filtro');
  await waitFor(() => expect(total('Operaciones')).not.toBe('—'));
  // The form takes the focus once, when it is ready.
  await waitFor(() => expect(screen.getByRole('combobox', { name: 'Banco' })).toHaveFocus());
  return app;
};

describe('filters', () => {
  test('dates: quick choices and days typed', async () => {
    const { user } = await abrir();
    const rapidas = screen.getByRole('group', { name: 'Fechas rápidas' });
    await user.click(within(rapidas).getByRole('button', { name: 'Ayer' }));
    await waitFor(() => expect(referencias()).toEqual(['88-27.334']));
    const ayer = sumarDias(hoy(), -1);
    expect(enDireccion()).toEqual({ desde: ayer, hasta: ayer });
    expect(screen.getByLabelText('Desde')).toHaveValue(formatDiaIso(ayer));

    await user.click(within(rapidas).getByRole('button', { name: 'Todo' }));
    await waitFor(() => expect(referencias()).toHaveLength(5));
    expect(enDireccion()).toEqual({ fechas: 'todo' });

    const lejos = sumarDias(hoy(), -200);
    await user.type(screen.getByLabelText('Hasta'), `${formatDiaIso(lejos)}{Enter}`);
    await waitFor(() => expect(referencias()).toEqual(['VIEJA-5']));
    await user.click(within(rapidas).getByRole('button', { name: 'Hoy' }));
    await waitFor(() => expect(referencias()).toHaveLength(3));
    expect(enDireccion()).toEqual({});
    expect(within(rapidas).getByRole('button', { name: 'Hoy' })).toHaveAttribute('aria-pressed', 'true');
  });

  test('a day that does not exist is said and changes nothing; dates the wrong way round, too', async () => {
    const { user } = await abrir();
    const desde = screen.getByLabelText('Desde');
    await user.clear(desde);
    await user.type(desde, '31/02/2026{Enter}');
    expect(await screen.findByText('Escriba la fecha como 23/11/2026')).toBeVisible();
    expect(desde).toBeInvalid();
    expect(referencias()).toHaveLength(3);
    await user.clear(desde);
    await user.type(desde, `${formatDiaIso(sumarDias(hoy(), 3))}{Enter}`);
    expect(await screen.findByText(/«Desde» es posterior a «Hasta»/)).toBeVisible();
    await waitFor(() => expect(referencias()).toEqual([]));
  });

  test.each(['Ayer', 'Hoy'])('a day that does not exist is forgotten with «%s»', async (rapida) => {
    const { user } = await abrir();
    const desde = screen.getByLabelText('Desde');
    await user.clear(desde);
    await user.type(desde, '31/02/2026{Enter}');
    await user.click(screen.getByRole('button', { name: rapida }));
    expect(screen.queryByText('Escriba la fecha como 23/11/2026')).toBeNull();
    expect(desde).toHaveValue(formatDiaIso(sumarDias(hoy(), rapida === 'Ayer' ? -1 : 0)));
  });

  test('bank and operation', async () => {
    const { user } = await abrir();
    await user.selectOptions(screen.getByRole('combobox', { name: 'Filtrar por banco' }), 'Tigo Money');
    await waitFor(() => expect(referencias()).toEqual(['RET-2']));
    expect(enDireccion()).toEqual({ banco: 'Tigo Money' });
    await user.selectOptions(screen.getByRole('combobox', { name: 'Filtrar por operación' }), 'Depósito');
    expect(await screen.findByRole('heading', { name: 'Ninguna operación coincide' })).toBeVisible();
    expect(total('Operaciones')).toBe('0');
    await user.click(screen.getByRole('button', { name: 'Quitar filtros' }));
    await waitFor(() => expect(referencias()).toHaveLength(3));
    expect(enDireccion()).toEqual({});
  });

  test('text: at once on the screen, a moment later in the address', async () => {
    const { user } = await abrir();
    await user.type(await buscador(), '425,00');
    await waitFor(() => expect(referencias()).toEqual(['QR-3']));
    await waitFor(() => expect(enDireccion()).toEqual({ q: '425,00' }));
    await user.clear(await buscador());
    await waitFor(() => expect(referencias()).toHaveLength(3));
    await waitFor(() => expect(enDireccion()).toEqual({}));
  });

  test('a letter typed before the address has been drawn stays', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true, toFake: ['setTimeout', 'clearTimeout'] });
    onTestFinished(() => void vi.useRealTimers());
    await abrir();
    const campo = await buscador();
    const teclear = (value: string) => fireEvent.change(campo, { target: { value } });
    teclear('d');
    // One go of a slow PC: the address is written, and the next letter comes before anything is drawn.
    act(() => {
      vi.advanceTimersByTime(300);
      teclear('');
    });
    expect(campo).toHaveValue('');
    teclear('8');
    await waitFor(() => expect(referencias()).toEqual([]));
    act(() => {
      vi.advanceTimersByTime(300);
      teclear('88');
    });
    expect(campo).toHaveValue('88');
    act(() => void vi.advanceTimersByTime(300));
    await waitFor(() => expect(enDireccion()).toEqual({ q: '88' }));
    expect(campo).toHaveValue('88');
  });

  test('two filters chosen before the address has been drawn are both kept', async () => {
    await abrir();
    act(() => {
      elegir('Filtrar por operación', 'RETIRO');
      elegir('Filtrar por banco', 'Tigo Money');
    });
    expect(enDireccion()).toEqual({ banco: 'Tigo Money', tipo: 'RETIRO' });
    await waitFor(() => expect(referencias()).toEqual(['RET-2']));
  });

  test('a pasted reference finds its row at once, of whatever day and however it is spelled', async () => {
    const { user } = await abrir();
    await user.click(await buscador());
    await user.paste('8827 334');
    await waitFor(() => expect(referencias()).toEqual(['88-27.334']));
    expect(screen.getByText(/está fuera de los filtros elegidos/)).toBeVisible();
    expect(total('Entra')).toBe('+ Bs 50,00');
  });

  test('what the dates hide is told, and one click away', async () => {
    const { user } = await abrir();
    await user.type(await buscador(), 'bcp');
    await waitFor(() => expect(referencias()).toEqual(['DEP-1']));
    expect(screen.getByText('Hay 2 operaciones más fuera de estas fechas.')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Buscar en todas las fechas' }));
    await waitFor(() => expect(referencias()).toEqual(['DEP-1', '88-27.334', 'VIEJA-5']));
  });

  test('nothing today, but on another day', async () => {
    const { user } = await abrir();
    await user.type(await buscador(), 'vieja');
    expect(await screen.findByText('Fuera de estas fechas hay 1 operación con ese texto.')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Buscar en todas las fechas' }));
    await waitFor(() => expect(referencias()).toEqual(['VIEJA-5']));
  });

  test('only the own session', async () => {
    const { backend } = conFilas([
      { nro_referencia: 'MIA-1' },
      { nro_referencia: 'SUYA-2', id_sesion_caja: 102 },
    ]);
    const { user } = renderApp('/agentes', { backend });
    await tabla();
    await user.click(screen.getByRole('checkbox', { name: 'Solo mi sesión' }));
    await waitFor(() => expect(referencias()).toEqual(['MIA-1']));
    expect(enDireccion()).toEqual({ sesion: '1' });
  });

  test('come from the address, and nonsense in it does no harm', async () => {
    await abrir('/agentes?fechas=todo&tipo=RETIRO&orden=-monto');
    await waitFor(() => expect(referencias()).toEqual(['RET-2']));
    expect(screen.getByRole('combobox', { name: 'Filtrar por operación' })).toHaveValue('RETIRO');
  });

  test.each([
    'desde=ayer&hasta=31/12&tipo=GIRO&orden=precio&sesion=si&anuladas=x',
    `q=${'x'.repeat(500)}`,
    'desde=2026-02-31',
    'orden=__proto__&banco=',
  ])('an address like ?%s shows today’s list', async (query) => {
    await abrir(`/agentes?${query}`);
    expect(referencias()).toEqual(['QR-3', 'RET-2', 'DEP-1']);
  });

  test('back to what was searched before', async () => {
    const { user } = await abrir('/agentes?q=DEP-1');
    expect(await buscador()).toHaveValue('DEP-1');
    await user.click(screen.getByRole('link', { name: 'Ver transacción DEP-1' }));
    expect(await screen.findByRole('dialog')).toBeVisible();
    expect(enDireccion()).toEqual({ q: 'DEP-1' });
  });
});

describe('order', () => {
  test('by a click on the head, turned round by a second one, kept in the address', async () => {
    const { backend } = conFilas([...DE_TODO]);
    const { user } = renderApp('/agentes', { backend });
    const cabeza = within(await tabla());
    expect(cabeza.getByRole('columnheader', { name: 'Fecha' })).toHaveAttribute('aria-sort', 'descending');
    await user.click(cabeza.getByRole('button', { name: 'Monto (Bs)' }));
    await waitFor(() => expect(referencias()).toEqual(['DEP-1', 'QR-3', 'RET-2']));
    await user.click(cabeza.getByRole('button', { name: 'Monto (Bs)' }));
    await waitFor(() => expect(referencias()).toEqual(['RET-2', 'QR-3', 'DEP-1']));
    expect(cabeza.getByRole('columnheader', { name: 'Monto (Bs)' })).toHaveAttribute(
      'aria-sort',
      'ascending',
    );
    expect(cabeza.getByRole('columnheader', { name: 'Fecha' })).not.toHaveAttribute('aria-sort');
    expect(enDireccion()).toEqual({ orden: 'monto' });
  });

  test('on a phone by a choice', async () => {
    const deAntes = window.matchMedia;
    vi.spyOn(window, 'matchMedia').mockImplementation((media) =>
      Object.assign(deAntes(media), { matches: media === '(max-width: 35.99rem)' }),
    );
    const { backend } = conFilas([...DE_TODO]);
    const { user } = renderApp('/agentes', { backend });
    await tabla();
    await user.click(await screen.findByRole('button', { name: 'Filtros' }));
    await user.selectOptions(screen.getByRole('combobox', { name: 'Ordenar por' }), 'Más antiguas');
    await user.click(screen.getByRole('button', { name: 'Ver 3 operaciones' }));
    await waitFor(() => expect(referencias()).toEqual(['DEP-1', 'RET-2', 'QR-3']));
  });
});

describe('annulled rows', () => {
  test('annulled here: out of list and totals, struck through with «Incluir anuladas», also after a new download', async () => {
    await vaciarBandeja();
    const { backend } = conFilas([{ nro_referencia: 'QUEDA-1' }, { nro_referencia: 'FUERA-2', monto: 70 }]);
    const { user } = renderApp('/agentes', { backend });
    await tabla();
    await user.click(screen.getByRole('button', { name: 'Anular transacción FUERA-2' }));
    const dialogo = await screen.findByRole('dialog', { name: 'Anular transacción' });
    await user.type(within(dialogo).getByRole('textbox', { name: 'Motivo' }), 'Monto equivocado');
    await user.click(within(dialogo).getByRole('button', { name: 'Anular operación' }));
    await waitFor(() => expect(referencias()).toEqual(['QUEDA-1']));
    expect(total('Entra')).toBe('+ Bs 100,00');
    expect(backend.recibido('GET /agentes')).toHaveLength(1);

    await user.click(screen.getByRole('checkbox', { name: 'Incluir anuladas' }));
    const anulada = await screen.findByRole('row', { name: /FUERA-2.*Anulada/ });
    expect(anulada).toHaveAttribute('data-void');
    expect(within(anulada).queryByRole('button')).not.toBeInTheDocument();
    expect(total('Entra')).toBe('+ Bs 100,00');
    expect(total('Operaciones')).toBe('1');

    await user.click(screen.getByRole('button', { name: 'Actualizar la lista' }));
    await waitFor(() => expect(backend.recibido('GET /agentes')).toHaveLength(2));
    expect(await screen.findByRole('row', { name: /FUERA-2.*Anulada/ })).toBeVisible();
  });

  test('a server that one day lists inactive rows', async () => {
    const { backend, filas } = conFilas([{ nro_referencia: 'VIVA-1' }, { nro_referencia: 'NULA-2' }]);
    backend.server.use(
      http.get('*/api/agentes', () =>
        HttpResponse.json(
          filas.map((fila) => ({
            ...fila,
            monto: '100.00',
            comision_cliente: '0.00',
            comision_banco: '0.00',
            estado: fila.nro_referencia !== 'NULA-2',
          })),
        ),
      ),
    );
    const { user } = renderApp('/agentes', { backend });
    await tabla();
    expect(referencias()).toEqual(['VIVA-1']);
    await user.click(screen.getByRole('checkbox', { name: 'Incluir anuladas' }));
    await waitFor(() => expect(referencias()).toEqual(['NULA-2', 'VIVA-1']));
    expect(total('Operaciones')).toBe('1');
  });
});

const anulables = () =>
  screen
    .queryAllByRole('button', { name: /^Anular transacción/ })
    .map((boton) => boton.getAttribute('aria-label'));

describe('who may annul', () => {
  const FILAS = [{ nro_referencia: 'MIA-1' }, { nro_referencia: 'SUYA-2', id_sesion_caja: 102 }];
  test('an Operador those of the own open session', async () => {
    renderApp('/agentes', { backend: conFilas(FILAS).backend });
    await tabla();
    await waitFor(() => expect(anulables()).toEqual(['Anular transacción MIA-1']));
  });

  test('an Administrador any', async () => {
    renderApp('/agentes', { backend: conFilas(FILAS).backend, usuario: 'admin' });
    await tabla();
    expect(anulables()).toEqual(['Anular transacción SUYA-2', 'Anular transacción MIA-1']);
  });
});

import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { describe, expect, test } from 'vitest';
import { registrarTransaccion } from '@/demo/model/agentes';
import { cerrarSesion } from '@/demo/model/sesiones';
import '@/features/resumen/resumen-page'; // loaded before the clock of the first test runs
import { guardarAjustes } from '@/domain/ajustes/ajustes';
import { formatDiaIso, hoy, sumarDias } from '@/lib/fecha';
import { conFilas, haceDias } from '../agentes/lista-backend';
import { conDescargas } from '../support/descargas';
import { renderApp } from '../support/render-app';

const FILAS = [
  { nro_referencia: 'A-1', monto: 1000, comision_cliente: 5, comision_banco: 180 },
  { nro_referencia: 'A-2', monto: 200.5, banco: 'bcp' },
  { nro_referencia: 'A-3', monto: 300, tipo_operacion: 'RETIRO', banco: 'Tigo Money', comision_cliente: 3 },
  { nro_referencia: 'A-4', monto: 80, tipo_operacion: 'TRANSFERENCIA_QR', banco: 'SOLI' },
  { nro_referencia: 'AYER', monto: 600, fecha: haceDias(1) },
] as const;

const tabla = (name: string) => screen.findByRole('table', { name });
const celdas = (fila: HTMLElement) => [...fila.children].map(({ textContent }) => textContent);
const filasDe = async (name: string) =>
  within(await tabla(name))
    .getAllByRole('row')
    .slice(1)
    .map(celdas);
const total = (nombre: string) =>
  within(screen.getByLabelText('Totales del periodo')).getByText(nombre).nextElementSibling?.textContent;

describe('a day', () => {
  test('per institution and operation: count, amount, both fees, net cash', async () => {
    const { backend } = conFilas([...FILAS]);
    renderApp('/resumen', { backend });
    const filas = await filasDe('Por entidad y operación');
    expect(
      filas.map((fila) =>
        fila.map((texto) => texto.replace(/^(N\.º|Monto|Com\. (?:cliente|banco)|Ganado|Neto)/, '')),
      ),
    ).toEqual([
      ['BCP', '2', '1.200,50', '5,00', '1,80', '6,80', '+ 1.200,50'],
      ['Depósito', '2', '1.200,50', '5,00', '1,80', '6,80', '+ 1.200,50'],
      ['SOLI', '1', '80,00', '0,00', '0,00', '0,00', '0,00'],
      ['Transferencia QR', '1', '80,00', '0,00', '0,00', '0,00', '0,00'],
      ['Tigo Money', '1', '300,00', '3,00', '0,00', '3,00', '− 300,00'],
      ['Retiro', '1', '300,00', '3,00', '0,00', '3,00', '− 300,00'],
      ['Total', '4', '1.580,50', '8,00', '1,80', '9,80', '+ 900,50'],
    ]);
    expect(total('Entra')).toMatch(/^\+ Bs 1\.200,50$/);
    expect(total('Neto en gaveta')).toMatch(/^\+ Bs 900,50$/);
    expect(total('Operaciones')).toBe('4');
  });

  test('charts say what their tables say, and are walked with the arrow keys', async () => {
    const { backend } = conFilas([...FILAS]);
    const { user } = renderApp('/resumen', { backend });
    expect(await filasDe('Por entidad')).toEqual([
      ['BCP', '2', '1.200,50', '0,00', '0,00'],
      ['SOLI', '1', '0,00', '0,00', '80,00'],
      ['Tigo Money', '1', '0,00', '300,00', '0,00'],
    ]);
    const grafico = screen.getByRole('slider', { name: 'Gráfico: por entidad' });
    grafico.focus();
    await user.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}');
    expect(grafico).toHaveAttribute(
      'aria-valuetext',
      'Tigo Money: 1 operación, depósitos Bs 0,00, retiros Bs 300,00, QR Bs 0,00',
    );
    await user.keyboard('{Home}');
    expect(grafico).toHaveAttribute('aria-valuetext', expect.stringMatching(/^BCP: 2 operaciones/));
    const [hora] = await filasDe('Por hora');
    expect(screen.getByRole('slider', { name: 'Gráfico: por hora' })).toHaveAttribute(
      'aria-valuetext',
      expect.stringMatching(new RegExp(`^${hora?.[0]}: 4 operaciones, depósitos Bs ${hora?.[2]}`)),
    );
  });

  test('another day, from the address and back into it', async () => {
    const { backend } = conFilas([...FILAS]);
    const { user } = renderApp('/resumen', { backend });
    await tabla('Por entidad y operación');
    await user.click(screen.getByRole('button', { name: 'Ayer' }));
    expect(location.search).toBe(`?dia=${sumarDias(hoy(), -1)}`);
    await waitFor(() => expect(total('Entra')).toMatch(/600,00/));
    await user.clear(screen.getByLabelText('Fecha'));
    await user.type(screen.getByLabelText('Fecha'), '31/02/2026{Enter}');
    expect(screen.getByRole('alert')).toHaveTextContent('Escriba la fecha como 23/11/2026');
    await user.clear(screen.getByLabelText('Fecha'));
    await user.type(screen.getByLabelText('Fecha'), '1/1/2020{Enter}');
    expect(await screen.findByText('No hay operaciones en este periodo.')).toBeVisible();
  });

  test('QR by agreement moves the drawer', async () => {
    const { backend } = conFilas([...FILAS]);
    guardarAjustes({ efecto_qr: { soli: 'entra' } });
    renderApp('/resumen', { backend });
    await tabla('Por entidad y operación');
    expect(total('Neto en gaveta')).toMatch(/980,50/);
  });
});

const fecha = (name: string) => screen.getByLabelText<HTMLInputElement>(name);
const teclear = async ({ user }: ReturnType<typeof renderApp>, name: string, texto: string) => {
  await user.clear(fecha(name));
  await user.type(fecha(name), texto);
  await user.tab();
};

describe('a date typed by hand', () => {
  const MALA = 'Escriba la fecha como 23/11/2026';
  test('that is no day stays said for as long as it stands there, whatever the other field holds', async () => {
    const { backend } = conFilas([...FILAS]);
    const app = renderApp('/resumen?por=rango', { backend });
    await tabla('Por entidad y operación');
    await teclear(app, 'Desde', '31/02/2026');
    expect(fecha('Hasta')).toHaveFocus();
    await app.user.tab();
    expect(screen.getByText(MALA)).toBeVisible();
    expect(fecha('Desde')).toHaveAccessibleDescription(MALA);
    expect(fecha('Hasta')).toBeValid();
    await teclear(app, 'Hasta', '32/01/2026');
    await teclear(app, 'Desde', formatDiaIso(hoy()));
    expect(screen.getByText(MALA)).toBeVisible();
    await app.user.click(screen.getByRole('button', { name: 'Este mes' }));
    expect(screen.queryByText(MALA)).toBeNull();
    expect(fecha('Hasta')).toHaveValue(formatDiaIso(hoy()));
  });

  test.each(['Ayer', 'Hoy'])('that is no day is forgotten with «%s»', async (rapida) => {
    const { backend } = conFilas([...FILAS]);
    const app = renderApp('/resumen', { backend });
    await tabla('Por entidad y operación');
    await teclear(app, 'Fecha', '31/02/2026');
    expect(screen.getByText(MALA)).toBeVisible();
    await app.user.click(screen.getByRole('button', { name: rapida }));
    expect(fecha('Fecha')).toHaveValue(formatDiaIso(sumarDias(hoy(), rapida === 'Ayer' ? -1 : 0)));
    expect(fecha('Fecha')).toBeValid();
    expect(screen.queryByText(MALA)).toBeNull();
  });

  test('that is no day is forgotten when the address is of another one', async () => {
    const { backend } = conFilas([...FILAS]);
    const app = renderApp(`/resumen?dia=${sumarDias(hoy(), -1)}`, { backend });
    await tabla('Por entidad y operación');
    await teclear(app, 'Fecha', '31/02/2026');
    await app.user.click(screen.getByRole('link', { name: 'Resumen' }));
    expect(fecha('Fecha')).toHaveValue(formatDiaIso(hoy()));
    expect(screen.queryByText(MALA)).toBeNull();
  });

  test.each(['', `?dia=${sumarDias(hoy(), -1)}`])(
    'and left empty is the day it was: %s',
    async (direccion) => {
      const { backend } = conFilas([...FILAS]);
      const app = renderApp(`/resumen${direccion}`, { backend });
      await tabla('Por entidad y operación');
      const dia = fecha('Fecha').value;
      await app.user.clear(fecha('Fecha'));
      await app.user.tab();
      expect(fecha('Fecha')).toHaveValue(dia);
      expect(location.search).toBe(direccion);
    },
  );
});

test('a range is compared with as many days before it', async () => {
  const { backend } = conFilas([...FILAS]);
  const { user } = renderApp(`/resumen?por=rango&desde=${hoy()}&hasta=${hoy()}`, { backend });
  await tabla('Por entidad y operación');
  await user.click(screen.getByRole('checkbox', { name: 'Comparar con el periodo anterior' }));
  const ayer = sumarDias(hoy(), -1);
  expect(await screen.findByText(/^Antes: /)).toBeVisible();
  expect(location.search).toContain('comparar=1');
  const bcp = within(await tabla('Por entidad y operación')).getByRole('row', { name: /BCP/ });
  await waitFor(() => expect(bcp).toHaveTextContent('1 · 600,00 (+ 100 %)'));
  await user.clear(screen.getByLabelText('Hasta'));
  await user.type(screen.getByLabelText('Hasta'), `${formatDiaIso(ayer)}{Enter}`);
  expect(await screen.findByRole('alert')).toHaveTextContent('«Desde» es posterior a «Hasta»');
});

test('a session: chosen by caja, compared with the one before, with its Z report', async () => {
  const { backend } = conFilas([...FILAS]);
  const suya = backend.store.datos.sesiones.find(({ id }) => id === 101);
  if (!suya) throw new Error('no session 101');
  cerrarSesion(backend.store, suya, 1000, 2);
  const { user } = renderApp('/resumen', { backend });
  await user.click(await screen.findByRole('button', { name: 'Sesión' }));
  await screen.findByRole('option', { name: 'Caja 03 – Mixta' });
  await user.selectOptions(screen.getByRole('combobox', { name: 'Caja' }), 'Caja 03 – Mixta');
  const sesion = screen.getByRole('combobox', { name: 'Sesión' });
  const duena = backend.store.datos.usuarios.find(({ id }) => id === suya.id_usuario)?.name;
  if (duena === undefined) throw new Error('nobody holds session 101');
  await waitFor(() => expect(sesion).toHaveTextContent(new RegExp(`#101 · .* · ${duena}`)));
  await waitFor(() => expect(total('Operaciones')).toBe('5'));
  expect(screen.getByRole('slider', { name: 'Gráfico: ganado por hora' })).toBeVisible();
  await user.click(screen.getByRole('link', { name: 'Reporte Z' }));
  expect(await screen.findByRole('article', { name: 'Reporte Z, sesión #101' })).toHaveTextContent(
    /bcp · Depósitos3/i,
  );
});

describe('digital balance', () => {
  test('the Administrador types it; deposits lower it, withdrawals raise it; it stays on the device', async () => {
    const { backend } = conFilas([...FILAS]);
    const { user, unmount } = renderApp('/resumen', { backend, usuario: 'admin' });
    await user.click(await screen.findByRole('button', { name: 'Saldos iniciales' }));
    const dialogo = await screen.findByRole('dialog', { name: 'Saldos digitales iniciales' });
    await user.type(within(dialogo).getByLabelText('BCP (Bs)'), '1,500');
    await user.click(within(dialogo).getByRole('button', { name: 'Guardar saldos' }));
    expect(within(dialogo).getByText('¿Quiso decir 1.500,00 o 1,50?')).toBeVisible();
    await user.clear(within(dialogo).getByLabelText('BCP (Bs)'));
    await user.type(within(dialogo).getByLabelText('BCP (Bs)'), '5000');
    await user.type(within(dialogo).getByLabelText('Tigo Money (Bs)'), '100');
    await user.click(within(dialogo).getByRole('button', { name: 'Guardar saldos' }));
    const saldos = await tabla('Saldo digital estimado');
    const fila = (name: RegExp) => within(saldos).getByRole('row', { name });
    await waitFor(() => expect(fila(/BCP/)).toHaveTextContent('3.799,50'));
    expect(fila(/Tigo Money/)).toHaveTextContent('400,00');
    expect(fila(/SOLI/)).toHaveTextContent('Sin saldo inicial');
    unmount();
    expect(localStorage.getItem('kantuta.flotante')).toContain('500000');
  });

  test('an institution that comes while it is typed takes no figure of another one', async () => {
    const { backend } = conFilas([...FILAS]);
    const { user, queryClient } = renderApp('/resumen', { backend, usuario: 'admin' });
    await user.click(await screen.findByRole('button', { name: 'Saldos iniciales' }));
    const dialogo = await screen.findByRole('dialog', { name: 'Saldos digitales iniciales' });
    await user.type(within(dialogo).getByLabelText('BCP (Bs)'), '1000');
    await user.type(within(dialogo).getByLabelText('Tigo Money (Bs)'), '2000');
    registrarTransaccion(backend.store, {
      banco: 'Banco Unión',
      tipo_operacion: 'DEPOSITO',
      monto: 20,
      nro_referencia: 'B-2',
      id_sesion_caja: 101,
      id_user_create: 2,
    });
    await queryClient.invalidateQueries();
    expect(within(await tabla('Por entidad')).getByRole('row', { name: /Banco Unión/ })).toBeInTheDocument();
    await user.click(within(dialogo).getByRole('button', { name: 'Guardar saldos' }));
    expect(JSON.parse(localStorage.getItem('kantuta.flotante') ?? '')).toMatchObject({
      saldos: [
        { banco: 'BCP', monto: 100_000 },
        { banco: 'Tigo Money', monto: 200_000 },
      ],
    });
  });

  test('an Operador sees it and cannot type it; what is stored is not trusted', async () => {
    const { backend } = conFilas([...FILAS]);
    localStorage.setItem('kantuta.flotante', '{"desde":"2026-13-01","saldos":[{"banco":"BCP","monto":-5}]}');
    renderApp('/resumen', { backend });
    expect(await screen.findByText(/Un Administrador puede anotar los saldos iniciales/)).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Saldos iniciales' })).toBeNull();
  });
});

const exportar = async ({ click }: ReturnType<typeof renderApp>['user'], que: string) => {
  await click(await screen.findByRole('button', { name: 'Exportar' }));
  await click(screen.getByRole('menuitem', { name: que }));
};

describe('taken away', () => {
  test('CSV carries the table per institution and operation, Excel all of them', async () => {
    const { backend } = conFilas([...FILAS]);
    const descargas = conDescargas();
    const { user } = renderApp('/resumen', { backend });
    await exportar(user, 'Exportar CSV');
    await waitFor(() => expect(descargas.archivos).toHaveLength(1));
    expect(descargas.archivos[0]?.nombre).toBe(`kantuta-resumen-${hoy()}.csv`);
    expect(await descargas.csv()).toEqual([
      ['Entidad', 'Operación', 'Operaciones', 'Monto (Bs)', 'Com. cliente', 'Com. banco', 'Neto en gaveta'],
      ['BCP', 'Depósito', '2', '1200,50', '5,00', '1,80', '1200,50'],
      ['SOLI', 'Transferencia QR', '1', '80,00', '0,00', '0,00', '0,00'],
      ['Tigo Money', 'Retiro', '1', '300,00', '3,00', '0,00', '-300,00'],
    ]);
    await exportar(user, 'Exportar Excel');
    await waitFor(() => expect(descargas.archivos).toHaveLength(2));
    const hojas = await descargas.xlsx();
    expect(hojas.map(({ sheet }) => sheet)).toEqual([
      'Por entidad y operación',
      'Por hora',
      'Por entidad',
      'Por cajero',
      'Por operación',
      'Por día, últimos 14',
    ]);
    const enHoja = (nombre: string) => hojas.find(({ sheet }) => sheet === nombre)?.data ?? [];
    expect(enHoja('Por cajero')[1]?.[0]).toMatch(/^\p{Lu}/u);
    expect(enHoja('Por cajero')[1]?.slice(1)).toEqual([4, 1200.5, 300, 80, 900.5, 8, 1.8, 9.8]);
    expect(enHoja('Por día, últimos 14').at(-1)).toEqual([formatDiaIso(hoy()), 4, 8, 1.8, 9.8]);
    expect(hojas[0]?.data[1]).toEqual(['BCP', 'Depósito', 2, 1200.5, 5, 1.8, 1200.5]);
  });

  test('printed on a roll or a sheet', async () => {
    const { backend } = conFilas([...FILAS]);
    const { user } = renderApp('/resumen', { backend });
    await exportar(user, 'Imprimir');
    const dialogo = await screen.findByRole('dialog', { name: 'Imprimir resumen' });
    const hoja = within(dialogo).getByRole('article', { name: 'Resumen de operaciones' });
    expect(hoja).toHaveTextContent('Neto en gavetaBs + 900,50');
    expect(hoja).toHaveTextContent('BCP · Depósito21.200,505,001,80+ 1.200,50');
    await user.click(within(dialogo).getByRole('button', { name: '58 mm' }));
    expect(within(dialogo).getByRole('article', { name: 'Resumen de operaciones' })).toHaveClass('is-58');
  });
});

describe('when there is nothing to sum', () => {
  test('a server that fails: one sentence, and another try', async () => {
    const { backend } = conFilas([...FILAS]);
    backend.server.use(
      http.get('*/api/agentes', () => HttpResponse.json({}, { status: 500 }), { once: true }),
    );
    const { user } = renderApp('/resumen', { backend });
    await user.click(await screen.findByRole('button', { name: 'Reintentar' }));
    expect(await screen.findByRole('region', { name: 'Ganado hoy' })).toBeVisible();
  });

  test('a server that refuses', async () => {
    const { backend } = conFilas([...FILAS]);
    backend.server.use(http.get('*/api/agentes', () => HttpResponse.json({}, { status: 403 })));
    renderApp('/resumen', { backend });
    expect(await screen.findByRole('heading', { name: 'Sin permiso' })).toBeVisible();
  });

  test('cajas that cannot be read, and a caja that was never opened', async () => {
    const { backend } = conFilas([]);
    backend.server.use(http.get('*/api/cajas', () => HttpResponse.json({}, { status: 500 }), { once: true }));
    const { user } = renderApp('/resumen?por=sesion', { backend });
    await user.click(await screen.findByRole('button', { name: 'Reintentar' }));
    await screen.findByRole('option', { name: 'Caja 01 – Ventas' });
    await user.selectOptions(screen.getByRole('combobox', { name: 'Caja' }), 'Caja 01 – Ventas');
    expect(await screen.findByText('Esta caja todavía no se abrió.')).toBeVisible();
  });
});

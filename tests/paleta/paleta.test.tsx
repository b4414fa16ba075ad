import { createEvent, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { describe, expect, test } from 'vitest';
import type { Rol } from '@/domain/usuario/usuario';
import { rutas } from '@/app/routes';
import { conFilas } from '../agentes/lista-backend';
import { abrirTill, campos, retener } from '../agentes/registrar-till';
import { crearBackend } from '../support/backend';
import { renderApp } from '../support/render-app';
import { abrirPaleta, paleta, relojDeTeclas } from './con-paleta';

const enCajas = async (usuario: 'admin' | 'cajero' = 'cajero', rol?: Rol) => {
  const esperar = relojDeTeclas();
  const app = renderApp('/cajas', rol ? { usuario, rol } : { usuario });
  await screen.findByRole('heading', { level: 1, name: 'Cajas' });
  return { ...app, esperar };
};

const abrirCon = async (filas: Parameters<typeof conFilas>[0]) => {
  const { backend, filas: guardadas } = conFilas(filas);
  const esperar = relojDeTeclas();
  const app = renderApp('/agentes', { backend });
  await screen.findByRole('table', { name: 'Transacciones' });
  return { ...app, guardadas, ...(await abrirPaleta(app.user, esperar)) };
};

describe('opening it', () => {
  test('by Ctrl+K from a field, whose text stays; Esc gives the focus back', async () => {
    const esperar = relojDeTeclas();
    const { user } = await abrirTill();
    const { referencia } = campos();
    await user.type(referencia, 'REF-1');
    const { campo } = await abrirPaleta(user, esperar);
    expect(campo).toHaveFocus();
    await user.keyboard('caja{Escape}');
    await waitFor(() => expect(paleta()).toBeNull());
    expect(referencia).toHaveFocus();
    expect(referencia).toHaveValue('REF-1');
  });

  test('by Cmd+K, and the same key closes it', async () => {
    const { user, esperar } = await enCajas();
    await user.keyboard('{Meta>}k{/Meta}');
    expect(await screen.findByRole('dialog', { name: 'Buscar o ir a' })).toBeVisible();
    esperar(1_000);
    await user.keyboard('{Meta>}k{/Meta}');
    await waitFor(() => expect(paleta()).toBeNull());
  });

  test('by its button in the header', async () => {
    const { user } = await enCajas();
    const boton = screen.getByRole('button', { name: 'Buscar o ir a' });
    await user.click(boton);
    expect(await screen.findByRole('combobox', { name: 'Buscar o ir a' })).toHaveFocus();
    await user.click(screen.getByRole('button', { name: 'Cerrar' }));
    await waitFor(() => expect(boton).toHaveFocus());
  });

  test('not over a question that is open: there the key is the browser’s', async () => {
    relojDeTeclas();
    renderApp('/cajas/nueva', { usuario: 'admin' });
    const dialogo = await screen.findByRole('dialog');
    const tecla = createEvent.keyDown(dialogo, { key: 'k', ctrlKey: true });
    fireEvent(dialogo, tecla);
    expect(tecla.defaultPrevented).toBe(false);
    expect(paleta()).toBeNull();
  });

  test.each([
    ['an instant after another key, as a scanner sends it', 5, {}],
    ['held down', 1_000, { repeat: true }],
  ])('not by the key %s, which is nobody else’s either', async (_, ms, como) => {
    const { esperar } = await enCajas();
    fireEvent.keyDown(document.body, { key: '7' });
    esperar(ms);
    const tecla = createEvent.keyDown(document.body, { key: 'k', ctrlKey: true, ...como });
    fireEvent(document.body, tecla);
    expect(tecla.defaultPrevented).toBe(true);
    expect(paleta()).toBeNull();
  });

  test.each([
    ['AltGr', { ctrlKey: true, altKey: true }],
    ['Shift', { ctrlKey: true, shiftKey: true }],
    ['nothing', {}],
  ])('«k» with %s is another key', async (_, como) => {
    await enCajas();
    fireEvent.keyDown(document.body, { key: 'k', ...como });
    expect(paleta()).toBeNull();
  });
});

describe('by keyboard alone', () => {
  test('the arrows go round, Enter opens the page and the focus is at its heading', async () => {
    const { user, esperar } = await enCajas();
    const { campo, apuntada, escribir, opciones } = await abrirPaleta(user, esperar);
    const primera = apuntada();
    expect(campo).toHaveAttribute('aria-activedescendant', primera.id);
    await user.keyboard('{ArrowUp}');
    expect(apuntada()).not.toBe(primera);
    await user.keyboard('{ArrowDown}');
    expect(apuntada()).toBe(primera);
    await escribir('resumen');
    expect(opciones()).toEqual(['Resumen', 'Buscar «resumen» en la lista Todas las fechas']);
    await user.keyboard('{Enter}');
    expect(await screen.findByRole('heading', { level: 1, name: 'Resumen' })).toBeVisible();
    expect(paleta()).toBeNull();
  });

  test('how many there are is told, and that there is nothing', async () => {
    const { user, esperar } = await enCajas();
    const { dialogo, escribir } = await abrirPaleta(user, esperar);
    expect(dialogo.getByRole('status')).toHaveTextContent(/^\d+ opciones$/);
    await escribir('salir');
    expect(dialogo.getByRole('status')).toHaveTextContent('2 resultados');
    await escribir('zq');
    expect(dialogo.getByText('Nada con «zq». Pruebe una referencia o un nombre.')).toBeVisible();
    await user.keyboard('{Enter}');
    expect(paleta()).not.toBeNull();
  });
});

describe('only what the role may', () => {
  test.each<[Rol, 'admin' | 'cajero', string[], string[]]>([
    ['Administrador', 'admin', ['Nueva caja', 'Nueva transacción de retiro', 'Abrir caja'], []],
    ['Operador', 'cajero', ['Nueva transacción de retiro', 'Abrir caja'], ['Nueva caja']],
    ['Lectura', 'cajero', [], ['Nueva caja', 'Nueva transacción', 'Abrir caja']],
  ])('%s', async (rol, usuario, hay, noHay) => {
    const { user, esperar } = await enCajas(usuario, rol);
    await screen.findByRole('link', { name: 'Sin caja abierta' });
    const { escribir, opciones, dialogo } = await abrirPaleta(user, esperar);
    await escribir('página');
    expect(
      within(dialogo.getByRole('group', { name: 'Ir a' }))
        .getAllByRole('option')
        .map((cada) => cada.textContent),
    ).toEqual(rutas.filter(({ roles }) => roles.includes(rol)).map(({ titulo }) => titulo));
    for (const texto of hay) {
      await escribir(texto);
      expect(opciones().join('\n')).toContain(texto);
    }
    for (const texto of noHay) {
      await escribir(texto);
      expect(opciones().filter((cada) => cada.startsWith(texto))).toEqual([]);
    }
  });
});

describe('acts', () => {
  test('a type for the next operation leaves the rest of the form as it was typed', async () => {
    const esperar = relojDeTeclas();
    const { user, llenar } = await abrirTill();
    await llenar({ monto: '75', comision: '2', referencia: 'A-1' });
    const { escribir } = await abrirPaleta(user, esperar);
    await escribir('retiro');
    await user.keyboard('{Enter}');
    await waitFor(() => expect(campos().tipo('Retiro')).toBeChecked());
    expect(campos().monto).toHaveValue('75,00');
    expect(campos().referencia).toHaveValue('A-1');
    await waitFor(() => expect(campos().monto).toHaveFocus());
  });

  test('from another page it goes to the till', async () => {
    const { backend } = conFilas([]);
    const esperar = relojDeTeclas();
    const { user } = renderApp('/resumen', { backend });
    await screen.findByRole('heading', { level: 1, name: 'Resumen' });
    const { escribir } = await abrirPaleta(user, esperar);
    await escribir('transferencia qr');
    await user.keyboard('{Enter}');
    await screen.findByText('Nueva transacción');
    await waitFor(() => expect(campos().tipo('Transferencia QR')).toBeChecked());
  });

  test('the last operation, by what the till offers for it', async () => {
    const esperar = relojDeTeclas();
    const { user, registrar } = await abrirTill();
    await registrar({ referencia: 'ULT-1' });
    await screen.findByRole('button', { name: 'Imprimir' });
    const { grupo, escribir } = await abrirPaleta(user, esperar);
    expect(grupo('Acciones')).toContain('Imprimir la últimaAltI');
    await escribir('anular última');
    await user.keyboard('{Enter}');
    expect(await screen.findByRole('dialog', { name: 'Anular transacción' })).toBeVisible();
  });

  test('closing the own caja', async () => {
    const esperar = relojDeTeclas();
    const { user, backend } = await abrirTill();
    const cerrar = await abrirPaleta(user, esperar);
    await cerrar.escribir('cerrar caja');
    await user.keyboard('{Enter}');
    await screen.findByRole('dialog', { name: 'Cerrar caja' });
    expect(location.pathname).toBe('/cajas/2/cerrar');
    expect(backend.recibido('GET /usuario')).toEqual([]);
  });

  test('opening names the caja', async () => {
    const { user, esperar } = await enCajas();
    await screen.findAllByText('Libre');
    const { escribir, grupo } = await abrirPaleta(user, esperar);
    await escribir('abrir caja 02');
    expect(grupo('Acciones')).toEqual(['Abrir caja Caja 02 – Agentes, libre']);
    await user.keyboard('{Enter}');
    expect(await screen.findByRole('heading', { level: 1, name: 'Caja 02 – Agentes' })).toBeVisible();
  });

  test('the theme, the help and the way out', async () => {
    const { user, esperar } = await enCajas();
    const tema = await abrirPaleta(user, esperar);
    await tema.escribir('oscuro');
    await user.keyboard('{Enter}');
    expect(document.documentElement).toHaveClass('dark');
    const ayuda = await abrirPaleta(user, esperar);
    await ayuda.escribir('ayuda');
    await user.keyboard('{Enter}');
    expect(await screen.findByRole('dialog', { name: 'Ayuda' })).toBeVisible();
    await user.keyboard('{Escape}');
    const salir = await abrirPaleta(user, esperar);
    await salir.escribir('salir');
    await user.keyboard('{Enter}');
    expect(await screen.findByRole('heading', { name: 'Iniciar sesión' })).toBeVisible();
  });
});

describe('references', () => {
  test('a part of one that is loaded finds it; Enter opens it', async () => {
    const { user, escribir, dialogo } = await abrirCon([{ nro_referencia: '8827338', monto: 2000 }, {}]);
    await escribir('8827');
    const hallada = await dialogo.findByRole('option', { name: /8827338/ });
    expect(hallada).toHaveTextContent(/Depósito Bs\s2\.000,00, BCP · Luis Choque Rojas/);
    await user.click(hallada);
    expect(await screen.findByRole('dialog', { name: /^Depósito N.º/ })).toBeVisible();
  });

  test('a whole one, as a scanner sends it, needs no other key than its Enter', async () => {
    const { user, campo, guardadas } = await abrirCon([
      { nro_referencia: '8827338' },
      { nro_referencia: '88273381' },
    ]);
    await user.type(campo, '8827338{Enter}');
    await waitFor(() => expect(location.pathname).toBe(`/agentes/${guardadas[0]?.id}`));
  });

  test('one that is not loaded is searched in the list, over all its days', async () => {
    const { user, escribir, grupo } = await abrirCon([{}]);
    await escribir('999-X');
    expect(grupo('Otra referencia')).toEqual(['Buscar «999-X» en la lista Todas las fechas']);
    await user.keyboard('{Enter}');
    expect(await screen.findByRole('searchbox', { name: 'Buscar transacciones' })).toHaveValue('999-X');
    expect(location.search).toBe('?q=999-X&fechas=todo');
  });

  test('one that waits on this device opens the tray at it', async () => {
    const esperar = relojDeTeclas();
    const { user, backend, registrar } = await abrirTill();
    const soltar = retener(backend, 'post', '*/api/agentes');
    await registrar({ referencia: 'ESPERA-1' });
    await screen.findByRole('button', { name: 'Pendientes (1)' });
    const { escribir, grupo } = await abrirPaleta(user, esperar);
    await escribir('espera');
    expect(grupo('Referencias')[0]).toMatch(/^ESPERA-1 Pendiente · Depósito Bs 500,00, BCP/);
    await user.keyboard('{Enter}');
    expect(await screen.findByRole('dialog', { name: 'Operaciones pendientes' })).toHaveTextContent(
      'ESPERA-1',
    );
    soltar();
  });
});

test('cashiers are those whose name is known: nobody is asked for', async () => {
  const { backend } = conFilas([{}, { id_user_create: 3, nro_referencia: 'DE-ROSA' }]);
  const esperar = relojDeTeclas();
  const { user } = renderApp('/agentes', { backend });
  await screen.findByText('Rosa Mamani Flores', { selector: 'td' });
  const pedidas = backend.recibido('GET /usuario/3').length;
  const { escribir, grupo } = await abrirPaleta(user, esperar);
  await escribir('mamani');
  expect(grupo('Cajeros')).toEqual(['Rosa Mamani Flores Sus operaciones de hoy']);
  await user.keyboard('{Enter}');
  await waitFor(() => expect(location.search).toBe('?cajero=3'));
  expect(backend.recibido('GET /usuario/3')).toHaveLength(pedidas);
  expect(backend.recibido('GET /usuario')).toEqual([]);
});

test('without a line it offers what is known here', async () => {
  const { backend } = conFilas([{ nro_referencia: 'LOCAL-1' }]);
  const esperar = relojDeTeclas();
  const { user } = renderApp('/agentes', { backend });
  await screen.findByRole('link', { name: 'Ver transacción LOCAL-1' });
  await screen.findByRole('link', { name: /Caja 03/ });
  backend.server.use(http.all('*/api/*', () => HttpResponse.error()));
  const { dialogo, escribir, grupo, opciones } = await abrirPaleta(user, esperar);
  await escribir('local-1');
  expect(grupo('Referencias')).toHaveLength(1);
  await escribir('caja 03');
  expect(grupo('Cajas')[0]).toMatch(/^Caja 03 – Mixta Abierta por usted desde/);
  await escribir('tarifas');
  expect(opciones()).toEqual(['Buscar «tarifas» en la lista Todas las fechas']);
  expect(dialogo.queryByRole('alert')).toBeNull();
});

test('a session that is closed has its Z report printed', async () => {
  const backend = crearBackend({ seed: 'demo' });
  const esperar = relojDeTeclas();
  const { user } = renderApp('/cajas', { usuario: 'admin', backend });
  await screen.findAllByText('Libre');
  const { escribir, grupo } = await abrirPaleta(user, esperar);
  await escribir('reporte z 02');
  expect(grupo('Acciones')[0]).toMatch(/^Imprimir reporte Z Caja 02 – Agentes, cerrada/);
  await user.keyboard('{Enter}');
  await waitFor(() => expect(location.pathname).toMatch(/^\/cajas\/sesiones\/\d+\/z$/));
});

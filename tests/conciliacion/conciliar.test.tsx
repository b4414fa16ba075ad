/** A settlement as a person does it: the whole app, with the statement of the worked example. */
import { screen, waitFor, within } from '@testing-library/react';
import { deleteDB } from 'idb';
import { http, HttpResponse } from 'msw';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { anularTransaccion } from '@/demo/model/agentes';
import { cerrarConciliacion } from '@/domain/conciliacion/conciliacion-db';
import { anotarEnBitacora } from '@/engines/envios/journal/journal';
import { centavos } from '@/lib/monto';
import { hoy, sumarDias, type Dia } from '@/lib/fecha';
import { conFilas } from '../agentes/lista-backend';
import { vaciarBandeja } from '../agentes/con-transaccion';
import { renderApp } from '../support/render-app';
import { DIA, LINEAS, NUESTRAS } from './ejemplo';

const HOY = hoy();
const TIPOS = { DEPOSITO: 'Depósito', RETIRO: 'Retiro', TRANSFERENCIA_QR: 'QR' } as const;

const enArchivo = (dia: Dia): string => dia.split('-').toReversed().join('/');
const extracto = (lineas = LINEAS, dia = HOY): File =>
  new File(
    [
      [
        'Fecha;Referencia;Tipo;Monto',
        ...lineas.map(({ fecha, tipo, monto, referencia }) =>
          [
            enArchivo(fecha === DIA ? dia : sumarDias(dia, 1)),
            referencia,
            TIPOS[tipo],
            String(monto / 100).replace('.', ','),
          ].join(';'),
        ),
      ].join('\n'),
    ],
    'bcp.csv',
  );

/** Ours of the example, as of today. The server no longer lists the two annulled ones; the trail of this device does. */
async function diaDeEjemplo() {
  const { backend, filas } = conFilas(
    NUESTRAS.map(({ nro_referencia, tipo_operacion, monto, comision_cliente }) => ({
      nro_referencia,
      tipo_operacion,
      monto: monto / 100,
      comision_cliente: comision_cliente / 100,
    })),
  );
  for (const [k, { estado, ...nuestra }] of NUESTRAS.entries()) {
    const fila = filas[k];
    if (estado || !fila) continue;
    anularTransaccion(backend.store, fila.id);
    await anotarEnBitacora({
      tipo: 'anulacion',
      opId: `op-${fila.id}`,
      uid: 2,
      usuario: 'Cajero',
      serverId: fila.id,
      resultado: 'anulada',
      motivo: 'Error',
      datos: {
        ...nuestra,
        id: fila.id,
        estado: false,
        banco: 'BCP',
        monto: centavos(nuestra.monto),
        comision_cliente: centavos(0),
        comision_banco: centavos(0),
        fecha: Date.now(),
        created_at: Date.now(),
        updated_at: Date.now(),
        id_sesion_caja: 101,
        id_user_create: 2,
      },
    });
  }
  return backend;
}

type App = ReturnType<typeof renderApp>;

async function elegirEntidad({ user }: App, entidad = 'bcp') {
  const combo = await screen.findByRole('combobox', { name: 'Entidad' });
  await user.clear(combo);
  await user.type(combo, `${entidad}{Enter}`);
}
async function conciliar(app: App, archivo = extracto()) {
  await elegirEntidad(app);
  await app.user.upload(screen.getByLabelText('Extracto del banco'), archivo);
  return screen.findByRole('table', { name: 'Resultado' });
}
/** Rows on the screen without the two of the head. */
const filas = () =>
  within(screen.getByRole('table', { name: 'Resultado' }))
    .getAllByRole('row')
    .slice(2);
const filaDe = (texto: RegExp) => {
  const fila = filas().find((cada) => texto.test(cada.textContent ?? ''));
  if (!fila) throw new Error(`no row ${texto}`);
  return within(fila);
};

// Its code is read before the first test's clock runs.
beforeAll(async () => {
  await Promise.all([
    import('@/features/conciliacion/conciliacion-page'),
    import('@/engines/operaciones/listado-de-operaciones'),
    import('@/features/conciliacion/acta/acta-dialog'),
    import('@/features/agentes/agentes-page'),
  ]);
}, 60_000);
beforeEach(async () => {
  await vaciarBandeja();
  await cerrarConciliacion();
  await deleteDB('kx-conciliacion@http://localhost:3000');
});
afterEach(() => cerrarConciliacion());

describe('the settlement of the example', () => {
  test('sentence, totals, classes and both sides', async () => {
    const app = renderApp('/conciliacion', { backend: await diaDeEjemplo() });
    expect(await screen.findByText('Elija la entidad')).toBeVisible();
    await elegirEntidad(app);
    expect(screen.getByRole('combobox', { name: 'Entidad' })).toHaveValue('BCP');
    expect(screen.getByText('Importe el extracto del banco')).toBeVisible();
    await conciliar(app);
    expect(await screen.findByText('5 conciliadas · 8 por revisar · 2 alertas.')).toBeVisible();
    expect(screen.getByText(/^Diferencia ubicada: Bs\s317,00 de Bs\s317,00\.$/)).toBeVisible();
    const totales = within(screen.getByRole('table', { name: 'Totales por tipo' }))
      .getAllByRole('row')
      .map((fila) => [...fila.children].map((celda) => celda.textContent));
    expect(totales.slice(1)).toEqual([
      ['Depósito', '4.880,00', '4.763,00', '− 117,00'],
      ['Retiro', '550,00', '750,00', '+ 200,00'],
      ['QR', '80,00', '80,00', '0,00'],
      ['Operaciones', '11', '14', '+ 3'],
    ]);
    const alerta = filaDe(/8827370/);
    expect(alerta.getByText('Anulada, pero está en el banco')).toBeVisible();
    expect(alerta.getByText('Depósito anulado', { exact: false })).toBeVisible();
    const distinto = filaDe(/8827355/);
    for (const monto of ['450,00', '540,00'])
      expect(distinto.getByText(monto)).toHaveTextContent(`distinto: ${monto}`);
    expect(filaDe(/9900001/).getByText('no está')).toBeVisible();
  });

  test('a pill shows its class only; all of it comes back', async () => {
    const app = renderApp('/conciliacion', { backend: await diaDeEjemplo() });
    await conciliar(app);
    const pastillas = within(screen.getByRole('group', { name: 'Filtrar por clase' }));
    expect(pastillas.getByRole('button', { name: 'Todas 16' })).toHaveAttribute('aria-pressed', 'true');
    await app.user.click(pastillas.getByRole('button', { name: 'Monto distinto 2' }));
    expect(filas()).toHaveLength(2);
    expect(pastillas.getByRole('button', { name: 'Monto distinto 2' })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
    await app.user.click(pastillas.getByRole('button', { name: 'Conciliada 5' }));
    expect(filas()).toHaveLength(5);
    expect(screen.queryByRole('textbox', { name: /^Nota/ })).toBeNull();
    await app.user.click(pastillas.getByRole('button', { name: 'Todas 16' }));
    expect(filas()).toHaveLength(16);
  });

  test('state and note stay when the same file is read again', async () => {
    const backend = await diaDeEjemplo();
    const primera = renderApp('/conciliacion', { backend });
    await conciliar(primera);
    const nota = filaDe(/9900001/).getByRole('textbox', { name: /^Nota de la fila/ });
    await primera.user.type(nota, 'Llamar al BCP');
    await primera.user.selectOptions(filaDe(/9900001/).getByRole('combobox'), 'Reclamada');
    await primera.user.type(filaDe(/8827370/).getByRole('textbox'), 'Pedir reversión');
    primera.unmount();
    backend.server.close();

    const segunda = renderApp('/conciliacion', { backend });
    await conciliar(segunda);
    await waitFor(() => expect(filaDe(/9900001/).getByRole('textbox')).toHaveValue('Llamar al BCP'));
    expect(filaDe(/9900001/).getByRole('combobox')).toHaveValue('reclamada');
    expect(filaDe(/8827370/).getByRole('textbox')).toHaveValue('Pedir reversión');
    expect(filaDe(/8827361/).getByRole('textbox')).toHaveValue('');
    // They belong to this institution and this day.
    await elegirEntidad(segunda, 'soli');
    await waitFor(() => expect(filaDe(/9900001/).getByRole('textbox')).toHaveValue(''));
  });

  test('a candidate is accepted by a person, counts as conciliada, and can be undone', async () => {
    const app = renderApp('/conciliacion', { backend: await diaDeEjemplo() });
    await conciliar(app);
    await waitFor(() => expect(filaDe(/8827450/).getByRole('button', { name: 'Aceptar' })).toBeEnabled());
    await app.user.click(filaDe(/8827450/).getByRole('button', { name: 'Aceptar' }));
    expect(await screen.findByText('6 conciliadas · 7 por revisar · 2 alertas.')).toBeVisible();
    expect(filaDe(/8827450/).getByText('aceptada por una persona')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Candidata 1' })).toBeNull();
    await app.user.click(filaDe(/8827450/).getByRole('button', { name: 'Deshacer' }));
    expect(await screen.findByText('5 conciliadas · 8 por revisar · 2 alertas.')).toBeVisible();
  });

  test('by keyboard: ↑↓ between rows, Enter into a row, Esc out of it, A accepts', async () => {
    const app = renderApp('/conciliacion', { backend: await diaDeEjemplo() });
    const tabla = await conciliar(app);
    const caja = screen.getByRole('region', { name: 'Filas del resultado' });
    caja.focus();
    await app.user.keyboard('{ArrowDown}');
    expect(filas()[0]).toHaveFocus();
    await app.user.keyboard('{ArrowDown}{ArrowDown}{ArrowUp}');
    expect(filas()[1]).toHaveFocus();
    await app.user.keyboard('{Enter}');
    expect(within(tabla).getByRole('combobox', { name: 'Estado de la fila 2' })).toHaveFocus();
    await app.user.tab();
    await app.user.keyboard('aviso al banco');
    expect(within(tabla).getByRole('textbox', { name: 'Nota de la fila 2' })).toHaveValue('aviso al banco');
    // A note with an «a» accepts nothing.
    expect(screen.getByText('5 conciliadas · 8 por revisar · 2 alertas.')).toBeVisible();
    await app.user.keyboard('{Escape}');
    expect(filas()[1]).toHaveFocus();
    while (!/8827450/.test(document.activeElement?.textContent ?? '')) await app.user.keyboard('{ArrowDown}');
    await app.user.keyboard('a');
    expect(await screen.findByText('6 conciliadas · 7 por revisar · 2 alertas.')).toBeVisible();
    expect(document.activeElement).toHaveTextContent('1,23457E+16');
  });
});

const botones = (name: string) => screen.getAllByRole('button', { name });
const quedan = (cuantas: number) => waitFor(() => expect(filas()).toHaveLength(cuantas));
/** Pairs with a digit that differs; only they are shown. */
async function soloCandidatas(cuantas: number) {
  const pares = Array.from({ length: cuantas }, (_, k) => ({ k, monto: 100 + k }));
  const { backend } = conFilas(pares.map(({ k, monto }) => ({ nro_referencia: `8827${k}34${k}`, monto })));
  const app = renderApp('/conciliacion', { backend });
  const lineas = LINEAS.slice(0, 1).flatMap((linea) =>
    pares.map(({ k, monto }) => ({
      ...linea,
      monto: centavos(monto * 100),
      referencia: `8827${k}35${k}`,
    })),
  );
  await conciliar(app, extracto(lineas));
  await app.user.click(screen.getByRole('button', { name: `Candidata ${cuantas}` }));
  await waitFor(() => expect(botones('Aceptar')[0]).toBeEnabled());
  return app;
}

describe('the focus when a candidate leaves what is shown', () => {
  test('goes to the next row, from the last one to the one before, from the only one to the box', async () => {
    const { user } = await soloCandidatas(3);
    const [, segunda, tercera] = filas();
    botones('Aceptar')[0]?.focus();
    await user.keyboard('{Enter}');
    await quedan(2);
    expect(segunda).toHaveFocus();
    botones('Aceptar')[1]?.focus();
    await user.keyboard('{Enter}');
    await quedan(1);
    expect(tercera).not.toBeInTheDocument();
    expect(segunda).toHaveFocus();
    await user.keyboard('a');
    await quedan(0);
    expect(screen.getByRole('region', { name: 'Filas del resultado' })).toHaveFocus();
  });

  test('also when an accepted one is undone', async () => {
    const { user } = await soloCandidatas(1);
    await user.click(screen.getByRole('button', { name: 'Aceptar' }));
    await user.click(await screen.findByRole('button', { name: 'Conciliada 1' }));
    await user.click(screen.getByRole('button', { name: 'Deshacer' }));
    await quedan(0);
    expect(screen.getByRole('region', { name: 'Filas del resultado' })).toHaveFocus();
  });
});

describe('«Registrar ahora»', () => {
  test('opens the form with what the bank says; once registered, it is no longer missing', async () => {
    const app = renderApp('/conciliacion', { backend: await diaDeEjemplo() });
    await conciliar(app);
    const boton = filaDe(/9900001/).getByRole('button', { name: 'Registrar ahora' });
    await waitFor(() => expect(boton).toBeEnabled());
    await app.user.click(boton);
    const form = within(await screen.findByRole('form', { name: 'Nueva transacción' }));
    await waitFor(() => expect(form.getByRole('textbox', { name: 'Monto (Bs)' })).toHaveValue('50,00'));
    expect(form.getByRole('combobox', { name: 'Banco' })).toHaveValue('BCP');
    expect(form.getByRole('radio', { name: /Depósito/ })).toBeChecked();
    expect(form.getByRole('textbox', { name: 'N.º de referencia' })).toHaveValue('9900001');
    await waitFor(() => expect(form.getByRole('button', { name: /Registrar transacción/ })).toBeEnabled());
    await app.user.click(form.getByRole('button', { name: /Registrar transacción/ }));
    expect(await screen.findByText(/Depósito registrado ✓/)).toBeVisible();
    // The request was for one operation.
    await waitFor(() => expect(form.getByRole('textbox', { name: 'Monto (Bs)' })).toHaveValue(''));
    await app.user.click(screen.getByRole('link', { name: 'Conciliación' }));
    expect(await screen.findByText('6 conciliadas · 7 por revisar · 2 alertas.')).toBeVisible();
  });

  test('asks first when the day holds one of the same amount whose reference is within the bank’s', async () => {
    const { backend } = conFilas([{ nro_referencia: '9900074', tipo_operacion: 'DEPOSITO', monto: 50 }]);
    const app = renderApp('/conciliacion', { backend });
    const [primera] = LINEAS;
    if (!primera) throw new Error('no lines');
    await conciliar(
      app,
      // Both are of the day: the exact one is settled, and the other one looks like it.
      extracto([
        { ...primera, tipo: 'DEPOSITO', monto: centavos(5_000), referencia: '9900074' },
        { ...primera, tipo: 'DEPOSITO', monto: centavos(5_000), referencia: 'AG12-9900074-01' },
      ]),
    );
    const boton = filaDe(/AG12/).getByRole('button', { name: 'Registrar ahora' });
    await waitFor(() => expect(boton).toBeEnabled());
    await app.user.click(boton);
    const pregunta = within(await screen.findByRole('dialog', { name: '¿Ya está registrada?' }));
    expect(pregunta.getByText(/^Ref\. 9900074, /)).toBeVisible();
    expect(pregunta.getByRole('button', { name: 'No registrar' })).toHaveFocus();
    await app.user.keyboard('{Escape}');
    expect(location.pathname).toBe('/conciliacion');
    await app.user.click(boton);
    await app.user.click(await screen.findByRole('button', { name: 'Es otra: registrar' }));
    const form = within(await screen.findByRole('form', { name: 'Nueva transacción' }));
    await waitFor(() =>
      expect(form.getByRole('textbox', { name: 'N.º de referencia' })).toHaveValue('AG12-9900074-01'),
    );
  });

  test('without an open session it is locked, and says why and what unlocks it', async () => {
    const app = renderApp('/conciliacion', { usuario: 'admin', backend: await diaDeEjemplo() });
    await conciliar(app);
    expect(await screen.findByText('Para registrar lo que falta, abra su turno.')).toBeVisible();
    const boton = filaDe(/9900001/).getByRole('button', { name: 'Registrar ahora' });
    expect(boton).toHaveAttribute('aria-disabled', 'true');
    expect(boton).toHaveAccessibleDescription('Para registrar lo que falta, abra su turno.');
    await app.user.click(boton);
    expect(location.pathname).toBe('/conciliacion');
    await app.user.click(screen.getByRole('link', { name: 'Abrir caja' }));
    expect(await screen.findByText(/^No tiene una caja abierta\./)).toBeVisible();
  });
});

describe('what else may be', () => {
  test('a file of another day says so, and that day is one click away', async () => {
    const app = renderApp('/conciliacion', { backend: await diaDeEjemplo() });
    const ayer = sumarDias(HOY, -1);
    await conciliar(
      app,
      extracto(
        LINEAS.filter(({ fecha }) => fecha === DIA),
        ayer,
      ),
    );
    const aviso = await screen.findByRole('alert');
    expect(aviso).toHaveTextContent(`El extracto no tiene líneas del ${enArchivo(HOY)}`);
    await app.user.click(within(aviso).getByRole('button', { name: `Conciliar el ${enArchivo(ayer)}` }));
    expect(screen.getByRole('textbox', { name: 'Fecha' })).toHaveValue(enArchivo(ayer));
    expect(screen.getByRole('textbox', { name: 'Fecha' })).toHaveFocus();
    await waitFor(() => expect(screen.queryByText(/no tiene líneas del/)).toBeNull());
  });

  test('the list can’t be had: an error with «Reintentar», then the result', async () => {
    const backend = await diaDeEjemplo();
    backend.server.use(http.get('*/agentes', () => HttpResponse.json({}, { status: 500 }), { once: true }));
    const app = renderApp('/conciliacion', { backend });
    await app.user.click(await screen.findByRole('button', { name: 'Reintentar' }));
    await conciliar(app);
    expect(filas()).toHaveLength(16);
  });

  test('who may only read gets the forbidden panel', async () => {
    renderApp('/conciliacion', { rol: 'Lectura' });
    expect(await screen.findByText('No tiene permiso para ver esta página.')).toBeVisible();
    expect(screen.queryByRole('link', { name: 'Conciliación' })).toBeNull();
  });

  test('what was settled goes with the session', async () => {
    const backend = await diaDeEjemplo();
    const app = renderApp('/conciliacion', { backend });
    await conciliar(app);
    await app.user.click(screen.getByRole('button', { name: 'Menú de usuario' }));
    await app.user.click(screen.getByRole('menuitem', { name: 'Salir' }));
    app.unmount();
    backend.server.close();
    renderApp('/conciliacion', { usuario: 'cajera', backend });
    expect(await screen.findByText('Elija la entidad')).toBeVisible();
  });

  test('the acta: entity, date, counts, totals, differences with their notes, file and its digest', async () => {
    const app = renderApp('/conciliacion', { backend: await diaDeEjemplo() });
    await conciliar(app);
    await app.user.type(filaDe(/8827370/).getByRole('textbox'), 'Pedir reversión');
    await app.user.click(screen.getByRole('button', { name: 'Imprimir acta' }));
    const acta = await screen.findByRole('article', { name: `Acta de conciliación, BCP, ${enArchivo(HOY)}` });
    for (const dicho of [
      'Kantuta',
      `BCP · ${enArchivo(HOY)}`,
      '5 conciliadas · 8 por revisar · 2 alertas.',
      'Depósito84.880,00104.763,00− 117,00',
      'Anulada, pero está en el banco 1',
      '8827355 · Depósito · 450,00',
      '8827355 · Depósito · 540,00',
      'Pedir reversión',
      'bcp.csv',
      'Responsable',
      'Administrador',
    ])
      expect(acta).toHaveTextContent(dicho);
    expect(acta.textContent).toMatch(/[0-9a-f]{64}/);
  });
});

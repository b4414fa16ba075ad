/** «Corregir» a registered operation: another one in its place and the first annulled, as one act that is never half done in silence. */
import { screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { describe, expect, test } from 'vitest';
import { anularTransaccion } from '@/demo/model/agentes';
import { bandeja } from '@/engines/envios/envios';
import { leerCorreccionesTardias } from '@/engines/envios/journal/journal';
import { cerrarBandeja } from '@/engines/envios/store/envios-db';
import { vaciarRegistros } from '@/features/agentes/result/registro';
import { abrirSesion } from '../support/backend';
import { renderApp } from '../support/render-app';
import { CAJERA, abrirTill, campos, filaEnServidor, plano } from './registrar-till';

const conFila = (opciones: Parameters<typeof abrirTill>[0] = {}) =>
  abrirTill({
    ...opciones,
    antes: (backend) => {
      filaEnServidor(backend, { nro_referencia: 'COR-1' });
      opciones.antes?.(backend);
    },
  });
/** Another window of this browser tells what it has annulled. */
function canalAnuladasDeOtra(id: number): void {
  const canal = new BroadcastChannel('kantuta.anuladas');
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a BroadcastChannel takes none
  canal.postMessage({ id });
  canal.close();
}
type Till = Awaited<ReturnType<typeof abrirTill>>;

const activas = ({ backend }: Till) =>
  backend.store.datos.transacciones
    .filter(({ estado }) => estado)
    .map(({ nro_referencia, monto }) => `${nro_referencia} ${monto / 100}`)
    .toSorted();

/** From the list to the form, by the detail. */
async function llevar(user: UserEvent, ref = 'COR-1') {
  await user.click(await screen.findByRole('link', { name: `Ver transacción ${ref}` }));
  const detalle = await screen.findByRole('dialog', { name: /N\.º \d+$/ });
  await user.click(await within(detalle).findByRole('button', { name: 'Corregir' }));
  const dialogo = await screen.findByRole('dialog', { name: 'Corregir operación' });
  await user.type(within(dialogo).getByRole('textbox', { name: 'Motivo' }), 'Monto mal leído');
  await user.click(within(dialogo).getByRole('button', { name: 'Llevar al formulario' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
}
async function conMonto({ user }: Till, monto: string) {
  await user.clear(campos().monto);
  await user.type(campos().monto, monto);
  await user.click(campos().boton);
}
const banner = () => screen.queryByText(/^Corrige la N\.º/);
const abrirBandeja = async (user: UserEvent, cuantas: number) => {
  await user.click(await screen.findByRole('button', { name: `Pendientes (${cuantas})` }));
  return screen.findByRole('dialog', { name: 'Operaciones pendientes' });
};

describe('as one act', () => {
  test('the new one is registered, the first annulled with the motivo, and the trail tells both', async () => {
    const till = await conFila({ usuario: 'admin' });
    const { user, backend } = till;
    await llevar(user);
    expect(plano(banner()?.textContent)).toMatch(
      /^Corrige la N\.º \d+: Depósito · BCP, Bs 500,00, ref\. COR-1\. Al registrar la nueva, aquella se anula\.$/,
    );
    expect(campos().monto).toHaveValue('500,00');
    expect(campos().comision).toHaveValue('5,00');
    expect(campos().referencia).toHaveValue('COR-1-1');
    await conMonto(till, '550');
    await screen.findByText(/Depósito registrado/);
    await waitFor(() => expect(activas(till)).toEqual(['COR-1-1 550']));
    expect(banner()).toBeNull();
    await waitFor(() =>
      expect(screen.queryByRole('link', { name: 'Ver transacción COR-1' })).not.toBeInTheDocument(),
    );
    expect(backend.recibido('POST /agentes')).toHaveLength(1);
    await screen.findByRole('button', { name: 'Pendientes (0)' });

    await user.click(screen.getByRole('button', { name: 'Menú de usuario' }));
    await user.click(screen.getByRole('menuitem', { name: 'Bitácora' }));
    const rastro = await screen.findByRole('table', { name: 'Bitácora' });
    const filas = within(rastro)
      .getAllByRole('row')
      .map(({ textContent }) => plano(textContent));
    expect(filas).toEqual(
      expect.arrayContaining([
        expect.stringMatching(
          /Corrección.*COR-1.*Se anula la N\.º \d+ al registrarse otra en su lugar.*Monto mal leído/,
        ),
        expect.stringMatching(/Anulación.*COR-1.*Monto mal leído \(corregida con la N\.º \d+\)/),
      ]),
    );
  });

  test('what had been typed before is in the form again', async () => {
    const till = await conFila();
    await till.llenar({ monto: '70', referencia: 'A-MEDIAS' });
    await llevar(till.user);
    await conMonto(till, '550');
    await screen.findByText(/Depósito registrado/);
    await waitFor(() => expect(campos().referencia).toHaveValue('A-MEDIAS'));
    expect(campos().monto).toHaveValue('70,00');
  });

  test('given up, by its button or by Esc: the row stays, and so does what had been typed', async () => {
    const till = await conFila();
    const { user } = till;
    await till.llenar({ monto: '70', referencia: 'A-MEDIAS' });
    await llevar(user);
    await user.click(screen.getByRole('button', { name: 'Dejarla como estaba' }));
    expect(banner()).toBeNull();
    expect(campos().referencia).toHaveValue('A-MEDIAS');
    await llevar(user);
    await user.click(campos().monto);
    await user.keyboard('{Escape}');
    expect(banner()).toBeNull();
    expect(campos().referencia).toHaveValue('A-MEDIAS');
    expect(activas(till)).toEqual(['COR-1 500']);
  });

  test('given up by mistake: «Deshacer» brings back what was typed in it', async () => {
    const till = await conFila();
    const { user } = till;
    await till.llenar({ monto: '70', referencia: 'A-MEDIAS' });
    await llevar(user);
    await user.clear(campos().monto);
    await user.type(campos().monto, '12345,60');
    await user.keyboard('{Escape}');
    expect(campos().referencia).toHaveValue('A-MEDIAS');
    await user.click(await screen.findByRole('button', { name: 'Deshacer' }));
    expect(banner()).toBeVisible();
    expect(campos().monto).toHaveValue('12345,60');
    expect(campos().referencia).toHaveValue('COR-1-1');
    await user.click(screen.getByRole('button', { name: 'Dejarla como estaba' }));
    expect(campos().referencia).toHaveValue('A-MEDIAS');
  });

  test('with the very data, or the very reference, nothing is kept', async () => {
    const till = await conFila();
    const { user, backend } = till;
    await llevar(user);
    await user.click(campos().boton);
    expect(await screen.findByText('Cambie lo que estaba mal')).toBeVisible();
    await user.clear(campos().referencia);
    await user.type(campos().referencia, 'cor-1');
    await conMonto(till, '550');
    expect(
      await screen.findByText(/se queda con esa referencia\. Escriba otra, por ejemplo COR-1-1/),
    ).toBeVisible();
    expect(backend.recibido('POST /agentes')).toEqual([]);
    expect(activas(till)).toEqual(['COR-1 500']);
  });

  test('it is not asked whether it is the same operation as the one it corrects', async () => {
    const till = await conFila();
    await llevar(till.user);
    await till.user.clear(campos().comision);
    await till.user.type(campos().comision, '7');
    await till.user.clear(campos().referencia);
    await till.user.type(campos().referencia, 'C0R-1');
    await till.user.click(campos().boton);
    await screen.findByText(/Depósito registrado/);
    await waitFor(() => expect(activas(till)).toEqual(['C0R-1 500']));
  });
});

describe('interrupted', () => {
  test('no answer to the annulment: named in the tray, and ended there', async () => {
    const till = await conFila();
    const { user, backend } = till;
    backend.server.use(http.delete('*/api/agentes/:id', () => HttpResponse.json({}, { status: 500 })));
    await llevar(user);
    await conMonto(till, '550');
    const tray = await abrirBandeja(user, 1);
    const caso = await within(tray).findByRole('listitem', { name: /^Falta anular la N\.º \d+$/ });
    expect(plano(caso.textContent)).toMatch(
      /Depósito · BCP, Bs 500,00, ref\. COR-1\. Usted la corrigió con la N\.º \d+: hasta que se anule, cuentan las dos\./,
    );
    expect(activas(till)).toEqual(['COR-1 500', 'COR-1-1 550']);
    await user.keyboard('{Escape}');
    await user.click(screen.getByRole('link', { name: /^Caja 02/ }));
    await user.click(await screen.findByRole('button', { name: 'Cerrar caja' }));
    await screen.findByText(/^Falta anular la N\.º \d+: ya se corrigió y todavía cuenta/);
    await user.click(screen.getByRole('button', { name: 'Ver pendientes' }));
    const anular = await screen.findByRole('button', { name: /^Anular la N\.º/ });
    await user.click(anular);
    expect(await screen.findByText('No hubo respuesta. Intente de nuevo.')).toBeVisible();
    backend.server.resetHandlers();
    await user.click(anular);
    await waitFor(() => expect(anular).not.toBeInTheDocument());
    expect(activas(till)).toEqual(['COR-1-1 550']);
  });

  test('the page goes away in between: done at the next start', async () => {
    const till = await conFila();
    const { user, backend, unmount } = till;
    backend.server.use(http.delete('*/api/agentes/:id', () => HttpResponse.error()));
    await llevar(user);
    await conMonto(till, '550');
    await screen.findByRole('button', { name: 'Pendientes (1)' });
    unmount();
    backend.server.resetHandlers();
    backend.server.close();
    await bandeja.parar();
    await cerrarBandeja();
    vaciarRegistros();
    renderApp('/agentes', { backend, usuario: 'cajero' });
    await waitFor(() => expect(activas(till)).toEqual(['COR-1-1 550']));
    await screen.findByRole('button', { name: 'Pendientes (0)' });
  });

  test('the new one is not taken: the first stays as it was', async () => {
    const till = await conFila({
      antes: (backend) => void filaEnServidor(backend, { nro_referencia: 'COR-1-1', monto: 30 }),
    });
    await llevar(till.user);
    await conMonto(till, '550');
    expect(await screen.findByText(/^La referencia COR-1-1 ya existe/)).toBeVisible();
    expect(banner()).not.toBeNull();
    expect(activas(till)).toEqual(['COR-1 500', 'COR-1-1 30']);
    expect(till.backend.recibido('POST /agentes')).toEqual([]);
  });

  test('refused by the backend, corrected again: the row is still the one that is annulled', async () => {
    const till = await conFila();
    const { user, backend } = till;
    backend.server.use(
      http.post(
        '*/api/agentes',
        () =>
          HttpResponse.json(
            { statusCode: 400, message: ['monto must not be greater than 1'] },
            { status: 400 },
          ),
        { once: true },
      ),
    );
    await llevar(user);
    await conMonto(till, '550');
    await user.click(await screen.findByRole('button', { name: /^Corregir/ }));
    await conMonto(till, '560');
    await waitFor(() => expect(activas(till)).toEqual(['COR-1-1 560']));
    expect(backend.recibido('POST /agentes')).toHaveLength(2);
  });
});

const laPrimera = ({ backend }: Till) => {
  const fila = backend.store.datos.transacciones.find(({ nro_referencia: ref }) => ref === 'COR-1');
  if (!fila) throw new Error('no row');
  return fila;
};
const deseada = async () => within(await screen.findByRole('dialog', { name: 'Confirme la operación' }));

describe('a row that is gone meanwhile', () => {
  const GONE = /^La N\.º \d+ ya está anulada o corregida\. Lo que registre será una operación más\.$/;
  test('on another device: nothing is kept before it is said, asked and wanted', async () => {
    const till = await conFila();
    const { user, backend } = till;
    await llevar(user);
    anularTransaccion(backend.store, laPrimera(till).id);
    await conMonto(till, '550');
    expect(await screen.findByText(GONE)).toBeVisible();
    expect(campos().monto).toHaveValue('550,00');
    expect(backend.recibido('POST /agentes')).toEqual([]);

    await user.click(campos().boton);
    const pregunta = await deseada();
    expect(pregunta.getByText(GONE)).toBeVisible();
    await user.click(pregunta.getByRole('button', { name: 'Corregir' }));
    expect(backend.recibido('POST /agentes')).toEqual([]);

    await user.click(campos().boton);
    await user.click((await deseada()).getByRole('button', { name: 'Sí, registrar' }));
    await screen.findByText(/Depósito registrado/);
    await waitFor(() => expect(activas(till)).toEqual(['COR-1-1 550']));
    expect(screen.queryByText(GONE)).toBeNull();
    expect(backend.recibido('DELETE /agentes/:id')).toEqual([]);
  });

  test('while «Referencia parecida» is asked: the answer registers nothing either', async () => {
    const till = await conFila({
      antes: (b) => void filaEnServidor(b, { nro_referencia: '8831031', monto: 600 }),
    });
    const { user, backend } = till;
    await llevar(user);
    await user.clear(campos().referencia);
    await user.type(campos().referencia, '8831O31');
    await conMonto(till, '600');
    const pregunta = within(await screen.findByRole('dialog', { name: 'Referencia parecida' }));
    anularTransaccion(backend.store, laPrimera(till).id);
    await user.click(pregunta.getByRole('button', { name: /^(No, es otra|Es otra operación)$/ }));
    expect(await screen.findByText(GONE)).toBeVisible();
    expect(campos().referencia).toHaveValue('8831O31');
    expect(backend.recibido('POST /agentes')).toEqual([]);
  });

  test('and nobody could say so before: the strip and «Hoy» say that it may be there twice', async () => {
    const till = await conFila();
    const { user, backend } = till;
    backend.server.use(http.get('*/api/agentes/:id', () => HttpResponse.error()));
    await llevar(user);
    const { id } = laPrimera(till);
    anularTransaccion(backend.store, id);
    await conMonto(till, '550');
    expect(
      await screen.findByText(
        `La N.º ${id} ya estaba anulada o corregida: revise que esta no esté dos veces.`,
        { exact: false },
      ),
    ).toBeVisible();
    const nueva = backend.store.datos.transacciones.find(({ estado }) => estado);
    expect(await leerCorreccionesTardias()).toMatchObject([{ fila: { id }, op: { serverId: nueva?.id } }]);
  });

  test('from the list beside the form: the strip promises no second annulment', async () => {
    const till = await conFila();
    const { user } = till;
    await till.llenar({ monto: '70', referencia: 'A-MEDIAS' });
    await llevar(user);
    await user.click(await screen.findByRole('button', { name: 'Anular transacción COR-1' }));
    const dialogo = within(await screen.findByRole('dialog', { name: 'Anular transacción' }));
    await user.type(dialogo.getByRole('textbox', { name: 'Motivo' }), 'Cliente se arrepintió');
    await user.click(dialogo.getByRole('button', { name: 'Anular operación' }));
    await waitFor(() => expect(activas(till)).toEqual([]));
    await waitFor(() => expect(banner()).toBeNull());
    await user.click(campos().boton);
    await user.click((await deseada()).getByRole('button', { name: 'Sí, registrar' }));
    await screen.findByText(/Depósito registrado/);
    await waitFor(() => expect(campos().referencia).toHaveValue('A-MEDIAS'));
  });

  test('in another window: it is told at once, by the strip and in the sums', async () => {
    const till = await conFila();
    await llevar(till.user);
    const { id } = laPrimera(till);
    canalAnuladasDeOtra(id);
    expect(await screen.findByText(GONE)).toBeVisible();
    await waitFor(() =>
      expect(screen.queryByRole('link', { name: 'Ver transacción COR-1' })).not.toBeInTheDocument(),
    );
  });

  test('a server that does not say so holds nothing up', async () => {
    const till = await conFila();
    const { user, backend } = till;
    backend.server.use(http.get('*/api/agentes/:id', () => HttpResponse.error()));
    await llevar(user);
    await conMonto(till, '550');
    await screen.findByText(/Depósito registrado/);
    await waitFor(() => expect(activas(till)).toEqual(['COR-1-1 550']));
    expect(backend.recibido('POST /agentes')).toHaveLength(1);
  });
});

test('nobody corrects a row of another turn', async () => {
  const { user } = await abrirTill({
    antes: (backend) => {
      const { id, id_usuario } = abrirSesion(backend.store, CAJERA, 'Mixta');
      filaEnServidor(backend, { nro_referencia: 'AJENA', id_sesion_caja: id, id_user_create: id_usuario });
    },
    usuario: 'admin',
  });
  await user.click(await screen.findByRole('link', { name: 'Ver transacción AJENA' }));
  const detalle = await screen.findByRole('dialog', { name: /N\.º \d+$/ });
  await within(detalle).findByRole('button', { name: 'Anular' });
  expect(within(detalle).queryByRole('button', { name: 'Corregir' })).toBeNull();
});

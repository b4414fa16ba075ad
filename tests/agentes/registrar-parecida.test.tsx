/** A reference that is nearly one that is there: asked about before anything is kept, and never by chance. */
import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { describe, expect, test, vi } from 'vitest';
import { anularTransaccion } from '@/demo/model/agentes';
import { bandeja } from '@/engines/envios/envios';
import { cerrarBandeja } from '@/engines/envios/store/envios-db';
import { leerBitacora } from '@/engines/envios/journal/journal';
import { vaciarRegistros } from '@/features/agentes/result/registro';
import { renderApp } from '../support/render-app';
// Its code comes when it is needed; the first test must not wait for it.
import '@/features/agentes/questions/parecida-dialog';
import { abrirTill, campos, compuerta, filaEnServidor, plano } from './registrar-till';

const POST = 'POST /agentes';
const pregunta = () => screen.findByRole('dialog', { name: 'Referencia parecida' });
const responder = async (nombre: string) => within(await pregunta()).getByRole('button', { name: nombre });
const guardado = (texto: RegExp) => screen.findByText(texto, { selector: '[data-strip] *' });
const abiertas = () => bandeja.getSnapshot().operaciones;
type Till = Awaited<ReturnType<typeof abrirTill>>;

/** A till whose list shows the operation that the next one is taken for. */
async function conUna(cambios: Parameters<typeof filaEnServidor>[1] = {}): Promise<Till> {
  const till = await abrirTill({
    antes: (backend) => void filaEnServidor(backend, { nro_referencia: '8831031', ...cambios }),
  });
  await screen.findByRole('row', { name: /8831031/ });
  return till;
}
/** The server answers nothing: what is confirmed waits on this device. */
const sinServidor = ({ backend }: Till): void =>
  backend.server.use(
    http.post('*/api/agentes', () => HttpResponse.error()),
    http.get('*/api/agentes', () => HttpResponse.error()),
  );

describe('what is there already', () => {
  test.each(['08831031', '883I031', '8831O31', '8831013', '883103'])(
    'in the list: %s is asked about, and nothing was kept or sent by then',
    async (referencia) => {
      const { backend, registrar } = await conUna();
      const confirmar = vi.spyOn(bandeja, 'confirmar');
      await registrar({ referencia });
      const dialogo = await pregunta();
      expect(plano(dialogo.textContent)).toMatch(
        new RegExp(`Ya existe 8831031\\. ¿Es la misma operación\\?.*${referencia}.*Registrada .*8831031`),
      );
      expect(plano(dialogo.textContent)).toContain('Las dos: Depósito de Bs 500,00, BCP.');
      expect(within(dialogo).getByRole('button', { name: 'Corregir' })).toHaveFocus();
      expect(confirmar).not.toHaveBeenCalled();
      expect(abiertas()).toEqual([]);
      expect(backend.recibido(POST)).toEqual([]);
    },
  );

  test('on this device, not sent yet', async () => {
    const till = await abrirTill();
    sinServidor(till);
    await till.registrar({ referencia: '8831031' });
    await waitFor(() => expect(abiertas()).toHaveLength(1));
    await till.registrar({ referencia: '8831O31' });
    expect(plano((await pregunta()).textContent)).toMatch(/En Pendientes desde \d\d:\d\d8831031/);
    expect(abiertas()).toHaveLength(1);
  });

  test('on this device since before a reload, asked for in its first moment', async () => {
    const till = await abrirTill();
    sinServidor(till);
    await till.registrar({ referencia: '8831031' });
    await waitFor(() => expect(abiertas()).toHaveLength(1));
    till.unmount();
    till.backend.server.close();
    await bandeja.parar();
    await cerrarBandeja();
    vaciarRegistros();
    renderApp('/agentes', { backend: till.backend, usuario: 'cajero' });
    await screen.findByText('Nueva transacción');
    await waitFor(() => expect(screen.queryByText('Verificando su caja…')).toBeNull());
    await till.registrar({ referencia: '883I031' });
    expect(await pregunta()).toBeVisible();
  });

  test('seen by this page only, for the list has not come', async () => {
    const till = await abrirTill({
      antes: ({ server }) => server.use(http.get('*/api/agentes', () => HttpResponse.error())),
    });
    await till.registrar({ referencia: '8831031' });
    await guardado(/Depósito registrado ✓/);
    await till.registrar({ referencia: '8831O31' });
    expect(await pregunta()).toBeVisible();
  });
});

describe('no question', () => {
  test.each<[string, Parameters<Till['registrar']>[0]]>([
    ['another digit', { referencia: '8831032' }],
    ['another amount', { referencia: '8831O31', monto: '500,10' }],
    ['another type', { referencia: '8831O31', tipo: 'Retiro' }],
    ['another bank', { referencia: '8831O31', banco: 'SOLI' }],
  ])('%s', async (_caso, tecleado) => {
    const { registrar, backend } = await conUna();
    await registrar(tecleado);
    await guardado(/registrado ✓/);
    expect(backend.recibido(POST)).toHaveLength(1);
  });

  test('the one that was annulled because of its reference', async () => {
    const { registrar } = await abrirTill({
      antes: (backend) => {
        const fila = filaEnServidor(backend, { nro_referencia: '8831O31' });
        anularTransaccion(backend.store, fila.id);
      },
    });
    await registrar({ referencia: '8831031' });
    expect(await guardado(/registrado ✓/)).toBeVisible();
  });

  test('yesterday’s', async () => {
    const { registrar } = await abrirTill({
      antes: (backend) => {
        const fila = filaEnServidor(backend, { nro_referencia: '8831031' });
        fila.fecha = new Date(Date.now() - 13 * 3_600_000).toISOString();
      },
    });
    await screen.findByText('Entra');
    await registrar({ referencia: '8831O31' });
    expect(await guardado(/registrado ✓/)).toBeVisible();
  });

  test('a batch of equal amounts by the bank’s own count', async () => {
    const { registrar, backend } = await abrirTill({
      antes: (b) => {
        for (let n = 8_831_010; n < 8_831_021; n += 1) filaEnServidor(b, { nro_referencia: String(n) });
      },
    });
    await screen.findByRole('row', { name: /8831020/ });
    // 8831012 with two digits exchanged, and the next of the count.
    await registrar({ referencia: '8831021' });
    await guardado(/registrado ✓/);
    expect(backend.recibido(POST)).toHaveLength(1);
  });

  test('the very reference waits here: that is told, whatever else is like it', async () => {
    const till = await abrirTill();
    sinServidor(till);
    await till.registrar({ referencia: '8831031' });
    await waitFor(() => expect(abiertas()).toHaveLength(1));
    await till.registrar({ referencia: '8831O31' });
    await till.user.click(await responder('Es otra operación'));
    await waitFor(() => expect(abiertas()).toHaveLength(2));
    await till.registrar({ referencia: '8831031' });
    await waitFor(() =>
      expect(campos().referencia).toHaveAccessibleDescription(/^Ya confirmó la referencia 8831031/),
    );
  });
});

describe('the answer', () => {
  test('«Corregir» keeps everything and stands in the reference, its text selected', async () => {
    const { backend, registrar, user } = await conUna();
    await registrar({ referencia: '8831O31' });
    await user.click(await responder('Corregir'));
    const { monto, referencia } = campos();
    await waitFor(() => expect(referencia).toHaveFocus());
    expect([referencia.selectionStart, referencia.selectionEnd]).toEqual([0, 7]);
    expect([monto.value, referencia.value]).toEqual(['500,00', '8831O31']);
    await user.keyboard('8831099{Enter}');
    await guardado(/registrado ✓/);
    expect(backend.recibido(POST)).toMatchObject([{ nro_referencia: '8831099' }]);
  });

  test('Enter does nothing for the first 300 ms, then it is «Corregir»; Esc is, too', async () => {
    const { backend, registrar, user } = await conUna();
    const reloj = vi.spyOn(performance, 'now').mockReturnValue(90_000);
    await registrar({ referencia: '8831O31' });
    const dialogo = await pregunta();
    await user.keyboard('{Enter}{Enter}');
    expect(dialogo).toBeVisible();
    reloj.mockReturnValue(90_300);
    await user.keyboard('{Enter}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    reloj.mockReturnValue(99_000);
    await user.keyboard('{Enter}');
    await pregunta();
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await waitFor(() => expect(campos().referencia).toHaveFocus());
    expect(campos().referencia).toHaveValue('8831O31');
    expect(backend.recibido(POST)).toEqual([]);
  });

  test('«Es otra operación» registers it, and the trail remembers what was overruled, by whom', async () => {
    const { backend, registrar, user } = await conUna();
    await registrar({ referencia: '8831O31' });
    await user.click(await responder('Es otra operación'));
    await guardado(/registrado ✓/);
    expect(backend.recibido(POST)).toMatchObject([{ nro_referencia: '8831O31' }]);
    const { eventos } = await leerBitacora({ tipo: 'parecida' });
    const id = backend.store.datos.transacciones.find((fila) => fila.nro_referencia === '8831031')?.id;
    expect(eventos).toMatchObject([
      {
        usuario: 'Luis Choque Rojas',
        datos: { nro_referencia: '8831O31', monto: 50_000 },
        otra: { nro_referencia: '8831031', serverId: id, opId: null },
      },
    ]);
    // Of the same operation as its registration.
    const { eventos: suyos } = await leerBitacora({ opId: eventos[0]?.opId ?? '' });
    expect(suyos.map(({ tipo }) => tipo)).toEqual(['parecida', 'registro']);
  });

  test('«Sí, es la misma» as a row: said, the form is free, nothing is sent', async () => {
    const { backend, registrar, user } = await conUna();
    await registrar({ referencia: '8831O31' });
    await user.click(await responder('Sí, es la misma'));
    await guardado(/^Esta operación ya estaba registrada a las \d\d:\d\d\. No se duplicó\.$/);
    await waitFor(() => expect(campos().referencia).toHaveValue(''));
    expect(backend.recibido(POST)).toEqual([]);
    expect((await leerBitacora({ tipo: 'parecida' })).eventos).toEqual([]);
  });

  test('…as a row of another person', async () => {
    const { registrar, user } = await conUna({ id_user_create: 3 });
    await registrar({ referencia: '8831O31' });
    await user.click(await responder('Sí, es la misma'));
    const dicho = await guardado(
      /^Esta operación ya la registró otra persona a las \d\d:\d\d\. No se duplicó\.$/,
    );
    expect(dicho).toBeVisible();
  });

  test('…as a row that was annulled since the download: said, and it may be registered', async () => {
    const { backend, registrar, user } = await conUna();
    const [fila] = backend.store.datos.transacciones;
    await registrar({ referencia: '8831O31' });
    const misma = await responder('Sí, es la misma');
    anularTransaccion(backend.store, fila?.id ?? 0);
    await user.click(misma);
    await guardado(/^La operación con ref\. 8831031 ya fue anulada\. Si esta es válida, regístrela\.$/);
    expect(campos().referencia).toHaveValue('8831O31');
    await user.click(campos().boton);
    await guardado(/registrado ✓/);
  });

  test('…as one that waits here: the way to it', async () => {
    const till = await abrirTill();
    sinServidor(till);
    await till.registrar({ referencia: '8831031' });
    await waitFor(() => expect(abiertas()).toHaveLength(1));
    await till.registrar({ referencia: '8831O31' });
    await till.user.click(await responder('Sí, es la misma'));
    await waitFor(() =>
      expect(campos().referencia).toHaveAccessibleDescription(/^Ya confirmó la referencia 8831031/),
    );
    expect(await screen.findByRole('button', { name: 'Ver la operación' })).toBeVisible();
    expect(abiertas()).toHaveLength(1);
  });
});

test('what was typed ahead is not typed over what is being asked about', async () => {
  const till = await conUna();
  const { retenido, soltar } = compuerta();
  const leida = vi.spyOn(bandeja, 'leida').mockImplementation(async () => {
    await retenido;
    return bandeja.getSnapshot();
  });
  await till.llenar({ referencia: '8831O31' });
  await vi.dynamicImportSettled();
  await till.user.type(campos().referencia, '{Enter}');
  await waitFor(() => expect(leida).toHaveBeenCalledTimes(1));
  await till.user.keyboard('1500{Enter}NUEVA');
  soltar();
  await till.user.click(await responder('Corregir'));
  await waitFor(() => expect(campos().referencia).toHaveFocus());
  const { monto, referencia } = campos();
  expect([monto.value, referencia.value]).toEqual(['500,00', '8831O31']);
  expect(till.backend.recibido(POST)).toEqual([]);
});

/** What becomes of an operation: every outcome as the cashier sees it, and nothing typed is ever lost. */
import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { anularTransaccion, registrarTransaccion } from '@/demo/model/agentes';
import type { Store } from '@/demo/model/store';
import { leerBitacora } from '@/engines/envios/journal/journal';
import { bandeja } from '@/engines/envios/envios';
import { RITMO } from '@/engines/envios/protocol/pace';
import { abrirSesion } from '../support/backend';
import { abrirTill, CAJERA, campos, compuerta, filaEnServidor, plano, retener } from './registrar-till';

const POST = 'POST /agentes';
const COMPROBANDO = 'No sabemos si se guardó. Estamos comprobando con la referencia…';
const guardado = (texto: RegExp) => screen.findByText(texto, { selector: '[data-strip] *' });

const resultados = async () =>
  (await leerBitacora({ tipo: 'registro' })).eventos.flatMap((evento) =>
    evento.tipo === 'registro' ? [evento.resultado] : [],
  );

/** Nothing of what was typed is gone. */
function quedaEscrito(referencia = '8827334') {
  const { banco, monto, comision, referencia: ref } = campos();
  expect([banco, monto, comision, ref].map(({ value }) => value)).toEqual([
    'BCP',
    '500,00',
    '5,00',
    referencia,
  ]);
}

/** POST /agentes, answered by the test; the rest as usual. */
const enPost = (responder: (request: Request) => Response | Promise<Response>) =>
  http.post('*/api/agentes', async ({ request }) => responder(request));

/** The server saves it, and then this comes back instead of the answer. */
const trasGuardar = (store: Store, respuesta: () => Response) =>
  enPost(async (request) => {
    registrarTransaccion(store, (await request.json()) as Parameters<typeof registrarTransaccion>[1]);
    return respuesta();
  });

/** The form is empty and waits for the next customer. */
const quedaLibre = () =>
  waitFor(() => {
    const { banco, monto, referencia } = campos();
    expect([banco, monto, referencia].map(({ value }) => value)).toEqual(['BCP', '', '']);
    expect(monto).toHaveFocus();
    expect(monto).not.toHaveAttribute('readonly');
  });
const tira = () => plano(document.querySelector('[data-strip]')?.textContent);
const abiertas = () => bandeja.getSnapshot().operaciones;

describe('saving', () => {
  test('fields are read-only and the button says so until it is on the disk, not longer', async () => {
    const { backend, llenar, user } = await abrirTill();
    const { retenido, soltar } = compuerta();
    const guardar = bandeja.confirmar.bind(bandeja);
    const disco = vi.spyOn(bandeja, 'confirmar').mockImplementation(async (nueva) => {
      await retenido;
      return guardar(nueva);
    });
    await llenar();
    await user.click(campos().boton);
    expect(await screen.findByRole('button', { name: 'Registrando…' })).toHaveAttribute(
      'aria-disabled',
      'true',
    );
    await guardado(/Guardando en este equipo…/);
    expect(screen.getByRole('form', { name: 'Nueva transacción' })).toHaveAttribute('aria-busy', 'true');
    const { banco, monto, comision, referencia, tipo } = campos();
    for (const campo of [banco, monto, comision, referencia]) expect(campo).toHaveAttribute('readonly');
    await user.click(tipo('Retiro'));
    await user.keyboard('{F8}{Escape}');
    expect(tipo('Depósito')).toBeChecked();
    quedaEscrito();
    // R1: nothing leaves before it is on the disk.
    expect(backend.recibido(POST)).toEqual([]);
    soltar();
    await guardado(/Depósito registrado/);
    expect(disco).toHaveBeenCalledTimes(1);
  });

  test('the next customer is served while the server has not answered', async () => {
    const { backend, registrar, user } = await abrirTill();
    const soltar = retener(backend, 'post', '*/api/agentes');
    await registrar();
    await guardado(/^Guardada\. Se enviará sola\.$/);
    await quedaLibre();
    await user.keyboard('120{Enter}SEGUNDA{Enter}');
    await waitFor(() => expect(abiertas()).toHaveLength(2));
    soltar();
    await guardado(/Depósito registrado ✓/);
    await waitFor(() => expect(backend.store.datos.transacciones).toHaveLength(2));
    await waitFor(() => expect(abiertas()).toEqual([]));
    expect(tira()).toContain('ref. SEGUNDA');
  });

  test('the disk refuses: not registered, nothing sent, everything typed still there', async () => {
    const { backend, registrar } = await abrirTill();
    vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    await registrar();
    await guardado(/No se pudo guardar\. No está registrada\./);
    expect(tira()).toContain('Anótela en papel y avise.');
    quedaEscrito();
    expect(campos().monto).not.toHaveAttribute('readonly');
    expect(backend.recibido(POST)).toEqual([]);
    expect(abiertas()).toEqual([]);
  });

  test('the same reference while the first one is on its way: «Ya confirmó…» on the field', async () => {
    const { backend, registrar, llenar, user } = await abrirTill();
    backend.server.use(http.post('*/api/agentes', () => HttpResponse.error()));
    backend.server.use(http.get('*/api/agentes', () => HttpResponse.error()));
    await registrar();
    await quedaLibre();
    await llenar({ referencia: ' 88\u200b27334 ' });
    await user.click(campos().boton);
    await waitFor(() =>
      expect(campos().referencia).toHaveAccessibleDescription(
        /^Ya confirmó la referencia 8827334 a las \d\d:\d\d\.$/,
      ),
    );
    expect(abiertas()).toHaveLength(1);
    // One key away from the one that was confirmed before.
    await user.click(await screen.findByRole('button', { name: 'Ver la operación' }));
    const sheet = await screen.findByRole('dialog', { name: 'Operaciones pendientes' });
    await waitFor(() => expect(within(sheet).getByRole('listitem')).toHaveFocus());
  });
});

describe('the reference is taken', () => {
  test('by the same operation, seen in the list: nothing is sent', async () => {
    const { backend, registrar } = await abrirTill({ antes: (b) => void filaEnServidor(b) });
    await screen.findByRole('row', { name: /8827334/ });
    await registrar();
    await guardado(/^Esta operación ya estaba registrada a las \d\d:\d\d\. No se duplicó\.$/);
    expect(backend.recibido(POST)).toEqual([]);
    expect(campos().referencia).toHaveValue('');
  });

  test('by the same operation that the list does not show yet: 409, looked up, told', async () => {
    const { backend, registrar } = await abrirTill();
    await waitFor(() => expect(backend.recibido('GET /agentes')).toHaveLength(1));
    filaEnServidor(backend);
    await registrar();
    await guardado(/^Esta operación ya estaba registrada a las \d\d:\d\d\. No se duplicó\.$/);
    expect(backend.recibido(POST)).toHaveLength(1);
    expect(backend.store.datos.transacciones).toHaveLength(1);
  });

  test('by another operation: on the field, typed text stays, the row is marked', async () => {
    const { backend, registrar, user } = await abrirTill({
      antes: (b) => void filaEnServidor(b, { tipo_operacion: 'RETIRO', monto: 300 }),
    });
    const fila = await screen.findByRole('row', { name: /8827334/ });
    await registrar();
    await waitFor(() => expect(campos().referencia).toHaveAttribute('aria-invalid', 'true'));
    expect(plano(screen.getByText(/La referencia 8827334 ya existe/).textContent)).toMatch(
      /^La referencia 8827334 ya existe: RETIRO Bs 300,00, BCP, \d\d:\d\d\. Revise el número del comprobante\.$/,
    );
    expect(campos().referencia).toHaveFocus();
    quedaEscrito();
    expect(fila).toHaveAttribute('data-marked');
    expect(backend.recibido(POST)).toEqual([]);
    await user.keyboard('9');
    expect(campos().referencia).not.toHaveAttribute('aria-invalid');
    expect(fila).not.toHaveAttribute('data-marked');
  });

  test('by the same operation of another person', async () => {
    const { backend, registrar } = await abrirTill();
    const otra = abrirSesion(backend.store, CAJERA, 'Mixta');
    filaEnServidor(backend, { id_sesion_caja: otra.id, id_user_create: otra.id_usuario });
    await registrar();
    await guardado(/^Esta operación ya la registró otra persona a las \d\d:\d\d\. No se duplicó\.$/);
    expect(screen.getByRole('link', { name: 'Ver detalle' })).toHaveAttribute('href', '/agentes/4601');
  });

  test('by another operation that the list does not show yet: said, and corrected with the old one linked', async () => {
    const { backend, registrar, user } = await abrirTill();
    await waitFor(() => expect(backend.recibido('GET /agentes')).toHaveLength(1));
    filaEnServidor(backend, { tipo_operacion: 'RETIRO', monto: 300 });
    await registrar();
    await guardado(/^La referencia 8827334 ya existe: RETIRO Bs\s300,00, BCP, /);
    // The next customer's operation is never mixed with it: it comes back only when asked for.
    expect(campos().monto).toHaveValue('');
    await user.click(screen.getByRole('button', { name: 'Corregir referencia' }));
    quedaEscrito();
    expect(campos().referencia).toHaveFocus();
    expect(campos().referencia).toHaveAccessibleDescription(/La referencia 8827334 ya existe: RETIRO/);
    await user.keyboard('8827335{Enter}');
    await guardado(/Depósito registrado ✓/);
    expect(backend.recibido(POST)[1]).toMatchObject({ nro_referencia: '8827335', monto: 500 });
    const [primera, ultima] = [(await resultados())[0], (await resultados()).at(-1)];
    expect([primera, ultima]).toEqual(['desconocida', 'registrada']);
    expect(await resultados()).toContain('corregida');
    expect(abiertas()).toEqual([]);
  });

  describe('by an annulled row that nobody sees', () => {
    const NO_REGISTRADA =
      'La referencia ya se usó en una operación que no está activa. Esta no está registrada.';
    /** Registered by this cashier, who reads what is known after one look. */
    async function oculta() {
      const app = await abrirTill({ antes: (b) => anularTransaccion(b.store, filaEnServidor(b).id) });
      await waitFor(() => expect(app.backend.recibido('GET /agentes')).toHaveLength(1));
      // The looks behind the first one are not waited for.
      Object.assign(RITMO, { miradas: [0, 60_000, 60_000] });
      onTestFinished(() => void Object.assign(RITMO, { miradas: [0, 20, 20] }));
      await app.registrar();
      await waitFor(() => expect(tira()).toContain(NO_REGISTRADA));
      expect(app.backend.recibido('GET /agentes')).toHaveLength(2);
      expect(app.backend.recibido(POST)).toHaveLength(1);
      expect(await resultados()).toEqual(['desconocida', 'oculta']);
      return app;
    }

    test('told after one look, and corrected by its own cashier', async () => {
      const { backend, user } = await oculta();
      await user.click(screen.getByRole('button', { name: 'Corregir referencia' }));
      quedaEscrito();
      expect(campos().referencia).toHaveAccessibleDescription(
        /ya se usó en una operación que no está activa/,
      );
      await user.keyboard('8827335{Enter}');
      await guardado(/Depósito registrado ✓/);
      expect(backend.recibido(POST)[1]).toMatchObject({ nro_referencia: '8827335', monto: 500 });
      expect(abiertas()).toEqual([]);
    });

    test('not while the list holds a row that cannot be read: it may be the one', async () => {
      const { backend, registrar } = await abrirTill({
        antes: (b) => {
          anularTransaccion(b.store, filaEnServidor(b).id);
          // A broken row of this contract: all its fields are there, one is not what it must be.
          const rota = { id: 1, banco: 5, tipo_operacion: 'DEPOSITO', nro_referencia: '1', monto: '1.00' };
          b.server.use(
            http.get('*/api/agentes', () => HttpResponse.json([{ ...rota, id_sesion_caja: 101 }])),
          );
        },
      });
      await registrar();
      await guardado(
        /^La referencia 8827334 ya existe, pero no se ve \(¿anulada\?\)\. Un Administrador debe revisarla\.$/,
      );
      expect(abiertas()).toMatchObject([{ noRegistrada: false, miradas: 3 }]);
      expect(backend.recibido(POST)).toHaveLength(1);
    });

    test('or discarded with a motivo, and nobody is needed who is not there', async () => {
      const { user } = await oculta();
      await user.click(screen.getByRole('button', { name: 'Descartar' }));
      const caso = within(
        within(await screen.findByRole('dialog', { name: 'Operaciones pendientes' })).getByRole('listitem', {
          name: /8827334/,
        }),
      );
      expect(plano(caso.getByText(/ya se usó/).textContent)).toBe(NO_REGISTRADA);
      await user.click(caso.getByRole('button', { name: 'Descartar' }));
      await user.type(caso.getByRole('textbox', { name: 'Motivo' }), 'El cliente se fue');
      await user.click(caso.getByRole('button', { name: 'Descartar operación' }));
      expect(await screen.findByText('Descartada.')).toBeVisible();
      expect(abiertas()).toEqual([]);
      expect((await leerBitacora({ tipo: 'registro' })).eventos.at(-1)).toMatchObject({
        resultado: 'cerrada',
        resuelto: { resultado: 'no-corresponde', motivo: 'El cliente se fue', uid: 2 },
      });
    });
  });

  test.each([
    ['Sí, es la misma', /ya estaba registrada/, 0],
    ['No, es otra', /Depósito registrado.*QR-77A/, 1],
  ])('in other letter case it is asked about: «%s»', async (respuesta, dicho, enviados) => {
    const { backend, registrar, user } = await abrirTill({
      antes: (b) => void filaEnServidor(b, { nro_referencia: 'QR-77a' }),
    });
    await screen.findByRole('row', { name: /QR-77a/ });
    await registrar({ referencia: 'QR-77A' });
    const dialogo = await screen.findByRole('dialog', { name: 'Referencia parecida' });
    expect(within(dialogo).getByText('Ya existe QR-77a. ¿Es la misma operación?')).toBeVisible();
    expect(within(dialogo).getByRole('button', { name: 'Corregir' })).toHaveFocus();
    await user.click(within(dialogo).getByRole('button', { name: respuesta }));
    await waitFor(() => expect(document.querySelector('[data-strip]')?.textContent).toMatch(dicho));
    expect(backend.recibido(POST)).toHaveLength(enviados);
    await waitFor(() => expect(campos().monto).toHaveFocus());
    expect((await leerBitacora({ tipo: 'parecida' })).eventos).toHaveLength(enviados);
  });

  test('and «Corregir» sends nothing and loses nothing', async () => {
    const { backend, registrar, user } = await abrirTill({
      antes: (b) => void filaEnServidor(b, { nro_referencia: 'QR-77a' }),
    });
    await screen.findByRole('row', { name: /QR-77a/ });
    await registrar({ referencia: 'QR-77A' });
    await user.click(await screen.findByRole('button', { name: 'Corregir' }));
    quedaEscrito('QR-77A');
    expect(campos().referencia).not.toHaveAttribute('readonly');
    expect(backend.recibido(POST)).toEqual([]);
  });
});

describe('stored, but not as sent', () => {
  test('is said honestly, with the row to look at', async () => {
    const { backend, registrar } = await abrirTill();
    backend.server.use(
      enPost(async (request) => {
        const cuerpo = (await request.json()) as Parameters<typeof registrarTransaccion>[1];
        const fila = registrarTransaccion(backend.store, { ...cuerpo, monto: 50 });
        return HttpResponse.json(
          { ...fila, monto: '50.00', comision_cliente: '5.00', comision_banco: '0.00' },
          { status: 201 },
        );
      }),
    );
    await registrar();
    await guardado(/Se registró con datos distintos\. Avise al administrador\./);
    expect(plano(document.querySelector('[data-strip]')?.textContent)).toContain(
      'BCP, Bs 50,00, ref. 8827334',
    );
    expect(screen.getByRole('link', { name: 'Ver detalle' })).toBeVisible();
  });
});

describe('no usable answer, and the server has it', () => {
  test.each([
    ['the line breaks', () => HttpResponse.error()],
    ['500', () => HttpResponse.json({ message: 'TypeError', stack: 'at x.js:1' }, { status: 500 })],
    ['502 with a page', () => HttpResponse.html('<h1>Bad gateway</h1>', { status: 502 })],
    ['a captive portal', () => HttpResponse.html('<h1>Wi-Fi</h1>')],
    ['half a row', () => HttpResponse.json({ id: 4601 }, { status: 201 })],
    ['408', () => new HttpResponse(null, { status: 408 })],
    [
      '409 of a lost connection',
      () => HttpResponse.json({ statusCode: 409, error_detail: 'x' }, { status: 409 }),
    ],
  ])('%s: looked up and registered, once', async (_caso, respuesta) => {
    const { backend, registrar } = await abrirTill();
    backend.server.use(trasGuardar(backend.store, respuesta));
    await registrar();
    await guardado(/Depósito registrado ✓/);
    expect(backend.store.datos.transacciones).toHaveLength(1);
    expect(document.body.textContent).not.toMatch(/TypeError|x\.js|gateway|Wi-Fi/);
  });

  test('the browser itself sent it twice: «taken» is our own', async () => {
    const { backend, registrar } = await abrirTill();
    backend.server.use(
      trasGuardar(backend.store, () =>
        HttpResponse.json(
          { statusCode: 409, error_detail: 'Key (nro_referencia)=(8827334) already exists.' },
          { status: 409 },
        ),
      ),
    );
    await registrar();
    await guardado(/ya estaba registrada/);
    expect(backend.store.datos.transacciones).toHaveLength(1);
  });
});

/** Does the tab ask before it is closed? */
function cierre(): boolean {
  const evento = new Event('beforeunload', { cancelable: true });
  dispatchEvent(evento);
  return evento.defaultPrevented;
}

describe('no answer and nothing to be seen', () => {
  test('is being looked for, never a failure, and sent again byte for byte until it is known', async () => {
    const { backend, registrar } = await abrirTill();
    const cuerpos: string[] = [];
    let mal = 3;
    backend.server.use(
      enPost(async (request) => {
        const texto = await request.text();
        cuerpos.push(texto);
        mal -= 1;
        if (mal >= 0) return HttpResponse.error();
        const fila = registrarTransaccion(backend.store, JSON.parse(texto));
        return HttpResponse.json(
          { ...fila, monto: 500, comision_cliente: 5, comision_banco: 0 },
          { status: 201 },
        );
      }),
    );
    const soltar = retener(backend, 'get', '*/api/agentes');
    await registrar();
    await guardado(new RegExp(COMPROBANDO));
    expect(tira()).toContain('No la vuelva a cargar.');
    expect(document.querySelector('[data-entry]')?.textContent).not.toMatch(
      /fall[óo]|error|no se registró|intente/i,
    );
    await quedaLibre();
    expect(await resultados()).toEqual(['desconocida']);
    soltar();
    await guardado(/Depósito registrado ✓/);
    expect(cuerpos).toHaveLength(4);
    expect(new Set(cuerpos).size).toBe(1);
    expect((await resultados()).at(-1)).toBe('registrada');
  });

  test('the tab is not closed without asking, on any page, until it is known', async () => {
    const { backend, registrar, user } = await abrirTill();
    backend.server.use(http.all('*/api/agentes', () => HttpResponse.error()));
    await registrar();
    await guardado(new RegExp(COMPROBANDO));
    expect(cierre()).toBe(true);
    await user.click(screen.getByRole('link', { name: 'Cajas' }));
    await screen.findByRole('heading', { name: 'Cajas' });
    expect(cierre()).toBe(true);
    filaEnServidor(backend);
    backend.server.resetHandlers();
    await waitFor(() => expect(abiertas()).toEqual([]));
    expect(cierre()).toBe(false);
    await user.click(screen.getByRole('link', { name: 'Agentes' }));
    await guardado(/Depósito registrado ✓/);
    expect(backend.store.datos.transacciones).toHaveLength(1);
  });

  test('its caja is closed meanwhile: held for an Administrador, never called a failure', async () => {
    const { backend, registrar } = await abrirTill();
    backend.server.use(
      enPost(() => {
        backend.store.datos.sesiones.forEach((sesion) => Object.assign(sesion, { estado_sesion: 'CERRADA' }));
        return HttpResponse.error();
      }),
    );
    await registrar();
    await guardado(/se cerró antes de enviarla\. Llame al administrador\./);
    expect(await screen.findByText(/No tiene una caja abierta/)).toBeVisible();
    expect(abiertas()).toMatchObject([{ estado: 'RETENIDA', retencion: 'caja', incierta: true }]);
    expect(backend.recibido(POST)).toHaveLength(1);
  });
});

describe('refused', () => {
  test('by the validation: in our words, and back in the form on its field', async () => {
    const { backend, registrar, user } = await abrirTill();
    backend.server.use(
      http.post(
        '*/api/agentes',
        () =>
          HttpResponse.json({ statusCode: 400, message: ['monto must not be less than 1'] }, { status: 400 }),
        { once: true },
      ),
    );
    await registrar();
    const texto = 'El servidor no la aceptó: revise el monto. No está registrada.';
    await guardado(/^El servidor no la aceptó: revise el monto\. No está registrada\.$/);
    expect(document.body.textContent).not.toContain('must not be');
    await user.click(screen.getByRole('button', { name: 'Corregir' }));
    quedaEscrito();
    expect(campos().monto).toHaveFocus();
    expect(campos().monto).toHaveAccessibleDescription(texto);
    await user.keyboard('600{Enter}');
    await user.click(campos().boton);
    await guardado(/Depósito registrado ✓/);
    expect(await resultados()).toEqual(['rechazada', 'corregida', 'registrada']);
  });

  test('by a rule about the caja: held, and the gate closes', async () => {
    const { backend, registrar } = await abrirTill();
    // Closed in the moment between the check and the POST.
    backend.server.use(
      enPost(() => {
        backend.store.datos.sesiones.forEach((sesion) => Object.assign(sesion, { estado_sesion: 'CERRADA' }));
        const message = 'No se pueden registrar transacciones de agente en una sesión cerrada';
        return HttpResponse.json({ statusCode: 400, message }, { status: 400 });
      }),
    );
    await registrar();
    await guardado(/se cerró antes de enviarla\. Llame al administrador\./);
    expect(await screen.findByText(/No tiene una caja abierta/)).toBeVisible();
  });

  test.each([403, 404])('%i: kept, with its code', async (status) => {
    const { backend, registrar, user } = await abrirTill();
    backend.server.use(
      http.post('*/api/agentes', () => HttpResponse.json({ message: 'Secret text' }, { status }), {
        once: true,
      }),
    );
    await registrar();
    await guardado(new RegExp(`^No se pudo enviar \\(código K-${status}\\)\\. Sigue guardada\\.$`));
    expect(document.body.textContent).not.toContain('Secret');
    await user.click(screen.getByRole('button', { name: 'Reintentar ahora' }));
    await guardado(/Depósito registrado ✓/);
  });

  test('429: waits as long as it is told, then one row', async () => {
    const { backend, registrar } = await abrirTill();
    backend.server.use(
      http.post(
        '*/api/agentes',
        () => new HttpResponse(null, { status: 429, headers: { 'Retry-After': '1' } }),
        {
          once: true,
        },
      ),
    );
    const desde = performance.now();
    await registrar();
    await guardado(/Depósito registrado ✓/);
    expect(performance.now() - desde).toBeGreaterThan(1_000);
    expect(backend.store.datos.transacciones).toHaveLength(1);
  });
});

describe('nothing has left the till', () => {
  test('no line: kept, said so, and sent by itself when it is back', async () => {
    const { backend, registrar } = await abrirTill();
    backend.server.use(http.get('*/api/cajas/sesion-activa/:id', () => HttpResponse.error()));
    await registrar();
    await guardado(/^Sin conexión\. La operación quedó guardada en este equipo y se enviará sola\.$/);
    await quedaLibre();
    expect(backend.recibido(POST)).toEqual([]);
    backend.server.resetHandlers();
    dispatchEvent(new Event('online'));
    await guardado(/Depósito registrado ✓/);
  });

  test('the caja was closed and another one opened meanwhile: not into that one by surprise', async () => {
    const { backend, registrar } = await abrirTill();
    backend.store.datos.sesiones.forEach((sesion) => Object.assign(sesion, { estado_sesion: 'CERRADA' }));
    abrirSesion(backend.store, 'cajero@kantuta.demo', 'Mixta');
    await registrar();
    await guardado(/^La caja «Caja 02 – Agentes» se cerró antes de enviarla\. Llame al administrador\.$/);
    expect(backend.recibido(POST)).toEqual([]);
  });
});

test('the token is rejected: the password in place, and the same operation goes on', async () => {
  const { backend, registrar, user } = await abrirTill();
  backend.server.use(
    http.post(
      '*/api/agentes',
      () => HttpResponse.json({ statusCode: 401, message: 'Unauthorized' }, { status: 401 }),
      { once: true },
    ),
  );
  await registrar();
  const dialogo = await screen.findByRole('dialog', { name: 'Su sesión venció' });
  expect(abiertas()).toMatchObject([{ estado: 'RETENIDA', retencion: 'sesion' }]);
  await user.type(within(dialogo).getByLabelText('Contraseña'), 'kantuta123');
  await user.click(within(dialogo).getByRole('button', { name: 'Continuar' }));
  await guardado(/Depósito registrado ✓/);
  expect(backend.store.datos.transacciones).toHaveLength(1);
  expect(backend.recibido(POST)).toHaveLength(2);
});

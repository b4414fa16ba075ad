/** What becomes of an operation: every outcome as the cashier sees it, and nothing typed is ever lost. */
import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { describe, expect, test, vi } from 'vitest';
import { anularTransaccion, registrarTransaccion } from '@/demo/agentes';
import type { Store } from '@/demo/store';
import { leerBitacora } from '@/features/bandeja/journal';
import { registroDe } from '@/features/agentes/registro-store';
import { abrirSesion } from '../support/backend';
import { abrirTill, CAJERA, campos, compuerta, filaEnServidor, plano } from './registrar-till';

// The rests between two looks are not waited for; their length is the protocol's own test.
const reposo = vi.hoisted(() => ({ esperar: async (): Promise<void> => undefined }));
vi.mock('@/features/agentes/entorno-registro', async (importar) => {
  const real = await importar<typeof import('@/features/agentes/entorno-registro')>();
  const crearEntorno: typeof real.crearEntorno = (...de) => ({
    ...real.crearEntorno(...de),
    esperar: async () => reposo.esperar(),
  });
  return { ...real, crearEntorno };
});

const POST = 'POST /agentes';
const COMPROBANDO = 'No sabemos si se guardó. Estamos comprobando con la referencia…';
const guardado = (texto: RegExp) => screen.findByText(texto, { selector: '.entry-status *' });

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

describe('sending', () => {
  test('fields are read-only and the button says so until the answer is there', async () => {
    const { backend, registrar, user } = await abrirTill();
    const { retenido, soltar } = compuerta();
    backend.server.use(
      http.post('*/api/agentes', async () => {
        await retenido;
      }),
    );
    await registrar();
    expect(await screen.findByRole('button', { name: 'Registrando…' })).toHaveAttribute(
      'aria-disabled',
      'true',
    );
    expect(screen.getByRole('form', { name: 'Nueva transacción' })).toHaveAttribute('aria-busy', 'true');
    const { banco, monto, comision, referencia, tipo } = campos();
    for (const campo of [banco, monto, comision, referencia]) expect(campo).toHaveAttribute('readonly');
    await user.click(tipo('Retiro'));
    await user.keyboard('{F8}{Escape}');
    expect(tipo('Depósito')).toBeChecked();
    quedaEscrito();
    soltar();
    await guardado(/Depósito registrado/);
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
    expect(fila).toHaveClass('is-alert');
    expect(backend.recibido(POST)).toEqual([]);
    await user.keyboard('9');
    expect(campos().referencia).not.toHaveAttribute('aria-invalid');
    expect(fila).not.toHaveClass('is-alert');
  });

  test('by the same operation of another person', async () => {
    const { backend, registrar } = await abrirTill();
    const otra = abrirSesion(backend.store, CAJERA, 'Mixta');
    filaEnServidor(backend, { id_sesion_caja: otra.id, id_user_create: otra.id_usuario });
    await registrar();
    await guardado(/^Esta operación ya la registró otra persona a las \d\d:\d\d\. No se duplicó\.$/);
    quedaEscrito();
    expect(screen.getByRole('link', { name: 'Ver detalle' })).toHaveAttribute('href', '/agentes/4601');
  });

  test('by an annulled row that nobody sees', async () => {
    const { backend, registrar } = await abrirTill({
      antes: (b) => anularTransaccion(b.store, filaEnServidor(b).id),
    });
    await registrar();
    const texto =
      'La referencia 8827334 ya existe, pero no se ve (¿anulada?). Un Administrador debe revisarla.';
    expect(await screen.findByText(texto)).toBeVisible();
    expect(campos().referencia).toHaveAccessibleDescription(texto);
    quedaEscrito();
    expect(backend.recibido(POST)).toHaveLength(1);
    expect(await resultados()).toEqual(['desconocida', 'oculta']);
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
    await waitFor(() => expect(document.querySelector('.entry-status')?.textContent).toMatch(dicho));
    expect(backend.recibido(POST)).toHaveLength(enviados);
    await waitFor(() => expect(campos().monto).toHaveFocus());
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
    expect(plano(document.querySelector('.entry-status')?.textContent)).toContain(
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

describe('no answer and nothing to be seen', () => {
  test('is being looked for, then not known, never a failure; and may be sent again as it was', async () => {
    const { backend, registrar, user } = await abrirTill();
    const cuerpos: unknown[] = [];
    backend.server.use(
      http.post(
        '*/api/agentes',
        async ({ request }) => {
          cuerpos.push(await request.json());
          return HttpResponse.error();
        },
        { once: true },
      ),
    );
    const { retenido, soltar } = compuerta();
    vi.spyOn(reposo, 'esperar').mockReturnValue(retenido);
    await registrar();
    await guardado(new RegExp(COMPROBANDO));
    expect(screen.getByLabelText('Nueva transacción', { selector: 'form', exact: false })).toHaveAttribute(
      'aria-busy',
      'true',
    );
    soltar();
    await guardado(/No sabemos si se guardó la ref\. 8827334: aún no se ve\./);
    expect(document.querySelector('.entry')?.textContent).not.toMatch(
      /fall[óo]|error|no se registró|intente/i,
    );
    quedaEscrito();
    expect(campos().referencia).toHaveAttribute('readonly');
    expect(registroDe(2).get().fase).toBe('incierta');

    await user.click(screen.getByRole('button', { name: 'Comprobar ahora' }));
    await guardado(/aún no se ve/);
    expect(backend.recibido(POST)).toHaveLength(1);

    await user.click(screen.getByRole('button', { name: 'Reenviar la misma' }));
    await guardado(/Depósito registrado ✓/);
    const [, segundo] = backend.recibido(POST);
    expect(segundo).toEqual(cuerpos[0]);
    expect(campos().referencia).toHaveValue('');
    expect(await resultados()).toEqual(['desconocida', 'registrada']);
  });

  test('it arrives late: the next look finds it', async () => {
    const { backend, registrar, user } = await abrirTill();
    backend.server.use(enPost(() => HttpResponse.error()));
    await registrar();
    const boton = await screen.findByRole('button', { name: 'Comprobar ahora' });
    filaEnServidor(backend);
    await user.click(boton);
    await guardado(/Depósito registrado ✓/);
    expect(backend.recibido(POST)).toHaveLength(1);
    await waitFor(() => expect(campos().monto).toHaveFocus());
  });

  test('it is looked for by itself when the connection is back', async () => {
    const { backend, registrar } = await abrirTill();
    backend.server.use(enPost(() => HttpResponse.error()));
    await registrar();
    await screen.findByRole('button', { name: 'Comprobar ahora' });
    filaEnServidor(backend);
    dispatchEvent(new Event('online'));
    expect(await guardado(/Depósito registrado ✓/)).toBeVisible();
  });

  test('the list cannot be had either: it says so, and the tab is not closed without asking', async () => {
    const { backend, registrar } = await abrirTill();
    backend.server.use(http.all('*/api/agentes', () => HttpResponse.error()));
    await registrar();
    await guardado(/No sabemos si se guardó la ref\. 8827334: el servidor no responde\./);
    const cierre = new Event('beforeunload', { cancelable: true });
    dispatchEvent(cierre);
    expect(cierre.defaultPrevented).toBe(true);
    backend.server.resetHandlers();
    filaEnServidor(backend);
    dispatchEvent(new Event('online'));
    await guardado(/Depósito registrado ✓/);
    const despues = new Event('beforeunload', { cancelable: true });
    dispatchEvent(despues);
    expect(despues.defaultPrevented).toBe(false);
  });

  test('it outlives a visit to another page, and a closed caja', async () => {
    const { backend, registrar, user } = await abrirTill();
    backend.server.use(enPost(() => HttpResponse.error()));
    await registrar();
    await screen.findByRole('button', { name: 'Comprobar ahora' });
    await user.click(screen.getByRole('link', { name: 'Cajas' }));
    await screen.findByRole('heading', { name: 'Cajas' });
    await user.click(screen.getByRole('link', { name: 'Agentes' }));
    await screen.findByRole('button', { name: 'Comprobar ahora' });
    quedaEscrito();
    backend.store.datos.sesiones.forEach((sesion) => Object.assign(sesion, { estado_sesion: 'CERRADA' }));
    await user.click(screen.getByRole('button', { name: 'Reenviar la misma' }));
    expect(await screen.findByText(/No tiene una caja abierta/)).toBeVisible();
    await guardado(/No sabemos si se guardó la ref\. 8827334/);
    expect(backend.recibido(POST)).toHaveLength(1);
  });
});

describe('refused', () => {
  test('by the validation: on its field, in our words', async () => {
    const { backend, registrar } = await abrirTill();
    backend.server.use(
      enPost(() =>
        HttpResponse.json({ statusCode: 400, message: ['monto must not be less than 1'] }, { status: 400 }),
      ),
    );
    await registrar();
    expect(
      await screen.findByText('El servidor no la aceptó: revise el monto. No está registrada.'),
    ).toBeVisible();
    expect(campos().monto).toHaveFocus();
    expect(document.body.textContent).not.toContain('must not be');
    quedaEscrito();
    expect(await resultados()).toEqual(['rechazada']);
  });

  test('by a rule of the server, the caja having been closed by somebody: said, and the gate closes', async () => {
    const { backend, registrar } = await abrirTill();
    // Closed in the moment between the check and the POST.
    backend.server.use(
      enPost(async (request) => {
        backend.store.datos.sesiones.forEach((sesion) => Object.assign(sesion, { estado_sesion: 'CERRADA' }));
        const cuerpo = (await request.json()) as Parameters<typeof registrarTransaccion>[1];
        expect(() => registrarTransaccion(backend.store, cuerpo)).toThrow(/cerrada/);
        return HttpResponse.json(
          {
            statusCode: 400,
            message: 'No se pueden registrar transacciones de agente en una sesión cerrada',
          },
          { status: 400 },
        );
      }),
    );
    await registrar();
    await guardado(/El servidor no la aceptó: la sesión de su caja está cerrada\. No está registrada\./);
    expect(await screen.findByText(/No tiene una caja abierta/)).toBeVisible();
  });

  test.each([
    [403, 'no tiene permiso para registrar'],
    [404, 'no reconoce esta operación. Avise al administrador'],
    [429, 'hay demasiadas solicitudes; espere un momento'],
  ])('%i', async (status, causa) => {
    const { backend, registrar } = await abrirTill();
    backend.server.use(
      enPost(() => HttpResponse.json({ statusCode: status, message: 'Secret text' }, { status })),
    );
    await registrar();
    expect(
      await guardado(new RegExp(`El servidor no la aceptó: ${causa}\\. No está registrada\\.`)),
    ).toBeVisible();
    quedaEscrito();
  });
});

describe('nothing left the till', () => {
  test('offline: certain, because the check before sending had no answer', async () => {
    const { backend, registrar, user } = await abrirTill();
    backend.server.use(http.get('*/api/cajas/sesion-activa/:id', () => HttpResponse.error()));
    await registrar();
    await guardado(/^Sin conexión\. No se registró; lo escrito sigue aquí\.$/);
    quedaEscrito();
    expect(backend.recibido(POST)).toEqual([]);
    expect(await resultados()).toEqual(['sin-conexion']);
    backend.server.resetHandlers();
    await user.click(campos().boton);
    await guardado(/Depósito registrado ✓/);
  });

  test('the check fails otherwise', async () => {
    const { backend, registrar } = await abrirTill();
    backend.server.use(
      http.get('*/api/cajas/sesion-activa/:id', () => HttpResponse.json({}, { status: 500 })),
    );
    await registrar();
    await guardado(/^No pudimos comprobar su caja\. No se registró; lo escrito sigue aquí\.$/);
    expect(backend.recibido(POST)).toEqual([]);
  });

  test('the caja was closed and another one opened meanwhile: not into that one by surprise', async () => {
    const { backend, registrar } = await abrirTill();
    backend.store.datos.sesiones.forEach((sesion) => Object.assign(sesion, { estado_sesion: 'CERRADA' }));
    abrirSesion(backend.store, 'cajero@kantuta.demo', 'Mixta');
    await registrar();
    await guardado(/^Su caja cambió mientras escribía\. No se registró; lo escrito sigue aquí\.$/);
    quedaEscrito();
    expect(backend.recibido(POST)).toEqual([]);
  });
});

test('the token is rejected: the password in place, and the same operation goes on', async () => {
  const { backend, registrar, user } = await abrirTill();
  backend.server.use(
    http.post(
      '*/api/agentes',
      () => HttpResponse.json({ statusCode: 401, message: 'Unauthorized' }, { status: 401 }),
      {
        once: true,
      },
    ),
  );
  await registrar();
  const dialogo = await screen.findByRole('dialog', { name: 'Su sesión venció' });
  quedaEscrito();
  await user.type(within(dialogo).getByLabelText('Contraseña'), 'kantuta123');
  await user.click(within(dialogo).getByRole('button', { name: 'Continuar' }));
  await guardado(/Depósito registrado ✓/);
  expect(backend.store.datos.transacciones).toHaveLength(1);
});

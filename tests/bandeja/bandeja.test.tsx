/** The tray, as the owner of an operation, somebody else and an Administrador get it. */
import { renderHook, screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { bandeja } from '@/engines/envios/envios';
import { abrirBandeja } from '@/engines/envios/store/envios-db';
import { leerBitacora } from '@/engines/envios/journal/journal';
import type { Operacion } from '@/engines/envios/operation/operacion';
import { useActos } from '@/features/bandeja/case/use-actos';
import { centavos } from '@/lib/monto';
import { agregarMovimiento } from '@/demo/model/movimientos';
import { crearCompuerta } from '../ingreso/ayudas';
import { abrirSesion, crearBackend } from '../support/backend';
import { conDescargas } from '../support/descargas';
import { filaDe } from '../support/operacion';
import { renderApp } from '../support/render-app';
import { ANA, LUIS, equipoNuevo, MINUTO_MS, operacion, sembrar, sinServidor } from '../envios/sembrar';

beforeEach(equipoNuevo);
afterEach(equipoNuevo);

const liso = (texto: string | null | undefined) => (texto ?? '').replaceAll('\u00a0', ' ');
const guardadas = () => bandeja.getSnapshot().operaciones;
/** The last event that the trail has about an operation. */
const ultimo = async ({ opId }: Operacion) => {
  const evento = (await leerBitacora({ opId })).eventos.at(-1);
  return evento?.tipo === 'registro' ? evento : undefined;
};

/** The tray over `/cajas`, opened from the header. */
async function abrir(opciones: Parameters<typeof renderApp>[1] = {}) {
  const app = renderApp('/cajas', { backend: sinServidor(), ...opciones });
  await app.user.click(
    await screen.findByRole('button', { name: `Pendientes (${(await enDisco()).length})` }),
  );
  const en = within(await screen.findByRole('dialog', { name: 'Operaciones pendientes' }));
  const item = (ref: string) => within(en.getByRole('listitem', { name: new RegExp(ref) }));
  const pulsar = async (ref: string, name: string) => app.user.click(item(ref).getByRole('button', { name }));
  return { ...app, en, item, pulsar };
}
/** Another tab wrote it, and says so. */
async function desdeOtraPestana(op: Operacion): Promise<void> {
  await (await abrirBandeja()).put('ops', op);
  const canal = new BroadcastChannel('kantuta.bandeja');
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a BroadcastChannel takes none
  canal.postMessage({ tipo: 'cambio' });
  canal.close();
}
const enDisco = async () => (await abrirBandeja()).getAll('ops');

describe('the header', () => {
  test.each([
    ['quiet', 4 * MINUTO_MS, 'none'],
    ['amber', 6 * MINUTO_MS, 'warm'],
    ['vermilion', 61 * MINUTO_MS, 'hot'],
  ])('%s, on every page, with the count in its name', async (_tono, hace, heat) => {
    await sembrar(operacion({ hace, estado: 'RECHAZADA' }), operacion({ ref: 'B', estado: 'RECHAZADA' }));
    const { user } = renderApp('/cajas', { backend: sinServidor() });
    const boton = await screen.findByRole('button', { name: 'Pendientes (2)' });
    expect(boton).toHaveAttribute('data-heat', heat);
    await user.click(screen.getByRole('link', { name: 'WhatsApp' }));
    await screen.findByRole('heading', { name: 'WhatsApp' });
    expect(screen.getByRole('button', { name: 'Pendientes (2)' })).toBeVisible();
  });

  test('nothing pending: said so', async () => {
    const { en } = await abrir();
    expect(en.getByText('Nada sin enviar.')).toBeVisible();
    expect(en.getByText('Todo lo que se confirmó en este equipo ya se envió.')).toBeVisible();
    expect(en.queryAllByRole('listitem')).toEqual([]);
  });

  test('a browser that refuses its database: neither zero nor silence', async () => {
    const roto = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('no', 'SecurityError');
    });
    const { user } = renderApp('/cajas', { backend: sinServidor() });
    await user.click(await screen.findByRole('button', { name: 'Pendientes (!)' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('Este navegador no deja leer lo guardado.');
    roto.mockRestore();
  });

  test('a record that cannot be read is told and kept, and leaves as a file for whoever can read it', async () => {
    const rota = { opId: 'x', refKey: 'X', body: '<img onerror=alert(1)>' };
    await (await abrirBandeja()).add('ops', rota);
    const { user } = renderApp('/cajas', { backend: sinServidor() });
    await user.click(await screen.findByRole('button', { name: 'Pendientes (0)' }));
    expect(await screen.findByText(/^Hay 1 registro que no se puede leer/)).toBeVisible();

    const { archivos } = conDescargas();
    await user.click(screen.getByRole('button', { name: 'Descargar para el Administrador' }));
    await waitFor(() => expect(archivos).toHaveLength(1));
    expect(archivos[0]?.nombre).toBe('kantuta-registros-apartados.json');
    expect(JSON.parse((await archivos[0]?.contenido.text()) ?? '')).toMatchObject([{ fila: rota }]);
    expect(await (await abrirBandeja()).count('cuarentena')).toBe(1);
  });

  test('one that cannot be had right now is said where the button is, and can be asked for again', async () => {
    await (await abrirBandeja()).add('ops', { opId: 'x', refKey: 'X' });
    const { user } = renderApp('/cajas', { backend: sinServidor() });
    await user.click(await screen.findByRole('button', { name: 'Pendientes (0)' }));
    const boton = await screen.findByRole('button', { name: 'Descargar para el Administrador' });
    const roto = vi.spyOn(IDBObjectStore.prototype, 'getAll').mockImplementation(() => {
      throw new DOMException('no', 'UnknownError');
    });
    await user.click(boton);
    expect(await screen.findByText(/^No se pudo descargar\. Sigue guardado/)).toBeVisible();
    roto.mockRestore();
    const { archivos } = conDescargas();
    await user.click(boton);
    await waitFor(() => expect(archivos).toHaveLength(1));
    expect(screen.queryByText(/^No se pudo descargar/)).toBeNull();
  });
});

test('by keyboard alone: opened, an operation discarded with its reason, closed, and back where it began', async () => {
  await sembrar(operacion({ estado: 'RECHAZADA', campos: ['monto'] }));
  const { user } = renderApp('/cajas', { backend: sinServidor() });
  const boton = await screen.findByRole('button', { name: 'Pendientes (1)' });
  boton.focus();
  await user.keyboard('{Enter}');
  const en = within(await screen.findByRole('dialog', { name: 'Operaciones pendientes' }));
  const descartar = en.getByRole('button', { name: 'Descartar' });
  for (let n = 0; n < 10 && document.activeElement !== descartar; n += 1) await user.tab();
  await user.keyboard('{Enter}');
  const motivo = en.getByRole('textbox', { name: 'Motivo' });
  expect(motivo).toHaveFocus();
  await user.tab();
  await user.tab();
  await user.keyboard('{Enter}');
  expect(motivo).toHaveAccessibleDescription('Escriba el motivo (3 letras o más)');
  await waitFor(() => expect(motivo).toHaveFocus());
  await user.keyboard('El cliente se fue');
  await user.tab();
  await user.tab();
  await user.keyboard('{Enter}');
  expect(await en.findByText('Descartada.')).toBeVisible();
  expect(document.activeElement).toHaveTextContent('Nada sin enviar.');
  await user.keyboard('{Escape}');
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(screen.getByRole('button', { name: 'Pendientes (0)' })).toHaveFocus();
});

describe('its owner', () => {
  test('sees it whole: type, state, amount, bank, reference, time, sentence, one helping act', async () => {
    await sembrar(
      operacion({
        ref: '8827356',
        monto: 20_000,
        tipo: 'RETIRO',
        estado: 'INCIERTA',
        incierta: true,
        hace: 12 * MINUTO_MS,
      }),
      operacion({ ref: 'TM77421002', monto: 22_000, estado: 'RETENIDA', retencion: 'caja' }),
    );
    const { en, item } = await abrir();
    expect(liso(en.getByText(/sin enviar/).textContent)).toBe(
      '2 sin enviar · Bs 420,00 · la más antigua hace 12 min',
    );
    const retiro = liso(en.getByRole('listitem', { name: /8827356/ }).textContent);
    expect(retiro).toMatch(/^RetiroSin respuesta− Bs 200,00BCP · ref\. 8827356 · confirmada \d\d:\d\d/);
    expect(item('8827356').getByText('No la vuelva a cargar.').tagName).toBe('STRONG');
    expect(
      item('8827356')
        .getAllByRole('button')
        .map(({ textContent }) => textContent),
    ).toEqual(['Comprobar ahora']);
    expect(
      item('TM77421002').getByText('La caja 03 se cerró antes de enviarla. Llame al administrador.'),
    ).toBeVisible();
    expect(item('TM77421002').queryAllByRole('button')).toEqual([]);
  });

  test('corrects the reference of one that belongs to another operation, seen side by side', async () => {
    const op = operacion();
    const titular = filaDe(op, { monto: centavos(30_000), tipo_operacion: 'RETIRO' });
    await sembrar({ ...op, estado: 'DUPLICADA_AJENA', ajena: titular.id, titular });
    const { en, item, pulsar, user } = await abrir();
    const tabla = within(
      item('8827334').getByRole('table', { name: 'Comparación de la referencia 8827334' }),
    );
    expect(liso(tabla.getByRole('row', { name: /^Monto/ }).textContent)).toBe(
      'MontoBs 500,00 (distinto)Bs 300,00 (distinto)',
    );
    expect(tabla.getByRole('row', { name: /^Banco/ })).toHaveTextContent('BancoBCPBCP');
    await pulsar('8827334', 'Corregir referencia');
    const campo = item('8827334').getByRole('textbox', { name: 'N.º de referencia' });
    expect(campo).toHaveFocus();
    await user.click(item('8827334').getByRole('button', { name: 'Guardar y enviar' }));
    expect(campo).toHaveAccessibleDescription('Es la misma referencia');
    await user.clear(campo);
    await user.type(campo, '8827335');
    await user.click(item('8827334').getByRole('button', { name: 'Guardar y enviar' }));
    expect(await en.findByText('Guardada. Se enviará sola.', { selector: '[role=status]' })).toBeVisible();
    const [nueva] = guardadas();
    expect(nueva).toMatchObject({ refKey: '8827335', enlace: op.opId, uid: 2, estado: 'PENDIENTE' });
    expect(await ultimo(op)).toMatchObject({ resultado: 'corregida', operacion: { enlace: nueva?.opId } });
  });

  test('asks before the corrected one is kept beside a nearly equal one', async () => {
    const op = operacion();
    await sembrar(
      { ...op, estado: 'DUPLICADA_AJENA', titular: filaDe(op, { banco: 'SOLI' }) },
      operacion({ ref: '8831031', estado: 'RECHAZADA', hace: 5 * MINUTO_MS }),
    );
    const { en, item, pulsar, user } = await abrir();
    await pulsar('8827334', 'Corregir referencia');
    const campo = item('8827334').getByRole('textbox', { name: 'N.º de referencia' });
    await user.clear(campo);
    await user.type(campo, '8831O31{Enter}');
    expect(
      await item('8827334').findByText(/^Ya existe 8831031, en Pendientes desde .* ¿Es la misma operación\?/),
    ).toBeVisible();
    expect(item('8827334').getByRole('button', { name: 'Corregir' })).toHaveFocus();
    expect(guardadas()).toHaveLength(2);
    // What is asked about cannot become something else under the question.
    await user.type(campo, '9');
    expect(campo).toHaveValue('8831O31');
    item('8827334').getByRole('button', { name: 'Corregir' }).focus();
    await user.keyboard('{Enter}');
    expect(campo).toHaveFocus();
    await user.keyboard('8831O31{Enter}');
    await user.click(await item('8827334').findByRole('button', { name: 'Es otra operación' }));
    expect(await en.findByText('Guardada. Se enviará sola.', { selector: '[role=status]' })).toBeVisible();
    const eventos = (await leerBitacora({})).eventos.filter(({ tipo }) => tipo === 'parecida');
    expect(eventos).toMatchObject([{ refKey: '8831O31', otra: { nro_referencia: '8831031' } }]);
  });

  test('cannot take a reference that this device has confirmed already', async () => {
    const op = operacion();
    await sembrar(
      { ...op, estado: 'DUPLICADA_AJENA', titular: filaDe(op, { banco: 'SOLI' }) },
      operacion({ ref: 'OCUPADA', estado: 'RECHAZADA' }),
    );
    const { en, item, pulsar, user } = await abrir();
    await pulsar('8827334', 'Corregir referencia');
    const campo = item('8827334').getByRole('textbox', { name: 'N.º de referencia' });
    await user.clear(campo);
    await user.type(campo, 'ocupada{Enter}');
    expect(await en.findByText(/^Ya confirmó la referencia ocupada a las \d\d:\d\d\.$/)).toBeVisible();
    expect(campo).toHaveValue('ocupada');
    expect(guardadas()).toHaveLength(2);
  });

  test('corrects anything of one that was refused, under its own reference', async () => {
    const op = operacion({ estado: 'RECHAZADA', campos: ['monto'] });
    await sembrar(op);
    const { item, pulsar, user } = await abrir();
    await pulsar('8827334', 'Corregir');
    const monto = item('8827334').getByRole('textbox', { name: 'Monto (Bs)' });
    await user.clear(monto);
    await user.type(monto, '0,50{Enter}');
    expect(monto).toHaveAccessibleDescription('El monto va de Bs 1,00 a Bs 99.999.999,99');
    await user.clear(monto);
    await user.type(monto, '505{Enter}');
    await waitFor(() => expect(guardadas()).toMatchObject([{ datos: { monto: 50_500 }, enlace: op.opId }]));
    expect(JSON.parse(guardadas()[0]?.body ?? '')).toMatchObject({ monto: 505, nro_referencia: '8827334' });
  });

  test('says that it is the same, with a reason', async () => {
    const op = operacion();
    await sembrar({
      ...op,
      estado: 'DUPLICADA_AJENA',
      ajena: 5100,
      titular: filaDe(op, { id_user_create: 9 }),
    });
    const { en, item, pulsar, user } = await abrir();
    expect(item('8827334').getByText(/^Esta operación ya la registró otra persona a las/)).toBeVisible();
    await pulsar('8827334', 'Es la misma');
    await user.type(item('8827334').getByRole('textbox', { name: 'Motivo' }), 'La cargó María');
    await user.click(item('8827334').getByRole('button', { name: 'Cerrar: es la misma' }));
    expect(await en.findByText('Caso cerrado: es la misma.')).toBeVisible();
    expect(await ultimo(op)).toMatchObject({
      resultado: 'cerrada',
      serverId: 5100,
      resuelto: { resultado: 'es-la-misma', motivo: 'La cargó María', uid: 2 },
    });
  });

  test.each([
    ['Es la misma', 0],
    ['Es otra', 1],
  ])('of a reference that differs in letter case only: «%s»', async (boton, quedan) => {
    const op = operacion({ ref: 'QR-77A', estado: 'RETENIDA', retencion: 'parecida', ajena: 5100 });
    await sembrar({ ...op, titular: filaDe(op, { nro_referencia: 'QR-77a' }) });
    const { item, pulsar } = await abrir();
    expect(item('QR-77A').getByText('Ya existe QR-77a. ¿Es la misma operación?')).toBeVisible();
    await pulsar('QR-77A', boton);
    // Both at once: before it is kept none is free of its question either.
    await waitFor(() => {
      expect(guardadas()).toHaveLength(quedan);
      expect(guardadas().filter(({ retencion }) => retencion === null)).toHaveLength(quedan);
    });
    // What was overruled stays in the trail, as where it is asked before it is sent.
    const { eventos } = await leerBitacora({ tipo: 'parecida' });
    expect(eventos.map((evento) => evento.tipo === 'parecida' && evento.otra.nro_referencia)).toEqual(
      quedan === 1 ? ['QR-77a'] : [],
    );
  });

  test('«Ingresar» asks for the password in place, and the operation stays', async () => {
    const op = operacion({ estado: 'RECHAZADA' });
    await sembrar(op);
    const { item, pulsar } = await abrir();
    // While the tray is open the server refuses the token.
    await desdeOtraPestana({ ...op, estado: 'RETENIDA', retencion: 'sesion', codigo: 401 });
    const texto = 'Vuelva a ingresar para terminar de enviar 1 operación.';
    expect(await item('8827334').findByText(texto)).toBeVisible();
    await pulsar('8827334', 'Ingresar');
    expect(await screen.findByRole('dialog', { name: 'Su sesión venció' })).toBeVisible();
    expect(guardadas()).toHaveLength(1);
  });

  test.each(['CONFLICTO_OCULTO', 'DIFERENTE'] as const)(
    'can only call an Administrador about %s',
    async (estado) => {
      await sembrar(operacion({ estado, dup409: true, serverId: 5100 }));
      const { item } = await abrir();
      expect(item('8827334').queryAllByRole('button')).toEqual([]);
      expect(
        item('8827334')
          .queryAllByRole('link')
          .map(({ textContent }) => textContent),
      ).toEqual(estado === 'DIFERENTE' ? ['Ver detalle'] : []);
    },
  );
});

test('somebody else sees how many, how much, since when and whose, and nothing more', async () => {
  await sembrar(
    operacion({ ref: 'SECRETA-1', monto: 10_000, ...ANA, estado: 'RECHAZADA', hace: 12 * MINUTO_MS }),
    operacion({ ref: 'SECRETA-2', monto: 20_000, ...ANA, estado: 'INCIERTA', incierta: true }),
    operacion({ ref: 'MIA', estado: 'RECHAZADA' }),
  );
  const { en } = await abrir();
  const items = en.getAllByRole('listitem').map(({ textContent }) => liso(textContent));
  expect(items).toHaveLength(2);
  expect(items[1]).toBe(
    'Ana QuispeRetenidaBs 300,002 operaciones · la más antigua hace 12 minHay 2 operaciones de Ana Quispe sin enviar. Debe ingresar Ana Quispe o un administrador.',
  );
  expect(document.documentElement.outerHTML).not.toMatch(/SECRETA/);
});

describe('an Administrador', () => {
  test('sees everybody’s, with the owner’s name, and sends one on purpose', async () => {
    const encargar = vi.spyOn(bandeja, 'encargar').mockResolvedValue();
    const op = operacion({ ...ANA, estado: 'RETENIDA', retencion: 'ruta', codigo: 404 });
    await sembrar(op);
    const { en, item, pulsar } = await abrir({ usuario: 'admin' });
    expect(item('8827334').getByText(/· de Ana Quispe$/)).toBeVisible();
    await pulsar('8827334', 'Enviar ahora');
    expect(encargar).toHaveBeenCalledExactlyOnceWith(op.opId);
    expect(await en.findByText('Enviando…', { selector: '[role=status]' })).toBeVisible();
  });

  test('closes a case: how it ended and why, kept with the name', async () => {
    const op = operacion({ estado: 'CONFLICTO_OCULTO', dup409: true });
    await sembrar(op);
    const { en, item, pulsar, user } = await abrir({ usuario: 'admin' });
    await pulsar('8827334', 'Cerrar caso');
    const form = within(item('8827334').getByRole('form', { name: 'Cerrar caso' }));
    await user.click(form.getByRole('button', { name: 'Cerrar caso' }));
    expect(form.getByText('Elija el resultado')).toBeVisible();
    await user.click(form.getByRole('radio', { name: 'Se registró con otra referencia' }));
    await user.type(form.getByRole('textbox', { name: 'Motivo' }), 'Revisado con el banco');
    await user.click(form.getByRole('button', { name: 'Cerrar caso' }));
    expect(form.getByText('Escriba la referencia')).toBeVisible();
    await user.type(form.getByRole('textbox', { name: 'Referencia con que se registró' }), ' 990 ');
    await user.click(form.getByRole('button', { name: 'Cerrar caso' }));
    expect(await en.findByText('Caso cerrado.')).toBeVisible();
    expect(await ultimo(op)).toMatchObject({
      resuelto: { resultado: 'con-otra-referencia', motivo: 'Ref. 990. Revisado con el banco', uid: 1 },
    });
  });

  test('registers one with another reference when the old one is proved to be held', async () => {
    const op = operacion({ estado: 'CONFLICTO_OCULTO', dup409: true });
    await sembrar(op);
    const { item, pulsar, user } = await abrir({ usuario: 'admin' });
    await pulsar('8827334', 'Registrar con otra referencia');
    const campo = item('8827334').getByRole('textbox', { name: 'N.º de referencia' });
    await user.clear(campo);
    await user.type(campo, '8827334-B{Enter}');
    await waitFor(() =>
      expect(guardadas()).toMatchObject([{ refKey: '8827334-B', uid: 2, enlace: op.opId }]),
    );
  });

  test('moves a never-sent one into the session that is open now', async () => {
    const backend = crearBackend();
    backend.server.use(http.all('*/api/agentes', () => HttpResponse.error()));
    const op = operacion({ sesion: 90, estado: 'RETENIDA', retencion: 'caja' });
    await sembrar(op);
    const { en, item, pulsar } = await abrir({ usuario: 'admin', backend });
    expect(
      item('8827334').getByText('La caja 03 se cerró antes de enviarla. Llame al administrador.'),
    ).toBeVisible();
    await pulsar('8827334', 'Pasar a la sesión abierta');
    expect(await en.findByText(/^Luis .* no tiene una caja abierta\.$/)).toBeVisible();
    const { id } = abrirSesion(backend.store, 'cajero@kantuta.demo', 'Mixta');
    await pulsar('8827334', 'Pasar a la sesión abierta');
    expect(await en.findByText(`Pasó a la sesión N.º ${id}, caja «Caja 03 – Mixta».`)).toBeVisible();
    expect(guardadas()).toMatchObject([
      { sesion: id, uid: 2, enlace: op.opId, datos: { id_sesion_caja: id } },
    ]);
    expect(await ultimo(op)).toMatchObject({ resultado: 'corregida', uid: 2, por: { uid: 1 } });
  });
});

test('moved into a session whose opening was adjusted already: its cash would count twice, and that is said', async () => {
  const backend = crearBackend();
  backend.server.use(http.all('*/api/agentes', () => HttpResponse.error()));
  await sembrar(operacion({ sesion: 90, estado: 'RETENIDA', retencion: 'caja' }));
  const sesion = abrirSesion(backend.store, 'cajero@kantuta.demo', 'Mixta');
  agregarMovimiento(backend.store, sesion, {
    tipo: 'INGRESO',
    monto: 9_400,
    motivo: 'Ajuste por la diferencia del cierre de la sesión n.º 90',
    idUsuario: 2,
  });
  const { en, pulsar } = await abrir({ usuario: 'admin', backend });
  await pulsar('8827334', 'Pasar a la sesión abierta');
  const dicho = await en.findByText(/^Pasó a la sesión N\.º/);
  expect(liso(dicho.textContent)).toContain(
    'Esa sesión ya tiene un ajuste de apertura de Bs 94,00: si incluía este dinero, registre un egreso por lo mismo.',
  );
});

test('what is on its way is said as long as it is: not over an empty tray', async () => {
  const backend = crearBackend();
  abrirSesion(backend.store, 'cajero@kantuta.demo', 'Mixta');
  await sembrar(operacion({ ...LUIS, estado: 'INCIERTA', incierta: true, intentos: 1, sesion: 101 }));
  const compuerta = crearCompuerta();
  backend.server.use(
    http.get('*/api/agentes', async () => {
      await compuerta.abierta;
      return undefined;
    }),
  );
  const { en, pulsar } = await abrir({ usuario: 'admin', backend });
  await pulsar('8827334', 'Enviar ahora');
  expect(await en.findByText('Enviando…', { selector: '[role=status]' })).toBeVisible();
  compuerta.abrir();
  expect(await en.findByText('Nada sin enviar.')).toBeVisible();
  expect(en.queryByText('Enviando…')).toBeNull();
});

test('a case that changed meanwhile is not taken for done', async () => {
  const op = operacion({ estado: 'RECHAZADA' });
  await sembrar(op);
  const { en, item, pulsar, user } = await abrir();
  await pulsar('8827334', 'Descartar');
  await user.type(item('8827334').getByRole('textbox', { name: 'Motivo' }), 'Se fue');
  // Another tab has set it free.
  await (await abrirBandeja()).put('ops', { ...op, estado: 'PENDIENTE' });
  await user.click(item('8827334').getByRole('button', { name: 'Descartar operación' }));
  expect(await en.findByText('Esta operación cambió mientras tanto. Revísela de nuevo.')).toBeVisible();
  expect(await enDisco()).toHaveLength(1);
});

test('an act that is not this person’s is refused behind the screen too', async () => {
  const op = operacion({ ...ANA, estado: 'CONFLICTO_OCULTO', dup409: true });
  await sembrar(op);
  await abrir();
  const { result } = renderHook(() => useActos());
  const cerrar = { acto: 'cerrar', resultado: 'no-corresponde', motivo: 'No es mía' } as const;
  expect(await result.current(op, cerrar)).toMatchObject({ bien: false });
  expect(await enDisco()).toMatchObject([{ estado: 'CONFLICTO_OCULTO' }]);
});

test('a disk that refuses changes nothing and says so', async () => {
  await sembrar(operacion({ estado: 'RECHAZADA' }));
  const { en, item, pulsar, user } = await abrir();
  await pulsar('8827334', 'Descartar');
  await user.type(item('8827334').getByRole('textbox', { name: 'Motivo' }), 'Se fue');
  vi.spyOn(bandeja, 'cerrarCaso').mockResolvedValue(false);
  await user.click(item('8827334').getByRole('button', { name: 'Descartar operación' }));
  expect(await en.findByText('No se pudo guardar en este equipo. No cambió nada.')).toBeVisible();
  expect(item('8827334').getByRole('textbox', { name: 'Motivo' })).toHaveValue('Se fue');
});

/** «Por atender»: worst first, each line with its verb, and gone when its cause is. */
import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { beforeEach, expect, test } from 'vitest';
import '@/features/hoy/hoy-page'; // loaded before the clock of the first test runs
import '@/features/bandeja/bandeja-dialog';
import { cerrarSesion } from '@/demo/model/sesiones';
import { anotarCierre, anotarEnBitacora } from '@/engines/envios/journal/journal';
import { asuntosDe, type Hechos } from '@/features/hoy/attention/asuntos';
import { anotarRelevo } from '@/domain/caja/relevo/relevo';
import { hoy, sumarDias } from '@/lib/fecha';
import { centavos } from '@/lib/monto';
import { vaciarBandeja } from '../agentes/con-transaccion';
import { operacion, sembrar } from '../envios/sembrar';
import { filaDe } from '../support/operacion';
import { renderApp } from '../support/render-app';
import { conDia, type Fila } from './dia-backend';

beforeEach(vaciarBandeja);

const NADA: Hechos = {
  dia: hoy(),
  soloMira: false,
  correcciones: [],
  tardias: [],
  relevo: null,
  pendientes: { cuantas: 0, total: centavos(0), desde: null },
  otraVersion: false,
  cierres: [],
  porRevisar: [],
  sinConciliar: [],
  reloj: null,
  vinculo: 'vinculado',
  grandes: [],
  umbral: centavos(500_000),
  anuladas: [],
};
const VINCULADO = http.get('*/api/whatsapp/connect', () =>
  HttpResponse.json({ success: true, message: 'WhatsApp conectado' }),
);
const texto = (elemento: Element | null | undefined) =>
  (elemento?.textContent ?? '').replaceAll('\u00a0', ' ');
const region = () => screen.findByRole('region', { name: 'Por atender' });
const lineas = async () =>
  within(await region())
    .queryAllByRole('listitem')
    .map((linea) => texto(linea));

/** The server's clock is this device's: else the clock itself needs a person. */
const enHora = (filas: readonly Fila[]) => {
  const ya = Date.now();
  const deHoy = filas.map((fila) => ({ fecha: new Date(ya).toISOString(), ...fila }));
  const dia = conDia(deHoy, () => Date.now());
  dia.backend.server.use(VINCULADO);
  return dia;
};

test('nothing: a check and a sentence', async () => {
  const { backend } = enHora([{}]);
  renderApp('/hoy', { backend, usuario: 'admin' });
  await waitFor(async () => expect(texto(await region())).toContain('Nada por atender.'));
});

test('what waits on this device leads to the tray, and goes when it is there', async () => {
  const { backend } = enHora([{}]);
  await sembrar(
    operacion({ ref: 'P-1', monto: 20_000, hace: 60_000 }),
    operacion({ ref: 'P-2', monto: 50_000 }),
  );
  const { user } = renderApp('/hoy', { backend, usuario: 'admin' });
  const enlace = await screen.findByRole('link', {
    name: 'Ver: 2 operaciones pendientes en este equipo',
  });
  expect((await lineas())[0]).toMatch(
    /^Urgente: 2 operaciones pendientes en este equipoBs 700,00 · desde las \d\d:\d\d · aún no sumanVer$/,
  );
  await user.click(enlace);
  expect(await screen.findByRole('dialog', { name: 'Operaciones pendientes' })).toBeVisible();
});

test('a closing of today that did not balance, an annulment and an amount over the limit', async () => {
  const { backend, sesiones } = enHora([
    { monto: 6_000 },
    { monto: 5_000, de: 'cajera' },
    { monto: 4_999.99 },
  ]);
  const { cajero } = sesiones;
  cerrarSesion(backend.store, cajero, -1_402, cajero.id_usuario);
  const contado = centavos(cajero.monto_final_real ?? NaN);
  await anotarCierre({
    opId: 'c-1',
    uid: 2,
    usuario: 'Luis Choque Rojas',
    sesion: cajero.id,
    resultado: 'cerrada',
    motivo: 'Di mal un vuelto',
    datos: {
      id_caja: 3,
      caja: 'Caja 03 – Mixta',
      contado,
      esperado: centavos(contado + 1_402),
      servidor: contado,
      abiertas: [],
    },
  });
  // The server shows no annulled row: this device's trail does.
  const op = operacion({ ref: 'AN-1', monto: 30_000, tipo: 'RETIRO' });
  await anotarEnBitacora({
    tipo: 'anulacion',
    opId: 'anular-AN-1',
    uid: 3,
    usuario: 'Rosa Mamani Flores',
    serverId: 5123,
    resultado: 'anulada',
    motivo: 'Monto equivocado',
    datos: filaDe(op, { id: 5123 }),
  });
  renderApp('/hoy', { backend, usuario: 'admin' });
  await waitFor(async () => expect(await lineas()).toHaveLength(3));
  await waitFor(async () =>
    expect(await lineas()).toEqual([
      expect.stringMatching(
        /^Urgente: Luis Choque Rojas, Caja 03 – Mixta: faltan Bs 14,02Cierre de las \d\d:\d\d · «Di mal un vuelto»Revisar$/,
      ),
      expect.stringMatching(
        /^Aviso: 2 operaciones de Bs 5\.000,00 o más hoyLa mayor: Depósito Bs 6\.000,00, BCP/,
      ),
      expect.stringMatching(
        /^Aviso: 1 operación anulada hoyRosa Mamani Flores · Retiro Bs 300,00, BCP · \d\d:\d\dVer$/,
      ),
    ]),
  );
  expect(
    screen.getByRole('link', { name: /^Revisar: Luis Choque Rojas, Caja 03 – Mixta: faltan/ }),
  ).toHaveAttribute('href', `/cajas/sesiones/${cajero.id}/z`);
  expect(screen.getByRole('link', { name: 'Ver: 1 operación anulada hoy' })).toHaveAttribute(
    'href',
    '/agentes?anuladas=1',
  );
});

test('WhatsApp that nobody has linked, without keeping its code; a clock that is off leads to how it is set', async () => {
  const { backend } = conDia([{}]);
  const QR =
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
  backend.server.use(
    http.get('*/api/whatsapp/connect', () =>
      HttpResponse.json({ success: true, qrBase64: `data:image/png;base64,${QR}` }),
    ),
  );
  const { user, queryClient } = renderApp('/hoy', { backend, usuario: 'admin' });
  expect(await screen.findByRole('link', { name: 'Vincular: WhatsApp sin vincular' })).toHaveAttribute(
    'href',
    '/whatsapp',
  );
  expect(
    JSON.stringify(
      queryClient
        .getQueryCache()
        .getAll()
        .map(({ state }) => state.data),
    ),
  ).not.toContain(QR);
  await user.click(await screen.findByRole('link', { name: /^Corregir: El reloj de este equipo va / }));
  expect(document.activeElement).toHaveTextContent('Corrija la fecha y la hora del equipo.');
});

test('another version of the server is told before everything but what waits', () => {
  const asuntos = asuntosDe({
    ...NADA,
    otraVersion: true,
    vinculo: 'no-responde',
    reloj: '1 hora atrasado',
    pendientes: { cuantas: 1, total: centavos(100), desde: 0 },
  });
  expect(asuntos.map(({ asunto }) => asunto)).toEqual([
    '1 operación pendiente en este equipo',
    'El sistema es de otra versión',
    'El reloj de este equipo va 1 hora atrasado',
    'WhatsApp no responde',
  ]);
  expect(asuntosDe({ ...NADA, vinculo: null })).toEqual([]);
});

test('six lines, and the others when they are asked for', async () => {
  const { backend, sesiones } = enHora([{}]);
  const { cajero } = sesiones;
  cerrarSesion(backend.store, cajero, 0, cajero.id_usuario);
  const cerradas = Array.from({ length: 6 }, (_, k) => ({ ...cajero, id: 201 + k }));
  backend.store.datos.sesiones.push(...cerradas);
  const contado = centavos(cajero.monto_final_real ?? NaN);
  for (const { id } of [cajero, ...cerradas])
    await anotarCierre({
      opId: `c-${id}`,
      uid: 2,
      usuario: 'Luis Choque Rojas',
      sesion: id,
      resultado: 'cerrada',
      motivo: '',
      datos: {
        id_caja: 3,
        caja: 'Caja 03 – Mixta',
        contado,
        esperado: centavos(contado + id),
        servidor: contado,
        abiertas: [],
      },
    });
  const { user } = renderApp('/hoy', { backend, usuario: 'admin' });
  await waitFor(async () => expect(await lineas()).toHaveLength(6));
  await user.click(await screen.findByRole('button', { name: 'Ver los 7' }));
  expect(await lineas()).toHaveLength(7);
});

test('an operation of another day that was annulled today: the link shows the days from there on', async () => {
  const { backend } = enHora([{}]);
  const op = operacion({ ref: 'AN-2', monto: 30_000, tipo: 'RETIRO', hace: 2 * 86_400_000 });
  await anotarEnBitacora({
    tipo: 'anulacion',
    opId: 'anular-AN-2',
    uid: 3,
    usuario: 'Rosa Mamani Flores',
    serverId: 5124,
    resultado: 'anulada',
    motivo: 'Monto equivocado',
    datos: filaDe(op, { id: 5124 }),
  });
  const { user } = renderApp('/hoy', { backend, usuario: 'admin' });
  const enlace = await screen.findByRole('link', { name: 'Ver: 1 operación anulada hoy' });
  const desde = sumarDias(hoy(), -2);
  expect(enlace).toHaveAttribute('href', `/agentes?anuladas=1&desde=${desde}&hasta=${hoy()}`);
  expect((await lineas())[0]).toMatch(/BCP · \d\d\/\d\d \d\d:\d\dVer$/);
  await user.click(enlace);
  expect(await screen.findByRole('link', { name: 'Ver transacción AN-2' })).toBeVisible();
});

test('what is half done: a correction that counts twice, and a drawer that nobody has received', async () => {
  const { backend } = enHora([{}]);
  const persona = { id: 2, name: 'Luis Choque Rojas' };
  anotarRelevo({
    id_caja: 2,
    caja: 'Caja 02 – Agentes',
    sesion: 90,
    entrega: persona,
    recibe: { id: 3, name: 'Rosa Mamani Flores' },
    hecho: false,
  });
  renderApp('/hoy', { backend, usuario: 'admin' });
  const enlace = await screen.findByRole('link', { name: 'Ver: Relevo a medias: Caja 02 – Agentes' });
  expect(enlace).toHaveAttribute('href', '/cajas/2');
  expect(await lineas()).toEqual([
    'Revisar: Relevo a medias: Caja 02 – AgentesDe Luis Choque Rojas a Rosa Mamani Flores, que aún no la abreVer',
  ]);
  anotarRelevo(null);
  await waitFor(async () => expect(texto(await region())).toContain('Nada por atender.'));
  const fila = filaDe(operacion({ ref: 'C-1' }), { id: 5123 });
  const correccion = { fila, op: { ...operacion({ ref: 'C-1-1' }), usuario: 'Luis Choque Rojas' } };
  expect(asuntosDe({ ...NADA, correcciones: [correccion] })).toMatchObject([
    {
      gravedad: 'urgente',
      asunto: 'Falta anular la N.º 5123',
      detalle: 'Luis Choque Rojas la corrigió: hasta que se anule, cuentan las dos',
      aqui: 'bandeja',
    },
  ]);
  const otra = { ...correccion, fila: { ...fila, id: 5124 } };
  expect(asuntosDe({ ...NADA, correcciones: [correccion, otra] })).toMatchObject([
    { asunto: '2 correcciones a medias', detalle: 'Falta anular N.º 5123, N.º 5124: cuentan dos veces' },
  ]);
});

test('whoever only looks is offered no act that is not theirs', async () => {
  expect(
    asuntosDe({ ...NADA, soloMira: true, otraVersion: true, vinculo: 'sin-vincular' }).map(
      ({ verbo, asunto }) => `${verbo}: ${asunto}`,
    ),
  ).toEqual(['Ver: WhatsApp sin vincular']);
  const { backend } = conDia([{}], () => Date.now());
  backend.server.use(
    http.get('*/api/whatsapp/connect', () => HttpResponse.json({ success: false }, { status: 500 })),
  );
  renderApp('/hoy', { backend, usuario: 'admin', rol: 'Lectura' });
  expect(await screen.findByRole('link', { name: 'Ver: WhatsApp no responde' })).toBeVisible();
  expect(screen.queryByRole('link', { name: /^(Vincular|Reconectar|Conciliar)/ })).toBeNull();
});

test('what could not be read is said instead of «Nada por atender»', async () => {
  const { backend } = enHora([{}]);
  backend.server.use(http.get('*/api/cajas', () => HttpResponse.json({}, { status: 500 })));
  renderApp('/hoy', { backend, usuario: 'admin' });
  await waitFor(async () =>
    expect(texto(await region())).toContain('No pudimos revisar las cajas: puede faltar algo.'),
  );
  expect(await region()).not.toHaveTextContent('Nada por atender.');
});

test('nothing is said to be nothing while a drawer is still read', async () => {
  const { backend } = enHora([{}]);
  let soltar: (() => void) | undefined;
  const espera = new Promise<void>((resolve) => {
    soltar = resolve;
  });
  backend.server.use(
    http.get('*/api/cajas/1', async () => {
      await espera;
      return HttpResponse.json({}, { status: 500 });
    }),
  );
  renderApp('/hoy', { backend, usuario: 'admin' });
  await waitFor(async () => expect(texto(await region())).not.toBe(''));
  await screen.findByRole('table', { name: 'Cajas' });
  expect(await region()).toHaveAttribute('aria-busy', 'true');
  soltar?.();
  await waitFor(async () =>
    expect(texto(await region())).toContain('No pudimos revisar las cajas: puede faltar algo.'),
  );
});

test('a correction that came too late: the operation that may be there twice', () => {
  const op = operacion({ ref: 'COR-1-1', serverId: 9 });
  const fila = { ...filaDe(op), id: 7 };
  expect(asuntosDe({ ...NADA, tardias: [{ fila, op }] })).toMatchObject([
    {
      gravedad: 'urgente',
      asunto: 'La N.º 7 ya estaba anulada al corregirla',
      detalle: `${op.usuario} registró la N.º 9: puede estar dos veces`,
      verbo: 'Revisar',
      a: '/agentes/9',
    },
  ]);
});

/** The administrator's page over the local trail: who may see it, finding, exporting, and its states. */
import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { bandeja } from '@/engines/envios/envios';
import { abrirBandeja, cerrarBandeja } from '@/engines/envios/store/envios-db';
import { nuevoEventoId } from '@/engines/envios/journal/evento-id';
import {
  anotarAjuste,
  anotarApertura,
  anotarCierre,
  anotarEnBitacora,
} from '@/engines/envios/journal/journal';
import { centavos } from '@/lib/monto';
import { renderApp } from '../support/render-app';
import { equipoNuevo, operacion, sembrar } from '../envios/sembrar';

const datos = (nro_referencia: string) => ({
  banco: 'BCP',
  tipo_operacion: 'DEPOSITO' as const,
  monto: centavos(50_000),
  comision_cliente: centavos(500),
  nro_referencia,
  id_sesion_caja: 101,
  id_user_create: 2,
});
const quien = { uid: 2, usuario: 'Luis Mamani' };
const registrar = (ref: string, resultado: 'registrada' | 'desconocida' = 'registrada') =>
  anotarEnBitacora({ tipo: 'registro', opId: ref, ...quien, serverId: 5123, resultado, datos: datos(ref) });
const anular = (ref: string, motivo: string) =>
  anotarEnBitacora({
    tipo: 'anulacion',
    opId: `anular-${ref}`,
    ...quien,
    serverId: 5123,
    resultado: 'anulada',
    motivo,
    datos: {
      ...datos(ref),
      id: 5123,
      comision_banco: centavos(0),
      fecha: 1_795_449_600_000,
      estado: true,
      created_at: 1_795_449_600_000,
      updated_at: 1_795_449_600_000,
    },
  });

const filas = () =>
  within(screen.getByRole('table', { name: 'Bitácora' }))
    .getAllByRole('row')
    .slice(1)
    .map((fila) => fila.textContent.replaceAll('\u00a0', ' '));

beforeEach(equipoNuevo);
afterEach(equipoNuevo);

test('a nearly equal reference that was overruled names the other one', async () => {
  const ahora = Date.now();
  const evento = {
    tipo: 'parecida',
    eventoId: nuevoEventoId(ahora),
    cuando: ahora,
    opId: 'op-1',
    ...quien,
    refKey: '8831O31',
    sesion: 101,
    serverId: null,
    datos: datos('8831O31'),
    otra: { nro_referencia: '8831031', cuando: ahora - 60_000, serverId: 5123, opId: null },
  };
  await (await abrirBandeja()).add('journal', evento);
  renderApp('/bitacora', { usuario: 'admin' });
  await screen.findByRole('table', { name: 'Bitácora' });
  expect(filas()).toEqual([
    expect.stringMatching(
      /Referencia parecida.*Depósito · BCP.*8831O31.*Es otra operación que la ref\. 8831031/,
    ),
  ]);
});

test('a cashier may not see it, and finds no way to it', async () => {
  await registrar('8827334');
  const { user } = renderApp('/bitacora');
  expect(await screen.findByText('No tiene permiso para ver esta página.')).toBeVisible();
  expect(document.body).not.toHaveTextContent('8827334');
  await user.click(screen.getByRole('button', { name: 'Menú de usuario' }));
  expect(screen.queryByRole('menuitem', { name: 'Bitácora' })).toBeNull();
});

test('every act, the newest first, is found by any of its words and by a reference however it is typed', async () => {
  await registrar('88-27-334', 'desconocida');
  await registrar('88-27-334');
  await anular('88-27-334', 'Cliente se arrepintió');
  await anotarCierre({
    opId: 'cierre',
    ...quien,
    sesion: 101,
    resultado: 'cerrada',
    motivo: 'Sobró un billete',
    datos: {
      id_caja: 3,
      caja: 'Caja 03',
      contado: centavos(100),
      esperado: centavos(0),
      servidor: centavos(0),
    },
  });
  const { user } = renderApp('/agentes', { usuario: 'admin' });
  await user.click(await screen.findByRole('button', { name: 'Menú de usuario' }));
  await user.click(screen.getByRole('menuitem', { name: 'Bitácora' }));
  expect(await screen.findByRole('heading', { name: 'Bitácora' })).toBeVisible();
  await screen.findByRole('table', { name: 'Bitácora' });
  expect(filas()).toEqual([
    expect.stringMatching(/Luis MamaniCierre de cajaCaja 031,00Sesión #101CerradaSobró un billete$/),
    expect.stringMatching(
      /AnulaciónDepósito · BCP500,0088-27-334.*Anulada · N\.º 5123Cliente se arrepintió$/,
    ),
    expect.stringMatching(/RegistroDepósito · BCP500,0088-27-334.*Registrada · N\.º 5123$/),
    expect.stringMatching(/RegistroDepósito · BCP500,0088-27-334.*Sin respuesta · N\.º 5123$/),
  ]);
  const buscar = screen.getByRole('searchbox', { name: 'Buscar en la bitácora' });
  await user.type(buscar, '8827 334');
  await waitFor(() => expect(filas()).toHaveLength(3));
  expect(screen.getByText('3 encontrados')).toBeInTheDocument();
  await user.clear(buscar);
  await user.type(buscar, 'ARREPINTIO');
  await waitFor(() => expect(filas()).toHaveLength(1));
  await user.type(buscar, 'xyz');
  await user.click(await screen.findByRole('button', { name: 'Quitar la búsqueda' }));
  await waitFor(() => expect(filas()).toHaveLength(4));
});

test('an opening and the difference recorded after it', async () => {
  const comun = { ...quien, sesion: 102 };
  await anotarApertura({
    opId: 'apertura-102',
    ...comun,
    datos: { id_caja: 3, caja: 'Caja 03', inicial: centavos(46_050), contado: centavos(148_000) },
  });
  await anotarAjuste({
    opId: 'ajuste-102',
    ...comun,
    resultado: 'desconocida',
    motivo: 'Ajuste por la diferencia del cierre de la sesión n.º 101',
    datos: {
      id_caja: 3,
      caja: 'Caja 03',
      tipo: 'INGRESO',
      monto: centavos(101_950),
      inicial: centavos(46_050),
    },
  });
  const { user } = renderApp('/bitacora', { usuario: 'admin' });
  await screen.findByRole('table', { name: 'Bitácora' });
  expect(filas()).toEqual([
    expect.stringMatching(
      /Ajuste de aperturaIngreso · Caja 031\.019,50Sesión #102Sin respuestaAjuste por la diferencia .* n\.º 101$/,
    ),
    expect.stringMatching(
      /Apertura de cajaCaja 03460,50Sesión #102AbiertaAl abrir se contaron Bs 1\.480,00$/,
    ),
  ]);
  await user.type(screen.getByRole('searchbox', { name: 'Buscar en la bitácora' }), 'n.º 101');
  await waitFor(() => expect(filas()).toHaveLength(1));
});

test('what is found is exported: formulas disarmed, a name of ours, the address given back', async () => {
  const archivos: Blob[] = [];
  const nombres: string[] = [];
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    if (blob instanceof Blob) archivos.push(blob);
    return 'blob:una';
  });
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(this: HTMLAnchorElement) {
    nombres.push(this.download);
  });
  await registrar('=1+1');
  await anular('OTRA', '@SUM(A1) "así"');
  const { user } = renderApp('/bitacora', { usuario: 'admin' });
  await user.click(await screen.findByRole('button', { name: 'Exportar CSV' }));
  await waitFor(() =>
    expect(nombres).toEqual([expect.stringMatching(/^kantuta-bitacora-\d{4}-\d{2}-\d{2}\.csv$/)]),
  );
  const texto = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await archivos[0]?.arrayBuffer());
  const [titulos, anulada, registrada, ...mas] = texto.split('\r\n');
  expect(titulos).toBe(
    '\uFEFF"Fecha";"Usuario";"Acto";"Sobre";"Monto (Bs)";"Referencia";"Sesión";"N.º en el sistema";"Resultado";"Motivo"',
  );
  expect(anulada).toContain(`;500,00;"OTRA";"101";"5123";"Anulada";"'@SUM(A1) ""así"""`);
  expect(registrada).toContain(`;"'=1+1";`);
  expect(mas).toEqual(['']);
});

test('an operation of the outbox: every attempt, how it ended, who solved it and why', async () => {
  const op = operacion({ ref: 'REF-9', estado: 'RECHAZADA', intentos: 2 });
  await sembrar(op);
  const db = await abrirBandeja();
  for (const [n, clase, codigo] of [
    [1, 'no-escrita', 401],
    [2, 'invalida', 400],
  ])
    await db.put('attempts', { opId: op.opId, n, startedAt: n, tabId: 'x', endedAt: n, clase, codigo });
  await bandeja.cerrarCaso(op.opId, {
    resultado: 'no-corresponde',
    motivo: 'Se fue',
    uid: 1,
    usuario: 'Ana',
  });
  renderApp('/bitacora', { usuario: 'admin' });
  await screen.findByRole('table', { name: 'Bitácora' });
  expect(filas()).toEqual([
    expect.stringMatching(/RegistroDepósito.*REF-9.*Caso cerrado por Ana: no correspondeSe fue$/),
    expect.stringMatching(/Envío 2Depósito.*REF-9.*No se aceptaron los datos \(código 400\)$/),
    expect.stringMatching(/Envío 1Depósito.*REF-9.*No fue procesado \(código 401\)$/),
  ]);
});

describe('its states', () => {
  test('nothing yet', async () => {
    renderApp('/bitacora', { usuario: 'admin' });
    expect(await screen.findByText('Todavía no se hizo nada en este equipo')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Exportar CSV' })).toBeNull();
  });

  test('a row that cannot be read is counted, not hidden', async () => {
    await registrar('8827334');
    await (await abrirBandeja()).put('journal', { eventoId: 'rota' });
    renderApp('/bitacora', { usuario: 'admin' });
    expect(await screen.findByText(/Este equipo tiene 1 registro que no se puede leer/)).toBeVisible();
    expect(filas()).toHaveLength(1);
  });

  test('more than a hundred come when they are asked for', async () => {
    for (let n = 0; n < 103; n += 1) await registrar(`R-${n}`);
    const { user } = renderApp('/bitacora', { usuario: 'admin' });
    await screen.findByRole('table', { name: 'Bitácora' });
    expect(filas()).toHaveLength(100);
    await user.click(screen.getByRole('button', { name: 'Ver más (3)' }));
    expect(filas()).toHaveLength(103);
    expect(screen.queryByRole('button', { name: /^Ver más/ })).toBeNull();
  });

  test('a browser that refuses its database is said, and asked again', async () => {
    const abrir = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('no', 'SecurityError');
    });
    // Whatever the test before this one still had to read has opened it again.
    await cerrarBandeja();
    const { user } = renderApp('/bitacora', { usuario: 'admin' });
    expect(await screen.findByText('Este navegador no deja leer lo guardado.')).toBeVisible();
    abrir.mockRestore();
    await registrar('8827334');
    await user.click(screen.getByRole('button', { name: 'Reintentar' }));
    await waitFor(() => expect(filas()).toHaveLength(1));
  });
});

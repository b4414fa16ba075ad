/** A settlement comes to an end: what is located and what is explained, the day closed, reopened, closed again. */
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { anularTransaccion, registrarTransaccion } from '@/demo/model/agentes';
import { textoCanonico } from '@/domain/conciliacion/acta-cerrada';
import { guardarDecision } from '@/domain/conciliacion/decisiones-db';
import { anotarDia, leerActa, leerDia, reabrirDia } from '@/domain/conciliacion/dias-db';
import { leerBitacora } from '@/engines/envios/journal/journal';
import { sha256 } from '@/lib/text/sha256';
import { conFilas, haceDias } from '../agentes/lista-backend';
import { conDescargas } from '../support/descargas';
import { renderApp } from '../support/render-app';
import {
  cerrarEnOtra,
  cerrarTodo,
  conciliar,
  decir,
  elegirEntidad,
  enPapel,
  extractoDeTres,
  filaDe,
  HOY,
  ponerMesa,
  reabrir,
  tresOperaciones,
} from './mesa';

ponerMesa(
  () => import('@/features/conciliacion/acta/acta-dialog'),
  () => import('@/features/conciliacion/close/cerrar-dia-dialog'),
  () => import('@/features/conciliacion/close/reabrir-dia-dialog'),
);

const dia = async () => {
  const guardado = await leerDia('BCP', HOY);
  if (!guardado) throw new Error('the day is not kept');
  return guardado;
};
/** What the page was about to keep is on the disk: its own writings come before these readings. */
const yaEscrito = async () => {
  for (let k = 0; k < 3; k += 1) await leerDia('BCP', HOY);
};
const franja = () => screen.findByRole('region', { name: 'Día cerrado' });

describe('what is located and what is explained', () => {
  test('«ubicada» while only the matching has found it, «explicada» once a person said so of every row', async () => {
    const { backend } = tresOperaciones();
    const app = renderApp('/conciliacion', { backend });
    await conciliar(app);
    // Deposits + 90,00, withdrawals − 700,00.
    expect(await screen.findByText(/^Diferencia ubicada: Bs\s790,00 de Bs\s790,00\.$/)).toBeVisible();
    expect(screen.getByText('0 de 2 resueltas')).toBeVisible();
    await decir(app, /8827355/, 'Reclamada');
    expect(await screen.findByText('1 de 2 resueltas')).toBeVisible();
    expect(
      screen.getByText(/^Diferencia ubicada: Bs\s790,00 de Bs\s790,00\. Explicada: Bs\s90,00\.$/),
    ).toBeVisible();
    await decir(app, /8827391/, 'Explicada');
    expect(await screen.findByText(/^Diferencia explicada: Bs\s790,00 de Bs\s790,00\.$/)).toBeVisible();
    expect(screen.getByText('2 de 2 resueltas')).toBeVisible();
  });

  test('how far it is stays on this device, and a statement that pairs with nothing is only looked at', async () => {
    const { backend } = tresOperaciones();
    const app = renderApp('/conciliacion', { backend });
    await conciliar(app);
    await decir(app, /8827355/, 'Explicada');
    await waitFor(async () => expect(await dia()).toMatchObject({ necesitan: 2, resueltas: 1 }));
    expect(await dia()).toMatchObject({
      extracto: { nombre: 'bcp.csv' },
      concilio: { uid: 2 },
      sistema: { cuenta: 3 },
      versiones: [],
    });
    await elegirEntidad(app, 'soli');
    await screen.findByText('0 de 2 resueltas');
    await yaEscrito();
    expect(await leerDia('SOLI', HOY)).toBeNull();
  });

  test('yesterday’s operations that the bank booked today do not make the statement today’s', async () => {
    const { backend } = conFilas([
      { nro_referencia: '8827334', monto: 500, fecha: haceDias(1) },
      { nro_referencia: '9', monto: 77 },
    ]);
    const app = renderApp('/conciliacion', { backend });
    await conciliar(app);
    await screen.findByText('0 de 2 resueltas');
    await yaEscrito();
    expect(await leerDia('BCP', HOY)).toBeNull();
    await decir(app, /8827355/, 'Explicada');
    await waitFor(async () => expect(await dia()).toMatchObject({ resueltas: 1 }));
  });
});

describe('«Cerrar el día»', () => {
  test('waits for every row, and says so', async () => {
    const { backend } = tresOperaciones();
    const app = renderApp('/conciliacion', { backend });
    await conciliar(app);
    const boton = await screen.findByRole('button', { name: 'Cerrar el día' });
    expect(boton).toHaveAttribute('aria-disabled', 'true');
    expect(boton).toHaveAccessibleDescription('Para cerrar el día, resuelva las 2 filas que faltan.');
    expect(screen.queryByRole('alert')).toBeNull();
    await app.user.click(boton);
    expect(screen.queryByRole('dialog')).toBeNull();
    // Pressed all the same, it says why.
    expect(screen.getByRole('alert')).toHaveTextContent(
      'Para cerrar el día, resuelva las 2 filas que faltan.',
    );
    await decir(app, /8827355/, 'Explicada');
    expect(boton).toHaveAccessibleDescription('Para cerrar el día, resuelva la fila que falta.');
  });

  test('makes a version that can be checked, locks the rows, and tells the trail', async () => {
    const { backend } = tresOperaciones();
    const app = renderApp('/conciliacion', { backend });
    await conciliar(app);
    await app.user.type(filaDe(/8827355/).getByRole('textbox'), 'Pedido al banco');
    await cerrarTodo(app);
    expect(await screen.findByText('Día cerrado ✓')).toBeVisible();

    const cerrado = await dia();
    expect(cerrado.versiones).toHaveLength(1);
    const [version] = cerrado.versiones;
    const acta = await leerActa('BCP', HOY, 1);
    if (!version || !acta) throw new Error('no version');
    expect(version).toMatchObject({ n: 1, uid: 2, motivo: null, sistema: { cuenta: 3 } });
    expect(acta.filas).toHaveLength(3);
    // What the bank writes beside a line may name a customer.
    expect(JSON.stringify(acta)).not.toContain('JUANA');
    const { hash, ...cabeza } = version;
    expect(await sha256(textoCanonico({ ...cabeza, entidad: 'BCP', dia: HOY }, acta, null))).toBe(hash);
    expect(within(await franja()).getByTitle(hash)).toHaveTextContent(/^([0-9a-f]{4} ){3}[0-9a-f]{4}$/);

    const porque = 'Para cambiar algo de este día, reábralo.';
    const fila = filaDe(/8827355/);
    expect(fila.getByRole('combobox')).toBeDisabled();
    expect(fila.getByRole('combobox')).toHaveAccessibleDescription(porque);
    await app.user.type(fila.getByRole('textbox'), ' y más');
    expect(fila.getByRole('textbox')).toHaveValue('Pedido al banco');
    expect(fila.getByRole('textbox')).toHaveAccessibleDescription(porque);

    const { eventos } = await leerBitacora({ tipo: 'conciliacion' });
    expect(eventos).toMatchObject([
      { acto: 'cerrada', uid: 2, datos: { sobre: `BCP · ${enPapel(HOY)}`, version: 1, hash } },
    ]);
  });

  test('the acta and the files carry the hash, also without the statement', async () => {
    const { backend } = tresOperaciones();
    const primera = renderApp('/conciliacion', { backend });
    await conciliar(primera);
    await cerrarTodo(primera);
    primera.unmount();
    backend.server.close();

    const app = renderApp('/conciliacion', { backend, usuario: 'cajera' });
    await elegirEntidad(app);
    expect(await franja()).toHaveTextContent(/Versión 1, el .* por/);
    expect(screen.getByText('Importe el extracto del banco')).toBeVisible();
    const hash = (await dia()).versiones[0]?.hash ?? 'none';
    await app.user.click(await screen.findByRole('button', { name: 'Imprimir acta' }));
    const acta = await screen.findByRole('article');
    expect(acta).toHaveTextContent(hash);
    expect(acta).toHaveTextContent('8827355 · Depósito · 540,00');
    expect(acta).toHaveTextContent('Reclamada');
    expect(acta).toHaveTextContent('2 de 2 resueltas.');
    await app.user.click(screen.getByRole('button', { name: 'Volver' }));
    const { archivos } = conDescargas();
    await app.user.click(screen.getByRole('button', { name: 'Exportar CSV' }));
    await waitFor(() => expect(archivos).toHaveLength(1));
    expect(
      screen.getByText(/El CSV trae solo las filas; el resumen está en «Exportar Excel»\./),
    ).toBeVisible();
    expect(archivos[0]?.nombre).toBe(`kantuta-conciliacion-bcp-${HOY}-v1-${hash.slice(0, 8)}.csv`);
  });
});

describe('«Reabrir»', () => {
  test('asks for a motivo; what is closed then is a second version on top of the first', async () => {
    const { backend } = tresOperaciones();
    const app = renderApp('/conciliacion', { backend });
    await conciliar(app);
    await cerrarTodo(app);
    const [primera] = (await dia()).versiones;

    await app.user.click(screen.getByRole('button', { name: 'Reabrir' }));
    const dialogo = within(await screen.findByRole('dialog', { name: 'Reabrir el día' }));
    await app.user.click(dialogo.getByRole('button', { name: 'Reabrir' }));
    expect(await dialogo.findByText('Escriba el motivo (3 letras o más)')).toBeVisible();
    expect((await dia()).reabierto).toBeNull();
    await app.user.type(dialogo.getByRole('textbox', { name: 'Motivo' }), 'Llegó la respuesta');
    await app.user.click(dialogo.getByRole('button', { name: 'Reabrir' }));
    expect(
      await screen.findByText(/«Llegó la respuesta»\. Al cerrarlo quedará la versión 2\./),
    ).toBeVisible();

    await waitFor(() => expect(filaDe(/8827355/).getByRole('combobox')).toBeEnabled());
    await app.user.type(filaDe(/8827355/).getByRole('textbox'), 'Devuelto');
    await cerrarTodo(app);
    const { versiones } = await dia();
    expect(versiones).toHaveLength(2);
    expect(versiones[0]).toEqual(primera);
    const [, segunda] = versiones;
    const acta = await leerActa('BCP', HOY, 2);
    if (!segunda || !acta) throw new Error('no second version');
    expect(segunda.motivo).toBe('Llegó la respuesta');
    const { hash, ...cabeza } = segunda;
    const texto = textoCanonico({ ...cabeza, entidad: 'BCP', dia: HOY }, acta, primera?.hash ?? null);
    expect(await sha256(texto)).toBe(hash);
    expect((await leerActa('BCP', HOY, 1))?.filas.map(({ nota }) => nota)).not.toContain('Devuelto');
    const { eventos } = await leerBitacora({ tipo: 'conciliacion' });
    expect(eventos.map((evento) => ('acto' in evento ? evento.acto : ''))).toEqual([
      'cerrada',
      'reabierta',
      'cerrada',
    ]);
  });
});

describe('what changes under a closed day', () => {
  test('an annulment and a new operation are named, with the way on', async () => {
    const { backend, filas } = tresOperaciones();
    const primera = renderApp('/conciliacion', { backend });
    await conciliar(primera);
    await cerrarTodo(primera);
    primera.unmount();
    backend.server.close();
    const [, segunda] = filas;
    if (!segunda) throw new Error('no row');
    anularTransaccion(backend.store, segunda.id);
    registrarTransaccion(backend.store, {
      banco: 'BCP',
      tipo_operacion: 'DEPOSITO',
      nro_referencia: '990',
      monto: 50,
      comision_cliente: 0,
      id_sesion_caja: segunda.id_sesion_caja,
      id_user_create: 2,
    });

    const app = renderApp('/conciliacion', { backend });
    await elegirEntidad(app);
    expect(
      await screen.findByText(
        /^Cambió después del cierre: una anulada, Depósito 8827355 de Bs\s450,00; una nueva, Depósito 990 de Bs\s50,00\.$/,
      ),
    ).toBeVisible();
    await reabrir(app, 'Se anuló una');
    expect(await screen.findByText(/^Reabierto el/)).toBeVisible();
    expect(screen.queryByText(/^Cambió después/)).toBeNull();
  });

  test('another statement than the one of the closing says so, and no figure of it stands on the page', async () => {
    const { backend } = tresOperaciones();
    const app = renderApp('/conciliacion', { backend });
    await conciliar(app);
    await cerrarTodo(app);
    await app.user.upload(screen.getByLabelText('Extracto del banco'), extractoDeTres('otro.csv', '450,00'));
    expect(await screen.findByText('Este extracto no es el del cierre: allí fue «bcp.csv».')).toBeVisible();
    expect(screen.getByText('Versión 1, con «bcp.csv»')).toBeVisible();
    expect(screen.getByText(/^Diferencia explicada: Bs\s790,00 de Bs\s790,00\.$/)).toBeVisible();
    const totales = within(screen.getByRole('table', { name: 'Totales por tipo' }));
    expect(totales.getByRole('row', { name: /^Depósito/ })).toHaveTextContent('1.040,00');
    expect(screen.queryByRole('table', { name: 'Resultado' })).toBeNull();
    expect(screen.queryByRole('group', { name: 'Filtrar por clase' })).toBeNull();
    expect(screen.getByText(/lo que da «otro\.csv» no se muestra/)).toBeVisible();

    await app.user.click(screen.getByRole('button', { name: 'Ver la versión cerrada' }));
    const acta = await screen.findByRole('article');
    expect(acta).toHaveTextContent('8827355 · Depósito · 540,00');
    expect(acta).toHaveTextContent((await dia()).versiones[0]?.hash ?? 'none');
    await app.user.click(screen.getByRole('button', { name: 'Volver' }));

    await app.user.click(screen.getByRole('button', { name: 'Reabrir para usar este archivo' }));
    const dialogo = within(await screen.findByRole('dialog', { name: 'Reabrir el día' }));
    await app.user.type(dialogo.getByRole('textbox', { name: 'Motivo' }), 'Llegó otro extracto');
    await app.user.click(dialogo.getByRole('button', { name: 'Reabrir' }));
    expect(await screen.findByText('1 de 1 resuelta')).toBeVisible();
    expect(await screen.findByRole('table', { name: 'Resultado' })).toBeVisible();
    expect(screen.queryByText('Versión 1, con «bcp.csv»')).toBeNull();
    expect(totales.getByRole('row', { name: /^Depósito/ })).toHaveTextContent('950,00');
  });

  test('rows that the till has changed since are of now, and say so; the figures stay those of the version', async () => {
    const { backend, filas } = tresOperaciones();
    const primera = renderApp('/conciliacion', { backend });
    await conciliar(primera);
    await cerrarTodo(primera);
    expect(screen.queryByText(/son de ahora/)).toBeNull();
    primera.unmount();
    backend.server.close();
    anularTransaccion(backend.store, filas[1]?.id ?? 0);

    const app = renderApp('/conciliacion', { backend });
    await conciliar(app, extractoDeTres('igual-con-otro-nombre.csv'));
    expect(
      await screen.findByText('Estas filas y sus cuentas son de ahora: ya no son las de la versión cerrada.'),
    ).toBeVisible();
    expect(screen.queryByText(/^Este extracto no es el del cierre/)).toBeNull();
    expect(screen.getByText('Versión 1, con «bcp.csv»')).toBeVisible();
    expect(screen.getByText(/^Diferencia explicada: Bs\s790,00 de Bs\s790,00\.$/)).toBeVisible();
  });
});

describe('two windows', () => {
  test('what was said in the other one is seen before the day is closed', async () => {
    const { backend, filas } = tresOperaciones();
    const app = renderApp('/conciliacion', { backend });
    await conciliar(app);
    await decir(app, /8827355/, 'Reclamada');
    await decir(app, /8827391/, 'Explicada');
    await screen.findByText('2 de 2 resueltas');
    const clave = `s ${filas[1]?.id}`;
    await guardarDecision(
      { entidad: 'BCP', dia: HOY, clave },
      { estado: 'explicada', nota: 'De la otra ventana', aceptada: null, sobre: null },
    );
    await app.user.click(screen.getByRole('button', { name: 'Cerrar el día' }));
    const dialogo = within(await screen.findByRole('dialog', { name: 'Cerrar el día' }));
    await app.user.click(dialogo.getByRole('button', { name: 'Cerrar el día' }));
    expect(
      await dialogo.findByText('Este día cambió en otra ventana. Mire cómo quedó y repita.'),
    ).toBeVisible();
    expect((await dia()).versiones).toEqual([]);
    await app.user.click(dialogo.getByRole('button', { name: 'Volver' }));
    expect(await screen.findByDisplayValue('De la otra ventana')).toBeVisible();
    await cerrarTodo(app);
    expect((await dia()).versiones).toHaveLength(1);
  });

  test('a day that the other one has closed takes no more words, and shows itself closed', async () => {
    const { backend } = tresOperaciones();
    const app = renderApp('/conciliacion', { backend });
    await conciliar(app);
    await cerrarTodo(app);
    await reabrir(app, 'Falta una nota');
    await waitFor(() => expect(filaDe(/8827355/).getByRole('combobox')).toBeEnabled());
    const abierto = await dia();
    await cerrarEnOtra(abierto);
    await app.user.type(filaDe(/8827355/).getByRole('textbox'), 'x');
    expect(await franja()).toHaveTextContent('Versión 2');
    await waitFor(() => expect(filaDe(/8827355/).getByRole('textbox')).toHaveValue(''));
  });

  test('neither closes, reopens nor settles over what the other one has kept', async () => {
    const { backend } = tresOperaciones();
    const app = renderApp('/conciliacion', { backend });
    await conciliar(app);
    await cerrarTodo(app);
    const cerrado = await dia();
    const [version] = cerrado.versiones;
    if (!version) throw new Error('no version');
    const { versiones: _, reabierto: __, ...conciliacion } = cerrado;
    expect(await anotarDia({ ...conciliacion, resueltas: 0 })).toEqual(cerrado);
    const motivo = { cuando: 1, uid: 3, usuario: 'Rosa', motivo: 'Otra vez' };
    await reabrirDia(cerrado, version.hash, motivo);
    await expect(reabrirDia(cerrado, version.hash, motivo)).rejects.toThrow('changed meanwhile');
  });
});

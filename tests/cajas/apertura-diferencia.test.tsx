/** The next shift over a closing that did not balance: told, offered, recorded once, and in both reports. */
import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { beforeEach, describe, expect, test } from 'vitest';
import { agregarMovimiento } from '@/demo/model/movimientos';
import { cerrarSesion } from '@/demo/model/sesiones';
import { leerBitacora } from '@/engines/envios/journal/journal';
import { vaciarBandeja } from '../agentes/con-transaccion';
import { operacion, sembrar } from '../envios/sembrar';
import { abrirSesion, crearBackend } from '../support/backend';
import { renderApp } from '../support/render-app';

type Backend = ReturnType<typeof crearBackend>;

const MOTIVO = 'Ajuste por la diferencia del cierre de la sesión n.º 101';
const DIA_MS = 86_400_000;

beforeEach(vaciarBandeja);

const cajaTres = ({ store }: Backend) => {
  const caja = store.datos.cajas.find(({ id }) => id === 3);
  if (!caja) throw new Error('no caja 3');
  return caja;
};

/** Yesterday's session 101 of «Caja 03»: 460,50 expected and `contado` (centavos) counted. */
function cerradaAyer(contado = 150_000, uid = 2): Backend {
  const backend = crearBackend({ comportamiento: 'observado' });
  cajaTres(backend).saldo = 46_050;
  const sesion = abrirSesion(backend.store, 'cajero@kantuta.demo', 'Caja 03');
  cerrarSesion(backend.store, sesion, contado - 46_050, uid);
  sesion.fecha_cierre = new Date(Date.now() - DIA_MS).toISOString();
  return backend;
}

const espaciado = (nodo: HTMLElement) => nodo.textContent.replaceAll('\u00a0', ' ');
const oferta = () => screen.findByRole('region', { name: 'Diferencia al abrir' });
const region = () => screen.getByRole('region', { name: 'Diferencia al abrir' });
const registrar = (texto: string | RegExp) => within(region()).getByRole('button', { name: texto });
const debeHaber = () =>
  screen
    .getAllByRole('term')
    .find((dt) => dt.textContent === 'Debe haber')
    ?.nextElementSibling?.textContent.replaceAll('\u00a0', ' ');
const abrir = async (backend: Backend, ruta = '/cajas/3', usuario: 'cajero' | 'admin' = 'cajero') => {
  const app = renderApp(ruta, { backend, usuario });
  const form = await screen.findByRole('form', { name: 'Abrir caja' });
  return { ...app, form, en: within(form) };
};
/** Opened without a word about the difference. */
async function abierta(backend = cerradaAyer()) {
  const app = await abrir(backend);
  await app.user.click(app.en.getByRole('button', { name: 'Abrir caja' }));
  await oferta();
  return app;
}
/** All that could bring an offer has been read. */
const todoLeido = async ({ queryClient }: Pick<ReturnType<typeof renderApp>, 'queryClient'>) => {
  await screen.findByText('Debe haber');
  await waitFor(() => expect(queryClient.isFetching()).toBe(0));
};
const ofrecida = () => screen.queryByRole('region', { name: 'Diferencia al abrir' });
const INGRESO = /^Registrar ingreso de Bs\s1\.039,50$/;

describe('before it is opened', () => {
  test.each([
    [2, 'usted'],
    [1, 'Ana Quispe Mamani'],
  ])('says both figures, when, and who counted (%i)', async (uid, quien) => {
    const { en } = await abrir(cerradaAyer(150_000, uid));
    expect(await en.findByText(/^Abre con/)).toBeVisible();
    expect(espaciado(en.getByText(/^Abre con/))).toMatch(
      new RegExp(
        `^Abre con Bs 460,50\\. En el último cierre se contaron Bs 1\\.500,00 \\(${quien}, ayer \\d\\d:\\d\\d\\): sobran Bs 1\\.039,50\\. Después de abrir`,
      ),
    );
  });

  test('the same at /agentes, for the caja that is chosen there', async () => {
    const backend = cerradaAyer();
    const { user } = renderApp('/agentes', { backend });
    await waitFor(() => expect(backend.recibido('GET /cajas')).toHaveLength(1));
    await user.click(await screen.findByRole('link', { name: 'Abrir caja' }));
    const selector = await screen.findByRole('combobox', { name: 'Caja' });
    expect(screen.queryByText(/^Abre con/)).toBeNull();
    await user.selectOptions(selector, '3');
    expect(espaciado(await screen.findByText(/^Abre con/))).toContain('sobran Bs 1.039,50');
  });

  test('a count that says the same is told as such', async () => {
    const { en } = await abrir(cerradaAyer(46_050));
    const texto = await en.findByText(/^Abre con/);
    expect(espaciado(texto)).toMatch(/se contaron Bs 460,50 \(usted, ayer \d\d:\d\d\): coincide\.$/);
    expect(texto.closest('[data-notice]')).toHaveAttribute('data-notice', 'in');
  });

  test('the drawer is counted: its own sum is what the opening is held against, and a reload keeps it', async () => {
    const backend = cerradaAyer();
    const { user, en, unmount } = await abrir(backend);
    await user.click(en.getByText('Contar billetes y monedas'));
    await user.type(en.getByRole('textbox', { name: 'Billetes de 200' }), '7');
    await user.type(en.getByRole('textbox', { name: 'Billetes de 20' }), '4');
    const dicho = () => espaciado(en.getByText(/^Abre con/));
    expect(dicho()).toMatch(/ayer \d\d:\d\d\)\. Ahora contó Bs 1\.480,00: sobran Bs 1\.019,50\./);
    unmount();
    backend.server.close();
    const otra = await abrir(backend);
    expect(otra.en.getByRole('textbox', { name: 'Billetes de 200' })).toHaveValue('7');
    await otra.user.click(otra.en.getByRole('button', { name: 'Abrir caja' }));
    expect(espaciado(await oferta())).toMatch(
      /^Abrió con Bs 460,50\. En el último cierre .*\)\. Al abrir se contaron Bs 1\.480,00: sobran Bs 1\.019,50\./,
    );
    await otra.user.click(registrar('Registrar ingreso de Bs\u00a01.019,50'));
    await waitFor(() => expect(debeHaber()).toBe('Bs 1.480,00'));
  });

  test('a count that can’t be read opens nothing, and the focus is on it', async () => {
    const backend = cerradaAyer();
    const { user, en } = await abrir(backend);
    await user.click(en.getByText('Contar billetes y monedas'));
    const de200 = en.getByRole('textbox', { name: 'Billetes de 200' });
    await user.type(de200, '7x');
    expect(en.getByText('Revise las cantidades: solo números enteros.')).toBeVisible();
    await user.click(en.getByRole('button', { name: 'Abrir caja' }));
    expect(de200).toHaveFocus();
    expect(backend.recibido('POST /cajas/abrir')).toEqual([]);
  });

  test('an administrator’s amount is held against the last count, and is what lies there: nothing is offered', async () => {
    const backend = cerradaAyer();
    const { user, en, queryClient } = await abrir(backend, '/cajas/3', 'admin');
    const monto = en.getByRole('textbox', { name: 'Monto inicial (Bs)' });
    await user.clear(monto);
    await user.type(monto, '1400');
    expect(espaciado(en.getByText(/^Abre con/))).toMatch(/^Abre con Bs 1\.400,00\. .*: faltan Bs 100,00\.$/);
    await user.click(en.getByRole('button', { name: 'Abrir caja' }));
    expect(await screen.findByText('Debe haber')).toBeVisible();
    await waitFor(() => expect(debeHaber()).toBe('Bs 1.400,00'));
    await todoLeido({ queryClient });
    expect(ofrecida()).toBeNull();
  });

  test('an administrator who leaves the saldo as it stands is offered the same', async () => {
    const { user, en } = await abrir(cerradaAyer(), '/cajas/3', 'admin');
    await user.click(en.getByRole('button', { name: 'Abrir caja' }));
    expect(espaciado(await oferta())).toContain('sobran Bs 1.039,50');
  });
});

describe('after it is opened', () => {
  test('one press makes «Debe haber» what lies in the drawer: one movement, in the trail, gone after a reload', async () => {
    const { backend, unmount } = await abierta();
    const boton = registrar('Registrar ingreso de Bs\u00a01.039,50');
    for (let i = 0; i < 20; i += 1) boton.click();
    const hecho = (await screen.findByText('Ajuste registrado ✓')).closest('[role=status]');
    expect(hecho).toHaveFocus();
    await waitFor(() => expect(debeHaber()).toBe('Bs 1.500,00'));
    expect(backend.recibido('POST /cajas/movimiento')).toEqual([
      { tipo: 'INGRESO', monto: 1039.5, motivo: MOTIVO, id_sesion_caja: 102, id_user_create: 2 },
    ]);
    const { eventos } = await leerBitacora({ sesion: 102 });
    expect(eventos).toMatchObject([
      { tipo: 'apertura', datos: { inicial: 46_050, contado: null } },
      { tipo: 'ajuste', resultado: 'pedida', motivo: MOTIVO, datos: { tipo: 'INGRESO', monto: 103_950 } },
      { tipo: 'ajuste', resultado: 'registrada', motivo: MOTIVO },
    ]);
    unmount();
    backend.server.close();
    await todoLeido(renderApp('/cajas/3', { backend }));
    expect(ofrecida()).toBeNull();
  });

  test('less than it began with goes out', async () => {
    const { user, backend } = await abierta(cerradaAyer(40_000));
    await user.click(registrar('Registrar egreso de Bs\u00a060,50'));
    await waitFor(() => expect(debeHaber()).toBe('Bs 400,00'));
    expect(backend.recibido('POST /cajas/movimiento')).toMatchObject([{ tipo: 'EGRESO', monto: 60.5 }]);
  });

  test('less than the server takes is said, and not offered', async () => {
    await abierta(cerradaAyer(46_055));
    expect(espaciado(region())).toContain('Menos de Bs 0,10 no se puede registrar');
    expect(within(region()).queryByRole('button')).toBeNull();
  });

  test('another tab was first: found, not sent again', async () => {
    const { user, backend } = await abierta();
    const sesion = backend.store.datos.sesiones.find(({ id }) => id === 102);
    if (!sesion) throw new Error('no session 102');
    agregarMovimiento(backend.store, sesion, {
      tipo: 'INGRESO',
      monto: 103_950,
      motivo: MOTIVO,
      idUsuario: 2,
    });
    await user.click(registrar(INGRESO));
    expect(await screen.findByText('Ajuste registrado ✓')).toBeVisible();
    expect(backend.recibido('POST /cajas/movimiento')).toEqual([]);
    await waitFor(() => expect(debeHaber()).toBe('Bs 1.500,00'));
  });

  test.each([true, false])(
    'a lost answer is looked up, written: %s; the second press sends none twice',
    async (escrito) => {
      const { user, backend } = await abierta();
      const sesion = backend.store.datos.sesiones.find(({ id }) => id === 102);
      if (!sesion) throw new Error('no session 102');
      const escribir = () =>
        agregarMovimiento(backend.store, sesion, {
          tipo: 'INGRESO',
          monto: 103_950,
          motivo: MOTIVO,
          idUsuario: 2,
        });
      backend.server.use(
        http.post(
          '*/cajas/movimiento',
          () => {
            if (escrito) escribir();
            return HttpResponse.error();
          },
          { once: true },
        ),
      );
      await user.click(registrar(INGRESO));
      if (!escrito) {
        expect(await screen.findByRole('alert')).toHaveTextContent(
          /^No sabemos si se registró\. Pulse otra vez/,
        );
        // It was on its way all the time.
        escribir();
        await user.click(registrar(INGRESO));
      }
      expect(await screen.findByText('Ajuste registrado ✓')).toBeVisible();
      expect(backend.recibido('POST /cajas/movimiento')).toHaveLength(1);
      expect(backend.store.datos.movimientos.filter(({ motivo }) => motivo === MOTIVO)).toHaveLength(1);
      expect((await leerBitacora({ tipo: 'ajuste' })).eventos.at(-1)).toMatchObject({
        resultado: 'registrada',
      });
    },
  );

  test('is hidden while the drawer is counted blind', async () => {
    const { user } = await abierta();
    await user.click(await screen.findByRole('button', { name: 'Cerrar caja' }));
    await screen.findByRole('dialog', { name: 'Cerrar caja' });
    expect(ofrecida()).toBeNull();
  });

  test('at the till it can be put off, and is still offered at the caja', async () => {
    const backend = cerradaAyer();
    abrirSesion(backend.store, 'cajero@kantuta.demo', 'Caja 03');
    const { user, unmount } = renderApp('/agentes', { backend });
    await oferta();
    await user.click(screen.getByRole('button', { name: 'Ahora no' }));
    expect(ofrecida()).toBeNull();
    unmount();
    backend.server.close();
    const otra = renderApp('/agentes', { backend });
    await screen.findByRole('form', { name: 'Nueva transacción' });
    expect(ofrecida()).toBeNull();
    await otra.user.click(screen.getByRole('link', { name: 'Cajas' }));
    await otra.user.click(await screen.findByRole('link', { name: /^Control de Caja 03/ }));
    expect(await oferta()).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Ahora no' })).toBeNull();
  });

  test('is not offered to an Administrador over another’s session', async () => {
    const backend = cerradaAyer();
    abrirSesion(backend.store, 'cajero@kantuta.demo', 'Caja 03');
    await todoLeido(renderApp('/cajas/3', { backend, usuario: 'admin' }));
    expect(ofrecida()).toBeNull();
  });
});

test('is in the report of the session that closed and of the one that opened, on any device', async () => {
  const { user, backend, unmount } = await abierta();
  await user.click(registrar('Registrar ingreso de Bs\u00a01.039,50'));
  await screen.findByText('Ajuste registrado ✓');
  unmount();
  backend.server.close();
  const segunda = backend.store.datos.sesiones.find(({ id }) => id === 102);
  if (!segunda) throw new Error('no session 102');
  cerrarSesion(backend.store, segunda, 0, 2);
  await vaciarBandeja();
  const otra = renderApp('/cajas/3', { backend, usuario: 'admin' });
  const reporte = async (id: number) => {
    await otra.user.click(await screen.findByRole('link', { name: `Reporte Z de la sesión #${id}` }));
    const texto = espaciado(await screen.findByRole('article', { name: `Reporte Z, sesión #${id}` }));
    await otra.user.click(screen.getByRole('button', { name: 'Cerrar' }));
    return texto;
  };
  expect(await reporte(101)).toMatch(/Ajuste en la sesión #102, \d\d\/\d\d\/\d{4} \d\d:\d\d\+ 1\.039,50/);
  expect(await reporte(102)).toContain(`${MOTIVO}+ 1.039,50`);
});

/** Counted 92,00 more than the saldo, 90,00 and 2,00 of fee of them of an operation that a person has to end. */
const conAbierta = async (contado: number, parte: Parameters<typeof operacion>[0] = {}) => {
  await sembrar(
    operacion({
      ref: '1301388',
      monto: 9_000,
      estado: 'DUPLICADA_AJENA',
      comision: 200,
      ...parte,
    }),
  );
  return abierta(cerradaAyer(contado));
};

describe('operations of the session before that are not finished', () => {
  test('what may be theirs is named and left out: it would count twice once they are registered', async () => {
    const { user, backend } = await conAbierta(46_050 + 9_400);
    await waitFor(() =>
      expect(espaciado(region())).toContain(
        'Bs 92,00 de esa diferencia pueden ser de una operación sin terminar (BCP, Bs 90,00, ref. 1301388): termínela primero en Pendientes. Aquí se registra solo el resto.',
      ),
    );
    await user.click(registrar(/^Registrar ingreso de Bs\s2,00$/));
    await waitFor(() => expect(debeHaber()).toBe('Bs 462,50'));
    expect(backend.recibido('POST /cajas/movimiento')).toHaveLength(1);
  });

  test('all of it may be theirs: nothing to record yet, and the way to them', async () => {
    const { user } = await conAbierta(46_050 + 9_200);
    await user.click(await screen.findByRole('button', { name: 'Ver pendientes' }));
    expect(await screen.findByRole('dialog', { name: 'Operaciones pendientes' })).toBeVisible();
    expect(within(region()).queryByRole('button', { name: /^Registrar/ })).toBeNull();
    expect(espaciado(region())).not.toContain('solo el resto');
  });

  test('given up meanwhile: the difference is whole again', async () => {
    const { user } = await conAbierta(46_050 + 9_200, { estado: 'RECHAZADA' });
    await user.click(await screen.findByRole('button', { name: 'Ver pendientes' }));
    const tray = within(await screen.findByRole('dialog', { name: 'Operaciones pendientes' }));
    await user.click(tray.getByRole('button', { name: 'Descartar' }));
    await user.type(tray.getByRole('textbox', { name: 'Motivo' }), 'El cliente no volvió');
    await user.click(tray.getByText('Descartar operación', { selector: 'button' }));
    await user.click(await tray.findByRole('button', { name: 'Cerrar' }));
    expect(await screen.findByRole('button', { name: /^Registrar ingreso de Bs\s92,00$/ })).toBeVisible();
  });

  test.each([
    ['too little in the drawer is not explained by cash that came in', 40_000, {}],
    ['nor is less than theirs', 46_050 + 5_000, {}],
  ])('%s: it is named, and the whole can be recorded', async (_, contado, parte) => {
    await conAbierta(contado, parte);
    expect(espaciado(region())).toContain('Parte de esa diferencia puede ser de una operación sin terminar');
    expect(within(region()).getByRole('button', { name: /^Registrar (in|e)greso de Bs/ })).toBeVisible();
  });

  test.each([
    ['of another caja', { sesion: 99 }],
    ['stored with other data', { estado: 'DIFERENTE' as const }],
    ['that moves no cash', { tipo: 'TRANSFERENCIA_QR' as const, comision: 0 }],
  ])('one %s changes nothing', async (_, parte) => {
    await conAbierta(46_050 + 9_400, parte);
    expect(within(region()).getByRole('button', { name: /^Registrar ingreso de Bs\s94,00$/ })).toBeVisible();
    expect(espaciado(region())).not.toContain('sin terminar');
  });
});

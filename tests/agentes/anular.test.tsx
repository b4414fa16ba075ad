/** Annulling: who may, the motivo kept first, one DELETE, and never more said than is known. */
import { act, screen, waitFor, within } from '@testing-library/react';
import { delay, http, HttpResponse } from 'msw';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { anularTransaccion } from '@/demo/model/agentes';
import { getTransaccion } from '@/domain/transaccion/transaccion-api';
import { puedeAnular } from '@/domain/transaccion/puede-anular';
import { leerBitacora } from '@/engines/envios/journal/journal';
import { getSesionActiva } from '@/domain/caja/caja-api';
import { efectivoEsperado } from '@/domain/transaccion/efectivo/efectivo-esperado';
import { getMovimientos } from '@/domain/caja/movimiento/movimientos-api';
import type { Rol } from '@/domain/usuario/usuario';
import { renderApp } from '../support/render-app';
import { conTransaccion, vaciarBandeja, type Backend } from './con-transaccion';

beforeEach(vaciarBandeja);

const DELETE = 'DELETE /agentes/4601';

async function abrir(backend: Backend, ruta: string, usuario: 'cajero' | 'admin' = 'cajero') {
  const { user } = renderApp(ruta, { backend, usuario });
  const detalle = await screen.findByRole('dialog', { name: /^(Depósito|Retiro) N\.º/ });
  await user.click(await within(detalle).findByRole('button', { name: 'Anular' }));
  const dialogo = await screen.findByRole('dialog', { name: 'Anular transacción' });
  const anular = async (motivo = 'Monto equivocado') => {
    await user.type(within(dialogo).getByRole('textbox', { name: 'Motivo' }), motivo);
    await user.click(within(dialogo).getByRole('button', { name: 'Anular operación' }));
  };
  return { user, detalle, dialogo, anular };
}

/** As the browser's own buttons do. */
const irA = (a: string) =>
  act(() => {
    history.pushState(null, '', a);
    dispatchEvent(new PopStateEvent('popstate'));
  });

const resultados = async () =>
  (await leerBitacora({ tipo: 'anulacion' })).eventos.flatMap((evento) =>
    evento.tipo === 'anulacion' ? [[evento.resultado, evento.motivo]] : [],
  );

describe('the question', () => {
  test('says what will happen and what will not, with the focus on the safe answer', async () => {
    const { backend, ruta } = conTransaccion();
    const { user, detalle, dialogo } = await abrir(backend, ruta);
    expect(dialogo).toHaveTextContent(
      /¿Anular DEPÓSITO de Bs\s500,00, ref\. 8827334\? Saldrá de los saldos y quedará en auditoría\. Esto no revierte la operación en el banco\./,
    );
    const volver = within(dialogo).getByRole('button', { name: 'Volver' });
    expect(volver).toHaveFocus();
    await user.click(volver);
    expect(screen.queryByRole('dialog', { name: 'Anular transacción' })).toBeNull();
    expect(within(detalle).getByText('Activa')).toBeVisible();
    expect(backend.recibido(DELETE)).toEqual([]);
    expect(await resultados()).toEqual([]);
  });

  test('an Enter that is still on its way from the page before answers nothing', async () => {
    const { backend, ruta } = conTransaccion();
    const reloj = vi.spyOn(performance, 'now').mockReturnValue(50_000);
    const { user, dialogo } = await abrir(backend, ruta);
    await user.keyboard('{Enter}');
    expect(dialogo).toBeVisible();
    reloj.mockReturnValue(50_300);
    await user.keyboard('{Enter}');
    expect(screen.queryByRole('dialog', { name: 'Anular transacción' })).toBeNull();
  });

  test.each(['', 'no', '   a   '])('asks for a motivo: %j is none', async (motivo) => {
    const { backend, ruta } = conTransaccion();
    const { user, dialogo } = await abrir(backend, ruta);
    const campo = within(dialogo).getByRole('textbox', { name: 'Motivo' });
    if (motivo) await user.type(campo, motivo);
    await user.click(within(dialogo).getByRole('button', { name: 'Anular operación' }));
    expect(campo).toBeInvalid();
    expect(campo).toHaveFocus();
    expect(campo).toHaveAccessibleDescription('Escriba el motivo (3 letras o más)');
    expect(backend.recibido(DELETE)).toEqual([]);
  });
});

describe('annulling', () => {
  test('keeps the motivo on the disk first, then deletes, then tells', async () => {
    const { backend, ruta } = conTransaccion();
    let antes: unknown;
    backend.server.use(
      http.delete('*/agentes/:id', async () => {
        antes = await resultados();
      }),
    );
    const { detalle, anular } = await abrir(backend, ruta);
    await anular('  Monto equivocado ');
    expect(await within(detalle).findByText('Anulada')).toBeVisible();
    expect(antes).toEqual([['pedida', 'Monto equivocado']]);
    expect(await resultados()).toEqual([
      ['pedida', 'Monto equivocado'],
      ['anulada', 'Monto equivocado'],
    ]);
    const [evento] = (await leerBitacora()).eventos;
    expect(evento).toMatchObject({ uid: 2, usuario: 'Luis Choque Rojas', serverId: 4601, refKey: '8827334' });
    expect(within(detalle).getByText('Monto equivocado')).toBeVisible();
    expect(within(detalle).queryByRole('button', { name: 'Anular' })).toBeNull();
    expect(backend.store.datos.transacciones[0]?.estado).toBe(false);
  });

  test('twenty clicks make one DELETE and one motivo', async () => {
    const { backend, ruta } = conTransaccion();
    const { user, detalle, dialogo } = await abrir(backend, ruta);
    await user.type(within(dialogo).getByRole('textbox', { name: 'Motivo' }), 'Doble');
    const boton = within(dialogo).getByRole('button', { name: 'Anular operación' });
    for (let i = 0; i < 20; i += 1) boton.click();
    expect(await within(detalle).findByText('Anulada')).toBeVisible();
    expect(backend.recibido(DELETE)).toHaveLength(1);
    expect(await resultados()).toHaveLength(2);
  });

  test('one that is under way when the page is left is under way when it is opened again', async () => {
    const { backend, ruta } = conTransaccion();
    backend.server.use(http.delete('*/agentes/:id', () => delay('infinite')));
    const { user, dialogo, anular } = await abrir(backend, ruta);
    await anular();
    expect(await within(dialogo).findByText('Anulando…')).toBeVisible();
    irA('/cajas');
    expect(await screen.findByRole('heading', { name: 'Cajas' })).toBeVisible();
    irA(ruta);
    const detalle = await screen.findByRole('dialog', { name: /^(Depósito|Retiro) N\.º/ });
    await user.click(await within(detalle).findByRole('button', { name: 'Anular' }));
    const otra = within(await screen.findByRole('dialog', { name: 'Anular transacción' }));
    expect(otra.getByText('Anulando…')).toBeVisible();
    expect(otra.getByRole('button', { name: 'Anular operación' })).toHaveAttribute('aria-disabled', 'true');
  });

  test('the token expired: the password, and then it is done', async () => {
    const { backend, ruta } = conTransaccion();
    backend.server.use(
      http.delete('*/agentes/:id', () => HttpResponse.json({ message: 'Unauthorized' }, { status: 401 }), {
        once: true,
      }),
    );
    const { user, detalle, anular } = await abrir(backend, ruta);
    await anular();
    const reingreso = await screen.findByRole('dialog', { name: 'Su sesión venció' });
    await user.type(within(reingreso).getByLabelText('Contraseña'), 'kantuta123');
    await user.click(within(reingreso).getByRole('button', { name: 'Continuar' }));
    expect(await within(detalle).findByText('Anulada')).toBeVisible();
    expect(await resultados()).toHaveLength(2);
  });
});

describe('when it does not go as asked', () => {
  test('somebody annulled it before: said, and the list asked for again', async () => {
    const { backend, ruta, row } = conTransaccion();
    const { user, detalle, dialogo, anular } = await abrir(backend, ruta);
    anularTransaccion(backend.store, row.id);
    const listas = backend.recibido('GET /agentes').length;
    await anular();
    expect(await within(dialogo).findByText('Ya estaba anulada. Actualizamos la lista.')).toBeVisible();
    await user.click(within(dialogo).getByRole('button', { name: 'Aceptar' }));
    expect(await within(detalle).findByText('Anulada')).toBeVisible();
    expect(within(detalle).getByText(/^Ya estaba anulada cuando usted quiso anularla/)).toBeVisible();
    await waitFor(() => expect(backend.recibido('GET /agentes').length).toBeGreaterThan(listas));
    expect((await resultados()).at(-1)).toEqual(['ya-anulada', 'Monto equivocado']);
  });

  test('from the strip of what was just registered, it is said before the strip goes', async () => {
    const { backend } = conTransaccion();
    const { user } = renderApp('/agentes', { backend });
    const form = within(await screen.findByRole('form', { name: 'Nueva transacción' }));
    await user.click(form.getByRole('radio', { name: 'Depósito' }));
    await user.type(form.getByRole('combobox', { name: 'Banco' }), 'BCP{Enter}');
    await user.type(form.getByRole('textbox', { name: 'Monto (Bs)' }), '80');
    await user.type(form.getByRole('textbox', { name: 'N.º de referencia' }), 'TIRA-1{Enter}');
    const tira = await screen.findByText(/N\.º 4602: .* ref\. TIRA-1/);
    anularTransaccion(backend.store, 4602);
    await user.click(await screen.findByRole('button', { name: 'Anular' }));
    const dialogo = await screen.findByRole('dialog', { name: 'Anular transacción' });
    await user.type(within(dialogo).getByRole('textbox', { name: 'Motivo' }), 'Doble registro');
    await user.click(within(dialogo).getByRole('button', { name: 'Anular operación' }));
    expect(await within(dialogo).findByText('Ya estaba anulada. Actualizamos la lista.')).toBeVisible();
    await user.click(within(dialogo).getByRole('button', { name: 'Aceptar' }));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(tira).not.toBeInTheDocument();
  });

  test('the shift was closed meanwhile: an Operador is refused before anything is written', async () => {
    const { backend, ruta } = conTransaccion();
    const { dialogo, anular } = await abrir(backend, ruta);
    const sesion = backend.store.datos.sesiones.find(({ id }) => id === 101);
    if (sesion) sesion.estado_sesion = 'CERRADA';
    await anular();
    const texto = 'Su caja ya no está abierta. Pida a un Administrador que la anule.';
    expect(await within(dialogo).findByText(texto)).toBeVisible();
    expect(backend.recibido(DELETE)).toEqual([]);
    expect(await resultados()).toEqual([]);
  });

  test('no motivo can be kept: nothing is sent', async () => {
    const { backend, ruta } = conTransaccion();
    const { dialogo, anular } = await abrir(backend, ruta);
    vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
      throw new DOMException('disk full', 'QuotaExceededError');
    });
    await anular();
    const texto = 'No se pudo guardar el motivo en este equipo. No se anuló.';
    expect(await within(dialogo).findByText(texto)).toBeVisible();
    expect(within(dialogo).getByRole('textbox', { name: 'Motivo' })).toHaveValue('Monto equivocado');
    expect(backend.recibido(DELETE)).toEqual([]);
    expect(backend.store.datos.transacciones[0]?.estado).toBe(true);
  });

  test('refused: certainly not annulled', async () => {
    const { backend, ruta } = conTransaccion();
    backend.server.use(
      http.delete('*/agentes/:id', () =>
        HttpResponse.json({ message: 'Forbidden resource', stack: 'at x' }, { status: 403 }),
      ),
    );
    const { dialogo, anular } = await abrir(backend, ruta);
    await anular();
    const texto = 'No tiene permiso para hacer esto. No se anuló.';
    expect(await within(dialogo).findByText(texto)).toBeVisible();
    expect(screen.queryByText(/Forbidden|at x/)).toBeNull();
    expect((await leerBitacora()).eventos.at(-1)).toMatchObject({
      resultado: 'rechazada',
      detalle: 'Forbidden resource',
    });
  });

  test('the answer was lost, the row is gone: annulled', async () => {
    const { backend, ruta, row } = conTransaccion();
    backend.server.use(
      http.delete('*/agentes/:id', () => {
        anularTransaccion(backend.store, row.id);
        return HttpResponse.error();
      }),
    );
    const { detalle, anular } = await abrir(backend, ruta);
    await anular();
    expect(await within(detalle).findByText('Anulada')).toBeVisible();
    expect((await resultados()).at(-1)).toEqual(['anulada', 'Monto equivocado']);
  });

  test('the answer was lost, the row is still there: not annulled, and once more works', async () => {
    const { backend, ruta } = conTransaccion();
    backend.server.use(
      http.delete('*/agentes/:id', () => HttpResponse.json({}, { status: 500 }), { once: true }),
    );
    const { user, detalle, dialogo, anular } = await abrir(backend, ruta);
    await anular();
    expect(
      await within(dialogo).findByText(
        'No hubo respuesta y la transacción sigue activa: no se anuló. Intente de nuevo.',
      ),
    ).toBeVisible();
    await user.click(within(dialogo).getByRole('button', { name: 'Anular operación' }));
    expect(await within(detalle).findByText('Anulada')).toBeVisible();
    expect((await resultados()).map(([resultado]) => resultado)).toEqual([
      'pedida',
      'sigue-activa',
      'pedida',
      'anulada',
    ]);
  });

  test('nobody answers: it is not known, and can be looked up', async () => {
    const { backend, ruta, row } = conTransaccion();
    const { user, detalle, dialogo, anular } = await abrir(backend, ruta);
    backend.server.use(
      http.delete('*/agentes/:id', () => {
        anularTransaccion(backend.store, row.id);
        return HttpResponse.error();
      }),
      http.get('*/agentes/:id', () => HttpResponse.error(), { once: true }),
    );
    await anular();
    expect(await within(dialogo).findByText(/^No sabemos si se anuló/)).toBeVisible();
    expect(within(dialogo).queryByRole('button', { name: 'Anular operación' })).toBeNull();
    expect((await resultados()).at(-1)?.[0]).toBe('desconocida');
    await user.click(within(dialogo).getByRole('button', { name: 'Comprobar ahora' }));
    expect(await within(detalle).findByText('Anulada')).toBeVisible();
    expect(backend.recibido(DELETE)).toHaveLength(1);
  });
});

describe('who may', () => {
  type Sesion = { id: number; id_usuario: number; estado_sesion: 'ABIERTA' | 'CERRADA' };
  const SESION: Sesion = { id: 101, id_usuario: 2, estado_sesion: 'ABIERTA' };
  const casos: [string, { rol?: Rol; estado?: boolean; sesion?: Partial<Sesion> | null }, boolean][] = [
    ['the Operador of the own open session', {}, true],
    ['an Operador without a session', { sesion: null }, false],
    ['an Operador with another session', { sesion: { id: 102 } }, false],
    ['somebody else’s session', { sesion: { id_usuario: 3 } }, false],
    ['the own session, closed', { sesion: { estado_sesion: 'CERRADA' } }, false],
    ['an Administrador, without any session', { rol: 'Administrador', sesion: null }, true],
    ['an annulled row, not even an Administrador', { rol: 'Administrador', estado: false }, false],
    ['a reader', { rol: 'Lectura' }, false],
  ];
  test.each(casos)('%s', (_quien, { rol = 'Operador', estado = true, sesion = SESION }, puede) => {
    const usuario = { id: 2, name: 'Luis', email: 'l@k.bo', rol };
    const activa = sesion && { ...SESION, ...sesion };
    expect(puedeAnular(usuario, { estado, id_sesion_caja: 101 }, activa)).toBe(puede);
  });

  test('an Operador sees no button on another session’s row, an Administrador does', async () => {
    const { backend, ruta } = conTransaccion({ de: 'cajera' });
    const { unmount } = renderApp(ruta, { backend, usuario: 'cajero' });
    const detalle = await screen.findByRole('dialog', { name: /^Depósito N\.º/ });
    expect(await within(detalle).findByText(/Caja 03/)).toBeVisible();
    expect(within(detalle).queryByRole('button', { name: 'Anular' })).toBeNull();
    unmount();
    const otra = conTransaccion({ de: 'cajera' });
    const { anular, detalle: deAdmin } = await abrir(otra.backend, otra.ruta, 'admin');
    await anular();
    expect(await within(deAdmin).findByText('Anulada')).toBeVisible();
  });
});

describe.each(['documentado', 'observado'] as const)('on a backend as %s', (comportamiento) => {
  test.each(['DEPOSITO', 'RETIRO'] as const)(
    'a %s annulled leaves the expected cash as it was',
    async (tipo) => {
      const { backend, ruta, row } = conTransaccion({ comportamiento, tipo_operacion: tipo, monto: 123.45 });
      const { detalle, anular } = await abrir(backend, ruta);
      /** The drawer as the app computes it from what the server says now, in centavos. */
      const esperado = async () => {
        const sesion = await getSesionActiva(2);
        if (!sesion) throw new Error('no session');
        const fila = await getTransaccion(row.id).catch(() => null);
        const ajustes = { comisiones: true, qr: () => 'no-mueve' as const };
        const movimientos = await getMovimientos(sesion.id);
        const { esperado: total, inicial } = efectivoEsperado(
          sesion,
          movimientos,
          fila ? [fila] : [],
          ajustes,
        );
        return total - inicial;
      };
      expect(await esperado()).toBe(tipo === 'DEPOSITO' ? 12_345 + 500 : -12_345 + 500);
      await anular();
      expect(await within(detalle).findByText('Anulada')).toBeVisible();
      expect(await esperado()).toBe(0);
      const movimientos = comportamiento === 'documentado' ? 2 : 0;
      expect(backend.store.datos.movimientos).toHaveLength(movimientos);
    },
  );
});

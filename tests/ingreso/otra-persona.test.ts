/** What one person began never goes on under another one's token, and a refused call is never an unknown one. */
import { http, HttpResponse } from 'msw';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { toApiError } from '@/lib/api-error';
import { registrarTransaccion } from '@/domain/transaccion/transaccion-api';
import { abrirCaja } from '@/domain/caja/caja-api';
import { sesionStore } from '@/domain/usuario/ingreso-store';
import { crearBackend } from '../support/backend';
import { crearCompuerta } from './ayudas';

let backend: ReturnType<typeof crearBackend>;
const persona = (email: string) => {
  const { id, name } = backend.store.datos.usuarios.find((cada) => cada.email === email) ?? {
    id: 0,
    name: '',
  };
  return { id, name, email, rol: 'Operador' as const };
};
const entrar = (email: string) => sesionStore.entrar(backend.tokenDe(email), persona(email));
const enviar = (id_user_create: number) =>
  registrarTransaccion(
    JSON.stringify({
      banco: 'BCP',
      tipo_operacion: 'DEPOSITO',
      monto: 100,
      comision_cliente: 0,
      nro_referencia: 'R6-1',
      id_sesion_caja: 101,
      id_user_create,
    }),
    id_user_create,
    () => undefined,
  );

/** A POST refuses the token, once, when it is let go; what it is sent is kept. */
function refusesLater(ruta = '*/api/agentes') {
  const tokens: (string | null)[] = [];
  const compuerta = crearCompuerta();
  backend.server.use(
    http.post(ruta, async ({ request }) => {
      tokens.push(request.headers.get('authorization'));
      await compuerta.abierta;
      return HttpResponse.json(
        { statusCode: 401, message: 'Unauthorized', error_detail: null },
        { status: 401 },
      );
    }),
  );
  return { tokens, soltar: () => compuerta.abrir() };
}

beforeEach(() => {
  backend = crearBackend();
  backend.escuchar();
  sesionStore.iniciar();
});
afterEach(() => {
  sesionStore.salir();
  backend.server.close();
});

test('a POST refused after its author left is not sent again by whoever came next', async () => {
  const { tokens, soltar } = refusesLater();
  entrar('cajero@kantuta.demo');
  const post = enviar(persona('cajero@kantuta.demo').id);
  const fin = post.catch(toApiError);
  await expect.poll(() => tokens.length).toBe(1);
  sesionStore.salir();
  entrar('cajera@kantuta.demo');
  soltar();
  expect(await fin).toMatchObject({ motivo: 'no-autorizado', status: 401, incierta: false });
  expect(tokens).toHaveLength(1);
});

test('nor by the same person after a new sign-in: that page is gone', async () => {
  const { tokens, soltar } = refusesLater();
  entrar('cajero@kantuta.demo');
  const fin = enviar(persona('cajero@kantuta.demo').id).catch(toApiError);
  await expect.poll(() => tokens.length).toBe(1);
  sesionStore.salir();
  entrar('cajero@kantuta.demo');
  soltar();
  expect(await fin).toMatchObject({ motivo: 'no-autorizado', status: 401, incierta: false });
  expect(tokens).toHaveLength(1);
});

test('«Salir» instead of the password: the call was refused, not unknown', async () => {
  const { soltar } = refusesLater('*/api/cajas/abrir');
  entrar('cajero@kantuta.demo');
  const { id } = persona('cajero@kantuta.demo');
  const fin = abrirCaja({ id_caja: 2, id_usuario: id, id_user_create: id }).catch(toApiError);
  soltar();
  await expect.poll(() => sesionStore.get().estado).toBe('vencida');
  sesionStore.salir();
  expect(await fin).toMatchObject({ motivo: 'no-autorizado', status: 401, incierta: false });
});

test('a transaction refused by its token is handed back at once: the outbox holds it, nobody is asked by it', async () => {
  const { tokens, soltar } = refusesLater();
  entrar('cajero@kantuta.demo');
  const fin = enviar(persona('cajero@kantuta.demo').id).catch(toApiError);
  soltar();
  expect(await fin).toMatchObject({ motivo: 'no-autorizado', status: 401 });
  expect(sesionStore.get().estado).toBe('activa');
  expect(tokens).toHaveLength(1);
});

test('a transaction of one cashier never leaves under another one’s token', async () => {
  entrar('cajera@kantuta.demo');
  await expect(enviar(persona('cajero@kantuta.demo').id)).rejects.toMatchObject({
    motivo: 'no-autorizado',
  });
  expect(backend.recibido('POST /agentes')).toEqual([]);
});

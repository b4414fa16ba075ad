/** Every recorded exchange, asked again of the embedded backend in `observado`. */
import { getResponse } from 'msw';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { claimsDe } from '@/demo/routes/auth-rutas';
import { crearHandlers } from '@/demo/http/handlers';
import { crearStore, type Store } from '@/demo/model/store';
import { firmarAcceso, firmarRefresco } from '@/demo/http/token';
import { CASOS, type Caso, type Rol } from './casos';
import {
  ANA,
  CORREO_SEMBRADO,
  LECTOR,
  LUIS,
  SEMBRADO,
  SIN_ROL,
  antesDe,
  cargarLista,
  mundo,
} from './escenario';
import { GRABACIONES, normalizar, type Grabacion } from './grabaciones';

const HORA_MS = 3_600_000;
const SECUENCIAS = [
  ['/agentes', 'transaccion'],
  ['/cajas/abrir', 'sesion'],
  ['/cajas/movimiento', 'movimiento'],
  ['/cajas', 'caja'],
  ['/usuario/register', 'usuario'],
] as const;

const recienCreadoSchema = z.object({ id: z.int(), persona: z.object({ id: z.int() }).optional() });

function tokenDe(store: Store, rol: Rol): string {
  const { secreto } = store.datos;
  const ahora = store.ahora();
  const cuentas = { sembrado: SEMBRADO, admin: ANA, operador: LUIS, sinrol: SIN_ROL, lector: LECTOR };
  if (rol === 'refresco') return firmarRefresco(secreto, 2, ahora);
  if (rol === 'refrescado') return firmarAcceso(secreto, { sub: 2, username: ANA.name }, ahora);
  if (rol === 'vencido') return firmarAcceso(secreto, claimsDe(LUIS), ahora - 9 * HORA_MS);
  return firmarAcceso(secreto, claimsDe(cuentas[rol]), ahora);
}

const desocultar = (texto: string) => texto.replaceAll('<correo-del-admin-sembrado>', CORREO_SEMBRADO);

/** The recorded body; the shortened ones are completed to their recorded length. */
function cuerpoDe({ body, body_raw }: Grabacion['request']): string | null {
  const largo = Number(/\((\d+) caracteres\)$/.exec(body_raw ?? '')?.[1] ?? 0);
  if (body_raw !== undefined && largo > 100_000) return JSON.stringify({ banco: 'x'.repeat(largo) });
  if (body_raw !== undefined && largo > 0) {
    const fila = {
      banco: 'BCP',
      tipo_operacion: 'DEPOSITO',
      monto: 100,
      id_sesion_caja: 2,
      id_user_create: 3,
    };
    return JSON.stringify({ ...fila, nro_referencia: 'R'.repeat(4400) });
  }
  if (body_raw !== undefined) return body_raw;
  return body === undefined || body === null ? null : desocultar(JSON.stringify(body));
}

function prepararStore({ request, response }: Grabacion, caso: Caso): Store {
  const datos = mundo();
  cargarLista(datos, new URL(request.path, 'http://x').pathname, response.body);
  const tabla = SECUENCIAS.find(([ruta]) => ruta === request.path)?.[1];
  const creado = recienCreadoSchema.safeParse(response.body).data;
  if (response.status === 201 && tabla && creado) antesDe(datos, tabla, creado.id);
  if (creado?.persona) datos.secuencias.persona = creado.persona.id - 1;
  caso.preparar?.(datos);
  return crearStore({
    datos,
    ahora: () => Date.parse('2026-11-23T15:30:00.000Z'),
    comportamiento: 'observado',
    produccion: caso.produccion === true,
  });
}

async function repetir(grabacion: Grabacion): Promise<Response> {
  const caso = CASOS[grabacion.nombre] ?? {};
  const store = prepararStore(grabacion, caso);
  if (caso.baseCaida) store.fallos.push('error-500');
  const { method, path, headers } = grabacion.request;
  const cabeceras = new Headers(headers ?? {});
  const autorizacion = cabeceras.get('authorization');
  if (autorizacion)
    cabeceras.set('authorization', autorizacion.replace('<jwt>', tokenDe(store, caso.rol ?? 'operador')));
  const pedido = new Request(`http://localhost/api${path}`, {
    method,
    headers: cabeceras,
    body: cuerpoDe(grabacion.request),
  });
  const respuesta = await getResponse(crearHandlers(store), pedido);
  if (!respuesta) throw new Error(`no handler for ${method} ${path}`);
  return respuesta;
}

const cuerpo = async (respuesta: Response): Promise<unknown> => {
  const texto = await respuesta.text();
  return respuesta.headers.get('content-type')?.startsWith('application/json') && texto !== ''
    ? JSON.parse(texto)
    : texto;
};

/** Headers a client can see and might rely on. */
const cabecerasDe = (headers: Headers) => ({
  tipo: headers.get('content-type'),
  vacio: headers.get('content-length') === '0',
  etag: headers.has('etag'),
  cors: headers.get('access-control-allow-origin'),
  metodos: headers.get('access-control-allow-methods'),
  permitidas: headers.get('access-control-allow-headers'),
});

test('no case is kept for a recording that is gone', () => {
  const nombres = new Set(GRABACIONES.map(({ nombre }) => nombre));
  expect(Object.keys(CASOS).filter((nombre) => !nombres.has(nombre))).toEqual([]);
});

describe.each(GRABACIONES)('$nombre', (grabacion) => {
  test(`${grabacion.request.method} ${grabacion.request.path} → ${grabacion.response.status}`, async () => {
    const respuesta = await repetir(grabacion);
    const recibido = normalizar(await cuerpo(respuesta));
    const grabado = normalizar(JSON.parse(desocultar(JSON.stringify(grabacion.response.body))));
    expect(recibido).toEqual(grabado);
    expect(JSON.stringify(recibido)).toBe(JSON.stringify(grabado)); // the order of keys too
    expect(respuesta.status).toBe(grabacion.response.status);
    expect(cabecerasDe(respuesta.headers)).toEqual(cabecerasDe(new Headers(grabacion.response.headers)));
  });
});

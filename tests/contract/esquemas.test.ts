/** Every recorded success that the app reads passes the app's own schemas, and comes out in its units. */
import { expect, test } from 'vitest';
import { transaccionAgenteSchema } from '@/domain/transaccion/transaccion-agente';
import { cajaConSesionesSchema, cajaSchema, sesionCajaSchema } from '@/domain/caja/caja';
import { loginResponseSchema } from '@/domain/usuario/login';
import { movimientosDeSesionSchema } from '@/domain/caja/movimiento/movimiento-caja';
import { conexionResponseSchema } from '@/domain/whatsapp/conexion-whatsapp';
import { vacioSchema } from '@/lib/http';
import { montoSchema } from '@/lib/monto';
import { z } from '@/lib/zod';
import { GRABACIONES, grabacion } from './grabaciones';

/** Method and path (as a pattern) → what the app parses the answer with. */
const LECTURAS: [RegExp, z.core.$ZodType][] = [
  [/^GET \/agentes(\?.*)?$/, z.array(transaccionAgenteSchema)],
  [/^GET \/agentes\/\d+$/, transaccionAgenteSchema],
  [/^POST \/agentes$/, transaccionAgenteSchema],
  [/^DELETE \/(agentes|cajas)\/\d+/, vacioSchema],
  [/^GET \/cajas$/, z.array(cajaSchema)],
  [/^POST \/cajas$/, cajaSchema],
  [/^(GET|PATCH) \/cajas\/\d+$/, cajaConSesionesSchema],
  [/^GET \/cajas\/sesion-activa\/\d+$/, sesionCajaSchema],
  [/^POST \/cajas\/abrir$/, sesionCajaSchema],
  [/^PATCH \/cajas\/sesion\/\d+\/cerrar$/, sesionCajaSchema],
  [/^GET \/cajas\/sesion\/\d+\/balance$/, montoSchema],
  [/^GET \/reportes\/data\/movimientos-caja\/\d+$/, movimientosDeSesionSchema],
  [/^GET \/whatsapp\/connect$/, conexionResponseSchema],
  [/^POST \/auth\/login$/, loginResponseSchema],
];

const esquemaDe = (llamada: string) => LECTURAS.find(([patron]) => patron.test(llamada))?.[1];

const leidas = GRABACIONES.filter(({ response }) => response.status < 300).flatMap(
  ({ nombre, request, response }) => {
    const esquema = esquemaDe(`${request.method} ${request.path}`);
    return esquema ? [{ nombre, esquema, body: response.body }] : [];
  },
);

test('the recordings cover every schema', () => {
  expect(new Set(leidas.map(({ esquema }) => esquema)).size).toBe(
    new Set(LECTURAS.map(([, esquema]) => esquema)).size,
  );
  expect(leidas.length).toBeGreaterThan(60);
});

test.each(leidas)('$nombre', ({ esquema, body }) => {
  expect(z.safeParse(esquema, body).error?.issues).toBeUndefined();
});

const montoDe = (nombre: string) => z.parse(transaccionAgenteSchema, grabacion(nombre).response.body).monto;

test('strings, echoed numbers and float noise all become whole centavos', () => {
  expect(montoDe('agentes-id-get-ok')).toBe(10_000);
  expect(montoDe('agentes-post-deposito-con-comision')).toBe(10_000);
  expect(montoDe('agentes-post-monto-maximo')).toBe(999_999_999_999);
  expect(z.parse(sesionCajaSchema, grabacion('cajas-cerrar-ok').response.body).diferencia).toBe(-305);
});

test('of a sign-in, neither the hash nor the refresh token survives', () => {
  const entrada = z.parse(loginResponseSchema, grabacion('auth-login-operador').response.body);
  expect(entrada).toEqual({
    token: '<jwt>',
    usuario: { id: 3, name: 'Luis Choque Rojas', email: 'operador@kantuta.test', rol: 'Operador' },
  });
});

/** One operation at a time, per person: whatever calls, and before anything is rendered. */
import { beforeEach, describe, expect, test, vi } from 'vitest';
import {
  crearRegistro,
  registroDe,
  vaciarRegistros,
  type EntornoDePagina,
} from '@/features/agentes/registro-store';
import { deOperacion } from '@/features/agentes/transaccion-valores';
import { sesionStore } from '@/features/sesion/sesion-store';
import { ApiError } from '@/lib/api-error';
import { compuerta } from './registrar-till';
import { fila, OPERACION } from './registrar-datos';

beforeEach(vaciarRegistros);

const mundo = (cambios: Partial<EntornoDePagina> = {}) =>
  ({
    buscarEnListado: async () => null,
    buscarFresca: async () => null,
    sigueActiva: async () => true,
    comprobarCaja: async () => 'lista',
    enviar: vi.fn<EntornoDePagina['enviar']>(async () => fila()),
    esperar: async () => undefined,
    ahora: () => 0,
    alDudar: vi.fn<EntornoDePagina['alDudar']>(),
    alResolver: vi.fn<EntornoDePagina['alResolver']>(),
    ...cambios,
  }) satisfies EntornoDePagina;

describe('while one is under way', () => {
  test('another call changes nothing, with the same operation or with another', async () => {
    const { retenido, soltar } = compuerta();
    const entorno = mundo({ comprobarCaja: async () => retenido.then(() => 'lista' as const) });
    const registro = crearRegistro();
    for (let vez = 0; vez < 20; vez += 1) registro.registrar(OPERACION, entorno);
    registro.registrar({ ...OPERACION, nro_referencia: 'OTRA' }, entorno);
    registro.reenviar(entorno);
    registro.comprobar(entorno);
    expect(registro.get()).toMatchObject({ fase: 'enviando', op: OPERACION });
    soltar();
    await vi.waitFor(() => expect(registro.get().fase).toBe('libre'));
    expect(entorno.enviar).toHaveBeenCalledTimes(1);
    expect(entorno.alResolver).toHaveBeenCalledTimes(1);
  });

  test('an unknown outcome lets nothing else begin', async () => {
    const entorno = mundo({
      enviar: async () => {
        throw new ApiError('sin-red');
      },
    });
    const registro = crearRegistro();
    registro.registrar(OPERACION, entorno);
    await vi.waitFor(() => expect(registro.get().fase).toBe('incierta'));
    registro.registrar({ ...OPERACION, nro_referencia: 'OTRA' }, entorno);
    registro.olvidar();
    registro.corregir();
    expect(registro.get()).toMatchObject({ fase: 'incierta', op: OPERACION });
  });
});

describe('whose it is', () => {
  test('another person on this tab has another one', () => {
    registroDe(2).guardarBorrador(deOperacion(OPERACION));
    expect(registroDe(3)).not.toBe(registroDe(2));
    expect(registroDe(3).borrador()).toBeNull();
    expect(registroDe(2).borrador()?.nro_referencia).toBe('8827334');
  });

  test('the end of the session takes draft and result, never an unknown outcome', async () => {
    const perdida = mundo({
      enviar: async () => {
        throw new ApiError('sin-red');
      },
    });
    registroDe(2).guardarBorrador(deOperacion(OPERACION));
    registroDe(3).registrar({ ...OPERACION, id_user_create: 3 }, perdida);
    await vi.waitFor(() => expect(registroDe(3).get().fase).toBe('incierta'));
    sesionStore.salir();
    expect(registroDe(2).borrador()).toBeNull();
    expect(registroDe(3).get()).toMatchObject({ fase: 'incierta' });
  });
});

test('what was registered leaves the bank and the type for the next one', async () => {
  const registro = crearRegistro();
  registro.registrar(OPERACION, mundo());
  await vi.waitFor(() =>
    expect(registro.get()).toMatchObject({ ultimo: { resultado: { tipo: 'registrada' } } }),
  );
  expect(registro.borrador()).toEqual({
    tipo_operacion: 'DEPOSITO',
    banco: 'BCP',
    monto: '',
    comision_cliente: '',
    nro_referencia: '',
  });
});

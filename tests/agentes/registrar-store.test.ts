/** One operation at a time on its way to the disk, per person: whatever calls, and before anything is rendered. */
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { bandeja } from '@/engines/envios/envios';
import type { Confirmacion } from '@/engines/envios/operation/confirmar';
import { registroDe, vaciarRegistros, type Entorno } from '@/features/agentes/result/registro';
import { deOperacion } from '@/features/agentes/form/transaccion-valores';
import { sesionStore } from '@/domain/usuario/ingreso-store';
import { compuerta } from './registrar-till';
import { enBandeja, fila, NUEVA, OPERACION } from './registrar-datos';

const GUARDADA: Confirmacion = { tipo: 'guardada', op: enBandeja() };
const NADA: Entorno = {
  buscar: async () => null,
  sigueActiva: async () => true,
  parecida: async () => null,
};

const falla = async () => Promise.reject(new Error('worker'));

beforeEach(vaciarRegistros);
const confirmar = () => vi.spyOn(bandeja, 'confirmar').mockResolvedValue(GUARDADA);

describe('while one is on its way', () => {
  test('another call changes nothing, with the same operation or with another', async () => {
    const { retenido, soltar } = compuerta();
    const guardar = confirmar().mockReturnValue(retenido.then(() => GUARDADA));
    const registro = registroDe(2);
    const pedidas = Array.from({ length: 20 }, () => registro.registrar(NUEVA, NADA));
    pedidas.push(
      registro.registrar({ ...NUEVA, datos: { ...OPERACION, nro_referencia: 'OTRA' } }, NADA),
      registro.responder(true, NADA),
    );
    expect(registro.get()).toMatchObject({ fase: 'guardando', nueva: NUEVA });
    soltar();
    await Promise.all(pedidas);
    expect(registro.get()).toMatchObject({ fase: 'libre', ultimo: { final: { tipo: 'guardada' } } });
    expect(guardar).toHaveBeenCalledTimes(1);
  });
});

describe('the loaded list answers by itself', () => {
  test.each([
    [fila(), 'ya-registrada'],
    [fila({ id_user_create: 3 }), 'otra-persona'],
    [fila({ tipo_operacion: 'RETIRO' }), 'otra-operacion'],
    [fila({ estado: false }), 'oculta'],
  ])('%j: nothing is kept, nothing is sent', async (conocida, tipo) => {
    const guardar = confirmar();
    await registroDe(2).registrar(NUEVA, { ...NADA, buscar: async () => conocida });
    expect(registroDe(2).get()).toMatchObject({ ultimo: { final: { tipo } } });
    expect(guardar).not.toHaveBeenCalled();
  });

  test.each([fila(), fila({ id_user_create: 3 })])(
    'a row annulled since the download is not said to be there',
    async (conocida) => {
      await registroDe(2).registrar(NUEVA, {
        ...NADA,
        buscar: async () => conocida,
        sigueActiva: async () => false,
      });
      expect(registroDe(2).get()).toMatchObject({ ultimo: { final: { tipo: 'oculta' } } });
    },
  );

  test('a list that cannot be searched is no reason to wait', async () => {
    const guardar = confirmar();
    await registroDe(2).registrar(NUEVA, { ...NADA, buscar: falla });
    expect(guardar).toHaveBeenCalledTimes(1);
  });

  test('letter case is asked about; «no» keeps it under its very letters, «sí» compares it', async () => {
    const guardar = confirmar();
    const otra = fila({ nro_referencia: 'qr-77a' });
    const nueva = { ...NUEVA, datos: { ...OPERACION, nro_referencia: 'QR-77A' } };
    const entorno = { ...NADA, buscar: async () => otra };
    await registroDe(2).registrar(nueva, entorno);
    expect(registroDe(2).get()).toEqual({ fase: 'preguntando', nueva, fila: otra });
    await registroDe(2).responder(true, entorno);
    expect(registroDe(2).get()).toMatchObject({ ultimo: { final: { tipo: 'ya-registrada' } } });
    expect(guardar).not.toHaveBeenCalled();
    await registroDe(2).registrar(nueva, entorno);
    await registroDe(2).responder(false, entorno);
    expect(guardar).toHaveBeenCalledExactlyOnceWith({ ...nueva, distintaDe: otra });
  });
});

describe('what is nearly the same', () => {
  const op = enBandeja({ opId: 'op-9', datos: { ...OPERACION, nro_referencia: '8B27334' } });
  const DE_FILA = { tipo: 'fila', fila: fila({ nro_referencia: '8B27334' }) } as const;
  const DE_OP = { tipo: 'operacion', op } as const;

  test.each([DE_FILA, DE_OP])(
    '%j: asked before anything is kept; «es otra» is kept with what it was taken for',
    async (parecida) => {
      const guardar = confirmar();
      const entorno = { ...NADA, parecida: async () => parecida };
      await registroDe(2).registrar(NUEVA, entorno);
      expect(registroDe(2).get()).toEqual({ fase: 'parecida', nueva: NUEVA, parecida });
      expect(guardar).not.toHaveBeenCalled();
      await registroDe(2).responder(false, entorno);
      expect(guardar).toHaveBeenCalledTimes(1);
      expect(guardar.mock.calls[0]?.[0]).toMatchObject({
        ...NUEVA,
        parecidaA: {
          nro_referencia: '8B27334',
          serverId: parecida === DE_FILA ? 5123 : null,
          opId: parecida === DE_OP ? 'op-9' : null,
        },
      });
    },
  );

  test.each([
    [DE_FILA, 'ya-registrada'],
    [{ tipo: 'fila', fila: fila({ id_user_create: 3 }) } as const, 'otra-persona'],
    [DE_OP, 'ya-confirmada'],
  ])('%j: «es la misma» keeps nothing', async (parecida, tipo) => {
    const guardar = confirmar();
    const entorno = { ...NADA, parecida: async () => parecida };
    await registroDe(2).registrar(NUEVA, entorno);
    await registroDe(2).responder(true, entorno);
    expect(registroDe(2).get()).toMatchObject({ fase: 'libre', ultimo: { final: { tipo } } });
    expect(guardar).not.toHaveBeenCalled();
  });

  test('left without an answer, nothing is kept and the next one can be', async () => {
    const guardar = confirmar();
    await registroDe(2).registrar(NUEVA, { ...NADA, parecida: async () => DE_FILA });
    registroDe(2).dejarPregunta();
    expect(registroDe(2).get()).toEqual({ fase: 'libre', ultimo: null });
    await registroDe(2).registrar(NUEVA, NADA);
    expect(guardar).toHaveBeenCalledTimes(1);
  });

  test('not looked for where the reference itself is known, nor among itself; a look that fails is none', async () => {
    const guardar = confirmar();
    const corregir = vi.spyOn(bandeja, 'corregir').mockResolvedValue(GUARDADA);
    const parecida = vi.fn<Entorno['parecida']>(falla);
    await registroDe(2).registrar(NUEVA, { ...NADA, parecida, buscar: async () => fila() });
    expect(parecida).not.toHaveBeenCalled();
    await registroDe(2).registrar(NUEVA, { ...NADA, parecida });
    expect(parecida).toHaveBeenLastCalledWith(OPERACION, { opId: null });
    expect(guardar).toHaveBeenCalledTimes(1);
    registroDe(2).corregir('op-1');
    await registroDe(2).registrar(NUEVA, { ...NADA, parecida });
    expect(parecida).toHaveBeenLastCalledWith(OPERACION, { opId: 'op-1' });
    expect(corregir).toHaveBeenCalledTimes(1);
  });
});

describe('what is being corrected', () => {
  test('is replaced by what is confirmed, once; clearing leaves it alone', async () => {
    const guardar = confirmar();
    const corregir = vi.spyOn(bandeja, 'corregir').mockResolvedValue(GUARDADA);
    const registro = registroDe(2);
    registro.corregir('op-1');
    await registro.registrar(NUEVA, NADA);
    expect(corregir).toHaveBeenCalledExactlyOnceWith('op-1', NUEVA);
    await registro.registrar(NUEVA, NADA);
    registro.corregir('op-2');
    registro.corregir(null);
    await registro.registrar(NUEVA, NADA);
    expect(corregir).toHaveBeenCalledTimes(1);
    expect(guardar).toHaveBeenCalledTimes(2);
  });
});

describe('whose it is', () => {
  test('another person on this tab has another one', () => {
    registroDe(2).guardarBorrador(deOperacion(OPERACION));
    expect(registroDe(3)).not.toBe(registroDe(2));
    expect(registroDe(3).borrador()).toBeNull();
    expect(registroDe(2).borrador()?.nro_referencia).toBe('8827334');
  });

  test('the end of the session takes draft and result', async () => {
    confirmar();
    await registroDe(3).registrar(NUEVA, NADA);
    registroDe(2).guardarBorrador(deOperacion(OPERACION));
    sesionStore.salir();
    expect(registroDe(2).borrador()).toBeNull();
    expect(registroDe(3).get()).toEqual({ fase: 'libre', ultimo: null });
  });
});

test('what was kept leaves the bank and the type for the next one; what was not leaves everything', async () => {
  const guardar = confirmar();
  const registro = registroDe(2);
  await registro.registrar(NUEVA, NADA);
  expect(registro.borrador()).toEqual({
    tipo_operacion: 'DEPOSITO',
    banco: 'BCP',
    monto: '',
    comision_cliente: '',
    nro_referencia: '',
  });
  registro.guardarBorrador(deOperacion(OPERACION));
  guardar.mockResolvedValue({ tipo: 'no-guardada' });
  await registro.registrar(NUEVA, NADA);
  expect(registro.borrador()?.nro_referencia).toBe('8827334');
});

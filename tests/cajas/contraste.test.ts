import { describe, expect, test } from 'vitest';
import type { Evento } from '@/engines/envios/journal/evento';
import { contrastar } from '@/features/cajas/closing/contraste';
import type { OperacionDeSesion } from '@/engines/operaciones/operaciones-sesion';
import { centavos } from '@/lib/monto';

type Registro = Extract<Evento, { tipo: 'registro' }>;

const registro = (ref: string, resultado: Registro['resultado'], monto = 50_000): Registro => ({
  tipo: 'registro',
  resultado,
  eventoId: `${ref}-${resultado}`,
  cuando: 0,
  opId: ref,
  uid: 2,
  usuario: 'cajero',
  refKey: ref,
  sesion: 101,
  serverId: null,
  datos: {
    banco: 'BCP',
    tipo_operacion: 'DEPOSITO',
    monto: centavos(monto),
    comision_cliente: centavos(0),
    nro_referencia: ref,
    id_sesion_caja: 101,
    id_user_create: 2,
  },
});
const fila = (ref: string, monto = 50_000): OperacionDeSesion => ({
  id: 1,
  banco: 'BCP',
  tipo_operacion: 'DEPOSITO',
  monto: centavos(monto),
  comision_cliente: centavos(0),
  nro_referencia: ref,
  estado: true,
  id_sesion_caja: 101,
  fecha: 0,
});
const anulacion = (ref: string, resultado: 'anulada' | 'rechazada' = 'anulada'): Evento => ({
  ...registro(ref, 'registrada'),
  tipo: 'anulacion',
  resultado,
  motivo: 'error',
  datos: {
    ...registro(ref, 'registrada').datos,
    id: 1,
    comision_banco: centavos(0),
    fecha: 0,
    estado: false,
    created_at: 0,
    updated_at: 0,
  },
});
const tipos = (eventos: Evento[], filas: OperacionDeSesion[]) =>
  contrastar(eventos, filas).map(({ tipo }) => tipo);

describe('the trail of this device against the server', () => {
  test('all there: nothing to say', () => {
    expect(contrastar([registro('A', 'registrada')], [fila('A')])).toEqual([]);
  });
  test('what the server has beyond this device is one line, however many they are', () => {
    const textos = (filas: OperacionDeSesion[]) =>
      contrastar([registro('A', 'registrada')], [fila('A'), ...filas]).map(
        ({ tipo, texto }) => `${tipo}: ${texto.replaceAll('\u00a0', ' ')}`,
      );
    expect(textos([fila('B')])).toEqual([
      'sobra: En el sistema hay una operación de esta sesión que este equipo no registró: depósito de Bs 500,00, ref. B.',
    ]);
    expect(textos([fila('B'), fila('C', 1)])).toEqual([
      'sobra: En el sistema hay 2 operaciones de esta sesión que este equipo no registró, por Bs 500,01.',
    ]);
  });
  test('annulled here and still active there, unless it was registered anew', () => {
    expect(tipos([registro('A', 'registrada'), anulacion('A')], [fila('A')])).toEqual(['sigue']);
    expect(
      tipos([registro('A', 'registrada'), anulacion('A'), registro('A', 'registrada')], [fila('A')]),
    ).toEqual([]);
  });
  test('registered here and gone', () => {
    const [una] = contrastar([registro('A', 'registrada')], []);
    expect(una?.tipo).toBe('falta');
    expect(una?.texto.replaceAll('\u00a0', ' ')).toBe(
      'Se registró aquí y no está en el sistema: depósito de Bs 500,00, ref. A.',
    );
  });
  test('annulled here: it should be gone', () => {
    expect(tipos([registro('A', 'registrada'), anulacion('A')], [])).toEqual([]);
  });
  test('nobody knows, unless the server shows it or a later attempt settled it', () => {
    expect(tipos([registro('A', 'desconocida')], [])).toEqual(['incierta']);
    expect(tipos([registro('A', 'desconocida')], [fila('A')])).toEqual([]);
    expect(tipos([registro('A', 'desconocida'), registro('A', 'otra-persona')], [])).toEqual([]);
  });
  test.each(['rechazada', 'sin-conexion'] as const)(
    'a later attempt that was %s settles nothing',
    (despues) => {
      expect(tipos([registro('A', 'desconocida'), registro('A', despues)], [])).toEqual(['incierta']);
      expect(tipos([registro('A', 'registrada'), registro('A', despues)], [])).toEqual(['falta']);
    },
  );
  test('an annulment that was refused does not explain a missing row', () => {
    expect(tipos([registro('A', 'registrada'), anulacion('A', 'rechazada')], [])).toEqual(['falta']);
  });
  test('registered anew after an annulment, it is missed again', () => {
    const eventos = [registro('A', 'registrada'), anulacion('A'), registro('A', 'desconocida')];
    expect(tipos(eventos, [])).toEqual(['incierta']);
  });
  test('refused ones and those of others are no discrepancy', () => {
    expect(tipos([registro('A', 'rechazada'), registro('B', 'otra-operacion')], [fila('B', 1)])).toEqual([]);
  });
  test.each(['corregida', 'cerrada'] as const)('a person has settled it: %s', (despues) => {
    expect(tipos([registro('A', 'desconocida'), registro('A', despues)], [])).toEqual([]);
  });
  test('two rows that differ in letter case only are told apart', () => {
    const exacta = { ...registro('qr-a', 'registrada', 100), refKey: 'qr-a' };
    const otra = { ...registro('QR-A', 'registrada', 200) };
    expect(contrastar([otra, exacta], [fila('QR-A', 200), fila('qr-a', 100)])).toEqual([]);
    expect(tipos([exacta], [fila('QR-A', 200), fila('qr-a', 100)])).toEqual(['sobra']);
  });
  test('stored with other cents', () => {
    expect(tipos([registro('A', 'registrada')], [fila('A', 50_001)])).toEqual(['distinta']);
  });
  test('the same reference in another spelling is the same', () => {
    expect(tipos([{ ...registro('a b', 'registrada'), refKey: 'A B' }], [fila(' a  B ')])).toEqual([]);
  });
});

/** By which rules a closing was made, and by which the one before it in the same caja. */
import { expect, test } from 'vitest';
import type { EventoCierre } from '@/engines/envios/journal/evento';
import { fraseDeReglas, reglasDelCierre } from '@/engines/operaciones/gavetas/reglas-del-cierre';
import { centavos } from '@/lib/monto';

let n = 0;
const cierre = (
  sesion: number,
  codigo: string | null,
  {
    id_caja = 3,
    resultado = 'cerrada',
    opId = `op-${sesion}`,
  }: Partial<EventoCierre & { id_caja: number }> = {},
): EventoCierre => ({
  tipo: 'cierre',
  resultado,
  eventoId: `e-${String((n += 1)).padStart(4, '0')}`,
  cuando: 0,
  opId,
  uid: 2,
  usuario: 'cajero',
  refKey: '',
  sesion,
  serverId: sesion,
  motivo: '',
  datos: {
    id_caja,
    caja: 'Caja 03',
    contado: centavos(0),
    esperado: centavos(0),
    servidor: centavos(0),
    ...(codigo === null ? {} : { reglas: { codigo, version: 4 } }),
  },
});
const frase = (eventos: EventoCierre[], ultimo: EventoCierre) =>
  fraseDeReglas(reglasDelCierre([...eventos, ultimo], ultimo));
const CAMBIO = 'Las reglas cambiaron desde el último cierre: 7K2M → 9QXD.';

test('the last closing of the same caja counts', () => {
  expect(frase([cierre(1, '9QXD'), cierre(2, '7K2M')], cierre(3, '9QXD'))).toBe(CAMBIO);
  expect(frase([cierre(1, '7K2M'), cierre(2, '9QXD')], cierre(3, '9QXD'))).toBeNull();
});

test('the first one, and one after a closing without a code, have nothing to say', () => {
  expect(frase([], cierre(1, '9QXD'))).toBeNull();
  expect(frase([cierre(1, '7K2M'), cierre(2, null)], cierre(3, '9QXD'))).toBeNull();
  expect(reglasDelCierre([], cierre(1, null))).toBeNull();
});

test('neither another caja nor a closing that was refused is the last one', () => {
  const antes = [
    cierre(1, '7K2M'),
    cierre(2, '9QXD', { id_caja: 8 }),
    cierre(4, '9QXD', { resultado: 'pedida', opId: 'rechazado' }),
    cierre(4, '9QXD', { resultado: 'rechazada', opId: 'rechazado' }),
  ];
  expect(frase(antes, cierre(5, '9QXD'))).toBe(CAMBIO);
});

test('what was noted twice for one session is compared with neither', () => {
  const antes = [cierre(1, '7K2M'), cierre(2, '5555', { resultado: 'pedida', opId: 'otro' })];
  expect(frase(antes, cierre(2, '9QXD'))).toBe(CAMBIO);
});

test('a closing that came later changes no older report', () => {
  const este = cierre(2, '9QXD');
  const eventos = [cierre(1, '9QXD'), este];
  expect(fraseDeReglas(reglasDelCierre([...eventos, cierre(3, '7K2M')], este))).toBeNull();
});

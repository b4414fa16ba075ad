/** Ten thousand pending: the tray draws a page of them, and sending reads the disk as often as for one. */
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test, vi } from 'vitest';
import { MemoryRouter } from 'react-router-dom';
import { SinNumero } from '@/features/agentes/list/sin-numero';
import { bandeja } from '@/engines/envios/envios';
import { BandejaLista } from '@/features/bandeja/bandeja-lista';
import type { Servidor } from '@/engines/envios/protocol/ports';
import type { Operacion } from '@/engines/envios/operation/operacion';
import { resumir } from '@/engines/envios/operation/resumen-bandeja';
import { LUIS, operacion, sembrar } from '../envios/sembrar';
import { abrirTienda, recientes, servidor } from '../envios/tienda';

const muchas = (cuantas: number): Operacion[] =>
  Array.from({ length: cuantas }, (_, n) => operacion({ ref: `R-${n}`, hace: 1_000_000 - n }));

const abrir = (ops: readonly Operacion[], opId: string | null = null) =>
  render(
    <MemoryRouter>
      <BandejaLista
        operaciones={ops}
        opId={opId}
        mirante={{ id: LUIS.uid, rol: 'Operador' }}
        ahora={Date.now()}
        ocupada={null}
        onPedir={async () => true}
        onVer={() => undefined}
      />
    </MemoryRouter>,
  );
const filas = () => screen.getAllByRole('listitem').filter(({ id }) => id.startsWith('op-'));

describe('the tray', () => {
  test('draws fifty of ten thousand, and fifty more when asked', async () => {
    abrir(muchas(10_000));
    expect(filas()).toHaveLength(50);
    expect(filas()[0]).toHaveAccessibleName(/ref\. R-0$/);
    expect(screen.getByText('Faltan 9.950 por mostrar.')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Ver 50 más' }));
    expect(filas()).toHaveLength(100);
  });

  test('first the one it was opened for, then what waits for a person, then what is held', () => {
    const ops = muchas(10_000);
    const [pedida, caso, retenida] = [ops[9_000], ops[8_000], ops[7_000]];
    if (!pedida || !caso || !retenida) throw new Error('too few');
    ops[8_000] = { ...caso, estado: 'RECHAZADA' };
    ops[7_000] = { ...retenida, estado: 'RETENIDA', retencion: 'ruta', codigo: 404 };
    abrir(ops, pedida.opId);
    expect(
      filas()
        .slice(0, 4)
        .map((fila) => fila.getAttribute('aria-label')?.split(' ').at(-1)),
    ).toEqual(['R-9000', 'R-8000', 'R-7000', 'R-0']);
  });

  test('a sum over more than a call takes arguments', () => {
    const una = operacion();
    expect(resumir(Array.from({ length: 300_000 }, () => una))).toMatchObject({ cuantas: 300_000 });
  });
});

test('the list above which they are counted names five of them', async () => {
  render(<SinNumero pendientes={muchas(10_000)} />);
  const aviso = await screen.findByText(/^Los totales incluyen 10000 operaciones/, {}, { timeout: 5_000 });
  expect(aviso.textContent.match(/ref\./g)).toHaveLength(5);
  expect(aviso).toHaveTextContent(/ y 9995 más\.$/);
});

test('reads the whole disk a few times however many are sent, and tells the screen of several at once', async () => {
  const CUANTAS = 400;
  await abrirTienda();
  await sembrar(...muchas(CUANTAS));
  const leer = vi.spyOn(IDBObjectStore.prototype, 'getAll');
  const enteras = () =>
    leer.mock.contexts.filter((store) => store instanceof IDBObjectStore && store.name === 'ops').length;
  const antesDelPrimero: number[] = [];
  let enviadas = 0;
  const enviar = vi.fn<Servidor['enviar']>(async () => {
    if (enviadas === 0) antesDelPrimero.push(enteras());
    enviadas += 1;
    return { tipo: 'registrada', serverId: enviadas };
  });
  let avisos = 0;
  const dejar = bandeja.subscribe(() => {
    avisos += 1;
  });
  await abrirTienda(servidor({ enviar }), { conservar: true });
  await vi.waitFor(() => expect(enviadas).toBe(CUANTAS), 60_000);
  dejar();
  expect(antesDelPrimero[0]).toBeLessThanOrEqual(3);
  expect(enteras()).toBeLessThanOrEqual(5);
  // Twice a change for each of them would be eight hundred; the last two hundred are told one by one.
  expect(avisos).toBeLessThan(2 * CUANTAS - 200);
  expect(recientes().length).toBeGreaterThan(0);
});

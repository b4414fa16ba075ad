/** A server whose dates are off by four hours is noticed on a POST, and an Administrador is offered the setting. */
import { screen, waitFor } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { expect, test } from 'vitest';
import { anotarReloj } from '@/domain/ajustes/desfase-detectado';
import { guardarAjustes, leerAjustes } from '@/domain/ajustes/ajustes';
import { abrirTill } from './registrar-till';

const HORA_MS = 3_600_000;
const guardado = () => screen.findByText(/Depósito registrado ✓/);

/** The server's database lives `horas` away from its clock. */
const conDesfase = (horas: number) =>
  http.post('*/api/agentes', async ({ request }) => {
    const cuerpo = (await request.json()) as Record<string, unknown>;
    const iso = new Date(Date.now() + horas * HORA_MS).toISOString();
    return HttpResponse.json(
      {
        ...cuerpo,
        id: 9,
        comision_banco: '0.00',
        url_comprobante: null,
        fecha: iso,
        estado: true,
        created_at: iso,
        updated_at: iso,
      },
      { status: 201, headers: { Date: new Date().toUTCString() } },
    );
  });

test.each([
  [4, '+4 h'],
  [-4, '−4 h'],
] as const)('%i h: offered, and everything is asked for again with it', async (horas, dicho) => {
  const { backend, registrar, user } = await abrirTill({ usuario: 'admin' });
  backend.server.use(conDesfase(horas));
  await registrar();
  await guardado();
  const boton = await screen.findByRole('button', { name: 'Aplicar' });
  expect(screen.getByText(/¿Poner «Desfase del servidor» en/)).toHaveTextContent(dicho);
  const antes = backend.recibido('GET /agentes').length;
  await user.click(boton);
  expect(leerAjustes().desfase_servidor).toBe(horas);
  expect(screen.queryByRole('button', { name: 'Aplicar' })).toBeNull();
  await waitFor(() => expect(backend.recibido('GET /agentes').length).toBeGreaterThan(antes));
});

test('a cashier is not asked, but the administrator who comes later is', async () => {
  const { backend, registrar } = await abrirTill();
  backend.server.use(conDesfase(4));
  await registrar();
  await guardado();
  expect(screen.queryByRole('button', { name: 'Aplicar' })).toBeNull();
  expect(localStorage.getItem('kantuta.desfase-detectado')).toBe('4');
});

test('a server that is right, or off by something else, is left alone; one put right takes the setting back', () => {
  const reloj = Date.parse('2026-11-23T14:00:00Z');
  anotarReloj(reloj + 90_000, reloj);
  expect(localStorage.getItem('kantuta.desfase-detectado')).toBe('0');
  anotarReloj(reloj + 2 * HORA_MS, reloj);
  expect(localStorage.getItem('kantuta.desfase-detectado')).toBe('0');
  guardarAjustes({ desfase_servidor: 4 });
  anotarReloj(reloj, reloj); // decoded with +4 already: the server itself runs four hours ahead
  expect(localStorage.getItem('kantuta.desfase-detectado')).toBe('4');
});

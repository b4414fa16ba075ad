/** Text nobody types, pasted into every field: a clear sentence or plain text, and nothing of it is lost or run. */
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { transaccionFormSchema } from '@/domain/transaccion/transaccion-agente';
import { HOSTILES_REPRESENTATIVOS } from '../support/hostiles';
import { abrirTill, campos, filaEnServidor } from './registrar-till';

/** What an `<input>` makes of it: line ends go. */
const comoCampo = (texto: string) => texto.replace(/[\r\n]/g, '');

/** By id: computing it as a screen reader does takes a second, sixty times three. */
const descripcion = (campo: HTMLElement) =>
  document.getElementById(campo.getAttribute('aria-describedby') ?? '')?.textContent;

test('sixty of them in every field: refused with a sentence or taken as text, never both, never lost', async () => {
  const { backend } = await abrirTill();
  const { banco, monto, comision, referencia, boton } = campos();
  const elementos = document.querySelectorAll('*').length;
  for (const hostil of HOSTILES_REPRESENTATIVOS) {
    const texto = comoCampo(hostil);
    // Whatever the others say, the amount is refused, so that nothing is sent.
    for (const campo of [banco, comision, referencia]) fireEvent.change(campo, { target: { value: texto } });
    fireEvent.change(monto, { target: { value: `x${texto}` } });
    fireEvent.click(boton);
    await waitFor(() => expect(monto).toHaveAttribute('aria-invalid', 'true'));
    const { error } = transaccionFormSchema.safeParse({
      tipo_operacion: 'DEPOSITO',
      banco: texto,
      monto: `x${texto}`,
      comision_cliente: texto,
      nro_referencia: texto,
    });
    const conError = new Set(error?.issues.map(({ path }) => path[0]));
    for (const [campo, nombre] of [
      [banco, 'banco'],
      [comision, 'comision_cliente'],
      [referencia, 'nro_referencia'],
    ] as const) {
      expect(campo, nombre).toHaveValue(texto);
      if (conError.has(nombre)) expect(descripcion(campo), hostil).toMatch(/\S/);
      else expect(campo, hostil).not.toHaveAttribute('aria-invalid');
    }
    fireEvent.keyDown(referencia, { key: 'Escape' });
    expect(referencia).toHaveValue('');
    fireEvent.click(screen.getByText('Deshacer'));
    expect(referencia).toHaveValue(texto);
    expect(monto).toHaveValue(`x${texto}`);
  }
  expect(document.querySelectorAll('script, iframe, img').length).toBe(0);
  expect(document.querySelectorAll('*').length).toBeLessThan(elementos + 40);
  expect(backend.recibido('POST /agentes')).toEqual([]);
}, 60_000);

test('those that are a bank and a reference are registered and shown as text', async () => {
  const { backend, registrar } = await abrirTill();
  const texto = '<img src=x onerror=alert(1)>';
  await registrar({ banco: texto, referencia: `${texto}\u202e` });
  const dicho = await screen.findByText(/Depósito registrado ✓/);
  expect(dicho.closest('[data-strip]')?.textContent).toContain(`${texto}, Bs`);
  expect(backend.recibido('POST /agentes')).toEqual([
    expect.objectContaining({ banco: texto, nro_referencia: texto }),
  ]);
  expect(document.querySelector('img')).toBeNull();
});

test('a row of another client with hostile text is told as text in the error', async () => {
  const { registrar } = await abrirTill({
    antes: (backend) => void filaEnServidor(backend, { banco: '<b>x</b>', monto: 1 }),
  });
  await registrar();
  await waitFor(() => expect(campos().referencia).toHaveAttribute('aria-invalid', 'true'));
  expect(campos().referencia).toHaveAccessibleDescription(/DEPÓSITO Bs\s1,00, <b>x<\/b>,/);
});

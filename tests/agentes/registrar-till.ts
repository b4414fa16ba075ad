/** A till with a caja open, and what a cashier does at its form. */
import { screen, within } from '@testing-library/react';
import { http } from 'msw';
import { onTestFinished, vi } from 'vitest';
// The lazy chunks, loaded before the clock of the first test runs.
import '@/app/providers';
import '@/features/agentes/agentes-page';
import { registrarTransaccion } from '@/demo/model/agentes';
import type { Comportamiento } from '@/demo/model/store';
import { RITMO } from '@/engines/envios/protocol/pace';
import { vaciarRegistros } from '@/features/agentes/result/registro';
import { abrirSesion, crearBackend } from '../support/backend';
import { renderApp } from '../support/render-app';
import { vaciarBandeja } from './con-transaccion';

// The rests between two tries are not waited for; their length is the dispatcher's own test.
Object.assign(RITMO, { retroceso: [40], miradas: [0, 20, 20], respiro: 10, despertar: 20 });

export const CAJERO = 'cajero@kantuta.demo';
export const CAJERA = 'cajera@kantuta.demo';

export interface Tecleado {
  tipo?: 'Depósito' | 'Retiro' | 'Transferencia QR';
  banco?: string;
  monto?: string;
  comision?: string;
  referencia?: string;
}

/** The form's controls. Roles and names are what the browser tests and axe look at; here labels are ten times faster. */
export const campos = () => {
  const form = within(screen.getByLabelText('Nueva transacción', { selector: 'form', exact: false }));
  return {
    tipo: (nombre: string) => form.getByLabelText<HTMLInputElement>(nombre),
    banco: form.getByLabelText<HTMLInputElement>('Banco'),
    monto: form.getByLabelText<HTMLInputElement>('Monto (Bs)'),
    comision: form.getByLabelText<HTMLInputElement>('Comisión al cliente (Bs)'),
    referencia: form.getByLabelText<HTMLInputElement>('N.º de referencia'),
    boton: form.getByText(/Registrar transacción|Registrando…/, { selector: 'button' }),
  };
};

interface Opciones {
  comportamiento?: Comportamiento;
  usuario?: 'cajero' | 'admin';
  /** The server's clock, ms since epoch. */
  now?: () => number;
  /** Prepares the backend before anything is asked. */
  antes?: (backend: ReturnType<typeof crearBackend>) => void;
}

/** `cajero` at /agentes with «Caja 02 – Agentes» open (session 101) and the form ready. */
export async function abrirTill({
  comportamiento = 'documentado',
  usuario = 'cajero',
  now = Date.now,
  antes,
}: Opciones = {}) {
  await vaciarBandeja();
  onTestFinished(vaciarRegistros);
  const backend = crearBackend({ comportamiento, now });
  const sesion = abrirSesion(backend.store, `${usuario}@kantuta.demo`, 'Agentes');
  antes?.(backend);
  const app = renderApp('/agentes', { backend, usuario });
  await screen.findByText('Nueva transacción');
  await vi.waitFor(() => {
    if (screen.queryByText('Verificando su caja…')) throw new Error('still checking');
  }, 4000);
  const { user } = app;
  const poner = async (campo: HTMLInputElement, texto: string) => {
    if (campo.value !== '') await user.clear(campo);
    if (texto === '') return;
    await user.click(campo);
    await user.paste(texto);
  };
  const llenar = async ({
    tipo,
    banco = 'BCP',
    monto = '500',
    comision = '5',
    referencia = '8827334',
  }: Tecleado = {}) => {
    const { tipo: radio, ...de } = campos();
    if (tipo) await user.click(radio(tipo));
    await poner(de.banco, banco);
    await user.keyboard('{Enter}');
    await poner(de.monto, monto);
    await poner(de.comision, comision);
    await poner(de.referencia, referencia);
  };
  return {
    ...app,
    sesion,
    llenar,
    /** Fills and saves; does not wait for what becomes of it. */
    registrar: async (tecleado: Tecleado = {}) => {
      await llenar(tecleado);
      await user.click(campos().boton);
    },
  };
}

/** A row that is on the server without this screen having had anything to do with it. Amounts in bolivianos. */
export function filaEnServidor(
  { store }: ReturnType<typeof crearBackend>,
  cambios: Partial<Parameters<typeof registrarTransaccion>[1]> = {},
) {
  return registrarTransaccion(store, {
    banco: 'BCP',
    tipo_operacion: 'DEPOSITO',
    monto: 500,
    comision_cliente: 5,
    nro_referencia: '8827334',
    id_sesion_caja: 101,
    id_user_create: 2,
    ...cambios,
  });
}

/** Text with its no-break spaces as plain ones. */
export const plano = (texto: string | null | undefined): string => (texto ?? '').replaceAll('\u00a0', ' ');

/** Something held back until it is let go. */
export function compuerta() {
  let resolver: (() => void) | undefined;
  const retenido = new Promise<void>((resolve) => {
    resolver = resolve;
  });
  return { retenido, soltar: () => resolver?.() };
}

/** Holds such requests back until what it returns is called; then they are answered as ever. */
export function retener(
  { server }: ReturnType<typeof crearBackend>,
  metodo: 'get' | 'post',
  ruta: string,
): () => void {
  const { retenido, soltar } = compuerta();
  server.use(
    http[metodo](ruta, async () => {
      await retenido;
    }),
  );
  return soltar;
}

/** An outbox of this device with a server that the test plays. */
import { deleteDB } from 'idb';
import { onTestFinished, vi } from 'vitest';
import { QueryClient } from '@tanstack/react-query';
import { bandeja } from '@/engines/envios/envios';
import { cerrarBandeja } from '@/engines/envios/store/envios-db';
import type { NuevaOperacion } from '@/engines/envios/operation/confirmar';
import type { Servidor } from '@/engines/envios/protocol/ports';
import { RITMO } from '@/engines/envios/protocol/pace';
import { sesionStore } from '@/domain/usuario/ingreso-store';
import type { Rol } from '@/domain/usuario/usuario';
import { centavos } from '@/lib/monto';

export const NOMBRE = 'kx-outbox@http://localhost:3000';

// The rests are not waited for; their length is the dispatcher's own test.
Object.assign(RITMO, { retroceso: [20], miradas: [0, 10, 10], respiro: 5, despertar: 20, disco: 30 });

const base64 = (dato: object): string => btoa(JSON.stringify(dato)).replace(/=+$/, '');

/** Somebody signs in on this tab. */
export function entrar(id = 2, rol: Rol = 'Operador'): void {
  const token = `${base64({ alg: 'x' })}.${base64({ sub: id, exp: 4_000_000_000, n: Math.random() })}.x`;
  sesionStore.entrar(token, { id, name: id === 2 ? 'Luis' : 'Ana', email: `${id}@x`, rol });
}

export const nueva = (
  nro_referencia = '8827334',
  datos: Partial<NuevaOperacion['datos']> = {},
): NuevaOperacion => ({
  datos: {
    banco: 'BCP',
    tipo_operacion: 'DEPOSITO',
    monto: centavos(50_000),
    comision_cliente: centavos(0),
    nro_referencia,
    id_sesion_caja: 101,
    id_user_create: 2,
    ...datos,
  },
  usuario: 'Luis',
  caja: 'Caja 02',
});

/** Answers everything well unless the test says otherwise. */
export const servidor = (cambios: Partial<Servidor> = {}) => ({
  listaCargada: vi.fn<Servidor['listaCargada']>(cambios.listaCargada ?? (async () => null)),
  listaFresca: vi.fn<Servidor['listaFresca']>(
    cambios.listaFresca ?? (async () => async () => ({ tipo: 'nada' })),
  ),
  sesionAbierta: vi.fn<Servidor['sesionAbierta']>(cambios.sesionAbierta ?? (async () => 101)),
  enviar: vi.fn<Servidor['enviar']>(cambios.enviar ?? (async () => ({ tipo: 'registrada', serverId: 9 }))),
});

/** It sends, to that server. */
const arrancar = async (con: Servidor): Promise<void> => bandeja.arrancar(new QueryClient(), async () => con);

/** Somebody else takes over this tab. */
export async function relevar(con: Servidor, id: number, rol?: Rol): Promise<void> {
  sesionStore.salir();
  entrar(id, rol);
  await arrancar(con);
}

/** The page is loaded: with an empty disk unless `conservar`. */
export async function abrirTienda(con: Servidor = servidor(), { conservar = false } = {}): Promise<void> {
  onTestFinished(async () => {
    sesionStore.salir();
    await bandeja.parar();
  });
  await bandeja.parar();
  await cerrarBandeja();
  if (!conservar) await deleteDB(NOMBRE);
  sesionStore.iniciar();
  entrar();
  await arrancar(con);
}

export const abiertas = () => bandeja.getSnapshot().operaciones;
export const recientes = () => bandeja.getSnapshot().recientes;
export const pausa = (ms: number) =>
  new Promise<void>((resolve) => {
    setTimeout(resolve, ms);
  });

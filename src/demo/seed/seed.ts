/** What the embedded backend starts with. The same `ahora` gives the same data, but for the signing secret. */
import { randomUUID } from 'node:crypto';
import { sembrarHistoria } from './historia.ts';
import type { Caja, Datos } from '../model/modelo.ts';
import { crearStore, type Comportamiento } from '../model/store.ts';
import { registrarUsuario } from '../routes/usuario-rutas.ts';
import { whatsappInicial } from '../model/whatsapp.ts';

const CLAVE_DEMO = 'kantuta123';

const PERSONAS = [
  {
    correo: 'admin@kantuta.demo',
    rol: 'Administrador',
    nombres: 'Ana',
    p_apellido: 'Quispe',
    s_apellido: 'Mamani',
    fecha_nacimiento: '1990-05-14',
    genero: 'F',
  },
  {
    correo: 'cajero@kantuta.demo',
    rol: 'Operador',
    nombres: 'Luis',
    p_apellido: 'Choque',
    s_apellido: 'Rojas',
    fecha_nacimiento: '1995-11-02',
    genero: 'M',
  },
  {
    correo: 'cajera@kantuta.demo',
    rol: 'Operador',
    nombres: 'Rosa',
    p_apellido: 'Mamani',
    s_apellido: 'Flores',
    fecha_nacimiento: '1998-02-21',
    genero: 'F',
  },
];

export const CUENTAS_DEMO = PERSONAS.map(({ correo, rol, nombres, p_apellido }) => ({
  correo,
  clave: CLAVE_DEMO,
  rol,
  nombre: `${nombres} ${p_apellido}`,
}));

const DIA_MS = 86_400_000;
const CAJAS: Pick<Caja, 'nombre' | 'especialidad' | 'saldo'>[] = [
  { nombre: 'Caja 01 – Ventas', especialidad: 'SOLO_VENTAS', saldo: 50_000 },
  { nombre: 'Caja 02 – Agentes', especialidad: 'SOLO_AGENTES', saldo: 200_000 },
  { nombre: 'Caja 03 – Mixta', especialidad: 'MIXTA', saldo: 150_050 },
];

const datosVacios = (): Datos => ({
  version: 1,
  secreto: randomUUID(),
  secuencias: { usuario: 0, persona: 0, caja: 0, sesion: 100, movimiento: 400, transaccion: 4600 },
  usuarios: [],
  cajas: [],
  sesiones: [],
  movimientos: [],
  transacciones: [],
  whatsapp: { ...whatsappInicial },
});

interface OpcionesSeed {
  ahora: number;
  /** Decides whether the history's transactions have cash movements. */
  comportamiento?: Comportamiento;
  historia?: 'demo' | 'minimo';
}

/** Accounts, three cajas and, for `demo`, three weeks of closed sessions. Nobody has an open session. */
export function sembrar({ ahora, comportamiento = 'documentado', historia = 'demo' }: OpcionesSeed): Datos {
  let reloj = ahora - 30 * DIA_MS;
  const store = crearStore({ datos: datosVacios(), ahora: () => reloj, comportamiento });
  for (const { correo, rol, ...persona } of PERSONAS) {
    registrarUsuario(store, {
      ...persona,
      email: correo,
      password: CLAVE_DEMO,
      id_role: rol === 'Administrador' ? 1 : 2,
    });
  }
  const fecha = new Date(reloj).toISOString();
  store.datos.cajas = CAJAS.map((caja, indice) => ({
    id: indice + 1,
    estado: true,
    id_user_create: 1,
    id_user_update: null,
    created_at: fecha,
    updated_at: fecha,
    ...caja,
  }));
  store.datos.secuencias.caja = CAJAS.length;
  if (historia === 'demo') {
    sembrarHistoria(store, ahora, (ms) => {
      reloj = ms;
    });
  }
  return store.datos;
}

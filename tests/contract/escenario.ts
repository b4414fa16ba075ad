/** The state the recorded backend was in, rebuilt for one exchange. */
import { z } from 'zod';
import type { Caja, Datos, Movimiento, Sesion, Tabla, Transaccion, Usuario } from '@/demo/model/modelo';
import { sembrar } from '@/demo/seed/seed';
import { hashClave } from '@/demo/http/token';

const FECHA = '2026-11-23T15:00:00.000Z';
const auditoria = (id: number, autor: number | null = null) => ({
  id,
  estado: true,
  id_user_create: autor,
  id_user_update: null,
  created_at: FECHA,
  updated_at: FECHA,
});

/** Stands for the address the recordings hide. */
export const CORREO_SEMBRADO = 'sembrado@kantuta.test';

const usuario = (
  id: number,
  nombre: [string, string, string],
  datos: Partial<Usuario>,
  nacido = '1990-05-14',
  genero = 'F',
): Usuario => {
  const [nombres, p_apellido, s_apellido] = nombre;
  const email = datos.email ?? '';
  return {
    ...auditoria(id),
    name: nombre.join(' '),
    persona: { ...auditoria(id - 1), nombres, p_apellido, s_apellido, fecha_nacimiento: nacido, genero },
    id_role: null,
    ...datos,
    email,
    password: hashClave(datos.password ?? '<clave>', email),
  };
};

export const SEMBRADO: Usuario = {
  ...usuario(1, ['', '', ''], { email: CORREO_SEMBRADO, password: '<clave-del-admin-sembrado>' }),
  name: 'Sistema Admin',
  persona: null,
};
export const ANA = usuario(2, ['Ana', 'Quispe', 'Mamani'], {
  email: 'admin@kantuta.test',
  password: '<clave-admin>',
  id_role: 1,
});
export const LUIS = usuario(
  3,
  ['Luis', 'Choque', 'Rojas'],
  { email: 'operador@kantuta.test', password: '<clave-operador>', id_role: 2 },
  '1995-11-02',
  'M',
);
export const BAJA = usuario(3, ['A', 'B', 'C'], { email: 'baja@kantuta.test', id_role: 2, estado: false });
export const SIN_ROL = usuario(4, ['A', 'B', 'C'], { email: 'sinrol@kantuta.test' });
export const LECTOR = usuario(5, ['A', 'B', 'C'], { email: 'lector@kantuta.test', id_role: 3 });

export const caja = (
  id: number,
  nombre: string,
  especialidad: Caja['especialidad'],
  saldo: number,
  autor: number | null = 2,
): Caja => ({
  ...auditoria(id, autor),
  nombre,
  especialidad,
  saldo,
});

export const sesion = (
  id: number,
  id_caja: number,
  id_usuario: number,
  datos: Partial<Sesion> = {},
): Sesion => ({
  ...auditoria(id, id_usuario),
  id_caja,
  id_usuario,
  monto_inicial: 100_050,
  monto_final_teorico: null,
  monto_final_real: null,
  diferencia: null,
  estado_sesion: 'ABIERTA',
  fecha_apertura: FECHA,
  fecha_cierre: null,
  ...datos,
});

export const CERRADA = {
  id_user_update: 1,
  monto_inicial: 12_345,
  monto_final_teorico: 12_345,
  monto_final_real: 12_040,
  diferencia: -305,
  estado_sesion: 'CERRADA',
  fecha_cierre: FECHA,
} as const;

export const movimiento = (
  id: number,
  tipo: Movimiento['tipo'],
  monto: number,
  motivo: string,
): Movimiento => ({
  ...auditoria(id, 3),
  tipo,
  monto,
  motivo,
  fecha: FECHA,
  id_sesion_caja: 2,
});

export const transaccion = (
  id: number,
  nro_referencia: string,
  datos: Partial<Transaccion> = {},
): Transaccion => ({
  ...auditoria(id, 3),
  banco: 'BCP',
  tipo_operacion: 'DEPOSITO',
  monto: 10_000,
  comision_cliente: 250,
  comision_banco: 0,
  nro_referencia,
  url_comprobante: null,
  fecha: FECHA,
  id_sesion_caja: 2,
  ...datos,
});

/** The middle of the main recording: three accounts, three cajas, sessions 1, 2 and 5 open and 3 closed, one row. */
export const mundo = (): Datos => ({
  ...sembrar({ ahora: Date.parse(FECHA), historia: 'minimo' }),
  usuarios: [{ ...SEMBRADO }, { ...ANA }, { ...LUIS }],
  cajas: [
    caja(1, 'Caja 01 - Tienda', 'SOLO_VENTAS', 50_000),
    caja(2, 'Caja 02 - Agentes', 'SOLO_AGENTES', 100_050),
    caja(3, 'Caja 03 - Mixta', 'MIXTA', 0, null),
  ],
  sesiones: [
    sesion(1, 3, 2, { monto_inicial: 75_025 }),
    sesion(2, 2, 3),
    sesion(3, 1, 1, CERRADA),
    sesion(5, 1, 2, { monto_inicial: 5_000 }),
  ],
  transacciones: [transaccion(1, 'BCP-0001'), transaccion(2, 'TIGO-0002'), transaccion(17, 'SV-1')],
});

const centavos = (texto: unknown) => Math.round(Number(texto) * 100);

const listaSchema = z.array(z.looseObject({ id: z.int(), estado: z.boolean() }));

/** Puts into the tables what a recorded list shows, so that the same list must come out again. */
export function cargarLista(datos: Datos, ruta: string, cuerpo: unknown): void {
  const { data: filas } = listaSchema.safeParse(cuerpo);
  if (!filas) return;
  if (ruta === '/cajas')
    datos.cajas = filas.map((fila) => ({ ...fila, saldo: centavos(fila['saldo']) }) as Caja);
  if (ruta === '/agentes') {
    datos.transacciones = filas.map((fila) => {
      const { monto, comision_cliente, comision_banco } = fila;
      const montos = { monto, comision_cliente, comision_banco };
      return {
        ...fila,
        ...Object.fromEntries(Object.entries(montos).map(([clave, v]) => [clave, centavos(v)])),
      } as Transaccion;
    });
  }
}

/** The rows that a recorded insert has not seen yet. */
export function antesDe(datos: Datos, tabla: Tabla, id: number): void {
  datos.secuencias[tabla] = id - 1;
  const previas = <T extends { id: number }>(filas: T[]) => filas.filter((fila) => fila.id < id);
  if (tabla === 'transaccion') datos.transacciones = previas(datos.transacciones);
  if (tabla === 'sesion') datos.sesiones = previas(datos.sesiones);
  if (tabla === 'caja') datos.cajas = previas(datos.cajas);
  if (tabla === 'usuario') datos.usuarios = previas(datos.usuarios);
}

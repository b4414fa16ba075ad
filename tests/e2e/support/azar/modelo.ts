/** What a random run believes: what the screen promised to keep, who is where, and what is wrong with the line. */
import { CAJAS, CAJERA, CAJERO, type Operacion } from '../till';

export interface Persona {
  correo: string;
  uid: number;
  caja: number;
}
export const PERSONAS = {
  cajero: { correo: CAJERO, uid: 2, caja: CAJAS.agentes },
  cajera: { correo: CAJERA, uid: 3, caja: CAJAS.mixta },
} as const satisfies Record<string, Persona>;
export type Quien = keyof typeof PERSONAS;

export const TIPOS = {
  Depósito: 'DEPOSITO',
  Retiro: 'RETIRO',
  'Transferencia QR': 'TRANSFERENCIA_QR',
} as const satisfies Record<Operacion['tipo'], string>;

/** One row that there must be, or may be; money in centavos. */
export interface Asiento {
  referencia: string;
  tipo: Operacion['tipo'];
  banco: string;
  monto: number;
  comision: number;
  sesion: number;
  uid: number;
}

/** What was handed in. `prometida`: the screen said that it is kept; else it died in the middle, and nobody knows. */
export interface Confirmada extends Asiento {
  prometida: boolean;
}

export interface Modelo {
  confirmadas: Confirmada[];
  /** What another operation has taken the place of. */
  corregidas: Asiento[];
  /** Rows that another program wrote, on another PC. */
  ajenas: Asiento[];
  /** The last session of each person, and those that have been closed. */
  sesiones: Record<Quien, number>;
  cerradas: Set<number>;
  /** Who is at each open tab. */
  pestanas: Quien[];
  lineaCaida: boolean;
  siguiente: number;
}

export const cajaCerrada = ({ sesiones, cerradas }: Modelo, quien: Quien): boolean =>
  cerradas.has(sesiones[quien]);

/** Two spellings of one reference share it. Every reference of a run is plain ASCII when it is clean. */
export const clave = (referencia: string): string => referencia.toUpperCase();

export const escrito = (centavos: number): string => (centavos / 100).toFixed(2).replace('.', ',');

/** The bytes that every attempt of it must carry. */
export const bytesDe = (uno: Asiento): string =>
  JSON.stringify({
    banco: uno.banco,
    tipo_operacion: TIPOS[uno.tipo],
    monto: uno.monto / 100,
    comision_cliente: uno.comision / 100,
    nro_referencia: uno.referencia,
    id_sesion_caja: uno.sesion,
    id_user_create: uno.uid,
  });

/** How often each command and each fault was met, over all runs. */
export class Cuenta {
  readonly comandos = new Map<string, number>();
  readonly fallas = new Map<string, number>();
  sumar(que: 'comandos' | 'fallas', nombre: string): void {
    this[que].set(nombre, (this[que].get(nombre) ?? 0) + 1);
  }
  texto(): string {
    const lista = (que: ReadonlyMap<string, number>) =>
      [...que]
        .toSorted(([a], [b]) => (a < b ? -1 : 1))
        .map(([nombre, veces]) => `${nombre} ${veces}`)
        .join(', ');
    return `commands: ${lista(this.comandos)}; faults: ${lista(this.fallas)}`;
  }
}

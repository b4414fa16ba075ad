/** What the commands of a random run are made of: the numbers each was dealt, and what it is done with. */
import type { Asiento, Modelo, Quien } from './modelo';
import type { Mundo } from './mundo';
import type { Puesto } from './pantalla';

/** Every choice of a command: numbers that it takes the rest of. */
export interface Dado {
  tab: number;
  cual: number;
  monto: number;
  veces: number;
  ms: number;
}
export type Accion = (modelo: Modelo, mundo: Mundo, dado: Dado) => Promise<string | null>;

export const elegir = <T>(de: readonly T[], cual: number): T | undefined => de[cual % Math.max(1, de.length)];
const BANCOS = ['BCP', 'Tigo Money'] as const;
const CLASES = ['Depósito', 'Retiro', 'Transferencia QR'] as const;

export const quienDe = ({ pestanas }: Modelo, tab: number): Quien => elegir(pestanas, tab) ?? 'cajero';
export const referenciaNueva = (modelo: Modelo): string => `AZ-${(modelo.siguiente += 1)}A`;

/** A new one of whoever is at that tab. */
export function nueva(modelo: Modelo, quien: Quien, uid: number, { cual, monto }: Dado): Asiento {
  return {
    referencia: referenciaNueva(modelo),
    tipo: elegir(CLASES, cual) ?? 'Depósito',
    banco: elegir(BANCOS, cual >> 2) ?? 'BCP',
    monto,
    comision: cual % 4 === 0 ? 300 : 0,
    sesion: modelo.sesiones[quien],
    uid,
  };
}

/** All references that are in use, whoever's they are. */
export const usadas = ({ confirmadas, ajenas }: Modelo): Asiento[] => [...confirmadas, ...ajenas];

type EnTab = (
  modelo: Modelo,
  mundo: Mundo,
  puesto: Puesto,
  quien: Quien,
  dado: Dado,
) => Promise<string | null>;
/** Done at one of the open tabs. */
export const enTab =
  (hacer: EnTab): Accion =>
  async (modelo, mundo, tirada) => {
    const puesto = elegir(mundo.puestos, tirada.tab);
    return puesto ? hacer(modelo, mundo, puesto, quienDe(modelo, tirada.tab), tirada) : null;
  };

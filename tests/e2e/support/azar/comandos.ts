/** What happens in a random run: each command with its weight, what makes it possible, and what is done. */
import { errors } from '@playwright/test';
import fc from 'fast-check';
import { enTab, usadas, type Accion, type Dado } from './acto';
import { reintentarEn } from './bandeja';
import { ajena, conPulsar, corregir, matar, parecida, repetida } from './confirmaciones';
import { abrirCaja, anular, cerrarCaja, falla, otraPc } from './entorno';
import { cajaCerrada, type Modelo, type Quien } from './modelo';
import type { Mundo } from './mundo';
import { conLimite } from './pantalla';

const dado = fc.record<Dado>({
  tab: fc.nat({ max: 2 }),
  cual: fc.nat({ max: 999 }),
  monto: fc.integer({ min: 10, max: 3_000 }).map((monedas) => monedas * 10),
  veces: fc.integer({ min: 1, max: 3 }),
  ms: fc.nat({ max: 500 }),
});

const COLGADO_MS = 180_000;

class Comando implements fc.AsyncCommand<Modelo, Mundo> {
  private readonly nombre: string;
  private readonly dado: Dado;
  private readonly posible: (modelo: Modelo) => boolean;
  private readonly hacer: Accion;
  constructor(nombre: string, tirada: Dado, posible: (modelo: Modelo) => boolean, hacer: Accion) {
    this.nombre = nombre;
    this.dado = tirada;
    this.posible = posible;
    this.hacer = hacer;
  }
  check(modelo: Readonly<Modelo>): boolean {
    return this.posible(modelo);
  }
  async run(modelo: Modelo, mundo: Mundo): Promise<void> {
    const hecho = this.hacer(modelo, mundo, this.dado).catch((error: unknown) => {
      // Something stood in the hand's way: it was not done, or nobody knows.
      if (error instanceof errors.TimeoutError) return null;
      throw error;
    });
    // Each step of it has a limit of its own: over this one something hangs, and that is a finding.
    const dicho = await conLimite(hecho, COLGADO_MS, this.nombre);
    mundo.pasos.push(`${this.nombre}: ${dicho ?? '–'}`);
    if (dicho !== null) mundo.cuenta.sumar('comandos', this.nombre);
  }
  toString(): string {
    return `${this.nombre}(${Object.values(this.dado).join(' ')})`;
  }
}

const siempre = (): boolean => true;
const hayTab = ({ pestanas }: Modelo): boolean => pestanas.length > 0;
const conLinea = (modelo: Modelo): boolean => hayTab(modelo) && !modelo.lineaCaida;
const hayUsadas = (modelo: Modelo): boolean => hayTab(modelo) && usadas(modelo).length > 0;
const hayCerrada = (modelo: Modelo): boolean =>
  cajaCerrada(modelo, 'cajero') || cajaCerrada(modelo, 'cajera');

/** Name, weight, what makes it possible, what it does. */
const COMANDOS: [nombre: string, peso: number, posible: (modelo: Modelo) => boolean, hacer: Accion][] = [
  ['confirm', 14, hayTab, conPulsar('enter')],
  ['confirm by button', 4, hayTab, conPulsar('boton')],
  ['confirm again', 5, hayUsadas, repetida],
  ['confirm near-equal', 4, hayUsadas, parecida],
  ['confirm foreign', 7, hayTab, ajena],
  ['double click', 5, hayTab, conPulsar('doble')],
  ['scanner', 4, hayTab, conPulsar('escaner')],
  [
    'open tab',
    5,
    ({ pestanas, lineaCaida }) => pestanas.length < 3 && !lineaCaida,
    async (modelo, mundo, { cual }) => {
      const quien: Quien = cual % 4 === 0 ? 'cajera' : 'cajero';
      await mundo.abrirPestana(modelo, quien);
      return quien;
    },
  ],
  [
    'close tab',
    4,
    ({ pestanas }) => pestanas.length > 1,
    async (modelo, mundo, { tab }) => {
      await mundo.cerrarPestana(modelo, tab % mundo.puestos.length);
      return '';
    },
  ],
  [
    'reload',
    5,
    hayTab,
    enTab(async (_modelo, _mundo, { page }) => {
      await page.reload({ waitUntil: 'commit' }).catch(() => null);
      return '';
    }),
  ],
  ['kill', 3, hayTab, matar],
  ['fault', 17, siempre, falla],
  [
    'zombie',
    3,
    siempre,
    async (_modelo, mundo, { veces }) => {
      mundo.retener(veces);
      return String(veces);
    },
  ],
  [
    'line down',
    3,
    ({ lineaCaida }) => !lineaCaida,
    async (modelo, mundo) => {
      await mundo.bajar(modelo);
      return '';
    },
  ],
  [
    'fresh sockets',
    3,
    ({ lineaCaida }) => !lineaCaida,
    async (_modelo, mundo) => {
      mundo.red.sinReuso();
      return '';
    },
  ],
  [
    'heal',
    8,
    siempre,
    async (modelo, mundo) => {
      await mundo.sanar(modelo);
      return '';
    },
  ],
  [
    'change of person',
    4,
    conLinea,
    async (modelo, mundo, { tab }) => {
      const cual = tab % mundo.puestos.length;
      const otro: Quien = modelo.pestanas[cual] === 'cajero' ? 'cajera' : 'cajero';
      return (await mundo.cambiarPersona(modelo, cual, otro)) ? otro : null;
    },
  ],
  [
    'token expires',
    5,
    conLinea,
    enTab(async (_modelo, mundo, puesto) => ((await mundo.vencer(puesto)) ? '' : null)),
  ],
  ['close caja', 3, siempre, cerrarCaja],
  ['open caja', 9, hayCerrada, abrirCaja],
  ['annul', 5, siempre, anular],
  ['other PC', 5, siempre, otraPc],
  ['retry now', 8, hayTab, enTab(async (_modelo, _mundo, puesto) => reintentarEn(puesto))],
  ['correct reference', 9, ({ ajenas }) => ajenas.length > 0, corregir],
];

export const NOMBRES = COMANDOS.map(([nombre]) => nombre);

// In a long run there is time for what needs something else first: all but the commonest are dealt twice as often, and
// those that are seldom possible more.
const CORTA = 15;
const COMUN = 10;
const RARAS: Partial<Record<string, number>> = {
  'close tab': 4,
  'correct reference': 8,
  'fresh sockets': 4,
  'open caja': 4,
  'retry now': 4,
};

/** One run of `pasos` commands. */
export const historia = (pasos: number): fc.Arbitrary<Comando[]> =>
  fc.noShrink(
    fc.array(
      fc.oneof(
        ...COMANDOS.map(([nombre, peso, posible, hacer]) => ({
          weight: pasos > CORTA && peso < COMUN ? peso * (RARAS[nombre] ?? 2) : peso,
          arbitrary: dado.map((tirada) => new Comando(nombre, tirada, posible, hacer)),
        })),
      ),
      { minLength: pasos, maxLength: pasos },
    ),
  );

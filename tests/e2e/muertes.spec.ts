/**
 * SIGKILL of the whole browser around confirming, on a profile that is opened again: what was shown as «Guardada» is on
 * the server once, what was not shown at most once. `npm run test:kills` kills a hundred times.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as esperar } from 'node:timers/promises';
import {
  enVezDespues,
  finDespues,
  json,
  muda,
  resetAntes,
  resetDespues,
  tarde,
} from '../support/fallos/fallos';
import { esRegistro, type Pedido } from '../support/fallos/pedido';
import type { Fallo, Proxy } from '../support/fallos/proxy';
import { enDisco, expect, test as base } from './support/con-fallos';
import { abrirNavegador, conSesion, oirTira } from './support/navegador-propio';
import { CAJAS, CAJERO, formulario, llenar, porApi, tillListo } from './support/till';
import { vigilar } from './support/vigilancia';

const MUERTES = Number(process.env['KILLS'] ?? 5);

interface Cuenta {
  intentadas: string[];
  /** Refs of which the screen said that they are kept or registered. */
  mostradas: Set<string>;
}

interface Vida {
  /** The browser, up to its death. */
  vivir: (hacer: (vida: Viva) => Promise<void>) => Promise<void>;
  cuenta: Cuenta;
}
interface Viva {
  /** Types it and presses Enter; resolves when the key went down, not later. `antes` is called right before that. */
  confirmar: (referencia: string, antes?: () => void) => Promise<void>;
  /** Resolves when the screen has shown that it is kept. */
  mostrada: (referencia: string) => Promise<void>;
  matar: () => Promise<void>;
  vaciar: () => Promise<void>;
}

const test = base.extend<{ perfil: string; vida: Vida }>({
  perfil: async ({}, use) => {
    const carpeta = mkdtempSync(join(tmpdir(), 'kantuta-perfil-'));
    await use(carpeta);
    rmSync(carpeta, { recursive: true, force: true, maxRetries: 5 });
  },
  vida: async ({ perfil, red, request, faltas }, use) => {
    const api = await porApi(request);
    await api.abrirCaja(CAJAS.agentes);
    const cuenta: Cuenta = { intentadas: [], mostradas: new Set() };
    await use({
      cuenta,
      vivir: async (hacer) => {
        const { contexto, matar } = await abrirNavegador(perfil);
        try {
          await vigilar(contexto, (falta) => faltas.push(falta));
          await conSesion(contexto, red.url, CAJERO);
          const page = await contexto.newPage();
          const esperas = new Map<string, () => void>();
          await oirTira(page, (texto) => {
            const referencia = /^(?:Guardada|\S.* ✓).*ref\. (\S+)\./.exec(texto)?.[1];
            if (referencia === undefined) return;
            cuenta.mostradas.add(referencia);
            esperas.get(referencia)?.();
          });
          await page.goto(`${red.url}/agentes`);
          await tillListo(page);
          await hacer({
            matar,
            confirmar: async (referencia, antes = () => undefined) => {
              await llenar(page, { tipo: 'Depósito', banco: 'BCP', monto: '20', referencia });
              cuenta.intentadas.push(referencia);
              antes();
              await formulario(page).referencia.press('Enter');
            },
            mostrada: (referencia) =>
              new Promise((resolve) => {
                if (cuenta.mostradas.has(referencia)) resolve();
                else esperas.set(referencia, resolve);
              }),
            vaciar: async () => {
              await expect.poll(async () => (await enDisco(page)).ops, { timeout: 90_000 }).toEqual([]);
            },
          });
        } finally {
          await matar();
        }
      },
    });
  },
});

/** Whatever was being done when it died fails with it, and only then. */
async function hastaMorir(hacer: () => Promise<void>, fin: AbortSignal): Promise<void> {
  try {
    await hacer();
  } catch (error) {
    if (!fin.aborted) throw error;
  }
}

async function cuadrar({ vivir, cuenta }: Vida, red: Proxy, filas: () => string[]): Promise<void> {
  red.sanar();
  await vivir(async ({ vaciar }) => vaciar());
  const escritas = filas();
  const veces = (referencia: string) => escritas.filter((una) => una === referencia).length;
  expect([...cuenta.mostradas].filter((una) => veces(una) !== 1)).toEqual([]);
  expect(cuenta.intentadas.filter((una) => veces(una) > 1)).toEqual([]);
}

const FALLOS: (Fallo | null)[] = [
  null,
  null,
  resetAntes,
  resetDespues,
  finDespues,
  tarde(400),
  muda(true),
  enVezDespues(json(500, { message: 'Internal server error' })),
];

test('killed at random instants: nothing lost after «Guardada», nothing doubled', async ({
  vida,
  red,
  servidor,
}) => {
  test.setTimeout(60_000 + MUERTES * 12_000);
  for (let n = 0; n < MUERTES; n += 1) {
    const fallo = FALLOS[n % FALLOS.length];
    red.sanar();
    if (fallo) red.fallar(esRegistro, fallo, 2);
    await vida.vivir(async ({ confirmar, mostrada, matar }) => {
      const fin = new AbortController();
      let muerte = Promise.resolve();
      // From the moment of the first Enter to the answer of a later one.
      const condenar = (): void => {
        muerte = esperar(Math.random() * 1_200).then(async () => {
          fin.abort();
          return matar();
        });
      };
      await hastaMorir(async () => {
        // The first life ends after something was shown as kept, however slow the machine is.
        if (n === 0) {
          await confirmar('K-0-0');
          await mostrada('K-0-0');
          condenar();
        }
        for (let i = n === 0 ? 1 : 0; !fin.signal.aborted; i += 1)
          await confirmar(`K-${n}-${i}`, i === 0 ? condenar : undefined);
      }, fin.signal);
      await muerte;
    });
  }
  await cuadrar(vida, red, () => servidor.filas().map(({ nro_referencia: ref }) => ref));
  expect(vida.cuenta.intentadas.length).toBeGreaterThanOrEqual(MUERTES);
  expect(vida.cuenta.mostradas.size).toBeGreaterThan(0);
  console.warn(
    `${MUERTES} kills, ${vida.cuenta.intentadas.length} confirmed, ${vida.cuenta.mostradas.size} shown as kept`,
  );
});

/** Not the POST of an earlier life, which is sent as soon as the browser lives again. */
const esDe = (referencia: string) => (pedido: Pedido) =>
  esRegistro(pedido) && pedido.cuerpo.includes(`"${referencia}"`);

const INSTANTES: Record<string, (viva: Viva, red: Proxy) => Promise<void>> = {
  'while it is being written': async ({ confirmar, matar }) => {
    await confirmar('I-0');
    await matar();
  },
  'after it was shown as kept, before it is sent': async ({ confirmar, mostrada, matar }, red) => {
    red.fallar(({ ruta }) => ruta.includes('sesion'), muda(false), 99);
    await confirmar('I-1');
    await mostrada('I-1');
    await matar();
  },
  'after the server wrote it, before it answered': async ({ confirmar, matar }, red) => {
    const escrita = new Promise<void>((resolve) => {
      red.fallar(esDe('I-2'), {
        nombre: 'killed after',
        jugar: async ({ entregar }) => {
          await entregar();
          resolve();
        },
      });
    });
    await confirmar('I-2');
    await escrita;
    await matar();
  },
  'with the answer on its way to the disk': async ({ confirmar, matar }, red) => {
    const contestada = new Promise<void>((resolve) => {
      red.fallar(esDe('I-3'), {
        nombre: 'killed on 201',
        jugar: async ({ entregar, contestar, res }) => {
          res.once('finish', resolve);
          contestar(await entregar());
        },
      });
    });
    await confirmar('I-3');
    await contestada;
    await matar();
  },
};

test('killed at each step of its way: kept or honestly not, one row', async ({ vida, red, servidor }) => {
  for (const instante of Object.values(INSTANTES)) {
    await vida.vivir(async (viva) => instante(viva, red));
    red.sanar();
  }
  await cuadrar(vida, red, () => servidor.filas().map(({ nro_referencia: ref }) => ref));
  const escritas = new Set(servidor.filas().map(({ nro_referencia: ref }) => ref));
  // All but the first were on the disk by what had happened before they died.
  expect(['I-1', 'I-2', 'I-3'].filter((una) => !escritas.has(una))).toEqual([]);
});

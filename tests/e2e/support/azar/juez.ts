/** The end of a random run: everything heals, everything comes to rest, and the rows must be what the screen promised. */
import { expect } from '@playwright/test';
import { esRegistro } from '../../../support/fallos/pedido';
import { enDisco } from '../con-fallos';
import { gaveta, portador } from '../invariantes';
import type { FilaGuardada } from '../servidor';
import { abrirBandeja } from './bandeja';
import {
  bytesDe,
  cajaCerrada,
  clave,
  PERSONAS,
  TIPOS,
  type Asiento,
  type Modelo,
  type Quien,
} from './modelo';
import type { Mundo } from './mundo';
import { conLimite, pausa, type Puesto } from './pantalla';

type Abierta = Awaited<ReturnType<typeof enDisco>>['ops'][number];

const linea = (uno: Asiento): string =>
  [uno.referencia, TIPOS[uno.tipo], uno.banco, uno.monto, uno.comision, uno.sesion, uno.uid].join(' ');
const lineaDeFila = (fila: FilaGuardada): string =>
  [
    fila.nro_referencia,
    fila.tipo_operacion,
    fila.banco,
    fila.monto,
    fila.comision_cliente,
    fila.id_sesion_caja,
    fila.id_user_create,
  ].join(' ');

/** Where an operation may rest: what names it, what the person reads, and what must have happened for it to be true. */
interface Caso {
  dice: RegExp;
  cierto: (op: Abierta, modelo: Modelo, mundo: Mundo) => boolean;
  /** May its own row be there? */
  filas: readonly number[];
}
const referenciaDe = (op: Abierta): string => op.datos.nro_referencia;
const conClave = (op: Abierta, mundo: Mundo): FilaGuardada[] =>
  mundo.filas().filter((fila) => clave(fila.nro_referencia) === clave(referenciaDe(op)));
const sufrio = (op: Abierta, { red }: Mundo, falla: string): boolean =>
  red.pedidos.some(
    (pedido) =>
      esRegistro(pedido) && pedido.fallo === falla && pedido.cuerpo.includes(`"${referenciaDe(op)}"`),
  );
const MIRADAS = 3;

const CASOS: Record<string, Caso> = {
  DUPLICADA_AJENA: {
    dice: /ya la registró otra persona|ya existe con otros datos.*Corregir referencia/,
    cierto: (op, _modelo, mundo) =>
      conClave(op, mundo).some((fila) => fila.id_user_create !== op.uid || fila.monto !== op.datos.monto),
    filas: [0],
  },
  CONFLICTO_OCULTO: {
    dice: /ya existe, pero no se ve \(¿anulada\?\)\. Un Administrador debe revisarla\.|Esta no está registrada\./,
    cierto: (op, _modelo, mundo) =>
      conClave(op, mundo).some(({ estado }) => !estado) ||
      mundo.red.pedidos.filter(({ fallo }) => fallo === 'list stale').length >=
        (op.noRegistrada ? 1 : MIRADAS),
    filas: [0, 1],
  },
  RECHAZADA: {
    dice: /El servidor no la aceptó: revise el monto\. No está registrada\./,
    cierto: (op, _modelo, mundo) => sufrio(op, mundo, '400 refused'),
    filas: [0],
  },
  DIFERENTE: {
    dice: /Se registró con datos distintos\. Avise al administrador\./,
    cierto: (op, _modelo, mundo) => sufrio(op, mundo, 'other data'),
    filas: [1],
  },
  'RETENIDA caja': {
    dice: /se cerró antes de enviarla\. Llame al administrador\./,
    cierto: (op, { cerradas }) => cerradas.has(op.datos.id_sesion_caja),
    filas: [0, 1],
  },
  'RETENIDA parecida': {
    dice: /¿Es la misma operación\?/,
    cierto: (op, _modelo, mundo) =>
      conClave(op, mundo).some(({ nro_referencia: ref }) => ref !== referenciaDe(op)),
    filas: [0, 1],
  },
  'RETENIDA datos': {
    dice: /Un Administrador debe revisarla\. No la vuelva a cargar\./,
    cierto: (op, { cerradas }, mundo) =>
      sufrio(op, mundo, '400 refused') || cerradas.has(op.datos.id_sesion_caja),
    filas: [0, 1],
  },
};
const casoDe = ({ estado, retencion }: Abierta): Caso | undefined =>
  CASOS[retencion == null ? estado : `${estado} ${retencion}`];

const abiertasEn = async (page: Puesto['page']) => (await conLimite(enDisco(page), 30_000, 'the disk')).ops;

/** One tab, this person's, until nothing of theirs moves any more. Pauses live in memory: a reload ends them. */
async function reposar({ page }: Puesto, uid: number): Promise<Abierta[]> {
  for (let vez = 0; vez < 12; vez += 1) {
    for (let k = 0; k < 12; k += 1) {
      const ops = (await abiertasEn(page)).filter((op) => op.uid === uid);
      if (ops.every((op) => casoDe(op))) return ops;
      await pausa(200);
    }
    await page.reload();
  }
  return (await abiertasEn(page)).filter((op) => op.uid === uid);
}

async function leeEnBandeja(puesto: Puesto, ops: readonly Abierta[], todas: number): Promise<void> {
  const { page } = puesto;
  await expect(page.getByRole('button', { name: `Pendientes (${todas})` })).toBeVisible();
  if (ops.length === 0) return;
  const bandeja = await abrirBandeja(puesto);
  for (const op of ops) {
    const caso = bandeja.getByRole('listitem', { name: new RegExp(`, ref\\. ${referenciaDe(op)}$`) });
    await expect(caso).toContainText(casoDe(op)?.dice ?? op.estado);
  }
  await page.keyboard.press('Escape');
}

const bs = (centavos: number): string =>
  `${centavos < 0 ? '-' : ''}Bs\u00a0${(Math.abs(centavos) / 100).toLocaleString('de-DE', { minimumFractionDigits: 2 })}`;

/** Each attempt carried the bytes that were confirmed, under the token of the person in them. */
function miraLosEnvios(modelo: Modelo, mundo: Mundo): void {
  const bytes = new Set([...modelo.confirmadas, ...modelo.corregidas].map(bytesDe));
  const envios = mundo.red.pedidos.filter(esRegistro);
  expect(envios.map(({ cuerpo }) => cuerpo).filter((cuerpo) => !bytes.has(cuerpo))).toEqual([]);
  for (const pedido of envios)
    expect(JSON.parse(pedido.cuerpo)).toMatchObject({ id_user_create: portador(pedido) });
}

function cuadrar(modelo: Modelo, mundo: Mundo, ops: readonly Abierta[]): void {
  const sobran = mundo.filas().map(lineaDeFila);
  const quitar = (una: string): boolean => {
    const i = sobran.indexOf(una);
    if (i >= 0) sobran.splice(i, 1);
    return i >= 0;
  };
  // Typed here as well, and alike: one reference, one row, and nobody can tell whose.
  const deOtraPc = new Set(modelo.ajenas.map(linea));
  const perdidas = [...deOtraPc].filter((una) => !quitar(una));
  const malas: string[] = [];
  const sinDueno = new Set(ops);
  for (const asiento of modelo.confirmadas) {
    const op = ops.find((una) => una.uid === asiento.uid && referenciaDe(una) === asiento.referencia);
    const hay = quitar(linea(asiento));
    if (op) {
      sinDueno.delete(op);
      const caso = casoDe(op);
      if (!caso?.cierto(op, modelo, mundo) || !caso.filas.includes(hay ? 1 : 0))
        malas.push(`${linea(asiento)}: ${op.estado} ${op.retencion ?? ''}, ${hay ? 'a row' : 'no row'}`);
    } else if (!hay && asiento.prometida && !deOtraPc.has(linea(asiento))) perdidas.push(linea(asiento));
  }
  const nadie = [...sinDueno].map((op) => `${referenciaDe(op)} ${op.estado}`);
  expect({ perdidas, sobran, malas, nadie }).toEqual({ perdidas: [], sobran: [], malas: [], nadie: [] });
}

export async function juzgar(modelo: Modelo, mundo: Mundo): Promise<void> {
  await mundo.sanar(modelo);
  while (mundo.puestos.length > 0) await mundo.cerrarPestana(modelo, 0);
  const quienes = (['cajero', 'cajera'] as const satisfies Quien[]).filter(
    (quien) => quien === 'cajero' || modelo.confirmadas.some(({ uid }) => uid === PERSONAS[quien].uid),
  );
  for (const quien of quienes) {
    await mundo.abrirPestana(modelo, quien);
    const [puesto] = mundo.puestos;
    if (!puesto) throw new Error('no tab');
    const { page, persona } = puesto;
    const suyas = await reposar(puesto, persona.uid);
    const ops = await abiertasEn(page);
    await leeEnBandeja(puesto, suyas, ops.length);
    if (!cajaCerrada(modelo, quien)) {
      const inicial = (await mundo.api[quien].sesionActiva())?.inicial ?? NaN;
      // The page was just loaded: an annulled row is as good as none to it.
      const activas = mundo.filas().filter(({ estado }) => estado);
      await page.goto(`${puesto.url}/cajas/${persona.caja}`);
      await expect(page.getByText('Debe haber').locator('xpath=following-sibling::dd')).toHaveText(
        bs(gaveta(inicial, modelo.sesiones[quien], activas, ops)),
      );
    }
    if (quien === quienes.at(-1)) cuadrar(modelo, mundo, ops);
    await mundo.cerrarPestana(modelo, 0);
  }
  miraLosEnvios(modelo, mundo);
}

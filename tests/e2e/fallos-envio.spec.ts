/** One POST meets one fault: whatever the browser is told, there is one row and the cashier reads the truth. */
import {
  dosVeces,
  enVez,
  enVezDespues,
  finDespues,
  html,
  json,
  resetAntes,
  resetDespues,
  respuesta,
  tarde,
  truncada,
} from '../support/fallos/fallos';
import { esRegistro } from '../support/fallos/pedido';
import type { Fallo } from '../support/fallos/proxy';
import { conPlazosCortos, cumple, expect, test, tira } from './support/con-fallos';
import { registrar, type Operacion } from './support/till';

interface Caso {
  titulo: string;
  fallo: Fallo;
  /** Each request on a connection of its own. */
  fresca?: true;
  /** How many POSTs the backend hears of that the page did not send: the browser's own. */
  repetidos?: number;
  /** The first answer that the page sees is the 409 of its own row: all it can know is that the row was there. */
  yaEstaba?: true;
  plazosCortos?: true;
}

const sobre = (statusCode: number, message: unknown, detalle: string | null = null) =>
  json(statusCode, {
    statusCode,
    timestamp: new Date().toISOString(),
    path: '/agentes',
    message,
    error_detail: detalle,
  });

const CASOS: Caso[] = [
  { titulo: 'reset before the request leaves', fallo: resetAntes, fresca: true },
  { titulo: 'reset after the commit on a reused socket', fallo: resetDespues, repetidos: 1, yaEstaba: true },
  { titulo: 'reset after the commit on a fresh socket', fallo: resetDespues, fresca: true },
  { titulo: 'FIN after the commit, no answer', fallo: finDespues, fresca: true },
  { titulo: 'FIN after the commit on a reused socket', fallo: finDespues, repetidos: 1, yaEstaba: true },
  {
    titulo: '408 after the commit',
    fallo: enVezDespues(respuesta(408, '', '')),
    repetidos: 1,
    yaEstaba: true,
  },
  {
    titulo: '421 after the commit',
    fallo: enVezDespues(respuesta(421, '', '')),
    repetidos: 1,
    yaEstaba: true,
  },
  { titulo: 'the answer is cut in the middle of the JSON', fallo: truncada },
  { titulo: 'the answer comes after the page stopped waiting', fallo: tarde(2_500), plazosCortos: true },
  { titulo: '500 before the commit', fallo: enVez(sobre(500, 'Internal server error')) },
  { titulo: '500 after the commit', fallo: enVezDespues(sobre(500, 'Internal server error')) },
  { titulo: '502 with a page, nothing written', fallo: enVez(html(502)) },
  { titulo: '503 with a page, written', fallo: enVezDespues(html(503)) },
  { titulo: '504 with a page, written', fallo: enVezDespues(html(504)) },
  { titulo: '200 with the page of a captive portal', fallo: enVez(html(200)) },
  { titulo: '204', fallo: enVezDespues(respuesta(204, '', '')) },
  { titulo: '201 with nothing in it', fallo: enVezDespues(respuesta(201, '', '')) },
  { titulo: '201 with null', fallo: enVezDespues(json(201, null)) },
  { titulo: '200 with an empty list', fallo: enVez(json(200, [])) },
  { titulo: 'delivered twice: the 409 is our own row', fallo: dosVeces, yaEstaba: true },
  {
    titulo: '409 because the database connection broke',
    fallo: enVez(sobre(409, 'Conflict', 'Connection terminated unexpectedly')),
  },
];

for (const [i, { titulo, fallo, fresca, repetidos = 0, yaEstaba, plazosCortos }] of CASOS.entries())
  test(titulo, async ({ page, red, till }) => {
    const operacion: Operacion = {
      tipo: 'Depósito',
      banco: 'BCP',
      monto: '500',
      comision: '5',
      referencia: `ENVIO-${i}`,
    };
    if (plazosCortos) {
      await conPlazosCortos(page);
      await page.reload();
    }
    const dePagina: string[] = [];
    page.on('request', (pedido) => {
      if (pedido.method() === 'POST' && pedido.url().endsWith('/api/agentes')) dePagina.push(pedido.url());
    });
    red.sinReuso(fresca ?? false);
    red.fallar(esRegistro, fallo);
    await registrar(page, operacion);
    await expect(tira(page)).toHaveText(
      yaEstaba
        ? /Esta operación ya estaba registrada a las \d\d:\d\d\. No se duplicó\./
        : new RegExp(`Depósito registrado ✓ N\\.º \\d+: BCP, Bs\\s500,00, ref\\. ENVIO-${i}\\.`),
    );
    await cumple(till, red, [operacion]);
    const oidos = red.pedidos.filter(esRegistro);
    expect(oidos[0]?.fallo).toBe(fallo.nombre);
    expect(oidos.length - dePagina.length).toBe(repetidos);
  });

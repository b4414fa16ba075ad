/** What must hold whatever happened, judged from the backend's file, the device's disk and the log of the proxy. Pure. */
import { esRegistro, type Pedido } from '../../support/fallos/pedido';
import type { FilaGuardada } from './servidor';
import type { Operacion } from './till';

/** The outbox of the device, as far as it is judged. Amounts in centavos. */
export interface Disco {
  ops: {
    estado: string;
    retencion?: string | null;
    noRegistrada?: boolean;
    uid?: number;
    datos: Pick<
      FilaGuardada,
      'tipo_operacion' | 'monto' | 'comision_cliente' | 'nro_referencia' | 'id_sesion_caja'
    >;
  }[];
  /** Events of the journal about registering. */
  registros: { resultado?: string; serverId?: number | null; refKey?: string }[];
}

export interface Testimonio extends Disco {
  /** Whose till it is, and its session. */
  usuario: number;
  sesion: number;
  /** Written since the till was opened; annulled ones too. */
  filas: readonly FilaGuardada[];
  pedidos: readonly Pedido[];
  confirmadas: readonly Operacion[];
  /** References that wait, with their state. */
  abiertas: Readonly<Record<string, string>>;
}

const TIPOS = { Depósito: 'DEPOSITO', Retiro: 'RETIRO', 'Transferencia QR': 'TRANSFERENCIA_QR' } as const;
const centavosDe = (texto = '0'): number => Math.round(Number(texto.replace(',', '.')) * 100);

/** Whose token a request carried. */
export function portador({ headers }: Pedido): unknown {
  const [, claims = ''] = (headers.authorization ?? '').split('.');
  return (JSON.parse(Buffer.from(claims, 'base64url').toString('utf8')) as { sub: unknown }).sub;
}
const autorDe = ({ cuerpo }: Pedido): unknown =>
  (JSON.parse(cuerpo) as { id_user_create: unknown }).id_user_create;

/**
 * Each violation in a word; none when all is well: every row is one that was confirmed, under its person and its session,
 * and there is one (INV1, 7, 8); what the journal calls registered exists (INV2); nothing that was confirmed is gone from
 * this device (INV3); all attempts carried the same bytes (INV6), under the token of the person in them (R6).
 */
export function violaciones({
  usuario,
  sesion,
  filas,
  ops,
  registros,
  pedidos,
  confirmadas,
  abiertas,
}: Testimonio): string[] {
  const malas: string[] = [];
  const exigir = (si: boolean, mala: string): void => {
    if (!si) malas.push(mala);
  };
  const igual = (fila: FilaGuardada, { tipo, banco, monto, comision }: Operacion): boolean =>
    fila.banco === banco &&
    fila.tipo_operacion === TIPOS[tipo] &&
    fila.monto === centavosDe(monto) &&
    fila.comision_cliente === centavosDe(comision) &&
    fila.id_sesion_caja === sesion &&
    fila.id_user_create === usuario;
  for (const fila of filas) {
    const ref = fila.nro_referencia;
    const suya = confirmadas.find(({ referencia }) => referencia === ref);
    if (suya) exigir(igual(fila, suya), `the row of ${ref} is not what was confirmed`);
    else exigir(fila.id_user_create !== usuario, `nobody confirmed ${ref}`);
  }
  const envios = pedidos.filter(esRegistro);
  for (const { referencia: ref } of confirmadas) {
    const veces = filas.filter(({ nro_referencia }) => nro_referencia === ref).length;
    const falta = veces === 0 && abiertas[ref] === undefined;
    exigir(veces < 2 && !falta, `${veces} rows of ${ref}`);
    const aqui =
      ops.some(({ datos }) => datos.nro_referencia === ref) ||
      registros.some(({ refKey }) => refKey === ref.toUpperCase());
    exigir(aqui, `${ref} is gone from the device`);
    const cuerpos = envios.map(({ cuerpo }) => cuerpo).filter((uno) => uno.includes(JSON.stringify(ref)));
    exigir(new Set(cuerpos).size < 2, `the attempts of ${ref} differ in their bytes`);
  }
  for (const pedido of envios)
    exigir(autorDe(pedido) === portador(pedido), `sent under another token: ${pedido.cuerpo}`);
  for (const { resultado = '', serverId, refKey = '' } of registros) {
    const existe = filas.some(
      ({ id, nro_referencia: ref }) => id === serverId && ref.toUpperCase() === refKey,
    );
    if (['registrada', 'ya-registrada'].includes(resultado)) exigir(existe, `${refKey} has no row`);
  }
  return malas;
}

const EN_CAMINO = new Set(['PENDIENTE', 'ENVIANDO', 'INCIERTA', 'RETENIDA']);
const SIGNO: Record<string, number> = { DEPOSITO: 1, RETIRO: -1 };

/**
 * What must be in a drawer, centavos (INV9, R10): the opening, active rows with their fees, and what is on its way from
 * this device and is not among the rows, annulled or not. A QR transfer moves nothing by default. Shares no line with
 * the till's own rule.
 */
export function gaveta(
  inicial: number,
  sesion: number,
  filas: readonly FilaGuardada[],
  ops: Disco['ops'],
): number {
  const hay = new Set(filas.map(({ nro_referencia: ref }) => ref.toUpperCase()));
  const esperan = ops.filter(
    ({ estado, datos }) => EN_CAMINO.has(estado) && !hay.has(datos.nro_referencia.toUpperCase()),
  );
  let suma = inicial;
  for (const una of [...filas.filter(({ estado }) => estado), ...esperan.map(({ datos }) => datos)])
    if (una.id_sesion_caja === sesion)
      suma += (SIGNO[una.tipo_operacion] ?? 0) * una.monto + una.comision_cliente;
  return suma;
}

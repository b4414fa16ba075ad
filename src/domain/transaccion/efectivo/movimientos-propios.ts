/** A record names its transaction: the cleaned reference in the motivo, with the same sign and amount. Pure. */
import { TIPOS } from '@/domain/transaccion/tipo-operacion';
import { refKey } from '@/lib/referencia';
import { esAjusteDeApertura } from '@/domain/caja/apertura/apertura';

export interface Movimiento {
  id: number;
  tipo: 'INGRESO' | 'EGRESO';
  monto: number;
  motivo: string;
  id_sesion_caja?: number | undefined;
}

export interface Huella {
  clave: string;
  /** centavos, negative when it goes out; 0 when it moves no cash and so leaves nothing */
  monto: number;
}

interface Leido<M> {
  movimiento: M;
  monto: number;
  texto: string;
  registro: string | undefined;
  anulacion: string | undefined;
}

const REGISTRO = /^(\w+) AGENTE REF\. (.+)$/;
const ANULACION = /^ANULACI[OÓ]N AGENTE REF\. (.+)$/;

function registroEn(motivo: string): string | undefined {
  const [, tipo, referencia] = REGISTRO.exec(motivo) ?? [];
  return TIPOS.some((cada) => cada === tipo) ? referencia : undefined;
}

function leer<M extends Movimiento>(movimiento: M): Leido<M> {
  const motivo = refKey(movimiento.motivo);
  return {
    movimiento,
    monto: movimiento.tipo === 'INGRESO' ? movimiento.monto : -movimiento.monto,
    texto: esAjusteDeApertura(movimiento.motivo) ? '' : ` ${motivo} `,
    registro: registroEn(motivo),
    anulacion: ANULACION.exec(motivo)?.[1],
  };
}

const nombra = ({ monto, texto }: Leido<unknown>, huella: Huella): boolean =>
  monto === huella.monto && texto.includes(` ${huella.clave} `);

/** The largest set, so that the order of the rows decides nothing: «A» and «A B» may both name one movement. */
function nombrados<M>(libres: Iterable<Leido<M>>, huellas: readonly Huella[]): Set<Leido<M>> {
  const duenos = new Map<Leido<M>, Huella>();
  const candidatos = [...libres];
  const colocar = (huella: Huella, vistos: Set<Leido<M>>): boolean =>
    candidatos.some((leido) => {
      if (vistos.has(leido) || !nombra(leido, huella)) return false;
      vistos.add(leido);
      const anterior = duenos.get(leido);
      if (anterior && !colocar(anterior, vistos)) return false;
      duenos.set(leido, huella);
      return true;
    });
  for (const huella of huellas) colocar(huella, new Set());
  return new Set(duenos.keys());
}

function parejas<A, B>(
  unos: Iterable<A>,
  otros: Iterable<B>,
  claveDeUno: (uno: A) => string,
  claveDeOtro: (otro: B) => string,
): [A, B][] {
  const porClave = new Map<string, B[]>();
  for (const otro of otros) {
    const grupo = porClave.get(claveDeOtro(otro));
    if (grupo) grupo.push(otro);
    else porClave.set(claveDeOtro(otro), [otro]);
  }
  return [...unos].flatMap((uno): [A, B][] => {
    const otro = porClave.get(claveDeUno(uno))?.pop();
    return otro === undefined ? [] : [[uno, otro]];
  });
}

/** @returns `otros`: nobody's record; `plegados`: records of annulled transactions with what undoes them. By id. */
export function separarPropios<M extends Movimiento>(
  movimientos: readonly M[],
  activas: readonly Huella[],
  anuladas: readonly Huella[],
): { otros: M[]; plegados: M[] } {
  const libres = new Set(movimientos.toSorted((a, b) => a.id - b.id).map(leer));
  const plegados = new Set<Leido<M>>();
  const sacar = (leidos: Iterable<Leido<M>>, hacia?: Set<Leido<M>>): void => {
    for (const leido of leidos) {
      libres.delete(leido);
      hacia?.add(leido);
    }
  };
  const sinRegistro = new Set(activas.filter(({ clave }) => clave !== ''));
  // Our backend's own words first, or a reference inside another one would take its record. Active ones before
  // annulments: when the list is older than the movements, the annulment still counts.
  const claveDe = ({ clave, monto }: Huella) => `${monto} ${clave}`;
  const claveRegistro = ({ registro, monto }: Leido<M>) => `${monto} ${registro}`;
  const registros = () => [...libres].filter(({ registro }) => registro !== undefined);
  for (const [huella, leido] of parejas(sinRegistro, registros(), claveDe, claveRegistro)) {
    sinRegistro.delete(huella);
    libres.delete(leido);
  }
  const anulaciones = [...libres].filter(({ anulacion }) => anulacion !== undefined);
  const opuesta = ({ anulacion, monto }: Leido<M>) => `${-monto} ${anulacion}`;
  sacar(parejas(anulaciones, registros(), opuesta, claveRegistro).flat(), plegados);
  sacar(nombrados(libres, [...sinRegistro]));
  const deAnuladas = anuladas.filter(({ clave }) => clave !== '');
  const alReves = deAnuladas.map(({ clave, monto }) => ({ clave, monto: -monto }));
  sacar(nombrados(libres, deAnuladas), plegados);
  sacar(nombrados(libres, alReves), plegados);
  const enOrden = (leidos: Set<Leido<M>>) =>
    [...leidos].map(({ movimiento }) => movimiento).toSorted((a, b) => a.id - b.id);
  return { otros: enOrden(libres), plegados: enOrden(plegados) };
}

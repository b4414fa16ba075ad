/** Which one mistake alone would make exactly this difference. It names possibilities, never culprits. */
import { tiposQueMueven, type TipoOperacion } from '@/domain/transaccion/tipo-operacion';
import { centavos, type Centavos } from '@/lib/monto';

export type TipoRenglon = TipoOperacion | 'INGRESO' | 'EGRESO';

/** One recorded line of the session as the drawer counts it: centavos, `fecha` in ms, the `id` of its row. */
export interface Renglon {
  id: number;
  tipo: TipoRenglon;
  /** +1 puts `monto` into the drawer, −1 takes it out, 0 does not move it */
  signo: 1 | -1 | 0;
  monto: Centavos;
  /** the fee that the expected figure counts as being in the drawer; 0 when fees are kept apart */
  comision: Centavos;
  detalle: string;
  fecha: number;
}

export type Explicacion =
  /** `dentro`: the books leave the fees out and they are in the drawer; else the other way round. `todo`: no rest */
  | { tipo: 'comisiones'; monto: Centavos; dentro: boolean; todo: boolean }
  /** recorded twice, or recorded and never done; lines of equal type and amount are one candidate */
  | { tipo: 'doble'; renglones: Renglon[] }
  | { tipo: 'al-reves'; renglones: Renglon[] }
  /** two neighbouring digits swapped; `debia` is what it should say */
  | { tipo: 'cifras'; renglones: Renglon[]; debia: Centavos }
  /** less than the smallest coin: nobody could have counted it */
  | { tipo: 'centavos'; monto: Centavos }
  /** done and not recorded; `parecidas` are recorded lines it may be a repetition of */
  | {
      tipo: 'omitida';
      /** Any of them would explain it. */
      operaciones: readonly TipoOperacion[];
      monto: Centavos;
      comision: Centavos;
      parecidas: Renglon[];
    };

interface Caso {
  /** contado − esperado, in centavos: positive when there is too much */
  diferencia: Centavos;
  renglones: readonly Renglon[];
  comisiones: Centavos;
  /** Does the expected figure count them? («Las comisiones se guardan en esta gaveta») */
  comisionesEnGaveta: boolean;
}

type Omitida = Extract<Explicacion, { tipo: 'omitida' }>;

/** `porComisiones`: the fees' part, signed like the difference; `candidatos`: the likeliest first. */
export interface Diagnostico {
  porComisiones: Centavos;
  sinExplicar: Centavos;
  candidatos: Explicacion[];
}

/** in centavos: the smallest coin, and the least an operation can be */
const MONEDA_MENOR = 10;
const OPERACION_MENOR = 100;

/** Fees, rest and the mistake behind it. Centavos that no coin can pay are also left out, below and above. */
export function explicarDiferencia(caso: Caso): Diagnostico {
  const exacto = diagnosticar(caso);
  const sobra = caso.diferencia % MONEDA_MENOR;
  if (sobra === 0 || exacto.candidatos.length > 0) return exacto;
  if (Math.abs(caso.diferencia) < MONEDA_MENOR)
    return { ...exacto, candidatos: [{ tipo: 'centavos', monto: centavos(Math.abs(caso.diferencia)) }] };
  const abajo = caso.diferencia - sobra;
  const posibles = [abajo, abajo + Math.sign(sobra) * MONEDA_MENOR].map((diferencia) =>
    diagnosticar({ ...caso, diferencia: centavos(diferencia) }),
  );
  const mejor = posibles.find(({ candidatos }) =>
    candidatos.some((una) => esExacta(una) || una.tipo === 'comisiones'),
  );
  if (!mejor) return exacto;
  return { ...mejor, sinExplicar: centavos(caso.diferencia - mejor.porComisiones) };
}

function diagnosticar({ diferencia, renglones, comisiones, comisionesEnGaveta }: Caso): Diagnostico {
  const nada = { porComisiones: centavos(0), sinExplicar: diferencia, candidatos: [] };
  if (diferencia === 0) return nada;
  const efectoComisiones = centavos(comisionesEnGaveta ? 0 - comisiones : comisiones);
  const todo = diferencia === efectoComisiones;
  const deComisiones: Explicacion = {
    tipo: 'comisiones',
    monto: comisiones,
    dentro: !comisionesEnGaveta,
    todo,
  };
  if (comisiones > 0 && todo) {
    const otros = porUnError(diferencia, renglones);
    return {
      porComisiones: efectoComisiones,
      sinExplicar: centavos(0),
      candidatos: [deComisiones, ...otros],
    };
  }
  const candidatos = porUnError(diferencia, renglones);
  const resto = centavos(diferencia - efectoComisiones);
  const mismoLado =
    comisiones > 0 && Math.sign(resto) === Math.sign(diferencia) && Math.abs(resto) < Math.abs(diferencia);
  const conComisiones = mismoLado
    ? [
        ...operacionesOmitidas(resto, renglones).filter(({ parecidas }) => parecidas.length > 0),
        ...exactas(resto, renglones),
      ]
    : [];
  if (conComisiones.length === 0) return { ...nada, candidatos };
  const todos = [...candidatos, ...conComisiones, deComisiones];
  // The fees are only blamed when nothing explains the whole difference by itself.
  return candidatos.some(esExacta)
    ? { ...nada, candidatos: todos }
    : {
        porComisiones: efectoComisiones,
        sinExplicar: resto,
        candidatos: [...conComisiones, deComisiones, ...candidatos],
      };
}

const esExacta = ({ tipo }: Explicacion): boolean => tipo === 'doble' || tipo === 'al-reves';

function porUnError(diferencia: Centavos, renglones: readonly Renglon[]): Explicacion[] {
  const [omitida, otra] = operacionesOmitidas(diferencia, renglones);
  const redonda = omitida !== undefined && redondez(omitida.monto) >= 2;
  return [
    ...exactas(diferencia, renglones),
    ...(omitida && redonda ? [omitida] : []),
    ...cifrasCambiadas(diferencia, renglones),
    ...(omitida && !redonda ? [omitida] : []),
    ...(otra ? [otra] : []),
  ];
}

const efecto = ({ signo, monto, comision }: Renglon): number => signo * monto + comision;

/** A line counted once too often, or with the wrong sign (the difference is twice its amount). */
function exactas(diferencia: Centavos, renglones: readonly Renglon[]): Explicacion[] {
  const dobles = renglones.filter((renglon) => efecto(renglon) !== 0 && efecto(renglon) + diferencia === 0);
  const vueltos = renglones.filter(({ signo, monto }) => signo !== 0 && -2 * signo * monto === diferencia);
  return [
    ...iguales(dobles).map((grupo): Explicacion => ({ tipo: 'doble', renglones: grupo })),
    ...iguales(vueltos).map((grupo): Explicacion => ({ tipo: 'al-reves', renglones: grupo })),
  ];
}

function cifrasCambiadas(diferencia: Centavos, renglones: readonly Renglon[]): Explicacion[] {
  // A swap of two neighbouring digits always changes a number by a multiple of nine.
  if (diferencia % 9 !== 0) return [];
  return iguales(
    renglones.filter(({ signo, monto }) => signo !== 0 && esCambio(monto, monto + signo * diferencia)),
  ).flatMap((grupo): Explicacion[] => {
    const [{ monto, signo } = { monto: 0, signo: 0 }] = grupo;
    return [{ tipo: 'cifras', renglones: grupo, debia: centavos(monto + signo * diferencia) }];
  });
}

function esCambio(a: number, b: number): boolean {
  const [de, hacia] = [String(a), String(b)];
  if (b <= 0 || a === b || de.length !== hacia.length) return false;
  const i = de.split('').findIndex((cifra, indice) => cifra !== hacia[indice]);
  return de[i] === hacia[i + 1] && de[i + 1] === hacia[i] && de.slice(i + 2) === hacia.slice(i + 2);
}

/** In the drawer and not in the books, at most two guesses: usual fees and round amounts first, as counters see most. */
function operacionesOmitidas(diferencia: Centavos, renglones: readonly Renglon[]): Omitida[] {
  if (Math.abs(diferencia) < OPERACION_MENOR) return [];
  const operaciones = tiposQueMueven(diferencia > 0 ? 1 : -1);
  const mismas = renglones.filter(({ tipo }) => operaciones.some((una) => una === tipo));
  const veces = (comision: number): number =>
    renglones.filter((renglon) => renglon.comision === comision).length + 1;
  return [...new Set([0, ...renglones.map(({ comision }) => Number(comision))])]
    .map((comision) => ({ comision, monto: (diferencia - comision) * Math.sign(diferencia) }))
    .filter(
      ({ monto, comision }) => monto >= OPERACION_MENOR && monto % MONEDA_MENOR === 0 && monto > comision,
    )
    .map((posible) => ({ ...posible, peso: veces(posible.comision) * 10 ** redondez(posible.monto) }))
    .toSorted((a, b) => b.peso - a.peso || a.comision - b.comision)
    .slice(0, 2)
    .map(({ monto, comision }) => ({
      tipo: 'omitida',
      operaciones,
      monto: centavos(monto),
      comision: centavos(comision),
      parecidas: mismas.filter((renglon) => renglon.monto === monto),
    }));
}

/** How round an amount in centavos is: multiples of Bs 50, 10, 1. */
const redondez = (monto: number): number => [5000, 1000, 100].filter((paso) => monto % paso === 0).length;

/** For a person, lines of the same type and amount are one and the same suspicion. */
function iguales(renglones: readonly Renglon[]): Renglon[][] {
  const grupos = new Map<string, Renglon[]>();
  for (const renglon of renglones) {
    const clave = `${renglon.tipo} ${renglon.monto}`;
    grupos.set(clave, [...(grupos.get(clave) ?? []), renglon]);
  }
  return [...grupos.values()];
}

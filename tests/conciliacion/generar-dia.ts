/**
 * Days of a till and the bank's statement of each, with mistakes planted whose class is known beforehand.
 *
 * A day has 200 operations of one institution. Their references are of the kind the day has drawn: numbers that follow
 * one another with small gaps (what a bank gives out), numbers with leading zeros, or codes with letters. Amounts are
 * mostly the round ones a counter sees again and again. Every operation gets a fate: four in five agree with the bank,
 * some of them written another way (label, separators, zeros, letter case) or booked the day after; each of the rest is
 * one mistake. Beside them there are yesterday's and tomorrow's operations with their own lines, and lines that are the
 * bank's alone. Both sides are shuffled.
 *
 * A plant can make another class just as true: an operation that the bank lacks and a line that we lack, of one amount
 * and two letters apart, are also a candidate. `esAmbiguo` looks for that with code of its own; such a day is drawn
 * again, and counted.
 */
import type { Azar } from '@/demo/seed/azar';
import type { Clase } from '@/domain/conciliacion/clases';
import type { LineaExtracto } from '@/engines/extracto/linea-extracto';
import { sumarDias } from '@/lib/fecha';
import { centavos } from '@/lib/monto';
import { DIA, type Operacion } from './ejemplo';

type Tipo = Operacion['tipo_operacion'];

export interface DiaGenerado {
  nuestras: Operacion[];
  lineas: LineaExtracto[];
  /** Class by id of ours and by number of the line. */
  esperadas: { nuestras: Map<number, Clase>; lineas: Map<number, Clase> };
}

/** In another order. */
export const barajar = <T>({ entre }: Azar, cosas: readonly T[]): T[] =>
  cosas
    .map((cosa) => ({ cosa, k: entre(0, 2 ** 30) }))
    .toSorted((a, b) => a.k - b.k)
    .map(({ cosa }) => cosa);

const TIPOS: [Tipo, ...Tipo[]] = ['DEPOSITO', 'DEPOSITO', 'DEPOSITO', 'RETIRO', 'RETIRO', 'TRANSFERENCIA_QR'];
const REDONDOS: [number, ...number[]] = [50, 100, 100, 150, 200, 200, 300, 500, 500, 1000];
const LETRAS = 'ABCDEFGHJKLMNPQRSTUVWXYZ';
const letra = ({ entre }: Azar): string => LETRAS.charAt(entre(0, LETRAS.length - 1));

const montoDe = (azar: Azar): number =>
  azar.probable(0.6) ? azar.uno(...REDONDOS) * 100 : azar.entre(1_000, 300_000);

function referenciador(azar: Azar): () => string {
  const clase = azar.uno<'sigue' | 'ceros' | 'letras'>('sigue', 'ceros', 'letras');
  let numero = azar.entre(2_000_000, 8_000_000);
  return () => {
    numero += azar.entre(1, 40);
    if (clase === 'sigue') return String(numero);
    if (clase === 'ceros') return String(numero).padStart(azar.uno(9, 10, 12), '0');
    return `${letra(azar)}${letra(azar)}-${numero}-${letra(azar)}`;
  };
}

const otroFormato = (azar: Azar, ref: string): string => {
  const corte = azar.entre(2, ref.length - 2);
  return azar.uno(
    `REF: ${ref}`,
    `N° ${ref}`,
    `Nro. ${ref}`,
    `COMPROBANTE #${ref}`,
    `'${ref}`,
    `${ref}.0`,
    `${ref.slice(0, corte)}-${ref.slice(corte)}`,
    `${ref.slice(0, corte)} ${ref.slice(corte)}`.toLowerCase(),
  );
};
const sinCeros = (ref: string): string => (ref.startsWith('0') ? ref.replace(/^0+/, '') : `000${ref}`);

/** One or two letters changed, two beside each other swapped, or one lost. */
function malTecleada(azar: Azar, ref: string): string {
  const en = azar.entre(2, ref.length - 3);
  const cambiada = String((Number(ref[en]) + azar.entre(1, 8)) % 10);
  return azar.uno(
    ref.slice(0, en) + cambiada + ref.slice(en + 1),
    ref.slice(0, en) + ref.slice(en + 1),
    ref.slice(0, en) + (ref[en + 1] ?? '') + (ref[en] ?? '') + ref.slice(en + 2),
  );
}

const DESTINOS = [
  'anulada-en-banco',
  'tipo-distinto',
  'monto-distinto',
  'duplicada',
  'falta-en-banco',
  'fecha-distinta',
  'candidata',
  'anulada-correcta',
] as const;

const OPERACIONES = 200;

function generar(azar: Azar): DiaGenerado {
  const nuestras: Operacion[] = [];
  const lineas: LineaExtracto[] = [];
  const esperadas: DiaGenerado['esperadas'] = { nuestras: new Map(), lineas: new Map() };
  const siguienteRef = referenciador(azar);
  const nueva = (dia: string, resto: Partial<Operacion> = {}): Operacion => {
    const suya: Operacion = {
      id: nuestras.length + 1,
      tipo_operacion: azar.uno(...TIPOS),
      nro_referencia: siguienteRef(),
      monto: montoDe(azar),
      comision_cliente: azar.uno(0, 200, 300, 500),
      comision_banco: azar.uno(0, 100),
      dia,
      estado: true,
      ...resto,
    };
    nuestras.push(suya);
    return suya;
  };
  const enBanco = (clase: Clase | null, { tipo_operacion, monto, nro_referencia, dia }: Operacion): void => {
    const numero = lineas.length + 2;
    lineas.push({
      numero,
      fecha: dia,
      hora: null,
      tipo: tipo_operacion,
      monto: centavos(monto),
      referencia: nro_referencia,
      texto: '',
    });
    if (clase) esperadas.lineas.set(numero, clase);
  };
  const conDestino = (clase: (typeof DESTINOS)[number] | 'conciliada'): void => {
    const suya = nueva(DIA, { estado: !clase.startsWith('anulada') });
    esperadas.nuestras.set(suya.id, clase);
    const { nro_referencia: ref, tipo_operacion: tipo, monto } = suya;
    switch (clase) {
      case 'conciliada': {
        const forma = azar.uno(
          { nro_referencia: ref },
          { nro_referencia: ref },
          { nro_referencia: otroFormato(azar, ref) },
          { nro_referencia: sinCeros(ref) },
          { dia: sumarDias(DIA, 1) },
        );
        return enBanco(clase, { ...suya, ...forma });
      }
      case 'anulada-en-banco':
        return enBanco(clase, suya);
      case 'tipo-distinto': {
        return enBanco(clase, { ...suya, tipo_operacion: tipo === 'RETIRO' ? 'DEPOSITO' : 'RETIRO' });
      }
      case 'monto-distinto': {
        const otro = azar.uno(monto + 300, monto * 10, monto + azar.entre(1, 9) * 900);
        return enBanco(clase, {
          ...suya,
          monto: otro,
          nro_referencia: azar.uno(ref, otroFormato(azar, ref)),
        });
      }
      case 'duplicada':
        enBanco(clase, suya);
        return enBanco(clase, { ...suya, nro_referencia: azar.uno(ref, otroFormato(azar, ref)) });
      case 'fecha-distinta':
        return enBanco(clase, { ...suya, dia: sumarDias(DIA, azar.uno(-2, -1, 2, 3)) });
      case 'candidata':
        return enBanco(clase, { ...suya, nro_referencia: malTecleada(azar, ref) });
      case 'falta-en-banco':
      case 'anulada-correcta':
        return undefined;
    }
  };

  // Yesterday's, tomorrow's: settled with their own days, but for what the bank books a day late.
  for (let k = 0; k < 10; k += 1) {
    const tarde = azar.probable(0.3);
    const suya = nueva(sumarDias(DIA, -1));
    if (tarde) esperadas.nuestras.set(suya.id, 'conciliada');
    enBanco(tarde ? 'conciliada' : null, tarde ? { ...suya, dia: DIA } : suya);
  }
  for (let k = 0; k < OPERACIONES; k += 1)
    conDestino(azar.probable(0.8) ? 'conciliada' : azar.uno(...DESTINOS));
  for (let k = 0; k < 10; k += 1) enBanco(null, nueva(sumarDias(DIA, 1)));
  for (let k = azar.entre(0, 4); k > 0; k -= 1) {
    const sola = { ...nueva(DIA), dia: DIA };
    nuestras.pop();
    enBanco('falta-en-sistema', sola);
  }
  for (let k = azar.entre(0, 2); k > 0; k -= 1) {
    const danada = nueva(DIA, {
      nro_referencia: `${azar.entre(1, 9)},${azar.entre(10_000, 99_999)}E+${azar.entre(11, 18)}`,
    });
    nuestras.pop();
    enBanco('danada', danada);
  }
  return { nuestras: barajar(azar, nuestras), lineas: barajar(azar, lineas), esperadas };
}

/** The textbook's, whole, with nothing left out. */
function levenshtein(a: string, b: string): number {
  let fila = Array.from({ length: b.length + 1 }, (_, k) => k);
  for (let i = 1; i <= a.length; i += 1) {
    const anterior = fila;
    fila = [i];
    for (let j = 1; j <= b.length; j += 1)
      fila[j] = Math.min(
        (anterior[j] ?? 0) + 1,
        (fila[j - 1] ?? 0) + 1,
        (anterior[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1),
      );
  }
  return fila[b.length] ?? 0;
}

const letras = (ref: string): string => ref.toUpperCase().replace(/[^A-Z\d]/g, '');
const nucleo = (ref: string): string =>
  letras(ref.replace(/\.0$/, '').replace(/^(?:REF|N°|Nro|COMPROBANTE)[^A-Z\d]+/i, '')).replace(/^0+/, '');

const de = (clases: readonly Clase[], mapa: Map<number, Clase>, clave: number) =>
  clases.includes(mapa.get(clave) ?? 'conciliada');

/** Could somebody who reads both sides say something else of a plant, and be right? */
function esAmbiguo({ nuestras, lineas, esperadas }: DiaGenerado): boolean {
  // Two operations that are one but for zeros and separators.
  const nucleos = nuestras.map(({ nro_referencia }) => nucleo(nro_referencia));
  if (new Set(nucleos).size !== nucleos.length) return true;
  const propios = new Set(nucleos);
  const solas = lineas.filter(({ numero }) =>
    de(['falta-en-sistema', 'candidata'], esperadas.lineas, numero),
  );
  // A line that should be nobody's, or be somebody's by mistake, has the very reference of an operation.
  if (solas.some(({ referencia }) => propios.has(nucleo(referencia)))) return true;
  const sinPar = nuestras.filter(({ id }) => de(['falta-en-banco', 'candidata'], esperadas.nuestras, id));
  let parecidas = 0;
  for (const nuestra of sinPar)
    for (const linea of solas) {
      const mismo = nuestra.tipo_operacion === linea.tipo && nuestra.monto === linea.monto;
      if (mismo && levenshtein(letras(nuestra.nro_referencia), letras(linea.referencia)) <= 2) parecidas += 1;
    }
  // Each planted one is like its own line; any more and there is a choice.
  return parecidas !== [...esperadas.nuestras.values()].filter((clase) => clase === 'candidata').length;
}

/** A day whose plants are beyond dispute, and how many were drawn before it that were not. */
export function generarDia(azar: Azar): { dia: DiaGenerado; redibujados: number } {
  for (let redibujados = 0; ; redibujados += 1) {
    const dia = generar(azar);
    if (!esAmbiguo(dia)) return { dia, redibujados };
  }
}

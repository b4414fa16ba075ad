import { refFiltro, refKey } from '@/lib/referencia';

const MIN_DIGITOS = 5;
const esDigito = (letra = ''): boolean => /^\d$/.test(letra);

const primeraDistinta = (a: string, b: string): number => {
  let i = 0;
  while (i < a.length && a[i] === b[i]) i += 1;
  return i;
};

function traspuesta(a: string, b: string): boolean {
  const i = primeraDistinta(a, b);
  return (
    esDigito(a[i]) &&
    esDigito(b[i]) &&
    a[i] === b[i + 1] &&
    a[i + 1] === b[i] &&
    a.slice(i + 2) === b.slice(i + 2)
  );
}

function sobraUna(larga: string, corta: string): boolean {
  const i = primeraDistinta(corta, larga);
  return esDigito(larga[i]) && larga.slice(i + 1) === corta.slice(i);
}

/** One slip of the hand: two neighbouring digits exchanged, or one left out. Never a digit that is another one. */
export function unDesliz(a: string, b: string): boolean {
  const [corta, larga] = [refFiltro(a), refFiltro(b)].toSorted((x, y) => x.length - y.length);
  if (corta === undefined || larga === undefined) return false;
  if (corta.replace(/\D/g, '').length < MIN_DIGITOS) return false;
  if (corta.length === larga.length) return corta !== larga && traspuesta(corta, larga);
  return larga.length === corta.length + 1 && sobraUna(larga, corta);
}

interface EnSerie {
  serie: string;
  valor: number;
}
const MAX_EXACTOS = 15;
const ULTIMOS = 12;

const ES_CIFRA = /\d/;

function finDeLetras(clave: string): number {
  let en = clave.length;
  while (en > 0 && ES_CIFRA.test(clave.charAt(en - 1))) en -= 1;
  return en;
}

function enSerie(ref: string): EnSerie | null {
  const clave = refKey(ref);
  const cifras = clave.slice(finDeLetras(clave));
  if (cifras === '') return null;
  const cuentan = cifras.length > MAX_EXACTOS ? cifras.slice(-ULTIMOS) : cifras;
  return { serie: clave.slice(0, clave.length - cuentan.length), valor: Number(cuentan) };
}

const DESORDEN = 3;
const PASOS = 8;
const MIN_PASOS = 2;
const SALTO = 6;
const ATRASADOS = 4;

/** Just the bank's next number: likeness to an earlier one is chance. `delBanco`: its other references, the oldest first. */
export function sigueLaCuenta(nueva: string, parecida: string, delBanco: readonly string[]): boolean {
  const [suya, otra] = [enSerie(nueva), enSerie(parecida)];
  if (!suya || !otra || suya.serie !== otra.serie || otra.valor >= suya.valor) return false;
  const turnos = new Map<number, number>();
  for (const [turno, ref] of delBanco.entries()) {
    const cada = enSerie(ref);
    if (cada?.serie === suya.serie) turnos.set(cada.valor, turno);
  }
  const valores = [...turnos].toSorted(([a], [b]) => a - b);
  const ultimos = valores.filter(([valor]) => valor < suya.valor).slice(-PASOS - 1);
  const pasos = ultimos.slice(1).map(([valor, turno], i) => {
    const [antes, suTurno] = ultimos[i] ?? [valor, turno];
    return { largo: valor - antes, atras: turno < suTurno };
  });
  if (pasos.length < MIN_PASOS) return false;
  if (pasos.filter(({ atras }) => atras).length > pasos.length / ATRASADOS) return false;
  const usual = pasos.map(({ largo }) => largo).toSorted((a, b) => a - b)[Math.floor(pasos.length / 2)] ?? 0;
  const cerca = (desde: number, hasta: number): boolean => hasta - desde <= SALTO * usual;
  if (!cerca(ultimos.at(-1)?.[0] ?? 0, suya.valor)) return false;
  const despues = [suya.valor, ...valores.flatMap(([valor]) => (valor > suya.valor ? valor : []))];
  const corte = despues.findIndex((valor, i) => !cerca(despues[i - 1] ?? valor, valor));
  return (corte < 0 ? despues.length : corte) <= DESORDEN + 1;
}

import type { Dia } from '@/lib/fecha';
import { textoDe, type Celda } from '@/engines/extracto/file/raw-record';

export const ORDENES = ['dma', 'mda'] as const;
/** A year in front always reads year, month, day. */
export type Orden = (typeof ORDENES)[number];

export interface Momento {
  dia: Dia;
  hora: string | null;
}

const MESES = ['ene', 'feb', 'mar', 'abr', 'may', 'jun', 'jul', 'ago', 'sep', 'oct', 'nov', 'dic'];
const OTROS: ReadonlyMap<string, number> = new Map([
  ['jan', 1],
  ['fev', 2],
  ['apr', 4],
  ['mai', 5],
  ['aug', 8],
  ['set', 9],
  ['out', 10],
  ['dec', 12],
  ['dez', 12],
]);
const mesDe = (nombre: string): number => MESES.indexOf(nombre) + 1 || (OTROS.get(nombre) ?? 0);

const dos = (valor: number | string): string => String(valor).padStart(2, '0');
const DIAS_MES = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function componer(a: number, m: number, d: number): Dia | null {
  const ano = a < 100 ? 2000 + a : a;
  if (ano < 2000 || ano > 2099 || d < 1 || d > (DIAS_MES[m - 1] ?? 0)) return null;
  if (m === 2 && d === 29 && ano % 4 !== 0) return null;
  return `${ano}-${dos(m)}-${dos(d)}`;
}

/** Days: a time written as a fraction may be off 5 ms; 23:59:59,7 stays before midnight. */
const RUIDO = 5 / 86_400_000;

/** «22:05», «22:05:33», «10:05 p. m.», «22h05», and in a column of times «2205» or 0,92. */
export function leerHora(celda: Celda | undefined): string | null {
  if (typeof celda === 'number' && celda >= 0 && celda < 1) {
    const minutos = Math.floor((celda + RUIDO) * 1440) % 1440;
    return `${dos(Math.floor(minutos / 60))}:${dos(minutos % 60)}`;
  }
  const partes =
    /^(?<h>\d{1,2})[:h.](?<m>\d{2})(?:[:.]\d{2}(?:[.,]\d+)?)?\s*(?:(?<x>[ap])\.?\s*m\.?|hrs?\.?)?$/i.exec(
      textoDe(celda).normalize('NFKC'),
    )?.groups ?? /^(?<h>\d{1,2})(?<m>\d{2})(?:\d{2})?$/.exec(textoDe(celda))?.groups;
  if (!partes) return null;
  const { x } = partes;
  const minuto = Number(partes['m']);
  let hora = Number(partes['h']);
  if (x !== undefined) hora = (hora % 12) + (x.toLowerCase() === 'p' ? 12 : 0);
  return hora < 24 && minuto < 60 ? `${dos(hora)}:${dos(minuto)}` : null;
}

function serieADia(serie: number): Momento {
  const entera = Math.floor(serie + RUIDO);
  return {
    dia: new Date(Date.UTC(1899, 11, 30) + entera * 86_400_000).toISOString().slice(0, 10),
    hora: Math.abs(serie - entera) < RUIDO ? null : leerHora(serie - entera),
  };
}
const esSerie = (valor: number): boolean => valor >= 36_526 && valor < 73_050; // 2000 to 2099

/** Of the year that puts it nearest to the day that is settled. */
function sinAno(mes: number, dia: number, ancla: Dia): Dia | null {
  const cerca = [-1, 0, 1]
    .map((mas) => componer(Number(ancla.slice(0, 4)) + mas, mes, dia))
    .filter((cada) => cada !== null)
    .map((cada) => ({ cada, lejos: Math.abs(Date.parse(cada) - Date.parse(ancla)) }));
  return cerca.toSorted((a, b) => a.lejos - b.lejos)[0]?.cada ?? null;
}

function leerSinAno(texto: string, orden: Orden, ancla: Dia): Dia | null {
  const [, a, b] = /^(\d{1,2})[/-](\d{1,2})$/.exec(texto) ?? [];
  if (a !== undefined && b !== undefined)
    return orden === 'dma' ? sinAno(Number(b), Number(a), ancla) : sinAno(Number(a), Number(b), ancla);
  const [, dia, mes] = /^(\d{1,2})(?:[/.\-\s]| de )*([a-z]{3})[a-z]*\.?$/.exec(texto) ?? [];
  if (dia !== undefined && mes !== undefined) return sinAno(mesDe(mes), Number(dia), ancla);
  const [, antes, despues] = /^([a-z]{3})[a-z]*\.?[/.\-\s](\d{1,2})$/.exec(texto) ?? [];
  return antes !== undefined && despues !== undefined ? sinAno(mesDe(antes), Number(despues), ancla) : null;
}

function leerDia(texto: string, orden: Orden, ancla: Dia | null): Dia | null {
  const numeros = /^(\d{1,4})[/.\-\s](\d{1,2})[/.\-\s](\d{1,4})$/.exec(texto);
  if (numeros) {
    const [a = 0, b = 0, c = 0] = numeros.slice(1).map(Number);
    if (numeros[1]?.length === 4) return componer(a, b, c);
    if (numeros[3]?.length !== 2 && numeros[3]?.length !== 4) return null;
    return orden === 'dma' ? componer(c, b, a) : componer(c, a, b);
  }
  const nombre =
    /^(?<d>\d{1,2})(?:[/.\-\s]| de )*(?<m>[a-z]{3})[a-z]*\.?(?:[/.\-\s,]| del? )*(?<a>\d{4}|\d{2})$/.exec(
      texto,
    )?.groups;
  if (nombre) return componer(Number(nombre['a']), mesDe(nombre['m'] ?? ''), Number(nombre['d']));
  const ingles = /^(?<m>[a-z]{3})[a-z]*\.?[\s/-]+(?<d>\d{1,2})(?:[\s,/-]+)(?<a>\d{4})$/.exec(texto)?.groups;
  if (ingles) return componer(Number(ingles['a']), mesDe(ingles['m'] ?? ''), Number(ingles['d']));
  const corto = ancla === null ? null : leerSinAno(texto, orden, ancla);
  if (corto) return corto;
  const [, p = '', q = '', r = '', s = ''] = /^(\d\d)(\d\d)(\d\d)(\d\d)$/.exec(texto) ?? [];
  if (p === '') return null;
  const corrido = componer(Number(p + q), Number(r), Number(s));
  if (corrido) return corrido;
  return orden === 'dma'
    ? componer(Number(r + s), Number(q), Number(p))
    : componer(Number(r + s), Number(p), Number(q));
}

const DIA_DE_SEMANA =
  /^(?:lun|mar|mie|mié|jue|vie|sab|sáb|dom|mon|tue|wed|thu|fri|sat|sun|seg|ter|qua|qui|sex)[a-zçáé]*(?:-feira)?[.,]? (?=\d)/;

function conZona(texto: string): Momento | null {
  if (!/^\d{4}-\d\d-\d\dt\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:z|[+-]\d\d:\d\d)$/.test(texto)) return null;
  const ms = Date.parse(texto.toUpperCase());
  if (Number.isNaN(ms)) return null;
  // UTC−4 all year. lib/fecha knows it too, but would bring zod into the worker.
  const iso = new Date(ms - 4 * 3_600_000).toISOString();
  return { dia: iso.slice(0, 10), hora: iso.slice(11, 16) };
}

/** «21/11/2026 22:05:33», «21-nov-26», «20261121», 46347,92 of Excel; «21 NOV» by the day that is settled, which says the year. */
export function leerFecha(celda: Celda | undefined, orden: Orden, ancla: Dia | null = null): Momento | null {
  if (typeof celda === 'number' && esSerie(celda)) return serieADia(celda);
  const texto = textoDe(celda)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(DIA_DE_SEMANA, '');
  if (texto.length > 40) return null;
  const entero = leerDia(texto, orden, ancla);
  if (entero) return { dia: entero, hora: null };
  const zona = conZona(texto);
  if (zona) return zona;
  if (/^\d{5}(?:[.,]\d+)?$/.test(texto)) {
    const serie = Number(texto.replace(',', '.'));
    return esSerie(serie) ? serieADia(serie) : null;
  }
  const corte = /^(\S[^]*?)(?: ?, ?| |(?<=\d)t(?=\d))(\d{1,2}[:h.]\d{2}[^]*)$/.exec(texto);
  const dia = corte && leerDia(corte[1] ?? '', orden, ancla);
  const hora = corte && leerHora(corte[2] ?? '');
  return dia !== null && hora !== null ? { dia, hora } : null;
}

export interface OrdenHallado {
  orden: Orden;
  mezclado: boolean;
  /** The day that is settled decides: of another day the same dates read otherwise. */
  segunDia: boolean;
}

/** Day first, as in Bolivia, unless the column or the day that is settled only allow the other order. */
export function decidirOrden(celdas: readonly Celda[], ancla: Dia | null = null): OrdenHallado {
  const veces = { dma: 0, mda: 0 };
  const deHoy = { dma: 0, mda: 0 };
  let segunDia = false;
  for (const celda of celdas) {
    const [primero, segundo] = ORDENES.map((orden) => leerFecha(celda, orden, ancla));
    if (primero && !segundo) veces.dma += 1;
    if (segundo && !primero) veces.mda += 1;
    if (primero?.dia !== segundo?.dia || (primero && !leerFecha(celda, 'dma') && !leerFecha(celda, 'mda')))
      segunDia = true;
    if (primero?.dia === ancla) deHoy.dma += 1;
    if (segundo?.dia === ancla) deHoy.mda += 1;
  }
  const mezclado = veces.dma > 0 && veces.mda > 0;
  if (veces.dma + veces.mda === 0 && ancla !== null)
    return { orden: deHoy.dma === 0 && deHoy.mda > 0 ? 'mda' : 'dma', mezclado, segunDia };
  return { orden: veces.mda > veces.dma ? 'mda' : 'dma', mezclado, segunDia };
}

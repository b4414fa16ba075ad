/** Records → operations of the bank, by a perfil. Every record ends in exactly one of the three heaps. */
import type { LineaExtracto } from '@/engines/extracto/linea-extracto';
import { NOMBRE_CAMPO, repiteTitulos, titulosEn } from '@/engines/extracto/columns/columnas-extracto';
import { crearJuezDeCorridas } from '@/engines/extracto/text/corridas';
import { leerFecha, type Momento } from './fechas-extracto';
import { esLinea, esNada, leerLinea, type Ilegible } from './linea';
import { cuadra } from '@/engines/extracto/judge/montos';
import type { Perfil } from '@/engines/extracto/profile/perfil';
import { comoTexto, enBlanco, textoDe, type Celda, type Registro } from '@/engines/extracto/file/raw-record';
import {
  esCabeza,
  esContinuacion,
  esPie,
  esTotal,
  esUnidades,
  fechaDeGrupo,
  pareceOperacion,
} from './renglones';
import { juzgarTodo } from '@/engines/extracto/judge/signos';
import type { Juicio } from '@/engines/extracto/judge/saldo';

export type Ignorada = Registro & { causa?: string };

export interface Interpretado {
  lineas: LineaExtracto[];
  ilegibles: Ilegible[];
  ignoradas: Ignorada[];
  juicio: Juicio | null;
}

const DUDOSA = 'Empieza como un total, pero tiene fecha y operación: revísela.';
const SOBRE_TITULOS = 'Está encima de los títulos de las columnas.';

function lectorDeFechas({ columnas, orden, hallado }: Perfil): (registro: Registro) => Momento | null {
  const leidas = new Map<Celda, Momento | null>();
  return ({ celdas }) => {
    const celda = columnas.fecha === null ? '' : (celdas[columnas.fecha] ?? '');
    const hay = leidas.get(celda);
    if (hay !== undefined) return hay;
    const fecha = leerFecha(celda, orden, hallado.ancla);
    if (leidas.size < 20_000) leidas.set(celda, fecha);
    return fecha;
  };
}

const ilegible = (registro: Registro, causa: string): Ilegible => ({
  numero: registro.numero,
  texto: comoTexto(registro),
  causa,
});

function crearGrupos(registros: readonly Registro[], perfil: Perfil) {
  const { fecha } = perfil.columnas;
  const filas = registros.slice(perfil.saltar).filter((registro) => !enBlanco(registro));
  const con = fecha === null ? 0 : filas.filter(({ celdas }) => textoDe(celdas[fecha]) !== '').length;
  // A few rows without a day lack theirs; where many have none, the day stands once over its rows.
  const seHeredan = con > 0 && con * 10 < filas.length * 7;
  let dia: Momento | null = null;
  return {
    anotar: (nuevo: Momento) => (dia = { dia: nuevo.dia, hora: null }),
    heredar: (nuevo: Momento) => {
      if (seHeredan) dia = { dia: nuevo.dia, hora: null };
    },
    actual: () => dia,
  };
}

type Juzgada = LineaExtracto | Ilegible | { ignorar: string | null };

function crearJuez(registros: readonly Registro[], perfil: Perfil, juicio: Juicio | null) {
  const encabezado = perfil.conEncabezado ? registros[perfil.saltar - 1] : undefined;
  const titulo = encabezado && comoTexto(encabezado);
  const fiable = juicio !== null && cuadra(juicio);
  const titulos = titulosEn(registros, { ...perfil, doble: perfil.hallado.doble });
  const corrida = crearJuezDeCorridas({
    perfil,
    titulos,
    muestra: registros.slice(perfil.saltar, perfil.saltar + 300).filter((registro) => !enBlanco(registro)),
    cuadra: (numero) => fiable && juicio.sentidos.has(numero),
  });
  const fechaDe = lectorDeFechas(perfil);
  const grupos = crearGrupos(registros, perfil);

  return (registro: Registro, indice: number): Juzgada => {
    if (enBlanco(registro) || comoTexto(registro) === titulo) return { ignorar: null };
    const fecha = fechaDe(registro);
    const total = esTotal(registro, perfil, fecha);
    if (total === 'dudoso' && esLinea(leerLinea(registro, perfil, fecha))) return ilegible(registro, DUDOSA);
    if (total) return { ignorar: null };
    if (indice < perfil.saltar) {
      const operacion = pareceOperacion(registro) || esLinea(leerLinea(registro, perfil, fecha));
      return operacion ? ilegible(registro, SOBRE_TITULOS) : { ignorar: null };
    }
    if (
      indice === perfil.saltar &&
      perfil.conEncabezado &&
      (esUnidades(registro) || repiteTitulos(registro, titulos))
    )
      return { ignorar: null };
    const grupo = fechaDeGrupo(registro, perfil);
    if (grupo) {
      grupos.anotar(grupo);
      return { ignorar: null };
    }
    if (fecha) grupos.heredar(fecha);
    const causa = corrida(registro);
    if (causa !== null) return ilegible(registro, causa);
    const leida = leerLinea(registro, perfil, fecha, grupos.actual());
    return esNada(leida) ? { ignorar: leida.nada } : leida;
  };
}

export function interpretar(
  registros: readonly Registro[],
  perfil: Perfil,
  avance: (parte: number) => void = () => undefined,
): Interpretado {
  const lineas: LineaExtracto[] = [];
  const ilegibles: Ilegible[] = [];
  const ignoradas: Ignorada[] = [];
  const juicio = perfil.columnas.saldo === null ? null : juzgarTodo(registros, perfil);
  const juzgar = crearJuez(registros, perfil, juicio);
  /** Words alone: the farewell, unless an operation follows. */
  let pies: { registro: Registro; ilegible: Ilegible }[] = [];
  let arriba: { texto: string } | null = null;
  for (const [indice, registro] of registros.entries()) {
    if (indice % 4096 === 0) avance(indice / registros.length);
    if (arriba && esContinuacion(registro, perfil) && !fechaDeGrupo(registro, perfil)) {
      ignoradas.push(registro);
      const texto = comoTexto(registro);
      arriba.texto = `${arriba.texto} ${texto}`.trim().slice(0, 400);
      continue;
    }
    const leida = juzgar(registro, indice);
    if ('ignorar' in leida) {
      ignoradas.push(leida.ignorar === null ? registro : { ...registro, causa: leida.ignorar });
      if (!enBlanco(registro)) arriba = leida.ignorar === null ? null : { texto: '' };
    } else if (esLinea(leida)) {
      lineas.push(leida);
      arriba = leida;
      ilegibles.push(...pies.map((pie) => pie.ilegible));
      pies = [];
    } else if (!perfil.conEncabezado && lineas.length === 0 && esCabeza(registro)) ignoradas.push(registro);
    else if (indice >= perfil.saltar && esPie(registro)) pies.push({ registro, ilegible: leida });
    else {
      ilegibles.push(leida);
      arriba = indice >= perfil.saltar ? leida : null;
    }
  }
  ignoradas.push(...pies.map(({ registro }) => registro));
  ilegibles.sort((a, b) => a.numero - b.numero);
  ignoradas.sort((a, b) => a.numero - b.numero);
  return { lineas, ilegibles, ignoradas, juicio };
}

/** While the amount's or the reference's column is not known, every row that holds something waits for it. */
export const sinLeer = (registros: readonly Registro[], columna: 'referencia' | 'monto'): Interpretado => ({
  lineas: [],
  ilegibles: registros
    .filter((registro) => !enBlanco(registro))
    .map((registro) => ilegible(registro, `Falta elegir la columna ${NOMBRE_CAMPO[columna]}.`)),
  ignoradas: registros.filter(enBlanco),
  juicio: null,
});

/** Records → operations of the bank, by a perfil. Every record ends in exactly one of the three heaps. */
import type { LineaExtracto, LineaIlegible, TipoOperacion } from '@/features/conciliacion/extracto';
import { leerFecha, leerHora, type Momento } from './fechas';
import { leerImporte } from './importe';
import { esDelBanco, esReversion, esRotulo, tipoDePalabras } from './palabras';
import type { Perfil } from './perfil';
import { comoTexto, enBlanco, textoDe, type Celda, type Registro } from './registro';

export interface Interpretado {
  lineas: LineaExtracto[];
  ilegibles: LineaIlegible[];
  /** Preamble, header, blank lines, totals. */
  ignoradas: Registro[];
}

const SIN_TIPO = 'No se sabe si es depósito, retiro o QR.';

/** The operation: what the words say, else the sign. A sentence when they disagree or neither says. */
function leerTipo(
  perfil: Perfil,
  { rotulo, glosa, signado }: { rotulo: string; glosa: string; signado: number },
): TipoOperacion | { causa: string } {
  if (esReversion(rotulo) || esReversion(glosa)) return { causa: 'Es una reversión: revísela con el banco.' };
  const porSigno: TipoOperacion | null =
    perfil.signo === 'sin' ? null : signado > 0 === (perfil.signo === 'mas-deposito') ? 'DEPOSITO' : 'RETIRO';
  const palabras = perfil.tipoEsSigno ? glosa : rotulo;
  const tipo = tipoDePalabras(palabras) ?? tipoDePalabras(glosa);
  if (tipo === null) {
    if (!perfil.tipoEsSigno && rotulo !== '')
      return { causa: `No se conoce la operación «${rotulo.slice(0, 40)}».` };
    if (esDelBanco(glosa)) return { causa: 'Es un cargo del banco, no una operación de agente.' };
    return porSigno ?? perfil.sinTipo ?? { causa: SIN_TIPO };
  }
  if (perfil.signo === 'sin')
    return signado < 0 ? { causa: 'El monto es negativo: puede ser una reversión.' } : tipo;
  return tipo === 'TRANSFERENCIA_QR' || tipo === porSigno
    ? tipo
    : { causa: 'El signo del monto no va con la operación: puede ser una reversión.' };
}

function leerLinea(registro: Registro, perfil: Perfil, fecha: Momento | null): LineaExtracto | LineaIlegible {
  const { numero, celdas } = registro;
  const { columnas } = perfil;
  const en = (columna: number | null): Celda => (columna === null ? '' : (celdas[columna] ?? ''));
  const ilegible = (causa: string): LineaIlegible => ({ numero, texto: comoTexto(registro), causa });
  if (fecha === null && textoDe(en(columnas.fecha)) !== '') return ilegible('La fecha no se puede leer.');
  const importe = leerImporte(en, perfil);
  if (!importe.ok) return ilegible(importe.causa);
  const glosa = textoDe(en(columnas.descripcion));
  const tipo = leerTipo(perfil, { rotulo: textoDe(en(columnas.tipo)), glosa, signado: importe.centavos });
  if (typeof tipo !== 'string') return ilegible(tipo.causa);
  return {
    numero,
    fecha: fecha?.dia ?? null,
    hora: leerHora(en(columnas.hora)) ?? fecha?.hora ?? null,
    tipo,
    monto: importe.absoluto,
    referencia: String(en(columnas.referencia)),
    texto: glosa,
  };
}

/** A line of totals: a label, and no reference or (with something else in its column) no date. */
function esTotal({ celdas }: Registro, { columnas }: Perfil, fecha: Momento | null): boolean {
  const textos = celdas.map(textoDe);
  const rotulo = textos.findIndex((texto) => texto !== '' && esRotulo(texto));
  if (rotulo < 0) return false;
  const referencia = columnas.referencia === null ? '' : (textos[columnas.referencia] ?? '');
  if (referencia === '' || rotulo === columnas.referencia) return true;
  return columnas.fecha !== null && fecha === null && rotulo === textos.findIndex((texto) => texto !== '');
}

/** The bank's farewell under the last row: words in one cell, no figure to lose. */
const esPie = (registro: Registro): boolean => {
  const textos = registro.celdas.map(textoDe).filter((texto) => texto !== '');
  const [texto = ''] = textos;
  return (
    textos.length === 1 &&
    /\p{L}+\P{L}+\p{L}+/u.test(texto) &&
    tipoDePalabras(texto) === null &&
    !/\d[.,]\d/.test(texto)
  );
};

const esLinea = (leida: LineaExtracto | LineaIlegible): leida is LineaExtracto => 'tipo' in leida;

/** @param avance called now and then with the part done */
export function interpretar(
  registros: readonly Registro[],
  perfil: Perfil,
  avance: (parte: number) => void = () => undefined,
): Interpretado {
  const lineas: LineaExtracto[] = [];
  const ilegibles: LineaIlegible[] = [];
  const ignoradas: Registro[] = [];
  const titulos = perfil.conEncabezado ? registros[perfil.saltar - 1] : undefined;
  const encabezado = titulos && comoTexto(titulos);
  // In a text, a cell beyond the columns moved the others: a decimal comma where the comma separates. Not so in a sheet.
  const ancho = perfil.separador === null ? Infinity : anchoDe(registros, perfil);
  /** A statement has few days and thousands of rows. */
  const fechas = new Map<Celda, Momento | null>();
  const pies: { registro: Registro; ilegible: LineaIlegible }[] = [];
  for (const [indice, registro] of registros.entries()) {
    if (indice % 4096 === 0) avance(indice / registros.length);
    if (indice < perfil.saltar || enBlanco(registro) || comoTexto(registro) === encabezado) {
      ignoradas.push(registro);
      continue;
    }
    const celda = perfil.columnas.fecha === null ? '' : (registro.celdas[perfil.columnas.fecha] ?? '');
    let fecha = fechas.get(celda);
    if (fecha === undefined) {
      fecha = leerFecha(celda, perfil.orden);
      if (fechas.size < 20_000) fechas.set(celda, fecha);
    }
    if (esTotal(registro, perfil, fecha)) {
      ignoradas.push(registro);
      continue;
    }
    const leida = registro.celdas.slice(ancho).some((sobra) => textoDe(sobra) !== '')
      ? {
          numero: registro.numero,
          texto: comoTexto(registro),
          causa: 'Tiene más columnas que el encabezado.',
        }
      : leerLinea(registro, perfil, fecha);
    if (esLinea(leida)) {
      lineas.push(leida);
      for (const { ilegible } of pies.splice(0)) ilegibles.push(ilegible);
    } else if (esPie(registro)) pies.push({ registro, ilegible: leida });
    else ilegibles.push(leida);
  }
  // Words with operations after them were no farewell, and are in their heap already.
  for (const { registro } of pies) ignoradas.push(registro);
  ilegibles.sort((a, b) => a.numero - b.numero);
  return { lineas, ilegibles, ignoradas };
}

/** Columns a row may fill: those of the header, or of the longest row when nothing is named. */
function anchoDe(registros: readonly Registro[], { saltar, conEncabezado }: Perfil): number {
  const titulos = conEncabezado ? registros[saltar - 1] : undefined;
  return titulos ? titulos.celdas.length : Infinity;
}

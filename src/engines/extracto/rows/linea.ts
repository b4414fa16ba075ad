import {
  segunConvenio,
  TIPOS_OPERACION,
  tipoQueMueve,
  tiposQueMueven,
  type TipoOperacion,
  unoDe,
  unoDeTodos,
} from '@/domain/transaccion/tipo-operacion';
import type { LineaExtracto, LineaIlegible } from '@/engines/extracto/linea-extracto';
import { claveDeEstado, efectoDeEstado } from '@/engines/extracto/judge/estados';
import { sinAfijos } from './afijos';
import { omisionDe } from './omisiones';
import { leerFecha, leerHora, type Momento } from './fechas-extracto';
import { claveDeLetra, claveDeMarca, leerImporte, type Duda } from './importe';
import {
  esCargo,
  esDelBanco,
  esOtraMoneda,
  esReversion,
  tipoDePalabras,
} from '@/engines/extracto/text/palabras';
import { SIN_PALABRA, type Perfil } from '@/engines/extracto/profile/perfil';
import { referenciaEnTexto } from '@/engines/extracto/judge/referencias';
import { comoTexto, textoDe, type Celda, type Registro } from '@/engines/extracto/file/raw-record';

export type Ilegible = LineaIlegible & { duda?: Duda };
export interface Nada {
  nada: string;
}
export type Leida = LineaExtracto | Ilegible | Nada;

type Juicio<T> = T | { causa: string; duda?: Duda } | Nada;

const DEL_BANCO = 'Es un cargo del banco, no una operación de agente.';
const SIN_TIPO = `No se sabe si es ${unoDeTodos()}.`;
const CONTRADICE = 'El signo del monto no va con la operación: puede ser una reversión.';
const NO_CUADRA = 'Los montos de este archivo no cuadran con su saldo.';
const FORMULA = 'La referencia es una fórmula de la planilla: pídala como texto.';
const DOS_ORDENES = 'La fecha puede ser día/mes o mes/día.';

interface Dicho {
  rotulo: string;
  glosa: string;
  /** Centavos; above 0: crédito, or without a sign. */
  signado: number;
  /** The sign is known: not so beside a gap of the balances it is taken from. */
  conSigno: boolean;
  marca: string;
}

function porLetra(perfil: Perfil, { rotulo, marca }: Dicho): TipoOperacion | 'NADA' | null {
  const { letras, hallado } = perfil;
  const letra = claveDeLetra(rotulo);
  if (perfil.columnas.tipo !== null && (letra !== '' || perfil.tipoEsSigno) && Object.hasOwn(letras, letra))
    return letras[letra] ?? null;
  return hallado.conMarcas && Object.hasOwn(letras, marca) ? (letras[marca] ?? null) : null;
}

const contraSigno = (tipo: TipoOperacion, sentido: 1 | -1 | null): boolean =>
  sentido !== null && !segunConvenio(tipo) && TIPOS_OPERACION[tipo].efectivo !== sentido;

/** The sign alone: where several types go that way, what a person said of them, or a question. */
function porSigno({ letras, sinTipo }: Perfil, sentido: 1 | -1): Juicio<TipoOperacion> {
  const unico = tipoQueMueve(sentido);
  if (unico !== null) return unico;
  const dicho = letras[SIN_PALABRA[sentido]] ?? sinTipo;
  if (dicho === 'NADA') return { nada: 'No es operación: sin palabra que la nombre' };
  if (dicho && !contraSigno(dicho, sentido)) return dicho;
  return {
    causa: `No se sabe si es ${unoDe(tiposQueMueven(sentido))}.`,
    duda: { que: 'sentido', valor: sentido },
  };
}

function sinPalabras(perfil: Perfil, dicho: Dicho, sentido: 1 | -1 | null): Juicio<TipoOperacion> {
  const { rotulo, glosa, marca } = dicho;
  const letra = claveDeLetra(rotulo);
  if (!perfil.tipoEsSigno && rotulo !== '')
    return {
      causa: `No se conoce la operación «${rotulo.slice(0, 40)}».`,
      duda: { que: 'letra', valor: letra },
    };
  if (esDelBanco(glosa)) return { causa: DEL_BANCO };
  if (perfil.hallado.conMarcas && perfil.sinTipo === null)
    return { causa: SIN_TIPO, duda: { que: 'letra', valor: marca } };
  if (sentido !== null) return porSigno(perfil, sentido);
  return perfil.sinTipo ?? { causa: SIN_TIPO, duda: { que: 'tipo' } };
}

const otroLado = (uno: TipoOperacion, otro: TipoOperacion): boolean =>
  !segunConvenio(otro) && TIPOS_OPERACION[uno].efectivo !== TIPOS_OPERACION[otro].efectivo;

/** What the words say, else the sign; a sentence when they disagree or neither says. */
function leerTipo(perfil: Perfil, dicho: Dicho): Juicio<TipoOperacion> {
  const { rotulo, glosa, signado, conSigno } = dicho;
  if (esReversion(rotulo) || esReversion(glosa)) return { causa: 'Es una reversión: revísela con el banco.' };
  if (esCargo(rotulo, glosa)) return { causa: DEL_BANCO };
  const sentido =
    perfil.signo === 'sin' || !conSigno ? null : signado > 0 === (perfil.signo === 'mas-deposito') ? 1 : -1;
  const dicha = porLetra(perfil, dicho);
  if (dicha === 'NADA') return { nada: `No es operación: «${rotulo.slice(0, 40)}»` };
  const deGlosa = tipoDePalabras(glosa);
  if (dicha !== null) {
    if (deGlosa !== null && segunConvenio(deGlosa)) return deGlosa;
    const contra =
      contraSigno(dicha, perfil.tipoEsSigno ? null : sentido) ||
      (!segunConvenio(dicha) && deGlosa !== null && otroLado(dicha, deGlosa));
    return contra ? { causa: CONTRADICE } : dicha;
  }
  const letra = claveDeLetra(rotulo);
  if (deGlosa === null && perfil.hallado.letrasDudosas.includes(letra))
    return { causa: `No se sabe qué significa «${letra}».`, duda: { que: 'letra', valor: letra } };
  const tipo = tipoDePalabras(perfil.tipoEsSigno ? glosa : rotulo) ?? deGlosa;
  if (tipo === null) return sinPalabras(perfil, dicho, sentido);
  if (perfil.signo === 'sin')
    return signado < 0 ? { causa: 'El monto es negativo: puede ser una reversión.' } : tipo;
  return contraSigno(tipo, sentido) ? { causa: CONTRADICE } : tipo;
}

function porEstado(estado: string, perfil: Perfil): { causa: string; duda: Duda } | Nada | null {
  const clave = claveDeEstado(estado);
  const dicho = Object.hasOwn(perfil.estados, clave) ? perfil.estados[clave] : undefined;
  const efecto = dicho === undefined ? efectoDeEstado(estado) : dicho ? 'hecha' : 'nada';
  if (efecto === 'hecha') return null;
  if (efecto === 'nada') return { nada: `El banco la da por «${estado.slice(0, 40)}».` };
  return {
    causa: `No se conoce el estado «${estado.slice(0, 40)}».`,
    duda: { que: 'estado', valor: estado.slice(0, 40) },
  };
}

function leerReferencia(en: (columna: number | null) => Celda, glosa: string, perfil: Perfil): string {
  const { columnas, enTexto, unida, afijos } = perfil;
  if (enTexto !== null) return sinAfijos(referenciaEnTexto(glosa, enTexto), afijos);
  const entera = `${textoDe(en(columnas.referencia))}${textoDe(en(unida))}`;
  return afijos.length === 0 ? entera : sinAfijos(entera, afijos);
}

const otroOrden = (celda: Celda, { orden, hallado }: Perfil): Momento | null =>
  leerFecha(celda, orden === 'dma' ? 'mda' : 'dma', hallado.ancla);

/** `fecha`: what its own cell says, null when nothing readable; `deGrupo`: the day above it, for a row without one. */
export function leerLinea(
  registro: Registro,
  perfil: Perfil,
  fecha: Momento | null,
  deGrupo: Momento | null = null,
): Leida {
  const { numero, celdas } = registro;
  const { columnas, hallado } = perfil;
  const en = (columna: number | null): Celda => (columna === null ? '' : (celdas[columna] ?? ''));
  const ilegible = ({ causa, duda }: { causa: string; duda?: Duda | undefined }): Ilegible => ({
    numero,
    texto: comoTexto(registro),
    causa,
    ...(duda ? { duda } : {}),
  });
  const omision = omisionDe(registro, perfil.omitir);
  if (omision) return { nada: `Se omite: dice «${omision.dice}».` };
  const conFecha = textoDe(en(columnas.fecha)) !== '';
  if (fecha === null && conFecha) return ilegible({ causa: 'La fecha no se puede leer.' });
  const estado = porEstado(textoDe(en(columnas.estado)), perfil);
  if (estado) return 'nada' in estado ? estado : ilegible(estado);
  if (
    hallado.ordenMezclado &&
    fecha &&
    (otroOrden(en(columnas.fecha), perfil)?.dia ?? fecha.dia) !== fecha.dia
  )
    return ilegible({ causa: DOS_ORDENES });
  if (esOtraMoneda(textoDe(en(columnas.moneda))))
    return ilegible({ causa: 'El monto no está en bolivianos.' });
  const importe = leerImporte(en, perfil);
  if (!importe.ok) return ilegible(importe);
  const glosa = textoDe(en(columnas.descripcion));
  const porSaldo = hallado.porSaldo?.get(numero);
  const tipo = leerTipo(perfil, {
    rotulo: textoDe(en(columnas.tipo)),
    glosa,
    signado: porSaldo === -1 && importe.centavos > 0 ? 0 - importe.centavos : importe.centavos,
    conSigno: hallado.porSaldo === null || porSaldo !== undefined,
    marca: claveDeMarca(en(columnas.monto)),
  });
  if (typeof tipo !== 'string') return 'nada' in tipo ? tipo : ilegible(tipo);
  if (hallado.noCuadra) return ilegible({ causa: NO_CUADRA });
  const dia = conFecha ? fecha : deGrupo;
  const referencia = leerReferencia(en, glosa, perfil);
  if (referencia.startsWith('=')) return ilegible({ causa: FORMULA });
  return {
    numero,
    fecha: dia?.dia ?? null,
    hora: leerHora(en(columnas.hora)) ?? dia?.hora ?? null,
    tipo,
    monto: importe.absoluto,
    referencia,
    texto: glosa,
  };
}

export const esLinea = (leida: Leida): leida is LineaExtracto => 'tipo' in leida;
export const esNada = (leida: Leida): leida is Nada => 'nada' in leida;

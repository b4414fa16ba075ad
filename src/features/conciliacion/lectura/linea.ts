/** One row of the bank, read by a perfil. */
import type { LineaExtracto, LineaIlegible, TipoOperacion } from '@/features/conciliacion/extracto';
import { leerHora, type Momento } from './fechas';
import { leerImporte } from './importe';
import { esCargo, esDelBanco, esOtraMoneda, esReversion, esSinEfecto, tipoDePalabras } from './palabras';
import type { Perfil } from './perfil';
import { comoTexto, textoDe, type Celda, type Registro } from './registro';

const DEL_BANCO = 'Es un cargo del banco, no una operación de agente.';
const SIN_TIPO = 'No se sabe si es depósito, retiro o QR.';

/** The operation: what the words say, else the sign. A sentence when they disagree or neither says. */
function leerTipo(
  perfil: Perfil,
  { rotulo, glosa, signado }: { rotulo: string; glosa: string; signado: number },
): TipoOperacion | { causa: string } {
  if (esReversion(rotulo) || esReversion(glosa)) return { causa: 'Es una reversión: revísela con el banco.' };
  if (esCargo(rotulo, glosa)) return { causa: DEL_BANCO };
  const porSigno: TipoOperacion | null =
    perfil.signo === 'sin' ? null : signado > 0 === (perfil.signo === 'mas-deposito') ? 'DEPOSITO' : 'RETIRO';
  const palabras = perfil.tipoEsSigno ? glosa : rotulo;
  const tipo = tipoDePalabras(palabras) ?? tipoDePalabras(glosa);
  if (tipo === null) {
    if (!perfil.tipoEsSigno && rotulo !== '')
      return { causa: `No se conoce la operación «${rotulo.slice(0, 40)}».` };
    if (esDelBanco(glosa)) return { causa: DEL_BANCO };
    return porSigno ?? perfil.sinTipo ?? { causa: SIN_TIPO };
  }
  if (perfil.signo === 'sin')
    return signado < 0 ? { causa: 'El monto es negativo: puede ser una reversión.' } : tipo;
  return tipo === 'TRANSFERENCIA_QR' || tipo === porSigno
    ? tipo
    : { causa: 'El signo del monto no va con la operación: puede ser una reversión.' };
}

/** @param fecha what its cell of the day says; null: nothing readable */
export function leerLinea(
  registro: Registro,
  perfil: Perfil,
  fecha: Momento | null,
): LineaExtracto | LineaIlegible {
  const { numero, celdas } = registro;
  const { columnas } = perfil;
  const en = (columna: number | null): Celda => (columna === null ? '' : (celdas[columna] ?? ''));
  const ilegible = (causa: string): LineaIlegible => ({ numero, texto: comoTexto(registro), causa });
  if (fecha === null && textoDe(en(columnas.fecha)) !== '') return ilegible('La fecha no se puede leer.');
  const estado = textoDe(en(columnas.estado));
  if (esSinEfecto(estado)) return ilegible(`El banco la da por «${estado.slice(0, 40)}».`);
  if (esOtraMoneda(textoDe(en(columnas.moneda)))) return ilegible('El monto no está en bolivianos.');
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

export const esLinea = (leida: LineaExtracto | LineaIlegible): leida is LineaExtracto => 'tipo' in leida;

import { leerFecha, type Momento } from './fechas-extracto';
import { esRotulo, esSoloRotulo, tipoDePalabras } from '@/engines/extracto/text/palabras';
import type { Perfil } from '@/engines/extracto/profile/perfil';
import { textoDe, type Registro } from '@/engines/extracto/file/raw-record';

/** A label without reference or date. `dudoso`: only a person can tell «TOTAL ENERGIES DEP.» from the sum of the deposits. */
export function esTotal(
  { celdas }: Registro,
  { columnas }: Perfil,
  fecha: Momento | null,
): 'total' | 'dudoso' | null {
  const textos = celdas.map(textoDe);
  const rotulo = textos.findIndex((texto) => texto !== '' && esRotulo(texto));
  if (rotulo < 0) return null;
  const en = (columna: number | null): string => (columna === null ? '' : (textos[columna] ?? ''));
  if (en(columnas.referencia) === '' || rotulo === columnas.referencia) {
    const dice = textos[rotulo] ?? '';
    if (fecha === null || rotulo === columnas.referencia || esSoloRotulo(dice)) return 'total';
    // Also a customer whose name begins like one, beside an operation of its own.
    return (tipoDePalabras(en(columnas.tipo)) ?? tipoDePalabras(dice)) ? 'dudoso' : 'total';
  }
  const primera = rotulo === textos.findIndex((texto) => texto !== '');
  return columnas.fecha !== null && fecha === null && primera ? 'total' : null;
}

const esMonto = (texto: string): boolean => /\d[.,]\d\d?\)?-?$/.test(texto);
const esDia = (texto: string): boolean =>
  leerFecha(texto, 'dma') !== null || leerFecha(texto, 'mda') !== null;

/** Above the header stand names and balances: an amount beside a number there may be a row out of its place. */
export function pareceOperacion({ celdas }: Registro): boolean {
  const textos = celdas.map(textoDe).filter((texto) => texto !== '');
  if (textos.length < 3 || textos.some(esRotulo)) return false;
  if (/^\d/.test(textos[0] ?? '')) return true;
  const otros = textos.filter((texto) => !esMonto(texto) && !esDia(texto));
  return otros.length < textos.length && otros.some((texto) => /\d{3}/.test(texto));
}

const CON_FIGURA = /\d[.,]\d/;

export const esUnidades = ({ celdas }: Registro): boolean => {
  const textos = celdas.map(textoDe).filter((texto) => texto !== '');
  return (
    textos.length > 0 &&
    textos.every((texto) =>
      /^[([]?(?:[dmayh]{1,4}(?:[/.:-][dmyahs]{1,4})+|bs\.?|bob|bolivianos|usd|\$b|hh:mm(?::ss)?|texto|num(?:\.|ero|érico)?|alfa(?:num[eé]rico)?|fecha|hora|n\.?º|#|-+|=+)[)\]]?$/i.test(
        texto,
      ),
    )
  );
};

export function fechaDeGrupo({ celdas }: Registro, { orden, hallado }: Perfil): Momento | null {
  const textos = celdas.map(textoDe).filter((texto) => texto !== '');
  if (textos.length === 0 || textos.length > 2) return null;
  const texto = textos
    .join(' ')
    .replace(
      /^(?:fecha|dia|día|date|data)(?: de(?: la)? (?:operaci[oó]n|transacci[oó]n|movimiento))?[\s:]*/i,
      '',
    );
  return leerFecha(texto, orden, hallado.ancla);
}

export function esContinuacion({ celdas }: Registro, { columnas }: Perfil): boolean {
  // Without titles the words of a row may have been taken for its operation.
  const glosa = columnas.descripcion ?? columnas.tipo;
  if (glosa === null) return false;
  const propias = Object.values(columnas).some(
    (columna) => columna !== null && columna !== glosa && textoDe(celdas[columna]) !== '',
  );
  const texto = textoDe(celdas[glosa]);
  return (
    !propias &&
    /\p{L}/u.test(texto) &&
    (columnas.descripcion !== null || tipoDePalabras(texto) === null) &&
    !celdas.some((celda, i) => i !== glosa && CON_FIGURA.test(textoDe(celda)))
  );
}

export const esCabeza = (registro: Registro): boolean => {
  const textos = registro.celdas.map(textoDe).filter((texto) => texto !== '');
  return (
    textos.length <= 2 &&
    /^\p{L}/u.test(textos[0] ?? '') &&
    !pareceOperacion(registro) &&
    textos.every((texto) => tipoDePalabras(texto) === null && !CON_FIGURA.test(texto))
  );
};

export const esPie = (registro: Registro): boolean => {
  const textos = registro.celdas.map(textoDe).filter((texto) => texto !== '');
  const [texto = ''] = textos;
  return (
    textos.length === 1 &&
    /\p{L}\P{L}+\p{L}/u.test(texto) &&
    tipoDePalabras(texto) === null &&
    !/\d[.,]\d/.test(texto)
  );
};

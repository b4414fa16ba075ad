import { enBlanco, textoDe, type Registro } from '@/engines/extracto/file/raw-record';
import { CAMPOS, type Campo, type Columnas } from './campos';
import { calza, nombraAmbos, normalizarTitulo, PISTAS } from '@/engines/extracto/judge/titulos';

export { CAMPOS, NOMBRE_CAMPO, sinColumnas } from './campos';
export type { Campo, Columnas } from './campos';

const esDato = (texto: string): boolean => /^\W*\d[\d\s.,:/'’-]*$/.test(texto);

export type Sirve = (campo: Campo, columna: number) => boolean;
const TODO_SIRVE: Sirve = () => true;

export function columnasDelTitulo(titulos: readonly string[], sirve: Sirve = TODO_SIRVE): Partial<Columnas> {
  if (titulos.some(esDato)) return {};
  const mejor: Partial<Record<Campo, { columna: number; pista: number }>> = {};
  const limpios = titulos.map(normalizarTitulo);
  // Two of them are the two directions after all: «Egreso (depósitos)», «Ingreso (retiros)».
  const unoSolo = limpios.filter(nombraAmbos).length === 1;
  let deAmbos: number | undefined;
  titulos.forEach((titulo, columna) => {
    if (titulo === '' || titulo.length > 50) return;
    const limpio = limpios[columna] ?? '';
    const ambos = unoSolo && nombraAmbos(limpio);
    const pista = PISTAS.findIndex(
      (una) => calza(una, limpio) && !(ambos && (una[0] === 'debito' || una[0] === 'credito')),
    );
    if (pista < 0 && ambos) deAmbos = columna;
    const campo = PISTAS[pista]?.[0];
    if (!campo || !sirve(campo, columna)) return;
    const hay = mejor[campo];
    if (!hay || pista < hay.pista) mejor[campo] = { columna, pista };
  });
  if (deAmbos !== undefined)
    mejor[mejor.monto ? 'tipo' : 'monto'] ??= { columna: deAmbos, pista: PISTAS.length };
  return Object.fromEntries(
    CAMPOS.flatMap((campo) => {
      const hay = mejor[campo];
      return hay ? [[campo, hay.columna]] : [];
    }),
  );
}

export interface Encabezado {
  indice: number;
  doble: boolean;
}

const titulosDe = (registro: Registro | undefined): string[] => registro?.celdas.map(textoDe) ?? [];

/** «Operación» over «Número» and «Hora», «Importe» over «Débito» and «Crédito»: each name with its group. */
function juntarTitulos(grupos: readonly string[], nombres: readonly string[]): string[] {
  let grupo = '';
  return Array.from({ length: Math.max(grupos.length, nombres.length) }, (_, i) => {
    grupo = grupos[i] || grupo;
    const nombre = nombres[i] ?? '';
    if (nombre === '') return grupos[i] ?? '';
    const conocido = Object.keys(columnasDelTitulo([nombre])).length > 0;
    return conocido && !/^(?:n|nro|numero|no|codigo|cod|id|total|valor)$/.test(normalizarTitulo(nombre))
      ? nombre
      : `${grupo} ${nombre}`.trim();
  });
}

export function titulosEn(
  registros: readonly Registro[],
  { saltar, conEncabezado, doble }: { saltar: number; conEncabezado: boolean; doble: boolean },
): string[] {
  if (!conEncabezado) return [];
  const nombres = titulosDe(registros[saltar - 1]);
  return doble ? juntarTitulos(titulosDe(registros[saltar - 2]), nombres) : nombres;
}

/** Titles in another language under the titles: nothing but words, and the same columns by them. */
export function repiteTitulos({ celdas }: Registro, titulos: readonly string[]): boolean {
  const textos = celdas.map(textoDe);
  if (textos.some((texto) => /\d/.test(texto))) return false;
  const [suyas, otras] = [columnasDelTitulo(textos), columnasDelTitulo(titulos)];
  const campos = CAMPOS.filter((campo) => suyas[campo] !== undefined);
  return campos.length >= 2 && esencial(suyas) && campos.every((campo) => suyas[campo] === otras[campo]);
}

const esencial = (columnas: Partial<Columnas>): boolean =>
  ['referencia', 'monto', 'debito', 'credito'].some((campo) => campo in columnas);

export function buscarEncabezado(registros: readonly Registro[]): Encabezado | null {
  let mejor: Encabezado | null = null;
  let puntos = 1;
  for (const [indice, registro] of registros.slice(0, 60).entries()) {
    if (enBlanco(registro)) continue;
    const propios = titulosDe(registro);
    const columnas = columnasDelTitulo(propios);
    const cuenta = Object.keys(columnas).length;
    if (esencial(columnas) && cuenta > puntos) {
      mejor = { indice, doble: false };
      puntos = cuenta;
    }
    const debajo = registros[indice + 1];
    if (cuenta === 0 || !debajo || enBlanco(debajo) || titulosDe(debajo).some(esDato)) continue;
    const nombres = titulosDe(debajo);
    if (
      propios.filter((titulo) => titulo !== '').length < 2 ||
      Object.keys(columnasDelTitulo(nombres)).length === 0
    )
      continue;
    const juntas = columnasDelTitulo(juntarTitulos(propios, nombres));
    if (esencial(juntas) && Object.keys(juntas).length > puntos) {
      mejor = { indice: indice + 1, doble: true };
      puntos = Object.keys(juntas).length;
    }
  }
  return mejor;
}

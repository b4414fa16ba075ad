/** What is typed against numbers: «12» finds 12,00 and 1.234,50; «1.234,5» finds 1.234,50 to 1.234,59. */

export type Rango = readonly [desde: number, hasta: number];

const CIFRAS = 16;

function deLargo(digitos: string, largo: number): Rango[] {
  const faltan = largo - digitos.length;
  if (faltan < 0 || largo > CIFRAS || (digitos.startsWith('0') && largo > 1)) return [];
  const escala = 10 ** faltan;
  return [[Number(digitos) * escala, (Number(digitos) + 1) * escala - 1]];
}

const largos = (desde: number, paso: number): number[] =>
  Array.from({ length: Math.ceil((CIFRAS + 1 - desde) / paso) }, (_, k) => desde + k * paso);

export const enterosQueEmpiezan = (digitos: string): Rango[] =>
  largos(digitos.length, 1).flatMap((largo) => deLargo(digitos, largo));

const enCentavos = ([desde, hasta]: Rango): Rango => [desde * 100, hasta * 100 + 99];

function conDecimales(enteros: string, decimales: string): Rango[] {
  const escala = 10 ** (2 - decimales.length);
  const valor = Number(enteros + decimales);
  return enteros.startsWith('0') && enteros.length > 1 ? [] : [[valor * escala, (valor + 1) * escala - 1]];
}

/** centavos that are written beginning with this word: as 1.234,50, 1234,50 or 1234.50. */
export function montosQueEmpiezan(palabra: string): Rango[] {
  const corrida = /^(?<enteros>\d+)(?:[.,](?<decimales>\d{0,2}))?$/.exec(palabra)?.groups;
  const agrupada = /^(?<cabeza>\d{1,3})(?<grupos>(?:\.\d{3})*)\.(?<ultimo>\d{0,3})$/.exec(palabra)?.groups;
  const entera = /^(?<enteros>\d{1,3}(?:\.\d{3})+),(?<decimales>\d{0,2})$/.exec(palabra)?.groups;
  const rangos: Rango[] = [];
  if (corrida) {
    const { enteros = '', decimales } = corrida;
    if (decimales === undefined) rangos.push(...enterosQueEmpiezan(enteros).map(enCentavos));
    else rangos.push(...conDecimales(enteros, decimales));
  }
  if (agrupada) {
    // «1.2» is on its way to 1.234 or 1.234.567: the places up to the next dot are known.
    const { cabeza = '', grupos = '', ultimo = '' } = agrupada;
    const digitos = cabeza + grupos.replaceAll('.', '') + ultimo;
    const lleno = cabeza.length + 3 * (grupos.length / 4 + 1);
    rangos.push(
      ...largos(lleno, 3)
        .flatMap((largo) => deLargo(digitos, largo))
        .map(enCentavos),
    );
  }
  if (entera)
    rangos.push(...conDecimales((entera['enteros'] ?? '').replaceAll('.', ''), entera['decimales'] ?? ''));
  return rangos;
}

export const enFilaDe = (rangos: readonly Rango[]): Float64Array =>
  Float64Array.from(rangos.toSorted(([a], [b]) => a - b).flat());

export function enAlguno(rangos: Float64Array, valor: number): boolean {
  for (let k = 0; k < rangos.length && valor >= (rangos[k] ?? 0); k += 2)
    if (valor <= (rangos[k + 1] ?? 0)) return true;
  return false;
}

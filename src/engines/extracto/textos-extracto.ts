import { conMayuscula } from '@/lib/text/mayuscula';
import { CAMPOS, NOMBRE_CAMPO } from '@/engines/extracto/columns/columnas-extracto';
import type { PerfilGuardado } from '@/engines/extracto/profile/perfil-guardado';
import { nombreDeAfijo } from '@/engines/extracto/rows/afijos';
import { cortoEnFrase, tiposQueMueven, unoDe } from '@/domain/transaccion/tipo-operacion';
import type { Codificacion } from '@/engines/extracto/file/codificacion';
import type { Orden } from '@/engines/extracto/rows/fechas-extracto';
import { SIN_PALABRA, type Significado, type Signo } from '@/engines/extracto/profile/perfil';
import type { Aviso } from './reader-protocol';

export const NOMBRE_CODIFICACION: Record<Codificacion, string> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16 (BE)',
  'windows-1252': 'Windows-1252',
  cp850: 'DOS (850)',
};

const SEPARADORES_CON_NOMBRE: Record<string, string> = {
  ';': 'Punto y coma (;)',
  ',': 'Coma (,)',
  '\t': 'Tabulador',
  '|': 'Barra (|)',
  ' ': 'Espacios en blanco',
};
export const nombreDeSeparador = (separador: string): string =>
  SEPARADORES_CON_NOMBRE[separador] ?? `El signo ${separador}`;

const POR_SIGNO: Record<string, string> = {
  [SIN_PALABRA[1]]: 'lo que entra',
  [SIN_PALABRA[-1]]: 'lo que sale',
};

/** «D» es depósito; of amounts that only a sign tells of, «lo que entra» es depósito. */
export const letraEnPalabras = (letra: string, significado: Significado): string => {
  const dicha = POR_SIGNO[letra] ?? (letra.replace('#', '') || 'sin letra');
  return `«${dicha}» es ${significado === 'NADA' ? 'no es operación' : cortoEnFrase(significado)}`;
};

export const NOMBRE_ORDEN: Record<Orden, string> = { dma: 'Día/mes/año', mda: 'Mes/día/año' };

export const NOMBRE_SIGNO: Record<Signo, string> = {
  sin: 'Nada: lo dice la operación',
  'mas-deposito': `Crédito o + es ${unoDe(tiposQueMueven(1))}`,
  'menos-deposito': `Débito o − es ${unoDe(tiposQueMueven(1))}`,
};

type Fase = Extract<Aviso, { tipo: 'progreso' }>['fase'];

const TRAMOS: Record<Fase, [desde: number, largo: number]> = {
  abriendo: [0, 20],
  separando: [20, 30],
  leyendo: [50, 30],
  entregando: [80, 20],
};
export const porcentaje = ({ fase, parte }: { fase: Fase; parte: number }): number =>
  Math.round(TRAMOS[fase][0] + TRAMOS[fase][1] * parte);

const enteros = new Intl.NumberFormat('es-BO');
export const contar = (n: number, una: string, varias: string): string =>
  `${enteros.format(n)} ${n === 1 ? una : varias}`;

export function recetaEnPalabras(perfil: PerfilGuardado): string[] {
  const { separador, orden, titulos, columnas, letras = {}, estados = {}, afijos = [], omitir = [] } = perfil;
  const deColumna = (columna: number): string => `«${titulos[columna] || `columna ${columna + 1}`}»`;
  const dichas = CAMPOS.flatMap((campo) => {
    const columna = columnas[campo] ?? null;
    return columna === null
      ? []
      : [`${NOMBRE_CAMPO[campo].replace(/^del? (?:la )?/, '')} ${deColumna(columna)}`];
  });
  return [
    separador === null ? 'Planilla.' : `${nombreDeSeparador(separador)}.`,
    `${NOMBRE_ORDEN[orden]}.`,
    `${conMayuscula(dichas.join(', '))}.`,
    ...(perfil.enTexto ? [`El número está en la descripción: «${perfil.enTexto}».`] : []),
    ...(typeof perfil.unida === 'number' ? [`La referencia sigue en ${deColumna(perfil.unida)}.`] : []),
    ...afijos.map((afijo) => `De la referencia se quita ${nombreDeAfijo(afijo)}.`),
    ...omitir.map(({ columna, dice }) => `Se omite si ${deColumna(columna)} dice «${dice}».`),
    ...Object.entries(letras).map(([letra, significado]) => `${letraEnPalabras(letra, significado)}.`),
    ...Object.entries(estados).map(
      ([estado, hecha]) => `El estado «${estado}» ${hecha ? 'es' : 'no es'} una operación hecha.`,
    ),
  ];
}

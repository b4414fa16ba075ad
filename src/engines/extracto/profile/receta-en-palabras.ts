import { CAMPOS, NOMBRE_CAMPO } from '@/engines/extracto/columns/columnas-extracto';
import { nombreDeAfijo } from '@/engines/extracto/rows/afijos';
import { NOMBRE_ORDEN, nombreDeSeparador, letraEnPalabras } from '@/engines/extracto/textos-extracto';
import { conMayuscula } from '@/lib/text/mayuscula';
import type { PerfilGuardado } from './perfil-guardado';

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

import { textoDe, type Registro } from '@/engines/extracto/file/raw-record';
import { normalizarTitulo } from '@/engines/extracto/judge/titulos';
import type { Perfil } from './perfil';
import type { PerfilGuardado } from './perfil-guardado';

const MAXIMO = 4;

const entreComillas = (titulos: readonly string[]): string =>
  titulos
    .slice(0, MAXIMO)
    .map((titulo) => `«${titulo}»`)
    .join(', ') + (titulos.length > MAXIMO ? ' y otras' : '');

const conNombre = (separador: string | null): string =>
  separador === null ? 'una planilla' : separador === '\t' ? 'tabulador' : `«${separador}»`;

const nombres = (titulos: readonly string[]): string[] => titulos.filter((titulo) => titulo !== '');

/** Why a remembered form is not used: at least one part of a sentence, like «falta la columna «monto»». */
export function enQueDifiere(
  guardado: Pick<PerfilGuardado, 'separador' | 'titulos' | 'ancho'>,
  { perfil, registros }: { perfil: Perfil; registros: readonly Registro[] },
): string[] {
  const fila = perfil.conEncabezado ? registros[perfil.saltar - 1] : undefined;
  const suyos = (fila?.celdas ?? []).map((celda) => normalizarTitulo(textoDe(celda)));
  const faltan = nombres(guardado.titulos).filter((titulo) => !suyos.includes(titulo));
  const nuevas = nombres(suyos).filter((titulo) => !guardado.titulos.includes(titulo));
  const ancho = registros[perfil.saltar]?.celdas.length ?? 0;
  const dice = [
    guardado.separador === perfil.separador
      ? ''
      : `el separador era ${conNombre(guardado.separador)} y es ${conNombre(perfil.separador)}`,
    guardado.titulos.length > 0 && suyos.length === 0 ? 'no tiene títulos' : '',
    guardado.titulos.length === 0 && suyos.length > 0 ? 'ahora tiene títulos' : '',
    faltan.length > 0 && suyos.length > 0 ? `falta ${entreComillas(faltan)}` : '',
    nuevas.length > 0 && guardado.titulos.length > 0 ? `es nueva ${entreComillas(nuevas)}` : '',
    faltan.length + nuevas.length === 0 && suyos.length > 0 && suyos.join('|') !== guardado.titulos.join('|')
      ? 'las columnas están en otro orden'
      : '',
    suyos.length === 0 && guardado.titulos.length === 0 && ancho !== guardado.ancho
      ? `tenía ${guardado.ancho} columnas y tiene ${ancho}`
      : '',
  ].filter((parte) => parte !== '');
  return dice.length > 0 ? dice : ['con ella se leerían menos filas'];
}

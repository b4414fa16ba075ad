/** Statements as banks give them, read off the page. The door. */

export type { Extracto, LineaExtracto, LineaIlegible } from './linea-extracto';
export type { Lectura } from './reader-protocol';
export type { Pregunta } from '@/engines/extracto/judge/preguntas-extracto';

export { CAMPOS, NOMBRE_CAMPO } from '@/engines/extracto/columns/columnas-extracto';
export { CAMPOS_MONTO, falta, SIGNOS } from '@/engines/extracto/profile/perfil';
export type { Fijado, Perfil } from '@/engines/extracto/profile/perfil';
export { CODIFICACIONES } from '@/engines/extracto/file/codificacion';
export { esSeparador, SEPARADORES } from '@/engines/extracto/file/separadores';
export { ORDENES } from '@/engines/extracto/rows/fechas-extracto';
export { AFIJO_LARGO, nombreDeAfijo } from '@/engines/extracto/rows/afijos';
export type { Afijo } from '@/engines/extracto/rows/afijos';
export { OMISION_LARGA } from '@/engines/extracto/rows/omisiones';
export { cargarRecetas, olvidarReceta, recetas, recordarPerfil } from '@/engines/extracto/profile/perfiles';
export {
  contar,
  letraEnPalabras,
  NOMBRE_CODIFICACION,
  NOMBRE_ORDEN,
  NOMBRE_SIGNO,
  nombreDeSeparador,
  porcentaje,
  recetaEnPalabras,
} from './textos-extracto';
export { lecturaDeExtracto } from './statement-reading';
export type { EstadoLectura } from './statement-reading';

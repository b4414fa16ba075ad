import type { Calculado } from '@/features/resumen/calcular';
import type { Grupo } from './plot';

const dosCifras = (n: number): string => String(n).padStart(2, '0');

export const gruposPorHora = ({ horas }: Calculado): Grupo[] =>
  horas.map(({ hora, ...resto }) => ({ ...resto, nombre: `${dosCifras(hora)}:00` }));

export const gruposPorEntidad = ({ entidades }: Calculado): Grupo[] =>
  entidades.map(({ banco, ...resto }) => ({ ...resto, nombre: banco }));

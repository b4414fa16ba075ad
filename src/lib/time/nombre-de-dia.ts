import { formatDiaLargo, inicioDelDia, type Dia } from '@/lib/fecha';

/** «sábado 28» */
export const nombreDeDia = (dia: Dia): string => {
  const [semana = '', numero = ''] = formatDiaLargo(inicioDelDia(dia)).toLowerCase().split(' ');
  return `${semana} ${numero}`;
};

export const diaDeSemana = (dia: Dia): string => nombreDeDia(dia).split(' ')[0] ?? '';

/** «28 de noviembre» */
export const diaYMes = (dia: Dia): string =>
  formatDiaLargo(inicioDelDia(dia)).toLowerCase().split(' ').slice(1, 4).join(' ');

/** «noviembre de 2026» */
export const mesYAnio = (dia: Dia): string =>
  formatDiaLargo(inicioDelDia(dia)).toLowerCase().split(' ').slice(3).join(' ');

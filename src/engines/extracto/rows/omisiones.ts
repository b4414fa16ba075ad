import { textoDe, type Registro } from '@/engines/extracto/file/raw-record';
import { normalizar } from '@/engines/extracto/text/normalizar';

export interface Omision {
  columna: number;
  dice: string;
}

export const OMISIONES_MAXIMAS = 20;
export const OMISION_LARGA = 40;

const llana = (texto: string): string => normalizar(texto).replace(/[+-]+/g, ' ').replace(/\s+/g, ' ').trim();

export const omisionDe = ({ celdas }: Registro, omitir: readonly Omision[]): Omision | undefined =>
  omitir.find(({ columna, dice }) => {
    const clave = llana(dice);
    return clave !== '' && ` ${llana(textoDe(celdas[columna]))} `.includes(` ${clave} `);
  });

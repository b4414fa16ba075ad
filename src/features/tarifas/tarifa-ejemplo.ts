/** Something to begin with: figures to be changed, of no institution in particular. */
import type { TarifaTecleada } from './tarifa-tecleada';

export const EJEMPLO: Pick<TarifaTecleada, 'efectivo' | 'convenio'> = {
  efectivo: [
    { hasta: '300,00', cliente: '3,00', banco: '0,90' },
    { hasta: '1.500,00', cliente: '5,00', banco: '1,80' },
    { hasta: '5.000,00', cliente: '8,00', banco: '4,50' },
    { hasta: '20.000,00', cliente: '12,00', banco: '7,50' },
  ],
  convenio: [{ hasta: '20.000,00', cliente: '1,00', banco: '0,45' }],
};

import type { EventoRegistro } from '@/engines/envios/envios';
import { formatCifra } from '@/lib/monto';

/** Where the cashier has charged another fee than the tariff said. */
export const otraComision = ({ sugerida, datos }: EventoRegistro): string =>
  sugerida === undefined
    ? ''
    : `. Comisión ${formatCifra(datos.comision_cliente)}, la tarifa sugería ${formatCifra(sugerida)}`;

import type { EfectoQr } from '@/domain/ajustes/ajustes';
import { centavos, formatCifra, formatMonto } from '@/lib/monto';
import { TIPOS_OPERACION } from '@/domain/transaccion/tipo-operacion';
import type { TransaccionLeida } from '@/domain/transaccion/transaccion-agente';

export interface Efecto {
  antes: string;
  cifra: string;
  despues: string;
  signo: 1 | -1 | 0;
}

export type OperacionTecleada = Pick<TransaccionLeida, 'tipo_operacion' | 'monto' | 'comision_cliente'>;

const QR: Record<EfectoQr, { frase: string; signo: 1 | -1 | 0 }> = {
  'no-mueve': { frase: 'No mueve efectivo de la gaveta según el convenio', signo: 0 },
  entra: { frase: 'Entra efectivo a la gaveta según el convenio', signo: 1 },
  sale: { frase: 'Sale efectivo de la gaveta según el convenio', signo: -1 },
};

/** @param aparte the fees of this caja are kept outside its drawer */
export function efectoEnCaja(
  { tipo_operacion, monto, comision_cliente }: OperacionTecleada,
  qr: EfectoQr,
  aparte: boolean,
): Efecto {
  const vaAparte = aparte && comision_cliente > 0;
  const cobrada = vaAparte ? ', que va aparte' : '';
  const comision = comision_cliente > 0 ? formatMonto(comision_cliente) : null;
  switch (TIPOS_OPERACION[tipo_operacion].efectivo) {
    case 1:
      return {
        antes: 'Recibe del cliente ',
        cifra: formatMonto(centavos(monto + comision_cliente)),
        despues: `${comision ? ` (${formatCifra(monto)} + comisión ${formatCifra(comision_cliente)})` : ''}. ${vaAparte ? `Entran ${formatCifra(monto)} a la gaveta; la comisión va aparte.` : 'Entra a la gaveta.'}`,
        signo: 1,
      };
    case -1:
      return {
        antes: 'Entrega al cliente ',
        cifra: formatMonto(monto),
        despues: `${comision ? ` y cobra comisión ${comision}${cobrada}` : ''}. Sale de la gaveta.`,
        signo: -1,
      };
    case 'convenio':
      return {
        antes: `${QR[qr].frase}${comision ? '; cobra comisión ' : '.'}`,
        cifra: comision ?? '',
        despues: comision ? `${cobrada}.` : '',
        signo: QR[qr].signo,
      };
  }
}

import { formatCuando } from '@/lib/fecha';
import { centavos, formatMonto, type Centavos } from '@/lib/monto';
import { diferenciaDeApertura, type Apertura, type ConteoDeCierre } from './apertura';

const comparado = (diferencia: Centavos): string =>
  diferencia === 0
    ? 'coincide'
    : `${diferencia > 0 ? 'sobran' : 'faltan'} ${formatMonto(centavos(Math.abs(diferencia)))}`;

const enElCierre = ({ contado, cuando }: ConteoDeCierre, quien: string): string =>
  `En el último cierre se contaron ${formatMonto(contado)} (${quien}, ${formatCuando(cuando)})`;

interface Dicha extends Apertura {
  quien: string;
  abierta: boolean;
  escrito?: boolean;
}

export function textoDeApertura({ quien, abierta, escrito = false, ...apertura }: Dicha): string {
  const { inicial, cierre, contado } = apertura;
  const frases = [`${abierta ? 'Abrió' : 'Abre'} con ${formatMonto(inicial)}`];
  const diferencia = diferenciaDeApertura(apertura);
  if (cierre) {
    const vista = escrito ? centavos(inicial - cierre.contado) : diferencia;
    frases.push(
      contado === null ? `${enElCierre(cierre, quien)}: ${comparado(vista)}` : enElCierre(cierre, quien),
    );
  }
  if (contado !== null)
    frases.push(
      `${abierta ? 'Al abrir se contaron' : 'Ahora contó'} ${formatMonto(contado)}: ${comparado(diferencia)}`,
    );
  return `${frases.join('. ')}.`;
}

/** Near-duplicates that were asked about and registered all the same. Pure. */
import { TIPOS_OPERACION } from '@/domain/transaccion/tipo-operacion';
import type { EventoParecida } from '@/engines/envios/envios';
import { diaLaPaz, formatHora, type Dia } from '@/lib/fecha';
import { formatCifra, formatMonto } from '@/lib/monto';
import { limpia } from '@/lib/referencia';
import type { Asunto } from './asunto';

/** Where both stand in the list, one over the other: same bank, type and amount. */
function enLaLista({ datos, otra, cuando }: EventoParecida, dia: Dia): string {
  const { banco, tipo_operacion: tipo, monto } = datos;
  const antes = diaLaPaz(Math.min(otra.cuando, cuando));
  const dias = antes < dia ? { desde: antes, hasta: dia } : {};
  return `/agentes?${String(new URLSearchParams({ q: formatCifra(monto), banco, tipo, ...dias }))}`;
}

export function asuntoDeParecida(parecida: EventoParecida, dia: Dia): Asunto {
  const { opId, datos, otra, usuario, cuando } = parecida;
  const operacion = `${TIPOS_OPERACION[datos.tipo_operacion].corto} ${formatMonto(datos.monto)}, ${datos.banco}`;
  return {
    clave: `parecida-${opId}`,
    gravedad: 'revisar',
    asunto: `${limpia(datos.nro_referencia)} se registró, parecida a ${limpia(otra.nro_referencia)}`,
    detalle: `${usuario} dijo que es otra · ${operacion} · ${formatHora(cuando)}`,
    verbo: 'Comparar',
    a: enLaLista(parecida, dia),
    parecida,
  };
}

/** An amount field that holds a reference: by its figure alone it would be one more high amount. */
import { formatMonto, parseMonto, type Centavos } from '@/lib/monto';
import { limpia } from '@/lib/referencia';
import type { TransaccionLeida, TransaccionTecleada } from '@/domain/transaccion/transaccion-agente';

const MONTOS = ['monto', 'comision_cliente'] as const;
export type CampoDeMonto = (typeof MONTOS)[number];
/** the amounts as they were typed, before the fields tidied them to «1.234,50» */
export type Tecleados = Partial<Pick<TransaccionTecleada, CampoDeMonto>>;

const NOMBRES: Record<CampoDeMonto, { este: string; elMonto: string }> = {
  monto: { este: 'El monto', elMonto: 'el monto' },
  comision_cliente: { este: 'La comisión', elMonto: 'la comisión' },
};

/** Seven digits in a row: by then a person who writes an amount puts dots. */
const SEGUIDOS = /^\d{7,}$/;

const vale = (texto: string, monto: Centavos): boolean => {
  const leido = parseMonto(texto);
  return leido.ok && leido.centavos === monto;
};

function motivoDe(campo: CampoDeMonto, monto: Centavos, tecleado: string, referencia: string): string | null {
  const { este, elMonto } = NOMBRES[campo];
  if (monto > 0 && vale(referencia.replace(/^0+(?=\d)/, ''), monto))
    return `${este} es igual al n.º de referencia (${referencia}): serían ${formatMonto(monto)}. ¿Es ${elMonto}?`;
  const escrito = limpia(tecleado);
  return SEGUIDOS.test(escrito) && vale(escrito, monto)
    ? `${este} parece un n.º de referencia (${escrito}): serían ${formatMonto(monto)}. ¿Es ${elMonto}?`
    : null;
}

export function montosQueParecenReferencia(
  leida: TransaccionLeida,
  tecleados: Tecleados,
): { campo: CampoDeMonto; motivo: string }[] {
  return MONTOS.flatMap((campo) => {
    const motivo = motivoDe(campo, leida[campo], tecleados[campo] ?? '', leida.nro_referencia);
    return motivo === null ? [] : { campo, motivo };
  });
}

import { AbrirCajaForm } from '@/engines/operaciones/operaciones';
import type { Caja } from '@/domain/caja/caja';

/** The form that opens a till, in the panel that stands in the way: only who presses «Abrir caja» needs it. */
export const AbrirAqui = ({ cajas }: { cajas: readonly Caja[] }) => <AbrirCajaForm cajas={cajas} pedido />;

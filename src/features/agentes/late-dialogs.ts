/** Questions, annulment and detail, one download. Printing is apart: a style sheet comes with it, which they can do without. */
export { AnularDialog } from '@/features/agentes/detail/anular-dialog';
export { ComprobanteWhatsapp } from '@/features/agentes/detail/comprobante-whatsapp';
export { TransaccionDetalle } from '@/features/agentes/detail/transaccion-detalle';
export { ConfirmarDialog, MismaDialog } from '@/features/agentes/form/confirmar-dialog';
export { ParecidaDialog } from '@/features/agentes/questions/parecida-dialog';

import type { EfectoQr } from '@/domain/ajustes/ajustes';

const NOTAS: Record<EfectoQr, string> = { 'no-mueve': 'no mueve', entra: '+ entra', sale: '− sale' };

/** The second line of the radio card «Transferencia QR». */
export const notaQr = (efecto: EfectoQr): string => NOTAS[efecto];

import type { EfectoQr } from '@/domain/ajustes/ajustes';

const NOTAS: Record<EfectoQr, string> = { 'no-mueve': 'no mueve', entra: '+ entra', sale: '− sale' };

export const notaQr = (efecto: EfectoQr): string => NOTAS[efecto];

/** The worked example: thirteen operations of ours, fourteen lines of the bank. */
import type { LineaExtracto } from '@/engines/extracto/linea-extracto';
import type { Nuestra } from '@/engines/cotejo/cotejo-side';
import type { Comisiones } from '@/engines/cotejo/work/porque';
import { centavos } from '@/lib/monto';

export const DIA = '2026-11-21';
const SIGUIENTE = '2026-11-22';

const TIPOS = { D: 'DEPOSITO', R: 'RETIRO', Q: 'TRANSFERENCIA_QR' } as const;
type Letra = keyof typeof TIPOS;

export type Operacion = Nuestra & Comisiones;

const nuestra = (
  id: number,
  letra: Letra,
  nro_referencia: string,
  bolivianos: number,
  resto: Partial<Operacion> = {},
): Operacion => ({
  id,
  tipo_operacion: TIPOS[letra],
  nro_referencia,
  monto: bolivianos * 100,
  comision_cliente: 0,
  comision_banco: 0,
  dia: DIA,
  estado: true,
  ...resto,
});

export const NUESTRAS: readonly Operacion[] = [
  nuestra(1, 'D', '8827334', 500),
  nuestra(2, 'R', '8827340', 300),
  nuestra(3, 'D', '00045127', 1200),
  nuestra(4, 'Q', 'QR-7712-A', 80),
  nuestra(5, 'D', '8827419', 600), // at 22:05
  nuestra(6, 'D', '8827355', 450),
  nuestra(7, 'D', '8827452', 330, { comision_cliente: 300 }),
  nuestra(8, 'D', '8827361', 200),
  nuestra(9, 'D', '8827391', 700),
  nuestra(10, 'R', '8827405', 250),
  nuestra(11, 'D', '8827370', 100, { estado: false }),
  nuestra(12, 'R', '8827382', 150, { estado: false }),
  nuestra(13, 'D', '8827460', 900),
];

const linea = (
  numero: number,
  letra: Letra,
  referencia: string,
  bolivianos: number,
  fecha = DIA,
): LineaExtracto => ({
  numero,
  fecha,
  hora: null,
  tipo: TIPOS[letra],
  monto: centavos(bolivianos * 100),
  referencia,
  texto: '',
});

export const LINEAS: readonly LineaExtracto[] = [
  linea(2, 'D', '8827334', 500),
  linea(3, 'R', 'REF: 8827-340', 300),
  linea(4, 'D', '45127', 1200),
  linea(5, 'Q', 'qr 7712 a', 80),
  linea(6, 'D', '8827419', 600, SIGUIENTE),
  linea(7, 'D', '8827355', 540),
  linea(8, 'D', '8827452', 333),
  linea(9, 'R', '8827361', 200),
  linea(10, 'D', '8827391', 700),
  linea(11, 'D', '8827391', 700),
  linea(12, 'R', '8827450', 250),
  linea(13, 'D', '8827370', 100),
  linea(14, 'D', '9900001', 50),
  linea(15, 'D', '1,23457E+16', 40),
];

/** A day of operations written as a bank might: format × titles × language × encoding × sign × date × noise, by one seed. */
import type { TipoOperacion } from '@/domain/transaccion/tipo-operacion';
import { centavosEn, fechaEn, type EstiloFecha, type EstiloMonto } from './estilos-extracto';

export interface Azar {
  entero: (hasta: number) => number;
  de: <T>(opciones: readonly T[]) => T;
  /** True once in so many. */
  una: (de: number) => boolean;
}

/** mulberry32: the same statements on every machine. */
export function crearAzar(semilla: number): Azar {
  let a = semilla | 0;
  const entero = (hasta: number): number => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), a | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) % hasta;
  };
  return {
    entero,
    de: (opciones) => {
      const elegida = opciones[entero(opciones.length)];
      if (elegida === undefined) throw new Error('nothing to choose from');
      return elegida;
    },
    una: (de) => entero(de) === 0,
  };
}

export interface Operacion {
  dia: string;
  hora: string;
  tipo: TipoOperacion;
  /** Centavos. */
  monto: number;
  referencia: string;
}

export type Idioma = 'es' | 'en' | 'pt';
export type Signo =
  'palabra' | 'lados' | 'lados-con-menos' | 'menos' | 'menos-detras' | 'parentesis' | 'd-c' | 's-h' | 'mas';
export type Formato =
  'texto' | 'blancos' | 'xlsx' | 'html' | 'ods' | 'ofx' | 'ofx-xml' | 'qif' | 'mt940' | 'camt';

/** Formats of columns; the others say themselves what each value is. */
export const TABLAS: readonly Formato[] = ['texto', 'xlsx', 'html', 'ods', 'blancos'];

export interface Forma {
  formato: Formato;
  separador: string;
  codificacion: 'utf-8' | 'bom' | 'utf-16le' | 'windows-1252' | 'cp850' | 'dos-veces' | 'rotas';
  idioma: Idioma;
  titulos: 'uno' | 'dos' | 'ninguno';
  signo: Signo;
  /** The description names the operation. */
  conGlosa: boolean;
  fecha: EstiloFecha;
  monto: EstiloMonto;
  saldo: 'no' | 'baja' | 'sube' | 'con-hueco';
  /** The other side of the bank: a deposit is a debit. */
  alReves: boolean;
  extras: readonly string[];
  orden: number;
  referencia: 'llana' | 'formula' | 'apostrofo' | 'en-texto';
  ruido: readonly Ruido[];
}
export type Ruido =
  | 'preambulo'
  | 'total'
  | 'blanca'
  | 'fallida'
  | 'continuacion'
  | 'fin-dos'
  | 'titulo-repetido'
  | 'despedida'
  | 'unidades'
  | 'comillas'
  | 'sobra'
  | 'coma-suelta';

const RUIDOS: readonly Ruido[] = [
  'preambulo',
  'total',
  'blanca',
  'fallida',
  'continuacion',
  'fin-dos',
  'titulo-repetido',
  'despedida',
  'unidades',
  'comillas',
  'sobra',
];
const EXTRAS = ['sucursal', 'hora', 'usuario', 'comision', 'canal', 'utc'] as const;

export function crearDia(azar: Azar, dia: string, otro: string): Operacion[] {
  const base = 9_100_000 + azar.entero(800_000);
  const estilo = azar.entero(4);
  return Array.from({ length: 2 + azar.entero(15) }, (_, i) => {
    const numero = base + i * 11 + azar.entero(10);
    const referencia = [
      String(numero),
      String(numero).padStart(10, '0'),
      `TM${numero}`,
      `${numero}${String(i).padStart(3, '0')}`,
    ][estilo];
    return {
      dia: azar.una(12) ? otro : dia,
      hora: `${String(8 + Math.floor(i / 2)).padStart(2, '0')}:${String(5 + i).padStart(2, '0')}`,
      tipo: azar.de(['DEPOSITO', 'DEPOSITO', 'RETIRO', 'RETIRO', 'TRANSFERENCIA_QR'] as const),
      monto: azar.una(3) ? 1000 + azar.entero(900_000) : (1 + azar.entero(80)) * 5000,
      referencia: referencia ?? '',
    };
  });
}

/** Mostly what banks give; the rare ones are rare here too. */
export function crearForma(azar: Azar): Forma {
  const formato = azar.de([
    ...Array.from({ length: 12 }, (): Formato => 'texto'),
    'xlsx',
    'xlsx',
    'xlsx',
    'html',
    'ods',
    'blancos',
    'ofx',
    'ofx-xml',
    'qif',
    'mt940',
    'camt',
  ] as const);
  const separador = azar.de([';', ';', ';', ',', ',', '\t', '|', '^', '~']);
  const titulos = azar.una(12) ? 'ninguno' : azar.una(12) ? 'dos' : 'uno';
  const raro = azar.una(50);
  const signo: Signo = raro
    ? azar.de(['s-h', 'mas'] as const)
    : azar.de([
        'palabra',
        'palabra',
        'palabra',
        'lados',
        'lados',
        'lados-con-menos',
        'menos',
        'menos-detras',
        'parentesis',
        'd-c',
      ] as const);
  const conGlosa = signo === 'palabra' ? azar.una(2) : !azar.una(3);
  const deTabla = TABLAS.includes(formato);
  const decimal = azar.de([',', '.'] as const);
  const ruido = RUIDOS.filter(() => azar.una(9));
  return {
    formato,
    separador,
    codificacion: azar.de([
      'utf-8',
      'utf-8',
      'bom',
      'utf-16le',
      'windows-1252',
      'cp850',
      'dos-veces',
      'rotas',
    ] as const),
    idioma: azar.de(['es', 'es', 'es', 'en', 'pt'] as const),
    titulos: titulos === 'ninguno' && signo !== 'palabra' && !conGlosa ? 'uno' : titulos,
    signo,
    conGlosa,
    fecha: azar.de([
      'dma',
      'dma',
      'dma-corta',
      'iso',
      'iso-hora',
      'corrida',
      'nombre',
      'ingles',
      'mda',
      'sin-ano',
      'sin-ano-nombre',
      'grupo',
      'serie',
    ] as const),
    monto: {
      decimal,
      miles: azar.de(['', '', decimal === ',' ? '.' : ',', "'"] as const),
      moneda: azar.de(['', '', '', '', 'Bs ', '$b '] as const),
      sinComa: azar.una(60),
    },
    saldo: azar.de(['no', 'no', 'no', 'sube', 'sube', 'baja', 'con-hueco'] as const),
    alReves: conGlosa && azar.una(6),
    extras: EXTRAS.filter(() => azar.una(4)),
    orden: azar.entero(4),
    referencia: azar.de([
      'llana',
      'llana',
      'llana',
      'llana',
      'formula',
      'apostrofo',
      ...(deTabla && conGlosa ? (['en-texto'] as const) : []),
    ] as const),
    ruido: azar.una(60) && separador === ',' ? [...ruido, 'coma-suelta'] : ruido,
  };
}

export interface Fila {
  celdas: Record<string, string>;
  op: Operacion | null;
}

const ENTRA: Record<Idioma, string> = { es: 'DEPOSITO', en: 'Deposit', pt: 'Depósito' };
const SALE: Record<Idioma, string> = { es: 'RETIRO', en: 'Withdrawal', pt: 'Saque' };
export const palabraDe = (tipo: TipoOperacion, idioma: Idioma): string =>
  tipo === 'TRANSFERENCIA_QR' ? 'Transferencia QR' : (tipo === 'DEPOSITO' ? ENTRA : SALE)[idioma];

/** Does the operation raise the balance, as this bank writes it? */
export const sube = (op: Operacion, alReves: boolean): boolean =>
  (op.tipo !== 'RETIRO') !== (alReves && op.tipo !== 'TRANSFERENCIA_QR');

/** One row of each operation, by field. */
export function filasDe(ops: readonly Operacion[], forma: Forma, azar: Azar): Fila[] {
  let saldo = 5_000_000 + azar.entero(1000) * 100;
  return ops.map((op, i) => {
    const arriba = sube(op, forma.alReves);
    if (forma.saldo === 'con-hueco' && i === 3) saldo += 12_300;
    saldo += arriba ? op.monto : 0 - op.monto;
    const cifra = centavosEn(op.monto, forma.monto);
    const conMenos = `-${cifra}`;
    const signado: Record<Signo, string> = {
      palabra: cifra,
      lados: cifra,
      'lados-con-menos': arriba ? cifra : conMenos,
      menos: arriba ? cifra : conMenos,
      'menos-detras': arriba ? cifra : `${cifra}-`,
      parentesis: arriba ? cifra : `(${cifra})`,
      'd-c': cifra,
      's-h': cifra,
      mas: `+${cifra}`,
    };
    const palabra = palabraDe(op.tipo, forma.idioma);
    const cliente = `CLIENTE ${'ABCDEFGHIJKLMNOP'[i] ?? 'Z'}`;
    const glosa = [
      forma.conGlosa ? `${palabra} AGENTE` : cliente,
      forma.referencia === 'en-texto' ? `REF ${op.referencia}` : '',
    ];
    const enLados = forma.signo === 'lados' || forma.signo === 'lados-con-menos';
    const escrita = {
      llana: op.referencia,
      formula: `="${op.referencia}"`,
      apostrofo: `'${op.referencia}`,
      'en-texto': '',
    };
    return {
      op,
      celdas: {
        fecha: fechaEn(op.dia, op.hora, forma.fecha),
        ...(forma.referencia === 'en-texto' ? {} : { referencia: escrita[forma.referencia] }),
        ...(forma.signo === 'palabra' ? { tipo: palabra } : {}),
        ...(forma.signo === 'd-c' ? { letra: arriba ? 'C' : 'D' } : {}),
        ...(forma.signo === 's-h' ? { letra: arriba ? 'H' : 'S' } : {}),
        glosa: glosa.join(' ').trim(),
        ...(enLados
          ? { debito: arriba ? '' : signado[forma.signo], credito: arriba ? signado[forma.signo] : '' }
          : { monto: signado[forma.signo] }),
        ...(forma.saldo === 'no'
          ? {}
          : { saldo: centavosEn(saldo, { ...forma.monto, sinComa: false, moneda: '' }) }),
        ...Object.fromEntries(forma.extras.map((extra) => [extra, extraDe(extra, op, i)])),
        ...(forma.ruido.includes('fallida')
          ? { estado: { es: 'Exitosa', en: 'Completed', pt: 'Concluída' }[forma.idioma] }
          : {}),
      },
    };
  });
}

const extraDe = (extra: string, op: Operacion, i: number): string =>
  ({
    sucursal: '111-008',
    hora: op.hora,
    usuario: `AG00${i % 3}`,
    comision: '1,50',
    canal: 'Ventanilla',
    utc: i % 2 === 0 ? '4401' : '2901',
  })[extra] ?? '';

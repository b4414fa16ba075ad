/** MT940 of SWIFT → records: `:61:` is a movement, `:86:` what is said of it. */
import { CELDA_LARGA, FILAS_MAXIMAS } from '@/engines/extracto/file-limits';
import type { Registro } from '@/engines/extracto/file/raw-record';
import { demasiadasFilas, Rechazo } from '@/engines/extracto/tipo-archivo';

const TITULOS = ['Fecha', 'Monto', 'D/C', 'Referencia', 'Referencia del banco', 'Descripción', 'Moneda'];

const MOVIMIENTO =
  /^(?<dia>\d{6})(?<asiento>\d{4})?(?<lado>R?[CD])[A-Z]?(?<monto>[\d.]+,\d{0,2})[A-Z][A-Z0-9]{3}(?<suya>[^/\n]*)(?:\/\/(?<banco>[^\n]*))?(?:\n(?<mas>[^]*))?$/;

const LARGO = 'El archivo MT940 está dañado: un campo no termina. Descárguelo de nuevo.';
/** A movement has two, and some stand before and after them. */
const CAMPOS_MAXIMOS = FILAS_MAXIMAS * 3;

function camposDe(texto: string): { marca: string; valor: string }[] {
  const campos: { marca: string; valor: string }[] = [];
  for (const linea of texto.split('\n')) {
    const [, marca, resto = ''] = /^:(\d{2}[A-Z]?):(.*)$/.exec(linea.trimEnd()) ?? [];
    const ultimo = campos.at(-1);
    if (marca !== undefined) campos.push({ marca, valor: resto });
    else if (ultimo && !/^(?:-\}?|\{.*)?$/.test(linea.trim())) ultimo.valor += `\n${linea.trimEnd()}`;
    if ((campos.at(-1)?.valor.length ?? 0) > CELDA_LARGA) throw new Rechazo(LARGO);
    if (campos.length > CAMPOS_MAXIMOS) throw demasiadasFilas();
  }
  return campos;
}

function filaDe(valor: string, moneda: string): Registro['celdas'] {
  const {
    dia = '',
    asiento = '',
    lado = '',
    monto = '',
    suya = '',
    banco = '',
    mas = '',
  } = MOVIMIENTO.exec(valor)?.groups ?? {};
  // Not understood: shown as it is, and unreadable.
  if (dia === '') return [valor, '', '', '', '', valor, moneda];
  const ano = `20${dia.slice(0, 2)}`;
  const mesDia = asiento === '' ? dia.slice(2) : asiento;
  // Entered in January what is of value in December, or the other way round.
  const salto = Number(mesDia.slice(0, 2)) - Number(dia.slice(2, 4));
  const suyo = Number(ano) + (salto < -6 ? 1 : salto > 6 ? -1 : 0);
  const reversa = lado.startsWith('R') ? 'REVERSION ' : '';
  return [
    `${suyo}-${mesDia.slice(0, 2)}-${mesDia.slice(2)}`,
    monto.replace(/,$/, ',00'),
    lado.slice(-1),
    suya.trim().replace(/^NONREF$/, ''),
    banco.trim(),
    `${reversa}${mas.replace(/\s+/g, ' ').trim()}`.trim(),
    moneda,
  ];
}

const glosaDe = (valor: string): string =>
  valor
    .replace(/\?\d\d/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

export function leerMt940(texto: string): Registro[] {
  const registros: Registro[] = [{ numero: 1, celdas: [...TITULOS] }];
  let moneda = '';
  let ultima: Registro['celdas'] | null = null;
  for (const { marca, valor } of camposDe(texto)) {
    if (/^60[FM]$/.test(marca)) moneda = /^[CD]\d{6}([A-Z]{3})/.exec(valor)?.[1] ?? '';
    if (marca === '61') {
      if (registros.length >= FILAS_MAXIMAS) throw demasiadasFilas();
      ultima = filaDe(valor, moneda);
      registros.push({ numero: registros.length + 1, celdas: ultima });
    } else if (marca === '86' && ultima) {
      ultima[5] = `${ultima[5] ?? ''} ${glosaDe(valor)}`.trim();
      ultima = null;
    } else ultima = null;
  }
  if (registros.length === 1) throw new Rechazo('El archivo MT940 no tiene movimientos.');
  return registros;
}

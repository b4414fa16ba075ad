/** How a bank writes an amount, a day, a title. */
export interface EstiloMonto {
  decimal: ',' | '.';
  miles: '' | '.' | ',' | "'";
  moneda: '' | 'Bs ' | '$b ';
  /** «000000000050000» */
  sinComa: boolean;
}

export function centavosEn(centavos: number, { decimal, miles, moneda, sinComa }: EstiloMonto): string {
  const absoluto = Math.abs(centavos);
  if (sinComa) return String(absoluto).padStart(15, '0');
  const enteros = String(Math.floor(absoluto / 100)).replace(/\B(?=(?:\d{3})+$)/g, miles);
  return `${centavos < 0 ? '-' : ''}${moneda}${enteros}${decimal}${String(absoluto % 100).padStart(2, '0')}`;
}

export type EstiloFecha =
  | 'dma'
  | 'dma-corta'
  | 'iso'
  | 'iso-hora'
  | 'corrida'
  | 'nombre'
  | 'ingles'
  | 'mda'
  | 'sin-ano'
  | 'sin-ano-nombre'
  | 'grupo'
  | 'serie';

const MESES = ['ene', 'feb', 'mar', 'abr', 'may', 'jun', 'jul', 'ago', 'sep', 'oct', 'nov', 'dic'];

export function fechaEn(dia: string, hora: string, estilo: EstiloFecha): string {
  const [a = '', m = '', d = ''] = dia.split('-');
  switch (estilo) {
    case 'dma':
    case 'grupo':
      return `${d}/${m}/${a}`;
    case 'dma-corta':
      return `${d}-${m}-${a.slice(2)}`;
    case 'iso':
      return dia;
    case 'iso-hora':
      return `${dia} ${hora}:00`;
    case 'corrida':
      return `${a}${m}${d}`;
    case 'nombre':
      return `${d}-${MESES[Number(m) - 1] ?? ''}-${a}`;
    case 'ingles':
      return `Nov ${Number(d)}, ${a}`;
    case 'mda':
      return `${m}/${d}/${a}`;
    case 'sin-ano':
      return `${d}/${m}`;
    case 'sin-ano-nombre':
      return `${d} ${(MESES[Number(m) - 1] ?? '').toUpperCase()}`;
    case 'serie':
      return String(Date.parse(dia) / 86_400_000 + 25_569);
  }
}

export const TITULOS: Record<'es' | 'en' | 'pt', Record<string, readonly string[]>> = {
  es: {
    fecha: ['Fecha', 'Fecha de operación', 'FECHA'],
    referencia: [
      'Referencia',
      'Nro. de operación',
      'Nro. Transacción',
      'Código de transacción',
      'N° Comprobante',
    ],
    tipo: ['Operación', 'Tipo', 'Tipo de transacción'],
    letra: ['D/C'],
    glosa: ['Descripción', 'Glosa', 'Detalle'],
    debito: ['Débito', 'Cargo', 'Debe', 'Retiros'],
    credito: ['Crédito', 'Abono', 'Haber', 'Depósitos'],
    monto: ['Monto', 'Importe (Bs)', 'Monto Bs'],
    saldo: ['Saldo', 'Saldo Bs'],
    estado: ['Estado', 'Estado de la transacción'],
    sucursal: ['Sucursal - agencia'],
    hora: ['Hora'],
    usuario: ['Usuario'],
    comision: ['Comisión'],
    canal: ['Canal'],
    utc: ['UTC'],
  },
  en: {
    fecha: ['Date', 'Transaction Date', 'Completion Time'],
    referencia: ['Reference', 'Receipt No.', 'Transaction ID', 'Ref No'],
    tipo: ['Transaction Type', 'Type'],
    letra: ['DR/CR'],
    glosa: ['Details', 'Description', 'Narration'],
    debito: ['Debit', 'Withdrawn', 'Money Out'],
    credito: ['Credit', 'Paid In', 'Money In'],
    monto: ['Amount'],
    saldo: ['Balance', 'Running Balance'],
    estado: ['Transaction Status', 'Status'],
    sucursal: ['Branch'],
    hora: ['Time'],
    usuario: ['User'],
    comision: ['Fee'],
    canal: ['Channel'],
    utc: ['UTC'],
  },
  pt: {
    fecha: ['Data', 'Data da operação'],
    referencia: ['Nº do documento', 'Referência', 'Documento', 'Autenticação'],
    tipo: ['Operação', 'Tipo'],
    letra: ['D/C'],
    glosa: ['Histórico', 'Descrição', 'Lançamento'],
    debito: ['Débito', 'Saída'],
    credito: ['Crédito', 'Entrada'],
    monto: ['Valor', 'Quantia'],
    saldo: ['Saldo'],
    estado: ['Situação'],
    sucursal: ['Agência'],
    hora: ['Hora'],
    usuario: ['Usuário'],
    comision: ['Tarifa'],
    canal: ['Canal'],
    utc: ['UTC'],
  },
};

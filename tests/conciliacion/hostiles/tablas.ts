/** Tables as banks may write them, invented with the right answer beside each: separators, languages, titles, balances, marks. */
import { conLineas, type Hostil } from './hostil';

export const TABLAS: readonly Hostil[] = [
  {
    nombre: 'Portuguese, tabs, the side as a letter behind amounts and balances',
    texto: conLineas(
      'Data\tHistórico\tDocumento\tValor\tSaldo',
      '21/11/2026\tDEPÓSITO EM ESPÉCIE\t9100101\t500,00 C\t1.500,00 C',
      '21/11/2026\tSAQUE CORRESPONDENTE\t9100102\t300,00 D\t1.200,00 C',
    ),
    lineas: ['D 50000 9100101', 'R 30000 9100102'],
  },
  {
    nombre: 'English titles with commas in the figures',
    texto: conLineas(
      'Posting date;Narrative;Money in;Money out;Running balance;Transaction ID',
      '21 Nov 2026;DEPOSIT AGENT;500,00;;1.500,00;TX9100103',
      '21 Nov 2026;WITHDRAWAL AGENT;;300,00;1.200,00;TX9100104',
    ),
    lineas: ['D 50000 TX9100103', 'R 30000 TX9100104'],
  },
  {
    nombre: 'two dates, a cheque number that is always empty, closing balance',
    texto: conLineas(
      'Txn Date,Value Date,Particulars,Ref No.,Chq No.,Withdrawal Amt.,Deposit Amt.,Closing Balance',
      '21/11/2026,23/11/2026,CASH DEPOSIT,9100105,,,500.00,1500.00',
      '21/11/2026,23/11/2026,CASH WITHDRAWAL,9100106,,300.00,,1200.00',
    ),
    lineas: ['D 50000 9100105', 'R 30000 9100106'],
  },
  {
    nombre: 'a bar before and after every row',
    texto: conLineas(
      '|Fecha|Referencia|Operación|Monto|',
      '|21/11/2026|9100107|Depósito|500,00|',
      '|21/11/2026|9100108|Retiro|300,00|',
    ),
    lineas: ['D 50000 9100107', 'R 30000 9100108'],
  },
  {
    nombre: 'empty columns between the columns',
    texto: conLineas(
      'Fecha;;Referencia;;Operación;;Monto',
      '21/11/2026;;9100109;;Depósito;;500,00',
      '21/11/2026;;9100110;;Retiro;;300,00',
    ),
    lineas: ['D 50000 9100109', 'R 30000 9100110'],
  },
  {
    nombre: 'titles in two rows of two languages',
    texto: conLineas(
      'Date;Reference;Details;Amount',
      'Fecha;Referencia;Detalle;Monto',
      '21/11/2026;9100111;DEPOSITO;500,00',
      '21/11/2026;9100112;RETIRO;300,00',
    ),
    lineas: ['D 50000 9100111', 'R 30000 9100112'],
  },
  {
    nombre: 'pages with their titles again, the balance brought forward and a number of the page',
    texto: conLineas(
      'Fecha;Referencia;Descripción;Débito;Crédito;Saldo',
      'Saldo anterior;;;;;1.000,00',
      '21/11/2026;9100113;DEPOSITO AGENTE;;500,00;1.500,00',
      'Página 1 de 2',
      'Fecha;Referencia;Descripción;Débito;Crédito;Saldo',
      '21/11/2026;9100114;RETIRO AGENTE;300,00;;1.200,00',
      'Página 2 de 2',
    ),
    lineas: ['D 50000 9100113', 'R 30000 9100114'],
  },
  {
    nombre: 'a row with a column too few: its amount stands under the reference',
    texto: conLineas(
      'Fecha;Operación;Referencia;Monto;Saldo',
      '21/11/2026;Depósito;9100115;500,00;1.500,00',
      '21/11/2026;Retiro;300,00;1.200,00',
      '21/11/2026;Depósito;9100117;80,00;1.280,00',
    ),
    lineas: ['D 50000 9100115', 'D 8000 9100117'],
    ilegibles: [3],
  },
  {
    nombre: 'a row with a column too few, without a balance',
    texto: conLineas(
      'Fecha;Cliente;Referencia;Monto;Comisión',
      '21/11/2026;DEPOSITO ANA;9100115;500,00;2,00',
      '21/11/2026;9100116;300,00;2,00',
      '21/11/2026;DEPOSITO LUIS;9100117;80,00;2,00',
    ),
    lineas: [],
    pide: true,
    posibles: ['D 50000 9100115', 'D 8000 9100117'],
  },
  {
    nombre: 'centavos without a comma beside a balance with one',
    texto: conLineas(
      'Fecha;Referencia;Operación;Monto;Saldo',
      '21/11/2026;9100118;Depósito;50000;1.500,00',
      '21/11/2026;9100119;Retiro;30050;1.199,50',
      '21/11/2026;9100120;Depósito;8000;1.279,50',
      'TOTAL;;;999,99;',
    ),
    lineas: ['D 50000 9100118', 'R 30050 9100119', 'D 8000 9100120'],
  },
  {
    nombre: 'centavos without a comma in the balance too',
    texto: conLineas(
      'Fecha;Referencia;Operación;Monto;Saldo',
      '21/11/2026;9100118;Depósito;000000050000;000000150000',
      '21/11/2026;9100119;Retiro;000000030050;000000119950',
    ),
    lineas: [],
    pide: true,
    posibles: ['D 50000 9100118', 'R 30050 9100119'],
  },
  {
    nombre: 'the latest row first, no word and no sign: the balance says the side',
    texto: conLineas(
      'Saldo;Importe;Nro. Operación;Detalle;Fecha',
      '1.280,00;80,00;9100123;AGENTE 12;21/11/2026',
      '1.200,00;300,00;9100122;AGENTE 12;21/11/2026',
      '1.500,00;500,00;9100121;AGENTE 12;21/11/2026',
    ),
    lineas: ['D 8000 9100123', 'R 30000 9100122'],
    pide: true,
  },
  {
    nombre: 'the balance is called «Disponible»',
    texto: conLineas(
      'Fecha,Referencia,Operación,Disponible,Movimiento Bs',
      '21/11/2026,9100124,Depósito,1500.00,500.00',
      '21/11/2026,9100125,Retiro,1200.00,300.00',
      '21/11/2026,9100126,Depósito,1280.00,80.00',
    ),
    lineas: ['D 50000 9100124', 'R 30000 9100125', 'D 8000 9100126'],
  },
  {
    nombre: 'the balance is called «Monto» and the amount «Valor»',
    texto: conLineas(
      'Fecha;Referencia;Operación;Valor;Monto',
      '21/11/2026;9100127;Depósito;500,00;1.500,00',
      '21/11/2026;9100128;Retiro;300,00;1.200,00',
      '21/11/2026;9100129;Depósito;80,00;1.280,00',
      '21/11/2026;9100130;Retiro;30,00;1.250,00',
    ),
    lineas: ['D 50000 9100127', 'R 30000 9100128', 'D 8000 9100129', 'R 3000 9100130'],
  },
  {
    nombre: 'two amounts in one row, and nothing says which',
    texto: conLineas(
      'Fecha;Referencia;Operación;Monto enviado;Monto recibido',
      '21/11/2026;9100131;Depósito;502,00;500,00',
      '21/11/2026;9100132;Retiro;303,00;300,00',
    ),
    lineas: [],
    pide: true,
    posibles: ['D 50000 9100131', 'R 30000 9100132'],
  },
  {
    nombre: 'the amount in two currencies',
    texto: conLineas(
      'Fecha;Referencia;Operación;Monto USD;Monto Bs',
      '21/11/2026;9100133;Depósito;71,84;500,00',
      '21/11/2026;9100134;Retiro;43,10;300,00',
    ),
    lineas: ['D 50000 9100133', 'R 30000 9100134'],
  },
  {
    nombre: 'zeros in the side that is not meant',
    texto: conLineas(
      'Fecha;Referencia;Detalle;Cargo;Abono',
      '21/11/2026;9100135;DEPOSITO;0,00;500,00',
      '21/11/2026;9100136;RETIRO;300,00;0,00',
    ),
    lineas: ['D 50000 9100135', 'R 30000 9100136'],
  },
  {
    nombre: 'sums of a day between the days',
    texto: conLineas(
      'Fecha;Referencia;Operación;Monto',
      '20/11/2026;9100137;Depósito;100,00',
      'Total 20/11/2026;;;100,00',
      '21/11/2026;9100138;Retiro;300,00',
      'Total 21/11/2026;;;300,00',
    ),
    lineas: ['11-20 D 10000 9100137', 'R 30000 9100138'],
  },
  {
    nombre: 'names of a program: words joined by underscores',
    texto: conLineas(
      'nro_operacion,fecha_hora,tipo_operacion,monto_bs,estado_transaccion',
      '9100139,2026-11-21 10:05:00,deposito,500.00,exitosa',
      '9100140,2026-11-21 10:15:00,retiro,300.00,exitosa',
      '9100141,2026-11-21 10:20:00,retiro,80.00,rechazada',
    ),
    lineas: ['D 50000 9100139', 'R 30000 9100140'],
    nadas: [4],
  },
  {
    nombre: 'names of a program: words joined by capitals',
    texto: conLineas(
      'transactionId,createdAt,transactionType,amount,status',
      '9100142,2026-11-21T10:05:00Z,CASH_IN,500.00,SUCCESS',
      '9100143,2026-11-21T10:15:00Z,CASH_OUT,300.00,SUCCESS',
      '9100144,2026-11-21T10:15:00Z,CASH_OUT,80.00,PENDING',
    ),
    lineas: ['D 50000 9100142', 'R 30000 9100143'],
    nadas: [4],
  },
];

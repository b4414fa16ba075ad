// @vitest-environment node
/** What banks really write, a few lines each: nothing is taken for what it is not, and nothing is silent. */
import { strToU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { leerBytes, leerTexto } from './extractos';
import { filas, libro, libroDe } from './libro';

const leer = async (texto: string) => {
  const { interpretado, perfil } = await leerTexto(texto);
  return {
    perfil,
    lineas: interpretado.lineas.map(({ tipo, monto, referencia }) => `${tipo} ${monto} ${referencia}`),
    causas: interpretado.ilegibles.map(({ numero, causa }) => `${numero}: ${causa}`),
    ignoradas: interpretado.ignoradas.map(({ numero }) => numero),
    /** No operation, by its own words. */
    nadas: interpretado.ignoradas.flatMap(({ numero, causa }) => (causa ? [`${numero}: ${causa}`] : [])),
  };
};
const DIA = '21/11/2026';
const CARGO = 'Es un cargo del banco, no una operación de agente.';
const REVERSION = 'El monto es negativo: puede ser una reversión.';

describe('what the bank charges', () => {
  test('for an operation is no operation, whatever it names', async () => {
    const { lineas, causas } = await leer(
      `Fecha;Referencia;Descripción;Débito;Crédito
${DIA};8827334;DEPOSITO AGENTE;;500,00
${DIA};8827334;COMISION DEPOSITO AGENTE;;2,50
${DIA};8827335;COBRO DE COMISION RETIRO;;1,00
${DIA};8827336;ITF RETIRO;0,90;
${DIA};8827337;DEPOSITO, COMISION INCLUIDA;;70,00
`,
    );
    expect(lineas).toEqual(['DEPOSITO 50000 8827334', 'DEPOSITO 7000 8827337']);
    expect(causas).toEqual([`3: ${CARGO}`, `4: ${CARGO}`, `5: ${CARGO}`]);
  });

  test('does not say which side the deposits are on', async () => {
    const { lineas, perfil } = await leer(
      `Fecha;Referencia;Descripción;Débito;Crédito
${DIA};1111;DEPOSITO CLIENTE;500,00;
${DIA};1111;COMISION DEPOSITO;;2,50
${DIA};2222;DEPOSITO CLIENTE;800,00;
${DIA};2222;COMISION DEPOSITO;;2,50
`,
    );
    expect(perfil.signo).toBe('menos-deposito');
    expect(lineas).toEqual(['DEPOSITO 50000 1111', 'DEPOSITO 80000 2222']);
  });
});

test.each(['PAGO DE IMPUESTOS', 'PORTES MAMANI ELVIS', 'PAGO MANTENIMIENTO', 'COMISION DE VENTAS'])(
  'the customer’s own words beside an operation are no charge: «%s»',
  async (glosa) => {
    const { lineas } = await leer(
      `Fecha;Referencia;Tipo;Glosa;Monto\n${DIA};1111;Transferencia QR;${glosa};500,00\n`,
    );
    expect(lineas).toEqual(['TRANSFERENCIA_QR 50000 1111']);
  },
);

describe('titles that name both directions', () => {
  test.each(['Depósito/Retiro', 'Operación (D=Depósito, R=Retiro)', 'Naturaleza'])(
    '«%s» over D and R is the operation',
    async (titulo) => {
      const { lineas } = await leer(
        `Fecha;Referencia;${titulo};Monto\n${DIA};1111;D;150,00\n${DIA};2222;R;80,00\n`,
      );
      expect(lineas).toEqual(['DEPOSITO 15000 1111', 'RETIRO 8000 2222']);
    },
  );

  test('a day with only D under «Depósito/Retiro» is one of deposits', async () => {
    const { lineas } = await leer(`Fecha;Referencia;Depósito/Retiro;Monto\n${DIA};1111;D;150,00\n`);
    expect(lineas).toEqual(['DEPOSITO 15000 1111']);
  });

  test.each([
    ['Egreso (depósitos)', 'Ingreso (retiros)'],
    ['Cargo por depósito', 'Abono por retiro'],
  ])('two of them are the two directions: «%s», «%s»', async (debito, credito) => {
    const { lineas } = await leer(
      `Fecha;Referencia;Glosa;${debito};${credito}\n${DIA};1111;DEPOSITO;150,00;\n${DIA};2222;RETIRO;;80,00\n`,
    );
    expect(lineas).toEqual(['DEPOSITO 15000 1111', 'RETIRO 8000 2222']);
  });

  test.each(['Comisión retiro/depósito', 'Cuenta cargo/abono', 'Detalle del cargo o abono'])(
    '«%s» is what its first word says',
    async (titulo) => {
      const { lineas } = await leer(
        `Fecha;Nro Operación;${titulo};Monto\n${DIA};1111;1,50;150,00\n${DIA};2222;1,50;-80,00\n`,
      );
      expect(lineas).toEqual(['DEPOSITO 15000 1111', 'RETIRO 8000 2222']);
    },
  );
});

describe('both directions in one column', () => {
  test.each(['Débito/Crédito', 'Cargo / Abono', 'Ingresos y egresos', 'Debe - Haber', 'Depósitos/Retiros'])(
    '«%s» holds amounts with their sign',
    async (titulo) => {
      const { lineas } = await leer(
        `Fecha;Referencia;${titulo};Saldo\n${DIA};1111;500,00;900,00\n${DIA};2222;-300,00;600,00\n`,
      );
      expect(lineas).toEqual(['DEPOSITO 50000 1111', 'RETIRO 30000 2222']);
    },
  );

  test('beside amounts it holds letters', async () => {
    const { lineas } = await leer(
      `Fecha;Referencia;Débito/Crédito;Monto\n${DIA};1111;C;500,00\n${DIA};2222;D;300,00\n`,
    );
    expect(lineas).toEqual(['DEPOSITO 50000 1111', 'RETIRO 30000 2222']);
  });

  test.each(['D/C', 'Signo', 'Naturaleza', 'Crédito/Débito'])(
    'a day with only D under «%s» is a day of debits',
    async (titulo) => {
      const { lineas, perfil } = await leer(
        `Fecha;Referencia;${titulo};Monto\n${DIA};1111;D;500,00\n${DIA};2222;D;300,00\n`,
      );
      expect(perfil.tipoEsSigno).toBe(true);
      expect(lineas).toEqual(['RETIRO 50000 1111', 'RETIRO 30000 2222']);
    },
  );

  test('a letter that says neither, and a credit that takes back, are for a person', async () => {
    const { lineas, causas } = await leer(
      `Fecha;Referencia;D/C;Monto
${DIA};1111;C;500,00
${DIA};2222;;300,00
${DIA};3333;AJ;40,00
${DIA};4444;C;-70,00
${DIA};5555;D;-80,00
`,
    );
    expect(lineas).toEqual(['DEPOSITO 50000 1111', 'RETIRO 8000 5555']);
    expect(causas).toEqual([
      '3: No dice si es débito o crédito.',
      '4: No dice si es débito o crédito.',
      `5: ${REVERSION}`,
    ]);
  });

  test('a label that is no letter of the two, with a minus, is a debit all the same', async () => {
    const { lineas } = await leer(
      `Fecha;Referencia;D/C;Monto\n${DIA};1111;CREDITO;150,00\n${DIA};2222;DEBITO;-80,00\n${DIA};3333;N/D;-30,00\n`,
    );
    expect(lineas).toEqual(['DEPOSITO 15000 1111', 'RETIRO 8000 2222', 'RETIRO 3000 3333']);
  });

  test.each(['0,00', '-', ''])('what fills the empty side (%j) says nothing of its sign', async (nada) => {
    const conMenos = await leer(
      `Fecha;Referencia;Débito;Crédito\n${DIA};1111;-150,00;${nada}\n${DIA};2222;${nada};80,00\n${DIA};3333;${nada};70,00\n`,
    );
    expect(conMenos.lineas).toEqual(['RETIRO 15000 1111', 'DEPOSITO 8000 2222', 'DEPOSITO 7000 3333']);
    const sinMenos = await leer(
      `Fecha;Referencia;Débito;Crédito\n${DIA};1111;150,00;${nada}\n${DIA};2222;90,00;${nada}\n${DIA};3333;-150,00;${nada}\n${DIA};4444;${nada};70,00\n${DIA};5555;${nada};60,00\n`,
    );
    expect(sinMenos.causas).toEqual([`4: ${REVERSION}`]);
  });

  test('a minus in a column of credits takes back; in one of debits only where the others have none', async () => {
    const conSigno = await leer(
      `Fecha;Referencia;Débito;Crédito\n${DIA};1111;-500,00;\n${DIA};2222;-300,00;\n${DIA};3333;;-40,00\n`,
    );
    expect(conSigno.lineas).toEqual(['RETIRO 50000 1111', 'RETIRO 30000 2222']);
    expect(conSigno.causas).toEqual([`4: ${REVERSION}`]);
    const sinSigno = await leer(
      `Fecha;Referencia;Débito;Crédito\n${DIA};1111;500,00;\n${DIA};2222;300,00;\n${DIA};3333;-300,00;\n`,
    );
    expect(sinSigno.lineas).toEqual(['RETIRO 50000 1111', 'RETIRO 30000 2222']);
    expect(sinSigno.causas).toEqual([`4: ${REVERSION}`]);
  });
});

describe('what looks like a total', () => {
  test.each(['SUMA SRL', 'SUBTOTAL TIENDA 1', 'TOTAL DIARIO'])(
    'beside an operation of its own column is for a person: «%s»',
    async (rotulo) => {
      const { lineas, causas } = await leer(
        `Fecha;Referencia;Cliente;Tipo;Monto\n${DIA};1111;JUAN;Depósito;500,00\n${DIA};;${rotulo};Depósito;350,00\n`,
      );
      expect(lineas).toEqual(['DEPOSITO 50000 1111']);
      expect(causas).toEqual(['3: Empieza como un total, pero tiene fecha y operación: revísela.']);
    },
  );

  test('with a day and an operation in its words is for a person; a mere label is a total', async () => {
    const { lineas, causas, ignoradas } = await leer(
      `Fecha;Referencia;Descripción;Monto
${DIA};1111;DEPOSITO;500,00
${DIA};;TOTAL ENERGIES DEPOSITO EN EFECTIVO;350,00
${DIA};;TOTAL DEPOSITOS DEL DIA;850,00
${DIA};;SALDO FINAL;850,00
;;TOTAL RETIROS AGENTE 12;0,00
`,
    );
    expect(lineas).toEqual(['DEPOSITO 50000 1111']);
    expect(causas).toEqual(['3: Empieza como un total, pero tiene fecha y operación: revísela.']);
    expect(ignoradas).toEqual([1, 4, 5, 6]);
  });
});

describe('what moved no bolivianos', () => {
  test.each([
    'Fallida',
    'RECHAZADO',
    'Anulada',
    'Pendiente',
    'No procesada',
    'Revertida',
    'Declinada',
    'Transacción rechazada',
    'En proceso',
  ])('a row that is «%s»', async (estado) => {
    const { lineas, causas, nadas } = await leer(
      `ID Transacción;Fecha;Tipo;Monto;Estado\n1111;${DIA};Cash In;500,00;Exitosa\n2222;${DIA};Cash In;300,00;${estado}\n`,
    );
    expect(lineas).toEqual(['DEPOSITO 50000 1111']);
    expect(causas).toEqual([]);
    expect(nadas).toEqual([`3: El banco la da por «${estado}».`]);
  });

  test.each(['No conciliado', 'Pendiente de conciliar', 'Procesado sin error', 'No anulada', 'Aprobada', ''])(
    'but «%s» says nothing against it',
    async (estado) => {
      const { lineas } = await leer(
        `Referencia;Fecha;Tipo;Monto;Estado\n1111;${DIA};Depósito;500,00;${estado}\n`,
      );
      expect(lineas).toEqual(['DEPOSITO 50000 1111']);
    },
  );

  test('the state of something else is not the operation’s', async () => {
    const { lineas } = await leer(
      `Referencia;Fecha;Tipo;Monto;Estado conciliación\n1111;${DIA};Depósito;500,00;PENDIENTE\n`,
    );
    expect(lineas).toEqual(['DEPOSITO 50000 1111']);
  });

  test.each(['BOB', 'Bs (M/N)', '$ b', 'BOB/USD', 'Bolivianos (no US$)'])('«%s» is ours', async (moneda) => {
    const { lineas } = await leer(
      `Referencia;Fecha;Tipo;Moneda;Monto\n1111;${DIA};Depósito;${moneda};500,00\n`,
    );
    expect(lineas).toEqual(['DEPOSITO 50000 1111']);
  });

  test.each(['USD', 'Dólares', '$us', 'M/E', 'EUR'])('a row in «%s»', async (moneda) => {
    const { lineas, causas } = await leer(
      `Referencia;Fecha;Tipo;Moneda;Monto\n1111;${DIA};Depósito;BOB;500,00\n2222;${DIA};Depósito;${moneda};100,00\n3333;${DIA};Depósito;$b;70,00\n`,
    );
    expect(lineas).toEqual(['DEPOSITO 50000 1111', 'DEPOSITO 7000 3333']);
    expect(causas).toEqual(['3: El monto no está en bolivianos.']);
  });
});

test('operations on another sheet are counted, not forgotten', async () => {
  const titulos = ['Fecha', 'Referencia', 'Tipo', 'Monto'];
  const leido = await leerBytes(
    libroDe({
      Portada: filas([['Banco'], ['Agente 4512']]),
      Depósitos: filas([titulos, [DIA, '1111', 'Depósito', 500], [DIA, '2222', 'Depósito', 300]]),
      Retiros: filas([titulos, [DIA, '3333', 'Retiro', 40]]),
    }),
  );
  expect(leido.perfil.hoja).toBe('Depósitos');
  expect(leido.sinLeer).toEqual([{ hoja: 'Retiros', lineas: 1 }]);
});

const filaConFecha = (r: number, serie: number) =>
  `<row r="${r}"><c r="A${r}" s="1"><v>${serie}</v></c><c r="B${r}"><v>${r}111</v></c><c r="C${r}" t="inlineStr"><is><t>Retiro</t></is></c><c r="D${r}"><v>70</v></c></row>`;

test('a moment before midnight, as Excel keeps it, is of that day', async () => {
  const estilos =
    '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="22" applyNumberFormat="1"/></cellXfs></styleSheet>';
  const hoja = `${filas([['Fecha', 'Referencia', 'Tipo', 'Monto']])}${filaConFecha(2, 46_347.9999965)}${filaConFecha(3, 46_347.92013888889)}`;
  const { interpretado } = await leerBytes(libro(hoja, { 'xl/styles.xml': strToU8(estilos) }));
  expect(interpretado.lineas.map(({ fecha, hora }) => `${fecha} ${hora}`)).toEqual([
    '2026-11-21 23:59',
    '2026-11-21 22:05',
  ]);
});

// @vitest-environment node
/** The sentences of the form: effect on the drawer, reasons for asking, outcomes; and how a bank is found. */
import { describe, expect, test, vi } from 'vitest';
import { filtrarBancos, juntarBancos, nombreDeBanco, sigueDe } from '@/features/agentes/bancos';
import { efectoEnCaja } from '@/features/agentes/efecto-caja';
import { motivosDeConfirmacion } from '@/features/agentes/motivos-confirmacion';
import { textoFinal, textoIncierta } from '@/features/agentes/textos-registro';
import { transaccionFormSchema } from '@/features/agentes/transaccion-agente';
import { centavos } from '@/lib/monto';
import { fila, OPERACION } from './registrar-datos';

const llano = (texto: string) => texto.replaceAll('\u00a0', ' ');
const op = (tipo_operacion: typeof OPERACION.tipo_operacion, monto: number, comision: number) => ({
  tipo_operacion,
  monto: centavos(monto),
  comision_cliente: centavos(comision),
});

describe('what it does to the drawer', () => {
  test.each([
    [
      'DEPOSITO',
      50_000,
      500,
      'no-mueve',
      'Recibe del cliente Bs 505,00 (500,00 + comisión 5,00). Entra a la gaveta.',
    ],
    ['DEPOSITO', 50_000, 0, 'no-mueve', 'Recibe del cliente Bs 500,00. Entra a la gaveta.'],
    [
      'RETIRO',
      30_000,
      300,
      'no-mueve',
      'Entrega al cliente Bs 300,00 y cobra comisión Bs 3,00. Sale de la gaveta.',
    ],
    ['RETIRO', 30_000, 0, 'no-mueve', 'Entrega al cliente Bs 300,00. Sale de la gaveta.'],
    [
      'TRANSFERENCIA_QR',
      9_900,
      100,
      'no-mueve',
      'No mueve efectivo de la gaveta según el convenio; cobra comisión Bs 1,00.',
    ],
    ['TRANSFERENCIA_QR', 9_900, 0, 'no-mueve', 'No mueve efectivo de la gaveta según el convenio.'],
    ['TRANSFERENCIA_QR', 9_900, 0, 'entra', 'Entra efectivo a la gaveta según el convenio.'],
    [
      'TRANSFERENCIA_QR',
      9_900,
      100,
      'sale',
      'Sale efectivo de la gaveta según el convenio; cobra comisión Bs 1,00.',
    ],
  ] as const)('%s %i + %i, QR %s', (tipo, monto, comision, qr, frase) => {
    const { antes, cifra, despues } = efectoEnCaja(op(tipo, monto, comision), qr);
    expect(llano(antes + cifra + despues)).toBe(frase);
  });
});

describe('when it is asked about', () => {
  const con = { umbral: centavos(500_000), esperado: centavos(100_000), qr: 'no-mueve' } as const;
  test.each([
    ['nothing unusual', op('DEPOSITO', 50_000, 500), con, []],
    ['one centavo under the threshold, to the coin', op('DEPOSITO', 499_990, 0), con, []],
    ['at the threshold', op('DEPOSITO', 500_000, 0), con, [/alto/]],
    ['a fee as large as the amount', op('DEPOSITO', 500, 500), con, []],
    ['a fee above it', op('DEPOSITO', 500, 510), con, [/comisión.*mayor/]],
    ['centavos that no coin makes', op('DEPOSITO', 50_005, 0), con, [/monedas/]],
    ['amount and fee that make one together', op('DEPOSITO', 50_005, 5), con, []],
    ['a QR transfer moves no coins', op('TRANSFERENCIA_QR', 50_005, 0), con, []],
    ['but its fee does', op('TRANSFERENCIA_QR', 50_005, 105), con, [/monedas/]],
    [
      'and by agreement its amount',
      op('TRANSFERENCIA_QR', 50_005, 0),
      { ...con, qr: 'entra' as const },
      [/monedas/],
    ],
    ['all the drawer has', op('RETIRO', 100_000, 0), con, []],
    ['more than the drawer has', op('RETIRO', 100_010, 0), con, [/supera/]],
    ['a deposit never is too much for it', op('DEPOSITO', 100_010, 0), con, []],
    ['unknown cash', op('RETIRO', 100_010, 0), { ...con, esperado: null }, []],
    ['everything at once', op('RETIRO', 600_005, 700_000), con, [/alto/, /mayor/, /monedas/, /supera/]],
  ])('%s', (_caso, operacion, contexto, patrones) => {
    const motivos = motivosDeConfirmacion(operacion, contexto);
    expect(motivos).toHaveLength(patrones.length);
    patrones.forEach((patron, i) => expect(motivos[i]).toMatch(patron));
  });
});

const decir = (resultado: Parameters<typeof textoFinal>[1], ahora = '2026-11-23T20:00:00Z') => {
  vi.useFakeTimers({ now: Date.parse(ahora) });
  const { titulo, texto } = textoFinal(OPERACION, resultado);
  return llano([titulo, texto].filter(Boolean).join(' '));
};

describe('outcomes', () => {
  test.each([
    [{ tipo: 'registrada', fila: fila() }, 'Depósito registrado ✓ N.º 5123: BCP, Bs 500,00, ref. 8827334.'],
    [
      { tipo: 'registrada', fila: fila({ tipo_operacion: 'RETIRO' }) },
      'Retiro registrado ✓ N.º 5123: BCP, Bs 500,00, ref. 8827334.',
    ],
    [
      { tipo: 'registrada', fila: fila({ tipo_operacion: 'TRANSFERENCIA_QR' }) },
      'Transferencia QR registrada ✓ N.º 5123: BCP, Bs 500,00, ref. 8827334.',
    ],
    [
      { tipo: 'ya-registrada', fila: fila() },
      'Esta operación ya estaba registrada a las 10:42. No se duplicó.',
    ],
    [
      { tipo: 'otra-persona', fila: fila() },
      'Esta operación ya la registró otra persona a las 10:42. No se duplicó.',
    ],
    [
      { tipo: 'otra-operacion', fila: fila({ tipo_operacion: 'RETIRO', monto: centavos(30_000) }) },
      'La referencia 8827334 ya existe: RETIRO Bs 300,00, BCP, 10:42. Revise el número del comprobante.',
    ],
    [
      { tipo: 'oculta' },
      'La referencia 8827334 ya existe, pero no se ve (¿anulada?). Un Administrador debe revisarla.',
    ],
    [
      { tipo: 'distinta', fila: fila({ monto: centavos(1) }) },
      'Se registró con datos distintos. Avise al administrador. N.º 5123: BCP, Bs 0,01, ref. 8827334.',
    ],
    [
      { tipo: 'rechazada', campo: 'monto', causa: 'revise el monto', releerCaja: false },
      'El servidor no la aceptó: revise el monto. No está registrada.',
    ],
    [{ tipo: 'sin-enviar', motivo: 'sin-conexion' }, 'Sin conexión. No se registró; lo escrito sigue aquí.'],
  ] as const)('%j', (resultado, texto) => {
    expect(decir(resultado)).toBe(texto);
  });

  test('an hour of another day names the day', () => {
    expect(decir({ tipo: 'ya-registrada', fila: fila() }, '2026-11-25T14:42:00Z')).toContain(
      'a las 10:42 del 23/11/2026.',
    );
  });

  test('an unknown outcome is never called a failure', () => {
    for (const vistas of [0, 1])
      expect(textoIncierta(OPERACION, { dup409: false, exacta: false, previa: false, vistas })).not.toMatch(
        /fall|error|no se guardó\b|no se registró/i,
      );
  });
});

describe('banks', () => {
  const bancos = juntarBancos(['bcp', 'Cooperativa San José', '  SOLI ', '', 'BNB']);
  test('the known ones once, whatever the letter case of those used', () => {
    expect(bancos).toEqual(['BCP', 'Tigo Money', 'Banco Unión', 'SOLI', 'Cooperativa San José', 'BNB']);
  });
  test.each([
    ['b', ['BCP', 'Banco Unión', 'BNB']],
    ['union', ['Banco Unión']],
    ['JOSE', ['Cooperativa San José']],
    ['o', ['Tigo Money', 'Banco Unión', 'SOLI', 'Cooperativa San José']],
    ['zz', []],
    ['', bancos],
  ])('«%s» offers', (texto, ofrecidos) => {
    expect(filtrarBancos(bancos, texto)).toEqual(ofrecidos);
  });
  test.each([
    ['bcp', 'BCP'],
    [' banco union ', 'Banco Unión'],
    ['Banco', 'Banco'],
    ['tigo', 'tigo'],
  ])('«%s» is %s', (texto, nombre) => {
    expect(nombreDeBanco(bancos, texto)).toBe(nombre);
  });
  test('Enter may pick what goes on from the typed text only', () => {
    expect(sigueDe('Tigo Money', 'tig')).toBe(true);
    expect(sigueDe('Tigo Money', 'money')).toBe(false);
    expect(sigueDe('Tigo Money', ' ')).toBe(false);
    expect(sigueDe(undefined, 't')).toBe(false);
  });
});

describe('what is typed becomes what is sent', () => {
  const tecleada = {
    tipo_operacion: 'DEPOSITO',
    banco: '  Banco   Unión ',
    monto: '1.234,50',
    comision_cliente: '',
    nro_referencia: ' 88\u200b27 334 ',
  };
  test('clean text, centavos, and no fee is 0', () => {
    expect(transaccionFormSchema.parse(tecleada)).toEqual({
      tipo_operacion: 'DEPOSITO',
      banco: 'Banco Unión',
      monto: 123_450,
      comision_cliente: 0,
      nro_referencia: '8827 334',
    });
  });
  test.each([
    ['banco', '', 'Elija el banco'],
    ['banco', 'X', 'Elija el banco'],
    ['banco', 'x'.repeat(61), 'El banco va hasta 60 letras'],
    ['monto', '', 'Escriba el monto como 1.500,00 o 1500'],
    ['monto', '0,99', 'El monto va de Bs 1,00 a Bs 99.999.999,99'],
    ['monto', '8827334991', '¿Pegó la referencia?'],
    ['monto', '1,500', '¿Quiso decir 1.500,00 o 1,50?'],
    ['comision_cliente', '-1', 'El monto no lleva signo'],
    ['comision_cliente', 'x', 'Solo números, punto y coma'],
    ['nro_referencia', '\u200b ', 'Escriba el número de referencia'],
    ['nro_referencia', 'x'.repeat(65), 'La referencia va hasta 64 caracteres'],
  ])('%s «%s»: %s', (campo, texto, mensaje) => {
    const { error } = transaccionFormSchema.safeParse({ ...tecleada, [campo]: texto });
    expect(error?.issues.map(({ path, message }) => [path[0], message])).toEqual([[campo, mensaje]]);
  });
});

// @vitest-environment node
/** The sentences of the form: effect on the drawer, reasons for asking, outcomes; and how a bank is found. */
import { describe, expect, test, vi } from 'vitest';
import { juntarBancos } from '@/domain/transaccion/bancos';
import { comoSeOfrece, filtrarOpciones, sigueDe } from '@/lib/text/opciones';
import { efectoEnCaja } from '@/domain/transaccion/efectivo/efecto-caja';
import { motivosDeConfirmacion } from '@/features/agentes/form/motivos-confirmacion';
import { textoOperacion } from '@/features/agentes/result/textos-operacion';
import { textoFinal, type Texto } from '@/features/agentes/result/textos-registro';
import { transaccionFormSchema } from '@/domain/transaccion/transaccion-agente';
import { ESTADOS, type Operacion } from '@/engines/envios/operation/operacion';
import { centavos } from '@/lib/monto';
import { enBandeja, fila, OPERACION } from './registrar-datos';

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
    const { antes, cifra, despues } = efectoEnCaja(op(tipo, monto, comision), qr, false);
    expect(llano(antes + cifra + despues)).toBe(frase);
  });

  test.each([
    [
      'DEPOSITO',
      50_000,
      500,
      'Recibe del cliente Bs 505,00 (500,00 + comisión 5,00). Entran 500,00 a la gaveta; la comisión va aparte.',
    ],
    ['DEPOSITO', 50_000, 0, 'Recibe del cliente Bs 500,00. Entra a la gaveta.'],
    [
      'RETIRO',
      30_000,
      300,
      'Entrega al cliente Bs 300,00 y cobra comisión Bs 3,00, que va aparte. Sale de la gaveta.',
    ],
    [
      'TRANSFERENCIA_QR',
      9_900,
      100,
      'No mueve efectivo de la gaveta según el convenio; cobra comisión Bs 1,00, que va aparte.',
    ],
  ] as const)('the fees of the caja are kept apart: %s %i + %i', (tipo, monto, comision, frase) => {
    const { antes, cifra, despues } = efectoEnCaja(op(tipo, monto, comision), 'no-mueve', true);
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

const unir = ({ titulo, texto, aviso }: Texto) => llano([titulo, texto, aviso].filter(Boolean).join(' '));
const decir = (cambios: Partial<Operacion>, enLinea = true, ahora = '2026-11-23T20:00:00Z') => {
  vi.useFakeTimers({ now: Date.parse(ahora) });
  return unir(textoOperacion(enBandeja(cambios), enLinea));
};
const RETIRO = fila({ tipo_operacion: 'RETIRO', monto: centavos(30_000) });
const REGISTRADA = { estado: 'REGISTRADA', serverId: 5123, titular: fila() } as const;

describe('an operation of the outbox', () => {
  test.each<[Partial<Operacion>, string]>([
    [{}, 'Guardada. Se enviará sola. BCP, Bs 500,00, ref. 8827334.'],
    [{ estado: 'ENVIANDO' }, 'Guardada. Se enviará sola. Registrando… BCP, Bs 500,00, ref. 8827334.'],
    [REGISTRADA, 'Depósito registrado ✓ N.º 5123: BCP, Bs 500,00, ref. 8827334.'],
    [
      { ...REGISTRADA, datos: { ...OPERACION, tipo_operacion: 'RETIRO' } },
      'Retiro registrado ✓ N.º 5123: BCP, Bs 500,00, ref. 8827334.',
    ],
    [
      { ...REGISTRADA, datos: { ...OPERACION, tipo_operacion: 'TRANSFERENCIA_QR' } },
      'Transferencia QR registrada ✓ N.º 5123: BCP, Bs 500,00, ref. 8827334.',
    ],
    [{ ...REGISTRADA, yaEstaba: true }, 'Esta operación ya estaba registrada a las 10:42. No se duplicó.'],
    [
      { estado: 'INCIERTA', incierta: true },
      'No sabemos si se guardó. Estamos comprobando con la referencia… No la vuelva a cargar.',
    ],
    [
      { estado: 'DUPLICADA_AJENA', titular: fila({ id_user_create: 3 }) },
      'Esta operación ya la registró otra persona a las 10:42. No se duplicó.',
    ],
    [
      { estado: 'DUPLICADA_AJENA', titular: RETIRO },
      'La referencia 8827334 ya existe: RETIRO Bs 300,00, BCP, 10:42. Revise el número del comprobante.',
    ],
    [
      { estado: 'CONFLICTO_OCULTO' },
      'La referencia 8827334 ya existe, pero no se ve (¿anulada?). Un Administrador debe revisarla.',
    ],
    [
      { estado: 'RECHAZADA', campos: ['monto'] },
      'El servidor no la aceptó: revise el monto. No está registrada.',
    ],
    [
      { estado: 'DIFERENTE', serverId: 5123, titular: fila({ monto: centavos(1) }) },
      'Se registró con datos distintos. Avise al administrador. N.º 5123: BCP, Bs 0,01, ref. 8827334.',
    ],
    [{ estado: 'RETENIDA', retencion: 'sesion' }, 'Vuelva a ingresar para terminar de enviar 1 operación.'],
    [
      { estado: 'RETENIDA', retencion: 'caja' },
      'La caja «Caja 02» se cerró antes de enviarla. Llame al administrador.',
    ],
    [
      { estado: 'RETENIDA', retencion: 'ruta', codigo: 404 },
      'No se pudo enviar (código K-404). Sigue guardada.',
    ],
    [
      { estado: 'RETENIDA', retencion: 'parecida', titular: fila({ nro_referencia: 'QR-77a' }) },
      'Ya existe QR-77a. ¿Es la misma operación?',
    ],
  ])('%j', (cambios, texto) => expect(decir(cambios)).toBe(texto));

  test('without a line it says so, and that it is kept', () => {
    expect(decir({}, false)).toBe(
      'Sin conexión. La operación quedó guardada en este equipo y se enviará sola.',
    );
  });

  test('an hour of another day names the day', () => {
    expect(decir({ ...REGISTRADA, yaEstaba: true }, true, '2026-11-25T14:42:00Z')).toContain(
      'a las 10:42 del 23/11/2026.',
    );
  });

  test('INV12: no state claims more than the evidence', () => {
    for (const estado of ESTADOS) {
      const dicho = decir({ estado, titular: fila(), serverId: 5123 });
      if (estado !== 'REGISTRADA' && estado !== 'DIFERENTE') expect(dicho, estado).not.toMatch(/✓|N\.º/);
      if (estado !== 'RECHAZADA') expect(dicho, estado).not.toMatch(/no está registrada/i);
      expect(dicho, estado).not.toMatch(/fall[óo]|error|intente/i);
    }
  });
});

describe('what the form says by itself', () => {
  test.each<[Parameters<typeof textoFinal>[1], string]>([
    [
      { tipo: 'ya-registrada', fila: fila() },
      'Esta operación ya estaba registrada a las 10:42. No se duplicó.',
    ],
    [
      { tipo: 'otra-persona', fila: fila() },
      'Esta operación ya la registró otra persona a las 10:42. No se duplicó.',
    ],
    [
      { tipo: 'otra-operacion', fila: RETIRO },
      'La referencia 8827334 ya existe: RETIRO Bs 300,00, BCP, 10:42. Revise el número del comprobante.',
    ],
    [
      { tipo: 'oculta' },
      'La referencia 8827334 ya existe, pero no se ve (¿anulada?). Un Administrador debe revisarla.',
    ],
    [
      {
        tipo: 'ya-confirmada',
        referencia: '8827334',
        confirmadaEn: fila().fecha,
        opId: 'x',
        abierta: true,
      },
      'Ya confirmó la referencia 8827334 a las 10:42.',
    ],
    [{ tipo: 'no-guardada' }, 'No se pudo guardar. No está registrada. Anótela en papel y avise.'],
  ])('%j', (final, texto) => {
    vi.useFakeTimers({ now: Date.parse('2026-11-23T20:00:00Z') });
    expect(unir(textoFinal(OPERACION, final))).toBe(texto);
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
    expect(filtrarOpciones(bancos, texto)).toEqual(ofrecidos);
  });
  test.each([
    ['bcp', 'BCP'],
    [' banco union ', 'Banco Unión'],
    ['Banco', 'Banco'],
    ['tigo', 'tigo'],
  ])('«%s» is %s', (texto, nombre) => {
    expect(comoSeOfrece(bancos, texto)).toBe(nombre);
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

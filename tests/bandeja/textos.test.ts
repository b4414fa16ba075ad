/** What the tray says and offers, state by state; ages, tones and caps at their edges. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { actosDe, veDetalle, type Acto } from '@/features/bandeja/case/actos';
import { comparar } from '@/features/bandeja/case/comparar';
import { ESTADOS, esFinal, type Operacion } from '@/engines/envios/operation/operacion';
import { puedeCerrar, puedeCorregir } from '@/engines/envios/protocol/permitido';
import { formatEdad, resumir, textoResumen, urgenciaDe } from '@/engines/envios/operation/resumen-bandeja';
import { fraseDe, textoDeOtro } from '@/features/bandeja/case/textos-bandeja';
import { levantadoHasta, topeAlcanzado } from '@/engines/envios/operation/topes';
import { centavos } from '@/lib/monto';
import { filaDe } from '../support/operacion';
import { ANA, LUIS, MINUTO_MS, operacion } from '../envios/sembrar';

const HORA_MS = 60 * MINUTO_MS;
const liso = (texto: string) => texto.replaceAll('\u00a0', ' ');
const decir = (op: Operacion, iguales = 1) => {
  const { texto, fuerte } = fraseDe(op, iguales);
  return liso(fuerte ? `${texto} **${fuerte}**` : texto);
};
const retenida = (retencion: NonNullable<Operacion['retencion']>, parte: Partial<Operacion> = {}) =>
  operacion({ estado: 'RETENIDA', retencion, ...parte });

describe('each state has its sentence', () => {
  test.each<[string, Operacion, number?]>([
    ['Guardada. Se enviará sola.', operacion()],
    ['Enviando…', operacion({ estado: 'ENVIANDO' })],
    [
      'Verificando si el servidor la recibió. **No la vuelva a cargar.**',
      operacion({ estado: 'INCIERTA', incierta: true }),
    ],
    ['Vuelva a ingresar para terminar de enviar 1 operación.', retenida('sesion')],
    ['Vuelva a ingresar para terminar de enviar 3 operaciones.', retenida('sesion'), 3],
    [
      'Hay 1 operación de Ana sin enviar. Debe ingresar Ana o un administrador.',
      retenida('otro-usuario', { usuario: 'Ana' }),
    ],
    ['La caja 12 se cerró antes de enviarla. Llame al administrador.', retenida('caja', { caja: '12' })],
    ['La caja 12 se cerró antes de enviarla. Llame al administrador.', retenida('caja', { caja: 'Caja 12' })],
    ['No se pudo enviar (código K-404). Sigue guardada.', retenida('ruta', { codigo: 404 })],
    ['No se pudo enviar (código K-403). Sigue guardada.', retenida('permiso', { codigo: 403 })],
    [
      'El sistema conectado es de otra versión y no la recibe. Sigue guardada en este equipo: avise a un Administrador o descártela con su motivo.',
      retenida('ruta', { codigo: null }),
    ],
    ['La referencia ya existe con otros datos', operacion({ estado: 'DUPLICADA_AJENA' })],
    [
      'La referencia 8827334 ya existe, pero no se ve (¿anulada?). Un Administrador debe revisarla.',
      operacion({ estado: 'CONFLICTO_OCULTO' }),
    ],
    [
      'La referencia ya se usó en una operación que no está activa. **Esta no está registrada.**',
      operacion({ estado: 'CONFLICTO_OCULTO', dup409: true, noRegistrada: true }),
    ],
    [
      'Lo guardado cambió en este equipo después de que usted confirmó. Revise los datos. **No se envió.**',
      retenida('cambiada'),
    ],
    [
      'Lo guardado cambió en este equipo después del primer envío. No se enviará otra vez. **Compruebe si está registrada.**',
      retenida('cambiada', { intentos: 1, incierta: true }),
    ],
    [
      'El servidor no la aceptó: revise el monto. **No está registrada.**',
      operacion({ estado: 'RECHAZADA', campos: ['monto'] }),
    ],
    ['Se registró con datos distintos. Avise al administrador.', operacion({ estado: 'DIFERENTE' })],
  ])('%s', (texto, op, iguales) => {
    expect(decir(op, iguales)).toBe(texto);
  });

  test('the sentence names the row that differs in letter case only', () => {
    const op = operacion({ ref: 'QR-77A' });
    const fila = filaDe(op, { nro_referencia: 'QR-77a' });
    expect(decir({ ...op, estado: 'RETENIDA', retencion: 'parecida', titular: fila })).toBe(
      'Ya existe QR-77a. ¿Es la misma operación?',
    );
  });
  test('the same movement by another person is not another operation', () => {
    const op = operacion();
    const titular = filaDe(op, { id_user_create: 9, fecha: Date.UTC(2026, 10, 23, 14, 41) });
    expect(decir({ ...op, estado: 'DUPLICADA_AJENA', titular })).toBe(
      'Esta operación ya la registró otra persona a las 10:41. No se duplicó.',
    );
  });
  test('a field that nobody knows is the administrator’s matter, and the server’s words are never shown', () => {
    expect(decir(operacion({ estado: 'RECHAZADA', campos: ['<b>raro</b>', 'constructor'] }))).toBe(
      'El servidor no la aceptó: hay datos que no reconoce. Avise al administrador. **No está registrada.**',
    );
  });
  test('somebody else’s', () => {
    expect(textoDeOtro('Ana', 2)).toBe(
      'Hay 2 operaciones de Ana sin enviar. Debe ingresar Ana o un administrador.',
    );
  });
});

describe('side by side', () => {
  test.each<[string, Parameters<typeof filaDe>[1]]>([
    ['Operación', { tipo_operacion: 'RETIRO' }],
    ['Banco', { banco: 'SOLI' }],
    ['Monto', { monto: centavos(50_001) }],
    ['Comisión', { comision_cliente: centavos(0) }],
    ['Sesión', { id_sesion_caja: 102 }],
    ['Cajero', { id_user_create: 9 }],
  ])('only «%s» is marked when only it differs', (campo, cambios) => {
    const op = operacion();
    const marcadas = comparar(
      op,
      filaDe(op, cambios),
      cambios?.id_user_create ? 'Luis Choque' : op.usuario,
    ).filter(({ difiere }) => difiere);
    expect(marcadas.map((celda) => celda.campo)).toEqual([campo]);
  });
  test('times and letter case mark nothing', () => {
    const op = operacion({ ref: 'QR-77a' });
    const fila = filaDe(op, { fecha: 0, nro_referencia: ' qr-77A ' });
    expect(comparar(op, fila, op.usuario).filter(({ difiere }) => difiere)).toEqual([]);
  });
});

describe('the summary', () => {
  test('counts, adds, and takes the oldest', () => {
    const ops = [
      operacion({ monto: 20_000, hace: 12 * MINUTO_MS }),
      operacion({ monto: 10_000 }),
      operacion({ monto: 12_000, hace: 5 * MINUTO_MS }),
    ];
    const ahora = Date.now();
    expect(liso(textoResumen(resumir(ops), ahora))).toBe(
      '3 sin enviar · Bs 420,00 · la más antigua hace 12 min',
    );
    expect(textoResumen(resumir([]), ahora)).toBe('Nada sin enviar.');
  });
  test.each([
    ['hace menos de 1 min', 59_999],
    ['hace menos de 1 min', -HORA_MS],
    ['hace 1 min', MINUTO_MS],
    ['hace 59 min', HORA_MS - 1],
    ['hace 1 h', HORA_MS],
    ['hace 3 h 5 min', 3 * HORA_MS + 5 * MINUTO_MS],
    ['hace 2 d 4 h', 52 * HORA_MS],
  ])('%s', (texto, ms) => {
    expect(formatEdad(ms)).toBe(texto);
  });
  test.each([
    ['normal', 5 * MINUTO_MS, 1],
    ['ambar', 5 * MINUTO_MS + 1, 1],
    ['ambar', 60 * MINUTO_MS, 1],
    ['roja', 60 * MINUTO_MS + 1, 1],
    ['normal', 0, 20],
    ['roja', 0, 21],
  ])('%s at %d ms and %d operations', (urgencia, edad, cuantas) => {
    expect(urgenciaDe({ cuantas, desde: 0 }, edad)).toBe(urgencia);
  });
  test('nothing waits: quiet', () => {
    expect(urgenciaDe(resumir([]), Date.now())).toBe('normal');
  });
});

const leida = (op: Operacion, quien: Parameters<typeof fraseDe>[2]) => {
  const { texto, fuerte } = fraseDe(op, 1, quien);
  return liso(fuerte ? `${texto} **${fuerte}**` : texto);
};

describe('who reads it', () => {
  const ADMIN = { id: 1, rol: 'Administrador' } as const;
  test.each<[string, Operacion, string]>([
    [
      'of somebody who is not here',
      operacion(ANA),
      'Hay 1 operación de Ana Quispe sin enviar. Debe ingresar Ana Quispe o un administrador.',
    ],
    [
      'never sent, its caja closed',
      retenida('caja', { caja: '12' }),
      'La caja 12 se cerró antes de enviarla. Llame al administrador. **Pásela a la sesión abierta de Luis Mamani o cierre el caso.**',
    ],
    [
      'sent once, its caja closed',
      retenida('caja', { caja: '12', incierta: true, intentos: 1 }),
      'La caja 12 se cerró antes de enviarla. Llame al administrador. **Envíela o cierre el caso.**',
    ],
    [
      'other data',
      operacion({ estado: 'DIFERENTE' }),
      'Se registró con datos distintos. Avise al administrador. **Compárela con el comprobante y cierre el caso.**',
    ],
  ])('an Administrador is told what to do: %s', (_, op, texto) => {
    expect(leida(op, ADMIN)).toBe(texto);
  });
  test('its owner reads what the documents say', () => {
    expect(leida(operacion(), { id: LUIS.uid, rol: 'Operador' })).toBe('Guardada. Se enviará sola.');
    expect(leida(retenida('caja', { caja: '12' }), { id: LUIS.uid, rol: 'Operador' })).toBe(
      'La caja 12 se cerró antes de enviarla. Llame al administrador.',
    );
  });
});

describe('the caps', () => {
  const ahora = 1_800_000_000_000;
  const con = (cuantas: number, edad = 0) =>
    Array.from({ length: cuantas }, () => operacion({ confirmadaEn: ahora - edad }));
  test.each([
    [null, 0, 0],
    [null, 49, 24 * HORA_MS - 1],
    ['cantidad', 50, 0],
    ['cantidad', 51, 25 * HORA_MS],
    ['antiguedad', 1, 24 * HORA_MS],
  ])('%s with %d of %d ms', (tope, cuantas, edad) => {
    expect(topeAlcanzado(con(cuantas, edad), ahora)).toBe(tope);
  });
  test('one more operation, or a later hour, never lifts a cap', () => {
    const edades = fc.array(fc.integer({ min: -HORA_MS, max: 30 * HORA_MS }), { maxLength: 60 });
    fc.assert(
      fc.property(edades, fc.nat(HORA_MS), (lista, mas) => {
        const ops = lista.map((edad) => operacion({ confirmadaEn: ahora - edad }));
        if (topeAlcanzado(ops, ahora) === null) return;
        const otra = operacion({ confirmadaEn: ahora });
        expect(topeAlcanzado([...ops, otra], ahora + mas)).not.toBeNull();
      }),
    );
  });
  test.each<[string, Partial<Operacion>, 'antiguedad' | null]>([
    ['hidden after an unknown attempt', { estado: 'CONFLICTO_OCULTO' }, null],
    ['stored with other data', { estado: 'DIFERENTE' }, null],
    ['of a caja that was closed', { estado: 'RETENIDA', retencion: 'caja' }, null],
    ['a spent reference', { estado: 'CONFLICTO_OCULTO', noRegistrada: true }, 'antiguedad'],
    ['refused', { estado: 'RECHAZADA' }, 'antiguedad'],
    ['held for the password', { estado: 'RETENIDA', retencion: 'sesion' }, 'antiguedad'],
    ['uncertain', { estado: 'INCIERTA', incierta: true }, 'antiguedad'],
  ])('two days old, %s: an age stops the till only where somebody there can help', (_, parte, tope) => {
    const op = operacion({ ...parte, confirmadaEn: ahora - 48 * HORA_MS });
    expect(topeAlcanzado([op], ahora)).toBe(tope);
    // Fifty of any kind are a device on which something is wrong.
    expect(
      topeAlcanzado(
        Array.from({ length: 50 }, () => op),
        ahora,
      ),
    ).toBe('cantidad');
  });
  test.each([
    ['never lifted', null, null],
    ['just lifted', 0, 30 * MINUTO_MS],
    ['a moment before its end', -30 * MINUTO_MS + 1, 1],
    ['over', -30 * MINUTO_MS, null],
    ['the clock was set back by an hour', HORA_MS, null],
  ])('%s', (_caso, desde, hasta) => {
    expect(levantadoHasta(desde === null ? null : ahora + desde, ahora)).toBe(
      hasta === null ? null : ahora + hasta,
    );
  });
});

describe('who may do what', () => {
  const DUENO = { id: LUIS.uid, rol: 'Operador' } as const;
  const OTRA = { id: ANA.uid, rol: 'Operador' } as const;
  const ADMIN = { id: 1, rol: 'Administrador' } as const;
  const DUENO_LECTURA = { id: LUIS.uid, rol: 'Lectura' } as const;
  test.each<[string, Operacion, string[], string[]]>([
    ['waiting', operacion(), ['reintentar'], ['enviar']],
    ['on the wire', operacion({ estado: 'ENVIANDO' }), [], []],
    ['uncertain', operacion({ estado: 'INCIERTA', incierta: true }), ['comprobar'], ['enviar']],
    ['held: password', retenida('sesion'), ['ingresar'], ['enviar']],
    ['held: another person', retenida('otro-usuario'), ['reintentar'], ['enviar']],
    ['held: permission', retenida('permiso'), ['reintentar', 'descartar'], ['enviar', 'cerrar']],
    [
      'held: permission, uncertain',
      retenida('permiso', { incierta: true }),
      ['reintentar'],
      ['enviar', 'cerrar'],
    ],
    ['held: another version', retenida('ruta'), ['reintentar', 'descartar'], ['enviar', 'cerrar']],
    ['held: caja, never sent', retenida('caja'), [], ['pasar', 'cerrar']],
    ['held: caja, sent once', retenida('caja', { intentos: 1, incierta: true }), [], ['enviar', 'cerrar']],
    ['held: letter case', retenida('parecida'), ['es-la-misma', 'es-otra'], []],
    ['held: letter case, uncertain', retenida('parecida', { incierta: true }), ['es-otra'], []],
    ['held: data', retenida('datos', { incierta: true }), ['comprobar'], ['enviar', 'cerrar']],
    [
      'held by another row',
      operacion({ estado: 'DUPLICADA_AJENA' }),
      ['corregir', 'es-la-misma'],
      ['cerrar'],
    ],
    ['refused', operacion({ estado: 'RECHAZADA' }), ['corregir', 'descartar'], ['cerrar']],
    [
      'hidden, proved',
      operacion({ estado: 'CONFLICTO_OCULTO', dup409: true }),
      [],
      ['otra-referencia', 'cerrar'],
    ],
    [
      'hidden, proved not registered',
      operacion({ estado: 'CONFLICTO_OCULTO', dup409: true, noRegistrada: true }),
      ['corregir', 'descartar'],
      ['otra-referencia', 'cerrar'],
    ],
    ['held: changed, never sent', retenida('cambiada'), ['corregir', 'descartar'], ['cerrar']],
    [
      'held: changed, sent once',
      retenida('cambiada', { intentos: 1, incierta: true }),
      ['comprobar'],
      ['cerrar'],
    ],
    ['hidden, not proved', operacion({ estado: 'CONFLICTO_OCULTO' }), [], ['cerrar']],
    ['other data stored', operacion({ estado: 'DIFERENTE' }), ['ver'], ['ver', 'cerrar']],
  ])('%s', (_caso, op, dueno, admin) => {
    expect(actosDe(op, DUENO)).toEqual(dueno);
    expect(actosDe(op, ADMIN)).toEqual(admin);
    expect(actosDe(op, OTRA)).toEqual([]);
    expect(veDetalle(op, OTRA)).toBe(false);
    expect(actosDe(op, DUENO_LECTURA)).toEqual(dueno);
  });

  test('nothing uncertain is given up or edited by a cashier, and nothing is offered that the protocol refuses', () => {
    const casos = ESTADOS.flatMap((estado) =>
      [false, true].flatMap((incierta) =>
        [false, true].map((dup409) => operacion({ estado, incierta, dup409, intentos: incierta ? 1 : 0 })),
      ),
    );
    const malos = casos.flatMap((op) =>
      [DUENO, OTRA, ADMIN].flatMap((mirante) => {
        const actos = actosDe(op, mirante);
        const ofrece = (...cuales: Acto[]) => actos.some((acto) => cuales.includes(acto));
        const mal =
          (esFinal(op.estado) && actos.length > 0) ||
          (ofrece('corregir', 'otra-referencia', 'pasar') && !puedeCorregir(op)) ||
          (ofrece('cerrar', 'descartar', 'es-la-misma') && !puedeCerrar(op) && op.retencion !== 'parecida') ||
          (op.estado === 'INCIERTA' && ofrece('corregir', 'descartar', 'cerrar')) ||
          (op.incierta && ofrece('descartar'));
        return mal ? [`${op.estado} ${mirante.rol}: ${actos.join()}`] : [];
      }),
    );
    expect(malos).toEqual([]);
  });
});

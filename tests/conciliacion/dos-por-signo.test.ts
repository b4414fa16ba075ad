// @vitest-environment node
/** Where several operation types move the drawer the same way, a sign alone says none of them: it is asked, never guessed. */
import { describe, expect, test, vi } from 'vitest';
import type { Fijado } from '@/engines/extracto/profile/perfil';
import { leerTexto } from './extractos';

// As if a QR brought cash, too: what is read is what the table says of each direction.
vi.mock('@/domain/transaccion/tipo-operacion', async (importar) => ({
  ...(await importar<object>()),
  tiposQueMueven: (sentido: 1 | -1) => (sentido === 1 ? ['DEPOSITO', 'TRANSFERENCIA_QR'] : ['RETIRO']),
  tipoQueMueve: (sentido: 1 | -1) => (sentido === 1 ? null : 'RETIRO'),
}));

const EXTRACTO = `Fecha;Referencia;Descripción;Débito;Crédito
21/11/2026;9100001;AGENTE 12;;500,00
21/11/2026;9100002;AGENTE 12;300,00;
21/11/2026;9100003;DEPOSITO AGENTE;;80,00
`;

async function leer(fijado: Fijado = {}) {
  const { interpretado, preguntas } = await leerTexto(EXTRACTO, fijado);
  return {
    lineas: interpretado.lineas.map(({ tipo, referencia }) => `${tipo} ${referencia}`),
    ilegibles: interpretado.ilegibles.map(({ numero, causa }) => `${numero}: ${causa}`),
    nadas: interpretado.ignoradas.flatMap(({ numero, causa }) => (causa ? [`${numero}: ${causa}`] : [])),
    preguntas,
  };
}

describe('an amount that only its sign tells of', () => {
  test('is read where one type goes its way, and waits where several do', async () => {
    const { lineas, ilegibles, preguntas } = await leer();
    expect(lineas).toEqual(['RETIRO 9100002', 'DEPOSITO 9100003']);
    expect(ilegibles).toEqual(['2: No se sabe si es depósito o QR.']);
    expect(preguntas.map(({ texto, opciones }) => [texto, ...opciones.map(({ nombre }) => nombre)])).toEqual([
      [
        'Hay filas que por su signo pueden ser depósito o QR. ¿Qué son?',
        'Depósito',
        'Transferencia QR',
        'No es operación',
      ],
    ]);
  });

  test('is what a person says of it, and of its direction only', async () => {
    const [pregunta] = (await leer()).preguntas;
    const dichas = await Promise.all((pregunta?.opciones ?? []).map(({ fijado }) => leer(fijado)));
    expect(dichas.map(({ lineas }) => lineas)).toEqual([
      ['DEPOSITO 9100001', 'RETIRO 9100002', 'DEPOSITO 9100003'],
      ['TRANSFERENCIA_QR 9100001', 'RETIRO 9100002', 'DEPOSITO 9100003'],
      ['RETIRO 9100002', 'DEPOSITO 9100003'],
    ]);
    expect(dichas.flatMap(({ preguntas }) => preguntas)).toEqual([]);
    expect(dichas.map(({ nadas }) => nadas.length)).toEqual([0, 0, 1]);
  });

  test('is what stands for rows that do not say it, if that goes the same way', async () => {
    expect((await leer({ sinTipo: 'DEPOSITO' })).lineas).toContain('DEPOSITO 9100001');
    expect((await leer({ sinTipo: 'RETIRO' })).ilegibles).toEqual(['2: No se sabe si es depósito o QR.']);
  });
});

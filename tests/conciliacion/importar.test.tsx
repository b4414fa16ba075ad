/** The importing of a statement as the cashier does it; without workers (jsdom), so the engine runs on the page. */
import { readFileSync } from 'node:fs';
import { act, cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Extracto } from '@/engines/extracto/linea-extracto';
import { ImportarExtracto } from '@/features/conciliacion/import/importar-extracto';
import { lecturaDeExtracto } from '@/engines/extracto/extracto';
import { sesionStore } from '@/domain/usuario/ingreso-store';
import { filas as hojaDe, libroDe } from './libro';

afterEach(() => {
  cleanup();
  lecturaDeExtracto.cerrar();
});

const archivo = (nombre: string): File =>
  new File([new Uint8Array(readFileSync(`tests/conciliacion/extractos/${nombre}`))], nombre);
const texto = (contenido: string, nombre = 'extracto.csv'): File => new File([contenido], nombre);

function montar(entidad = 'BCP', fecha = '2026-11-21') {
  const onExtracto = vi.fn<(extracto: Extracto) => void>();
  const user = userEvent.setup();
  const vista = (de: string) => <ImportarExtracto entidad={de} fecha={fecha} onExtracto={onExtracto} />;
  const { rerender } = render(vista(entidad));
  return {
    user,
    onExtracto,
    elegir: async (file: File) => user.upload(screen.getByLabelText('Extracto del banco'), file),
    cambiarEntidad: (de: string) => rerender(vista(de)),
    /** The statement read last. */
    leido: async (veces = 1): Promise<Extracto> => {
      await waitFor(() => expect(onExtracto).toHaveBeenCalledTimes(veces));
      const ultimo = onExtracto.mock.calls.at(-1)?.[0];
      if (!ultimo) throw new Error('nothing was read');
      return ultimo;
    },
  };
}

const SIMPLE = 'Fecha;Referencia;Boleta;Monto;Tipo\n21/11/2026;8827334;A-1;500,00;Depósito\n';

const opcion = (name: string) => screen.getByRole('combobox', { name });
const previa = () => screen.getByRole('table', { name: 'Vista previa' });

describe('a file', () => {
  test('is read, counted, and handed over whole', async () => {
    const { elegir, leido } = montar();
    await elegir(archivo('10-filas-rotas.csv'));
    const { lineas, ilegibles, ignoradas, archivo: suyo } = await leido();
    expect([lineas.length, ilegibles.length, ignoradas]).toEqual([4, 13, 1]);
    expect(suyo).toMatchObject({ nombre: '10-filas-rotas.csv', bytes: 572 });
    expect(suyo.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(screen.getByText('17 filas leídas')).toBeVisible();
    expect(screen.getByText(/4 operaciones · 13 filas ilegibles · 1 línea sin operación/)).toBeVisible();
  });

  test('more lines than one message carries', async () => {
    const { elegir, leido } = montar();
    const filas = Array.from({ length: 4500 }, (_, i) => `21/11/2026;${8_000_000 + i};x;1,00;Retiro`);
    await elegir(texto(`Fecha;Referencia;Boleta;Monto;Tipo\n${filas.join('\n')}`));
    const { lineas } = await leido();
    expect(lineas).toHaveLength(4500);
    expect(lineas.at(-1)).toMatchObject({ numero: 4501, referencia: '8004499' });
  });

  test('of a spreadsheet', async () => {
    const { user, elegir, leido } = montar();
    await elegir(archivo('06-excel-fechas.xlsx'));
    expect((await leido()).lineas).toHaveLength(5);
    await user.click(screen.getByRole('button', { name: 'Cómo se leyó' }));
    expect(screen.getByRole('combobox', { name: 'Hoja' })).toHaveDisplayValue('Operaciones');
    expect(screen.queryByRole('combobox', { name: 'Separador' })).not.toBeInTheDocument();
    await user.selectOptions(screen.getByRole('combobox', { name: 'Hoja' }), 'Portada');
    expect(await screen.findByText(/No encontramos la columna de la referencia/)).toBeVisible();
  });

  test('of which another sheet holds operations says so', async () => {
    const titulos = ['Fecha', 'Referencia', 'Tipo', 'Monto'];
    const { elegir, leido } = montar();
    const hojas = libroDe({
      Depósitos: hojaDe([
        titulos,
        ['21/11/2026', '1111', 'Depósito', 500],
        ['21/11/2026', '2222', 'Depósito', 300],
      ]),
      Retiros: hojaDe([titulos, ['21/11/2026', '3333', 'Retiro', 40]]),
    });
    await elegir(new File([hojas], 'dos-hojas.xlsx'));
    expect((await leido()).lineas).toHaveLength(2);
    expect(screen.getByText(/La hoja «Retiros» tiene 1 operación que no se leyó\./)).toBeVisible();
  });

  test('that is something else says so, and leaves the one before it', async () => {
    const { elegir, leido, onExtracto } = montar();
    await elegir(archivo('11-ejemplo.csv'));
    await leido();
    await elegir(new File(['%PDF-1.7 x'], 'extracto.pdf'));
    expect(await screen.findByRole('alert')).toHaveTextContent(
      '«extracto.pdf»: Es un PDF. Descargue el extracto en Excel o CSV.',
    );
    expect(screen.getByLabelText('Extracto del banco')).toBeInvalid();
    expect(screen.getByText('11-ejemplo.csv')).toBeVisible();
    expect(onExtracto).toHaveBeenCalledTimes(1);
    await elegir(archivo('11-ejemplo.csv'));
    await leido(2);
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });

  test('is still there for whoever comes back to the page, and gone with the session', async () => {
    const { elegir, leido } = montar();
    await elegir(archivo('11-ejemplo.csv'));
    await leido();
    cleanup();
    montar();
    expect(screen.getByText('11-ejemplo.csv')).toBeVisible();
    act(() => sesionStore.salir());
    expect(screen.queryByText('11-ejemplo.csv')).not.toBeInTheDocument();
  });

  test('can be given up', async () => {
    const { user, elegir, onExtracto } = montar();
    // A file that never comes to its end: the stick was pulled out.
    const lento = texto(SIMPLE, 'lento.csv');
    lento.arrayBuffer = () => new Promise(() => undefined);
    await elegir(lento);
    expect(screen.getByRole('progressbar', { name: 'Lectura del archivo' })).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Cancelar' }));
    expect(screen.queryByRole('progressbar')).not.toBeInTheDocument();
    expect(onExtracto).not.toHaveBeenCalled();
    expect(screen.getByLabelText('Extracto del banco')).toHaveFocus();
  });

  test('that is read while «Cancelar» has the focus leaves it where another one is chosen', async () => {
    const { elegir, leido } = montar();
    const lento = texto(SIMPLE, 'lento.csv');
    const bytes = await lento.arrayBuffer();
    const seAbre = new EventTarget();
    const abierto = new Promise<ArrayBuffer>((listo) => {
      seAbre.addEventListener('ya', () => listo(bytes));
    });
    lento.arrayBuffer = () => abierto;
    await elegir(lento);
    screen.getByRole('button', { name: 'Cancelar' }).focus();
    seAbre.dispatchEvent(new Event('ya'));
    await leido();
    expect(screen.queryByRole('progressbar')).not.toBeInTheDocument();
    expect(screen.getByLabelText('Extracto del banco')).toHaveFocus();
  });

  test('that can’t be opened', async () => {
    const { elegir } = montar();
    const perdido = texto(SIMPLE, 'perdido.csv');
    perdido.arrayBuffer = () => Promise.reject(new Error('gone'));
    await elegir(perdido);
    expect(await screen.findByRole('alert')).toHaveTextContent('No se pudo abrir el archivo');
  });

  test('of 50 MB is not even opened', async () => {
    const { elegir } = montar();
    const grande = texto('', 'grande.csv');
    const arrayBuffer = vi.fn<() => Promise<ArrayBuffer>>();
    Object.defineProperties(grande, { size: { value: 50e6 }, arrayBuffer: { value: arrayBuffer } });
    await elegir(grande);
    expect(await screen.findByRole('alert')).toHaveTextContent(
      '«grande.csv»: El archivo pesa 50,0 MB y el máximo es 20 MB. Descargue el extracto de un solo día.',
    );
    expect(arrayBuffer).not.toHaveBeenCalled();
  });
});

test('pasted rows are read like a file', async () => {
  const { user, leido } = montar();
  await user.click(screen.getByRole('button', { name: 'Pegar las filas' }));
  const area = screen.getByRole('textbox', { name: 'Filas copiadas' });
  expect(area).toHaveFocus();
  await user.click(screen.getByRole('button', { name: 'Leer las filas' }));
  expect(area).toHaveAccessibleDescription('Pegue aquí las filas del banco');
  await user.click(area);
  await user.paste('21/11/2026\tDEPOSITO\t8827334\t500,00\n21/11/2026\tRETIRO\t8827340\t300,00');
  await user.click(screen.getByRole('button', { name: 'Leer las filas' }));
  const { lineas, archivo: suyo } = await leido();
  expect(lineas.map(({ tipo, referencia }) => [tipo, referencia])).toEqual([
    ['DEPOSITO', '8827334'],
    ['RETIRO', '8827340'],
  ]);
  expect(suyo).toMatchObject({ nombre: 'Texto pegado', bytes: 67 });
  expect(area).not.toBeInTheDocument();
  const abrir = screen.getByRole('button', { name: 'Pegar las filas' });
  expect(abrir).toHaveFocus();
  await user.keyboard('{Enter}');
  await user.click(screen.getByRole('button', { name: 'Cerrar' }));
  expect(abrir).toHaveFocus();
});

describe('how it was read', () => {
  test('is shown and changed by hand, and the first rows follow', async () => {
    const { user, elegir, leido } = montar();
    await elegir(texto(SIMPLE));
    await leido();
    const boton = screen.getByRole('button', { name: 'Cómo se leyó' });
    expect(boton).toHaveAttribute('aria-expanded', 'false');
    await user.click(boton);
    expect(opcion('Codificación')).toHaveDisplayValue('UTF-8');
    expect(opcion('Separador')).toHaveDisplayValue('Punto y coma (;)');
    expect(opcion('Títulos de las columnas')).toHaveDisplayValue(/^Línea 1: Fecha · Referencia/);
    expect(opcion('Orden del día y el mes')).toHaveDisplayValue('Día/mes/año');
    expect(opcion('Decimales del monto')).toHaveDisplayValue('Coma (1.234,50)');
    expect(opcion('El signo del monto dice')).toHaveDisplayValue('Nada: lo dice la operación');

    expect(within(previa()).getByRole('cell', { name: '8827334' })).toBeVisible();
    await user.selectOptions(opcion('Columna de la referencia'), 'C: Boleta');
    expect((await leido(2)).lineas[0]?.referencia).toBe('A-1');
    expect(within(previa()).getByRole('cell', { name: 'A-1' })).toBeVisible();
    expect(within(previa()).getByRole('cell', { name: '21/11/2026' })).toBeVisible();

    await user.selectOptions(opcion('Decimales del monto'), 'Punto (1,234.50)');
    expect((await leido(3)).ilegibles[0]?.causa).toBe('El monto no se puede leer.');
    expect(within(previa()).getByText(/Ilegible: El monto no se puede leer/)).toBeVisible();

    await user.selectOptions(opcion('Orden del día y el mes'), 'Mes/día/año');
    expect((await leido(4)).ilegibles[0]?.causa).toBe('La fecha no se puede leer.');

    await user.click(screen.getByRole('button', { name: 'Detectar de nuevo' }));
    expect((await leido(5)).lineas[0]).toMatchObject({ referencia: '8827334', monto: 50_000 });
  });

  test('is asked for when it can’t be known', async () => {
    const { user, elegir, leido, onExtracto } = montar();
    await elegir(texto('Agencia;Boleta;Cantidad;Clase\nLa Paz;ABC;quinientos;x\nLa Paz;ABD;500;x\n'));
    expect(await screen.findByText(/No encontramos la columna de la referencia/)).toBeVisible();
    expect((await leido()).ilegibles[0]?.causa).toBe('Falta elegir la columna de la referencia.');
    await user.selectOptions(opcion('Títulos de las columnas'), '1');
    await user.selectOptions(opcion('Columna de la referencia'), '2');
    await user.selectOptions(opcion('Columna del monto'), '3');
    await user.selectOptions(opcion('Columna de la operación'), 'Ninguna');
    await user.selectOptions(opcion('Si la fila no lo dice, es'), 'Retiro');
    await waitFor(() => expect(onExtracto.mock.lastCall?.[0].lineas).toHaveLength(1));
    expect((await leido(onExtracto.mock.calls.length)).lineas[0]).toMatchObject({
      referencia: 'ABD',
      monto: 50_000,
      tipo: 'RETIRO',
    });
  });

  test('lists the lines that are no operation', async () => {
    const { user, elegir, leido } = montar();
    await elegir(archivo('01-punto-y-coma-bom.csv'));
    await leido();
    await user.click(screen.getByRole('button', { name: 'Cómo se leyó' }));
    await user.click(screen.getByText('10 líneas sin operación', { selector: 'summary' }));
    expect(screen.getByText(/Línea 13: TOTALES · 4 operaciones/, { selector: 'li' })).toBeVisible();
  });
});

const tipos = ({ lineas }: Extracto) => lineas.map(({ tipo, hora }) => [tipo, hora]);
const abrirOpciones = async ({ user }: ReturnType<typeof montar>) =>
  user.click(screen.getByRole('button', { name: 'Cómo se leyó' }));

const DE_SIGNO = 'Fecha;Hora;Referencia;Débito;Crédito;Glosa\n21/11/2026;10:30;8827334;500,00;;x\n';
const fijarSigno = async (yo: ReturnType<typeof montar>) => {
  await abrirOpciones(yo);
  await yo.user.selectOptions(opcion('El signo del monto dice'), 'Débito o − es depósito');
};

const dosFormas = (n: number) =>
  libroDe({
    Mayor: hojaDe([
      ['Fecha', 'Referencia', 'D/C', 'Monto'],
      ['21/11/2026', `111${n}`, 'C', 500],
      ['21/11/2026', `222${n}`, 'D', 300],
    ]),
    Agente: hojaDe([
      ['Fecha', 'Referencia', 'Operación', 'Monto'],
      ['21/11/2026', `333${n}`, 'Transferencia QR', 40],
    ]),
  });

describe('remembered per institution', () => {
  test('what was set by hand reads the next file of that bank, and of no other', async () => {
    const primera = montar();
    await primera.elegir(texto(SIMPLE));
    await primera.leido();
    await primera.user.click(screen.getByRole('button', { name: 'Cómo se leyó' }));
    await primera.user.selectOptions(
      screen.getByRole('combobox', { name: 'Columna de la referencia' }),
      'C: Boleta',
    );
    await primera.leido(2);

    await primera.elegir(texto(SIMPLE.replace('A-1', 'A-2'), 'otro.csv'));
    expect((await primera.leido(3)).lineas[0]?.referencia).toBe('A-2');
    expect(screen.getByText(/con la forma recordada de BCP/)).toBeVisible();

    primera.cambiarEntidad('SOLI');
    expect((await primera.leido(4)).lineas[0]?.referencia).toBe('8827334');
    primera.cambiarEntidad('bcp');
    expect((await primera.leido(5)).lineas[0]?.referencia).toBe('A-2');
  });

  test('one change by hand changes that, and nothing else of what was remembered', async () => {
    const yo = montar();
    await yo.elegir(texto(DE_SIGNO));
    expect(tipos(await yo.leido())).toEqual([['RETIRO', '10:30']]);
    await fijarSigno(yo);
    expect(tipos(await yo.leido(2))).toEqual([['DEPOSITO', '10:30']]);

    await yo.elegir(texto(DE_SIGNO.replace('8827334', '8827335'), 'otro.csv'));
    expect(tipos(await yo.leido(3))).toEqual([['DEPOSITO', '10:30']]);
    await abrirOpciones(yo);
    await yo.user.selectOptions(opcion('Columna de la hora'), 'Ninguna');
    expect(tipos(await yo.leido(4))).toEqual([['DEPOSITO', null]]);
    // And the next day too.
    await yo.elegir(texto(DE_SIGNO.replace('8827334', '8827336'), 'tercero.csv'));
    expect(tipos(await yo.leido(5))).toEqual([['DEPOSITO', null]]);
  });

  test('a form remembered by an older version knows nothing of states and currencies: they are found out', async () => {
    const titulos = 'Fecha;Referencia;Tipo;Monto;Estado;Moneda';
    const fila = (resto: string) =>
      `${titulos}\n21/11/2026;8827334;Depósito;500,00;${resto}\n21/11/2026;8827335;Retiro;5,00;Exitosa;BOB\n`;
    const primera = montar();
    await primera.elegir(texto(fila('Exitosa;BOB')));
    await primera.leido();
    const guardado = localStorage.getItem('kantuta.extractos') ?? '';
    localStorage.setItem('kantuta.extractos', guardado.replace(/,"estado":4,"moneda":5/, ''));
    expect(localStorage.getItem('kantuta.extractos')).not.toBe(guardado);
    await primera.elegir(texto(fila('Fallida;BOB'), 'otro.csv'));
    expect((await primera.leido(2)).lineas.map(({ referencia }) => referencia)).toEqual(['8827335']);
    expect(localStorage.getItem('kantuta.extractos')).toBe(guardado);
  });

  test('another sheet is read anew, not as the remembered one', async () => {
    const { elegir, leido, user } = montar();
    await elegir(new File([dosFormas(1)], 'uno.xlsx'));
    await leido();
    await elegir(new File([dosFormas(2)], 'dos.xlsx'));
    await leido(2);
    expect(screen.getByText(/con la forma recordada de BCP/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Cómo se leyó' }));
    await user.selectOptions(opcion('Hoja'), 'Agente');
    expect((await leido(3)).lineas.map(({ tipo }) => tipo)).toEqual(['TRANSFERENCIA_QR']);
  });

  test('what was set before the institution was chosen is of that institution', async () => {
    const yo = montar('');
    await yo.elegir(texto(DE_SIGNO));
    await yo.leido();
    await fijarSigno(yo);
    await yo.leido(2);
    yo.cambiarEntidad('BCP');
    expect(tipos(await yo.leido(3))).toEqual([['DEPOSITO', '10:30']]);
    await yo.elegir(texto(DE_SIGNO.replace('8827334', '8827335'), 'otro.csv'));
    expect(tipos(await yo.leido(4))).toEqual([['DEPOSITO', '10:30']]);
    expect(screen.getByText(/con la forma recordada de BCP/)).toBeVisible();
  });

  test('a file that is only looked at as another bank’s teaches nothing about that bank', async () => {
    const yo = montar();
    await yo.elegir(texto(SIMPLE));
    await yo.leido();
    yo.cambiarEntidad('SOLI');
    await yo.leido(2);
    await yo.elegir(texto(DE_SIGNO, 'de-soli.csv'));
    await yo.leido(3);
    expect(screen.queryByText(/forma recordada/)).not.toBeInTheDocument();
  });

  test('an institution chosen while a file is being read reads it its own way', async () => {
    const yo = montar();
    await yo.elegir(texto(DE_SIGNO));
    await yo.leido();
    await fijarSigno(yo);
    await yo.leido(2);
    const lento = texto(DE_SIGNO.replace('8827334', '8827335'), 'otro.csv');
    const bytes = await lento.arrayBuffer();
    const soltar: (() => void)[] = [];
    lento.arrayBuffer = () =>
      new Promise((resolve) => {
        soltar.push(() => resolve(bytes));
      });
    await yo.elegir(lento);
    expect(await screen.findByRole('button', { name: 'Cancelar' })).toBeVisible();
    yo.cambiarEntidad('SOLI');
    // The file before is read again meanwhile; the one on its way can still be given up.
    await yo.leido(3);
    expect(screen.getByRole('button', { name: 'Cancelar' })).toBeVisible();
    act(() => soltar.forEach((dar) => dar()));
    const { lineas } = await yo.leido(4);
    expect(lineas.map(({ tipo, referencia }) => [tipo, referencia])).toEqual([['RETIRO', '8827335']]);
    expect(screen.queryByText(/forma recordada/)).not.toBeInTheDocument();
  });

  test('a form that does not fit is said, kept, and replaced only on request', async () => {
    const { user, elegir, leido } = montar();
    await elegir(texto(SIMPLE));
    await leido();
    const guardado = localStorage.getItem('kantuta.extractos');
    expect(guardado).not.toContain('8827334');
    await elegir(archivo('08-sin-encabezado-duplicadas.csv'));
    expect((await leido(2)).lineas).toHaveLength(5);
    expect(
      screen.getByText(/no tiene la forma recordada de BCP: .*no tiene títulos\. Se detectó de nuevo/),
    ).toBeVisible();
    expect(localStorage.getItem('kantuta.extractos')).toBe(guardado);
    await user.click(screen.getByRole('button', { name: 'Recordar esta forma para BCP' }));
    expect(localStorage.getItem('kantuta.extractos')).not.toBe(guardado);
    expect(screen.getByRole('button', { name: 'Cómo se leyó' })).toHaveFocus();
    await elegir(archivo('08-sin-encabezado-duplicadas.csv'));
    await leido(3);
    expect(screen.getByText(/con la forma recordada de BCP/)).toBeVisible();
  });

  test.each(['{', '[]', '{"bcp":{"titulos":3}}', '{"bcp":{"columnas":{"referencia":99}}}'])(
    'a spoilt memory is none: %s',
    async (guardado) => {
      localStorage.setItem('kantuta.extractos', guardado);
      const { elegir, leido } = montar();
      await elegir(texto(SIMPLE));
      expect((await leido()).lineas).toHaveLength(1);
      expect(screen.queryByText(/forma recordada/)).not.toBeInTheDocument();
    },
  );
});

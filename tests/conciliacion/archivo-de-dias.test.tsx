/** All settlements out as one file and in on another device: looked at first, and nothing kept is written over. */
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { guardarAjustes, leerAjustes } from '@/domain/ajustes/ajustes';
import { SIN_DECISION } from '@/domain/conciliacion/decision';
import { guardarDecision, leerDecisiones } from '@/domain/conciliacion/decisiones-db';
import { leerActa, leerDia } from '@/domain/conciliacion/dias-db';
import { sesionStore } from '@/domain/usuario/ingreso-store';
import { leerBitacora } from '@/engines/envios/journal/journal';
import { conFilas } from '../agentes/lista-backend';
import { conDescargas } from '../support/descargas';
import { renderApp } from '../support/render-app';
import {
  cerrarTodo,
  conciliar,
  elegirEntidad,
  enPapel,
  filaDe,
  HOY,
  ponerMesa,
  reabrir,
  tresOperaciones,
  vaciarEquipo,
  type App,
} from './mesa';

ponerMesa();

/** With a result on the screen the calendar, and what is under it, is folded. */
async function desplegar(app: App): Promise<void> {
  const plegado = (await screen.findByText('Días por conciliar')).closest('details');
  if (plegado && !plegado.open) await app.user.click(screen.getByText('Calendario de días por conciliar'));
}

async function exportar(app: App): Promise<File> {
  const { archivos } = conDescargas();
  await desplegar(app);
  await app.user.click(await screen.findByRole('button', { name: 'Exportar conciliaciones' }));
  await waitFor(() => expect(archivos).toHaveLength(1));
  const [archivo] = archivos;
  if (!archivo) throw new Error('no file');
  expect(archivo.nombre).toBe(`kantuta-conciliaciones-${HOY}.json`);
  return new File([await archivo.contenido.text()], archivo.nombre);
}

async function elegirArchivo(app: App, archivo: File) {
  await desplegar(app);
  await app.user.click(await screen.findByRole('button', { name: 'Importar conciliaciones' }));
  await app.user.upload(await screen.findByLabelText('Archivo de conciliaciones'), archivo);
}
const revision = async () => within(await screen.findByRole('dialog', { name: 'Qué cambia en este equipo' }));

/** Another device: nobody signed in, nothing on the screen, nothing kept. */
async function aOtroEquipo({ unmount, backend }: App): Promise<void> {
  unmount();
  sesionStore.salir();
  backend.server.close();
  await vaciarEquipo();
}

/** The day closed on this device, exported, and the device emptied. */
async function deOtroEquipo() {
  const { backend } = tresOperaciones();
  const app = renderApp('/conciliacion', { backend });
  await conciliar(app);
  await cerrarTodo(app);
  const archivo = await exportar(app);
  return { backend, app, archivo };
}

describe('the file', () => {
  test('a closed day comes to another device with its acta, after it was looked at', async () => {
    const { backend, app, archivo } = await deOtroEquipo();
    const version = (await leerDia('BCP', HOY))?.versiones[0];
    await aOtroEquipo(app);

    const otra = renderApp('/conciliacion', { backend });
    await elegirEntidad(otra);
    await elegirArchivo(otra, archivo);
    const dialogo = await revision();
    expect(dialogo.queryByRole('alert')).toBeNull();
    expect(dialogo.queryByText(/no se puede comprobar/)).toBeNull();
    expect(dialogo.getByRole('listitem')).toHaveTextContent(
      `BCP · ${enPapel(HOY)}NuevoNada → Cerrado, versión 1`,
    );
    expect(dialogo.getByRole('button', { name: 'Cancelar' })).toHaveFocus();
    expect(await leerDia('BCP', HOY)).toBeNull();
    // A double click, before anything is drawn.
    const importar = dialogo.getByRole('button', { name: 'Importar 1 día' });
    fireEvent.click(importar);
    fireEvent.click(importar);
    expect(await screen.findByText('Se importó: 1 día ✓')).toBeVisible();
    expect(await screen.findByRole('region', { name: 'Día cerrado' })).toHaveTextContent('Versión 1');
    expect((await leerDia('BCP', HOY))?.versiones).toEqual([version]);
    expect((await leerActa('BCP', HOY, 1))?.filas).toHaveLength(3);
    const { eventos } = await leerBitacora({ tipo: 'conciliacion' });
    expect(eventos.at(-1)).toMatchObject({ acto: 'importada', datos: { sobre: '1 día', version: 0 } });
    expect(eventos.filter((evento) => 'acto' in evento && evento.acto === 'importada')).toHaveLength(1);

    // Twice is as once.
    await elegirArchivo(otra, archivo);
    const igual = await revision();
    expect(igual.getByText('No hay nada que importar: este equipo ya lo tiene.')).toBeVisible();
    expect(igual.getByText('1 día está igual en este equipo.')).toBeVisible();
    await otra.user.click(igual.getByRole('button', { name: 'Listo' }));
  });

  test('one that was made before files carried a hash says what of it is not proven', async () => {
    const { backend, app, archivo } = await deOtroEquipo();
    await aOtroEquipo(app);
    const { huella: _, ...datos } = z.parse(
      z.looseObject({ huella: z.string() }),
      JSON.parse(await archivo.text()),
    );
    const otra = renderApp('/conciliacion', { backend });
    await elegirArchivo(otra, new File([JSON.stringify({ ...datos, formato: 1 })], 'de-antes.json'));
    const dialogo = await revision();
    expect(
      dialogo.getByText(/^El archivo es de una versión anterior: lo que no está en un acta/),
    ).toBeVisible();
    await otra.user.click(dialogo.getByRole('button', { name: 'Importar 1 día' }));
    expect(await screen.findByText('Se importó: 1 día ✓')).toBeVisible();
  });

  test('an older file takes nothing from a day that was closed again since', async () => {
    const { app, archivo } = await deOtroEquipo();
    await reabrir(app, 'Llegó la respuesta');
    await waitFor(() => expect(filaDe(/8827355/).getByRole('combobox')).toBeEnabled());
    await cerrarTodo(app);
    const antes = await leerDia('BCP', HOY);
    expect(antes?.versiones).toHaveLength(2);
    await elegirArchivo(app, archivo);
    const dialogo = await revision();
    expect(dialogo.getByText('1 día va más adelante en este equipo.')).toBeVisible();
    expect(dialogo.queryByRole('button', { name: /^Importar/ })).toBeNull();
    expect(await leerDia('BCP', HOY)).toEqual(antes);
  });

  test('what this device had said otherwise is told before it is replaced by a version', async () => {
    const { backend, app, archivo } = await deOtroEquipo();
    const [clave] = [...(await leerDecisiones('BCP', HOY)).keys()];
    await aOtroEquipo(app);
    const nota = { estado: 'pendiente', nota: 'De aquí', aceptada: null, sobre: null } as const;
    await guardarDecision({ entidad: 'BCP', dia: HOY, clave: clave ?? '' }, nota);
    await guardarDecision({ entidad: 'BCP', dia: HOY, clave: 'b otra' }, nota);

    const otra = renderApp('/conciliacion', { backend });
    await elegirArchivo(otra, archivo);
    const dialogo = await revision();
    expect(dialogo.getByRole('listitem')).toHaveTextContent('Solo notas → Cerrado, versión 1');
    expect(
      dialogo.getByText('1 fila anotada de otra manera en este equipo toma lo del archivo.'),
    ).toBeVisible();
    await otra.user.click(dialogo.getByRole('button', { name: 'Importar 1 día' }));
    await screen.findByText('Se importó: 1 día ✓');
    const decisiones = await leerDecisiones('BCP', HOY);
    expect(decisiones.get(clave ?? '')?.nota).toBe('');
    expect(decisiones.get('b otra')).toEqual(nota);
  });

  test('one that two devices closed each in its own way stays as it is here, and says so', async () => {
    const { backend, app, archivo } = await deOtroEquipo();
    await aOtroEquipo(app);
    const otra = renderApp('/conciliacion', { backend });
    await conciliar(otra);
    await otra.user.type(filaDe(/8827355/).getByRole('textbox'), 'Otra nota');
    await cerrarTodo(otra);
    const antes = await leerDia('BCP', HOY);
    await elegirArchivo(otra, archivo);
    const dialogo = await revision();
    expect(
      dialogo.getByText(
        `Se cerró distinto en cada equipo y no se importa: BCP · ${enPapel(HOY)}. Queda lo de este equipo.`,
      ),
    ).toBeVisible();
    expect(await leerDia('BCP', HOY)).toEqual(antes);
  });

  test('of another business: said plainly, with what differs, and taken only by a second consent', async () => {
    const { app, archivo } = await deOtroEquipo();
    await aOtroEquipo(app);
    const { backend } = conFilas([
      { nro_referencia: '111', monto: 500, banco: 'SOLI' },
      { nro_referencia: '222', monto: 450, banco: 'SOLI' },
      { nro_referencia: '333', monto: 700, banco: 'SOLI' },
    ]);
    guardarAjustes({ ...leerAjustes(), nombre_tienda: 'La Otra' });

    const otra = renderApp('/conciliacion', { backend });
    await elegirArchivo(otra, archivo);
    const dialogo = await revision();
    const aviso = dialogo.getByRole('alert');
    expect(aviso).toHaveTextContent(
      'Este archivo es de otro negocio: ninguna operación de sus días está en este equipo.',
    );
    expect(aviso).toHaveTextContent(/Es de «.+»; este equipo, de «La Otra»\./);
    expect(aviso).toHaveTextContent('Entidades que este equipo no usa: BCP.');
    const importar = dialogo.getByRole('button', { name: 'Importar 1 día' });
    await otra.user.click(importar);
    expect(dialogo.getByText('Para importarlo, marque la casilla.')).toBeVisible();
    expect(await leerDia('BCP', HOY)).toBeNull();
    await otra.user.click(
      dialogo.getByRole('checkbox', { name: 'Sé que es de otro negocio y quiero importarlo' }),
    );
    await otra.user.click(importar);
    expect(await screen.findByText('Se importó: 1 día ✓')).toBeVisible();
  });

  test('one that names no operation can’t be told: it asks, too', async () => {
    const { backend } = tresOperaciones();
    const nota = { ...SIN_DECISION, nota: 'Solo una nota' };
    await guardarDecision({ entidad: 'BCP', dia: HOY, clave: 'b algo' }, nota);
    const app = renderApp('/conciliacion', { backend });
    const archivo = await exportar(app);
    await aOtroEquipo(app);
    const otra = renderApp('/conciliacion', { backend });
    await elegirArchivo(otra, archivo);
    const dialogo = await revision();
    expect(dialogo.getByRole('alert')).toHaveTextContent(
      'No se puede comprobar de qué negocio es este archivo: no hay operaciones con que compararlo.',
    );
    await otra.user.click(dialogo.getByRole('button', { name: 'Importar 1 día' }));
    expect((await leerDecisiones('BCP', HOY)).size).toBe(0);
  });

  test('figures changed by hand are refused in one sentence', async () => {
    const { app, archivo } = await deOtroEquipo();
    await aOtroEquipo(app);
    const { backend } = tresOperaciones();
    const otra = renderApp('/conciliacion', { backend });
    const texto = (await archivo.text()).replace('"monto":104000', '"monto":204000');
    await elegirArchivo(otra, new File([texto], archivo.name));
    await waitFor(() =>
      expect(screen.getByLabelText('Archivo de conciliaciones')).toHaveAccessibleDescription(
        `Las cifras de BCP ${enPapel(HOY)} no salen de sus filas: alguien cambió el archivo.`,
      ),
    );
  });

  test('a wrong file is one sentence, and another one can be chosen', async () => {
    const { backend } = tresOperaciones();
    const app = renderApp('/conciliacion', { backend });
    await elegirArchivo(app, new File(['Fecha;Monto'], 'bcp.json'));
    const campo = screen.getByLabelText('Archivo de conciliaciones');
    await waitFor(() =>
      expect(campo).toHaveAccessibleDescription(
        'Ese archivo no es de conciliaciones: elija el que se hizo con «Exportar conciliaciones».',
      ),
    );
    expect(campo).toBeInvalid();
  });

  test('nothing to export says so', async () => {
    const { backend } = tresOperaciones();
    const app = renderApp('/conciliacion', { backend });
    await app.user.click(await screen.findByRole('button', { name: 'Exportar conciliaciones' }));
    expect(await screen.findByText('Todavía no hay conciliaciones que exportar.')).toBeVisible();
  });
});

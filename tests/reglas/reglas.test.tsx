/** The rules of the shop on /ajustes: carried, looked at, taken, given up again; and what is not taken. */
import { act, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import '@/features/ajustes/ajustes-page';
import { AJUSTES_POR_DEFECTO, guardarAjustes, leerAjustes } from '@/domain/ajustes/ajustes';
import { codigoDe } from '@/domain/reglas/codigo-reglas';
import { guardarConVersion, leerReglas, reglasDe } from '@/domain/reglas/reglas';
import { escribirArchivo, escribirTexto, leerTraidas } from '@/domain/reglas/reglas-archivo';
import { sesionStore } from '@/domain/usuario/ingreso-store';
import { cerrarBandeja } from '@/engines/envios/store/envios-db';
import { leerBitacora } from '@/engines/envios/journal/journal';
import { escribirAjustes } from '@/features/ajustes/recetas-archivo';
import { anotarHora } from '@/lib/time/reloj';
import { equipoNuevo } from '../envios/sembrar';
import { conDescargas } from '../support/descargas';
import { renderApp } from '../support/render-app';
import { REGLAS } from './generar-reglas';

const AQUI = codigoDe(reglasDe(AJUSTES_POR_DEFECTO));
const ALLA = codigoDe(REGLAS);
const traidas = { reglas: REGLAS, codigo: ALLA, version: 4, desde: 1_795_449_600_000, antes: null };
const TEXTO = escribirTexto(traidas, 'Tienda Norte') ?? '';
const archivo = (contenido = escribirArchivo(traidas, 'Tienda Norte')) =>
  new File([contenido], 'reglas.json');

beforeEach(async () => {
  localStorage.clear();
  await equipoNuevo();
});
afterEach(equipoNuevo);

const revisar = async () => within(await screen.findByRole('dialog', { name: 'Qué cambia en este equipo' }));

async function abrir() {
  const app = renderApp('/ajustes', { usuario: 'admin' });
  const tarjeta = within(await screen.findByRole('region', { name: 'Reglas de la tienda' }));
  const tomarDeOtro = async () => {
    await app.user.click(tarjeta.getByRole('button', { name: 'Tomar de otro equipo' }));
    return within(await screen.findByRole('dialog', { name: 'Tomar de otro equipo' }));
  };
  const pegar = async (texto: string) => {
    const dialogo = await tomarDeOtro();
    await app.user.click(dialogo.getByRole('textbox', { name: 'O el texto copiado' }));
    await app.user.paste(texto);
    await app.user.click(dialogo.getByRole('button', { name: 'Ver diferencias' }));
    return dialogo;
  };
  return { ...app, tarjeta, tomarDeOtro, pegar };
}

const anotadas = async () =>
  (await leerBitacora({ tipo: 'reglas' })).eventos.flatMap((evento) =>
    evento.tipo === 'reglas' ? [`${evento.acto} ${evento.datos.de} → ${evento.datos.a}`] : [],
  );

describe('carried', () => {
  test('as a file, as a text and as a QR code', async () => {
    guardarAjustes(REGLAS);
    const { archivos } = conDescargas();
    const { user, tarjeta } = await abrir();
    expect(tarjeta.getByText(ALLA)).toBeVisible();
    await user.click(tarjeta.getByRole('button', { name: 'Llevar a otro equipo' }));
    const dialogo = within(await screen.findByRole('dialog', { name: 'Llevar a otro equipo' }));
    await user.click(dialogo.getByRole('button', { name: 'Descargar archivo' }));
    expect(archivos[0]?.nombre).toMatch(
      new RegExp(`^kantuta-reglas-${ALLA.toLowerCase()}-\\d{4}-\\d\\d-\\d\\d\\.json$`),
    );
    expect(JSON.parse((await archivos[0]?.contenido.text()) ?? '')).toMatchObject({
      kantuta: 'reglas',
      codigo: ALLA,
    });
    await user.click(dialogo.getByRole('button', { name: 'Copiar texto' }));
    expect(await dialogo.findByText('Copiado ✓ Péguelo en el otro equipo.')).toBeVisible();
    expect(await navigator.clipboard.readText()).toMatch(new RegExp(`^KANTUTA:${ALLA}:[2-9A-Z]+:FIN$`));
    expect(await dialogo.findByRole('img', { name: `Código QR con las reglas ${ALLA}` })).toBeInTheDocument();
  });

  test('every change of a rule is another version; another paper is not', async () => {
    // The server's clock counts on in parts of a millisecond.
    anotarHora(Date.now() + 0.5);
    guardarConVersion(() => guardarAjustes({ conteo_ciego: false }));
    guardarConVersion(() => guardarAjustes({ ancho_comprobante: 58 }));
    expect(leerReglas()).toMatchObject({ version: 2 });
    expect(leerTraidas(escribirArchivo(leerReglas(), 'Tienda'))).toMatchObject({ ok: true });
    // A page that keeps no version has changed them.
    guardarAjustes({ efecto_qr: { BCP: 'sale' } });
    expect(leerReglas()).toMatchObject({ version: 3, desde: null });
    const { tarjeta } = await abrir();
    expect(tarjeta.getByText(/versión 3$/)).toBeVisible();
  });
});

describe('taken', () => {
  test('a file: the differences first, nothing before the act, told in the trail, and undone', async () => {
    const { user, tarjeta, tomarDeOtro } = await abrir();
    const dialogo = await tomarDeOtro();
    await user.upload(dialogo.getByLabelText('Archivo de reglas'), archivo());
    const cambios = await revisar();
    expect(cambios.getByText(`${AQUI} → ${ALLA}`)).toBeVisible();
    const lineas = () => cambios.getAllByRole('listitem').map(({ textContent }) => textContent);
    expect(lineas().slice(0, 3)).toEqual([
      'Conteo ciego al cerrar: Sí → No',
      'Comisión en la gaveta de Caja 03 – Mixta: Sí → No',
      'Tigo Money: No mueve la gaveta → + Entra a la gaveta',
    ]);
    expect(within(cambios.getByRole('region', { name: 'Tarifa de BCP' })).getByText('Nueva')).toBeVisible();
    expect(leerAjustes()).toEqual(AJUSTES_POR_DEFECTO);

    await user.click(cambios.getByRole('button', { name: 'Tomar estas reglas' }));
    expect(await tarjeta.findByText(`Se tomaron de otro equipo: ${AQUI} → ${ALLA}.`)).toBeVisible();
    expect(leerReglas()).toMatchObject({ codigo: ALLA, version: 4, desde: 1_795_449_600_000 });
    expect(leerAjustes()).toEqual({ ...AJUSTES_POR_DEFECTO, ...REGLAS });
    // The form below shows them at once.
    expect(screen.getByRole('checkbox', { name: 'Conteo ciego al cerrar' })).not.toBeChecked();
    expect(screen.getByRole('combobox', { name: 'Tigo Money' })).toHaveDisplayValue('+ Entra a la gaveta');

    await user.click(tarjeta.getByRole('button', { name: 'Deshacer' }));
    expect(await tarjeta.findByText(`Deshecho ✓ Este equipo vuelve a ${AQUI}.`)).toBeVisible();
    expect(leerAjustes()).toEqual(AJUSTES_POR_DEFECTO);
    expect(leerReglas()).toMatchObject({ codigo: AQUI, version: 1 });
    expect(tarjeta.queryByRole('button', { name: 'Deshacer' })).toBeNull();
    await waitFor(async () =>
      expect(await anotadas()).toEqual([`tomadas ${AQUI} → ${ALLA}`, `deshechas ${ALLA} → ${AQUI}`]),
    );
  });

  test('a text; undone after a reload, too; the trail’s page tells what was changed', async () => {
    const { user, unmount, backend, pegar, tarjeta } = await abrir();
    await pegar(`Pegue esto: ${TEXTO.toLowerCase()}`);
    await user.dblClick((await revisar()).getByRole('button', { name: 'Tomar estas reglas' }));
    expect(await tarjeta.findByText(/^Se tomaron de otro equipo/)).toBeVisible();
    await waitFor(async () => expect(await anotadas()).toEqual([`tomadas ${AQUI} → ${ALLA}`]));
    unmount();
    backend.server.close();
    const otra = await abrir();
    expect(otra.tarjeta.getByText(`Se tomaron de otro equipo: ${AQUI} → ${ALLA}.`)).toBeVisible();
    await otra.user.click(otra.tarjeta.getByRole('button', { name: 'Deshacer' }));
    await otra.tarjeta.findByText(/^Deshecho ✓/);
    expect(leerReglas().codigo).toBe(AQUI);
    otra.unmount();
    otra.backend.server.close();
    renderApp('/bitacora', { usuario: 'admin' });
    const rastro = within(await screen.findByRole('table', { name: 'Bitácora' }));
    const fila = rastro.getByRole('row', { name: /Tomadas de otro equipo, versión 4/ });
    expect(fila).toHaveTextContent(`Reglas de la tienda${AQUI} → ${ALLA}`);
    expect(fila).toHaveTextContent('Conteo ciego al cerrar: Sí → No');
    expect(rastro.getByRole('row', { name: /Deshechas/ })).toHaveTextContent(`${ALLA} → ${AQUI}`);
  });

  test('the same ones: there is nothing to take', async () => {
    guardarAjustes(REGLAS);
    const { pegar, user } = await abrir();
    await pegar(TEXTO);
    const cambios = await revisar();
    expect(cambios.getByText('Este equipo ya tiene estas reglas. No hay nada que tomar.')).toBeVisible();
    expect(cambios.queryByRole('button', { name: 'Tomar estas reglas' })).toBeNull();
    await user.click(cambios.getByRole('button', { name: 'Listo' }));
    expect(await anotadas()).toEqual([]);
  });

  test('a tariff with many versions: a few lines at a look, the others folded', async () => {
    const vigencias = Array.from({ length: 60 }, (_, i) => ({
      desde: new Date(Date.UTC(2024, i, 1)).toISOString().slice(0, 10),
      efectivo: [{ hasta: 50_000, cliente: 100 + i, banco: 0 }],
      convenio: [],
    }));
    const limites = { operacion: null, dia: null, mes: null, avisar: null };
    const reglas = { ...REGLAS, tarifas: { SOLI: { vigencias, limites } } };
    const { pegar } = await abrir();
    await pegar(escribirArchivo({ ...traidas, reglas, codigo: codigoDe(reglas) }, 'Tienda Norte'));
    const soli = within((await revisar()).getByRole('region', { name: 'Tarifa de SOLI' }));
    expect(soli.getAllByRole('listitem')).toHaveLength(60);
    expect(soli.getByText('Desde el 01/08/2024 · Depósito y retiro, hasta 500,00:')).toBeVisible();
    expect(soli.getByText('Y 52 más')).toBeVisible();
    expect(soli.getByText('Desde el 01/09/2024 · Depósito y retiro, hasta 500,00:')).not.toBeVisible();
  });

  test('older ones are told to be older', async () => {
    localStorage.setItem('kantuta.reglas', JSON.stringify({ version: 9, codigo: AQUI, desde: null }));
    const { pegar } = await abrir();
    await pegar(TEXTO);
    expect((await revisar()).getByText('Son más viejas: versión 4, y este equipo tiene la 9.')).toBeVisible();
  });

  test('changed by hand since, there is nothing to undo', async () => {
    const { user, pegar, tarjeta } = await abrir();
    await pegar(TEXTO);
    await user.click((await revisar()).getByRole('button', { name: 'Tomar estas reglas' }));
    await tarjeta.findByRole('button', { name: 'Deshacer' });
    await user.click(screen.getByRole('checkbox', { name: 'Conteo ciego al cerrar' }));
    await user.click(screen.getByRole('button', { name: 'Guardar ajustes' }));
    expect(await screen.findByText(/Ajustes guardados ✓/)).toBeVisible();
    expect(tarjeta.queryByRole('button', { name: 'Deshacer' })).toBeNull();
    expect(leerReglas().version).toBe(5);
  });
});

describe('not taken', () => {
  test.each<[string, BlobPart, string]>([
    ['an empty file', '', 'El archivo está vacío: no tiene reglas.'],
    ['a PDF', '%PDF-1.7', 'Es un PDF, no las reglas de la tienda.'],
    [
      'a workbook',
      new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 8]),
      'Es un libro de Excel o un archivo comprimido, no las reglas de la tienda.',
    ],
    [
      'a picture',
      new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0xd, 0xa, 0]),
      'Es una imagen u otro archivo que no es de texto, no las reglas de la tienda.',
    ],
    ['another JSON', '{"a":1}', 'Es un archivo de datos de otra cosa, no las reglas de la tienda.'],
  ])('%s', async (_, contenido, mensaje) => {
    const mal = new File([contenido], 'x.json');
    const { user, tomarDeOtro } = await abrir();
    const dialogo = await tomarDeOtro();
    await user.upload(dialogo.getByLabelText('Archivo de reglas'), mal);
    expect(await dialogo.findByText(mensaje)).toBeVisible();
    expect(dialogo.getByLabelText('Archivo de reglas')).toHaveAccessibleDescription(mensaje);
    expect(localStorage.getItem('kantuta.ajustes')).toBeNull();
  });

  test('50 MB are not even opened', async () => {
    const enorme = archivo();
    Object.defineProperty(enorme, 'size', { value: 50e6 });
    const abierto = vi.spyOn(enorme, 'text');
    const { user, tomarDeOtro } = await abrir();
    const dialogo = await tomarDeOtro();
    await user.upload(dialogo.getByLabelText('Archivo de reglas'), enorme);
    expect(
      await dialogo.findByText('El archivo pesa 50,0 MB: las reglas de la tienda pesan menos de 1 MB.'),
    ).toBeVisible();
    expect(abierto).not.toHaveBeenCalled();
  });

  test('half a text: its field says so and keeps it', async () => {
    const { pegar } = await abrir();
    const dialogo = await pegar(TEXTO.slice(0, 90));
    expect(await dialogo.findByText(/^A estas reglas les falta una parte/)).toBeVisible();
    expect(dialogo.getByRole('textbox', { name: 'O el texto copiado' })).toHaveValue(TEXTO.slice(0, 90));
  });

  test('nothing pasted', async () => {
    const { user, tomarDeOtro } = await abrir();
    const dialogo = await tomarDeOtro();
    await user.click(dialogo.getByRole('button', { name: 'Ver diferencias' }));
    expect(await dialogo.findByText('Pegue el texto de las reglas, o elija su archivo')).toBeVisible();
  });

  test('by somebody who is no Administrador any more', async () => {
    const { user, pegar } = await abrir();
    await pegar(TEXTO);
    const cambios = await revisar();
    const sesion = sesionStore.get();
    if (sesion.estado !== 'activa') throw new Error('nobody is signed in');
    vi.spyOn(sesionStore, 'get').mockReturnValue({
      estado: 'activa',
      usuario: { ...sesion.usuario, rol: 'Operador' },
    });
    await user.click(cambios.getByRole('button', { name: 'Tomar estas reglas' }));
    expect(await cambios.findByText('Solo un Administrador puede tomar reglas.')).toBeVisible();
    expect(leerReglas().codigo).toBe(AQUI);
  });

  test('where the browser keeps nothing', async () => {
    const { user, pegar } = await abrir();
    await pegar(TEXTO);
    const cambios = await revisar();
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    await user.click(cambios.getByRole('button', { name: 'Tomar estas reglas' }));
    expect(await cambios.findByText('Este navegador no deja guardar. No se cambió nada.')).toBeVisible();
    expect(leerReglas()).toMatchObject({ codigo: AQUI, version: 1, antes: null });
  });

  test('where only the half could be kept: neither', async () => {
    const { user, pegar } = await abrir();
    await pegar(TEXTO);
    const cambios = await revisar();
    // Another key than the one of the settings still goes in.
    const lleno = vi.spyOn(Storage.prototype, 'setItem');
    lleno.mockImplementation(function poner(this: Storage, clave, valor) {
      if (clave === 'kantuta.ajustes') throw new DOMException('full', 'QuotaExceededError');
      this[clave] = valor;
    });
    await user.click(cambios.getByRole('button', { name: 'Tomar estas reglas' }));
    await cambios.findByText('Este navegador no deja guardar. No se cambió nada.');
    expect(leerReglas()).toMatchObject({ codigo: AQUI, version: 1, antes: null });
  });

  test('over what is typed on the page and not saved', async () => {
    const { user, tarjeta } = await abrir();
    await user.click(screen.getByRole('checkbox', { name: 'Conteo ciego al cerrar' }));
    await user.click(tarjeta.getByRole('button', { name: 'Tomar de otro equipo' }));
    expect(tarjeta.getByText(/^Hay cambios sin guardar en esta página/)).toBeVisible();
    expect(screen.queryByRole('dialog')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Guardar ajustes' }));
    await waitFor(() => expect(tarjeta.queryByText(/^Hay cambios sin guardar/)).toBeNull());
    await user.click(tarjeta.getByRole('button', { name: 'Tomar de otro equipo' }));
    expect(await screen.findByRole('dialog', { name: 'Tomar de otro equipo' })).toBeVisible();
  });
});

test('a trail that cannot be written is told of; the rules are taken', async () => {
  const { user, pegar, tarjeta } = await abrir();
  await pegar(TEXTO);
  const cambios = await revisar();
  await cerrarBandeja();
  vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('no disk', 'UnknownError');
  });
  await user.click(cambios.getByRole('button', { name: 'Tomar estas reglas' }));
  expect(await tarjeta.findByText(/no pudo anotarlo en su bitácora/)).toBeVisible();
  expect(leerReglas().codigo).toBe(ALLA);
});

/** Another tab writes, and the browser tells this one. */
const enOtraVentana = (cambios: Parameters<typeof guardarAjustes>[0]) =>
  act(() => {
    localStorage.setItem('kantuta.ajustes', JSON.stringify({ ...leerAjustes(), ...cambios }));
    dispatchEvent(new StorageEvent('storage', { key: 'kantuta.ajustes' }));
  });

describe('they change in another window', () => {
  test('while the differences are looked at: they are shown anew, and the press before takes nothing', async () => {
    const { user, pegar } = await abrir();
    await pegar(TEXTO);
    const cambios = await revisar();
    enOtraVentana({ conteo_ciego: false });
    expect(cambios.getByText(/cambiaron en otra ventana. Mire de nuevo las diferencias/)).toBeVisible();
    expect(cambios.queryByText(/^Conteo ciego al cerrar/)).toBeNull();
    await user.click(cambios.getByRole('button', { name: 'Ya las miré' }));
    expect(leerReglas().codigo).not.toBe(ALLA);
    await user.click(cambios.getByRole('button', { name: 'Tomar estas reglas' }));
    await waitFor(() => expect(leerReglas().codigo).toBe(ALLA));
  });

  test('under a form that nobody has touched: it shows them', async () => {
    await abrir();
    enOtraVentana({ conteo_ciego: false });
    expect(screen.getByRole('checkbox', { name: 'Conteo ciego al cerrar' })).not.toBeChecked();
  });

  test('under what is being typed: that stays, and the page says so', async () => {
    const { user } = await abrir();
    const tienda = screen.getByRole('textbox', { name: 'Nombre de la tienda' });
    await user.type(tienda, ' Sur');
    enOtraVentana({ conteo_ciego: false });
    expect(screen.getByText(/^Las reglas cambiaron en otra ventana\. Si guarda/)).toBeVisible();
    expect(screen.getByRole('textbox', { name: 'Nombre de la tienda' })).toHaveValue('Kantuta Sur');
  });
});

test('the rules in a file of settings are looked at before they are taken, too', async () => {
  guardarAjustes({ ...REGLAS, nombre_tienda: 'Tienda Norte' });
  const completo = new File([escribirAjustes()], 'kantuta-ajustes.json');
  localStorage.clear();
  const { user, tarjeta } = await abrir();
  await user.upload(screen.getByLabelText('Cargar de un archivo'), completo);
  const cambios = await revisar();
  expect(leerAjustes()).toEqual({ ...AJUSTES_POR_DEFECTO, nombre_tienda: 'Tienda Norte' });
  await user.click(cambios.getByRole('button', { name: 'Tomar estas reglas' }));
  expect(await tarjeta.findByText(`Se tomaron de otro equipo: ${AQUI} → ${ALLA}.`)).toBeVisible();
});

test('every person sees the code: in the help', async () => {
  const { user } = renderApp('/cajas');
  await screen.findByRole('table', { name: 'Cajas' });
  await user.keyboard('{F1}');
  const ayuda = within(await screen.findByRole('dialog', { name: 'Ayuda' }));
  expect(ayuda.getByText(`${AQUI} · versión 1`)).toBeVisible();
});

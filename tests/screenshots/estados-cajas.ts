/** The cajas, their control and the settings. */
import { sembrarBandeja } from '../e2e/support/bandeja';
import { expect } from '../e2e/support/fixtures';
import { ADMIN, CAJAS, CAJERA, ingresar, porApi, tillAbierto } from '../e2e/support/till';
import { cerrada, contando, conTurno, terminado, type Estado } from './preparar';

export const DE_CAJAS: Record<string, Estado> = {
  cajas: async (page, request) => {
    await (await porApi(request)).abrirCaja(CAJAS.agentes);
    await ingresar(page, ADMIN);
    await page.goto('/cajas');
    await expect(page.getByText(/^Abierta por /)).toBeVisible();
  },
  'cajas-operador': async (page, request) => {
    await (await porApi(request)).abrirCaja(CAJAS.agentes);
    await ingresar(page);
    await page.goto('/cajas');
    await expect(page.getByText('Abierta por usted')).toBeVisible();
  },
  'cajas-vacia': async (page) => {
    await page.route('**/api/cajas', (route) => route.fulfill({ json: [] }));
    await ingresar(page, ADMIN);
    await page.goto('/cajas');
    await expect(page.getByText('No hay cajas.')).toBeVisible();
  },
  'cajas-error': async (page) => {
    await page.route('**/api/cajas', (route) => route.fulfill({ status: 500, json: {} }));
    await ingresar(page, ADMIN);
    await page.goto('/cajas');
    await expect(page.getByRole('button', { name: 'Reintentar' })).toBeVisible();
  },
  'cajas-nueva': async (page) => {
    await ingresar(page, ADMIN);
    await page.goto('/cajas/nueva');
    await page.getByRole('button', { name: 'Guardar' }).click();
    await expect(page.getByText('Escriba el nombre (3 letras o más)')).toBeVisible();
  },
  'cajas-eliminar': async (page) => {
    await ingresar(page, ADMIN);
    await page.goto('/cajas/3/eliminar');
    await expect(page.getByRole('dialog').getByRole('button', { name: 'Eliminar caja' })).toBeVisible();
  },
  'caja-libre': async (page) => {
    await ingresar(page, ADMIN);
    await page.goto('/cajas/3');
    await expect(page.getByRole('button', { name: 'Abrir caja' })).toBeVisible();
  },
  'caja-ajena': async (page, request) => {
    await (await porApi(request, CAJERA)).abrirCaja(CAJAS.mixta);
    await ingresar(page);
    await page.goto('/cajas/3');
    await expect(page.getByText(/^Esta caja está abierta por /)).toBeVisible();
  },
  'caja-control': async (page, request) => {
    await conTurno(page, request);
    await page.goto('/cajas/2');
    await expect(page.getByText('Debe haber')).toBeVisible();
  },
  'caja-movimientos': async (page, request) => {
    await conTurno(page, request);
    await page.goto('/cajas/2');
    const movimiento = page.getByRole('form', { name: 'Movimiento de efectivo' });
    await movimiento.getByRole('textbox', { name: 'Monto (Bs)' }).fill('200');
    await movimiento.getByRole('textbox', { name: 'Motivo' }).fill('Cambio que trajo la dueña');
    await movimiento.getByRole('button', { name: 'Registrar movimiento' }).click();
    await expect(page.getByText(/Ingreso registrado/)).toBeVisible();
    await page.getByText('¿De dónde sale cada cifra?').click();
  },
  'caja-contando': async (page, request) => {
    await contando(page, request);
  },
  'caja-veredicto': async (page, request) => {
    await terminado(page, request);
  },
  'caja-cerrada': async (page, request) => {
    await cerrada(page, request);
  },
  'caja-reporte-z': async (page, request) => {
    await cerrada(page, request);
    await page.getByRole('link', { name: 'Imprimir reporte Z' }).click();
    await expect(page.getByRole('article', { name: /^Reporte Z/ })).toBeVisible();
  },
  ajustes: async (page) => {
    await ingresar(page, ADMIN);
    await page.goto('/ajustes');
    await expect(page.getByRole('form', { name: 'Ajustes' })).toBeVisible();
  },
  'caja-contando-bloqueo': async (page, request) => {
    await page.clock.install();
    await tillAbierto(page, request, { caja: CAJAS.mixta });
    await page.goto(`/cajas/${CAJAS.mixta}/cerrar`);
    await page.getByRole('dialog').getByRole('textbox', { name: 'Monto contado (Bs)' }).fill('1234,50');
    await page.clock.fastForward('09:45');
    await expect(page.getByRole('dialog').getByRole('button', { name: 'Seguir' })).toBeVisible();
  },
  'caja-reporte-z-recalculado': async (page, request) => {
    await ingresar(page, ADMIN);
    const api = await porApi(request);
    const sesion = await api.abrirCaja(CAJAS.agentes);
    await api.registrar(sesion, '8827334', { monto: 500, comision_cliente: 5 });
    await api.cerrarCaja(sesion);
    await page.goto('/cajas/2');
    await page
      .getByRole('link', { name: /Reporte Z/ })
      .first()
      .click();
    const nota = page.getByText('Recalculado con los ajustes de este equipo.').first();
    await nota.scrollIntoViewIfNeeded();
    await expect(nota).toBeVisible();
  },
  'caja-reporte-z-cambiada': async (page, request) => {
    await cerrada(page, request);
    await page.goto('/ajustes');
    await page.getByRole('checkbox', { name: /Caja 02/ }).click();
    await page.getByRole('button', { name: 'Guardar ajustes' }).click();
    await page.goto('/cajas/2');
    await page
      .getByRole('link', { name: /Reporte Z/ })
      .first()
      .click();
    const linea = page.getByText('Cambios después del cierre').first();
    await linea.scrollIntoViewIfNeeded();
    await expect(linea).toBeVisible();
  },
  'cajas-sin-permiso': async (page) => {
    await page.route('**/api/cajas', (route) =>
      route.fulfill({ status: 403, json: { statusCode: 403, message: 'Forbidden resource' } }),
    );
    await ingresar(page);
    await page.goto('/cajas');
    await expect(page.getByText('Sin permiso')).toBeVisible();
  },
  'caja-reporte-z-esperando': async (page, request) => {
    await cerrada(page, request);
    await page.route('**/api/agentes', () => undefined);
    await page
      .getByRole('link', { name: /Reporte Z/ })
      .first()
      .click();
    await expect(page.getByText('Preparando el reporte…')).toBeVisible();
  },
  'caja-editar-cargando': async (page) => {
    await ingresar(page, ADMIN);
    await page.goto('/cajas');
    await expect(page.getByRole('button', { name: /^Editar/ }).first()).toBeVisible();
    await page.route('**/api/cajas/*', () => undefined);
    await page
      .getByRole('button', { name: /^Editar/ })
      .first()
      .click();
    await expect(page.getByRole('dialog')).toBeVisible();
  },
  'cajas-cargando': async (page) => {
    await page.route('**/api/cajas', () => undefined);
    await ingresar(page, ADMIN);
    await page.goto('/cajas');
    await expect(page.getByRole('heading', { name: 'Cajas', level: 1 })).toBeVisible();
  },
  'cajas-vacia-operador': async (page) => {
    await page.route('**/api/cajas', (route) => route.fulfill({ json: [] }));
    await ingresar(page);
    await page.goto('/cajas');
    await expect(page.getByText('No hay cajas.')).toBeVisible();
  },
  'cajas-prohibida': async (page) => {
    await ingresar(page);
    await page.goto('/cajas/nueva');
    await expect(page.getByText(/[Pp]ermiso|Administrador/).first()).toBeVisible();
  },
  'cajas-editar-abierta': async (page, request) => {
    await (await porApi(request)).abrirCaja(CAJAS.agentes);
    await ingresar(page, ADMIN);
    await page.goto('/cajas/2/editar');
    const dialogo = page.getByRole('dialog', { name: 'Editar caja' });
    await expect(dialogo.getByRole('radio', { name: 'Mixta' })).toBeDisabled();
  },
  'cajas-eliminar-abierta': async (page, request) => {
    await (await porApi(request)).abrirCaja(CAJAS.agentes);
    await ingresar(page, ADMIN);
    await page.goto('/cajas/2/eliminar');
    await expect(page.getByRole('dialog').getByText(/sesión abierta/)).toBeVisible();
  },
  'caja-no-existe': async (page) => {
    await ingresar(page);
    await page.goto('/cajas/99');
    await expect(page.getByText('Esta caja no existe o fue eliminada.')).toBeVisible();
  },
  'caja-libre-contador': async (page) => {
    await ingresar(page, ADMIN);
    await page.goto('/cajas/3');
    await page.getByText('Contar billetes y monedas').click();
    await page.getByRole('textbox', { name: 'Billetes de 200' }).fill('5');
  },
  'caja-libre-operador': async (page) => {
    await ingresar(page);
    await page.goto('/cajas/3');
    await expect(page.getByRole('button', { name: 'Abrir caja' })).toBeVisible();
  },
  'caja-movimiento-errores': async (page, request) => {
    await conTurno(page, request);
    await page.goto('/cajas/2');
    const movimiento = page.getByRole('form', { name: 'Movimiento de efectivo' });
    await movimiento.getByRole('textbox', { name: 'Monto (Bs)' }).fill('1,500');
    await movimiento.getByRole('button', { name: 'Registrar movimiento' }).click();
  },
  'caja-contando-monto': async (page, request) => {
    await conTurno(page, request, ADMIN);
    await page.goto('/cajas/2/cerrar');
    const dialogo = page.getByRole('dialog', { name: 'Cerrar caja' });
    await dialogo.getByRole('textbox', { name: 'Monto contado (Bs)' }).fill('2192');
    await dialogo.getByRole('button', { name: 'Terminé de contar' }).click();
    await expect(dialogo.getByText('Cuadra', { exact: true })).toBeVisible();
  },
  'caja-cierre-bloqueado': async (page, request) => {
    const { sesion } = await conTurno(page, request);
    await expect(page.getByRole('button', { name: 'Pendientes (0)' })).toBeVisible();
    await page.route('**/api/agentes', (route) => route.abort());
    await sembrarBandeja(page, [
      { ref: '8827334', resto: { estado: 'INCIERTA', incierta: true, sesion } },
      { ref: 'SL-2218-B', monto: 85.5, resto: { estado: 'RECHAZADA', campos: ['monto'], sesion } },
    ]);
    await page.goto('/cajas/2/cerrar');
    await expect(page.getByText('No se puede cerrar todavía.')).toBeVisible();
  },
  'ajustes-errores': async (page) => {
    await ingresar(page, ADMIN);
    await page.goto('/ajustes');
    const form = page.getByRole('form', { name: 'Ajustes' });
    await form.getByRole('textbox', { name: 'Pedir confirmación desde (Bs)' }).fill('1,500');
    await form.getByRole('textbox', { name: 'Minutos sin uso hasta bloquear' }).fill('900');
    await form.getByRole('button', { name: 'Guardar ajustes' }).click();
  },
  'ajustes-prohibida': async (page) => {
    await ingresar(page);
    await page.goto('/ajustes');
    await expect(page.getByText('No tiene permiso para ver esta página.')).toBeVisible();
  },
};

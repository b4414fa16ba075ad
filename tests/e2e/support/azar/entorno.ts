/** What others do meanwhile: drawers closed elsewhere, annulments, other PCs, and what happens to requests. */
import { elegir, nueva, type Accion } from './acto';
import { FALLAS } from './fallas';
import { cajaCerrada, PERSONAS, type Quien } from './modelo';

export const cerrarCaja: Accion = async (modelo, mundo, { cual }) => {
  const quien: Quien = cual % 4 === 0 ? 'cajera' : 'cajero';
  if (cajaCerrada(modelo, quien)) return null;
  await mundo.api[quien].cerrarCaja(modelo.sesiones[quien]);
  modelo.cerradas.add(modelo.sesiones[quien]);
  return quien;
};

export const abrirCaja: Accion = async (modelo, mundo) => {
  const quien: Quien = cajaCerrada(modelo, 'cajero') ? 'cajero' : 'cajera';
  modelo.sesiones[quien] = await mundo.api[quien].abrirCaja(PERSONAS[quien].caja);
  for (const [i, { page }] of mundo.puestos.entries())
    if (modelo.pestanas[i] === quien) await page.reload().catch(() => null);
  return quien;
};

export const anular: Accion = async (_modelo, mundo, { cual }) => {
  const fila = elegir(
    mundo.filas().filter(({ estado }) => estado),
    cual,
  );
  if (!fila) return null;
  await mundo.api.admin.anular(fila.id);
  return fila.nro_referencia;
};

export const otraPc: Accion = async (modelo, mundo, tirada) => {
  const quien: Quien = tirada.cual % 2 === 0 ? 'cajera' : 'cajero';
  // The very operation that is in the outbox here, typed again on another PC, or one of theirs.
  const misma = elegir(modelo.confirmadas, tirada.cual);
  if (misma && tirada.veces === 1) {
    const dueno: Quien = misma.uid === mundo.api.cajero.usuario ? 'cajero' : 'cajera';
    return `${misma.referencia} ${(await mundo.publicar(dueno, misma)) ? 'the same' : 'taken'}`;
  }
  const suya = nueva(modelo, quien, mundo.api[quien].usuario, tirada);
  if (!(await mundo.publicar(quien, suya))) return null;
  modelo.ajenas.push(suya);
  return suya.referencia;
};

export const falla: Accion = async (_modelo, mundo, { cual, veces }) => {
  const elegida = elegir(FALLAS, cual);
  if (!elegida) return null;
  mundo.red.fallar(elegida.cual, elegida.fallo, veces);
  return `${elegida.fallo.nombre} × ${veces}`;
};

import { ajena, segunContrato } from '@/lib/contract/contrato-partes';
import { ApiError, errorDeRespuesta } from '@/lib/api-error';
import { credencial } from '@/lib/credencial';
import { anotarHora } from '@/lib/time/reloj';
import { cambiosAnotados, iniciarCarga, pedirPuente, tomarPrecarga, type CargaEnCurso } from './start';
import { FallaMotor, pedir } from './worker-channel';
import type { Filtro, Resultado } from '@/engines/listado/query/filter';
import type { Falla } from './listado-protocol';
import { aListado, comprobarMuestra, type Listado } from './list-handle';
import { renovar } from '@/engines/listado/columns/column-table';

const leerJson = (texto: string): unknown => {
  try {
    return JSON.parse(texto);
  } catch {
    return texto;
  }
};

function aApiError(error: unknown): unknown {
  if (!(error instanceof FallaMotor)) return error;
  const { falla } = error;
  if (falla.motivo === 'http') {
    const respuesta = errorDeRespuesta(falla.status, leerJson(falla.cuerpo));
    anotarHora(respuesta.reloj);
    return respuesta;
  }
  if (falla.motivo === 'otra-version') return ajena('lista', falla.visto);
  return new ApiError(falla.motivo === 'abortada' || falla.motivo === 'cerrada' ? 'sin-red' : falla.motivo);
}

const esRechazo = (falla: Falla): boolean => falla.motivo === 'http' && falla.status === 401;

/** Asks for the password again at most once, like lib/http. */
async function esperar(primera: CargaEnCurso, token: string | null, tengo: number | null) {
  const ingreso = credencial.ingreso();
  let carga = primera;
  let pedida = false;
  for (;;) {
    try {
      // oxlint-disable-next-line no-await-in-loop -- one attempt after the other
      return { carga, valor: await carga.respuesta };
    } catch (error) {
      if (!(error instanceof FallaMotor)) throw error;
      const rechazo = esRechazo(error.falla);
      if (error.falla.motivo !== 'abortada' && (!rechazo || pedida)) throw error;
      pedida ||= rechazo;
      if (rechazo && credencial.ingreso() === ingreso && credencial.token() === token) {
        // oxlint-disable-next-line no-await-in-loop -- the password must be there before the next attempt
        await credencial.renovar().catch(() => undefined);
      }
      // Whoever is signed in now did not ask for this list.
      if (credencial.ingreso() !== ingreso) throw error;
      carga = iniciarCarga(tengo);
    }
  }
}

let completada = 0;
export const ultimaCompletada = (): number => completada;

/** The same handle when nothing is different, so that nothing renders again. */
function conservar(anterior: Listado, nueva: Listado): Listado {
  const [a, b] = [anterior.tabla, nueva.tabla];
  const igual =
    a.anuladas.size === b.anuladas.size &&
    a.extras.length === b.extras.length &&
    a.extras.every((fila, k) => fila.id === b.extras[k]?.id && fila.estado === b.extras[k]?.estado);
  return igual ? anterior : nueva;
}

/** `actual` is asked when the answer comes, as rows may have been registered meanwhile. @throws ApiError */
export const cargarListado = async (
  actual: () => Listado | null,
  alPuente: (listado: Listado) => void,
): Promise<Listado> => segunContrato('lista', async () => bajar(actual, alPuente));

async function bajar(actual: () => Listado | null, alPuente: (listado: Listado) => void): Promise<Listado> {
  const anterior = actual();
  const precarga = tomarPrecarga();
  const puente = anterior ? null : (precarga?.puente ?? pedirPuente());
  const tengo = anterior && !anterior.parcial ? anterior.version : null;
  const primera = precarga?.carga ?? iniciarCarga(tengo);
  puente?.then(
    (valor) => {
      if (valor && 'columnas' in valor)
        alPuente({ ...aListado(valor), tabla: renovar(valor.columnas, null, primera.durante) });
      return undefined;
    },
    () => undefined,
  );
  const token = credencial.token();
  try {
    const { carga, valor } = await esperar(primera, token, tengo);
    completada = carga.numero;
    if (valor && 'hora' in valor) anotarHora(valor.hora);
    const previa = actual();
    if (valor && 'igual' in valor && previa) {
      const tabla = renovar(previa.tabla.columnas, previa.tabla, carga.durante);
      return conservar(previa, { ...previa, tabla, descargado: valor.descargado });
    }
    if (!valor || !('columnas' in valor)) throw new ApiError('respuesta-invalida');
    if (valor.ilegibles.ajenas !== null) throw ajena('lista', `una lista de {${valor.ilegibles.ajenas}}`);
    const listado = aListado(valor);
    if (import.meta.env.DEV && valor.muestra) comprobarMuestra(listado, valor.muestra);
    return { ...listado, tabla: renovar(valor.columnas, previa?.tabla ?? null, carga.durante) };
  } catch (error) {
    throw aApiError(error);
  }
}

let pregunta: { clave: string; respuesta: Promise<Resultado | null> } | null = null;

async function preguntar(version: number, filtro: Filtro): Promise<Resultado | null> {
  try {
    const valor = await pedir({ tipo: 'filtrar', version, filtro }).respuesta;
    return valor && 'filas' in valor ? valor : null;
  } catch {
    return null;
  }
}

/** null when the engine has another list by now, or was closed. The same question twice in a row is asked once. */
export function filtrarListado(version: number, filtro: Filtro): Promise<Resultado | null> {
  const clave = JSON.stringify([version, cambiosAnotados(), filtro]);
  if (pregunta?.clave === clave) return pregunta.respuesta;
  const respuesta = preguntar(version, filtro);
  pregunta = { clave, respuesta };
  void respuesta.then((resultado) => {
    if (!resultado && pregunta?.clave === clave) pregunta = null;
    return undefined;
  });
  return respuesta;
}

export const anunciarFiltro = (filtro: Filtro): void => {
  pedir({ tipo: 'interes', filtro }).respuesta.catch(() => undefined);
};
